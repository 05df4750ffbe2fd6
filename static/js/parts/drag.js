/** Owns dragging a note by its grip, with mouse, pen or finger: nothing is written before it is let go. */

const STARTS_AT_PX = 6;
const EDGE_PX = 100;
const FASTEST_PX = 18;

/** @typedef {{group: string, before: string}} Landing the note it comes to lie before, or '' for last */
/** @typedef {(id: string, landing: Landing) => void} Drop */

/**
 * @param {PointerEvent} event on the grip
 * @param {HTMLElement} note
 * @param {Drop} drop
 */
export function startDrag(event, note, drop) {
  if (event.button !== 0 || !event.isPrimary) return;
  const drag = new Drag(event, note, drop);
  drag.listen();
}

class Drag {
  /**
   * @param {PointerEvent} event
   * @param {HTMLElement} note
   * @param {Drop} drop
   */
  constructor(event, note, drop) {
    this.note = note;
    this.wall = note.closest('.wall');
    this.drop = drop;
    this.pointer = event.pointerId;
    this.from = { x: event.clientX, y: event.clientY + scrollY };
    this.at = { x: event.clientX, y: event.clientY };
    this.isCarried = false;
    /** @type {Element|null} */ this.over = null;
    /** @type {Element|null} the card that shows where the note lands */ this.mark = null;
    /** @type {Landing|null} */ this.landing = null;
    this.hearing = new AbortController();
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
  }

  /** On the window, for the grip may be drawn anew while it is held. */
  listen() {
    const how = { signal: this.hearing.signal, capture: true };
    addEventListener('pointermove', (event) => this.move(event), how);
    addEventListener('pointerup', (event) => event.pointerId === this.pointer && this.letGo(), how);
    addEventListener('pointercancel', () => this.end(), how);
    addEventListener('pointerdown', () => this.end(), how);
    addEventListener('blur', () => this.end(), { signal: this.hearing.signal });
    addEventListener('keydown', (event) => this.press(event), how);
  }

  /** @param {PointerEvent} event */
  move(event) {
    if (event.pointerId !== this.pointer) return;
    this.at = { x: event.clientX, y: event.clientY };
    if (this.isCarried) return;
    if (Math.hypot(this.at.x - this.from.x, this.at.y + scrollY - this.from.y) < STARTS_AT_PX) return;
    this.isCarried = true;
    this.wall?.setAttribute('data-carrying', '');
    for (const each of this.carried) each.setAttribute('data-state', 'carried');
    this.follow();
  }

  /** The note itself, and the others that are picked when it is one of them. */
  get carried() {
    const picked = this.note.hasAttribute('data-picked') ? document.querySelectorAll('[data-picked]') : [];
    return new Set([this.note, ...picked]);
  }

  /** Each frame: the note is under the finger, the page scrolls near its edges, and the place is shown. */
  follow() {
    if (!this.isCarried) return;
    if (!this.note.isConnected) {
      this.end();
      return;
    }
    scrollBy({ top: pull(this.at.y), behavior: 'instant' });
    this.note.style.translate = `${this.at.x - this.from.x}px ${this.at.y + scrollY - this.from.y}px`;
    this.show(document.elementFromPoint(this.at.x, this.at.y)?.closest('[data-group]') ?? null);
    requestAnimationFrame(() => this.follow());
  }

  /** @param {Element|null} group under the pointer */
  show(group) {
    const { carried } = this;
    const cards = [...(group?.querySelectorAll('[data-note]:not([data-hidden])') ?? [])].filter(
      (card) => !carried.has(card),
    );
    const next = cards.find((card) => isAhead(card, this.at));
    this.point(group, next ?? cards.at(-1) ?? null, next ? 'before' : 'after');
    this.landing = group && { group: attribute(group, 'data-group'), before: attribute(next, 'data-note') };
  }

  /**
   * @param {Element|null} group
   * @param {Element|null} card
   * @param {'before'|'after'} side
   */
  point(group, card, side) {
    if (group !== this.over) this.over?.removeAttribute('data-target');
    if (card !== this.mark) this.mark?.removeAttribute('data-lands');
    group?.setAttribute('data-target', '');
    card?.setAttribute('data-lands', side);
    this.over = group;
    this.mark = card;
  }

  letGo() {
    const { landing, isCarried, note } = this;
    this.end();
    if (isCarried && landing && note.isConnected) this.drop(attribute(note, 'data-note'), landing);
  }

  /** Also when it is given up; the click that ends the hold is then nobody's. */
  end() {
    this.hearing.abort();
    if (!this.isCarried) return;
    this.isCarried = false;
    this.wall?.removeAttribute('data-carrying');
    for (const each of this.carried) each.removeAttribute('data-state');
    this.note.style.translate = '';
    this.point(null, null, 'before');
    addEventListener('click', swallow, { capture: true });
    addEventListener('pointerup', forget, { once: true });
    addEventListener('pointerdown', forget, { once: true });
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.end();
  }
}

/** How fast the page scrolls with the pointer at this height. @param {number} y */
function pull(y) {
  const depth = Math.min(0, y - EDGE_PX) + Math.max(0, y - (innerHeight - EDGE_PX));
  return Math.max(-1, Math.min(1, depth / EDGE_PX)) * FASTEST_PX;
}

/**
 * Whether what is let go here comes before the card: cards are read in rows.
 * @param {Element} card
 * @param {{x: number, y: number}} at
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

/** @param {Event} event */
function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}

/** The click comes right after the pointer is let go. */
const forget = () => setTimeout(() => removeEventListener('click', swallow, { capture: true }));
