/** Waiting for something that another element draws. */

const LONGEST_MS = 5_000;

/**
 * The element as soon as it is there; null when it does not come.
 * @param {HTMLElement} within
 * @param {string} selector
 * @returns {Promise<HTMLElement|null>}
 */
export function waitFor(within, selector) {
  const find = () => /** @type {HTMLElement|null} */ (within.querySelector(selector));
  const found = find();
  if (found) return Promise.resolve(found);
  return new Promise((resolve) => {
    const done = (/** @type {HTMLElement|null} */ element) => {
      watcher.disconnect();
      clearTimeout(late);
      resolve(element);
    };
    const watcher = new MutationObserver(() => {
      const drawn = find();
      if (drawn) done(drawn);
    });
    const late = setTimeout(done, LONGEST_MS, null);
    watcher.observe(within, { childList: true, subtree: true });
  });
}
