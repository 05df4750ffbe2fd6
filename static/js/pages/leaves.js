// The pages of the concept paper: one at a time, with buttons; without this they stand below each other.
import { ready, t } from '../words/text.js';

export async function startLeaves() {
  const leaves = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-leaf]')]);
  const pager = /** @type {HTMLElement | null} */ (document.querySelector('[data-pager]'));
  const before = /** @type {HTMLButtonElement | null} */ (document.querySelector('[data-leaf-before]'));
  const next = /** @type {HTMLButtonElement | null} */ (document.querySelector('[data-leaf-next]'));
  const count = document.querySelector('[data-leaf-count]');
  if (!pager || !before || !next || !count || leaves.length < 2) return;
  await ready;

  let at = 0;
  /** @param {number} to */
  const turn = (to) => {
    at = Math.max(0, Math.min(leaves.length - 1, to));
    leaves.forEach((leaf, index) => {
      leaf.toggleAttribute('data-shown', index === at);
    });
    before.disabled = at === 0;
    next.disabled = at === leaves.length - 1;
    count.textContent = t('takehome-page', { number: at + 1, total: leaves.length });
  };
  before.addEventListener('click', () => turn(at - 1));
  next.addEventListener('click', () => turn(at + 1));
  pager.hidden = false;
  pager.parentElement?.setAttribute('data-live', '');
  turn(0);
}
