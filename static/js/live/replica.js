/** Owns one shared document in this browser: its Yjs replica, what is not yet acked, and catching up. */
import * as Y from 'yjs';
import { digest } from './digest.js';
import { keepOrder } from './own-changes.js';

const GATHER_MS = 50;
const RETRY_MS = 2000;
/** Answers after which the same edit may be sent again. */
const PASSING = new Set([
  'rate_limited',
  'storage.unavailable',
  'offline',
  'timeout',
  'document.gap',
  'document.epoch',
]);

/** The origin of what this browser's person did; `source` is the element that wrote it. */
export class Local {
  /** @param {unknown} source */
  constructor(source) {
    this.source = source;
  }
}

const REMOTE = Symbol('remote');
const RESTORED = Symbol('restored');

/**
 * @typedef {object} Edit merged edits, under which client id and where they are kept
 * @property {Uint8Array} bytes
 * @property {number} client
 * @property {number} count of changes
 * @property {Promise<number|undefined>} key
 */
/**
 * @typedef {object} Wire what a replica needs of the session
 * @property {() => boolean} isConnected
 * @property {(name: string, payload: object) => Promise<any>} ask
 * @property {import('./queue.js').Queue} queue
 */

/** Tells `change` (drawn once a frame), `status`, `reset` and `refused` (with what was being written). */
export class Replica extends EventTarget {
  doc = new Y.Doc();
  undo = new Y.UndoManager(this.doc);
  epoch = 0;
  serial = 0;
  turn = 0;
  /** How often the connection was lost: an answer from before it means nothing any more. */
  losses = 0;
  /** When edits were last gathered: after a quiet moment the first one goes at once. */
  gatheredAt = 0;
  isOpen = false;
  isSending = false;
  isRestored = false;
  /** The server has answered that it cannot save right now. */
  isStuck = false;
  willTell = false;
  /** This browser once had other words than the server. */
  differed = false;
  /** Whether nobody is to know who writes what is written now. @type {boolean|null} */
  isAnonymous = null;
  /** @type {unknown} the element that wrote last */
  source = undefined;
  /** @type {Set<number>} serials of own edits, which are not echoed */
  own = new Set();
  /** @type {Set<number>} client ids of earlier pages of this seat */
  earlier = new Set();
  /** @type {Set<Y.Text>} */
  touched = new Set();
  /** @type {Uint8Array[]} */
  gathered = [];
  /** @type {Uint8Array[]} */
  restored = [];
  /** @type {Edit[]} */
  unsent = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  gathering = undefined;

  /**
   * @param {string} name
   * @param {Wire} wire
   */
  constructor(name, wire) {
    super();
    this.name = name;
    this.wire = wire;
    this.loaded = false;
    /** Own edits not yet acked. */
    this.unacked = 0;
    /** What writes down an open composition; each is an edit that nobody has yet. @type {Set<() => void>} */
    this.unwritten = new Set();
    /** @type {Promise<void>} */
    this.ready = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
    this.start();
  }

  /** Own edits that the server has not acked, and compositions that are still open. */
  get waiting() {
    return this.unacked + this.unwritten.size;
  }

  /** A fresh, empty replica; the first one, and after a refusal. */
  start() {
    this.doc = new Y.Doc();
    this.undo = new Y.UndoManager(this.doc, { trackedOrigins: new Set([Local]), captureTimeout: 600 });
    keepOrder(this.undo);
    Object.assign(this, { epoch: 0, serial: 0, turn: 0, isOpen: false, isSending: false, isRestored: false });
    Object.assign(this, { own: new Set(), earlier: new Set(), touched: new Set(), willTell: false });
    Object.assign(this, { gathered: [], restored: [], unsent: [], gathering: undefined });
    this.doc.on('update', this.heard);
    this.doc.on('afterTransaction', this.looked);
  }

  /**
   * Changes the document as the person at this browser: one step to undo, where typing on in one element is one too.
   * @param {(doc: Y.Doc) => void} fn
   * @param {unknown} [source]
   */
  change(fn, source) {
    if (source === undefined || source !== this.source) this.undo.stopCapturing();
    this.source = source;
    this.doc.transact(() => fn(this.doc), new Local(source));
  }

  /** @param {() => void} write down what is being composed */
  compose(write) {
    this.unwritten.add(write);
    this.tell('status');
  }

  /** @param {() => void} write */
  composed(write) {
    if (this.unwritten.delete(write)) this.tell('status');
  }

  /** Writes down and sends what this page would take with it. */
  flush() {
    for (const write of [...this.unwritten]) write();
    clearTimeout(this.gathering);
    this.gather();
  }

