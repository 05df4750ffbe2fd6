/** Work at risk: two people type, the server is killed; what both saw, is it there afterwards? Told in two parts. */
import { readFileSync } from 'node:fs';
import { clients } from './clients.mjs';

const [kind = '', url = '', file = '', part = ''] = process.argv.slice(2);
const { seats } = JSON.parse(readFileSync(file, 'utf8'));
const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));
const connect = await clients(kind, url);
const mates = seats.filter((/** @type {any[]} */ seat) => seat[1] === seats[0][1] && seat[3] === seats[0][3]);
const [one, other] = [mates[0], mates[1]].map((seat) => connect(seat));
const stampIn = (/** @type {any} */ client) => client?.doc.getMap('notes').get('person0')?.get('created_ms') ?? 0;
await Promise.all([one?.ready, other?.ready]);

if (part === 'after') {
  await sleep(1000);
  process.stdout.write(`${stampIn(other)}\n`, () => process.exit(0));
} else {
  // Says what the other replica shows and the writer's screen calls saved, every time it changes.
  let told = 0;
  for (let turn = 1; turn < 400; turn++) {
    one?.write('person0', Date.now());
    await sleep(50);
    const seen = stampIn(other);
    if (seen > told && one?.isSaved()) process.stdout.write(`${(told = seen)}\n`);
  }
}
