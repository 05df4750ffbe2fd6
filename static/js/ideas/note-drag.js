/** Owns where a note that is dragged comes to lie, and how that is shown: beside another one. */
import { startDrag } from '../parts/drag.js';

/** @typedef {import('../parts/drag.js').Point} Point */
/** @typedef {{group: string, before: string}} Landing the note it comes to lie before, or '' for last */
/** @typedef {(id: string, landing: Landing) => void} Drop */

/**
 * @param {PointerEvent} event on the note
 * @param {HTMLElement} note
 * @param {Drop} drop
 */
export function dragNote(event, note, drop) {
  startDrag(event, new NoteLoad(note, drop));
}

class NoteLoad {
  /**
   * @param {HTMLElement} item
   * @param {Drop} drop
   */
  constructor(item, drop) {
    this.item = item;
    this.drop = drop;
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
    const group = document.elementFromPoint(at.x, at.y)?.closest('[data-group]') ?? null;
    const { carried } = this;
    const cards = [...(group?.querySelectorAll('[data-note]:not([data-hidden])') ?? [])].filter(
      (card) => !carried.has(card),
    );
    const next = cards.find((card) => isAhead(card, at));
    this.point(group, next ?? cards.at(-1) ?? null, next ? 'before' : 'after');
    this.landing = group && { group: attribute(group, 'data-group'), before: attribute(next, 'data-note') };
  };

  /**
   * @param {Element|null} group
   * @param {Element|null} card
   * @param {'before'|'after'} side
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

/**
 * Whether what is let go here comes before the card: cards are read in rows.
 * @param {Element} card
 * @param {Point} at
 */
function isAhead(card, at) {
  const box = card.getBoundingClientRect();
  if (at.y > box.bottom) return false;
  return at.y < box.top || at.x < box.left + box.width / 2;
}

/**
 * @param {Element|undefined} element
 * @param {string} name
 */
const attribute = (element, name) => element?.getAttribute(name) ?? '';
