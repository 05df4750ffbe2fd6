/** A phase is carried to the place of another one: by its grip, or by a row in a list that scrolls. */
import { startDrag } from '../parts/drag.js';

/**
 * @param {PointerEvent} event on what is carried
 * @param {string} id of the phase
 * @param {{over: (id: string|null) => void, dropped: (id: string) => void, rests?: boolean}} hand `rests` where a finger may scroll instead
 */
export function carry(event, id, { over, dropped, rests = false }) {
  const item = /** @type {HTMLElement} */ (event.currentTarget);
  /** @type {string|null} */ let target = null;
  startDrag(event, {
    item,
    rests,
    lifted: () => over(id),
    over: ({ x, y }) => {
      const row = document.elementFromPoint(x, y)?.closest('[data-phase]');
      target = row instanceof HTMLElement ? (row.dataset.phase ?? null) : target;
      over(target);
    },
    dropped: () => {
      if (target) dropped(target);
    },
    ended: () => over(null),
  });
}
