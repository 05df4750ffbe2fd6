/** What a browser that lies or stumbles is answered, and that nobody else is hurt: node refusals.mjs <url> <prepared>. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats, lead } = JSON.parse(readFileSync(file, 'utf8'));
const [[mette, , metteCookie], [line, , lineCookie], [jonas, , jonasCookie]] = seats;

const liar = new Typist(url, code, metteCookie);
const mate = new Typist(url, code, jonasCookie);
const other = new Typist(url, code, lineCookie);
const chief = new Typist(url, code, lead, { as: 'console' });
await Promise.all([liar, mate, other, chief].map((typist) => typist.welcomed));

const says = async (typist, event, payload, code) => {
  const answer = await typist.socket.emitWithAck(event, payload);
  assert.equal(answer.error?.code, code, `${event} ${JSON.stringify(payload).slice(0, 80)}`);
};

const board = mate.document('ideas:1');
await board.ready;
board.change((doc) => addNote(doc, { id: 'note000000000001', text: 'Min idé', colour: 'blue', author: jonas, now: 1 }));
await until(() => board.waiting === 0, 'the note is saved');

/** An update as a browser would send it, made by `write` under a client id of its own. */
async function forged(write, { clientId = 4242, from = board.doc } = {}) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  const before = Y.encodeStateVector(doc);
  doc.transact(() => write(doc));
  return Y.encodeStateAsUpdate(doc, before);
}
const epoch = board.epoch;
const open = { document: 'ideas:1', client_id: 4242, state_vector: new Uint8Array([0]), earlier: [] };
assert.ok((await liar.socket.emitWithAck('document_open', open)).ok);
const send = (bytes, more = {}) => ({ document: 'ideas:1', epoch, client_id: 4242, bytes, ...more });

// Nonsense
await says(liar, 'no_such_thing', {}, 'unknown_event');
await says(liar, 'document_update', { document: 'ideas:1' }, 'bad_payload');
await says(liar, 'document_update', send('text'), 'bad_payload');
await says(liar, 'clock_add', { minutes: 'many' }, 'bad_payload');
await says(liar, 'vote_cast', { item: 'group:x', seat: mette }, 'bad_payload');
await says(liar, 'document_update', send(new Uint8Array([1, 2, 3, 255, 255, 255])), 'document.refused');
await says(liar, 'document_update', send(new Uint8Array(300 * 1024)), 'too_large');
await says(liar, 'document_update', send(await forged((doc) => doc.getMap('notes')), { epoch: epoch + 1 }), 'document.epoch');

// Others' rooms, roles and names
await says(liar, 'document_open', { ...open, document: 'ideas:2' }, 'document.unknown');
await says(liar, 'document_open', { ...open, document: `drafts:${jonas}` }, 'document.unknown');
await says(liar, 'document_open', { ...open, document: '../../etc' }, 'document.unknown');
await says(liar, 'clock_start', {}, 'forbidden');
await says(liar, 'seat_remove', { seat: line }, 'forbidden');
await says(liar, 'document_open', { ...open, client_id: board.doc.clientID }, 'document.forged');
const stolen = await forged((doc) => doc.getMap('notes').get('note000000000001').set('colour', 'pink'), { clientId: board.doc.clientID });
await says(liar, 'document_update', send(stolen), 'document.forged');

// Shapes
const wrongShapes = [
  (doc) => doc.getMap('secret').set('a', 1),
  (doc) => doc.getMap('notes').set('note000000000002', 'only words'),
  (doc) => doc.getMap('notes').get('note000000000001').set('text', 'not shared'),
  (doc) => doc.getMap('frame').set('challenge', new Y.Text('new')) && doc.getMap('frame').set('more', 1),
  (doc) => addNote(doc, { id: 'note000000000003', text: 'signed by another', colour: 'blue', author: line, now: 1 }),
];
for (const write of wrongShapes) await says(liar, 'document_update', send(await forged(write)), 'document.refused');
await says(
  liar,
  'document_update',
  send(await forged((doc) => addNote(doc, { id: 'note000000000004', text: 'x'.repeat(9000), colour: 'blue', author: mette, now: 1 }))),
  'too_large',
);

// Something missing before it
const gap = await (async () => {
  const doc = new Y.Doc();
  doc.clientID = 4242;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(board.doc));
  doc.getMap('notes').set('a', new Y.Map());
  const before = Y.encodeStateVector(doc);
  doc.getMap('notes').get('a').set('colour', 'blue');
  return Y.encodeStateAsUpdate(doc, before);
})();
await says(liar, 'document_update', send(gap), 'document.gap');

// Poison: random bytes never hurt anybody
for (let round = 0; round < 300; round++) {
  const bytes = Uint8Array.from({ length: 1 + (round % 60) }, (_, at) => (round * 7919 + at * 104729) % 256);
  const answer = await liar.socket.emitWithAck('document_update', send(bytes));
  assert.ok(answer.ok || answer.error.code, 'every sender gets an answer');
  if (answer.error?.code === 'rate_limited') break;
}
board.change(() => readIdeas(board.doc).notes[0].text.insert(0, 'Stadig '));
await until(() => board.waiting === 0, 'the mate can still write');
await board.sync();
assert.equal(readIdeas(board.doc).notes.map((note) => note.text.toString()).join(), 'Stadig Min idé');

// A frozen room says so
// Who helps may comment, and nothing else
assert.ok((await chief.socket.emitWithAck('document_open', { ...open, client_id: 777 })).ok);
const helped = async (write) => send(await forged(write, { clientId: 777 }), { client_id: 777 });
await says(chief, 'document_update', await helped((doc) => doc.getMap('notes').get('note000000000001').set('colour', 'pink')), 'forbidden');
await says(chief, 'document_update', await helped((doc) => doc.getMap('comments').set('c1', new Y.Map([['note', 'note000000000001'], ['text', new Y.Text('Godt set')]]))), undefined);

assert.ok((await chief.socket.emitWithAck('sprint_freeze', { frozen: true })).ok);
const frozen = await mate.socket.emitWithAck('document_update', { ...send(await forged((doc) => doc.getMap('notes'))), client_id: board.doc.clientID });
assert.equal(frozen.error.code, 'document.locked');
process.stdout.write('ok\n', () => process.exit(0));
