/** Everybody sits down, loses the server, and comes back: says when all are seated, away, and back. */
import { readFileSync } from 'node:fs';
import { clients } from './clients.mjs';

const [kind = '', url = '', file = '', people = '0'] = process.argv.slice(2);
const AT_ONCE = 25;
const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
const { seats } = JSON.parse(readFileSync(file, 'utf8'));
const connect = await clients(kind, url);

/** @type {import('./clients.mjs').Client[]} */
const sitting = [];
for (let at = 0; at < Number(people); at += AT_ONCE) {
  const group = seats.slice(at, Math.min(at + AT_ONCE, Number(people))).map(connect);
  await Promise.all(group.map((/** @type {import('./clients.mjs').Client} */ client) => client.ready));
  sitting.push(...group);
}
process.stdout.write('seated\n');
while (sitting.some((client) => client.isSynced())) await sleep(5);
process.stdout.write('away\n');
while (!sitting.every((client) => client.isSynced())) await sleep(5);
process.stdout.write('back\n', () => process.exit(0));
