/** Who leaves a seat leaves it in every tab of the browser, at once. */

const channel = () => ('BroadcastChannel' in globalThis ? new BroadcastChannel('sprintrum/leaving') : null);

/** @param {string} seat */
export function tellLeaving(seat) {
  channel()?.postMessage(seat);
}

/**
 * @param {string|null} seat
 * @param {() => void} left another tab has left this seat
 */
export function onLeaving(seat, left) {
  channel()?.addEventListener('message', ({ data }) => {
    if (data === seat) left();
  });
}
