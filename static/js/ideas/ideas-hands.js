/** Owns what a person has in hand at the board: the note in focus, the notes picked, and what the keys do. */

import { colourNotes, moveNotes, setAllRemoved, splitGroup, stepNote } from '../documents/many-notes.js';
import { noteName } from '../documents/note-name.js';
import { newId } from '../parts/id.js';
import { deedOf, isWriting, lettersAreOn } from '../parts/short-keys.js';
import { say, toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { cardsIn } from './cards.js';

/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('yjs').Doc} Doc */
/** @typedef {import('./ideas-view.js').IdeasView} IdeasView */

export class Hands {
  /** @param {IdeasView} view */
  constructor(view) {
    this.view = view;
    /** @type {Set<string>} */ this.picked = new Set();
    this.isPicking = false;
    /** The group that is being split, or empty. */
    this.splitting = '';
    /** The note that Tab leads to. */
    this.current = '';
    /** The note that has the focus, on itself or inside. */
    this.touched = '';
    this.pressed = (/** @type {KeyboardEvent} */ event) => this.press(event);
  }

  /**
   * Notes that somebody removed are in nobody's hand, and Tab leads to none that a filter hides.
   * @param {Note[]} notes
   * @param {Note[]} shown of them, in their order
   */
  look(notes, shown) {
    const ids = new Set(notes.map((note) => note.id));
    for (const id of this.picked) if (!ids.has(id)) this.picked.delete(id);
    if (!shown.some((note) => note.id === this.current)) this.current = shown[0]?.id ?? '';
  }

  /** @param {string} id */
  holds(id) {
    return this.picked.has(id) || this.touched === id;
  }

  /** @param {string} id */
  toggle(id) {
    if (!this.picked.delete(id)) this.picked.add(id);
    if (this.picked.size > 0) this.isPicking = true;
    say(t('picked-count', { count: this.picked.size }));
    this.view.requestUpdate();
  }

  /** @param {string} [group] to split */
  start(group = '') {
    this.isPicking = true;
    this.splitting = group;
    this.picked.clear();
    say(t(group ? 'picked-split-how' : 'picked-how'));
    this.view.requestUpdate();
    this.view.focusSoon('.picked-bar');
  }

  stop() {
    this.isPicking = false;
    this.splitting = '';
    this.picked.clear();
    this.view.requestUpdate();
  }

  /** In the board's order, whatever the order of picking. */
  get ids() {
    return this.cards.map((card) => card.dataset['note'] ?? '').filter((id) => this.picked.has(id));
  }

  /** @param {(doc: Doc) => void} fn */
  change(fn) {
    this.view.board.change(fn);
  }

  /** @param {string} group */
  moveTo(group) {
    const { ids } = this;
    this.change((doc) => moveNotes(doc, ids, group));
    this.finish(ids);
  }

  /** The picked notes become a group: of a group that is being split, only its own. */
  gather() {
    const id = newId();
    const notes = this.view.notesOf(this.ids);
    const from = this.splitting || (notes[0]?.group ?? '');
    const ids = notes.filter((note) => !this.splitting || note.group === this.splitting).map(({ id }) => id);
    if (ids.length === 0) return;
    this.change((doc) => splitGroup(doc, from, id, ids, this.view.now()));
    this.stop();
    this.view.focusSoon(`#group-${id}`);
    toast(t('picked-gathered', { count: ids.length }));
  }

  /** @param {string} colour */
  colour(colour) {
    const { ids } = this;
    this.change((doc) => colourNotes(doc, ids, colour));
  }

  remove() {
    const { ids } = this;
    const set = (/** @type {number} */ now) => this.change((doc) => setAllRemoved(doc, ids, now));
    set(this.view.now());
    this.stop();
    toast(t('picked-removed', { count: ids.length }), { undo: () => set(0) });
  }

  /** @param {string[]} ids */
  finish(ids) {
    this.stop();
    this.view.focusSoon(`#note-${ids[0]}`);
  }

  /**
   * @param {string} id
   * @param {number} step
   */
  step(id, step) {
    /** @type {ReturnType<typeof stepNote>} */ let place = null;
    this.change((doc) => {
      place = stepNote(doc, id, step);
    });
    if (place) toast(t('note-stepped', /** @type {any} */ (place)));
  }

  // Pointer and focus: heard once, on the whole board

