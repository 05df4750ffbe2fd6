/** Where nobody is to know who wrote what, nothing on the wire tells it: node unsigned.mjs <url> <prepared>. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addComment } from '../../static/js/documents/comments.js';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { toggleReaction } from '../../static/js/documents/reactions.js';
import { Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats, lead } = JSON.parse(readFileSync(file, 'utf8'));
const [[seat, , cookie]] = seats;

const chief = new Typist(url, code, lead, { as: 'console' });
const mette = new Typist(url, code, cookie);
const jonas = new Typist(url, code, seats[2][2]);
await Promise.all([chief, mette, jonas].map((typist) => typist.welcomed));
const board = mette.document('ideas:1');
const read = jonas.document('ideas:1');
await Promise.all([board.ready, read.ready]);

const refusals = [];
board.addEventListener('refused', ({ detail }) => refusals.push(detail.code));
const note = (id, author) => (doc) => addNote(doc, { id, text: `Sedlen ${id}`, colour: 'blue', author, now: 1 });
const settled = () => until(() => board.waiting === 0 && board.isOpen, 'everything is saved');
const shown = (id) => until(() => readIdeas(read.doc).notes.some((each) => each.id === id), `${id} is on the board`);
const authorOf = (id) => readIdeas(read.doc).notes.find((each) => each.id === id).author;
/** The Yjs client id under which something was written. */
const writerOf = (root, key) => read.doc.getMap(root)._map.get(key).id.client;

// With names: a note and a reaction.
board.change(note('named1', seat));
board.change((doc) => toggleReaction(doc, 'named1', seat, 'good'));
await settled();
await shown('named1');
assert.equal(authorOf('named1'), seat);
await mette.socket.emitWithAck('presence_set', { document: 'ideas:1', field: 'named1' });
await until(() => told(jonas, 'presence').at(-1)?.seats.length === 1, 'the others see where she writes');

// Nobody is to know who from here on, and what was begun before is held to it.
for (const _ of [1, 2]) assert.ok((await chief.socket.emitWithAck('phase_next', {})).ok);
await until(() => chief.slots.phase.kind === 'groups', 'everybody gathers notes');
const phase = chief.slots.phase.id;
assert.equal((await mette.socket.emitWithAck('phase_set', { phase, anonymous: true })).error.code, 'forbidden');
assert.ok((await chief.socket.emitWithAck('phase_set', { phase, anonymous: true })).ok);
await until(() => mette.isAnonymous && jonas.isAnonymous, 'the phase is anonymous');
await until(() => told(jonas, 'presence').at(-1).seats.length === 0, 'where she writes is no longer told');
const before = jonas.heard.length;
board.change(note('unsigned1', ''));
await settled();
await shown('unsigned1');
assert.notEqual(writerOf('notes', 'unsigned1'), writerOf('notes', 'named1'));
board.change(note('signed1', seat));
board.change((doc) => addComment(doc, { id: 'comment1', note: 'signed1', text: 'Enig', author: seat, now: 2 }));
await settled();
await shown('signed1');
assert.equal(authorOf('signed1'), '');
await until(() => read.doc.getMap('comments').has('comment1'), 'the comment is on the board');
assert.equal(read.doc.getMap('comments').get('comment1').get('author'), '');
const steps = [writerOf('notes', 'unsigned1'), writerOf('notes', 'signed1'), writerOf('comments', 'comment1')];
assert.equal(new Set(steps).size, steps.length, 'two steps of one person have a writer in common');
await until(() => readIdeas(board.doc).notes.find(({ id }) => id === 'signed1').author === '', 'her own board says so too');
assert.ok(letters(jonas.heard.slice(0, before)).includes(seat), 'names are found where they are told');
assert.ok(!letters(jonas.heard.slice(before)).includes(seat), 'a name was told');

board.change((doc) => toggleReaction(doc, 'unsigned1', seat, 'doubt'));
await until(() => refusals.length > 0, 'a reaction is refused');
assert.deepEqual(refusals, ['reaction.anonymous']);
await settled();

const back = await chief.socket.emitWithAck('phase_set', { phase, anonymous: false });
assert.equal(back.error.code, 'phase.anonymity_tightens');

// With names again: under another client id than what bears none.
assert.ok((await chief.socket.emitWithAck('phase_next', {})).ok);
await until(() => !mette.isAnonymous, 'the phase has names again');
const reaction = `unsigned1/${seat}/good`;
board.change((doc) => toggleReaction(doc, 'unsigned1', seat, 'good'));
await settled();
await until(() => read.doc.getMap('reactions').has(reaction), 'the reaction is there');
const unsigned = ['unsigned1', 'signed1'].map((id) => writerOf('notes', id));
assert.ok(!unsigned.includes(writerOf('reactions', reaction)), 'the reaction tells who wrote the note');

// What was kept when the phase ended says no more.
const { versions } = await jonas.socket.emitWithAck('versions_list', { document: 'ideas:1' });
for (const { id } of versions)
  assert.ok(!JSON.stringify(await jonas.socket.emitWithAck('version_look', { id })).includes(seat), 'a version has a name');
process.stdout.write('ok\n', () => process.exit(0));

/** The bytes of all document frames. */
function letters(heard) {
  const frames = heard.filter(([event]) => event === 'document_changed');
  return frames.map(([, { bytes }]) => Buffer.from(bytes).toString('latin1')).join();
}

function told({ heard }, name) {
  return heard.filter(([event]) => event === name).map(([, payload]) => payload);
}
