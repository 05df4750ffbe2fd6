/** Carrying a block up and down its screen: by its handle with mouse or finger, or with the arrows on it. */
import { startDrag } from '../parts/drag.js';

/** @import {Block} from '../documents/outline-pieces.js' */
/** @import {Bench} from './outline-screen.js' */

/** @param {Bench} bench @param {Block} block */
export const liftBlock = (bench, block) => (/** @type {PointerEvent} */ event) => {
  const handle = /** @type {HTMLElement} */ (event.currentTarget);
  const item = /** @type {HTMLElement} */ (handle.closest('.block'));
  const items = () => [.../** @type {Element} */ (item.parentElement).querySelectorAll('.block')];
  let to = items().indexOf(item);
  const carry = (/** @type {number} */ index) => bench.carry({ id: block.id, index });
  startDrag(event, {
    item,
    lifted: () => carry(to),
    over: ({ y }, moved) => {
      item.style.translate = `0 ${moved.y}px`;
      const index = indexAt(items(), item, y);
      if (index !== to) carry(index);
      to = index;
    },
    dropped: () => {
      const from = items().indexOf(item);
      if (to !== from && to !== from + 1) bench.move(block, to > from ? to - 1 : to);
    },
    ended: () => {
      item.style.translate = '';
      bench.carry(null);
    },
  });
};

/** @param {Element[]} items @param {Element} carried @param {number} y */
function indexAt(items, carried, y) {
  const at = items.findIndex((item) => {
    const { top, height } = item.getBoundingClientRect();
    return item !== carried && y < top + height / 2;
  });
  return at < 0 ? items.length : at;
}

/** @param {Bench} bench @param {Block} block @param {number} index */
export const blockKeys = (bench, block, index) => (/** @type {KeyboardEvent} */ event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    bench.move(block, index + step);
  } else if (event.key === 'Delete') {
    event.preventDefault();
    bench.remove(block);
  }
};
