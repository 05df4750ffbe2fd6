/** The load: people in teams of five, each one edit a second; tells how long edits took to the other replicas. */
import { readFileSync } from 'node:fs';
import { clients, watchers } from './clients.mjs';

const [kind = '', url = '', file = '', people = '0', seconds = '0', rate = '1'] = process.argv.slice(2);
/** A room is quiet when nobody has written in it for so long. */
const QUIET_MS = 150;
const SETTLE_MS = 20_000;
const { seats, leads = [] } = JSON.parse(readFileSync(file, 'utf8'));
const now = () => performance.timeOrigin + performance.now();
const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

const connect = await clients(kind, url);
/** @type {number[]} */
const latencies = [];
/** @type {number[]} those of edits in quiet rooms */
const quiet = [];
/** @type {Set<number>} */
const quietStamps = new Set();
/** @type {Map<string, number>} when each room was last written in */
const written = new Map();
let isMeasuring = false;

/** @param {number} at */
async function sit(at) {
  const client = connect(seats[at]);
  await client.ready;
  const mine = `person${at}`;
  client.doc.getMap('notes').observeDeep((/** @type {any[]} */ events, /** @type {any} */ change) => {
    if (change.local || !isMeasuring) return;
    for (const event of events) {
      const value = event.target.get?.('created_ms');
      if (typeof value === 'number' && value > 1e12) note(value);
    }
  });
  const room = `${seats[at][3]}/${seats[at][1]}`;
  return {
    client,
    room,
    mine,
    last: 0,
    write() {
      const stamp = now();
      this.last = stamp;
      if (stamp - (written.get(room) ?? 0) > QUIET_MS) quietStamps.add(stamp);
      written.set(room, stamp);
      client.write(mine, stamp);
    },
  };
}

/** @param {number} stamp when an edit was made that has now arrived */
function note(stamp) {
  const took = now() - stamp;
  latencies.push(took);
  if (quietStamps.has(stamp)) quiet.push(took);
}

/** @type {Awaited<ReturnType<typeof sit>>[]} */
const sitting = [];
for (let at = 0; at < Number(people); at += 25) {
  const group = Array.from({ length: Math.min(25, Number(people) - at) }, (_, more) => sit(at + more));
  sitting.push(...(await Promise.all(group)));
}
await watchers(url, leads);
process.stdout.write('seated\n');
await sleep(1000);
for (const person of sitting) person.write();
await sleep(2000);
isMeasuring = true;
process.stdout.write('start\n');

const until = Date.now() + Number(seconds) * 1000;
await Promise.all(
  sitting.map(async (person) => {
    await sleep((Math.random() * 1000) / Number(rate));
    while (Date.now() < until) {
      person.write();
      await sleep((900 + Math.random() * 200) / Number(rate));
    }
  }),
);
process.stdout.write('stop\n');

/** @type {Map<string, typeof sitting>} */
const rooms = new Map();
for (const person of sitting) rooms.set(person.room, [...(rooms.get(person.room) ?? []), person]);
/** What a person wrote last and another replica does not have: with a server that has fallen behind, edits of one
 * key reach the others merged, so their number says nothing. */
const missing = () =>
  [...rooms.values()].flatMap((team) =>
    team.flatMap(({ mine, last }) =>
      team.filter(({ client }) => client.doc.getMap('notes').get(mine)?.get('created_ms') !== last),
    ),
  ).length;
const patience = Date.now() + SETTLE_MS;
while (missing() > 0 && Date.now() < patience) await sleep(100);

/**
 * @param {number[]} values
 * @param {number} share
 */
const at = (values, share) =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
const result = {
  deliveries: latencies.length,
  lost: missing(),
  p50_ms: at(latencies, 0.5),
  p95_ms: at(latencies, 0.95),
  p99_ms: at(latencies, 0.99),
  quiet_p99_ms: at(quiet, 0.99),
};
process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
