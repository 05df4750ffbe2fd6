/** Owns the beat of elements that draw time: they look at the clock four times a second while they are on the page. */

const BEAT_MS = 250;

/** @implements {import('lit').ReactiveController} */
export class Ticker {
  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.host = host;
    /** @type {ReturnType<typeof setInterval>|undefined} */
    this.timer = undefined;
    host.addController(this);
  }

  hostConnected() {
    this.timer = setInterval(() => this.host.requestUpdate(), BEAT_MS);
  }

  hostDisconnected() {
    clearInterval(this.timer);
  }
}
