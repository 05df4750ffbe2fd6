/** The database cannot write for a while: nothing is acked, the page knows it, and later all is saved by itself: node faults.mjs <url> <prepared>. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));
const [[mette, , metteCookie], , [, , jonasCookie]] = seats;
const [writer, mate] = [metteCookie, jonasCookie].map((cookie) => new Typist(url, code, cookie));
const [board, mates] = [writer, mate].map((typist) => typist.document('ideas:1'));
await Promise.all([board.ready, mates.ready]);
const texts = (replica) => readIdeas(replica.doc).notes.map((note) => note.text.toString());
const write = (id, text) => board.change((doc) => addNote(doc, { id, text, colour: 'blue', author: mette, now: 1 }));

write('before0000000001', 'Før');
await until(() => board.waiting === 0 && texts(mates).length === 1, 'the first note is saved and seen');
process.stdout.write('well\n');
await new Promise((resolve) => process.stdin.once('data', resolve));

write('during0000000001', `Imens ${'og meget mere '.repeat(60)}`);
await until(() => board.isStuck, 'the server says that it cannot save');
assert.ok(board.waiting > 0, 'nothing was acked');
assert.deepEqual(texts(mates), ['Før'], 'nobody sees what is not durable');
process.stdout.write('stuck\n');

await until(() => board.waiting === 0 && !board.isStuck, 'it is saved by itself', 60_000);
await until(() => texts(mates).length === 2, 'the mate sees it');
process.stdout.write('ok\n', () => process.exit(0));