  /**
   * Everybody's replica tells which client id wrote what. So what nobody signs is written under another one
   * than what bears a name, or the one would tell who wrote the other.
   * @param {boolean} isAnonymous
   */
  writeUnnamed(isAnonymous) {
    const isSame = this.isAnonymous === null || this.isAnonymous === isAnonymous;
    this.isAnonymous = isAnonymous;
    if (isSame) return;
    this.flush();
    this.earlier.add(this.doc.clientID);
    this.doc.clientID = new Y.Doc().clientID;
    if (this.isOpen) this.openAgain();
  }

  /** The server takes edits only under client ids that it has been told. */
  openAgain() {
    this.isOpen = false;
    this.open();
  }

  /** Subscribes, or catches up after the connection was gone. */
  async open() {
    await this.restore();
    const { doc } = this;
    const answer = await this.attempt('document_open', {
      document: this.name,
      client_id: doc.clientID,
      state_vector: Y.encodeStateVector(doc),
      earlier: [...this.earlier],
      differed: this.differed,
    });
    if (!answer || doc !== this.doc) return;
    if (this.epoch && this.epoch !== answer.epoch) {
      this.renew('document.epoch');
      return;
    }
    this.take(answer);
    for (const bytes of this.restored.splice(0)) Y.applyUpdate(doc, bytes, RESTORED);
    this.isOpen = true;
    this.loaded = true;
    this.becomeReady();
    this.send();
  }

  /** Both sides tell what they have: at focus, after sleep, after a gap, and every minute. */
  async sync() {
    if (!this.isOpen || !this.wire.isConnected()) return;
    const { doc } = this;
    const answer = await this.attempt('document_sync', {
      document: this.name,
      epoch: this.epoch,
      state_vector: Y.encodeStateVector(doc),
    });
    if (!answer || doc !== this.doc) return;
    if (answer.epoch !== this.epoch) {
      this.renew('document.epoch');
      return;
    }
    this.take(answer);
    if (this.differs(answer)) {
      this.differed = true;
      this.renew('document.epoch');
    }
  }

  /**
   * The states agree by now; should the words not, only loading afresh helps, and once is enough to try.
   * @param {{serial: number, digest: string}} answer
   */
  differs({ serial, digest: theirs }) {
    const isLevel = this.waiting === 0 && this.own.size === 0 && this.serial === serial;
    return !this.differed && isLevel && digest(this.doc) !== theirs;
  }

  /** The connection is gone; what is not acked will be sent again. */
  lost() {
    this.isOpen = false;
    this.isSending = false;
    this.turn++;
    this.losses++;
    this.tell('status');
  }

  /**
   * What others wrote.
   * @param {{epoch: number, after: number, serial: number, bytes: ArrayBuffer|Uint8Array}} frame
   */
  receive(frame) {
    if (!this.isOpen) return;
    if (frame.epoch !== this.epoch) {
      this.renew('document.epoch');
      return;
    }
    const gap = this.misses(frame.after);
    this.apply(frame.bytes);
    this.reach(frame.serial);
    if (gap) this.sync();
  }

  /**
   * The server gave the document a new start: what is unsaved stays in sight, the rest is loaded afresh.
   * @param {string} code
   */
  renew(code) {
    for (const write of [...this.unwritten]) write();
    const texts = this.waiting > 0 ? this.textsAtRisk() : [];
    this.wire.queue.forget(this.unsent.map((edit) => edit.key));
    clearTimeout(this.gathering);
    this.doc.destroy();
    this.unacked = 0;
    this.start();
    if (texts.length > 0 || code !== 'document.epoch') this.tell('refused', { code, texts });
    this.tell('reset');
    this.open();
  }

  /** @param {{epoch: number, serial: number, update: ArrayBuffer|Uint8Array}} answer */
  take(answer) {
    this.epoch = answer.epoch;
    this.apply(answer.update);
    this.reach(answer.serial);
    this.tellChange();
  }

  /** @param {ArrayBuffer|Uint8Array} bytes */
  apply(bytes) {
    Y.applyUpdate(this.doc, new Uint8Array(bytes), REMOTE);
  }

  /** @param {number} serial */
  reach(serial) {
    this.serial = Math.max(this.serial, serial);
    for (const own of this.own) if (own <= this.serial) this.own.delete(own);
  }

  /** @param {number} after */
  misses(after) {
    for (let serial = this.serial + 1; serial <= after; serial++) if (!this.own.has(serial)) return true;
    return false;
  }

