/** One shared document in this browser: its Yjs replica, and being level with the server's. */
import * as Y from 'yjs';
import { LIMITS } from '../words/limits.js';
import { digest } from './digest.js';
import { Outbox } from './outbox.js';
import { Local, OwnUndo } from './own-changes.js';
import { codeOf, fateOf } from './refusals.js';
import { Renewals } from './renewals.js';
import { Serials } from './serials.js';
import { wentBack } from './went-back.js';

const RETRY_MS = 2000;

/** Where people write without a name while a phase promises it. */
const UNSIGNED = /^(ideas|concept):/;
const REMOTE = Symbol('remote');
const RESTORED = Symbol('restored');

/** @import {Caught, DocumentEvents, Frame} from './slots.d.ts' */
/**
 * @typedef {object} Wire what a replica needs of the session
 * @property {() => boolean} isConnected
 * @property {() => boolean} [isPolling]
 * @property {<E extends keyof DocumentEvents>(event: E, payload: DocumentEvents[E]['payload']) => Promise<DocumentEvents[E]['ack']>} ask
 * @property {Pick<import('./queue.js').Queue, 'of'|'keep'|'replace'|'forget'>} queue
 */

/** Tells `change` (drawn once a frame), `status`, and `refused` (what the server did not take). */
export class Replica extends EventTarget {
  doc = new Y.Doc();
  undo = new OwnUndo(this.doc, () => this.beginStep());
  epoch = 0;
  serials = new Serials();
  /** How often the connection was lost: an answer from before it means nothing any more. */
  losses = 0;
  isOpen = false;
  /** The server has said that this seat may not have it, and is asked again when rights change. */
  isTurnedAway = false;
  /** Under which client ids the server takes edits: so many at once, the next after another opening. @type {Set<number>} */
  claimed = new Set();
  willTell = false;
  loaded = false;
  /** This browser once had other words than the server. */
  differed = false;
  /** Whether nobody is to know who writes what is written now. @type {boolean|null} */
  isAnonymous = null;
  /** @type {unknown} the element that wrote last */
  source = undefined;
  /** What writes down an open composition; each is an edit that nobody has yet. @type {Set<() => void>} */
  unwritten = new Set();

  /**
   * @param {string} name
   * @param {Wire} wire
   */
  constructor(name, wire) {
    super();
    this.name = name;
    this.wire = wire;
    this.outbox = new Outbox(this);
    this.renewals = new Renewals(this);
    /** @type {Promise<void>} */
    this.ready = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
    this.begin(new Y.Doc(), { epoch: 0, serial: 0 });
  }

  /** Own edits that the server has not acked, and compositions that are still open. */
  get waiting() {
    return this.outbox.size + this.unwritten.size;
  }

  /**
   * @param {Y.Doc} doc becomes the one that is shown and changed
   * @param {{epoch: number, serial: number}} caught
   */
  begin(doc, { epoch, serial }) {
    this.doc.off('update', this.heard);
    this.doc = doc;
    this.epoch = epoch;
    this.serials = new Serials(serial);
    this.undo = new OwnUndo(doc, () => this.beginStep());
    doc.on('update', this.heard);
    // At once: who types is to type in the new one.
    this.tell('change');
  }

  /** The server has answered that it cannot save right now. */
  get isStuck() {
    return this.outbox.isStuck;
  }

  // Changing

  /**
   * Changes the document as the person at this browser: one step to undo, where typing on in one element is one too.
   * @param {(doc: Y.Doc) => void} fn
   * @param {unknown} [source]
   */
  change(fn, source) {
    if (source === undefined || source !== this.source) this.beginStep();
    this.source = source;
    this.doc.transact(() => fn(this.doc), new Local(source));
  }

  /** Undoing is a step too; what is written on after it is another. */
  beginStep() {
    this.source = undefined;
    this.undo.stopCapturing();
    if (this.isAnonymous && UNSIGNED.test(this.name)) this.writeUnderAnother();
  }

