/** The keys of the console, and the sheet that lists them (WCAG 2.1.4: single letters can be turned off). */
import { html } from 'lit';
import { gate } from '../parts/key-gate.js';
import { isWriting, lettersAreOn, turnLetters } from '../parts/short-keys.js';
import { t } from '../words/text.js';

/** @typedef {'pause'|'next'|'warn'|'more'|'less'|'message'|'freeze'|'undo'|'following'|'previous'|'spot'|'back'|'help'} KeyDeed */

/** @type {Record<string, KeyDeed>} */
const LETTERS = {
  ' ': 'pause',
  n: 'next',
  w: 'warn',
  '+': 'more',
  '-': 'less',
  m: 'message',
  f: 'freeze',
  z: 'undo',
  j: 'following',
  k: 'previous',
  s: 'spot',
  '?': 'help',
};

/** @type {[string, string][]} */
const SHEET = [
  ['lead-key-space', 'pause'],
  ['N', 'next'],
  ['W', 'warn'],
  ['+ · −', 'minute'],
  ['M', 'message'],
  ['F', 'freeze'],
  ['Z', 'undo'],
  ['1 – 9', 'team'],
  ['J · K', 'teams'],
  ['S', 'spot'],
  ['Esc', 'back'],
  ['?', 'help'],
];

/** Space is the control's own where it is on one, and between words where a field was taken away. @param {Element|null} element */
const isSpaceElsewhere = (element) =>
  gate.isShut || Boolean(element?.closest('button, a, summary, [role="tab"], [tabindex="0"]'));

/**
 * What a key means, a team's number, or null.
 * @param {KeyboardEvent} event
 * @returns {KeyDeed|number|null}
 */
export function consoleDeed({ key, ctrlKey, metaKey, altKey, target }) {
  const element = target instanceof Element ? target : null;
  if (ctrlKey || metaKey || altKey || isWriting(element)) return null;
  if (document.querySelector('dialog[open], .menu')) return null;
  if (key === 'Escape') return 'back';
  if (!lettersAreOn()) return null;
  if (key === ' ' && isSpaceElsewhere(element)) return null;
  if (/^[1-9]$/.test(key)) return Number(key);
  return LETTERS[key.toLowerCase()] ?? null;
}

/** What a deputy has no use for. */
const OF_INSTRUCTOR = new Set(['freeze', 'undo', 'team', 'teams', 'spot', 'back']);

/** @param {{isDeputy: boolean}} desk */
export const keySheet = ({ isDeputy }) => html`
  <label class="check keys-switch">
    <input type="checkbox" .checked=${lettersAreOn()} @change=${(/** @type {Event} */ event) => turnLetters(/** @type {HTMLInputElement} */ (event.target).checked)} />
    <span>${t('keys-letters')}</span>
  </label>
  <dl class="keys">
    ${SHEET.filter(([, deed]) => !isDeputy || !OF_INSTRUCTOR.has(deed)).map(([keys, deed]) => html`<div><dt><kbd>${keys.startsWith('lead-') ? t(keys) : keys}</kbd></dt><dd>${t(`lead-key-do-${deed}`)}</dd></div>`)}
  </dl>
`;
