/** The mark: a table with six seats, and on it a disk with a quarter left to fill. */
import { html } from 'lit';

export const mark = () => html`<svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
  <g class="mark-seats">
    <circle cx="24" cy="4.5" r="4" /><circle cx="40.9" cy="14.25" r="4" /><circle cx="40.9" cy="33.75" r="4" />
    <circle cx="24" cy="43.5" r="4" /><circle cx="7.1" cy="33.75" r="4" /><circle cx="7.1" cy="14.25" r="4" />
  </g>
  <path class="mark-disk" d="M24 24V12.5A11.5 11.5 0 1 0 35.5 24Z" />
</svg>`;
