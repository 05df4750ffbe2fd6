/** Owns choosing which notes are shown: a search, a menu of colours and people, and how many fit. */
import { html, nothing } from 'lit';
import { COLOURS } from '../documents/ideas.js';
import { isFiltering } from '../documents/note-filter.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { personOf } from '../words/whereabouts.js';
import '../parts/drop-menu.js';

/** @param {any} view */
export const noteFilter = (view) => html`
  <input class="input wall-search" type="search" aria-label=${t('ideas-search')} placeholder=${t('ideas-search')}
    .value=${view.filter.words} @input=${(/** @type {any} */ event) => view.search(event.target)} />
  <drop-menu class="wall-filter" .label=${t('filter-menu')} .quiet=${true} .face=${icon('funnel')} .items=${items(view)}></drop-menu>
`;

/** @param {any} view */
function items({ filter, show, session, ideas, desk }) {
  const colours = COLOURS.map((colour) => ({
    text: t(`ideas-colour-${colour}`),
    icon: html`<span class="menu-swatch" data-colour=${colour}></span>`,
    checked: filter.colour === colour,
    act: () => show({ colour: filter.colour === colour ? '' : colour }),
  }));
  const seats = [...new Set(ideas.notes.map((/** @type {any} */ note) => note.author))];
  const people = desk.isAnonymous
    ? []
    : seats
        .flatMap((seat) => personOf(session, seat) ?? [])
        .map((person) => ({
          text: person.name,
          icon: html`<span class="avatar avatar-xs" data-person=${person.colour} aria-hidden="true">${person.initials}</span>`,
          checked: filter.author === person.seat_id,
          act: () => show({ author: filter.author === person.seat_id ? '' : person.seat_id }),
        }));
  return [...colours, ...(people.length > 0 ? [null, ...people] : [])];
}

/**
 * Hidden notes must not look lost: says how many fit, and shows all again.
 * @param {any} view
 */
export function filterNotice({ filter, showAll, ideas, isShown }) {
  const shown = ideas.notes.filter(isShown).length;
  return html`<div class="filter-notice">
    <p role="status">${isFiltering(filter) ? t('filter-shown', { shown, of: ideas.notes.length }) : nothing}</p>
    ${isFiltering(filter) ? html`<button class="btn btn-small" type="button" @click=${showAll}>${icon('x')}${t('filter-all')}</button>` : nothing}
  </div>`;
}
