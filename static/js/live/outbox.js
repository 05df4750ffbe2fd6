/** One document's own edits until they are acked: gathered, kept in IndexedDB, sent in order, held when they must be. */
import * as Y from 'yjs';
import { Pace } from './pace.js';
import { codeOf, fateOf } from './refusals.js';

const RETRY_MS = 2000;
const HELD_MS = 15_000;
/** Below what the server takes in one update. */
const MOST_BYTES = 128 * 1024;

/**
 * @typedef {object} Edit merged changes, under which client id and where they are kept
 * @property {Uint8Array} bytes
 * @property {number} client
 * @property {number} count of changes
 * @property {import('./queue.js').Key} key
 */
/**
 * @typedef {object} Sender the replica whose edits these are
 * @property {string} name
 * @property {number} epoch
 * @property {boolean} isOpen
 * @property {Set<number>} claimed under which client ids the server takes edits
 * @property {() => void} openAgain
 * @property {Y.Doc} doc
 * @property {import('./replica.js').Wire} wire
 * @property {(serial: number) => void} acked
 * @property {(edits: Edit[], code: string, fate: import('./refusals.js').Fate) => void} refused
 * @property {(type: 'status') => void} tell
 */

export class Outbox {
  /** @type {Uint8Array[]} */
  gathered = [];
  /** @type {Edit[]} */
  unsent = [];
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  gathering = undefined;
  isSending = false;
  /** Which sending an answer is to; one from before a lost connection or a new document means nothing any more. */
  turn = 0;
  /** The code with which the server says that it may not be written now, and whether it is to be asked again. */
  heldBy = '';
  isHeld = false;
  /** The server has answered that it cannot save right now. */
  isStuck = false;
  /** How often in a row the first edits were answered with an error. */
  tries = 0;
  /** @type {Promise<void>|undefined} */
  finding = undefined;
  /** @type {Edit[]} of an earlier page, and not yet in our document */
  restored = [];

  /** @param {Sender} sender */
  constructor(sender) {
    this.sender = sender;
    this.pace = new Pace();
  }

  /** Changes that are not acked. */
  get size() {
    return this.gathered.length + this.unsent.reduce((sum, { count }) => sum + count, 0);
  }

  /** Under which client ids they were written. */
  get clients() {
    return [...new Set(this.unsent.map(({ client }) => client))];
  }

  /** Finds, once, what an earlier page of this seat could not send. */
  restore() {
    this.finding ??= this.find();
    return this.finding;
  }

  async find() {
    this.restored = asEdits(await this.sender.wire.queue.of(this.sender.name));
    this.unsent.unshift(...this.restored);
    if (this.restored.length > 0) this.sender.tell('status');
  }

  /** What a tab that is gone could not send. @param {import('./queue.js').Kept[]} kept */
  inherit(kept) {
    const edits = asEdits(kept);
    this.restored.push(...edits);
    this.unsent.push(...edits);
    this.sender.tell('status');
  }

  /** @param {Uint8Array} change */
  add(change) {
    this.gathered.push(change);
    this.sender.tell('status');
    this.gathering ??= setTimeout(
      () => this.gather(),
      this.pace.wait(this.sender.wire.isPolling?.() ?? false),
    );
  }

  /** Merges what was written in the last moments, keeps it, and sends it. */
  gather() {
    clearTimeout(this.gathering);
    this.gathering = undefined;
    if (this.gathered.length === 0) return;
    this.pace.gathered();
    const { name, doc, wire } = this.sender;
    const bytes = Y.mergeUpdates(this.gathered);
    const { length: count } = this.gathered;
    this.gathered = [];
    this.unsent.push({
      bytes,
      client: doc.clientID,
      count,
      key: wire.queue.keep(name, doc.clientID, bytes),
    });
    this.send();
  }

  async send() {
    const { sender } = this;
    if (this.isSending || this.isHeld || this.unsent.length === 0) return;
    if (!sender.isOpen || !sender.wire.isConnected()) return;
    if (!sender.claimed.has(this.unsent[0].client)) return sender.openAgain();
    this.isSending = true;
    const turn = ++this.turn;
    const edits = this.next();
    const done = this.pace.sent();
    const answer = await this.ask(edits);
    if (turn !== this.turn) return;
    this.isSending = false;
    if ('code' in answer) this.refused(edits, answer.code);
    else {
      done();
      this.acked(edits, answer.serial);
    }
  }

  /**
   * What was written under one client id: sent together, two would tell that they are the same person's.
   * @returns {Edit[]}
   */
  next() {
    let bytes = 0;
    const client = this.unsent[0]?.client;
    const end = this.unsent.findIndex((edit, at) => {
      bytes += edit.bytes.length;
      return edit.client !== client || (at > 0 && bytes > MOST_BYTES);
    });
    return this.unsent.slice(0, end < 0 ? undefined : end);
  }

  /**
   * @param {Edit[]} edits
   * @returns {Promise<{serial: number}|{code: string}>}
   */
  ask(edits) {
    const { name, epoch, wire } = this.sender;
    const updates = edits.map(({ bytes }) => bytes);
    return wire
      .ask('document_update', {
        document: name,
        epoch,
        client_id: edits[0]?.client ?? 0,
        bytes: updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates(updates),
      })
      .catch((error) => ({ code: codeOf(error) }));
  }

  /**
   * @param {Edit[]} edits
   * @param {number} serial
   */
  acked(edits, serial) {
    this.unsent.splice(0, edits.length);
    this.isStuck = false;
    this.heldBy = '';
    this.tries = 0;
    this.sender.wire.queue.forget(edits.map(({ key }) => key));
    this.sender.acked(serial);
    this.sender.tell('status');
    this.send();
  }

  /**
   * @param {Edit[]} edits
   * @param {string} code
   */
  refused(edits, code) {
    const fate = fateOf(code, ++this.tries);
    this.notice(code);
    if (fate === 'hold') this.hold(code);
    else if (fate === 'retry') setTimeout(() => this.send(), RETRY_MS);
    else this.sender.refused(edits, code, fate);
    this.sender.tell('status');
  }

  /** @param {string} code */
  notice(code) {
    const isStuck = code === 'storage.unavailable';
    if (isStuck === this.isStuck) return;
    this.isStuck = isStuck;
    this.sender.tell('status');
  }

  /** @param {string} code */
  hold(code) {
    this.heldBy = code;
    this.isHeld = true;
    setTimeout(() => this.allow(), HELD_MS);
  }

  /** It may be written again, or it is time to ask. */
  allow() {
    this.isHeld = false;
    this.send();
  }

  /** The connection is gone: what is not acked is sent again. */
  lost() {
    this.isSending = false;
    this.isHeld = false;
    this.turn++;
  }

  /**
   * The same, written anew for the document as it is by now.
   * @param {{client: number, bytes: Uint8Array, count: number}[]} edits
   */
  replace(edits) {
    const { name, wire } = this.sender;
    const old = this.unsent.map(({ key }) => key);
    const kept = edits.map(({ client, bytes }) => ({ client, bytes }));
    const keys = wire.queue.replace(name, old, kept);
    this.unsent = edits.map((edit, at) => ({ ...edit, key: keys.then((all) => all[at]) }));
    this.lost();
    this.tries = 0;
    this.heldBy = '';
    this.sender.tell('status');
  }
}

/**
 * @param {import('./queue.js').Kept[]} kept
 * @returns {Edit[]}
 */
const asEdits = (kept) =>
  kept.map(({ bytes, client, key }) => ({ bytes, client, count: 1, key: Promise.resolve(key) }));
