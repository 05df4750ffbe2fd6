/** The timer of elements that draw time: four times a second while they are on the page. */

const BEAT_MS = 250;

export class Ticker {
  /**
   * @param {import('lit').ReactiveControllerHost} host
   * @param {number} [beat] milliseconds between two looks
   */
  constructor(host, beat = BEAT_MS) {
    this.host = host;
    this.beat = beat;
    /** @type {ReturnType<typeof setInterval>|undefined} */
    this.timer = undefined;
    host.addController(this);
  }

  hostConnected() {
    this.timer = setInterval(() => this.host.requestUpdate(), this.beat);
  }

  hostDisconnected() {
    clearInterval(this.timer);
  }
}
