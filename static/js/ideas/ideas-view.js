/** Owns the ideas of a team: writing notes (in private first, where the phase says so), gathering and voting. */
import { html, nothing } from 'lit';
import { addComment, markSeen, readComments } from '../documents/comments.js';
import {
  addGroup,
  addNote,
  board,
  colourNote,
  dropIfBlank,
  moveGroup,
  readIdeas,
  setPhoto,
  setRemoved,
} from '../documents/ideas.js';
import { mergeGroups, moveNotes } from '../documents/many-notes.js';
import { ALL, fits } from '../documents/note-filter.js';
import { noteName } from '../documents/note-name.js';
import { addQuestion, chooseQuestion, moveQuestion, readQuestions } from '../documents/questions.js';
import { readReactions, toggleReaction } from '../documents/reactions.js';
import { copyStrokes } from '../documents/sketches.js';
import { asOne, redoLast, undoLast } from '../live/own-changes.js';
import { icon } from '../parts/icon.js';
import { newId } from '../parts/id.js';
import { painted } from '../parts/painted.js';
import { toast } from '../parts/toast.js';
import { hasCome, keepWaiting, stillWaiting, stopWaiting, waitClosed } from '../pictures/photo-wait.js';
import { t } from '../words/text.js';
import { ideasDesk } from './ideas-desk.js';
import { chooseGroup, removedPanel, revealPanel } from './ideas-dialogs.js';
import { Hands } from './ideas-hands.js';
import { ideasWall } from './ideas-wall.js';
import { keepFocus } from './keep-focus.js';
import { keysPanel } from './keys-help.js';
import { commentsPanel } from './note-comments.js';
import '../pictures/photo-dialog.js';
import { LiveElement } from '../parts/live-element.js';
import '../pictures/sketch-dialog.js';

/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('../documents/ideas.js').Group} Group */

