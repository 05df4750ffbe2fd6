/** The reactions in the foot of a note: what others gave, and giving one's own with one tap. */
import { html, nothing } from 'lit';
import { REACTIONS } from '../documents/reactions.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { personOf } from '../words/whereabouts.js';

/** @typedef {import('../documents/reactions.js').Reaction} Reaction */
/** @typedef {import('./note-card.js').Desk} Desk */

/** @type {Record<Reaction, string>} */
// icons: thumbs-up heart circle-question-mark lightbulb
const SIGNS = { good: 'thumbs-up', moving: 'heart', doubt: 'circle-question-mark', idea: 'lightbulb' };

/**
 * A reaction has a name on it, so anonymous phases have none; in a vote they would tell where the others lean.
 * @param {Desk} desk
 */
const areShown = ({ isPrivate, isAnonymous, session }) =>
  !isPrivate && !isAnonymous && session.slots.phase.kind !== 'vote';

/**
 * What the reactions of a note rest on, for the card to know when it is to be drawn again.
 * @param {Desk} desk
 * @param {string} note
 */
export const reactionsShown = (desk, note) =>
  areShown(desk)
    ? REACTIONS.map((reaction) => [...seats(desk, note, reaction), ...names(desk, note, reaction)].join())
    : [];

/**
 * @param {Desk} desk
 * @param {string} note
 * @param {string} label
 */
export function noteReactions(desk, note, label) {
  if (!areShown(desk)) return nothing;
  const shown = REACTIONS.filter((reaction) => !desk.readonly || seats(desk, note, reaction).length > 0);
  if (shown.length === 0) return nothing;
  return html`<div class="reactions" role="group" aria-label=${t('reaction-group', { note: label })}>
    ${shown.map((reaction) => (desk.readonly ? given(desk, note, reaction) : button(desk, note, reaction)))}
  </div>`;
}

/**
 * @param {Desk} desk
 * @param {string} note
 * @param {Reaction} reaction
 */
const seats = ({ reactions }, note, reaction) => reactions.get(`${note}/${reaction}`) ?? [];

/**
 * @param {Desk} desk
 * @param {string} note
 * @param {Reaction} reaction
 */
function button(desk, note, reaction) {
  const by = seats(desk, note, reaction);
  const words = said(desk, note, reaction);
  return html`<button class="react" type="button" data-reaction=${reaction} ?data-given=${by.length > 0} aria-label=${words} title=${words}
    aria-pressed=${by.includes(desk.session.slots.me.seat_id)} @click=${() => desk.react(note, reaction)}>
    ${icon(SIGNS[reaction])}${by.length > 0 ? by.length : nothing}
  </button>`;
}

/**
 * @param {Desk} desk
 * @param {string} note
 * @param {Reaction} reaction
 */
const given = (desk, note, reaction) =>
  html`<span class="react" role="img" aria-label=${said(desk, note, reaction)} title=${said(desk, note, reaction)}>${icon(SIGNS[reaction])}${seats(desk, note, reaction).length}</span>`;

/**
 * What the reaction is called, and who gave it.
 * @param {Desk} desk
 * @param {string} note
 * @param {Reaction} reaction
 */
function said(desk, note, reaction) {
  const words = t(`reaction-${reaction}`);
  const by = names(desk, note, reaction);
  return by.length > 0
    ? t('reaction-by', { reaction: words, count: by.length, names: by.join(', ') })
    : words;
}

/**
 * @param {Desk} desk
 * @param {string} note
 * @param {Reaction} reaction
 */
const names = (desk, note, reaction) =>
  seats(desk, note, reaction).map((seat) => personOf(desk.session, seat)?.name ?? t('ideas-somebody'));