  /** Edits that an earlier page of this seat could not send. */
  async restore() {
    if (this.isRestored) return;
    this.isRestored = true;
    const { doc } = this;
    const kept = await this.wire.queue.of(this.name);
    if (doc !== this.doc) return;
    for (const edit of kept) {
      this.earlier.add(edit.client);
      this.unsent.push({ bytes: edit.bytes, client: edit.client, count: 1, key: Promise.resolve(edit.key) });
      this.unacked++;
    }
    if (kept.length > 0) this.tell('status');
    this.restored = kept.map((edit) => edit.bytes);
  }

  /** @type {(bytes: Uint8Array, origin: unknown) => void} */
  heard = (bytes, origin) => {
    this.tellChange();
    if (origin === REMOTE || origin === RESTORED) return;
    this.gathered.push(bytes);
    this.unacked++;
    this.tell('status');
    if (this.gathering !== undefined) return;
    const isQuiet = performance.now() - this.gatheredAt > GATHER_MS;
    this.gathering = setTimeout(() => this.gather(), isQuiet ? 0 : GATHER_MS);
  };

  /** Remembers which texts a person is writing in, to keep them in sight when an edit is refused. */
  looked = (/** @type {Y.Transaction} */ change) => {
    if (!change.local) return;
    for (const [type] of change.changed) if (type instanceof Y.Text) this.touched.add(type);
  };

  /** Merges what was written in the last moments, keeps it, and sends it. */
  gather() {
    this.gathering = undefined;
    if (this.gathered.length === 0) return;
    this.gatheredAt = performance.now();
    const bytes = Y.mergeUpdates(this.gathered);
    const { length: count } = this.gathered;
    const client = this.doc.clientID;
    this.gathered = [];
    this.unsent.push({ bytes, client, count, key: this.wire.queue.keep(this.name, client, bytes) });
    this.send();
  }

  async send() {
    if (!this.isOpen || this.isSending || this.unsent.length === 0 || !this.wire.isConnected()) return;
    this.isSending = true;
    const turn = ++this.turn;
    const { doc } = this;
    const edits = this.nextToSend();
    const answer = await this.attempt('document_update', {
      document: this.name,
      epoch: this.epoch,
      client_id: edits[0]?.client,
      bytes: edits.length === 1 ? edits[0]?.bytes : Y.mergeUpdates(edits.map((edit) => edit.bytes)),
    });
    if (doc !== this.doc || turn !== this.turn) return;
    this.isSending = false;
    if (answer) this.acked(edits, answer.serial);
  }

  /** What was written under one client id: sent together, two would tell that they are the same person's. */
  nextToSend() {
    const other = this.unsent.findIndex(({ client }) => client !== this.unsent[0]?.client);
    return this.unsent.slice(0, other < 0 ? undefined : other);
  }

  /**
   * @param {Edit[]} edits
   * @param {number} serial
   */
  acked(edits, serial) {
    this.unsent.splice(0, edits.length);
    this.unacked -= edits.reduce((sum, { count }) => sum + count, 0);
    this.isStuck = false;
    if (serial > this.serial) this.own.add(serial);
    if (this.waiting === 0) this.touched.clear();
    this.wire.queue.forget(edits.map((edit) => edit.key));
    this.tell('status');
    this.send();
  }

  /**
   * Asks the server; a passing error is tried again, a refusal starts afresh.
   * @param {string} event
   * @param {object} payload
   */
  async attempt(event, payload) {
    const { doc, losses } = this;
    try {
      return await this.wire.ask(event, payload);
    } catch (error) {
      const code = /** @type {{code?: string}} */ (error).code ?? 'offline';
      if (doc !== this.doc || losses !== this.losses) return null;
      this.noticeWhether(code === 'storage.unavailable');
      if (code === 'document.gap') this.sync();
      if (code === 'document.epoch') this.renew(code);
      else if (PASSING.has(code)) setTimeout(() => this.again(event), RETRY_MS);
      else if (event === 'document_update') this.renew(code);
      else this.tell('refused', { code, texts: [] });
      return null;
    }
  }

  /** @param {boolean} isStuck */
  noticeWhether(isStuck) {
    if (isStuck === this.isStuck) return;
    this.isStuck = isStuck;
    this.tell('status');
  }

  /** @param {string} event */
  again(event) {
    if (!this.wire.isConnected()) return;
    if (event === 'document_open') this.open();
    else this.send();
  }

  textsAtRisk() {
    return [...this.touched].map((text) => text.toString()).filter((text) => text.trim() !== '');
  }

  /** Views draw at most once a frame, however much arrives. */
  tellChange() {
    if (this.willTell) return;
    this.willTell = true;
    const soon = globalThis.requestAnimationFrame ?? ((/** @type {() => void} */ fn) => setTimeout(fn, 0));
    soon(() => {
      this.willTell = false;
      this.tell('change');
    });
  }

  /**
   * @param {string} type
   * @param {unknown} [detail]
   */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
