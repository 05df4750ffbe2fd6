/** The large disk of the console and the projector: time that goes away. */
import { html, nothing, svg } from 'lit';
import { t } from '../words/text.js';

/** @param {import('./clock-face.js').Face} face */
export const bigDisk = (face) => html`<svg
  class="clock-disk is-big"
  viewBox="0 0 100 100"
  role="img"
  aria-label=${spoken(face)}
  .style=${`--gone: ${face.gone.toFixed(4)}`}
  ?data-over=${face.over}
  ?data-paused=${face.state === 'paused'}
>
  <circle class="clock-dial" cx="50" cy="50" r="42" />
  ${face.over ? hatch : nothing}
  <circle class="clock-left" cx="50" cy="50" r="21" pathLength="100" />
  <circle class="clock-ticks" cx="50" cy="50" r="46.5" pathLength=${face.ticks * 10} />
  <circle class="clock-hub" cx="50" cy="50" r="3.2" />
</svg>`;

const hatch = svg`<path class="clock-hatch"
  d="M11 39 39 11M10 56.6 56.6 10M14.3 69 69 14.3M21.4 78.6 78.6 21.4M31 85.7 85.7 31M43.4 90 90 43.4M61 89 89 61" />`;

/** In whole minutes, so that a screen reader is not told every second. @param {import('./clock-face.js').Face} face */
export const spoken = ({ over, minutes, state }) => {
  if (over) return t('console-spoken-over', { minutes });
  if (state === 'paused') return t('console-spoken-paused', { minutes });
  return minutes > 0 ? t('console-spoken-left', { minutes }) : t('console-spoken-last');
};
