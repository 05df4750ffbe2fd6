/** Owns how a note looks and what can be done with it. */
import { html, nothing } from 'lit';
import { startDrag } from '../lib/drag.js';
import { icon } from '../lib/icon.js';
import { brief, COLOURS } from '../lib/ideas.js';
import { t } from '../lib/text.js';
import { firstName, othersAt, personOf } from '../lib/whereabouts.js';
import './drop-menu.js';
import './shared-text.js';
import { voteOn } from './vote-parts.js';

/** @typedef {import('../lib/ideas.js').Note} Note */

/**
 * @typedef {object} Desk what notes need of their view
 * @property {any} session
 * @property {any} replica
 * @property {boolean} readonly
 * @property {boolean} isPrivate
 * @property {boolean} isAnonymous
 * @property {Map<string, Note>} all
 * @property {(note: Note, colour: string) => void} colour
 * @property {(note: Note) => void} remove
 * @property {(note: Note) => void} move
 * @property {(note: Note) => void} buildOn
 * @property {(note: Note) => void} publish
 * @property {(id: string, group: string, index: number) => void} drop
 * @property {string|null} fresh the note that was just written
 */

/**
 * @param {Desk} desk
 * @param {Note} note
 */
export function noteCard(desk, note) {
  const [writer] = othersAt(desk.session, desk.replica.name, note.id);
  const label = t('ideas-note', { text: brief(note) || t('ideas-empty-note') });
  return html`<li
    class="note"
    id="note-${note.id}"
    data-note=${note.id}
    data-colour=${note.colour}
    data-person=${writer?.colour ?? nothing}
    ?data-chosen=${isChosen(desk, note)}
  >
    ${writer ? html`<span class="flag">${t('ideas-writes', { name: firstName(writer) })}</span>` : nothing}
    ${builtOn(desk, note)}
    <shared-text
      class="note-text"
      .session=${desk.session}
      .replica=${desk.replica}
      .text=${note.text}
      .readonly=${desk.readonly}
      field=${note.id}
      label=${label}
      max="1000"
    ></shared-text>
    <div class="note-foot">
      ${author(desk, note)} ${desk.isPrivate ? nothing : voteOn(desk.session, `note:${note.id}`, note.group === '' || !desk.readonly, label)}
      ${desk.readonly || desk.isPrivate ? nothing : grip(desk, note, label)}
    </div>
    ${desk.readonly ? nothing : menu(desk, note, label)}
  </li>`;
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
const isChosen = ({ session }, note) => session.slots.votes?.chosen === `note:${note.id}`;

/**
 * @param {Desk} desk
 * @param {Note} note
 */
function builtOn(desk, note) {
  const base = desk.all.get(note.builds_on);
  return base
    ? html`<p class="note-base">${icon('corner-down-right', 'small')}${t('ideas-builds-on', { text: brief(base, 24) })}</p>`
    : nothing;
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
function author(desk, note) {
  const person = note.author && !desk.isAnonymous ? personOf(desk.session, note.author) : undefined;
  if (!person) return html`<span></span>`;
  return html`<span class="avatar avatar-xs" data-person=${person.colour} aria-hidden="true">${person.initials}</span>
    <span class="visually-hidden">${t('ideas-written-by', { name: person.name })}</span>`;
}

/**
 * @param {Desk} desk
 * @param {Note} note
 * @param {string} label
 */
function grip(desk, note, label) {
  const down = (/** @type {PointerEvent} */ event) => {
    const card = /** @type {HTMLElement} */ (event.currentTarget).closest('.note');
    if (card) startDrag(event, /** @type {HTMLElement} */ (card), { drop: desk.drop });
  };
  return html`<button class="note-grip" type="button" aria-label=${t('ideas-move-note', { note: label })} title=${t('ideas-move-title')}
    @pointerdown=${down} @click=${() => desk.move(note)}>${icon('grip-vertical', 'small')}</button>`;
}

/**
 * @param {Desk} desk
 * @param {Note} note
 * @param {string} label
 */
function menu(desk, note, label) {
  const colours = COLOURS.map((colour) => ({
    text: t(`ideas-colour-${colour}`),
    icon: html`<span class="menu-swatch" data-colour=${colour}></span>`,
    checked: note.colour === colour,
    act: () => desk.colour(note, colour),
  }));
  const shared = [
    { text: t('ideas-move'), icon: icon('move'), act: () => desk.move(note) },
    { text: t('ideas-build-on'), icon: icon('corner-down-right'), act: () => desk.buildOn(note) },
  ];
  const own = [{ text: t('ideas-publish'), icon: icon('eye'), act: () => desk.publish(note) }];
  const removal = {
    text: t('ideas-remove'),
    icon: icon('trash-2'),
    danger: true,
    act: () => desk.remove(note),
  };
  return html`<drop-menu class="note-menu" .label=${t('ideas-note-menu', { note: label })} .quiet=${true} .face=${icon('ellipsis')}
    .items=${[...(desk.isPrivate ? own : shared), null, ...colours, null, removal]}></drop-menu>`;
}
