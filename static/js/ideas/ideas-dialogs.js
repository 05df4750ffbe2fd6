/** The panels of the ideas: moving a note, merging groups, revealing, and what was removed. */
import { html, nothing } from 'lit';
import { noteName } from '../documents/note-name.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import '../parts/modal-box.js';

const SEARCH_FROM = 7;

/**
 * Where to: groups to choose from, with a search when they are many.
 * @param {object} panel
 * @param {string} panel.heading
 * @param {import('../documents/ideas.js').Group[]} panel.groups
 * @param {string} panel.search
 * @param {(search: string) => void} panel.onSearch
 * @param {(group: string) => void} panel.onChoose
 * @param {boolean} panel.withLoose
 * @param {(() => void)|null} panel.onNew
 * @param {() => void} panel.closed
 */
export function chooseGroup({ heading, groups, search, onSearch, onChoose, withLoose, onNew, closed }) {
  const matching = groups.filter((group) =>
    group.title.toString().toLowerCase().includes(search.toLowerCase()),
  );
  const changeSearch = (/** @type {Event} */ event) =>
    onSearch(/** @type {HTMLInputElement} */ (event.target).value);
  return html`<modal-box
    .heading=${heading}
    .content=${html`
      ${groups.length >= SEARCH_FROM ? html`<input class="input" type="search" aria-label=${t('ideas-search-groups')} placeholder=${t('ideas-search-groups')} @input=${changeSearch} />` : nothing}
      <ul class="choice-list">
        ${matching.map((group) => html`<li><button class="btn" type="button" @click=${() => onChoose(group.id)}>${group.title.toString() || t('ideas-untitled')}</button></li>`)}
        ${withLoose ? html`<li><button class="btn" type="button" @click=${() => onChoose('')}>${t('ideas-loose')}</button></li>` : nothing}
        ${onNew ? html`<li><button class="btn" type="button" data-makes @click=${onNew}>${icon('plus')}${t('ideas-new-group')}</button></li>` : nothing}
      </ul>
    `}
    @closed=${closed}
  ></modal-box>`;
}

/**
 * @param {number} total
 * @param {() => void} reveal
 * @param {() => void} closed
 */
export const revealPanel = (total, reveal, closed) => html`<modal-box
  .heading=${t('ideas-reveal')}
  .content=${html`<p>${t('ideas-reveal-why', { count: total })}</p>
    <div class="btn-row">
      <button class="btn" type="button" @click=${closed}>${t('ideas-not-yet')}</button>
      <button class="btn btn-primary" type="button" @click=${reveal}>${icon('eye')}${t('ideas-reveal')}</button>
    </div>`}
  @closed=${closed}
></modal-box>`;

/**
 * @param {import('../documents/ideas.js').Note[]} removed
 * @param {(note: import('../documents/ideas.js').Note) => void} restore
 * @param {() => void} closed
 */
export const removedPanel = (removed, restore, closed) => html`<modal-box
  .heading=${t('ideas-removed')}
  .content=${html`<ul class="removed-list">
    ${removed.map(
      (note) => html`<li>
        <span data-colour=${note.colour} class="removed-note">${noteName(note, 90)}</span>
        <button class="btn btn-small" type="button" @click=${() => restore(note)}>${icon('undo-2')}${t('ideas-restore')}</button>
      </li>`,
    )}
  </ul>`}
  @closed=${closed}
></modal-box>`;
