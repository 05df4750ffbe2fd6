/** Real Yjs clients through random histories: node histories.mjs <first seed> <histories>. The room is at the other end
 * of stdin and stdout, one JSON line each way; updates get lost, come twice, and browsers go and come back. */
import assert from 'node:assert/strict';
import { createInterface } from 'node:readline';
import * as Y from 'yjs';
import { digest } from '../../static/js/live/digest.js';
import { chance, dice } from '../support/chance.mjs';

const [first, count] = process.argv.slice(2).map(Number);
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const pack = (bytes) => Buffer.from(bytes).toString('base64');
const unpack = (text) => new Uint8Array(Buffer.from(text, 'base64'));

async function ask(question) {
  process.stdout.write(`${JSON.stringify(question)}\n`);
  const { value } = await lines.next();
  return JSON.parse(value);
}

const WORDS = ['Else', 'blåbærgrød ', 'æøå', '👩‍🦽', 'e\u0301', '\n', ' ', 'x'.repeat(40)];

class Client {
  constructor(document, at, roll) {
    this.document = document;
    this.who = `seat${at}`;
    this.roll = roll;
    this.doc = new Y.Doc();
    this.serial = 0;
    /** Updates that the server has not acked, oldest first. */
    this.unacked = [];
    this.doc.on('update', (update, origin) => {
      if (origin !== 'server') this.unacked.push(update);
    });
  }

  about(more) {
    return { document: this.document, who: this.who, client: this.doc.clientID, ...more };
  }

  edit() {
    const screens = this.doc.getMap('screens');
    const ids = [...screens.keys()];
    const id = ids[this.roll(ids.length || 1)];
    const item = screens.get(id);
    this.doc.transact(() => {
      const act = this.roll(10);
      if (!item || act === 0) this.add(screens);
      else if (act === 1) item.set('order', `a${this.roll(9)}`);
      else if (act === 2) item.set('removed_ms', this.roll(2));
      else if (act === 3 && this.roll(4) === 0) screens.delete(id);
      else this.type(item.get(this.roll(2) ? 'title' : 'text'));
    });
  }

  add(screens) {
    const made = new Y.Map();
    for (const [key, value] of [['title', new Y.Text()], ['text', new Y.Text('ny')], ['order', 'a0'], ['removed_ms', 0]]) made.set(key, value);
    screens.set(`s${this.roll(1e6)}`, made);
  }

  /** As the browser's diff does it: a surrogate pair is never split. */
  type(text) {
    const words = text.toString();
    const whole = (at) => (/[\udc00-\udfff]/.test(words[at] ?? '') ? at - 1 : at);
    const at = whole(this.roll(words.length + 1));
    const end = whole(Math.min(words.length, at + 1 + this.roll(5)));
    if (end > at && (words.length > 80 || this.roll(3) === 0)) text.delete(at, end - at);
    else text.insert(at, WORDS[this.roll(WORDS.length)]);
  }

  /** What is unacked, merged as a browser does; `fate` says what the network does with it. */
  async send(fate) {
    if (this.unacked.length === 0) return;
    const sent = this.unacked.length;
    if (fate === 'lost') return;
    const update = Y.mergeUpdates(this.unacked);
    const answer = await ask(this.about({ ask: 'update', bytes: pack(update) }));
    if (answer.error) throw new Error(`refused: ${answer.error}`);
    if (fate === 'twice') assert.ok((await ask(this.about({ ask: 'update', bytes: pack(update) }))).serial >= answer.serial);
    if (fate !== 'ack lost') this.unacked.splice(0, sent);
  }

  /** An edit is sent before the one that it stands on: a gap, and nothing of it stays. */
  async stumble() {
    if (this.unacked.length < 2) return;
    const answer = await ask(this.about({ ask: 'update', bytes: pack(this.unacked.at(-1)) }));
    if (answer.error) {
      assert.equal(answer.error, 'document.gap');
      await this.sync();
    }
  }

  async hear(isLost) {
    const frame = await ask(this.about({ ask: 'frame' }));
    if (!frame.bytes || isLost) return;
    if (frame.after > this.serial) return this.sync();
    Y.applyUpdate(this.doc, unpack(frame.bytes), 'server');
    this.serial = frame.serial;
  }

  async sync() {
    const caught = await ask(this.about({ ask: 'sync', state_vector: pack(Y.encodeStateVector(this.doc)) }));
    Y.applyUpdate(this.doc, unpack(caught.update), 'server');
    this.serial = caught.serial;
    const missing = Y.encodeStateAsUpdate(this.doc, unpack(caught.state_vector));
    this.unacked = [];
    if (missing.length === 2) assert.equal(digest(this.doc), caught.digest);
    if (missing.length > 2) assert.ok((await ask(this.about({ ask: 'update', bytes: pack(missing) }))).serial);
  }

  state() {
    assert.equal(this.doc.store.pendingStructs, null);
    assert.equal(this.doc.store.pendingDs, null);
    return { state_vector: Object.fromEntries(Y.decodeStateVector(Y.encodeStateVector(this.doc))), content: this.doc.getMap('screens').toJSON() };
  }
}

const FATES = ['well', 'well', 'well', 'lost', 'twice', 'ack lost'];

async function history(seed, at) {
  const roll = dice(chance(seed));
  const clients = Array.from({ length: 2 + roll(3) }, (_, each) => new Client(`outline:${at}`, each, roll));
  for (const client of clients) await client.sync();
  for (let step = 0; step < 40; step++) {
    const client = clients[roll(clients.length)];
    const act = roll(12);
    if (act < 6) client.edit();
    else if (act < 8) await client.send(FATES[roll(FATES.length)]);
    else if (act < 10) await client.hear(roll(5) === 0);
    else if (act === 10) await client.stumble();
    else if (roll(3) === 0) await ask({ ask: roll(2) ? 'restart' : 'compact', document: client.document });
    else await client.sync();
  }
  for (const client of [...clients, ...clients]) await client.sync();
  const [one, ...others] = clients.map((client) => client.state());
  for (const other of others) assert.deepEqual(other, one);
  const room = await ask({ ask: 'state', document: `outline:${at}` });
  assert.deepEqual(room.content, one.content);
  assert.deepEqual(room.state_vector, one.state_vector);
}

for (let at = 1; at <= count; at++) {
  const seed = first + at - 1;
  await history(seed, at).catch((error) => {
    throw new Error(`seed ${seed}: ${error.stack}`);
  });
}
process.stdout.write(`${JSON.stringify({ ask: 'end' })}\n`, () => process.exit(0));
