/** Which key does what on the board, and whether letters are listened to at all (WCAG 2.1.4). */
import { ofBrowser } from '../words/stores.js';

const KEPT = 'sprintrum/letters';

/** Keys that only mean something while a note has the focus. */
/** @type {Record<string, string>} */
const ON_CARD = {
  Enter: 'edit',
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
  Delete: 'remove',
  Backspace: 'remove',
  Escape: 'unpick',
};
/** @type {Record<string, string>} */
const LETTERS_ON_CARD = {
  m: 'move',
  b: 'build',
  d: 'draw',
  x: 'pick',
  r: 'react',
  c: 'comment',
};
/** @type {Record<string, string>} */
const LETTERS = {
  n: 'write',
  '/': 'search',
  g: 'group',
  j: 'next',
  k: 'previous',
  v: 'vote',
  z: 'undo',
  '?': 'help',
};

/** What the help sheet lists: the keys, and the deed whose words are `keys-do-<deed>`. */
export const SHEET = /** @type {const} */ ([
  ['N', 'write'],
  ['/', 'search'],
  ['J · K · ↑ · ↓', 'walk'],
  ['Enter', 'edit'],
  ['Esc', 'leave'],
  ['M', 'move'],
  ['Alt + ↑ · ↓', 'step'],
  ['B', 'build'],
  ['D', 'draw'],
  ['X', 'pick'],
  ['R', 'react'],
  ['C', 'comment'],
  ['V', 'vote'],
  ['Delete', 'remove'],
  ['G', 'group'],
  ['Z', 'undo'],
  ['Shift + Z', 'redo'],
  ['?', 'help'],
]);

/**
 * The deed that a key means, or null.
 * @param {{key: string, ctrlKey: boolean, metaKey: boolean, altKey: boolean, shiftKey: boolean}} pressed
 * @param {{onCard: boolean, letters: boolean}} where
 */
export function deedOf(pressed, { onCard, letters }) {
  const { key, altKey, shiftKey } = pressed;
  const letter = key.toLowerCase();
  if (pressed.ctrlKey || pressed.metaKey) {
    if (letter === 'y') return 'redo';
    return letter === 'z' && !altKey ? undoOrRedo(shiftKey) : null;
  }
  if (altKey) return onCard ? ({ ArrowUp: 'up', ArrowDown: 'down' }[key] ?? null) : null;
  if (onCard && ON_CARD[key]) return ON_CARD[key];
  if (!letters) return null;
  if (letter === 'z') return undoOrRedo(shiftKey);
  return (onCard && LETTERS_ON_CARD[letter]) || LETTERS[letter] || null;
}

/** @param {boolean} shift */
const undoOrRedo = (shift) => (shift ? 'redo' : 'undo');

/** Whether single letters do something; a person who speaks to the computer can turn them off. */
export const lettersAreOn = () => ofBrowser.getItem(KEPT) !== 'off';

/** @param {boolean} on */
export const turnLetters = (on) => ofBrowser.setItem(KEPT, on ? 'on' : 'off');

/** @param {Element|null} element */
export const isWriting = (element) =>
  element?.matches('input, textarea, select, [contenteditable]') === true &&
  !element.matches('[type="checkbox"]');
