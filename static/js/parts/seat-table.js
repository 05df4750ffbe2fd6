/** The drawing of a table and who has sat down at it. */
import { html, svg } from 'lit';

const RADIUS = 39;
const FEWEST = 4;
const MOST = 9;

/**
 * @param {string} letter
 * @param {number} here
 * @param {number} of
 */
export function seatTable(letter, here, of) {
  const seats = Math.min(MOST, Math.max(FEWEST, of));
  return html`<svg class="table" viewBox="0 0 100 100" aria-hidden="true">
    ${Array.from({ length: seats }, (_, index) => seat(index, seats, index < here))}
    <circle class="table-top" cx="50" cy="50" r="25" />
    <text class="table-name" x="50" y="50" dy=".36em" text-anchor="middle">${letter}</text>
  </svg>`;
}

/**
 * @param {number} index
 * @param {number} seats
 * @param {boolean} taken
 */
function seat(index, seats, taken) {
  const angle = (2 * Math.PI * index) / seats - Math.PI / 2;
  const x = (50 + RADIUS * Math.cos(angle)).toFixed(1);
  const y = (50 + RADIUS * Math.sin(angle)).toFixed(1);
  return svg`<circle class=${taken ? 'seat is-taken' : 'seat'} cx=${x} cy=${y} r=${seats > 7 ? 7.5 : 9} />`;
}
