/** Choosing which notes are shown: a search, a menu of colours and people, and how many fit. */
import { html, nothing } from 'lit';
import { COLOURS } from '../documents/ideas.js';
import { isFiltering } from '../documents/note-filter.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { personOf } from '../words/whereabouts.js';
import '../parts/drop-menu.js';

/** @typedef {import('./ideas-scene.js').Scene} Scene */

/** @param {Scene} scene */
export const noteFilter = (scene) => html`
  <input class="input wall-search" type="search" aria-label=${t('ideas-search')} placeholder=${t('ideas-search')}
    .value=${scene.view.sieve.filter.words} @input=${(/** @type {InputEvent} */ event) => scene.view.sieve.search(/** @type {HTMLInputElement} */ (event.target))} />
  <drop-menu class="wall-filter" .label=${t('filter-menu')} .quiet=${true} .face=${icon('funnel')} .items=${items(scene)}></drop-menu>
`;

/** @param {Scene} scene */
function items({ view: { sieve }, session, ideas, desk }) {
  const { filter } = sieve;
  const colours = COLOURS.map((colour) => ({
    text: t(`ideas-colour-${colour}`),
    icon: html`<span class="menu-swatch" data-colour=${colour}></span>`,
    checked: filter.colour === colour,
    act: () => sieve.show({ colour: filter.colour === colour ? '' : colour }),
  }));
  const seats = [...new Set(ideas.notes.map((note) => note.author))];
  const people = desk.isAnonymous
    ? []
    : seats
        .flatMap((seat) => personOf(session, seat) ?? [])
        .map((person) => ({
          text: person.name,
          icon: html`<span class="avatar avatar-xs" data-person=${person.colour} aria-hidden="true">${person.initials}</span>`,
          checked: filter.author === person.seat_id,
          act: () => sieve.show({ author: filter.author === person.seat_id ? '' : person.seat_id }),
        }));
  return [...colours, ...(people.length > 0 ? [null, ...people] : [])];
}

/**
 * Hidden notes must not look lost: says how many fit, and shows all again.
 * @param {Scene} scene
 */
export function filterNotice({ view, ideas, isShown }) {
  const { filter } = view.sieve;
  const showAll = () => {
    view.sieve.showAll();
    /** @type {HTMLElement|null} */ (view.querySelector('.wall-search'))?.focus();
  };
  const shown = ideas.notes.filter(isShown).length;
  return html`<div class="filter-notice">
    <p role="status">${isFiltering(filter) ? t('filter-shown', { shown, of: ideas.notes.length }) : nothing}</p>
    ${isFiltering(filter) ? html`<button class="btn btn-small" type="button" @click=${showAll}>${icon('x')}${t('filter-all')}</button>` : nothing}
  </div>`;
}
