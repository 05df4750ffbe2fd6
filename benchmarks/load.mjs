/** The load: people in teams of five, each one edit a second; tells how long edits took to the other replicas. */
import { readFileSync } from 'node:fs';
import { clients } from './clients.mjs';

const [kind = '', url = '', file = '', people = '0', seconds = '0', rate = '1'] = process.argv.slice(2);
const EACH = 5;
const { seats } = JSON.parse(readFileSync(file, 'utf8'));
const now = () => performance.timeOrigin + performance.now();
const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

const connect = await clients(kind, url);
/** @type {number[]} */
const latencies = [];
let isMeasuring = false;
let expected = 0;

/** @param {number} at */
async function sit(at) {
  const client = connect(seats[at]);
  await client.ready;
  const mine = `person${at}`;
  client.doc.getMap('notes').observeDeep((/** @type {any[]} */ events, /** @type {any} */ change) => {
    if (change.local || !isMeasuring) return;
    for (const event of events) {
      const value = event.target.get?.('created_ms');
      if (typeof value === 'number' && value > 1e12) latencies.push(now() - value);
    }
  });
  return { client, write: () => client.write(mine, now()) };
}

/** @type {Awaited<ReturnType<typeof sit>>[]} */
const sitting = [];
for (let at = 0; at < Number(people); at += 25) {
  const group = Array.from({ length: Math.min(25, Number(people) - at) }, (_, more) => sit(at + more));
  sitting.push(...(await Promise.all(group)));
}
process.stdout.write('seated\n');
await sleep(1000);
for (const { write } of sitting) write();
await sleep(2000);
isMeasuring = true;
process.stdout.write('start\n');

const until = Date.now() + Number(seconds) * 1000;
await Promise.all(
  sitting.map(async ({ write }) => {
    await sleep((Math.random() * 1000) / Number(rate));
    while (Date.now() < until) {
      write();
      expected += EACH - 1;
      await sleep((900 + Math.random() * 200) / Number(rate));
    }
  }),
);
process.stdout.write('stop\n');
await sleep(3000);
latencies.sort((a, b) => a - b);
const at = (/** @type {number} */ share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
const result = { deliveries: latencies.length, expected, p50_ms: at(0.5), p95_ms: at(0.95), p99_ms: at(0.99) };
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
