/** The shared board: groups of notes, and last the notes without a group. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { board } from '../documents/ideas.js';
import { holdsStill } from '../parts/drag.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import '../parts/drop-menu.js';
import { matrixBoard } from '../votes/matrix-parts.js';
import { voteOn, votePanel } from '../votes/vote-parts.js';
import { LIMITS } from '../words/limits.js';
import { noteCard } from './note-card.js';
import { dragNote } from './note-drag.js';
import { filterNotice, noteFilter } from './note-filter.js';
import { pickedBar } from './picked-bar.js';

/** @typedef {import('./ideas-scene.js').Scene} Scene */
/** @typedef {import('../documents/ideas.js').Note} Note */

/** On a board of more notes nothing moves by itself: each picture costs what all cards cost. */
const MOVING = 60;

/** @param {Scene} scene */
export function ideasWall(scene) {
  const piles = board(scene.ideas).filter(({ group, notes }) => group || notes.length > 0);
  const { notes, groups } = scene.ideas;
  return html`<section class="wall" aria-labelledby="wall" ?data-picking=${scene.view.hands.isPicking} ?data-still=${notes.length > MOVING}>
    <div class="wall-head">
      <h2 id="wall">${t('ideas-board')}</h2>
      <span class="count">${t('ideas-count', { notes: notes.length, groups: groups.length })}</span>
      <div class="wall-tools">${tools(scene)}</div>
    </div>
    ${filterNotice(scene)} ${pickedBar(scene.view)}
    ${votePanel(scene.session, scene.nameOf)} ${matrixBoard(scene)} ${notes.length === 0 && groups.length === 0 ? empty(scene) : nothing}
    <div class="groups" @pointerdown=${grab(scene)} @touchmove=${holdsStill}>
      ${repeat(
        piles,
        ({ group }) => group?.id ?? '',
        ({ group, notes: inside }) => (group ? oneGroup(scene, group, inside) : loose(scene, inside)),
      )}
    </div>
  </section>`;
}

/** One listener for all cards. @param {Scene} scene */
const grab = ({ readonly, view }) =>
  readonly
    ? nothing
    : (/** @type {PointerEvent} */ event) => dragNote(event, (id, landing) => view.moving.land(id, landing));

/** @param {Scene} scene */
const tools = (scene) => html`
  <button class="btn btn-quiet btn-icon keys-button" type="button" aria-label=${t('keys-heading')} title=${t('keys-heading')} @click=${() => scene.view.keys.showHelp()}>${icon('keyboard')}</button>
  ${noteFilter(scene)}
  ${
    scene.readonly
      ? nothing
      : html`
        <button class="btn btn-icon" type="button" aria-label=${t('ideas-undo')} title=${t('ideas-undo')} @click=${() => scene.view.ownUndo.undo()}>${icon('undo-2')}</button>
        <button class="btn btn-icon" type="button" aria-label=${t('ideas-redo')} title=${t('ideas-redo')} @click=${() => scene.view.ownUndo.redo()}>${icon('redo-2')}</button>
        ${
          scene.ideas.removed.length > 0
            ? html`<button class="btn btn-icon" type="button" aria-label=${t('ideas-removed')} title=${t('ideas-removed')} @click=${() => scene.view.writing.showRemoved()}>${icon('archive-restore')}</button>`
            : nothing
        }
        ${scene.ideas.notes.length > 1 ? html`<button class="btn btn-icon" type="button" aria-label=${t('picked-start')} title=${t('picked-start')} aria-pressed=${scene.view.hands.isPicking} @click=${() => (scene.view.hands.isPicking ? scene.view.hands.stop() : scene.view.hands.start())}>${icon('list-checks')}</button>` : nothing}
        <button class="btn" type="button" @click=${() => scene.view.writing.newGroup()}>${icon('plus')}${t('ideas-new-group')}</button>
      `
  }
`;

/** @param {Scene} scene */
const empty = (scene) => html`<div class="empty">
  <p>${scene.isPrivate ? t('ideas-empty-private') : t('ideas-empty')}</p>
</div>`;

/**
 * @param {Scene} scene
 * @param {import('../documents/ideas.js').Group} group
 * @param {Note[]} notes
 */
function oneGroup(scene, group, notes) {
  const name = group.title.toString() || t('ideas-untitled');
  const item = `group:${group.id}`;
  const count = notes.filter(scene.isShown).length;
  return html`<section class="group" data-group=${group.id} aria-label=${name} ?data-chosen=${scene.session.slots.votes?.chosen === item}>
    <div class="group-head">
      <h3 class="group-title">
        <shared-text
          .session=${scene.session}
          .replica=${scene.board}
          .text=${group.title}
          .readonly=${scene.readonly}
          field=${group.id}
          id="group-${group.id}"
          label=${t('ideas-group-title')}
          placeholder=${t('ideas-untitled')}
          max=${LIMITS.TITLE}
        ></shared-text>
      </h3>
      ${voteOn(scene.session, item, true, name)}
      <span class="count">${t('ideas-notes', { count })}</span>
      ${scene.readonly ? nothing : groupMenu(scene, group, name)}
    </div>
    ${notes.length === 0 ? html`<p class="muted group-empty">${t('ideas-group-empty')}</p>` : nothing}
    ${pile(scene, notes)}
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {import('../documents/ideas.js').Group} group
 * @param {string} name
 */
function groupMenu(scene, group, name) {
  const items = [
    { text: t('ideas-group-up'), icon: icon('arrow-up'), act: () => scene.view.writing.moveGroup(group, -1) },
    {
      text: t('ideas-group-down'),
      icon: icon('arrow-down'),
      act: () => scene.view.writing.moveGroup(group, 1),
    },
    { text: t('picked-split-group'), icon: icon('split'), act: () => scene.view.hands.start(group.id) },
    { text: t('ideas-group-merge'), icon: icon('merge'), act: () => scene.view.moving.askMerge(group) },
    null,
    {
      text: t('ideas-group-remove'),
      icon: icon('trash-2'),
      danger: true,
      act: () => scene.view.writing.removeGroup(group),
    },
  ];
  return html`<drop-menu class="group-menu" .label=${t('ideas-group-menu', { group: name })} .quiet=${true} .face=${icon('ellipsis')} .items=${items}></drop-menu>`;
}

/**
 * @param {Scene} scene
 * @param {Note[]} notes
 */
function loose(scene, notes) {
  const count = notes.filter(scene.isShown).length;
  return html`<section class="group" data-loose data-group="" aria-label=${t('ideas-loose')} ?hidden=${count === 0}>
    <div class="group-head">
      <h3 class="group-title">${t('ideas-loose')}</h3>
      <span class="count">${t('ideas-notes', { count })}</span>
    </div>
    ${pile(scene, notes)}
  </section>`;
}

/**
 * @param {Scene} scene
 * @param {Note[]} notes
 */
const pile = (scene, notes) => html`<ul class="group-notes">
  ${repeat(
    notes,
    (note) => note.id,
    (note) => noteCard(scene.desk, note),
  )}
</ul>`;
