/** The versions of a concept for the other municipalities at the table: which one is open. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';

/** @import {Session} from '../live/session.js' */
/** @import {EditionLine} from '../live/slots.d.ts' */

/** The one that the address asks for. @returns {number|null} */
export const editionAsked = () => Number(new URLSearchParams(location.search).get('edition')) || null;

/**
 * @param {Session} session
 * @param {EditionLine|undefined} open
 * @param {(number: number|null) => void} go
 */
export function editionChoice({ slots }, open, go) {
  const editions = slots.editions ?? [];
  if (editions.length === 0) return nothing;
  const button = (/** @type {number|null} */ number, /** @type {string} */ words) =>
    html`<button class="btn btn-small" type="button" aria-pressed=${(open?.number ?? null) === number} @click=${() => go(number)}>${words}</button>`;
  return html`<div class="btn-row sheet-editions" role="group" aria-label=${t('concept-editions')}>
    ${button(null, t('concept-edition-team'))}
    ${editions.map(({ number, municipality }) => button(number, t('concept-edition', { place: municipality })))}
  </div>
  ${open ? html`<p class="hint">${icon('copy')}<span>${t('concept-edition-lead', { place: open.municipality })}</span></p>` : nothing}`;
}
