/** Before the day: is everything ready? Agenda, teams and people on one page that scrolls. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { CommandingElement } from '../parts/commanding-element.js';
import { t } from '../words/text.js';
import '../parts/modal-box.js';
import './prepare-agenda.js';
import './prepare-people.js';
import { prepareReady } from './prepare-ready.js';
import { prepareSource } from './prepare-source.js';
import { prepareTeams } from './prepare-teams.js';
import { prepareTop } from './prepare-top.js';

/** @import {Act} from '../agenda/phase-form.js' */
/** @import {Session} from '../live/session.js' */
/** @typedef {{heading: string, content: unknown, wide?: boolean}} Dialog */
/**
 * @typedef {object} Bench what the parts of the page act through
 * @property {Session} session
 * @property {Act} act
 * @property {(dialog: Dialog) => void} open
 * @property {() => void} close
 * @property {(message: string) => void} refuse says a no where the person looks
 */

export class SprintPrepare extends CommandingElement {
  static properties = { ...CommandingElement.properties, _dialog: { state: true } };

  constructor() {
    super();
    /** @type {Dialog|null} */ this._dialog = null;
  }

  render() {
    const bench = this.#bench();
    return html`<div class="prep-page">
      ${prepareTop(bench)}
      <main class="prep" id="main">
        ${prepareReady(bench)}
        <div class="prep-main">
          <section id="agenda" aria-labelledby="prep-agenda">
            <div class="prep-head"><h2 id="prep-agenda">${t('console-agenda')}</h2>${prepareSource(bench)}</div>
            <prepare-agenda .session=${this.session} .bench=${bench}></prepare-agenda>
          </section>
          ${prepareTeams(bench)}
          <prepare-people .session=${this.session} .bench=${bench}></prepare-people>
        </div>
      </main>
      ${this._dialog ? this.#box(this._dialog) : nothing}
    </div>`;
  }

  /** @returns {Bench} */
  #bench() {
    return {
      session: this.session,
      act: (command, ...given) => this.act(command, ...given),
      open: (dialog) => {
        this._dialog = dialog;
        this._error = '';
      },
      close: () => this.querySelector('modal-box')?.close(),
      refuse: (message) => this.refuse(message),
    };
  }

  /** @param {Dialog} dialog */
  #box(dialog) {
    const { heading, content, wide = false } = dialog;
    return keyed(
      dialog,
      html`<modal-box .heading=${heading} .content=${content} .wide=${wide} .error=${this._error} @closed=${() => {
        this._dialog = null;
      }}></modal-box>`,
    );
  }
}

customElements.define('sprint-prepare', SprintPrepare);
