/** The shared board: groups of notes, and last the notes without a group. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { board, chosenFirst } from '../documents/ideas.js';
import { holdsStill } from '../parts/drag.js';
import { icon } from '../parts/icon.js';
import { packed } from '../parts/packed.js';
import { t } from '../words/text.js';
import '../parts/drop-menu.js';
import { matrixBoard } from '../votes/matrix-parts.js';
import { voteOn, votePanel } from '../votes/vote-parts.js';
import { LIMITS } from '../words/limits.js';
import { undoing } from './ideas-undoing.js';
import { noteCard } from './note-card.js';
import { dragNote } from './note-drag.js';
import { filterNotice, noteFilter } from './note-filter.js';
import { pickedBar } from './picked-bar.js';

/** @typedef {import('./ideas-scene.js').Scene} Scene */
/** @typedef {import('../documents/ideas.js').Note} Note */

/** On a board of more notes nothing moves by itself: each picture costs what all cards cost. */
const MOVING = 60;
/** So many backs are drawn of the notes that lie face down; the number says the rest. */
const BACKS_DRAWN = 14;

/** @param {Scene} scene */
export function ideasWall(scene) {
  const all = board(scene.ideas).filter(({ group, notes }) => group || notes.length > 0);
  const piles = chosenFirst(all, scene.session.slots.votes?.chosen);
  const { notes, groups } = scene.ideas;
  const hasGroups = all.some(({ group, notes: inside }) => group && inside.length > 0);
  const turn = theTurn(scene);
  return html`<section class="wall" aria-labelledby="wall" ?data-picking=${scene.view.hands.isPicking} ?data-still=${notes.length > MOVING} ?data-turning=${scene.view.revealing.isTurning} ?data-empty=${notes.length === 0 && groups.length === 0}>
    <div class="wall-head">
      <h2 id="wall">${t('ideas-board')}</h2>
      <span class="count">${t('ideas-count', { notes: notes.length, groups: groups.length })}</span>
      <div class="wall-tools">${tools(scene)}</div>
    </div>
    ${turn} ${filterNotice(scene)} ${pickedBar(scene.view)}
    ${votePanel(scene.session, scene.nameOf, scene.phase, hasGroups)} ${matrixBoard(scene)} ${turn === nothing && notes.length === 0 && groups.length === 0 ? empty(scene) : nothing}
    <div class="groups" data-packs @pointerdown=${grab(scene)} @touchmove=${holdsStill}>
      ${repeat(
        piles,
        ({ group }) => group?.id ?? '',
        ({ group, notes: inside }) => (group ? oneGroup(scene, group, inside) : loose(scene, inside)),
      )}
    </div>
  </section>`;
}

/**
 * When the silence is over and the notes still lie face down, the board itself is what turns them. Whoever may not do
 * it reads who does.
 * @param {Scene} scene
 */
function theTurn({ isPrivate, session, view, readonly }) {
  const { drafts, phase } = session.slots;
  if (isPrivate || !drafts?.total || readonly) return nothing;
  const cards = Array.from({ length: Math.min(drafts.total, BACKS_DRAWN) }, () => html`<i></i>`);
  if (!phase.may.reveal)
    return html`<p class="turn is-waiting"><span class="turn-cards" aria-hidden="true">${cards}</span><span>${t('ideas-face-down-waiting', { count: drafts.total })}</span></p>`;
  return html`<button class="turn" type="button" @click=${() => view.revealing.reveal()}>
    <span class="turn-cards" aria-hidden="true">${cards}</span>
    <strong>${t('ideas-turn')}</strong>
    <span>${t('ideas-turn-count', { count: drafts.total })}</span>
  </button>`;
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
        ${scene.isPrivate ? nothing : undoing(scene)}
        ${scene.ideas.notes.length > 1 ? html`<button class="btn btn-icon" type="button" aria-label=${t('picked-start')} title=${t('picked-start')} aria-pressed=${scene.view.hands.isPicking} @click=${() => (scene.view.hands.isPicking ? scene.view.hands.stop() : scene.view.hands.start())}>${icon('list-checks')}</button>` : nothing}
        <button class="btn" type="button" data-makes @click=${() => scene.view.writing.newGroup()}>${icon('plus')}${t('ideas-new-group')}</button>
      `
  }
`;

/** @param {Scene} scene */
const empty = (scene) => html`<div class="empty">
  <p>${t(scene.readonly ? 'ideas-empty-read' : scene.isPrivate ? 'ideas-empty-private' : 'ideas-empty')}</p>
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
  const isChosen = scene.session.slots.votes?.chosen === item;
  return html`<section class="group" ${ref(packed)} data-group=${group.id} aria-label=${name} ?data-chosen=${isChosen}>
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
      ${voteOn(scene.session, item, notes.length > 0 ? 'group' : 'empty', name)}
      <span class="count">${t('ideas-notes', { count })}</span>
      ${scene.readonly ? nothing : groupMenu(scene, group, name)}
    </div>
    ${notes.length === 0 ? html`<p class="muted group-empty">${t(isChosen ? 'ideas-group-chosen-empty' : 'ideas-group-empty')}</p>` : nothing}
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
    { text: t('ideas-group-merge'), icon: icon('users'), act: () => scene.view.moving.askMerge(group) },
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
  return html`<section class="group" ${ref(packed)} data-loose data-group="" aria-label=${t('ideas-loose')} ?hidden=${count === 0}>
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
const pile = (scene, notes) => html`<ul class="group-notes" data-packs>
  ${repeat(
    notes,
    (note) => note.id,
    (note) => noteCard(scene.desk, note),
  )}
</ul>`;
