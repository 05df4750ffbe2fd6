/** The field that a person writes in: when it is taken away, the focus goes where keys mean nothing, and nothing is lost. */
import { gate } from './key-gate.js';
import { handBack, whyOf } from './lost-field.js';
import { isWriting } from './short-keys.js';
import { areaAt, isText } from './text-field.js';
import { pathOf } from './text-place.js';
import { atHand } from './words-at-hand.js';

/** @typedef {import('./shared-text.js').SharedText} SharedText */
/** @typedef {import('./text-field.js').Field} Field */
/** @typedef {import('../live/session.js').Session} Session */
/**
 * @typedef {object} Held the field that has the focus
 * @property {Field} field
 * @property {SharedText|null} host
 * @property {import('yjs').Text|null} text
 * @property {string} path where the text stands in its document, or empty
 * @property {string} words as they were after the last letter of one's own
 * @property {boolean} hasTyped
 * @property {Session|null} session
 * @property {string} phase that was on
 */
/** @typedef {Held & {carets: [number, number], typed: string, lostAt: number}} Lost */

/** So long may a thing be in flight from one place on the screen to another. */
const SEEK_MS = 600;
/** Who has not written for so long thinks of something else. */
const IDLE_MS = 20_000;

class Typing {
  /** @type {Held|null} */ held = null;
  /** @type {Lost|null} a field that is looked for */ lost = null;
  wroteAt = 0;
  watcher = new MutationObserver(() => this.look());

  start() {
    const how = { capture: true };
    addEventListener('keydown', (event) => this.press(event), how);
    addEventListener('pointerdown', ({ target }) => gate.point(isText(target)), how);
    addEventListener('pointerup', () => setTimeout(() => gate.pointed()), how);
    addEventListener('focusin', ({ target }) => this.enter(target), how);
    addEventListener('focusout', (event) => this.leave(event), how);
    addEventListener('input', ({ target }) => this.write(target), how);
    addEventListener('submit', ({ target }) => this.sent(target), how);
    const what = { childList: true, subtree: true, attributeFilter: ['field'] };
    this.watcher.observe(document.body, what);
  }

  /** Whether somebody is in the middle of it: what was sent is done, an empty field too, and who pauses has let go. */
  get isUnderWay() {
    const { held } = this;
    if (!held?.hasTyped || held.field.value.trim() === '') return false;
    return performance.now() - this.wroteAt < IDLE_MS;
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (gate.press(event, isWriting(/** @type {Element} */ (event.target)))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (this.lost && event.key.length === 1) this.lost.typed += event.key;
  }

  /** @param {EventTarget|null} target */
  enter(target) {
    this.look();
    if (isText(target)) this.hold(target);
    else this.keep(null);
  }

  /** @param {Field} field */
  hold(field) {
    gate.enterField();
    const host = /** @type {SharedText|null} */ (field.closest('shared-text'));
    const session = sessionOf(field);
    this.keep({
      field,
      host,
      text: host?.text ?? null,
      path: host?.text ? pathOf(host.text) : '',
      words: field.value,
      hasTyped: false,
      session,
      phase: session?.slots.phase?.id ?? '',
    });
  }

  /** Left on purpose; one that is taken away is still held when its absence is noticed. @param {FocusEvent} event */
  leave({ target }) {
    if (this.held?.field === target && !gate.isShut) this.keep(null);
  }

  /** @param {Held|null} held */
  keep(held) {
    this.held?.text?.unobserve(this.heard);
    this.held = held;
    held?.text?.observe(this.heard);
  }

  /** Restoring an older version writes the text anew where it stands. @param {import('yjs').YTextEvent} event @param {import('yjs').Transaction} change */
  heard = ({ delta }, change) => {
    const { held } = this;
    if (!held?.text || change.local || !held.hasTyped || !isRewritten(held.words, delta)) return;
    handBack(lossOf(held, held.words), 'rewritten', this.seek);
    held.words = held.text.toString();
  };

  /** @param {EventTarget|null} target */
  write(target) {
    const { held } = this;
    if (held?.field !== target || !held) return;
    held.hasTyped = true;
    held.words = held.field.value;
    this.wroteAt = performance.now();
  }

  /** What was sent is not lost with its form. @param {EventTarget|null} form */
  sent(form) {
    if (this.held && /** @type {Element} */ (form).contains(this.held.field)) this.held.hasTyped = false;
  }

  /** After everything that is drawn, before the next key. */
  look() {
    const { held } = this;
    atHand.stay();
    atHand.release();
    if (this.lost) this.find();
    if (!held) return;
    if (!held.field.isConnected) this.lose(held, held.field.value);
    else if (held.host?.text && pathOf(held.host.text) !== held.path) this.lose(held, held.words);
  }

  /**
   * @param {Held} held
   * @param {string} words
   */
  lose(held, words) {
    this.keep(null);
    this.seek(lossOf(held, words));
  }

  /** The thing may live on elsewhere: focus and caret go along, and what was typed on the way. */
  find() {
    const { lost } = this;
    const area = lost && areaAt(lost.path);
    if (!area || !atHand.hasFocus) return;
    this.lost = null;
    area.focus();
    area.setSelectionRange(...lost.carets);
    if (lost.typed) document.execCommand('insertText', false, lost.typed);
  }

  giveUp() {
    const { lost } = this;
    if (!lost || performance.now() - lost.lostAt < SEEK_MS) return;
    this.lost = null;
    const why = whyOf(lost);
    if (why === 'removed' || (lost.hasTyped && lost.words.trim())) handBack(lost, why, this.seek);
  }

  /** What was moved, or brought back, is drawn in a moment. @param {Lost} lost */
  seek = (lost) => {
    this.lost = { ...lost, typed: '', lostAt: performance.now() };
    atHand.takeFocus();
    this.find();
    setTimeout(() => this.giveUp(), SEEK_MS);
  };
}

/**
 * @param {Held} held
 * @param {string} words
 * @returns {Lost}
 */
function lossOf(held, words) {
  const { selectionStart, selectionEnd } = held.field;
  return {
    ...held,
    words,
    carets: [selectionStart ?? 0, selectionEnd ?? 0],
    typed: '',
    lostAt: performance.now(),
  };
}

/**
 * Whether more than half of it was taken out at once; what colleagues write into it takes nothing.
 * @param {string} words
 * @param {{delete?: number}[]} delta as Yjs tells it
 */
function isRewritten(words, delta) {
  const taken = delta.reduce((sum, part) => sum + (part.delete ?? 0), 0);
  return taken > words.trim().length / 2;
}

/** Of the element that the field belongs to. @param {Element} field @returns {Session|null} */
function sessionOf(field) {
  for (let around = field.parentElement; around; around = around.parentElement)
    if ('session' in around && around.session) return /** @type {Session} */ (around.session);
  return null;
}

/** The one of this page. */
export const typing = new Typing();
typing.start();
