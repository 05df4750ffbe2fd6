/** Talking about a note: whose comments are read, writing one, and which are one's own. */
import { addComment, markSeen, readComments } from '../documents/comments.js';
import { newId } from '../documents/id.js';
import { itemOf, setRemoved } from '../documents/ideas.js';
import { isRemoved, removerOf } from '../documents/removing.js';
import { firstName, personOf } from '../words/whereabouts.js';
import { commentsPanel } from './note-comments.js';

/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('../documents/comments.js').Comment} Comment */

export class Talk {
  /** @param {import('./ideas-view.js').IdeasView} view */
  constructor(view) {
    this.view = view;
    /** @type {Set<string>} own comments of this page, also where nobody signs */ this.written = new Set();
  }

  /** Those who help a team comment, and touch nothing else. */
  get isAllowed() {
    return !this.view.readonly || this.view.session.slots.phase.may.comment;
  }

  /** @param {Note} note whose comments are read */
  open(note) {
    markSeen(note.id, this.on(note));
    this.view.panels.show(() => this.panel(note));
  }

  /** @param {Note} note */
  on(note) {
    return readComments(this.view.board.doc).get(note.id) ?? [];
  }

  /** @param {Note} note */
  panel(note) {
    const { session, board, phase } = this.view;
    return commentsPanel({
      session,
      replica: board,
      note,
      comments: this.on(note),
      readonly: !this.isAllowed,
      isAnonymous: phase.rules.anonymous,
      gone: this.goneOf(note),
      isMine: (comment) => this.isMine(comment),
      write: (text) => this.write(note, text),
      remove: (id, isRemoved) => this.remove(id, isRemoved),
      closed: () => this.close(note),
    });
  }

  /** @param {Note} note @returns {import('./note-comments.js').Gone|null} */
  goneOf({ id }) {
    const { board, session } = this.view;
    const item = itemOf(board.doc, 'notes', id);
    if (!item || !isRemoved(item)) return null;
    const person = personOf(session, removerOf(item));
    const bringBack = () => board.change((doc) => setRemoved(doc, 'notes', id, 0));
    return { name: person ? firstName(person) : '', bringBack };
  }

  /** @param {Comment} comment */
  isMine({ id, author }) {
    return author === this.view.session.slots.me.seat_id || this.written.has(id);
  }

  /**
   * @param {Note} note
   * @param {string} text
   */
  write(note, text) {
    const id = newId();
    this.written.add(id);
    const signature = this.view.writing.signature();
    this.view.board.change((doc) => addComment(doc, { ...signature, id, note: note.id, text }));
  }

  /**
   * @param {string} id
   * @param {boolean} isRemoved or brought back
   */
  remove(id, isRemoved) {
    this.view.board.change((doc) => setRemoved(doc, 'comments', id, isRemoved ? this.view.now() : 0));
  }

  /** @param {Note} note */
  close(note) {
    markSeen(note.id, this.on(note));
    this.view.panels.close();
  }
}
