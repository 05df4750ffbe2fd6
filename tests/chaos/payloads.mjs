/** Events that no honest browser sends, through the real socket: node payloads.mjs <url> <prepared.json> <seed> <count>.
 * Every one is answered, and what an honest person wrote stays. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import * as Y from 'yjs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { chance, dice } from '../support/chance.mjs';
import { Typist, until } from '../support/typist.mjs';

const [url, file, seed, count] = process.argv.slice(2);
const { code, seats, events } = JSON.parse(readFileSync(file, 'utf8'));
const AT_ONCE = 100;
const ANSWER_MS = 10_000;

const random = chance(Number(seed));
const below = dice(random);
const pick = (items) => items[below(items.length)];

const [[honest, , honestCookie], ...others] = seats;
const mate = new Typist(url, code, honestCookie);
await mate.welcomed;
const board = mate.document('ideas:1');
await board.ready;
const WORDS = ['Ring til de pårørende', 'Én plan for ugen', 'Else ser, hvem der kommer 🙂'];
WORDS.forEach((text, at) => board.change((doc) => addNote(doc, { id: `honest${at}`, text, colour: 'blue', author: honest, now: at })));
await until(() => board.waiting === 0, 'the honest notes are saved');

/** One update as a browser of the seat would send it. */
function note(seat, client) {
  const doc = new Y.Doc();
  if (client) doc.clientID = client;
  addNote(doc, { id: `n${below(1e9)}`, text: 'Noget', colour: 'blue', author: seat, now: 1 });
  return Y.encodeStateAsUpdate(doc);
}

function mutated(bytes) {
  const data = [...bytes];
  for (let times = below(5); times > 0; times--) {
    const at = below(data.length + 1);
    data.splice(at, below(3), ...Array.from({ length: below(3) }, () => pick([0, 1, 127, 128, 255, below(256)])));
  }
  return new Uint8Array(data);
}

const nested = (deep) => (deep === 0 ? [] : [nested(deep - 1)]);
const VALUES = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => below(2 ** 31),
  () => 2 ** 60,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => '',
  () => 'x',
  () => '\u0000',
  () => '🙂'.slice(0, 1), // half a character, as a text that was cut has at its end
  () => 'æ'.repeat(5000),
  () => `${pick(['group', 'note'])}:${pick(['honest0', '', 'x'])}`,
  () => pick(['ideas:1', 'ideas:2', 'concept:1', 'outline:1', 'ideas:999', 'ideas:', 'drafts:']),
  () => `drafts:${pick(seats)[0]}`,
  () => pick(seats)[0],
  () => [],
  () => [1, 2, 'x'],
  () => nested(20),
  () => ({}),
  () => ({ a: { b: 1 } }),
  () => new Date(0),
  () => new Uint8Array(0),
  () => new Uint8Array([0]),
  () => new Uint8Array(2000),
  () => Uint8Array.from({ length: below(60) }, () => below(256)),
  () => mutated(note(honest)),
];
const value = () => pick(VALUES)();

class Liar {
  constructor([seat, team, cookie]) {
    this.seat = seat;
    this.board = `ideas:${team}`;
    this.typist = new Typist(url, code, cookie);
    this.client = 1 + below(2 ** 31);
  }

  async sit() {
    await this.typist.welcomed;
    const open = { document: this.board, client_id: this.client, state_vector: new Uint8Array([0]) };
    const answer = await this.send(['document_open', open]);
    assert.ok(answer.ok);
    this.epoch = answer.epoch;
  }

  /** What the event wants, but for one thing or two; the rest is as an honest browser has it. */
  payload(event) {
    const right = {
      document: this.board,
      epoch: this.epoch,
      client_id: this.client,
      bytes: mutated(note(this.seat, this.client)),
      state_vector: new Uint8Array([0]),
      earlier: [],
      field: 'notes/x/text',
      item: 'note:honest0',
      text: 'Hjælp',
      team: 1,
      ready: true,
    };
    const names = [...(events[event] ?? []), ...(random() < 0.05 ? ['sid'] : [])];
    const wrong = random() < 0.7 ? null : pick(names);
    return Object.fromEntries(names.map((name) => [name, name !== wrong && name in right ? right[name] : value()]));
  }

