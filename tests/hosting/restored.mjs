/** Two people whose server is put back from a copy that is older than what they wrote: node restored.mjs <url> <prepared>. */
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));
const people = seats.slice(0, 2).map(([author, , cookie]) => {
  const typist = new Typist(url, code, cookie);
  return { author, typist, board: typist.document('ideas:1') };
});
await Promise.all(people.map(({ board }) => board.ready));

const texts = ({ board }) =>
  readIdeas(board.doc)
    .notes.map((note) => note.text.toString())
    .sort();
const write = ({ author, board }, id, text) =>
  board.change((doc) => addNote(doc, { id, text, colour: 'blue', author, now: 1 }));
const areLevel = (expected) =>
  people.every((person) => person.board.waiting === 0 && texts(person).join() === expected.join());
const outside = async (what) => {
  process.stdout.write(`${what}\n`);
  await new Promise((resolve) => process.stdin.once('data', resolve));
};

const [anna, bo] = people;
write(anna, 'before0000000001', 'Før');
await until(() => areLevel(['Før']), 'the first note is saved and seen');
await outside('copy');

write(anna, 'after00000000001', 'Annas');
write(bo, 'after00000000002', 'Bos');
anna.board.change(() => readIdeas(anna.board.doc).notes[0].text.insert(3, ' og efter'));
const all = ['Annas', 'Bos', 'Før og efter'];
await until(() => areLevel(all), 'what came after the copy is saved and seen');
await outside('restore');

await until(() => people.every(({ typist }) => typist.socket.connected), 'both are back');
await until(() => areLevel(all), 'each browser has sent again what the server lost');
const newcomer = { board: new Typist(url, code, seats[0][2]).document('ideas:1') };
await until(() => texts(newcomer).join() === all.join(), 'the server has it');
write(bo, 'later00000000001', 'Senere');
await until(() => areLevel([...all, 'Senere']), 'and all goes on');
process.stdout.write('ok\n', () => process.exit(0));
