/** A look into a team's room: its documents as the team sees them, without touching anything. */
import { html, nothing } from 'lit';
import { tracePanel } from '../concept/trace.js';
import { LiveElement } from '../parts/live-element.js';
import { waitFor } from '../parts/wait.js';
import { t } from '../words/text.js';
import { lookHome } from './console-close.js';
import { consolePeople } from './console-people.js';

/** @import {Kind, Rules} from '../live/slots.d.ts' */
/** @import {Desk} from './console-dialogs.js' */
/** @typedef {'ideas'|'concept'|'outline'|'people'|'home'|'versions'} Tab */

/** @type {Partial<Record<Tab, Kind>>} a phase in which all of a document is shown */
const KINDS = { ideas: 'groups', concept: 'concept', outline: 'outline' };

/** @type {Rules} */
const NO_RULES = {
  private: false,
  anonymous: false,
  votes: 0,
  several: false,
  ballot: 'all',
  fields: [],
  reveal: 'team',
  closed: [],
  goal: 0,
};

/** The views come when somebody looks. */
/** @type {Partial<Record<Tab, () => Promise<unknown>>>} */
const LOADERS = {
  ideas: () => import('../ideas/ideas-view.js'),
  concept: () => import('../concept/concept-view.js'),
  outline: () => import('../outline/outline-view.js'),
  versions: () => import('../versions/team-versions.js'),
};

/** @type {Record<string, Tab>} */
const FIRST = { concept: 'concept', plan: 'concept', outline: 'outline', pitch: 'outline' };

export class ConsoleLook extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    team: { attribute: false },
    desk: { attribute: false },
    _tab: { state: true },
    _trace: { state: true },
  };

  constructor() {
    super();
    /** @type {number} */ this.team = 0;
    /** @type {Desk|null} */ this.desk = null;
    /** @type {Tab|null} */ this._tab = null;
    /** @type {string|null} what one sees the trace of, empty for all of it */ this._trace = null;
  }

  render() {
    const tab = this._tab ?? FIRST[this.session.slots.phase.kind] ?? 'ideas';
    return html`
      <div class="look-tabs" role="tablist" aria-label=${t('console-look-parts')}>
        ${this.#button('ideas', tab, t('console-look-ideas'))} ${this.#button('concept', tab, t('console-look-concept'))}
        ${this.#button('outline', tab, t('console-look-outline'))} ${this.#button('people', tab, t('look-people'))}
        ${this.#button('home', tab, t('look-home'))} ${this.#button('versions', tab, t('versions'))}
      </div>
      <div class="look-room" role="tabpanel" aria-labelledby="look-${tab}" tabindex="0" @look-at-note=${this.#lookAtNote} @see-trace=${this.#seeTrace}>${this.#view(tab)}</div>
      ${this._trace === null ? nothing : tracePanel(this.session, this.team, this._trace, (walk) => this.#goTo(walk))}
    `;
  }

  /**
   * @param {Tab} tab
   * @param {Tab} chosen
   * @param {string} word
   */
  #button(tab, chosen, word) {
    return html`<button type="button" role="tab" id="look-${tab}" aria-selected=${tab === chosen}
      tabindex=${tab === chosen ? 0 : -1} @keydown=${this.#walk}
      @click=${() => {
        this._tab = tab;
      }}>${word}</button>`;
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    const tabs = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[role="tab"]')]);
    const next = tabs.at(
      (tabs.indexOf(/** @type {HTMLElement} */ (event.currentTarget)) + step) % tabs.length,
    );
    next?.focus();
    next?.click();
  }

  /** From what builds on a note to the note itself. @param {CustomEvent} event */
  #lookAtNote({ detail: { id } }) {
    return this.#goToNote(id);
  }

  /** @param {string} id */
  async #goToNote(id) {
    this._tab = 'ideas';
    const note = await waitFor(this, `#note-${CSS.escape(id)}`);
    note?.focus();
    note?.scrollIntoView({ block: 'center' });
  }

  /** @param {CustomEvent<{from: string}>} event */
  #seeTrace({ detail: { from } }) {
    this._trace = from;
  }

  /** @param {import('../concept/trace.js').Walk|null} walk */
  async #goTo(walk) {
    this._trace = null;
    if (!walk) return;
    this._tab = walk.kind === 'field' ? 'concept' : walk.kind === 'screen' ? 'outline' : 'ideas';
    if (walk.kind === 'note') return this.#goToNote(walk.id);
    if (this._tab === 'ideas') return;
    const view = await waitFor(
      this,
      walk.kind === 'field' ? 'concept-view:has(.sheet)' : 'outline-view:has(.story)',
    );
    if (walk.kind === 'field')
      /** @type {import('../concept/concept-view.js').ConceptView|null} */ (view)?.goTo(walk.id);
    if (walk.kind === 'screen')
      /** @type {import('../outline/outline-view.js').OutlineView|null} */ (view)?.go(walk.id);
  }

  /** The views are the team's own; only their phase says what is shown. @param {Tab} tab */
  #view(tab) {
    LOADERS[tab]?.();
    if (tab === 'people' && this.desk)
      return html`<div class="look-plain">${consolePeople(this.desk, this.team)}</div>`;
    if (tab === 'home' && this.desk)
      return html`<div class="look-plain">${lookHome(this.desk, this.team)}</div>`;
    if (tab === 'versions')
      return html`<team-versions .session=${this.session} .team=${this.team}></team-versions>`;
    const phase = { ...this.session.slots.phase, kind: KINDS[tab] ?? 'groups', rules: NO_RULES };
    if (tab === 'concept') {
      return html`<concept-view .session=${this.session} .team=${this.team} .phase=${phase} readonly></concept-view>`;
    }
    if (tab === 'outline') {
      return html`<outline-view .session=${this.session} .team=${this.team} .phase=${phase} readonly></outline-view>`;
    }
    return html`<ideas-view .session=${this.session} .team=${this.team} .phase=${phase} readonly></ideas-view>`;
  }
}

customElements.define('console-look', ConsoleLook);
