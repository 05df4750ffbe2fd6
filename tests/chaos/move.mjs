/** Two teams write, and everybody is moved on; the server dies of it: node move.mjs <url> <prepared>. */
import { readFileSync } from 'node:fs';
import { addNote } from '../../static/js/documents/ideas.js';
import { Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats, lead } = JSON.parse(readFileSync(file, 'utf8'));
for (const [id, team, cookie] of seats.slice(0, 2)) {
  const typist = new Typist(url, code, cookie);
  const board = typist.document(`ideas:${team}`);
  await board.ready;
  board.change((doc) => addNote(doc, { id: `note${team}`, text: `Hold ${team}`, colour: 'blue', author: id, now: 1 }));
  await until(() => board.waiting === 0, 'it is saved');
}
const chief = new Typist(url, code, lead, { as: 'console' });
await chief.welcomed;
chief.socket.emit('phase_next', {});
await new Promise((resolve) => chief.socket.on('disconnect', resolve));
process.exit(0);
