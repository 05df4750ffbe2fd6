/** What a person has in hand at the board: the note in focus, and the notes that are picked. */

import { newId } from '../documents/id.js';
import { colourNotes, moveNotes, setAllRemoved, splitGroup, stepNote } from '../documents/many-notes.js';
import { gate } from '../parts/key-gate.js';
import { say, toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { cardOf, cardsIn } from './cards.js';

/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('yjs').Doc} Doc */
/** @typedef {import('./ideas-view.js').IdeasView} IdeasView */

export class Hands {
  /** @param {IdeasView} view */
  constructor(view) {
    this.view = view;
    /** @type {Set<string>} */ this.picked = new Set();
    /** @type {Set<string>} long notes that are shown whole */ this.unfolded = new Set();
    this.isPicking = false;
    /** The group that is being split, or empty. */
    this.splitting = '';
    /** The note that Tab leads to. */
    this.current = '';
    /** The note that has the focus, on itself or inside. */
    this.touched = '';
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

  /**
   * @param {string} id
   * @param {boolean} isFolded from now on
   */
  fold(id, isFolded) {
    if (isFolded) this.unfolded.delete(id);
    else this.unfolded.add(id);
    this.view.requestUpdate();
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
    const { writing } = this.view;
    const { author } = writing.signature();
    const set = (/** @type {number} */ now) => this.change((doc) => setAllRemoved(doc, ids, now, author));
    for (const id of ids) writing.gone.add(id);
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
    if (place) toast(t('note-stepped', /** @type {{at: number, of: number}} */ (place)));
  }

  get cards() {
    return cardsIn(this.view);
  }

  /** Where among the cards Tab leads to; -1 when there are none. */
  get here() {
    return this.cards.findIndex((card) => card.dataset['note'] === this.current);
  }

  // Pointer and focus: heard once, on the whole board

  /**
   * Only the card itself: were its fields to count, Tab would carry the stop along and never come to it.
   * @param {FocusEvent} event
   */
  entered(event) {
    const card = cardOf(event.target);
    if (card && card === event.target) gate.enterCard();
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
}
