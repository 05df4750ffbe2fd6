/** The difference between this machine's clock and the server's, from the quickest of several pings. */

const PINGS = 5;
/** A quicker trip than this cannot be wrong by more than half of it, and is good enough. */
const GOOD_MS = 80;
/** On a network where none is: so many more, one each time the session looks. */
const MORE_PINGS = 30;

/** @typedef {{now: () => number}} Watch */

/** Runs on a clock that nobody can set; after sleep it is measured anew. */
export class Offset {
  /**
   * @param {() => Promise<number>} ask the server's milliseconds
   * @param {Watch} [watch]
   */
  constructor(ask, watch = performance) {
    this.ask = ask;
    this.watch = watch;
    this.offset = Date.now() - watch.now();
    this.best = Infinity;
    this.more = 0;
  }

  /** The server's time in milliseconds since the epoch. */
  now() {
    return this.watch.now() + this.offset;
  }

  /** @param {number} serverNow a first guess, worth one way of the trip */
  guess(serverNow) {
    if (this.best === Infinity) this.offset = serverNow - this.watch.now();
  }

  async measure() {
    this.best = Infinity;
    this.more = MORE_PINGS;
    for (let ping = 0; ping < PINGS; ping++) await this.pingOnce();
  }

  /** One ping more where the trips so far were slow; whether the time is better known now. */
  async refine() {
    if (this.best <= GOOD_MS || this.best === Infinity || this.more === 0) return false;
    this.more -= 1;
    const before = this.best;
    await this.pingOnce();
    return this.best < before;
  }

  async pingOnce() {
    const sent = this.watch.now();
    const server = await this.ask();
    const trip = this.watch.now() - sent;
    if (trip >= this.best) return;
    this.best = trip;
    this.offset = server + trip / 2 - this.watch.now();
  }
}
