/** How long changes are gathered before they go out: hardly at all while the server answers in time. */

const AT_ONCE_MS = 10;
const LATE_MS = 50;
/** How much of the last answer counts; one slow answer is not a slow server. */
const WEIGHT = 0.3;

export class Pace {
  /** When changes were last gathered: after a quiet moment the first one goes at once. */
  last = -Infinity;
  /** The quickest answer yet is what the way takes; what comes on top of it is the server's lateness. */
  quickest = Infinity;
  late = 0;

  /** @param {boolean} isPolling every packet is a request: they are kept few */
  wait(isPolling) {
    const pace = isPolling ? LATE_MS : Math.min(LATE_MS, AT_ONCE_MS + this.late);
    return performance.now() - this.last > pace ? 0 : pace;
  }

  gathered() {
    this.last = performance.now();
  }

  /** @returns {() => void} to be called when it is acked */
  sent() {
    const sent = performance.now();
    return () => this.answered(performance.now() - sent);
  }

  /** @param {number} took */
  answered(took) {
    this.quickest = Math.min(this.quickest, took);
    this.late += WEIGHT * (took - this.quickest - this.late);
  }
}
