/** The prototype of a team: the story as a strip, and below it one builds, sees the map, or reads feedback. */
import { html, nothing } from 'lit';
import { notesBehind } from '../concept/built-on.js';
import { readConcept } from '../documents/concept.js';
import { flowOf } from '../documents/flow.js';
import { readScreens } from '../documents/outline.js';
import { icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { LiveElement } from '../parts/live-element.js';
import { painted } from '../parts/painted.js';
import { t } from '../words/text.js';
import { benchOf } from './outline-bench.js';
import { Dialogs } from './outline-dialogs.js';
import { Hands } from './outline-hands.js';
import { lacksOf } from './outline-lacks.js';
import { outlineScreen } from './outline-screen.js';
import { outlineStrip } from './outline-strip.js';
import { begunSaying } from './said-begun.js';

/** @import {Replica} from '../live/replica.js' */
/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @typedef {import('../documents/outline.js').Screen} Screen */
/** @typedef {'build'|'map'|'feedback'} Tab */

/** @type {Record<Tab, () => unknown>} */
const TABS = {
  build: () => html`${icon('pencil')}${t('outline-tab-build')}`,
  map: () => html`${icon('network')}${t('outline-tab-map')}`,
  feedback: () => html`${icon('message-square')}${t('feedback-tab')}`,
};

const map = later(() => import('./outline-map.js'));
const partner = later(() => import('./outline-partner.js'));
const pitch = later(() => import('./outline-pitch.js'));
const feedback = later(() => import('./outline-feedback.js'));

export class OutlineView extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    phase: { attribute: false },
    team: { attribute: false },
    readonly: { type: Boolean },
    tab: { state: true },
    filter: { state: true },
    item: { state: true },
    carried: { state: true },
    corner: { state: true },
    _drag: { state: true },
    _said: { state: true },
  };

  constructor() {
    super();
    /** The phase that is shown. @type {AgendaLine} */ this.phase = /** @type {never} */ (undefined);
    /** @type {number|null} */ this.team = null;
    this.readonly = false;
    /** The document of the team. @type {Replica} */ this.replica = /** @type {never} */ (undefined);
    /** @type {Tab} */ this.tab = 'build';
    /** @type {import('./outline-feedback.js').Filter} */ this.filter = 'all';
    /** The block or hotspot that is chosen, or empty. */ this.item = '';
    /** @type {import('./outline-screen.js').Carried|null} */ this.carried = null;
    /** @type {{x: number, y: number}|null} */ this.corner = null;
    /** @type {string|null} not reactive: a render may settle it anew */ this._selected = null;
    /** @type {{id: string, index: number}|null} */ this._drag = null;
    this._said = '';
    /** @type {string[]} the order seen last, to know who stood beside one that is gone */ this._seen = [];
    this.hands = new Hands(this);
    this.dialogs = new Dialogs(this);
  }

  /** One's own team, or the one that one visits. */
  get number() {
    return /** @type {number} */ (this.team ?? this.session.slots.me.team);
  }

  get concept() {
    const concept = this.use(this.session.document(`concept:${this.number}`));
    return concept.loaded ? readConcept(concept.doc) : { texts: {}, rows: {}, origin: {} };
  }

  /** @param {import('../documents/concept.js').Concept['origin']} origin */
  notes(origin) {
    return notesBehind(this, this.number, origin);
  }

  willUpdate() {
    const name = `outline:${this.number}`;
    if (this.replica?.name === name) return;
    this.replica = this.session.document(name);
    this.use(this.replica);
  }

  updated() {
    this.dialogs.look();
  }

  render() {
    if (!this.replica.loaded) return html`<p class="loading muted" role="status">${t('outline-loading')}</p>`;
    const screens = readScreens(this.replica.doc, this.item);
    const selected = this.#chosen(screens);
    return html`
      ${this.#others()} ${this.#story(screens, selected)}
      ${selected ? this.#below(screens, selected) : this.#empty()}
      ${this.dialogs.dialog(screens, selected)}
      <p class="visually-hidden" role="status">${this._said}</p>
    `;
  }

  /** What there is to see and to say of other teams' prototypes. */
  #others() {
    const isOn = this.session.slots.pitch !== null;
    return html`${isOn || begunSaying(this.session) ? pitch(this, ({ pitchRoom }) => pitchRoom(this.session)) : nothing}
      ${isOn || this.phase.kind !== 'pitch' ? nothing : partner(this, ({ partnerCard }) => partnerCard(this.session))}`;
  }

  /** @param {Screen[]} screens @param {Screen} selected */
  #below(screens, selected) {
    if (this.tab === 'feedback')
      return feedback(this, ({ outlineFeedback }) => outlineFeedback(this.heardHands(screens)));
    if (this.tab === 'map')
      return map(this, ({ outlineMap }) => outlineMap({ screens, ...this.mapHands(selected.id) }));
    return outlineScreen(benchOf(this, screens, selected));
  }

  /** @param {Screen[]} screens */
  heardHands(screens) {
    return {
      screens,
      feedback: this.said,
      filter: this.filter,
      show: (/** @type {import('./outline-feedback.js').Filter} */ filter) => {
        this.filter = filter;
      },
      sort: (/** @type {string} */ id, /** @type {string} */ sort) => this.hands.sort(id, sort),
      share: () => this.dialogs.share(),
      go: (/** @type {string} */ screen) => this.go(screen),
    };
  }

  /** What was said to the own team; who visits another reads it there. */
  get said() {
    return this.team === null || this.team === this.session.slots.me.team
      ? (this.session.slots.feedback ?? [])
      : [];
  }

  /** @param {string} selected */
  mapHands(selected) {
    return {
      selected,
      readonly: this.readonly,
      go: (/** @type {string} */ screen, item = '') => this.go(screen, item),
      lead: (/** @type {string} */ screen, /** @type {string} */ to) =>
        this.hands.setScreen(screen, 'to', to),
    };
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

  /** @param {Screen[]} screens @param {Screen|undefined} selected */
  #story(screens, selected) {
    const steps = screens.filter(({ kind }) => kind === 'step').length;
    return html`
      <section class="story" aria-labelledby="outline-story">
        <div class="story-head">
          <h1 id="outline-story">${t('outline-story')}</h1>
          <span class="count">${t('outline-count', { screens: screens.length - steps, steps })}</span>
          ${screens.length > 0 ? this.#tabs() : nothing}
          ${screens.length > 0 ? this.#ways(screens) : nothing}
        </div>
        ${screens.length === 0 || this.tab !== 'build' ? nothing : this.#strip(screens, selected)}
      </section>
    `;
  }

  #tabs() {
    return html`<div class="views" role="group" aria-label=${t('outline-tabs')}>
      ${Object.entries(TABS)
        .filter(([tab]) => tab !== 'feedback' || (!this.readonly && this.session.slots.feedback))
        .map(
          ([tab, face]) =>
            html`<button type="button" aria-pressed=${this.tab === tab} @click=${() => this.show(/** @type {Tab} */ (tab))}>${face()}${tab === 'feedback' && this.said.length > 0 ? html` <span>${this.said.length}</span>` : nothing}</button>`,
        )}
    </div>`;
  }

  /** @param {Screen[]} screens */
  #ways(screens) {
    const lacks = lacksOf(screens, this.mapHands('')).length;
    return html`<div class="btn-row">
      ${lacks > 0 ? html`<button class="link lacks" type="button" @click=${() => this.show('map')}>${icon('circle-dashed')}${t('outline-lacks-count', { count: lacks })}</button>` : nothing}
      ${this.readonly ? nothing : this.#undoButton()}
      <a class="btn btn-primary" href="${this.session.content.urls.teams}/${this.number}/play?start=${this._selected ?? ''}" target="_blank" rel="noopener">${icon('play')}${t('outline-play')}</a>
    </div>`;
  }

  #undoButton() {
    return html`<button
      class="btn btn-quiet btn-small"
      type="button"
      aria-disabled=${this.replica.undo.canUndo() ? nothing : 'true'}
      @click=${() => this.replica.undo.undo()}
    >
      ${icon('undo-2')}${t('outline-undo')}
    </button>`;
  }

  /** @param {Screen[]} screens @param {Screen|undefined} selected */
  #strip(screens, selected) {
    const flow = flowOf(screens);
    return outlineStrip({
      session: this.session,
      name: this.replica.name,
      screens,
      selected: selected?.id ?? null,
      missing: new Set([...flow.dead, ...flow.unreachable]),
      readonly: this.readonly,
      drag: this._drag,
      choose: (id) => this.choose(id),
      move: (id, index) => this.moveScreen(id, index),
      add: (index) => this.dialogs.begin(index),
      carry: (drag) => {
        this._drag = drag;
      },
    });
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
          <button class="btn btn-primary" type="button" @click=${() => this.dialogs.begin(0)}>
            ${icon('plus')}${t('outline-empty-screen')}
          </button>
          <button class="btn" type="button" @click=${() => this.dialogs.photo('', 0)}>${icon('camera')}${t('outline-empty-photo')}</button>
        </div>
      </div>
    </div>`;
  }

  // Choosing

  /** @param {Tab} tab */
  show(tab) {
    this.tab = tab;
  }

  /** @param {string} id */
  choose(id) {
    this.select(id);
    this.#focus(`[data-screen="${CSS.escape(id)}"]`);
  }

  /** @param {string} id @param {string} [item] */
  select(id, item = '') {
    this._selected = id;
    this.item = item;
    this.corner = null;
    this.tab = 'build';
    this.requestUpdate();
  }

  /** From the map to where it is built. @param {string} id @param {string} [item] */
  go(id, item = '') {
    this.select(id, item);
    this.#focus(
      item
        ? `:is([data-spot="${CSS.escape(item)}"], [data-block="${CSS.escape(item)}"] .block-grip)`
        : `[data-screen="${CSS.escape(id)}"]`,
    );
  }

  /** @param {string} id @param {number} index */
  moveScreen(id, index) {
    this.hands.moveScreen(id, index);
    this.select(id);
    this._said = t('outline-said-moved', { number: index + 1 });
    this.#reveal(id);
  }

  /** A new one, made ready to be named. @param {string} id @param {number} number */
  begun(id, number) {
    if (!id) return;
    this.select(id);
    this._said = t('outline-said-added', { number });
    this.focusText('.lofi-title textarea', id);
  }

  /** @param {string} selector @param {string} [screen] to bring into sight; otherwise it is the text itself */
  async focusText(selector, screen = this._selected ?? '') {
    await this.#reveal(screen);
    /** @type {HTMLElement|null} */ (this.querySelector(selector))?.focus({ preventScroll: screen !== '' });
  }

  /** @param {string} selector */
  async #focus(selector) {
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector(selector))?.focus();
  }

  /** A moved block is drawn elsewhere, which takes its focus away. @param {string} selector */
  keepFocus(selector) {
    this.#focus(selector);
  }

  /** @param {string} id */
  async #reveal(id) {
    await this.replica.ready;
    await painted();
    await this.updateComplete;
    this.querySelector(`[data-screen="${CSS.escape(id)}"]`)?.scrollIntoView({
      block: 'nearest',
      inline: 'nearest',
    });
  }
}

customElements.define('outline-view', OutlineView);
