/** Owns the shared board: groups of notes, and last the notes without a group. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { board } from '../documents/ideas.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import '../parts/drop-menu.js';
import { matrixBoard } from '../votes/matrix-parts.js';
import { voteOn, votePanel } from '../votes/vote-parts.js';
import { noteCard } from './note-card.js';
import { filterNotice, noteFilter } from './note-filter.js';
import { pickedBar } from './picked-bar.js';

/** On a board of more notes nothing moves by itself: each picture costs what all cards cost. */
const MOVING = 60;

/** @param {any} view */
export function ideasWall(view) {
  const piles = board(view.ideas).filter(({ group, notes }) => group || notes.length > 0);
  const { notes, groups } = view.ideas;
  return html`<section class="wall" aria-labelledby="wall" ?data-picking=${view.hands.isPicking} ?data-still=${notes.length > MOVING}>
    <div class="wall-head">
      <h2 id="wall">${t('ideas-board')}</h2>
      <span class="count">${t('ideas-count', { notes: notes.length, groups: groups.length })}</span>
      <div class="wall-tools">${tools(view)}</div>
    </div>
    ${filterNotice(view)} ${pickedBar(view)}
    ${votePanel(view.session, view.nameOf)} ${matrixBoard(view)} ${notes.length === 0 && groups.length === 0 ? empty(view) : nothing}
    <div class="groups">
      ${repeat(
        piles,
        ({ group }) => group?.id ?? '',
        ({ group, notes: inside }) => (group ? oneGroup(view, group, inside) : loose(view, inside)),
      )}
    </div>
  </section>`;
}

/** @param {any} view */
const tools = (view) => html`
  <button class="btn btn-quiet btn-icon keys-button" type="button" aria-label=${t('keys-heading')} title=${t('keys-heading')} @click=${view.showKeys}>${icon('keyboard')}</button>
  ${noteFilter(view)}
  ${
    view.readonly
      ? nothing
      : html`
        <button class="btn btn-icon" type="button" aria-label=${t('ideas-undo')} title=${t('ideas-undo')} @click=${view.undo}>${icon('undo-2')}</button>
        <button class="btn btn-icon" type="button" aria-label=${t('ideas-redo')} title=${t('ideas-redo')} @click=${view.redo}>${icon('redo-2')}</button>
        ${
          view.ideas.removed.length > 0
            ? html`<button class="btn btn-icon" type="button" aria-label=${t('ideas-removed')} title=${t('ideas-removed')} @click=${view.showRemoved}>${icon('archive-restore')}</button>`
            : nothing
        }
        ${view.ideas.notes.length > 1 ? html`<button class="btn btn-icon" type="button" aria-label=${t('picked-start')} title=${t('picked-start')} aria-pressed=${view.hands.isPicking} @click=${() => (view.hands.isPicking ? view.hands.stop() : view.hands.start())}>${icon('list-checks')}</button>` : nothing}
        <button class="btn" type="button" @click=${view.newGroup}>${icon('plus')}${t('ideas-new-group')}</button>
      `
  }
`;

/** @param {any} view */
const empty = (view) => html`<div class="empty">
  <p>${view.isPrivate ? t('ideas-empty-private') : t('ideas-empty')}</p>
</div>`;

/**
 * @param {any} view
 * @param {import('../documents/ideas.js').Group} group
 * @param {any[]} notes
 */
function oneGroup(view, group, notes) {
  const name = group.title.toString() || t('ideas-untitled');
  const item = `group:${group.id}`;
  const count = notes.filter(view.isShown).length;
  return html`<section class="group" data-group=${group.id} aria-label=${name} ?data-chosen=${view.session.slots.votes?.chosen === item}>
    <div class="group-head">
      <h3 class="group-title">
        <shared-text
          .session=${view.session}
          .replica=${view.board}
          .text=${group.title}
          .readonly=${view.readonly}
          field=${group.id}
          id="group-${group.id}"
          label=${t('ideas-group-title')}
          placeholder=${t('ideas-untitled')}
          max="120"
        ></shared-text>
      </h3>
      ${voteOn(view.session, item, true, name)}
      <span class="count">${t('ideas-notes', { count })}</span>
      ${view.readonly ? nothing : groupMenu(view, group, name)}
    </div>
    ${notes.length === 0 ? html`<p class="muted group-empty">${t('ideas-group-empty')}</p>` : nothing}
    ${pile(view, notes)}
  </section>`;
}

/**
 * @param {any} view
 * @param {import('../documents/ideas.js').Group} group
 * @param {string} name
 */
function groupMenu(view, group, name) {
  const items = [
    { text: t('ideas-group-up'), icon: icon('arrow-up'), act: () => view.moveGroup(group, -1) },
    { text: t('ideas-group-down'), icon: icon('arrow-down'), act: () => view.moveGroup(group, 1) },
    { text: t('picked-split-group'), icon: icon('split'), act: () => view.hands.start(group.id) },
    { text: t('ideas-group-merge'), icon: icon('merge'), act: () => view.merge(group) },
    null,
    {
      text: t('ideas-group-remove'),
      icon: icon('trash-2'),
      danger: true,
      act: () => view.removeGroup(group),
    },
  ];
  return html`<drop-menu class="group-menu" .label=${t('ideas-group-menu', { group: name })} .quiet=${true} .face=${icon('ellipsis')} .items=${items}></drop-menu>`;
}

/**
 * @param {any} view
 * @param {any[]} notes
 */
function loose(view, notes) {
  const count = notes.filter(view.isShown).length;
  return html`<section class="group" data-loose data-group="" aria-label=${t('ideas-loose')} ?hidden=${count === 0}>
    <div class="group-head">
      <h3 class="group-title">${t('ideas-loose')}</h3>
      <span class="count">${t('ideas-notes', { count })}</span>
    </div>
    ${pile(view, notes)}
  </section>`;
}

/**
 * @param {any} view
 * @param {any[]} notes
 */
const pile = (view, notes) => html`<ul class="group-notes">
  ${repeat(
    notes,
    (note) => note.id,
    (note) => noteCard(view.desk, note),
  )}
</ul>`;
