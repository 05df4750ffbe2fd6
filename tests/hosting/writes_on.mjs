/** Writes numbered notes, one after the other, until somebody outside has made a copy: node writes_on.mjs <url> <prepared>. */
import { readFileSync } from 'node:fs';
import { addNote } from '../../static/js/documents/ideas.js';
import { Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));
const [[author, , cookie]] = seats;
const board = new Typist(url, code, cookie).document('ideas:1');
await board.ready;

let copied = false;
process.stdin.once('data', () => {
  copied = true;
});

let saved = 0;
while (!copied || saved < 20) {
  const id = `note${String(saved).padStart(12, '0')}`;
  const text = `Seddel ${saved}`;
  board.change((doc) => addNote(doc, { id, text, colour: 'blue', author, now: 1 }));
  await until(() => board.waiting === 0, 'the note is saved');
  saved += 1;
  if (saved === 10) process.stdout.write(`saved ${saved}\nten are saved\n`);
}
process.stdout.write(`saved ${saved}\n`, () => process.exit(0));
