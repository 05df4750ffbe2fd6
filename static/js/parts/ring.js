/** The ring that tells how much is done (never time). */
import { html } from 'lit';

/** @param {number} part from 0 to 1 */
export const ring = (
  part,
) => html`<svg class="ring" viewBox="0 0 24 24" .style=${`--part: ${part}`} aria-hidden="true">
  <circle class="ring-track" cx="12" cy="12" r="9" />
  <circle class="ring-part" cx="12" cy="12" r="9" pathLength="100" />
</svg>`;
