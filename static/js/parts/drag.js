/** Dragging, with mouse, pen or finger: nothing is written before it is let go, and Escape gives it up. */
import { gate } from './key-gate.js';

const STARTS_AT_PX = 6;
/** A finger that goes farther than this before it has rested scrolls the page. */
const RESTS_WITHIN_PX = 10;
const RESTS_MS = 300;
const EDGE_PX = 100;
const FASTEST_PX = 18;

/** @typedef {{x: number, y: number}} Point in the window */
/**
 * @typedef {object} Load what is dragged, and what it means
 * @property {HTMLElement} item
 * @property {boolean} [rests] a finger must rest on it first, for it may also scroll there
 * @property {Element|null} [scroller] what scrolls sideways near its edges; the page scrolls up and down anyway
 * @property {() => void} lifted
 * @property {(at: Point, moved: Point) => void} over each frame; `moved` counts what was scrolled meanwhile
 * @property {() => void} dropped on where it was last over
 * @property {() => void} ended always and last, also when it was given up
 */

/** @type {Drag|null} */ let current = null;

/**
 * Hears the moves of a finger on what holds draggable things, so that the page does not scroll below what is carried.
 * Not passive from the first touch on: browsers look no later.
 */
export const holdsStill = {
  passive: false,
  /** @param {TouchEvent} event */
  handleEvent(event) {
    if (current?.isLifted && event.cancelable) event.preventDefault();
  },
};

/**
 * @param {PointerEvent} event that may become a drag
 * @param {Load} load
 */
export function startDrag(event, load) {
  if (event.button !== 0 || !event.isPrimary || current) return;
  current = new Drag(event, load);
  current.listen();
}

class Drag {
  /**
   * @param {PointerEvent} event
   * @param {Load} load
   */
  constructor(event, load) {
    this.load = load;
    this.pointer = event.pointerId;
    this.at = { x: event.clientX, y: event.clientY };
    this.from = this.place;
    this.farthest = { x: 0, y: 0 };
    this.isLifted = false;
    this.mustRest = Boolean(load.rests) && event.pointerType !== 'mouse';
    this.hearing = new AbortController();
    if (this.mustRest) this.resting = setTimeout(() => this.lift(), RESTS_MS);
  }

  /** Where the pointer is on what scrolls below it. @returns {Point} */
  get place() {
    return { x: this.at.x + (this.load.scroller?.scrollLeft ?? 0), y: this.at.y + scrollY };
  }

  /** @returns {Point} */
  get moved() {
    const { x, y } = this.place;
    return { x: x - this.from.x, y: y - this.from.y };
  }

  get far() {
    return Math.hypot(this.moved.x, this.moved.y);
  }

  get isFar() {
    return this.far >= STARTS_AT_PX;
  }

  /** On the window, for what is dragged may be drawn anew while it is held. */
  listen() {
    const how = { signal: this.hearing.signal, capture: true };
    addEventListener('pointermove', (event) => this.move(event), how);
    addEventListener('pointerup', (event) => event.pointerId === this.pointer && this.letGo(), how);
    addEventListener('pointercancel', () => this.end(), how);
    addEventListener('pointerdown', () => this.end(), how);
    addEventListener('blur', () => this.end(), { signal: this.hearing.signal });
    addEventListener('keydown', (event) => this.press(event), how);
    // Holding a finger still, or dragging over words, means something else to the browser.
    for (const other of ['contextmenu', 'selectstart', 'dragstart'])
      addEventListener(other, (event) => this.isLifted && event.preventDefault(), how);
  }

  /** @param {PointerEvent} event */
  move(event) {
    if (event.pointerId !== this.pointer) return;
    this.at = { x: event.clientX, y: event.clientY };
    if (this.isLifted) return;
    if (this.mustRest && this.far > RESTS_WITHIN_PX) this.end();
    else if (!this.mustRest && this.isFar) this.lift();
  }

  lift() {
    const { item, lifted, scroller } = this.load;
    this.isLifted = true;
    // No earlier: a plain click would be the item's, not its button's.
    item.setPointerCapture(this.pointer);
    this.leaveText();
    this.farthest = { x: scrollEnd(scroller).x, y: scrollEnd(document.scrollingElement).y };
    lifted();
    this.follow();
  }

  /** The press that began it may have put the caret in a text, or begun to select. */
  leaveText() {
    const active = /** @type {HTMLElement|null} */ (document.activeElement);
    gate.point(false);
    if (active && this.load.item.contains(active)) {
      if (active instanceof HTMLTextAreaElement) active.selectionEnd = active.selectionStart;
      active.blur();
    }
    getSelection()?.removeAllRanges();
  }

  /** Each frame: the page scrolls near its edges, and the load follows. */
  follow() {
    if (!this.isLifted) return;
    if (!this.load.item.isConnected) {
      this.end();
      return;
    }
    this.scroll();
    this.load.over(this.at, this.moved);
    requestAnimationFrame(() => this.follow());
  }

  /** As far as there was something to see before: what is carried beyond the end makes no more of it. */
  scroll() {
    const { scroller } = this.load;
    const page = /** @type {Element} */ (document.scrollingElement);
    const top = Math.min(page.scrollTop + pull(this.at.y, 0, innerHeight), this.farthest.y);
    page.scrollTo({ top, behavior: 'instant' });
    if (!scroller) return;
    const box = scroller.getBoundingClientRect();
    const left = Math.min(scroller.scrollLeft + pull(this.at.x, box.left, box.right), this.farthest.x);
    scroller.scrollTo({ left, behavior: 'instant' });
  }

  letGo() {
    const { isLifted, isFar } = this;
    const { item, dropped } = this.load;
    const isThere = isLifted && isFar && item.isConnected;
    if (isThere) this.load.over(this.at, this.moved);
    this.isLifted = false;
    if (isThere) dropped();
    this.close(isLifted, isFar);
  }

  /** Given up. */
  end() {
    const { isLifted } = this;
    this.isLifted = false;
    this.close(isLifted, true);
  }

  /**
   * @param {boolean} wasLifted
   * @param {boolean} wasMoved the click that ends the hold is then nobody's; without, it was a slow tap
   */
  close(wasLifted, wasMoved) {
    current = null;
    clearTimeout(this.resting);
    this.hearing.abort();
    if (!wasLifted) return;
    this.load.ended();
    if (!wasMoved) return;
    addEventListener('click', swallow, { capture: true });
    addEventListener('pointerup', forget, { once: true });
    addEventListener('pointerdown', forget, { once: true });
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key !== 'Escape' || !this.isLifted) return;
    event.preventDefault();
    event.stopPropagation();
    this.end();
  }
}

/**
 * How fast what scrolls goes with the pointer at this place between its edges.
 * @param {number} at
 * @param {number} start
 * @param {number} end
 */
function pull(at, start, end) {
  const edge = Math.min(EDGE_PX, (end - start) / 4);
  const depth = Math.min(0, at - start - edge) + Math.max(0, at - (end - edge));
  return Math.max(-1, Math.min(1, depth / edge)) * FASTEST_PX;
}

/** @param {Element|null} [element] @returns {Point} how far it scrolls */
const scrollEnd = (element) => ({
  x: (element?.scrollWidth ?? 0) - (element?.clientWidth ?? 0),
  y: (element?.scrollHeight ?? 0) - (element?.clientHeight ?? 0),
});

/** @param {Event} event */
function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}

/** The click comes right after the pointer is let go. */
const forget = () => setTimeout(() => removeEventListener('click', swallow, { capture: true }));
