/** Eight hours of one room: notes that people write letter by letter: node history.mjs <updates> <file>, one update a line. */
import { writeFileSync } from 'node:fs';
// The same copy that addNote uses: two copies of Yjs do not know each other's types.
import * as Y from '../node_modules/yjs/dist/yjs.mjs';
import { addNote } from '../static/js/documents/ideas.js';

const LETTERS = 100;
const [updates = '0', file = ''] = process.argv.slice(2);
const doc = new Y.Doc();
/** @type {string[]} */
const lines = [];
doc.on('update', (/** @type {Uint8Array} */ update) => lines.push(Buffer.from(update).toString('base64')));

for (let at = 0; lines.length < Number(updates); at++) {
  const id = `note${at}`;
  doc.transact(() => addNote(doc, { id, text: 'i', colour: 'blue', author: '', now: 1 }));
  const text = /** @type {any} */ (doc.getMap('notes').get(id)).get('text');
  for (let letter = 1; letter <= LETTERS && lines.length < Number(updates); letter++) text.insert(letter, 'x');
}
writeFileSync(file, lines.join('\n'));
