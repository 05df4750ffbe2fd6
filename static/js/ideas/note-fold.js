/** A long note is folded, so that a board of them is still a board; whoever writes in it sees all of it. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';

const LETTERS = 320;
const LINES = 9;

/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('./note-card.js').Desk} Desk */

/** @param {Note} note */
export function isLong({ text }) {
  const words = text.toString();
  return words.length > LETTERS || words.split('\n').length > LINES;
}

/**
 * @param {Desk} desk
 * @param {Note} note
 */
export const isFolded = ({ hands }, note) => isLong(note) && !hands.unfolded.has(note.id);

/**
 * @param {Desk} desk
 * @param {Note} note
 * @param {string} label
 */
export function foldButton(desk, note, label) {
  if (!isLong(note)) return nothing;
  const isOpen = !isFolded(desk, note);
  // The focus moves nothing while the button is pressed: what it shows or folds would carry the button away.
  return html`<button class="btn btn-quiet btn-small note-fold" type="button" aria-expanded=${isOpen} @mousedown=${(/** @type {Event} */ event) => event.preventDefault()}
    aria-label=${t(isOpen ? 'note-fold-this' : 'note-unfold-this', { note: label })} @click=${() => desk.hands.fold(note.id, isOpen)}>
    ${icon(isOpen ? 'chevron-up' : 'chevron-down', 'small')}${t(isOpen ? 'note-fold' : 'note-unfold')}</button>`;
}