  /** @type {(bytes: Uint8Array, origin: unknown) => void} */
  heard = (bytes, origin) => {
    this.tellChange();
    if (origin !== REMOTE && origin !== RESTORED) this.outbox.add(bytes);
  };

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
    this.gather();
  }

  gather() {
    this.outbox.gather();
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
    this.writeUnderAnother();
  }

  /** Where nobody signs, each step has an id of its own too: two notes of one person have nothing in common. */
  writeUnderAnother() {
    this.gather();
    this.doc.clientID = new Y.Doc().clientID;
    if (this.isOpen) this.openAgain();
  }

  /** @param {number} serial */
  acked(serial) {
    this.serials.acked(serial);
    this.renewals.settled();
  }

  /**
   * @param {import('./outbox.js').Edit[]} edits
   * @param {string} code
   * @param {import('./refusals.js').Fate} fate
   */
  refused(edits, code, fate) {
    if (fate === 'open') this.openAgain();
    else if (fate === 'sync') this.sync().then(() => this.outbox.send());
    else this.renewals.begin(code, fate === 'return' ? edits : []);
  }

  // Being level with the server

  /** The server takes edits only under client ids that were claimed before. */
  openAgain() {
    this.isOpen = false;
    this.open();
  }

  /** Subscribes, or syncs after the connection was gone. @returns {Promise<void>} */
  async open() {
    this.isTurnedAway = false;
    await this.outbox.restore();
    const { doc } = this;
    const writes = doc.clientID;
    const renewal = this.renewals.current;
    const ours = new Set(renewal?.clients ?? [doc.clientID, ...this.outbox.clients]);
    const [client = doc.clientID, ...earlier] = [...ours].slice(0, LIMITS.PAYLOAD_NUMBERS);
    const answer = await this.attempt('document_open', {
      document: this.name,
      client_id: client,
      state_vector: Y.encodeStateVector(renewal ? new Y.Doc() : doc),
      earlier,
      differed: this.differed,
    });
    if (!answer || doc !== this.doc || renewal !== this.renewals.current) return;
    if (writes !== doc.clientID) return this.open();
    this.claimed = new Set([client, ...earlier]);
    if (renewal) this.renewals.finish(renewal, answer);
    else if (this.epoch && this.epoch !== answer.epoch) return this.renewals.begin('document.epoch');
    else if (this.lacksOurs(answer)) return this.renewals.begin('document.epoch', [], true);
    else this.take(answer);
    this.addRestored();
    this.isOpen = true;
    this.loaded = true;
    this.becomeReady?.();
    this.outbox.send();
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
    if (!answer || doc !== this.doc || !this.isOpen) return;
    if (answer.epoch !== this.epoch) return this.renewals.begin('document.epoch');
    this.take(answer);
    if (!this.differs(answer)) return;
    this.differed = true;
    this.renewals.begin('document.epoch');
  }

  /**
   * The states agree by now; should the words not, only a reload helps, and once is enough to try.
   * @param {Caught} answer
   */
  differs({ serial, digest: theirs }) {
    const isLevel = this.waiting === 0 && this.serials.isLevel(serial);
    return !this.differed && isLevel && digest(this.doc) !== theirs;
  }

  /** Whether the server has less than it once acked. @param {Caught} answer */
  lacksOurs(answer) {
    this.gather();
    return this.loaded && wentBack(this.doc, this.outbox.unsent, answer.state_vector);
  }

  /** The connection is gone; what is not acked will be sent again. */
  lost() {
    this.isOpen = false;
    this.losses++;
    this.outbox.lost();
    this.tell('status');
  }

  /** What others wrote. @param {Frame} frame */
  receive(frame) {
    if (!this.isOpen) return;
    if (frame.epoch !== this.epoch) {
      this.renewals.begin('document.epoch');
      return;
    }
    const gap = this.serials.misses(frame.after);
    this.apply(frame.bytes);
    this.serials.reach(frame.serial);
    if (gap) this.sync();
  }

  /** What a tab that is gone could not send is ours to send. @param {import('./queue.js').Kept[]} edits */
  async inherit(edits) {
    await this.outbox.restore();
    this.outbox.inherit(edits);
    this.openAgain();
  }

  /** What an earlier page of this seat could not send; it may build on what the server has. */
  addRestored() {
    for (const { bytes } of this.outbox.restored.splice(0)) Y.applyUpdate(this.doc, bytes, RESTORED);
  }

  /** @param {Caught} answer */
  take(answer) {
    this.epoch = answer.epoch;
    this.apply(answer.update);
    this.serials.reach(answer.serial);
    this.tellChange();
  }

  /** @param {ArrayBuffer|Uint8Array} bytes */
  apply(bytes) {
    Y.applyUpdate(this.doc, new Uint8Array(bytes), REMOTE);
  }

  /**
   * Opens or syncs; what fails for a while is tried again.
   * @template {'document_open'|'document_sync'} E
   * @param {E} event
   * @param {DocumentEvents[E]['payload']} payload
   * @returns {Promise<Caught|null>}
   */
  async attempt(event, payload) {
    const { doc, losses } = this;
    try {
      return await this.wire.ask(event, payload);
    } catch (error) {
      if (doc === this.doc && losses === this.losses) this.failed(event, codeOf(error));
      return null;
    }
  }

  /** @param {string} event @param {string} code */
  failed(event, code) {
    const fate = fateOf(code, 0);
    this.outbox.notice(code);
    if (fate === 'retry' || fate === 'hold') setTimeout(() => this.again(), RETRY_MS);
    else if (event === 'document_sync') this.openAgain();
    else if (fate === 'renew') this.renewals.again(code);
    else {
      this.isTurnedAway = true;
      this.renewals.surrender(code);
    }
  }

  again() {
    if (this.wire.isConnected() && !this.isOpen) this.open();
  }

  /** What one may do has changed. */
  allow() {
    if (this.isTurnedAway) this.again();
    else this.outbox.allow();
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

  /** @param {string} type @param {unknown} [detail] */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
