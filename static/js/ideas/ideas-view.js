/** The ideas of a team: which documents they are in, and when their rooms draw them. */
import { html, nothing } from 'lit';
import { readIdeas } from '../documents/ideas.js';
import { LiveElement } from '../parts/live-element.js';
import { painted } from '../parts/painted.js';
import { t } from '../words/text.js';
import { ideasDesk } from './ideas-desk.js';
import { Drawing } from './ideas-drawing.js';
import { Hands } from './ideas-hands.js';
import { Keys } from './ideas-keys.js';
import { Moving } from './ideas-moving.js';
import { OwnUndo } from './ideas-own-undo.js';
import { Panels } from './ideas-panels.js';
import { Photos } from './ideas-photos.js';
import { Revealing } from './ideas-revealing.js';
import { sceneOf } from './ideas-scene.js';
import { Sieve } from './ideas-sieve.js';
import { Talk } from './ideas-talk.js';
import { ideasWall } from './ideas-wall.js';
import { Writing } from './ideas-writing.js';
import { keepFocus } from './keep-focus.js';

/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('../live/replica.js').Replica} Replica */
/** @typedef {import('../live/session.js').Session} Session */
/** @typedef {Session['slots']['agenda'][number]} Phase */

export class IdeasView extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    phase: { attribute: false },
    team: { attribute: false },
    readonly: { type: Boolean },
  };

  constructor() {
    super();
    /** The one that is looked at. @type {Phase} */ this.phase = /** @type {never} */ (undefined);
    /** @type {number|null} */ this.team = null;
    this.readonly = false;
    /** The team's ideas; there from the first drawing on. @type {Replica} */
    this.board = /** @type {never} */ (undefined);
    /** @type {Replica|null} what this person has face down */ this.drafts = null;
    this.panels = new Panels(this);
    this.sieve = new Sieve(this);
    this.hands = new Hands(this);
    this.keys = new Keys(this);
    this.writing = new Writing(this);
    this.moving = new Moving(this);
    this.ownUndo = new OwnUndo(this);
    this.talk = new Talk(this);
    this.photos = new Photos(this);
    this.drawing = new Drawing(this);
    this.revealing = new Revealing(this);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.keys.pressed);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.keys.pressed);
    this.promise(false);
  }

  /** A note that somebody else moves is drawn anew, and must not take the focus with it. @param {Map<string, unknown>} changed */
  update(changed) {
    const focusAgain = keepFocus(this, this.writing.gone);
    super.update(changed);
    focusAgain();
  }

  willUpdate() {
    const { me } = this.session.slots;
    const name = `ideas:${this.team ?? me.team}`;
    if (this.board?.name !== name) {
      this.promise(false);
      this.board = this.use(this.session.document(name));
    }
    this.promise(this.phase.rules.anonymous);
    if (!this.drafts && me.role !== 'instructor' && (this.team ?? me.team) === me.team)
      this.drafts = this.use(this.session.document(`drafts:${me.seat_id}`));
  }

  updated() {
    if (this.isLoaded) this.photos.look();
  }

  get isLoaded() {
    return this.board.loaded && (!this.drafts || this.drafts.loaded);
  }

  /** Nobody signs where the phase promises that nobody will know, be it the one looked at or the one that is. */
  get isUnsigned() {
    return this.phase.rules.anonymous || this.session.isAnonymous;
  }

  /** @param {boolean} isKept */
  promise(isKept) {
    if (this.board) this.session.replicas.promise(this.board.name, isKept);
  }

  /** Whether notes are written face down now. */
  get isPrivate() {
    const { phase } = this.session.slots;
    const isSilent = phase.kind === 'ideas' && phase.rules.private && !phase.revealed;
    return this.phase.id === phase.id && isSilent && this.drafts !== null;
  }

  render() {
    if (!this.isLoaded) return html`<p class="loading muted" role="status">${t('ideas-loading')}</p>`;
    this.revealing.look();
    const scene = sceneOf(this);
    const entered = (/** @type {FocusEvent} */ event) => this.hands.entered(event);
    const clicked = (/** @type {MouseEvent} */ event) => this.hands.clicked(event);
    return html`<div class="ideas" data-kind=${this.phase.kind} ?data-silent=${this.isPrivate} @focusin=${entered} @click=${clicked}>${ideasDesk(scene)} ${ideasWall(scene)}</div>
      ${this.panels.drawn(scene.ideas)} ${this.readonly ? nothing : this.drawing.dialog()}`;
  }

  get composer() {
    return /** @type {import('./note-composer.js').NoteComposer|null} */ (
      this.querySelector('note-composer')
    );
  }

  /** @returns {Note[]} what this person has face down */
  get ownDrafts() {
    return this.drafts ? readIdeas(this.drafts.doc).notes : [];
  }

  /** @param {string} id @returns {Note|undefined} on the board or face down */
  noteAt(id) {
    return [...readIdeas(this.board.doc).notes, ...this.ownDrafts].find((note) => note.id === id);
  }

  /** @param {string[]} ids on the board, in this order */
  notesOf(ids) {
    const all = new Map(readIdeas(this.board.doc).notes.map((note) => [note.id, note]));
    return ids.flatMap((id) => all.get(id) ?? []);
  }

  /** The server's time, as documents keep it. */
  now() {
    return this.session.stamp(this.isUnsigned);
  }

  /** @param {string} selector */
  async focusSoon(selector) {
    await painted();
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector(selector))?.focus();
  }
}

customElements.define('ideas-view', IdeasView);
