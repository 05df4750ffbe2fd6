/** What the server did not take: it stays, through reload too, until the person lets go of it. */
import { put } from './difference.js';

/** @typedef {import('./difference.js').Part} Part */
/** @typedef {{document: string, code: string, part: Part}} Item */

export class Returned {
  /** @type {(Item & {kept: import('./queue.js').Key})[]} */
  items = [];

  /**
   * @param {Pick<import('./queue.js').Queue, 'returned'|'keepReturned'|'forgetReturned'>} queue
   * @param {() => void} changed
   */
  constructor(queue, changed) {
    this.queue = queue;
    this.changed = changed;
    this.find();
  }

  async find() {
    const kept = await this.queue.returned();
    const items = kept.map(({ key, ...item }) => ({ ...item, kept: Promise.resolve(key) }));
    if (items.length > 0) this.become([...items, ...this.items]);
  }

  /**
   * @param {string} document
   * @param {import('./renewals.js').Returned} returned
   */
  add(document, { code, parts }) {
    const items = parts.map((part) => ({ document, code, part }));
    const kept = items.map((item) => ({ ...item, kept: this.queue.keepReturned(item) }));
    this.become([...this.items, ...kept]);
  }

  letGo() {
    this.queue.forgetReturned(this.items.map(({ kept }) => kept));
    this.become([]);
  }

  /**
   * Tries once more what has a place; the rest stays.
   * @param {(name: string) => import('./replica.js').Replica} document
   */
  putBack(document) {
    const left = this.items.filter((item) => !isPut(document(item.document), item.part));
    const gone = this.items.filter((item) => !left.includes(item));
    this.queue.forgetReturned(gone.map(({ kept }) => kept));
    this.become(left);
    return gone.length;
  }

  /** @param {Returned['items']} items */
  become(items) {
    this.items = items;
    this.changed();
  }
}

/**
 * @param {import('./replica.js').Replica} replica
 * @param {Part} part
 */
function isPut(replica, part) {
  if (!replica.loaded) return false;
  /** @type {unknown[]} */ let left = [];
  replica.change((doc) => {
    left = put(doc, part);
  });
  return left.length === 0 && part.key !== '';
}
