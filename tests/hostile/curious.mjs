/** A curious colleague keeps every frame of a phase in which nobody signs: node curious.mjs <url> <prepared>.
 * Says which Yjs client wrote each note and which notes came in one frame, for the test to work on. */
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { Typist, until } from '../support/typist.mjs';

const EACH = 4;
const [url, file] = process.argv.slice(2);
const { code, seats, lead } = JSON.parse(readFileSync(file, 'utf8'));

const chief = new Typist(url, code, lead, { as: 'console' });
const jonas = new Typist(url, code, seats[4][2]);
const writers = [seats[0], seats[2]].map(([, , cookie]) => new Typist(url, code, cookie));
await Promise.all([chief, jonas, ...writers].map((typist) => typist.welcomed));
for (const _ of [1, 2]) await chief.socket.emitWithAck('phase_next', {});
await until(() => chief.slots.phase.kind === 'groups', 'everybody gathers notes');
await chief.socket.emitWithAck('phase_set', { phase: chief.slots.phase.id, anonymous: true });
await until(() => [jonas, ...writers].every((typist) => typist.isAnonymous), 'the phase is anonymous');

const read = jonas.document('ideas:1');
const boards = writers.map((typist) => typist.document('ideas:1'));
await Promise.all([read, ...boards].map((board) => board.ready));
const since = jonas.heard.length;

const authors = {};
for (let at = 0; at < EACH; at++) {
  for (const [who, board] of boards.entries()) {
    const id = Math.random().toString(36).slice(2, 12);
    authors[id] = who;
    board.change((doc) => addNote(doc, { id, text: '', colour: 'blue', author: '', now: Date.now() }));
    const card = {};
    for (const letter of 'ord') board.change((doc) => doc.getMap('notes').get(id).get('text').insert(0, letter), card);
  }
}
// And once more into what they wrote first.
for (const [who, board] of boards.entries()) {
  const [first] = Object.keys(authors).filter((id) => authors[id] === who);
  board.change((doc) => doc.getMap('notes').get(first).get('text').insert(0, 'mere '), {});
}
await until(() => boards.every((board) => board.waiting === 0 && board.isOpen), 'all is saved');
await until(() => readIdeas(read.doc).notes.filter(({ text }) => text.length > 0).length === 2 * EACH, 'all is seen');

/** Everything under a note that any client wrote, letters of its text too. */
function clientsOf(id) {
  const clients = new Set([read.doc.getMap('notes')._map.get(id).id.client]);
  const note = read.doc.getMap('notes').get(id);
  for (const item of note._map.values()) clients.add(item.id.client);
  for (let item = note.get('text')._start; item; item = item.right) clients.add(item.id.client);
  return [...clients];
}
const frames = jonas.heard.slice(since).map((heard) => Buffer.from(JSON.stringify(heard)).toString());
const told = Object.fromEntries(Object.keys(authors).map((id) => [id, clientsOf(id)]));
process.stdout.write(`${JSON.stringify({ authors, told, seats: frames.filter((frame) => seats.some(([seat]) => frame.includes(seat))).length })}\n`, () => process.exit(0));
