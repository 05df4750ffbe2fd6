/** Leaving a seat from a page outside the room: the tabs that are in it go too. */
import { tellLeaving } from '../live/leaving.js';

export function startLeaving() {
  for (const form of document.querySelectorAll('form[data-leaves]'))
    form.addEventListener('submit', () =>
      tellLeaving(/** @type {HTMLElement} */ (form).dataset['leaves'] ?? ''),
    );
}
