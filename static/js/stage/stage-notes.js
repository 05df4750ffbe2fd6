/** The notes of all tables on the wall: they lie face down while everybody writes, and turn over together. */
import { html, nothing } from 'lit';
import { t } from '../words/text.js';

/** @import {OnTables} from '../live/slots.d.ts' */
/** @typedef {{down: number, turned: number}} Laid `turned` are those that one sees turn over now */

/** How long one looks at what has just been turned. */
const TURNED_MS = 15_000;
/** So many stand for all: more are a pattern, not notes. */
const CARDS = 8;

/** Sees notes being turned: fewer lie face down, and somebody has turned some. Who throws one away turns none. */
export class Turning {
  /** @type {OnTables|null} */ #before = null;
  #turned = 0;
  #until = 0;

  /** @param {OnTables} on_tables @param {number} now @returns {Laid} */
  look({ down, turns }, now) {
    const before = this.#before ?? { down, turns };
    const turned = turns > before.turns ? before.down - down : 0;
    this.#before = { down, turns };
    if (now > this.#until) this.#turned = 0;
    if (turned > 0) {
      this.#turned += turned;
      this.#until = now + TURNED_MS;
    }
    return { down, turned: this.#turned };
  }
}

/** @param {Laid} laid */
export function stageNotes({ down, turned }) {
  const all = down + turned;
  if (all === 0) return nothing;
  const shown = Math.min(all, CARDS);
  const up = Math.round((shown * turned) / all);
  const face = (/** @type {number} */ at) => (at < up ? 'up' : 'down');
  return html`<p class="run-notes"><span class="run-cards" aria-hidden="true">${Array.from({ length: shown }, (_, at) => html`<i data-face=${face(at)}></i>`)}</span>
    <span>${down > 0 ? t('stage-face-down', { count: down }) : t('stage-turned', { count: turned })}</span></p>`;
}
