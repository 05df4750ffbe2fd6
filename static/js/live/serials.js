/** How far a replica has come in the journal: others' edits up to a serial, and own ones beyond it. */

export class Serials {
  /** @type {Set<number>} own edits, which are not echoed */
  own = new Set();

  /** @param {number} [reached] */
  constructor(reached = 0) {
    this.reached = reached;
  }

  /** @param {number} serial of an own edit */
  acked(serial) {
    if (serial > this.reached) this.own.add(serial);
  }

  /** @param {number} serial */
  reach(serial) {
    this.reached = Math.max(this.reached, serial);
    for (const own of this.own) if (own <= this.reached) this.own.delete(own);
  }

  /** @param {number} after the serial that a frame builds on */
  misses(after) {
    for (let serial = this.reached + 1; serial <= after; serial++) if (!this.own.has(serial)) return true;
    return false;
  }

  /** @param {number} serial the server's last */
  isLevel(serial) {
    return this.own.size === 0 && this.reached === serial;
  }
}
