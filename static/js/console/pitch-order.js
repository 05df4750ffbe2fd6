/** Teams in an order that one arranges: by a drag, by Alt and an arrow; a finger rests on the team first. */
import { startDrag } from '../parts/drag.js';

/**
 * @typedef {HTMLElement & {
 *   order: readonly number[],
 *   arranged: number[]|null,
 *   lifted: number|null,
 *   settle: () => void,
 *   updateComplete: Promise<boolean>,
 * }} Arranging `order` is what may be arranged, as it is shown; `arranged` what it has become, not settled yet
 */

/** @param {PointerEvent} event @param {Arranging} view */
export function carryTeam(event, view) {
  const pressed = /** @type {Element} */ (event.target);
  const item = /** @type {HTMLElement|null} */ (pressed.closest('[data-team]'));
  if (!item || pressed.closest('button, drop-menu')) return;
  const team = Number(item.dataset['team']);
  const before = view.arranged;
  let isDropped = false;
  startDrag(event, {
    item,
    rests: true,
    lifted: () => {
      view.lifted = team;
    },
    over: ({ y }) => {
      const others = view.order.filter((number) => number !== team);
      view.arranged = others.toSpliced(placeAt(view, y), 0, team);
    },
    dropped: () => {
      isDropped = true;
    },
    ended: () => {
      view.lifted = null;
      if (isDropped) view.settle();
      else view.arranged = before;
    },
  });
}

/** Alt and an arrow move a team, and the focus goes along. @param {KeyboardEvent} event @param {Arranging} view @param {number} team */
export function pressTeam(event, view, team) {
  const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
  if (by === undefined || !moveTeam(view, team, by)) return;
  event.preventDefault();
  const place = `[data-team="${team}"] button:not([disabled])`;
  view.updateComplete.then(() => /** @type {HTMLElement|null} */ (view.querySelector(place))?.focus());
}

/** Whether there was a place. @param {Arranging} view @param {number} team @param {number} by */
export function moveTeam(view, team, by) {
  const to = view.order.indexOf(team) + by;
  if (to < 0 || to >= view.order.length) return false;
  view.arranged = view.order.filter((number) => number !== team).toSpliced(to, 0, team);
  view.settle();
  return true;
}

/** How many teams stand above a height. @param {Arranging} view @param {number} y */
function placeAt(view, y) {
  const lines = [.../** @type {NodeListOf<HTMLElement>} */ (view.querySelectorAll('li[data-team]'))];
  const above = lines.filter((line) => {
    const { top, height } = line.getBoundingClientRect();
    return Number(line.dataset['team']) !== view.lifted && top + height / 2 < y;
  });
  return above.length;
}
