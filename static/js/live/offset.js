/** The difference between this machine's clock and the server's, from the quickest of several pings. */

const PINGS = 5;

/** Runs on a clock that nobody can set; after sleep it is measured anew. */
export class Offset {
  /** @param {() => Promise<number>} ask the server's milliseconds */
  constructor(ask) {
    this.ask = ask;
    this.offset = Date.now() - performance.now();
    this.best = Infinity;
  }

  /** The server's time in milliseconds since the epoch. */
  now() {
    return performance.now() + this.offset;
  }

  /** @param {number} serverNow a first guess, worth one way of the trip */
  guess(serverNow) {
    if (this.best === Infinity) this.offset = serverNow - performance.now();
  }

  async measure() {
    this.best = Infinity;
    for (let ping = 0; ping < PINGS; ping++) await this.pingOnce();
  }

  async pingOnce() {
    const sent = performance.now();
    const server = await this.ask();
    const trip = performance.now() - sent;
    if (trip >= this.best) return;
    this.best = trip;
    this.offset = server + trip / 2 - performance.now();
  }
}
