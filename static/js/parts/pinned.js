/** What on the screen is not to be lain over: the controls that stay where they are, and what one writes and sends. */

const CONTROLS = 'a[href], button, input, select, textarea, summary';
const SENDING = 'form :is(textarea, button), .btn-primary';
const GAP_PX = 12;

/** Nobody can scroll them out from under something else. @returns {Element[]} */
export const pinnedControls = () =>
  [...document.querySelectorAll(CONTROLS)].filter(
    (control) => isOnScreen(control) && isPinned(control.parentElement),
  );

/** They scroll; whoever is at them should not have to. @returns {Element[]} */
export const sendingControls = () => [...document.querySelectorAll(SENDING)];

/**
 * How far from the foot of the window a box that stands there comes to lie over none of them.
 * @param {DOMRect} box
 * @param {Element[]} controls
 * @param {number} least from the foot
 * @returns {number}
 */
export function clearOf(box, controls, least) {
  const beside = controls
    .map((control) => control.getBoundingClientRect())
    .filter(({ left, right, width }) => width > 0 && left < box.right && box.left < right)
    .sort((one, other) => other.bottom - one.bottom);
  let foot = innerHeight - least;
  for (const { top, bottom } of beside)
    if (top < foot && bottom > foot - box.height - GAP_PX) foot = Math.min(foot, top - GAP_PX);
  return innerHeight - foot;
}

/** @param {Element} control */
function isOnScreen(control) {
  const { top, bottom, width } = control.getBoundingClientRect();
  return (
    width > 1 && bottom > 0 && top < innerHeight && control.checkVisibility({ visibilityProperty: true })
  );
}

/** @param {Element|null} node @returns {boolean} */
function isPinned(node) {
  if (!node || node === document.documentElement) return !scrolls(document.documentElement);
  const { position, overflowY } = getComputedStyle(node);
  if (/fixed|sticky/.test(position)) return true;
  if (/auto|scroll/.test(overflowY) && scrolls(node)) return false;
  return isPinned(node.parentElement);
}

/** A pixel of rounding moves nothing. @param {Element} node */
const scrolls = ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 2;
