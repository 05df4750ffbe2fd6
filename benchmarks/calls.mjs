/** Edits one after the other, each awaited by its writer and by the other four of the room. */
import { readFileSync } from 'node:fs';
import { clients } from './clients.mjs';

const [kind = '', url = '', file = '', edits = '0'] = process.argv.slice(2);
const WARM = 20;
const { seats } = JSON.parse(readFileSync(file, 'utf8'));
const connect = await clients(kind, url);
const room = seats.map((/** @type {any[]} */ seat) => connect(seat));
await Promise.all(room.map((/** @type {any} */ client) => client.ready));
const [writer, ...others] = room;

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
/** @param {number} value */
async function write(value) {
  writer.write('person0', value);
  const has = (/** @type {any} */ client) => client.doc.getMap('notes').get('person0')?.get('created_ms') === value;
  while (!writer.isSaved() || !others.every(has)) await turn();
}

for (let value = 1; value <= WARM; value++) await write(value);
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));
for (let value = WARM + 1; value <= WARM + Number(edits); value++) await write(value);
process.stdout.write('done\n');
