/** What a person writes and takes away among the ideas: notes on the board or face down, groups, questions. */

import { newId } from '../documents/id.js';
import { addGroup, addNote, moveGroup, setRemoved } from '../documents/ideas.js';
import { addQuestion, chooseQuestion, moveQuestion, startAgain } from '../documents/questions.js';
import { toggleReaction } from '../documents/reactions.js';
import { copyStrokes } from '../documents/sketches.js';
import { asOne } from '../live/own-changes.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { removedPanel } from './ideas-dialogs.js';

/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('../documents/ideas.js').Group} Group */
/** @typedef {import('../live/replica.js').Replica} Replica */
/** @typedef {{text: string, colour: string, photo?: string, description?: string}} Written */

export class Writing {
  /** @param {import('./ideas-view.js').IdeasView} view */
  constructor(view) {
    this.view = view;
    /** @type {Note|null} what the next note builds on */ this.base = null;
    /** @type {Set<string>} what this person took away on this page */ this.gone = new Set();
  }

  get board() {
    return this.view.board;
  }

  signature() {
    const { session, isUnsigned } = this.view;
    return { author: isUnsigned ? '' : session.slots.me.seat_id, now: this.view.now() };
  }

  // Notes

  /** Where notes are written now. */
  get replica() {
    const { isPrivate, drafts, board } = this.view;
    return isPrivate && drafts ? drafts : board;
  }

  /** @param {Written} written */
  write(written) {
    const { replica } = this;
    const id = newId();
    replica.change((doc) => this.add(doc, id, written));
    this.base = null;
    return { id, replica };
  }

  /** A list becomes as many notes, and one step to undo. @param {Written[]} list */
  writeMany(list) {
    asOne(() => {
      for (const written of list) this.replica.change((doc) => this.add(doc, newId(), written));
    });
    this.base = null;
    toast(t('composer-made', { count: list.length }));
  }

  /**
   * @param {import('yjs').Doc} doc
   * @param {string} id
   * @param {Written} written
   */
  add(doc, id, written) {
    const { base } = this;
    const place = { group: base?.group ?? '', builds_on: base?.id ?? '' };
    addNote(doc, { ...this.signature(), ...written, ...place, id });
  }

  /** @param {Note} note */
  buildOn(note) {
    this.base = note;
    this.view.requestUpdate();
    this.view.composer?.focus();
  }

  /** @param {Note} note a private one, that its author lays on the board */
  publish(note) {
    asOne(() => this.layOnBoard(note));
  }

  /** @param {Note} note */
  layOnBoard(note) {
    const { board } = this;
    const { drafts, session } = this.view;
    if (!drafts) return;
    if (!note.author) board.writeUnnamed(true);
    board.change((doc) => {
      const { colour, builds_on, photo, description } = note;
      const text = note.text.toString();
      // The same id where it is free, so that what builds on the note still finds it.
      const id = doc.getMap('notes').has(note.id) ? newId() : note.id;
      const { author, now } = this.signature();
      // What was written without a name stays without.
      const name = note.author && author;
      addNote(doc, { id, text, colour, builds_on, photo, description, now, author: name });
      copyStrokes(drafts.doc, note.id, doc, id);
    });
    board.writeUnnamed(session.replicas.isUnsigned(board.name));
    drafts.change((doc) => setRemoved(doc, 'notes', note.id, this.view.now()));
  }

  /**
   * @param {string} id of a note
   * @param {import('../documents/reactions.js').Reaction} reaction
   */
  react(id, reaction) {
    const { seat_id } = this.view.session.slots.me;
    this.board.change((doc) => toggleReaction(doc, id, seat_id, reaction));
  }

  // Groups and questions

  /** @returns {string} its id */
  newGroup() {
    const id = newId();
    this.board.change((doc) => addGroup(doc, id, this.view.now()));
    this.view.focusSoon(`#group-${id}`);
    return id;
  }

  /**
   * @param {Group} group
   * @param {number} step
   */
  moveGroup(group, step) {
    this.board.change((doc) => moveGroup(doc, group.id, step));
  }

  newQuestion() {
    const id = newId();
    const text = `${t('question-start')} `;
    this.board.change((doc) => addQuestion(doc, { ...this.signature(), id, text }));
    this.view.focusSoon(`#question-${id}`);
  }

  /** Who types the words that stand there already has them once. @param {import('yjs').Text} text */
  startQuestionOnce(text) {
    const again = startAgain(text.toString(), t('question-start'));
    if (again) this.board.change(() => text.delete(...again));
  }

  /** @param {string} id empty for none */
  chooseQuestion(id) {
    this.board.change((doc) => chooseQuestion(doc, id));
  }

  /**
   * @param {string} id
   * @param {number} step
   */
  moveQuestion(id, step) {
    this.board.change((doc) => moveQuestion(doc, id, step));
  }

  // Taking away

  /**
   * @param {Replica} replica the board, or what lies face down
   * @param {Note} note
   */
  removeNote(replica, note) {
    this.remove(replica, 'notes', note.id, t('ideas-was-removed'));
  }

  /** @param {Group} group */
  removeGroup(group) {
    this.remove(this.board, 'groups', group.id, t('ideas-group-was-removed'));
  }

  /** @param {string} id */
  removeQuestion(id) {
    this.remove(this.board, 'questions', id, t('question-was-removed'));
  }

  /**
   * @param {Replica} replica
   * @param {'notes'|'groups'|'questions'} kind
   * @param {string} id
   * @param {string} words
   */
  remove(replica, kind, id, words) {
    const set = (/** @type {number} */ now) =>
      replica.change((doc) => setRemoved(doc, kind, id, now, this.signature().author));
    this.gone.add(id);
    set(this.view.now());
    toast(words, { undo: () => set(0) });
  }

  showRemoved() {
    const { panels } = this.view;
    panels.show(({ removed }) =>
      removedPanel(removed, (note) => this.bringBack(note, removed.length === 1), panels.close),
    );
  }

  /**
   * @param {Note} note
   * @param {boolean} isLast
   */
  bringBack(note, isLast) {
    this.board.change((doc) => setRemoved(doc, 'notes', note.id, 0));
    if (isLast) this.view.panels.close();
  }
}
