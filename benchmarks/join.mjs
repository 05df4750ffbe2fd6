/** A newcomer: how long until the room is there, and how many letters it holds; or, with a history, who writes it. */
import { readFileSync } from 'node:fs';
import { clients } from './clients.mjs';

const [kind = '', url = '', file = '', history = ''] = process.argv.slice(2);
const AT_ONCE = 100;
const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
const { seats } = JSON.parse(readFileSync(file, 'utf8'));
const connect = await clients(kind, url);

const began = performance.now();
const client = connect(seats[0]);
await client.ready;
const took = performance.now() - began;

if (history) {
  const Y = await import('yjs');
  const updates = readFileSync(history, 'utf8').split('\n');
  for (let at = 0; at < updates.length; at += AT_ONCE) {
    for (const update of updates.slice(at, at + AT_ONCE)) Y.applyUpdate(client.doc, Buffer.from(update, 'base64'));
    await sleep(5);
  }
  while (!client.isSaved()) await sleep(20);
  await sleep(1000);
}
const notes = /** @type {any[]} */ ([...client.doc.getMap('notes').values()]);
const letters = notes.reduce((sum, note) => sum + (note.get('text')?.length ?? 0), 0);
process.stdout.write(`${took.toFixed(1)} ${letters}\n`, () => process.exit(0));
