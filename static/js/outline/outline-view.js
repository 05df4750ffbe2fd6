/** The prototype outline of a team: the story as a strip, and the chosen screen large below it. */
import { html, nothing } from 'lit';
import { notesBehind } from '../concept/built-on.js';
import { readOrigin } from '../documents/concept.js';
import { newId } from '../documents/id.js';
import { addScreen, duplicateScreen, moveScreen, readScreens, setScreen } from '../documents/outline.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { painted } from '../parts/painted.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { outlineScreen } from './outline-screen.js';
import { outlineStrip, titleOf } from './outline-strip.js';

/** @import {Replica} from '../live/replica.js' */
/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @typedef {import('../documents/outline.js').Screen} Screen */

export class OutlineView extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    phase: { attribute: false },
    team: { attribute: false },
    readonly: { type: Boolean },
    _drag: { state: true },
    _said: { state: true },
  };

  constructor() {
    super();
    /** The phase that is shown. @type {AgendaLine} */ this.phase = /** @type {never} */ (undefined);
    /** @type {number|null} */ this.team = null;
    this.readonly = false;
    /** The document of the team. @type {Replica} */ this.replica = /** @type {never} */ (undefined);
    /** @type {string|null} not reactive: a render may settle it anew */ this._selected = null;
    /** @type {{id: string, index: number}|null} */ this._drag = null;
    this._said = '';
    /** @type {string[]} the order seen last, to know who stood beside one that is gone */ this._seen = [];
  }

  /** One's own team, or the one that one visits. */
  get #number() {
    return /** @type {number} */ (this.team ?? this.session.slots.me.team);
  }

  willUpdate() {
    const name = `outline:${this.#number}`;
    if (this.replica?.name === name) return;
    this.replica = this.session.document(name);
    this.use(this.replica);
  }

  render() {
    if (!this.replica.loaded) return html`<p class="loading muted" role="status">${t('outline-loading')}</p>`;
    const screens = readScreens(this.replica.doc);
    const selected = this.#chosen(screens);
    return html`
      ${this.#story(screens, selected)}
      ${selected ? this.#bench(screens, selected) : this.#empty()}
      <p class="visually-hidden" role="status">${this._said}</p>
    `;
  }

  /**
   * The chosen one; when somebody took it away, the one that now stands in its place.
   * @param {Screen[]} screens
   */
  #chosen(screens) {
    const selected = screens.find(({ id }) => id === this._selected);
    const index = Math.max(0, this._seen.indexOf(this._selected ?? ''));
    const chosen = selected ?? screens[Math.min(index, screens.length - 1)];
    this._seen = screens.map(({ id }) => id);
    this._selected = chosen?.id ?? null;
    return chosen;
  }

  /**
   * @param {Screen[]} screens
   * @param {Screen|undefined} selected
   */
  #story(screens, selected) {
    const steps = screens.filter(({ kind }) => kind === 'step').length;
    return html`
      <section class="story" aria-labelledby="outline-story">
        <div class="story-head">
          <h1 id="outline-story">${t('outline-story')}</h1>
          <span class="count">${t('outline-count', { screens: screens.length - steps, steps })}</span>
          ${this.readonly ? nothing : this.#undoButton()}
        </div>
        ${screens.length === 0 ? nothing : this.#strip(screens, selected)}
      </section>
    `;
  }

  #undoButton() {
    return html`<div class="btn-row">
      <button
        class="btn btn-quiet btn-small"
        type="button"
        ?disabled=${!this.replica.undo.canUndo()}
        @click=${() => this.replica.undo.undo()}
      >
        ${icon('undo-2')}${t('outline-undo')}
      </button>
    </div>`;
  }

  /**
   * @param {Screen[]} screens
   * @param {Screen|undefined} selected
   */
  #strip(screens, selected) {
    return outlineStrip({
      session: this.session,
      name: this.replica.name,
      screens,
      selected: selected?.id ?? null,
      readonly: this.readonly,
      drag: this._drag,
      choose: (id) => this.#choose(id),
      move: (id, index) => this.#move(id, index),
      add: (index) => this.#add(index),
      carry: (drag) => {
        this._drag = drag;
      },
    });
  }

  /**
   * @param {Screen[]} screens
   * @param {Screen} screen
   */
  #bench(screens, screen) {
    const index = screens.indexOf(screen);
    return outlineScreen({
      session: this.session,
      replica: this.replica,
      screen,
      index,
      count: screens.length,
      readonly: this.readonly,
      ...this.#behind(),
      set: (key, value) => this.#change((doc) => setScreen(doc, screen.id, key, value)),
      add: (at) => this.#add(at),
      shift: (by) => this.#move(screen.id, index + by),
      duplicate: () => this.#duplicate(screen.id),
      remove: () => this.#remove(screen),
    });
  }

  /** What every screen builds on. */
  #behind() {
    const concept = this.use(this.session.document(`concept:${this.#number}`));
    const origin = concept.loaded ? readOrigin(concept.doc) : {};
    return { origin, notes: notesBehind(this, this.#number, origin) };
  }

  #empty() {
    if (this.readonly)
      return html`<div class="outline-empty"><div class="empty">
      ${icon('panels-top-left')}<strong>${t('outline-empty-title')}</strong><p>${t('outline-empty-readonly')}</p>
    </div></div>`;
    return html`<div class="outline-empty">
      <div class="empty">
        ${icon('panels-top-left')}<strong>${t('outline-empty-title')}</strong>
        <p>${t('outline-empty-text')}</p>
        <div class="btn-row">
          <button class="btn btn-primary" type="button" @click=${() => this.#add(0)}>
            ${icon('plus')}${t('outline-empty-screen')}
          </button>
          <button class="btn" type="button" @click=${() => this.#add(0, 'step')}>${t('outline-empty-step')}</button>
        </div>
      </div>
    </div>`;
  }

  /** @param {(doc: import('yjs').Doc) => void} fn */
  #change(fn) {
    this.replica.change(() => fn(this.replica.doc));
  }

  /** @param {string} id */
  #choose(id) {
    this.#select(id);
    this.#focusFrame(id);
  }

  /** @param {string} id */
  #select(id) {
    this._selected = id;
    this.requestUpdate();
  }

  /**
   * A new screen continues the story: same actor and channel as the one before it.
   * @param {number} index
   * @param {import('../documents/outline.js').Kind} [kind]
   */
  #add(index, kind = 'screen') {
    const before = readScreens(this.replica.doc)[index - 1];
    const draft = { kind, actor: before?.actor ?? 'citizen', channel: before?.channel ?? 'app' };
    const id = newId();
    this.#change((doc) => addScreen(doc, id, index, draft, this.session.now()));
    this.#select(id);
    this._said = t('outline-said-added', { number: index + 1 });
    this.#focusTitle(id);
  }

  /** @param {string} from */
  #duplicate(from) {
    const id = newId();
    this.#change((doc) => duplicateScreen(doc, id, from, this.session.now()));
    this.#select(id);
    this.#focusTitle(id);
  }

  /**
   * @param {string} id
   * @param {number} index
   */
  #move(id, index) {
    this.#change((doc) => moveScreen(doc, id, index));
    this.#select(id);
    this._said = t('outline-said-moved', { number: index + 1 });
    this.#revealFrame(id);
  }

  /** @param {Screen} screen */
  #remove(screen) {
    this.#change((doc) => setScreen(doc, screen.id, 'removed_ms', this.session.now()));
    toast(t('outline-removed', { title: titleOf(screen) }), { undo: () => this.#restore(screen.id) });
  }

  /** @param {string} id */
  #restore(id) {
    this.#change((doc) => setScreen(doc, id, 'removed_ms', 0));
    this.#select(id);
    this.#revealFrame(id);
  }

  /** @param {string} id */
  async #focusTitle(id) {
    await this.#revealFrame(id);
    /** @type {HTMLElement|null} */ (this.querySelector('.lofi-title textarea'))?.focus({
      preventScroll: true,
    });
  }

  /** @param {string} id */
  async #focusFrame(id) {
    await this.updateComplete;
    this.#frame(id)?.focus();
  }

  /** @param {string} id */
  async #revealFrame(id) {
    await this.replica.ready;
    await painted();
    await this.updateComplete;
    this.#frame(id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** @param {string} id @returns {HTMLElement|null} */
  #frame(id) {
    return this.querySelector(`[data-screen="${CSS.escape(id)}"]`);
  }
}

customElements.define('outline-view', OutlineView);