  /**
   * Only the card itself: were its fields to count, Tab would carry the stop along and never come to it.
   * @param {FocusEvent} event
   */
  entered(event) {
    const card = cardOf(event.target);
    const id = card?.dataset['note'] ?? '';
    const current = card === event.target ? id : this.current;
    if (id === this.touched && current === this.current) return;
    this.touched = id;
    this.current = current;
    this.view.requestUpdate();
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const card = cardOf(event.target);
    const id = card?.dataset['note'];
    const isOnControl = /** @type {Element} */ (event.target).closest('button, label, a, .menu');
    if (!card || !id || isOnControl || this.view.readonly || card.closest('.mine')) return;
    if (!(this.isPicking || event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    card.focus();
    this.toggle(id);
  }

  // Keys

  get cards() {
    return cardsIn(this.view);
  }

  /** Where among the cards Tab leads to; -1 when there are none. */
  get here() {
    return this.cards.findIndex((card) => card.dataset['note'] === this.current);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.defaultPrevented || event.isComposing || isAsked()) return;
    if (target.closest('[role="menu"]')) return;
    const card = cardOf(target);
    if (isWriting(target)) {
      if (event.key === 'Escape') (card ?? this.cards[this.here] ?? target).focus();
      return;
    }
    const onCard = card !== null && target === card;
    const deed = deedOf(event, { onCard, letters: lettersAreOn() });
    if (deed && this.act(deed, onCard ? card : null)) event.preventDefault();
  }

  /**
   * @param {string} deed
   * @param {HTMLElement|null} card
   * @returns {boolean} whether something was done
   */
  act(deed, card) {
    const note = card ? this.view.noteAt(card.dataset['note'] ?? '') : undefined;
    const isMine = card?.closest('.mine') !== null && card !== null;
    const doing = this.walking(deed, card) ?? this.looking(deed, note, isMine);
    if (doing) return run(doing);
    if (this.view.readonly) return false;
    const writing = this.writing(deed) ?? (note && this.handling(deed, note, isMine));
    return run(writing ?? undefined);
  }

  /**
   * @param {string} deed
   * @param {HTMLElement|null} card
   * @returns {(() => void)|undefined}
   */
  walking(deed, card) {
    const { cards } = this;
    const at = card ? cards.indexOf(card) : -1;
    const { here } = this;
    /** @type {Record<string, number>} */
    const steps = card
      ? { next: at + 1, previous: at - 1, first: 0, last: cards.length - 1 }
      : { next: here, previous: here };
    const to = steps[deed];
    if (to === undefined) return undefined;
    return () => cards[Math.max(0, Math.min(to, cards.length - 1))]?.focus();
  }

  /**
   * What anybody may do who reads.
   * @param {string} deed
   * @param {Note|undefined} note
   * @param {boolean} isMine
   * @returns {(() => void)|undefined}
   */
  looking(deed, note, isMine) {
    const { view } = this;
    if (deed === 'help') return () => view.ask({ kind: 'keys' });
    if (deed === 'search') return () => find(view, '.wall-search')?.focus();
    if (deed === 'edit' && note) return () => find(view, `#note-${note.id} shared-text`)?.focus();
    if (deed === 'vote' && note && !isMine) return () => this.vote(note);
    if (deed === 'comment' && note && !isMine)
      return () => find(view, `#note-${note.id} .note-talk`)?.click();
    if (deed === 'unpick' && this.isPicking) return () => this.stop();
    return undefined;
  }

  /**
   * @param {string} deed
   * @returns {(() => void)|undefined}
   */
  writing(deed) {
    const { view } = this;
    if (deed === 'write') return () => find(view, 'note-composer')?.focus();
    if (deed === 'group') return () => view.newGroup();
    if (deed === 'undo') return () => view.undo();
    if (deed === 'redo') return () => view.redo();
    return undefined;
  }

  /**
   * @param {string} deed
   * @param {Note} note
   * @param {boolean} isMine
   * @returns {(() => void)|undefined}
   */
  handling(deed, note, isMine) {
    const { view } = this;
    if (deed === 'remove')
      return () => (isMine ? view.removeNote(view.drafts, note) : this.removeOneOrAll(note));
    if (deed === 'draw') return () => view.draw(note, isMine);
    if (isMine) return undefined;
    if (deed === 'move')
      return () => (this.picked.size > 0 ? view.askWhere() : view.ask({ kind: 'move', note }));
    if (deed === 'build') return () => view.buildOn(note);
    if (deed === 'react') return () => find(view, `#note-${note.id} .reactions button`)?.focus();
    if (deed === 'pick') return () => this.toggle(note.id);
    if (deed === 'up') return () => this.step(note.id, -1);
    if (deed === 'down') return () => this.step(note.id, 1);
    return undefined;
  }

  /** @param {Note} note */
  removeOneOrAll(note) {
    if (this.picked.has(note.id)) this.remove();
    else this.view.removeNote(this.view.board, note);
  }

  /** The vote button of the note says whether a vote is allowed and left. @param {Note} note */
  vote(note) {
    const give = find(this.view, `#note-${note.id} .vote > button:last-of-type`);
    if (give) give.click();
    else toast(t('keys-no-vote', { note: noteName(note) }));
  }
}

/**
 * @param {(() => void)|undefined} fn
 * @returns {boolean}
 */
function run(fn) {
  fn?.();
  return fn !== undefined;
}

/** Whether a dialog is open. By tag, which the browser remembers: a selector looks through 20,000 elements at each key. */
const isAsked = () => [...document.getElementsByTagName('dialog')].some((dialog) => dialog.open);

/** @param {EventTarget|null} target */
const cardOf = (target) =>
  /** @type {HTMLElement|null} */ (
    /** @type {Element|null} */ (target)?.closest?.('.note[data-note]') ?? null
  );

/**
 * @param {HTMLElement} root
 * @param {string} selector
 */
const find = (root, selector) => /** @type {HTMLElement|null} */ (root.querySelector(selector));
