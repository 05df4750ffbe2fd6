/** The reactions in the foot of a note: what others gave, and giving one's own with one tap. */
import { html, nothing } from 'lit';
import { REACTIONS } from '../documents/reactions.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { personOf } from '../words/whereabouts.js';
import { cardOf } from './cards.js';

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
    ${desk.readonly ? nothing : more(label)}
  </div>`;
}

/**
 * For fingers, whose buttons are large: until the card is touched it shows only what somebody has given it.
 * @param {string} label
 */
const more = (label) =>
  html`<button class="react react-more" type="button" aria-label=${t('reaction-more', { note: label })} @click=${(/** @type {Event} */ event) => cardOf(event.target)?.focus()}>${icon('smile-plus')}</button>`;

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
  const givers = seats(desk, note, reaction);
  const words = labelOf(desk, note, reaction);
  return html`<button class="react" type="button" data-reaction=${reaction} ?data-given=${givers.length > 0} aria-label=${words} title=${words}
    aria-pressed=${givers.includes(desk.session.slots.me.seat_id)} @click=${() => desk.react(note, reaction)}>
    ${icon(SIGNS[reaction])}${givers.length > 0 ? givers.length : nothing}
  </button>`;
}

/**
 * @param {Desk} desk
 * @param {string} note
 * @param {Reaction} reaction
 */
const given = (desk, note, reaction) =>
  html`<span class="react" role="img" aria-label=${labelOf(desk, note, reaction)} title=${labelOf(desk, note, reaction)}>${icon(SIGNS[reaction])}${seats(desk, note, reaction).length}</span>`;

/**
 * What the reaction is called, and who gave it.
 * @param {Desk} desk
 * @param {string} note
 * @param {Reaction} reaction
 */
function labelOf(desk, note, reaction) {
  const words = t(`reaction-${reaction}`);
  const givers = names(desk, note, reaction);
  return givers.length > 0
    ? t('reaction-by', { reaction: words, count: givers.length, names: givers.join(', ') })
    : words;
}

/**
 * @param {Desk} desk
 * @param {string} note
 * @param {Reaction} reaction
 */
const names = (desk, note, reaction) =>
  seats(desk, note, reaction).map((seat) => personOf(desk.session, seat)?.name ?? t('ideas-somebody'));
