/** Where a note that is dragged comes to lie, and how that is shown: beside another one, or on it. */
import { startDrag } from '../parts/drag.js';
import { cardOf } from './cards.js';

/** @typedef {import('../parts/drag.js').Point} Point */
/** @typedef {{group: string, before: string, onto: string}} Landing `before` which note, or '' for last; `onto` one, to make a group */
/** @typedef {(id: string, landing: Landing) => void} Drop */

/** What does something else when it is pressed. */
const CONTROLS = 'button, a, input, label, drop-menu';
/** So much of a card's middle means the card itself, not the place beside it. */
const MIDDLE = 0.25;

/**
 * By its grip, at once; by its body, where a finger rests first, and where text that is being written is selected.
 * @param {PointerEvent} event on the board
 * @param {Drop} drop
 */
export function dragNote(event, drop) {
  const target = /** @type {Element} */ (event.target);
  const note = cardOf(target);
  if (!note) return;
  const isGrip = target.closest('.note-grip') !== null;
  if (!isGrip && (target.closest(CONTROLS) || target === document.activeElement)) return;
  startDrag(event, new NoteLoad(note, drop, !isGrip));
}

class NoteLoad {
  /**
   * @param {HTMLElement} item
   * @param {Drop} drop
   * @param {boolean} rests
   */
  constructor(item, drop, rests) {
    this.item = item;
    this.drop = drop;
    this.rests = rests;
    this.wall = item.closest('.wall');
    /** @type {Element|null} the group below the pointer */ this.group = null;
    /** @type {Element|null} the card that shows where the note lands */ this.mark = null;
    /** @type {Landing|null} */ this.landing = null;
  }

  /** The note itself, and the others that are picked when it is one of them. */
  get carried() {
    const picked = this.item.hasAttribute('data-picked') ? document.querySelectorAll('[data-picked]') : [];
    return new Set([this.item, ...picked]);
  }

  lifted = () => {
    this.wall?.setAttribute('data-carrying', '');
    for (const each of this.carried) each.setAttribute('data-state', 'carried');
  };

  /** @type {(at: Point, moved: Point) => void} */
  over = (at, moved) => {
    this.item.style.translate = `${moved.x}px ${moved.y}px`;
    const below = document.elementFromPoint(at.x, at.y);
    const group = below?.closest('[data-group]') ?? null;
    const { carried } = this;
    const card = cardOf(below);
    if (card && !carried.has(card) && isLoose(group) && isInMiddle(card, at)) return this.mean(group, card);
    const cards = [...(group?.querySelectorAll('[data-note]:not([data-hidden])') ?? [])].filter(
      (card) => !carried.has(card),
    );
    const { beside, next } = placeAmong(cards, at);
    this.point(group, beside ?? null, beside === next ? 'before' : 'after');
    const before = attribute(next, 'data-note');
    this.landing = group && { group: attribute(group, 'data-group'), before, onto: '' };
  };

  /**
   * The card itself: the two become a group.
   * @param {Element|null} group
   * @param {Element} card
   */
  mean(group, card) {
    this.point(group, card, 'onto');
    this.landing = { group: '', before: '', onto: attribute(card, 'data-note') };
  }

  /**
   * @param {Element|null} group
   * @param {Element|null} card
   * @param {'before'|'after'|'onto'} side
   */
  point(group, card, side) {
    if (group !== this.group) this.group?.removeAttribute('data-target');
    if (card !== this.mark) this.mark?.removeAttribute('data-lands');
    group?.setAttribute('data-target', '');
    card?.setAttribute('data-lands', side);
    this.group = group;
    this.mark = card;
  }

  dropped = () => {
    if (this.landing) this.drop(attribute(this.item, 'data-note'), this.landing);
  };

  ended = () => {
    this.wall?.removeAttribute('data-carrying');
    for (const each of this.carried) each.removeAttribute('data-state');
    this.item.style.translate = '';
    this.point(null, null, 'before');
  };
}

/** @param {Element|null} group */
const isLoose = (group) => group?.getAttribute('data-group') === '';

/**
 * @param {Element} card
 * @param {Point} at
 */
function isInMiddle(card, at) {
  const { left, top, width, height } = card.getBoundingClientRect();
  const isNear = (/** @type {number} */ part) => Math.abs(part - 0.5) < MIDDLE;
  return isNear((at.x - left) / width) && isNear((at.y - top) / height);
}

/**
 * Beside the nearest card, on the side of the pointer; below all of them it is the last.
 * @param {Element[]} cards in the order in which they are read
 * @param {Point} at
 * @returns {{beside: Element|undefined, next: Element|undefined}} `next` comes after what is let go here
 */
function placeAmong(cards, at) {
  const boxes = cards.map((card) => card.getBoundingClientRect());
  if (boxes.every(({ bottom }) => at.y > bottom)) return { beside: cards.at(-1), next: undefined };
  const far = boxes.map((box) => distance(box, at));
  const nearest = far.indexOf(Math.min(...far));
  const { left, width } = /** @type {DOMRect} */ (boxes[nearest]);
  const isBefore = at.x < left + width / 2;
  return { beside: cards[nearest], next: cards[isBefore ? nearest : nearest + 1] };
}

/**
 * @param {DOMRect} box
 * @param {Point} at
 */
function distance({ left, right, top, bottom }, at) {
  const x = Math.max(left - at.x, 0, at.x - right);
  const y = Math.max(top - at.y, 0, at.y - bottom);
  return Math.hypot(x, y);
}

/**
 * @param {Element|undefined} element
 * @param {string} name
 */
const attribute = (element, name) => element?.getAttribute(name) ?? '';
