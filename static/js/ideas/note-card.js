/** How a note looks and what can be done with it. */
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { COLOURS } from '../documents/ideas.js';
import { noteName } from '../documents/note-name.js';
import { icon } from '../parts/icon.js';
import { packed } from '../parts/packed.js';
import { t } from '../words/text.js';
import { firstName, othersAt, personOf } from '../words/whereabouts.js';
import '../parts/drop-menu.js';
import { altOf, photoOn } from '../pictures/photo-parts.js';
import { commentsShown, noteComments } from './note-comments.js';
import { foldButton, isFolded } from './note-fold.js';
import { noteReactions, reactionsShown } from './note-reactions.js';
import { pickBox } from './picked-bar.js';
import '../parts/shared-text.js';
import { sketch, sketchName } from '../pictures/sketch-parts.js';
import { voteOn, voteSaid, voteShown } from '../votes/vote-parts.js';
import { LIMITS } from '../words/limits.js';

/** @typedef {import('../documents/ideas.js').Note} Note */

/**
 * @typedef {object} Desk what notes need of their view
 * @property {import('../live/session.js').Session} session
 * @property {import('../live/replica.js').Replica} replica
 * @property {boolean} readonly
 * @property {boolean} isPrivate
 * @property {import('./ideas-hands.js').Hands} hands
 * @property {boolean} isAnonymous
 * @property {Map<string, Note>} all
 * @property {(id: string) => string} groupName
 * @property {(note: Note) => boolean} isShown
 * @property {(note: Note) => boolean} isInside whether it lies in a group
 * @property {(note: Note, colour: string) => void} colour
 * @property {(note: Note) => void} remove
 * @property {(note: Note) => void} move
 * @property {(note: Note) => void} buildOn
 * @property {(note: Note) => void} trace
 * @property {(note: Note) => void} photo
 * @property {(note: Note) => void} draw
 * @property {(note: Note) => void} publish
 * @property {import('../documents/reactions.js').Given} reactions
 * @property {(note: string, reaction: import('../documents/reactions.js').Reaction) => void} react
 * @property {Map<string, import('../documents/comments.js').Comment[]>} comments
 * @property {boolean} mayComment
 * @property {(note: Note) => void} talk
 */

/**
 * A board may hold hundreds: what a filter or the focus changes is on the card's edge, and costs next to nothing.
 * @param {Desk} desk
 * @param {Note} note
 */
export function noteCard(desk, note) {
  const { hands } = desk;
  const [writer] = othersAt(desk.session, desk.replica.name, note.id);
  return html`<li
    ${ref(packed)}
    class="note"
    id="note-${note.id}"
    data-note=${note.id}
    data-colour=${note.colour}
    data-colour-name=${t(`ideas-colour-${note.colour}`)}
    data-person=${writer?.colour ?? nothing}
    tabindex=${hands.current === note.id ? 0 : -1}
    aria-label=${guard([noteName(note)], () => labelOf(note))}
    aria-describedby="about-${note.id}"
    ?data-folded=${isFolded(desk, note)}
    ?data-hidden=${!desk.isShown(note)}
    ?data-picked=${hands.picked.has(note.id)}
    ?data-chosen=${isChosen(desk, note)}
  >${guard(shown(desk, note), () => drawCard(desk, note))}</li>`;
}

/** @param {Note} note */
const labelOf = (note) => t('ideas-note', { text: noteName(note) });

/**
 * Everything a card shows and its buttons rest on; what is not named here does not draw it again.
 * @param {Desk} desk
 * @param {Note} note
 */