export class IdeasView extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    phase: { attribute: false },
    team: { attribute: false },
    readonly: { type: Boolean },
    _panel: { state: true },
    _filter: { state: true },
    _find: { state: true },
    _base: { state: true },
    _drawing: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */ this.phase = null;
    /** @type {number|null} */ this.team = null;
    this.readonly = false;
    /** @type {any} */ this.board = null;
    /** @type {any} */ this.drafts = null;
    this.hands = new Hands(this);
    /** @type {{kind: 'move'|'comments'|'where'|'merge'|'reveal'|'removed'|'keys'|'photo', note?: Note, group?: Group, replica?: any, file?: File|null, link?: import('../pictures/photo-wait.js').Link}|null} */ this._panel =
      null;
    /** @type {{id: string, replica: any, isNew: boolean}|null} the note that is drawn on */ this._drawing =
      null;
    /** @type {import('../documents/note-filter.js').Filter} */ this._filter = ALL;
    /** @type {Set<string>} own comments of this page, also where nobody signs */ this.written = new Set();
    /** Takes back the offer of a photo that has come. */ this.withdraw = () => {};
    this._find = '';
    this.hasLookedForPhoto = false;
    /** The phone's link whose photo was told of. */ this.toldOf = '';
    /** @type {Note|null} what the next note builds on */ this._base = null;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.hands.pressed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.hands.pressed);
  }

  /** A note that somebody else moves is drawn anew, and must not take the focus with it. @param {any} changed */
  update(changed) {
    const focusAgain = keepFocus(this);
    super.update(changed);
    focusAgain();
  }

  willUpdate() {
    const { me } = this.session.slots;
    const name = `ideas:${this.team ?? me.team}`;
    if (this.board?.name !== name) this.board = this.use(this.session.document(name));
    if (!this.drafts && me.role === 'participant')
      this.drafts = this.use(this.session.document(`drafts:${me.seat_id}`));
  }

  updated() {
    if (!this.querySelector('.ideas')) return;
    if (!this.hasLookedForPhoto && !stillWaiting(this.session)?.isClosed) this.waitAgain();
    this.hasLookedForPhoto = true;
    this.tellOfPhoto();
  }

  /** One that comes when its dialog has been closed is offered once, and stays on offer for a reload. */
  tellOfPhoto() {
    const { photo } = this.session.slots;
    if (!photo || photo.link === this.toldOf || this._panel || this.readonly) return;
    const waiting = stillWaiting(this.session);
    if (!waiting || !hasCome(this.session, waiting)) return;
    this.toldOf = photo.link;
    const way = { words: t('photo-see'), face: icon('image'), act: () => this.waitAgain() };
    this.withdraw = toast(t('photo-has-come'), { way, stays: true });
  }

  waitNoMore() {
    stopWaiting(this.session);
    this.withdraw();
    this.withdraw = () => {};
  }

  /** A laptop that was reloaded, or whose dialog was closed, while it waited for the phone. */
  waitAgain() {
    const waiting = this.readonly ? null : stillWaiting(this.session);
    const note = waiting?.note ? this.noteAt(waiting.note) : undefined;
    if (!waiting || (waiting.note && !note)) return this.waitNoMore();
    const isMine = this.drafts && readIdeas(this.drafts.doc).notes.some(({ id }) => id === waiting.note);
    this.ask({ kind: 'photo', note, replica: isMine ? this.drafts : this.board, link: waiting.link });
  }

  /** Whether notes are written face down now. */
  get isPrivate() {
    const { phase } = this.session.slots;
    return (
      this.phase.id === phase.id &&
      phase.kind === 'ideas' &&
      phase.rules.private &&
      !phase.revealed &&
      this.drafts !== null
    );
  }

  render() {
    if (!this.board.loaded || (this.drafts && !this.drafts.loaded)) {
      return html`<p class="loading muted" role="status">${t('ideas-loading')}</p>`;
    }
    const view = this.view();
    const entered = (/** @type {FocusEvent} */ event) => this.hands.entered(event);
    const clicked = (/** @type {MouseEvent} */ event) => this.hands.clicked(event);
    return html`<div class="ideas" @focusin=${entered} @click=${clicked}>${ideasDesk(view)} ${ideasWall(view)}</div>
      ${this.panel(view.ideas)} ${this.drawing()}`;
  }

  /** What one has in hand stays in sight, whatever the filter. @param {Note} note on the board */
  isShown(note) {
    return fits(this._filter, note) || this.hands.holds(note.id);
  }

  view() {
    const ideas = readIdeas(this.board.doc);
    const drafts = this.drafts ? readIdeas(this.drafts.doc).notes : [];
    const onBoard = board(ideas).flatMap(({ notes }) => notes);
    this.hands.look([...drafts, ...onBoard], [...drafts, ...onBoard.filter((note) => this.isShown(note))]);
    return {
      session: this.session,
      phase: this.phase,
      readonly: this.readonly,
      isPrivate: this.isPrivate,
      hands: this.hands,
      askWhere: () => this.askWhere(),
      showKeys: () => this.ask({ kind: 'keys' }),
      undo: () => this.undo(),
      redo: () => this.redo(),
      ideas,
      ...readQuestions(this.board.doc),
      newQuestion: () => this.newQuestion(),
      chooseQuestion: (/** @type {string} */ id) =>
        this.board.change((/** @type {import('yjs').Doc} */ doc) => chooseQuestion(doc, id)),
      moveQuestion: (/** @type {string} */ id, /** @type {number} */ step) =>
        this.board.change((/** @type {import('yjs').Doc} */ doc) => moveQuestion(doc, id, step)),
      removeQuestion: (/** @type {string} */ id) =>
        this.takeAway(this.board, 'questions', id, t('question-was-removed')),
      drafts,
      board: this.board,
      base: this._base ? noteName(this._base, 24) : null,
      desk: this.desk(this.board, ideas, false),
      privateDesk: this.desk(this.drafts, { notes: drafts, groups: [] }, true),
      isShown: (/** @type {Note} */ note) => this.isShown(note),
      filter: this._filter,
      show: (/** @type {object} */ more) => {
        this._filter = { ...this._filter, ...more };
      },
      search: (/** @type {HTMLInputElement} */ field) => this.search(field),
      showAll: () => {
        this._filter = ALL;
        /** @type {HTMLElement|null} */ (this.querySelector('.wall-search'))?.focus();
      },
      nameOf: (/** @type {string} */ item) => nameOf(ideas, item),
      write: (/** @type {CustomEvent} */ event) => this.write(event.detail),
      composePhoto: (/** @type {CustomEvent} */ event) => this.ask({ kind: 'photo', file: event.detail }),
      drawNew: (/** @type {CustomEvent} */ event) => this.drawNew(event.detail),
      reveal: () => this.ask({ kind: 'reveal' }),
      showRemoved: () => this.ask({ kind: 'removed' }),
      newGroup: () => this.newGroup(),
      moveGroup: (/** @type {Group} */ group, /** @type {number} */ step) =>
        this.board.change((/** @type {import('yjs').Doc} */ doc) => moveGroup(doc, group.id, step)),
      merge: (/** @type {Group} */ group) => this.ask({ kind: 'merge', group }),
      removeGroup: (/** @type {Group} */ group) =>
        this.takeAway(this.board, 'groups', group.id, t('ideas-group-was-removed')),
    };
  }

  /** The letter is seen first: what 300 cards cost must not hold it up. @param {HTMLInputElement} field */
  async search(field) {
    await painted();
    const words = field.value;
    if (words !== this._filter.words) this._filter = { ...this._filter, words };
  }

  /**
   * @param {any} replica
   * @param {{notes: Note[], groups: Group[]}} ideas
   * @param {boolean} isPrivate
   */
  desk(replica, ideas, isPrivate) {
    return {
      session: this.session,
      replica,
      readonly: this.readonly,
      isPrivate,
      hands: this.hands,
      isAnonymous: this.phase.rules.anonymous,
      all: new Map(ideas.notes.map((note) => [note.id, note])),
      groupName: (/** @type {string} */ id) => groupName(ideas, id),
      isShown: (/** @type {Note} */ note) => isPrivate || this.isShown(note),
      fresh: null,
      comments: isPrivate ? new Map() : readComments(this.board.doc),
      mayComment: this.mayComment,
      talk: (/** @type {Note} */ note) => this.talk(note),
      reactions: isPrivate ? new Map() : readReactions(this.board.doc),
      react: (
        /** @type {string} */ id,
        /** @type {import('../documents/reactions.js').Reaction} */ reaction,
      ) => this.react(id, reaction),
      colour: (/** @type {Note} */ note, /** @type {string} */ colour) =>
        replica.change((/** @type {import('yjs').Doc} */ doc) => colourNote(doc, note.id, colour)),
      remove: (/** @type {Note} */ note) => this.removeNote(replica, note),
      move: (/** @type {Note} */ note) => this.ask({ kind: 'move', note }),
      buildOn: (/** @type {Note} */ note) => this.buildOn(note),
      photo: (/** @type {Note} */ note) => this.ask({ kind: 'photo', note, replica }),
      publish: (/** @type {Note} */ note) => this.publish(note),
      draw: (/** @type {Note} */ note) => this.draw(note, isPrivate),
      drop: (/** @type {string} */ id, /** @type {import('../parts/drag.js').Landing} */ { group, before }) =>
        this.move(id, group, before),
    };
  }

  /** @param {{text: string, colour: string, photo?: string, description?: string}} written */
  write(written) {
    const replica = this.isPrivate ? this.drafts : this.board;
    const base = this._base;
    const id = newId();
    this._base = null;
    replica.change((/** @type {import('yjs').Doc} */ doc) =>
      addNote(doc, {
        ...this.signature(),
        ...written,
        id,
        group: base?.group ?? '',
        builds_on: base?.id ?? '',
      }),
    );
    return { id, replica };
  }

  /** @param {{text: string, colour: string}} written */
  drawNew(written) {
    this._drawing = { ...this.write(written), isNew: true };
  }

  /**
   * @param {Note} note
   * @param {boolean} isMine whether it lies face down
   */
  draw(note, isMine) {
    this._drawing = { id: note.id, replica: isMine ? this.drafts : this.board, isNew: false };
  }

  drawing() {
    if (!this._drawing || this.readonly) return nothing;
    const { id, replica, isNew } = this._drawing;
    const closed = () => {
      this._drawing = null;
      if (isNew) replica.change((/** @type {import('yjs').Doc} */ doc) => dropIfBlank(doc, id));
    };
    return html`<sketch-dialog .session=${this.session} .replica=${replica} note=${id} @closed=${closed}></sketch-dialog>`;
  }

  /** Nobody signs where the phase promises that nobody will know, be it the one looked at or the one that is. */
  signature() {
    const isAnonymous = this.phase.rules.anonymous || this.session.isAnonymous;
    const author = isAnonymous ? '' : this.session.slots.me.seat_id;
    return { author, now: Math.round(this.session.now()) };
  }

  undo() {
    undoLast(this.inHand, this.replicas);
  }

  redo() {
    redoLast(this.inHand, this.replicas);
  }

  get replicas() {
    return this.drafts ? [this.board, this.drafts] : [this.board];
  }

  /** What was face down and has been turned over is undone on the board alone. */
  get inHand() {
    return this.isPrivate ? this.replicas : [this.board];
  }

  /** @param {Note} note a private one, that its author lays on the board */
  publish(note) {
    asOne(() => this.layOnBoard(note));
  }

  /** @param {Note} note */
  layOnBoard(note) {
    if (!note.author) this.board.writeUnnamed(true);
    this.board.change((/** @type {import('yjs').Doc} */ doc) => {
      const { colour, builds_on, photo, description } = note;
      const text = note.text.toString();
      // The same id where it is free, so that what builds on the note still finds it.
      const id = doc.getMap('notes').has(note.id) ? newId() : note.id;
      const { author, now } = this.signature();
      // What was written without a name stays without.
      const name = note.author && author;
      addNote(doc, { id, text, colour, builds_on, photo, description, now, author: name });
      copyStrokes(this.drafts.doc, note.id, doc, id);
    });
    this.board.writeUnnamed(this.session.isAnonymous);
    this.drafts.change((/** @type {import('yjs').Doc} */ doc) =>
      setRemoved(doc, 'notes', note.id, this.now()),
    );
  }

  /** @param {Note} note */
  buildOn(note) {
    this._base = note;
    this.composer?.focus();
  }

  get composer() {
    return /** @type {import('./note-composer.js').NoteComposer|null} */ (
      this.querySelector('note-composer')
    );
  }

  /** @param {string} id @returns {Note|undefined} */
  noteAt(id) {
    const drafts = this.drafts ? readIdeas(this.drafts.doc).notes : [];
    return [...readIdeas(this.board.doc).notes, ...drafts].find((note) => note.id === id);
  }

  /** @param {string[]} ids on the board, in this order */
  notesOf(ids) {
    const all = new Map(readIdeas(this.board.doc).notes.map((note) => [note.id, note]));
    return ids.flatMap((id) => all.get(id) ?? []);
  }

  /**
   * @param {any} replica the board, or what lies face down
   * @param {Note} note
   */
  removeNote(replica, note) {
    this.takeAway(replica, 'notes', note.id, t('ideas-was-removed'));
  }

  /** Where the picked notes are to go. */
  askWhere() {
    this.ask({ kind: 'where' });
  }

  /**
   * A picked note takes the others along.
   * @param {string} id
   * @param {string} group
   * @param {string} [before] another note; at the end when left out
   */
  move(id, group, before) {
    const { hands } = this;
    const isPicked = hands.picked.has(id);
    const ids = isPicked ? hands.ids : [id];
    this.board.change((/** @type {import('yjs').Doc} */ doc) => moveNotes(doc, ids, group, before));
    if (isPicked) hands.finish(ids);
  }

  /**
   * @param {any} replica
   * @param {'notes'|'groups'|'questions'} kind
   * @param {string} id
   * @param {string} words
   */
  takeAway(replica, kind, id, words) {
    const set = (/** @type {number} */ now) =>
      replica.change((/** @type {import('yjs').Doc} */ doc) => setRemoved(doc, kind, id, now));
    set(this.now());
    toast(words, { undo: () => set(0) });
  }

  /** @returns {string} its id */
  newGroup() {
    const id = newId();
    this.board.change((/** @type {import('yjs').Doc} */ doc) => addGroup(doc, id, this.now()));
    this.focusSoon(`#group-${id}`);
    return id;
  }

  newQuestion() {
    const id = newId();
    const text = `${t('question-start')} `;
    this.board.change((/** @type {import('yjs').Doc} */ doc) =>
      addQuestion(doc, { ...this.signature(), id, text }),
    );
    this.focusSoon(`#question-${id}`);
  }

  /** Those who help a team comment, and touch nothing else. */
  get mayComment() {
    return !this.readonly || this.session.slots.phase.may.comment;
  }

  /** @param {Note} note whose comments are read */
  talk(note) {
    markSeen(note.id, this.commentsOn(note));
    this.ask({ kind: 'comments', note });
  }

  /** @param {Note} note */
  commentsOn(note) {
    return readComments(this.board.doc).get(note.id) ?? [];
  }

  /**
   * @param {Note} note
   * @param {string} text
   */
  comment(note, text) {
    const id = newId();
    this.written.add(id);
    this.board.change((/** @type {import('yjs').Doc} */ doc) =>
      addComment(doc, { ...this.signature(), id, note: note.id, text }),
    );
  }

  /**
   * @param {Note} note
   * @param {() => void} closed
   */
  talkPanel(note, closed) {
    const comments = this.commentsOn(note);
    return commentsPanel({
      session: this.session,
      replica: this.board,
      note,
      comments,
      readonly: !this.mayComment,
      isAnonymous: this.phase.rules.anonymous,
      isMine: ({ id, author }) => author === this.session.slots.me.seat_id || this.written.has(id),
      write: (text) => this.comment(note, text),
      remove: (id, isRemoved) =>
        this.board.change((/** @type {import('yjs').Doc} */ doc) =>
          setRemoved(doc, 'comments', id, isRemoved ? this.now() : 0),
        ),
      closed: () => {
        markSeen(note.id, this.commentsOn(note));
        closed();
      },
    });
  }

  /**
   * @param {string} id of a note
   * @param {import('../documents/reactions.js').Reaction} reaction
   */
  react(id, reaction) {
    const { seat_id } = this.session.slots.me;
    this.board.change((/** @type {import('yjs').Doc} */ doc) => toggleReaction(doc, id, seat_id, reaction));
  }

  now() {
    return Math.round(this.session.now());
  }

  /** @param {string} selector */
  async focusSoon(selector) {
    await painted();
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector(selector))?.focus();
  }

  /** @param {NonNullable<IdeasView['_panel']>} panel */
  ask(panel) {
    this._find = '';
    this._panel = panel;
  }

  /** @param {import('../documents/ideas.js').Ideas} ideas */
  panel(ideas) {
    const closed = () => {
      this._panel = null;
    };
    const panel = this._panel;
    if (panel?.kind === 'reveal')
      return revealPanel(this.session.slots.drafts.total, () => this.reveal(closed), closed);
    if (panel?.kind === 'removed')
      return removedPanel(ideas.removed, (note) => this.restore(note, ideas.removed, closed), closed);
    if (panel?.kind === 'comments' && panel.note) return this.talkPanel(panel.note, closed);
    if (panel?.kind === 'keys') return keysPanel(closed);
    if (panel?.kind === 'where') return this.wherePanel(ideas, closed);
    if (panel?.kind === 'photo') return this.photoPanel(panel, closed);
    if (panel?.kind === 'move' && panel.note) return this.movePanel(panel.note, ideas, closed);
    if (panel?.kind === 'merge' && panel.group) return this.mergePanel(panel.group, ideas, closed);
    return nothing;
  }

  /**
   * Without a note the photo goes with the one that is being written.
   * @param {{note?: Note, replica?: any, file?: File|null, link?: import('../pictures/photo-wait.js').Link}} asked
   * @param {() => void} close
   */
  photoPanel({ note, replica, file, link }, close) {
    const waits = (/** @type {CustomEvent} */ event) =>
      keepWaiting(this.session, event.detail, note?.id ?? '');
    const ended = () => {
      this.waitNoMore();
      close();
    };
    const closed = (/** @type {CustomEvent} */ event) => {
      if (event.detail.isWaiting) waitClosed(this.session);
      else this.waitNoMore();
      close();
    };
    const put = (/** @type {CustomEvent} */ event) => {
      ended();
      if (note) this.putPhoto(replica, note, event.detail);
      else this.composer?.attach(event.detail);
    };
    const remove = () => {
      ended();
      if (note) this.removePhoto(replica, note);
    };
    return html`<photo-dialog
      .session=${this.session}
      .photo=${note?.photo ?? ''}
      .description=${note?.description ?? ''}
      .file=${file ?? null}
      .link=${link ?? null}
      .readonly=${this.readonly}
      @waits=${waits}
      @done=${put}
      @remove=${remove}
      @closed=${closed}
    ></photo-dialog>`;
  }

  /**
   * @param {any} replica
   * @param {Note} note
   * @param {{photo: string, description: string}} pictured
   */
  putPhoto(replica, note, pictured) {
    replica.change((/** @type {import('yjs').Doc} */ doc) => setPhoto(doc, note.id, pictured));
    this.focusSoon(`#note-${note.id} .note-photo`);
  }

  /**
   * @param {any} replica
   * @param {Note} note
   */
  removePhoto(replica, note) {
    const { photo, description } = note;
    this.putPhoto(replica, note, { photo: '', description: '' });
    this.focusSoon(`#note-${note.id}`);
    toast(t('photo-was-removed'), { undo: () => this.putPhoto(replica, note, { photo, description }) });
  }

  /**
   * @param {Note} note
   * @param {import('../documents/ideas.js').Ideas} ideas
   * @param {() => void} closed
   */
  movePanel(note, ideas, closed) {
    const to = (/** @type {string} */ group) => {
      closed();
      this.move(note.id, group);
      this.focusSoon(`#note-${note.id} .note-menu button`);
      toast(t('ideas-moved', { group: groupName(ideas, group) }));
    };
    return chooseGroup({
      ...this.searching(),
      heading: t('ideas-move'),
      groups: ideas.groups.filter((group) => group.id !== note.group),
      withLoose: ideas.groups.some((group) => group.id === note.group),
      onChoose: to,
      onNew: () => {
        closed();
        this.move(note.id, this.newGroup());
      },
      closed,
    });
  }

  /**
   * @param {import('../documents/ideas.js').Ideas} ideas
   * @param {() => void} closed
   */
  wherePanel(ideas, closed) {
    const act = (/** @type {() => void} */ fn) => () => {
      closed();
      fn();
    };
    return chooseGroup({
      ...this.searching(),
      heading: t('picked-where', { count: this.hands.picked.size }),
      groups: ideas.groups,
      withLoose: ideas.groups.length > 0,
      onChoose: (group) => act(() => this.hands.moveTo(group))(),
      onNew: act(() => this.hands.gather()),
      closed,
    });
  }

  /**
   * @param {Group} from
   * @param {import('../documents/ideas.js').Ideas} ideas
   * @param {() => void} closed
   */
  mergePanel(from, ideas, closed) {
    return chooseGroup({
      ...this.searching(),
      heading: t('ideas-group-merge'),
      groups: ideas.groups.filter((group) => group.id !== from.id),
      withLoose: false,
      onNew: null,
      onChoose: (into) => {
        closed();
        this.board.change((/** @type {import('yjs').Doc} */ doc) =>
          mergeGroups(doc, from.id, into, this.now()),
        );
      },
      closed,
    });
  }

  searching() {
    return {
      search: this._find,
      onSearch: (/** @type {string} */ search) => {
        this._find = search;
      },
    };
  }

  /** @param {() => void} closed */
  async reveal(closed) {
    closed();
    try {
      await this.session.command('reveal', {});
    } catch (error) {
      toast(/** @type {Error} */ (error).message, { tone: 'warn' });
    }
  }

  /**
   * @param {Note} note
   * @param {Note[]} removed
   * @param {() => void} closed
   */
  restore(note, removed, closed) {
    this.board.change((/** @type {import('yjs').Doc} */ doc) => setRemoved(doc, 'notes', note.id, 0));
    if (removed.length === 1) closed();
  }
}

/**
 * @param {{groups: Group[]}} ideas
 * @param {string} id
 */
function groupName(ideas, id) {
  const group = ideas.groups.find((each) => each.id === id);
  return group ? group.title.toString() || t('ideas-untitled') : t('ideas-loose');
}

/**
 * @param {import('../documents/ideas.js').Ideas} ideas
 * @param {string} item as votes name it
 */
function nameOf(ideas, item) {
  const [kind, id = ''] = item.split(':');
  if (kind === 'group')
    return ideas.groups.find((group) => group.id === id)?.title.toString() || t('ideas-untitled');
  const note = ideas.notes.find((each) => each.id === id);
  return note ? noteName(note, 60) : t('ideas-empty-note');
}

customElements.define('ideas-view', IdeasView);