  async lie() {
    const event = pick([pick(Object.keys(events)), pick(Object.keys(events)), 'document_update', pick(STRANGE)]);
    const lies = [() => [this.payload(event)], () => [this.payload(event)], () => [this.payload(event), value()]];
    const rest = pick([...lies, () => [value()], () => []])();
    const answer = await this.send([event, ...rest]);
    assert.ok(answer?.ok === true || typeof answer?.error?.code === 'string', `${shown(event)} ${shown(rest)}: ${shown(answer)}`);
    assert.notEqual(answer.error?.code, 'unknown', `the server stumbled over ${shown(event)} ${shown(rest)}`);
    told.set(answer.error?.code ?? 'ok', (told.get(answer.error?.code ?? 'ok') ?? 0) + 1);
  }

  /** Past socket.io-client, which refuses names that only the server may use. */
  send(data) {
    const { socket } = this.typist;
    const id = socket.ids++;
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`no answer to ${shown(data)}`)), ANSWER_MS);
      socket.acks[id] = (answer) => {
        clearTimeout(patience);
        resolve(answer);
      };
      socket.packet({ type: 2, data, id });
    });
  }
}
const STRANGE = ['', '*', 'connect', 'disconnect', 'connect_error', 'message', 'changed', 'no_such_thing', 7, null, true, [], {}, ['connect'], new Uint8Array([1])];
const told = new Map();
const shown = (what) => inspect(what, { depth: 4, maxStringLength: 60, breakLength: Infinity }).slice(0, 300);

const liars = others.map((seat) => new Liar(seat));
await Promise.all(liars.map((liar) => liar.sit()));
for (let at = 0; at < Number(count); at += AT_ONCE) {
  await Promise.all(Array.from({ length: AT_ONCE }, () => pick(liars).lie()));
}

// What is no packet at all has nobody to be answered; the connection goes on.
const { socket } = liars[0].typist;
const frame = (bytes) => () => socket.io.engine.write(typeof bytes === 'string' ? bytes : new Uint8Array(bytes));
const packet = (fields) => () => socket.io._packet({ nsp: '/', ...fields });
const NO_PACKETS = [
  ...[[], [0xc1], [0x80], [0x93, 1, 2], [0x81, 0xa4], [0xff, 0xff], Array(5000).fill(0x91)].map(frame),
  ...['2["clock_ping",{}]', '', 'x'].map(frame),
  ...[{ type: 9 }, { type: 'x' }, { type: null }, { type: true }].map(packet),
  ...[{ type: 2 }, { type: 2, data: [] }, { type: 2, data: {} }, { type: 2, data: 'x', id: [] }].map(packet),
  ...[{ type: 3 }, { type: 3, data: [1], id: 7 }, { type: 4, data: {} }, { type: 5, data: [1] }, { type: 6 }].map(packet),
  ...[[], {}, 7].map((nsp) => packet({ type: 2, nsp, data: ['clock_ping', {}] })),
  packet({ type: 0, nsp: '/elsewhere' }),
];
for (const [at, write] of NO_PACKETS.entries()) {
  write();
  const pong = await liars[0].send(['clock_ping', {}]).catch(() => null);
  assert.ok(pong?.ok, `the connection goes on after no packet ${at}`);
}

const said = () => readIdeas(board.doc).notes.filter((each) => each.id.startsWith('honest')).map((each) => each.text.toString());
await board.sync();
assert.ok(!board.differed, 'what was accepted says the same in Yjs and on the server');
assert.deepEqual(said(), WORDS, 'what an honest person wrote stays');
board.change(() => readIdeas(board.doc).notes.find((each) => each.id === 'honest0').text.insert(0, 'Stadig: '));
await until(() => board.waiting === 0, 'an honest person can still write');
process.stdout.write(`${JSON.stringify(Object.fromEntries(told))}\nok\n`, () => process.exit(0));
