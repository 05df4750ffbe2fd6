/** Owns the ideas of a team: writing notes (in private first, where the phase says so), gathering and voting. */
import { html, nothing } from 'lit';
import { newId } from '../lib/id.js';
import {
  addGroup,
  addNote,
  brief,
  colourNote,
  mergeGroups,
  moveGroup,
  moveNote,
  readIdeas,
  setRemoved,
} from '../lib/ideas.js';
import { t } from '../lib/text.js';
import { toast } from '../lib/toast.js';
import { ideasDesk } from './ideas-desk.js';
import { chooseGroup, removedPanel, revealPanel } from './ideas-dialogs.js';
import { ideasWall } from './ideas-wall.js';
import { RoomElement } from './room-element.js';

/** @typedef {import('../lib/ideas.js').Note} Note */
/** @typedef {import('../lib/ideas.js').Group} Group */

export class IdeasView extends RoomElement {
  static properties = {
    ...RoomElement.properties,
    phase: { attribute: false },
    team: { attribute: false },
    readonly: { type: Boolean },
    _panel: { state: true },
    _search: { state: true },
    _find: { state: true },
    _base: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */ this.phase = null;
    /** @type {number|null} */ this.team = null;
    this.readonly = false;
    /** @type {any} */ this.board = null;
    /** @type {any} */ this.drafts = null;
    /** @type {{kind: 'move'|'merge'|'reveal'|'removed', note?: Note, group?: Group}|null} */ this._panel =
      null;
    this._search = '';
    this._find = '';
    /** @type {Note|null} what the next note builds on */ this._base = null;
  }

  willUpdate() {
    const { me } = this.session.slots;
    const name = `ideas:${this.team ?? me.team}`;
    if (this.board?.name !== name) this.board = this.use(this.session.document(name));
    if (!this.drafts && me.role === 'participant')
      this.drafts = this.use(this.session.document(`drafts:${me.seat_id}`));
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
    return html`<div class="ideas">${ideasDesk(view)} ${ideasWall(view)}</div>
      ${this.panel(view.ideas)}`;
  }

  view() {
    const ideas = readIdeas(this.board.doc);
    const drafts = this.drafts ? readIdeas(this.drafts.doc).notes : [];
    return {
      session: this.session,
      phase: this.phase,
      readonly: this.readonly,
      isPrivate: this.isPrivate,
      ideas,
      drafts,
      board: this.board,
      base: this._base ? brief(this._base, 24) : null,
      desk: this.desk(this.board, ideas.notes, false),
      privateDesk: this.desk(this.drafts, drafts, true),
      matches: (/** @type {Note} */ note) =>
        note.text.toString().toLowerCase().includes(this._search.toLowerCase()),
      nameOf: (/** @type {string} */ item) => nameOf(ideas, item),
      write: (/** @type {CustomEvent} */ event) => this.write(event.detail),
      reveal: () => this.ask({ kind: 'reveal' }),
      showRemoved: () => this.ask({ kind: 'removed' }),
      search: (/** @type {Event} */ event) => {
        this._search = /** @type {HTMLInputElement} */ (event.target).value;
      },
      undo: () => this.board.undo.undo(),
      newGroup: () => this.newGroup(),
      moveGroup: (/** @type {Group} */ group, /** @type {number} */ step) =>
        this.board.change((/** @type {import('yjs').Doc} */ doc) => moveGroup(doc, group.id, step)),
      merge: (/** @type {Group} */ group) => this.ask({ kind: 'merge', group }),
      removeGroup: (/** @type {Group} */ group) =>
        this.takeAway(this.board, 'groups', group.id, t('ideas-group-was-removed')),
    };
  }

