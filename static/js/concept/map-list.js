/** The systems as a list, grouped as the map is: how each hangs together, and whom to ask where nobody knows. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { pick, t } from '../words/text.js';
import { firstName, othersAt } from '../words/whereabouts.js';
import { BAND_NAMES, tie } from './map-drawing.js';

/** @typedef {import('../documents/landscape.js').System} System */
/**
 * @typedef {object} List
 * @property {import('../live/session.js').Session} session
 * @property {import('../live/replica.js').Replica} replica
 * @property {import('../documents/concept.js').Field} field
 * @property {System[]} systems
 * @property {string} title of the concept
 * @property {import('../documents/concept.js').Concept['rows']} rows
 * @property {boolean} readonly
 * @property {(systems: System[], band: string) => System[]} inBand
 * @property {(row: string, column: string, value: string) => void} set
 */

/** @param {List} list */
export const systemList = (list) => html`
  <section class="system-group"><h2>${t('map-the-new')}</h2><div class="system" data-new><strong>${list.title}</strong></div></section>
  ${['own', 'shared', 'public', 'other'].map((band) => group(list, band))}
`;

/**
 * @param {List} list
 * @param {string} band
 */
function group(list, band) {
  const systems = list.inBand(list.systems, band);
  if (systems.length === 0) return nothing;
  return html`<section class="system-group"><h2>${BAND_NAMES[band]?.()}</h2>
    <ul>${repeat(
      systems,
      ({ id }) => id,
      (system) => one(list, system),
    )}</ul></section>`;
}

/**
 * @param {List} list
 * @param {System} system
 */
function one(list, system) {
  const [writer] = othersAt(list.session, list.replica.name, `${list.field.id}/${system.id}`);
  return html`<li class="system" data-row=${system.id} data-person=${writer?.colour ?? nothing} ?data-new=${system.is_new}>
    ${writer ? html`<span class="flag">${firstName(writer)}</span>` : nothing}
    <span><strong>${system.name}</strong>${system.is_new ? html` <span class="chip">${t('map-new')}</span>` : nothing}${system.use ? html`<small>${system.use}</small>` : nothing}</span>
    <span class="pick">${tie(system.tie)}${ways(list, system)}</span>
    ${system.tie === 'unknown' ? asks(list) : nothing}
  </li>`;
}

/**
 * @param {List} list
 * @param {System} system
 */
function ways({ field, session, replica, readonly, set, rows }, system) {
  const options = field.columns?.find(({ id }) => id === 'integration')?.options ?? [];
  const chosen = rows[field.id]?.find(({ id }) => id === system.id)?.cells.integration ?? '';
  const here = (/** @type {string|null} */ place) => () => session.here(replica.name, place);
  return html`<select class="input" aria-label=${t('map-tie-of', { system: system.name })} ?disabled=${readonly}
    @focus=${here(`${field.id}/${system.id}`)} @blur=${here(null)}
    @change=${(/** @type {Event} */ event) => set(system.id, 'integration', /** @type {HTMLSelectElement} */ (event.target).value)}>
    <option value="" .selected=${chosen === ''}>${t('concept-choose')}</option>
    ${options.map((option) => html`<option value=${option.id} .selected=${option.id === chosen}>${pick(option.label)}</option>`)}
  </select>`;
}

/** Not knowing is allowed, not asking is not. @param {List} list */
function asks({ rows }) {
  const asked = rows.specialists?.find(({ cells }) => cells.who?.trim() || cells.topic?.trim());
  if (asked)
    return html`<p class="asks">${icon('circle-check')}<span>${t('map-asked', { who: asked.cells.who?.trim() || (asked.cells.topic ?? '') })}</span></p>`;
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    event.currentTarget?.dispatchEvent(
      new CustomEvent('leave-page', { bubbles: true, detail: { field: 'specialists' } }),
    );
  };
  return html`<p class="asks" data-state="missing">${icon('circle-dashed')}<span>${t('map-whom')} <a href="#concept-field-specialists" @click=${go}>${t('map-name-one')}</a></span></p>`;
}
