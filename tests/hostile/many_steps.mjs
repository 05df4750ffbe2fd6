/** Somebody writes a great many notes in a phase in which nobody signs, connected and not: node many_steps.mjs <url> <prepared> */
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { Typist, until } from '../support/typist.mjs';

const MANY = 130;
const [url, file] = process.argv.slice(2);
const { code, seats, lead } = JSON.parse(readFileSync(file, 'utf8'));
const chief = new Typist(url, code, lead, { as: 'console' });
const mette = new Typist(url, code, seats[0][2]);
const jonas = new Typist(url, code, seats[2][2]);
await Promise.all([chief, mette, jonas].map((typist) => typist.welcomed));
for (const _ of [1, 2]) await chief.socket.emitWithAck('phase_next', {});
await until(() => chief.slots.phase.kind === 'groups', 'everybody gathers notes');
await chief.socket.emitWithAck('phase_set', { phase: chief.slots.phase.id, anonymous: true });
await until(() => [mette, jonas].every((typist) => typist.isAnonymous), 'the phase is anonymous');
const [board, read] = [mette, jonas].map((typist) => typist.document('ideas:1'));
await Promise.all([board.ready, read.ready]);

let at = 0;
const write = () => board.change((doc) => addNote(doc, { id: `n${at++}`, text: 'ord', colour: 'blue', author: '', now: Date.now() }));
if (process.argv[4] === 'offline') mette.socket.disconnect();
while (at < MANY) write();
if (process.argv[4] === 'offline') mette.socket.connect();
await until(() => board.waiting === 0, 'all is saved', 60_000);
await until(() => readIdeas(read.doc).notes.length === MANY, 'all is seen');
process.stdout.write(`${readIdeas(read.doc).notes.length}\n`, () => process.exit(0));