  /**
   * @param {any} replica
   * @param {Note[]} notes
   * @param {boolean} isPrivate
   */
  desk(replica, notes, isPrivate) {
    return {
      session: this.session,
      replica,
      readonly: this.readonly,
      isPrivate,
      isAnonymous: this.phase.rules.anonymous,
      all: new Map(notes.map((note) => [note.id, note])),
      fresh: null,
      colour: (/** @type {Note} */ note, /** @type {string} */ colour) =>
        replica.change((/** @type {import('yjs').Doc} */ doc) => colourNote(doc, note.id, colour)),
      remove: (/** @type {Note} */ note) => this.takeAway(replica, 'notes', note.id, t('ideas-was-removed')),
      move: (/** @type {Note} */ note) => this.ask({ kind: 'move', note }),
      buildOn: (/** @type {Note} */ note) => this.buildOn(note),
      publish: (/** @type {Note} */ note) => this.publish(note),
      drop: (/** @type {string} */ id, /** @type {string} */ group, /** @type {number} */ index) =>
        this.move(id, group, index),
    };
  }

  /** @param {{text: string, colour: string}} written */
  write({ text, colour }) {
    const replica = this.isPrivate ? this.drafts : this.board;
    const base = this._base;
    this._base = null;
    replica.change((/** @type {import('yjs').Doc} */ doc) =>
      addNote(doc, {
        ...this.signature(),
        id: newId(),
        text,
        colour,
        group: base?.group ?? '',
        builds_on: base?.id ?? '',
      }),
    );
  }

  /** Nobody signs where the phase promises that nobody will know. */
  signature() {
    const author = this.phase.rules.anonymous ? '' : this.session.slots.me.seat_id;
    return { author, now: Math.round(this.session.now()) };
  }

  /** @param {Note} note a private one, that its author lays on the board */
  publish(note) {
    this.board.change((/** @type {import('yjs').Doc} */ doc) =>
      addNote(doc, { ...this.signature(), id: newId(), text: note.text.toString(), colour: note.colour }),
    );
    this.drafts.change((/** @type {import('yjs').Doc} */ doc) =>
      setRemoved(doc, 'notes', note.id, this.now()),
    );
  }

  /** @param {Note} note */
  buildOn(note) {
    this._base = note;
    /** @type {HTMLElement|null} */ (this.querySelector('note-composer'))?.focus();
  }

  /**
   * @param {string} id
   * @param {string} group
   * @param {number} [index]
   */
  move(id, group, index) {
    this.board.change((/** @type {import('yjs').Doc} */ doc) => moveNote(doc, id, group, index));
  }

  /**
   * @param {any} replica
   * @param {'notes'|'groups'} kind
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

  now() {
    return Math.round(this.session.now());
  }

  /** @param {string} selector */
  async focusSoon(selector) {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector(selector))?.focus();
  }

  /** @param {NonNullable<IdeasView['_panel']>} panel */
  ask(panel) {
    this._find = '';
    this._panel = panel;
  }

  /** @param {import('../lib/ideas.js').Ideas} ideas */
  panel(ideas) {
    const closed = () => {
      this._panel = null;
    };
    const panel = this._panel;
    if (panel?.kind === 'reveal')
      return revealPanel(this.session.slots.piles.total, () => this.reveal(closed), closed);
    if (panel?.kind === 'removed')
      return removedPanel(ideas.removed, (note) => this.restore(note, ideas.removed, closed), closed);
    if (panel?.kind === 'move' && panel.note) return this.movePanel(panel.note, ideas, closed);
    if (panel?.kind === 'merge' && panel.group) return this.mergePanel(panel.group, ideas, closed);
    return nothing;
  }

  /**
   * @param {Note} note
   * @param {import('../lib/ideas.js').Ideas} ideas
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
   * @param {Group} from
   * @param {import('../lib/ideas.js').Ideas} ideas
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
 * @param {import('../lib/ideas.js').Ideas} ideas
 * @param {string} id
 */
const groupName = (ideas, id) =>
  ideas.groups.find((group) => group.id === id)?.title.toString() || t('ideas-loose');

/**
 * @param {import('../lib/ideas.js').Ideas} ideas
 * @param {string} item as votes name it
 */
function nameOf(ideas, item) {
  const [kind, id = ''] = item.split(':');
  if (kind === 'group')
    return ideas.groups.find((group) => group.id === id)?.title.toString() || t('ideas-untitled');
  const note = ideas.notes.find((each) => each.id === id);
  return note ? brief(note, 60) : t('ideas-empty-note');
}

customElements.define('ideas-view', IdeasView);
