/**
 * The timer of elements that draw time. All screens turn the second together: each waits for the moment at which, by
 * the server's time, the digits change, and not for a timer of its own.
 */

/** @import {Clock} from '../live/slots.d.ts' */
/** @typedef {{now: () => number, slots: {clock?: Pick<Clock, 'ends_at_ms'>}}} Told */

const SECOND_MS = 1000;
/** Before there is a session. */
const WAIT_MS = 250;

export class Ticker {
  /**
   * @param {import('lit').ReactiveControllerHost & {session?: Told}} host
   * @param {number} [seconds] between two looks
   */
  constructor(host, seconds = 1) {
    this.host = host;
    this.seconds = seconds;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.timer = undefined;
    host.addController(this);
  }

  hostConnected() {
    this.#wait();
  }

  hostDisconnected() {
    clearTimeout(this.timer);
  }

  #wait() {
    const { session } = this.host;
    const wait = session ? untilTurn(session) + (this.seconds - 1) * SECOND_MS : WAIT_MS;
    this.timer = setTimeout(() => {
      this.host.requestUpdate();
      this.#wait();
    }, wait);
  }
}

/**
 * Milliseconds until the digits change: those of a running clock, or else of the time of day.
 * @param {Told} session
 */
export function untilTurn(session) {
  const now = session.now();
  const end = session.slots.clock?.ends_at_ms ?? null;
  const past = end === null ? now : now - end;
  const gone = ((past % SECOND_MS) + SECOND_MS) % SECOND_MS;
  return Math.max(1, Math.ceil(SECOND_MS - gone));
}