function shown(desk, note) {
  const { session, replica, hands, readonly, isPrivate, isAnonymous, mayComment } = desk;
  const [writer] = othersAt(session, replica.name, note.id);
  const base = desk.all.get(note.builds_on);
  return [
    ...Object.values(note),
    noteName(note),
    note.text.toString(),
    groupOf(desk, note),
    base && noteName(base, 24),
    writer?.name,
    ...Object.values(authorOf(desk, note) ?? {}),
    hands.picked.has(note.id),
    isFolded(desk, note),
    ...[session, replica, readonly, isPrivate, isAnonymous, mayComment],
    ...reactionsShown(desk, note.id),
    ...commentsShown(desk, note.id),
    ...(isPrivate ? [] : voteShown(session, `note:${note.id}`)),
  ];
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
function drawCard(desk, note) {
  const [writer] = othersAt(desk.session, desk.replica.name, note.id);
  const label = labelOf(note);
  return html`
    ${writer ? html`<span class="flag">${t('ideas-writes', { name: firstName(writer) })}</span>` : nothing}
    <span id="about-${note.id}" hidden>${about(desk, note)}</span>
    ${!desk.isPrivate && !desk.readonly ? pickBox(desk.hands, note, label) : nothing}
    <div class="note-body">
      ${builtOn(desk, note)}
      <shared-text
        class="note-text"
        .session=${desk.session}
        .replica=${desk.replica}
        .text=${note.text}
        .readonly=${desk.readonly}
        field=${note.id}
        label=${label}
        max=${LIMITS.NOTE}
      ></shared-text>
      ${foldButton(desk, note, label)}
      ${photoOn(desk, note)}
      ${sketch(note)}
      <div class="note-foot">
        <div class="note-marks">
          ${author(desk, note)} ${noteReactions(desk, note.id, label)} ${desk.isPrivate ? nothing : voteOn(desk.session, `note:${note.id}`, desk.isInside(note) ? 'inside' : 'loose', label)}
          ${noteComments(desk, note, label)}
        </div>
        ${desk.readonly || desk.isPrivate ? nothing : grip(desk, note, label)}
      </div>
    </div>
    ${desk.readonly ? nothing : guard([label, note.colour, note.group, note.photo, desk.isPrivate, desk.replica], () => menu(desk, note, label))}`;
}

/**
 * What a card shows, in words for who comes to it by keyboard and listens; its label is short, for its buttons bear it too.
 * @param {Desk} desk
 * @param {Note} note
 */
function about(desk, note) {
  const text = note.text.toString().trim();
  const group = groupOf(desk, note);
  return [
    text && text !== noteName(note) ? `${text}.` : '',
    note.photo ? `${altOf(note.description)}.` : '',
    note.drawn.length > 0 ? `${sketchName(note.description)}.` : '',
    signed(desk, note),
    group ? t('ideas-in-group', { group }) : '',
    desk.isPrivate ? '' : voteSaid(desk.session, `note:${note.id}`),
    isChosen(desk, note) ? `${t('vote-chosen')}.` : '',
    desk.hands.picked.has(note.id) ? t('picked-is') : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
const groupOf = (desk, note) => (note.group ? desk.groupName(note.group) : '');

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
    ? html`<p class="note-base">${icon('corner-down-right', 'small')}${t('ideas-builds-on', { text: noteName(base, 24) })}</p>`
    : nothing;
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
const authorOf = (desk, note) =>
  note.author && !desk.isAnonymous ? personOf(desk.session, note.author) : undefined;

/**
 * @param {Desk} desk
 * @param {Note} note
 */
function author(desk, note) {
  const person = authorOf(desk, note);
  if (!person) return html`<span><span class="visually-hidden">${signed(desk, note)}</span></span>`;
  return html`<span class="avatar avatar-xs" data-person=${person.colour} aria-hidden="true">${person.initials}</span>
    <span class="visually-hidden">${signed(desk, note)}</span>`;
}

/**
 * Who wrote it, in words; nothing where they have left.
 * @param {Desk} desk
 * @param {Note} note
 */
function signed(desk, note) {
  const person = authorOf(desk, note);
  if (person) return t('ideas-written-by', { name: person.name });
  return desk.isAnonymous || !note.author ? t('ideas-unsigned') : '';
}

/**
 * @param {Desk} desk
 * @param {Note} note
 * @param {string} label
 */
const grip = (desk, note, label) =>
  html`<button class="note-grip" type="button" aria-label=${t('ideas-move-note', { note: label })} title=${t('ideas-move-title')}
    @click=${() => desk.move(note)}>${icon('grip-vertical', 'small')}</button>`;

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
    { text: t('note-up'), icon: icon('arrow-up'), act: () => desk.hands.step(note.id, -1) },
    { text: t('note-down'), icon: icon('arrow-down'), act: () => desk.hands.step(note.id, 1) },
    { text: t('ideas-build-on'), icon: icon('corner-down-right'), act: () => desk.buildOn(note) },
    { text: t('trace-note-what'), icon: icon('git-branch'), act: () => desk.trace(note) },
  ];
  const own = [{ text: t('ideas-publish'), icon: icon('eye'), act: () => desk.publish(note) }];
  const photo = {
    text: t(note.photo ? 'photo-edit' : 'photo-add'),
    icon: icon('camera'),
    act: () => desk.photo(note),
  };
  const drawing = { text: t('sketch-open'), icon: icon('pencil-line'), act: () => desk.draw(note) };
  const removal = {
    text: t('ideas-remove'),
    icon: icon('trash-2'),
    danger: true,
    act: () => desk.remove(note),
  };
  return html`<drop-menu class="note-menu" .label=${t('ideas-note-menu', { note: label })} .quiet=${true} .face=${icon('ellipsis')}
    .items=${[...(desk.isPrivate ? own : shared), photo, drawing, null, ...colours, null, removal]}></drop-menu>`;
}
