/** A look into a team's room: its documents as the team sees them, without touching anything. */
import { html } from 'lit';
import { LiveElement } from '../parts/live-element.js';
import { waitFor } from '../parts/wait.js';
import { t } from '../words/text.js';

/** @import {Kind, Rules} from '../live/slots.d.ts' */
/** @typedef {'ideas'|'concept'|'outline'|'versions'} Tab */

/** @type {Record<Exclude<Tab, 'versions'>, Kind>} a phase in which all of a document is shown */
const KINDS = { ideas: 'groups', concept: 'concept', outline: 'outline' };

/** @type {Rules} */
const NO_RULES = { private: false, anonymous: false, votes: 0, several: false, fields: [], reveal: 'team' };

/** The views come when somebody looks. */
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
    _tab: { state: true },
  };

  constructor() {
    super();
    /** @type {number} */ this.team = 0;
    /** @type {Tab|null} */ this._tab = null;
  }

  render() {
    const tab = this._tab ?? FIRST[this.session.slots.phase.kind] ?? 'ideas';
    return html`
      <div class="look-tabs" role="tablist" aria-label=${t('console-look-parts')}>
        ${this.#button('ideas', tab, t('console-look-ideas'))} ${this.#button('concept', tab, t('console-look-concept'))}
        ${this.#button('outline', tab, t('console-look-outline'))} ${this.#button('versions', tab, t('versions'))}
      </div>
      <div class="look-room" role="tabpanel" aria-labelledby="look-${tab}" tabindex="0" @look-at-note=${this.#lookAtNote}>${this.#view(tab)}</div>
    `;
  }

  /**
   * @param {Tab} tab
   * @param {Tab} chosen
   * @param {string} word
   */
  #button(tab, chosen, word) {
    return html`<button class="btn btn-small" type="button" role="tab" id="look-${tab}" aria-selected=${tab === chosen}
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
  async #lookAtNote({ detail: { id } }) {
    this._tab = 'ideas';
    const note = await waitFor(this, `#note-${CSS.escape(id)}`);
    note?.focus();
    note?.scrollIntoView({ block: 'center' });
  }

  /** The views are the team's own; only their phase says what is shown. @param {Tab} tab */
  #view(tab) {
    LOADERS[tab]();
    if (tab === 'versions')
      return html`<team-versions .session=${this.session} .team=${this.team}></team-versions>`;
    const phase = { ...this.session.slots.phase, kind: KINDS[tab], rules: NO_RULES };
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
