/** What Back means while something lies over the page: it closes that, as on every phone. */

/** A browser that is still taking one step may overlook the next. */
const TAKEN_MS = 100;

/** What lies over the page, the uppermost last. @type {(() => void)[]} */
const open = [];

/** An entry of ours is in the history: one for all that opens, for it is never taken out. */
const isOurs = () => Boolean(history.state?.over);

/**
 * @param {() => void} close what Back does
 * @returns {() => void} to call when it was closed otherwise
 */
export function opened(close) {
  open.push(close);
  if (!isOurs()) pushEntry();
  return () => {
    const at = open.indexOf(close);
    if (at >= 0) open.splice(at, 1);
  };
}

/** Coming back from it must not scroll the page to where it was when it was made. */
function pushEntry() {
  history.scrollRestoration = 'manual';
  history.pushState({ over: true }, '');
  history.scrollRestoration = 'auto';
}

/** Back has left our entry: it closes one thing; with nothing open the entry was spent, and Back goes on. */
function back() {
  if (isOurs()) return;
  const close = open.pop();
  if (!close) setTimeout(() => history.back(), TAKEN_MS);
  else {
    close();
    if (open.length > 0) pushEntry();
  }
}

globalThis.addEventListener?.('popstate', back);
