/** The shared documents that this page has open, each once, and what all of them have not saved. */
import { Replica } from './replica.js';
import { Returned } from './returned.js';

/** @typedef {import('./replica.js').Wire & {queue: import('./queue.js').Queue}} Wire */

/** Tells `status` and `returned`. */
export class Replicas extends EventTarget {
  /** @type {Map<string, Replica>} */
  byName = new Map();
  isAnonymous = false;
  /** Documents in which somebody looks back at a phase that promised no names. @type {Set<string>} */
  promised = new Set();

  /** @param {Wire} wire */
  constructor(wire) {
    super();
    this.wire = wire;
    this.returned = new Returned(wire.queue, () => this.dispatchEvent(new Event('returned')));
    wire.queue.inherit = (edits) => this.inherit(edits);
  }

  get all() {
    return [...this.byName.values()];
  }

  get waiting() {
    return this.all.reduce((sum, replica) => sum + replica.waiting, 0);
  }

  get isStuck() {
    return this.all.some((replica) => replica.isStuck);
  }

  /** The code with which one of them is held. */
  get heldBy() {
    return this.all.map(({ outbox }) => outbox.heldBy).find((code) => code !== '') ?? '';
  }

  /** @param {string} name */
  open(name) {
    const known = this.byName.get(name);
    if (known) return known;
    const replica = new Replica(name, this.wire);
    replica.addEventListener('status', () => this.dispatchEvent(new Event('status')));
    replica.addEventListener('refused', (event) =>
      this.returned.add(name, /** @type {CustomEvent} */ (event).detail),
    );
    this.byName.set(name, replica);
    replica.writeUnnamed(this.isUnsigned(name));
    if (this.wire.isConnected()) replica.open();
    return replica;
  }

  /** The connection is there: opens what is open here, and what has edits that an earlier page could not send. */
  async connected() {
    for (const replica of this.all) replica.open();
    for (const name of await this.wire.queue.documents()) this.open(name);
  }

  /** @param {import('./queue.js').Kept[]} edits of a tab that is gone */
  inherit(edits) {
    for (const name of new Set(edits.map(({ document }) => document))) {
      const known = this.byName.get(name);
      // One that is opened now finds them itself.
      if (known) known.inherit(edits.filter(({ document }) => document === name));
      else this.open(name);
    }
  }

  /** @param {boolean} isAnonymous whether nobody is to know who writes what */
  writeUnnamed(isAnonymous) {
    this.isAnonymous = isAnonymous;
    for (const replica of this.all) replica.writeUnnamed(this.isUnsigned(replica.name));
  }

  /** @param {string} name */
  isUnsigned(name) {
    return this.isAnonymous || this.promised.has(name);
  }

  /**
   * A phase that is looked back at keeps what it promised: what is written there is nobody's either.
   * @param {string} name
   * @param {boolean} isKept
   */
  promise(name, isKept) {
    if (isKept) this.promised.add(name);
    else this.promised.delete(name);
    this.byName.get(name)?.writeUnnamed(this.isUnsigned(name));
  }

  /** What one may do has changed. */
  allow() {
    for (const replica of this.all) replica.allow();
  }

  /** @param {import('./slots.d.ts').Frame} frame */
  receive(frame) {
    this.byName.get(frame.document)?.receive(frame);
  }

  /**
   * The seat may not read a document any more: it has another team or role. What is unsent goes back to the person.
   * @param {string} name
   */
  closed(name) {
    const replica = this.byName.get(name);
    this.byName.delete(name);
    replica?.lost();
    replica?.renewals.surrender('document.closed');
  }

  lost() {
    for (const replica of this.all) replica.lost();
  }

  flush() {
    for (const replica of this.all) replica.flush();
  }

  sync() {
    for (const replica of this.all) replica.sync();
  }

  /** What this page has written and not saved. */
  unsaved() {
    this.flush();
    return this.all.flatMap(({ renewals }) => renewals.unsaved());
  }

  /** Tries once more what was not taken, and says how much of it has a place. */
  putBack() {
    return this.returned.putBack((name) => this.open(name));
  }
}
