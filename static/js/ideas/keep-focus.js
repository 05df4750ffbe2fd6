/** Keeping the focus when a note or a group is drawn anew somewhere else, because somebody moved it. */
import { gate } from '../parts/key-gate.js';
import { isWriting } from '../parts/short-keys.js';
import { cardsIn } from './cards.js';

const ANCHORS = '[data-note], [data-group]';
const STOPS = 'textarea, button, input, a[href]';

/**
 * Call it before drawing; call what it gives afterwards.
 * @param {HTMLElement} root
 * @param {Set<string>} gone what this person took away: the keys are meant for the card that comes instead
 * @returns {() => void}
 */
export function keepFocus(root, gone) {
  const active = /** @type {HTMLElement|null} */ (document.activeElement);
  const anchor = /** @type {HTMLElement|null} */ (
    active && root.contains(active) ? active.closest(ANCHORS) : null
  );
  if (!active || !anchor) return () => {};
  const stop = stops(anchor).indexOf(active);
  const position = placeOf(root, anchor);
  const carets = active instanceof HTMLTextAreaElement ? caretsOf(active) : null;
  return () => {
    if (isLost()) restore(root, anchor, { active, stop, position, carets, isOwn: gone.has(idOf(anchor)) });
  };
}

/**
 * @param {HTMLElement} root
 * @param {Element} anchor as it was
 * @param {{active: HTMLElement, stop: number, position: number, carets: [number, number]|null, isOwn: boolean}} was
 */
async function restore(root, anchor, { active, stop, position, carets, isOwn }) {
  const anchorNow = anchor.isConnected ? anchor : root.querySelector(selectorOf(anchor));
  const parts = [...(anchorNow?.querySelectorAll('shared-text, drop-menu') ?? [])];
  await Promise.all(parts.map((part) => /** @type {import('lit').LitElement} */ (part).updateComplete));
  // A field that is gone is looked for, and its words are kept, by `typing.js`.
  if (!isLost() || (isWriting(active) && !active.isConnected)) return;
  const cards = cardsIn(root);
  const substitute = cards[Math.min(position, cards.length - 1)] ?? nextStop(root);
  const target = active.isConnected ? active : anchorNow ? (stops(anchorNow)[stop] ?? anchorNow) : substitute;
  const focus = () => /** @type {HTMLElement|undefined} */ (target)?.focus({ preventScroll: true });
  if (target === substitute && !isOwn) gate.lead(focus);
  else focus();
  if (carets && target instanceof HTMLTextAreaElement) target.setSelectionRange(...carets);
}

/** Of a card its own place, of a group that of the first card after its head. @param {HTMLElement} root @param {HTMLElement} anchor */
function placeOf(root, anchor) {
  const cards = cardsIn(root);
  const at = cards.indexOf(anchor);
  if (at >= 0) return at;
  const after = cards.findIndex(
    (card) => anchor.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return after < 0 ? Math.max(0, cards.length - 1) : after;
}

/** On a board without a card: what one can do there. @param {HTMLElement} root */
const nextStop = (root) =>
  /** @type {HTMLElement|undefined} */ (
    [...root.querySelectorAll('.wall :is(textarea, button)')].find((stop) => stop.checkVisibility())
  );

/** The person has not gone elsewhere: the element under the focus was taken away. */
const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** @param {Element} anchor */
const stops = (anchor) => /** @type {HTMLElement[]} */ ([...anchor.querySelectorAll(STOPS)]);

/** @param {HTMLTextAreaElement} area @returns {[number, number]} */
const caretsOf = (area) => [area.selectionStart, area.selectionEnd];

/** @param {Element} anchor */
const idOf = (anchor) => anchor.getAttribute('data-note') ?? anchor.getAttribute('data-group') ?? '';

/** @param {Element} anchor */
function selectorOf(anchor) {
  const name = anchor.hasAttribute('data-note') ? 'data-note' : 'data-group';
  return `[${name}="${CSS.escape(anchor.getAttribute(name) ?? '')}"]`;
}
