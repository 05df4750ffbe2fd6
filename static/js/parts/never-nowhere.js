/** The focus never falls to nowhere: when what had it is gone, the view takes it. */
import { gate } from './key-gate.js';

/** So long may what was taken away be on its way to another place. */
const PATIENCE_MS = 150;

/** @type {Element|null} what had the focus last */
let last = null;

function look() {
  if (!last || last.isConnected) return;
  const wasButton = last.matches('button, a');
  last = null;
  setTimeout(() => rest(wasButton), PATIENCE_MS);
}

/** Who has pressed a button that is gone was not writing: keys mean what they meant. @param {boolean} wasButton */
function rest(wasButton) {
  if (document.activeElement !== document.body) return;
  const view = viewNow();
  if (!view) return;
  view.tabIndex = -1;
  const { isShut } = gate;
  gate.lead(() => view.focus({ preventScroll: true }));
  if (wasButton) gate.isShut = isShut;
}

/** @returns {HTMLElement|null} */
const viewNow = () =>
  [...document.querySelectorAll('dialog[open]')].at(-1)?.querySelector('h2') ??
  document.querySelector('main');

addEventListener(
  'focusin',
  ({ target }) => {
    last = /** @type {Element|null} */ (target);
  },
  { capture: true },
);
new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
