/** The earlier versions of a team's documents: the list, keeping one now, a look, and restoring. */
import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { photoAddress } from '../pictures/photo-parts.js';
import { LIMITS } from '../words/limits.js';
import { moment } from '../words/moment.js';
import { lang, pick, t } from '../words/text.js';
import { versionView } from './version-view.js';

/** @typedef {'ideas'|'concept'|'outline'} Part */
/** @import {Ack, Command, Given, Line, Looked} from '../live/slots.d.ts' */

/** @type {Record<Part, () => string>} */
const PARTS = {
  ideas: () => t('versions-part-ideas'),
  concept: () => t('versions-part-concept'),
  outline: () => t('versions-part-outline'),
};

/** What is asked before, and said after. */
const ASKS = {
  restore: {
    command: /** @type {'version_restore'|'version_begin'} */ ('version_restore'),
    why: () => t('versions-restore-why'),
    yes: () => t('versions-restore-yes'),
    done: () => t('versions-restored'),
  },
  begin: {
    command: /** @type {'version_restore'|'version_begin'} */ ('version_begin'),
    why: () => t('versions-begin-why'),
    yes: () => t('versions-begin-yes'),
    done: () => t('versions-begun'),
  },
};

/** @param {Line} version */
function titleOf({ kind, name, phase }) {
  if (kind === 'before') return t('versions-before');
  if (kind === 'named') return name || t('versions-named');
  return phase ? t('versions-phase', { phase: pick(phase) }) : t('versions-phase-unknown');
}

export class TeamVersions extends LitElement {
  static properties = {
    session: { attribute: false },
    team: { attribute: false },
    first: { attribute: false },
    _kind: { state: true },
    _versions: { state: true },
    _looked: { state: true },
    _asks: { state: true },
    _isBusy: { state: true },
    _said: { state: true },
    _error: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../live/session.js').Session} */ this.session = /** @type {never} */ (undefined);
    /** @type {number} */ this.team = 0;
    /** @type {Part} what is listed first */ this.first = 'ideas';
    /** @type {Part} what is listed now, whatever the phase becomes meanwhile */ this._kind = 'ideas';
    /** @type {Line[]|null} null while they are fetched */ this._versions = null;
    /** @type {Looked|null} */ this._looked = null;
    /** @type {keyof typeof ASKS|null} */ this._asks = null;
    this._isBusy = false;
    this._said = '';
    this._error = '';
  }

  createRenderRoot() {
    return this;
  }

  willUpdate() {
    if (!this.hasUpdated) this._kind = this.first;
  }

  firstUpdated() {
    this.#fetch();
  }

  render() {
    return html`
      ${this._error ? html`<p class="field-error" role="alert">${icon('triangle-alert')}${this._error}</p>` : nothing}
      <p class="versions-said" role="status">${this._said ? html`${icon('check')}${this._said}` : nothing}</p>
      ${this._looked ? this.#look(this._looked) : this.#list()}
    `;
  }

  // The list

  #list() {
    return html`
      <p class="muted">${t('versions-why')}</p>
      ${this.#mayChange ? this.#saving() : nothing}
      <div class="versions-parts" role="group" aria-label=${t('versions-parts')}>
        ${Object.entries(PARTS).map(
          ([
            part,
            word,
          ]) => html`<button class="btn btn-small" type="button" aria-pressed=${part === this._kind}
            @click=${() => this.#choose(/** @type {Part} */ (part))}>${word()}</button>`,
        )}
      </div>
      ${this.#lines()}
    `;
  }

  #saving() {
    return html`<form class="versions-save" @submit=${this.#save}>
      <label class="field">
        <span class="field-label">${t('versions-name')}</span>
        <input class="input" name="name" maxlength=${LIMITS.VERSION} autocomplete="off" />
      </label>
      <button class="btn" type="submit" data-makes ?disabled=${this._isBusy}>${icon('save')}${t('versions-save')}</button>
    </form>`;
  }

  #lines() {
    if (this._versions === null) return html`<p class="muted">${t('versions-loading')}</p>`;
    if (this._versions.length === 0) return html`<p class="muted">${t('versions-empty')}</p>`;
    return html`<ul class="versions-list">
      ${repeat(
        this._versions,
        (version) => version.id,
        (version) => this.#line(version),
      )}
    </ul>`;
  }

  /** @param {Line} version */
  #line(version) {
    const title = titleOf(version);
    const time = moment(version.at_ms, this.session.now());
    return html`<li>
      <span class="versions-which"><strong>${title}</strong><span class="muted">${this.#when(version)}</span></span>
      <button class="btn" type="button" aria-label=${t('versions-look-at', { version: title, time })} ?disabled=${this._isBusy}
        @click=${() => this.#open(version)}>${icon('eye')}${t('versions-look')}</button>
    </li>`;
  }

  /** @param {Line} version */
  #when({ at_ms, by }) {
    const time = moment(at_ms, this.session.now());
    return by ? t('versions-by', { time, name: by }) : time;
  }

  // A look

  /** @param {Looked} looked */
  #look({ version, blocks }) {
    return html`
      <button class="btn btn-quiet versions-back" type="button" @click=${this.#back}>${icon('arrow-left')}${t('versions-back')}</button>
      <div class="versions-head">
        <h3 tabindex="-1">${titleOf(version)}</h3>
        <p class="muted">${this.#when(version)}</p>
      </div>
      <div class="version-read" role="region" aria-label=${titleOf(version)} tabindex="0">
        ${versionView(blocks, this.#photoOf(version))}
      </div>
      ${this.#mayChange ? this.#restoring(version) : nothing}
    `;
  }

  /**
   * @param {Line} version
   * @returns {import('./version-view.js').PhotoAddress}
   */
  #photoOf({ id }) {
    return (photo) => `${photoAddress(this.session, photo)}/small?version=${encodeURIComponent(id)}`;
  }

  /** @param {Line} version */
  #restoring(version) {
    if (!this._asks) {
      return html`<div class="btn-row"><button class="btn btn-primary versions-restore" type="button"
        @click=${() => this.#ask('restore')}>${icon('history')}${t('versions-restore')}</button>${this.#beginning()}</div>`;
    }
    const ask = ASKS[this._asks];
    return html`<div class="versions-ask" role="group" aria-labelledby="versions-why">
      <p id="versions-why">${ask.why()}</p>
      <div class="btn-row">
        <button class="btn" type="button" @click=${() => this.#ask(null)}>${t('versions-restore-no')}</button>
        <button class="btn btn-primary versions-yes" type="button" aria-describedby="versions-why" ?disabled=${this._isBusy}
          @click=${() => this.#carryOut(version, ask)}>${icon('history')}${ask.yes()}</button>
      </div>
    </div>`;
  }

  /** For a board that was ruined: restoring leaves what ruined it under what was removed. */
  #beginning() {
    if (this.session.slots.me.role !== 'instructor') return nothing;
    return html`<button class="btn" type="button" @click=${() => this.#ask('begin')}>${icon('rotate-ccw')}${t('versions-begin')}</button>`;
  }

  // What a person does

  /** @param {Part} part */
  #choose(part) {
    this._kind = part;
    this._versions = null;
    this._said = '';
    this.#fetch();
  }

  /** @param {SubmitEvent} event */
  async #save(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const name = String(new FormData(form).get('name') ?? '');
    const saved = await this.#do('version_save', { name, team: this.team });
    if (!saved) return;
    form.reset();
    this._said = t('versions-saved');
    await this.#fetch();
  }

  /** @param {Line} version */
  async #open({ id }) {
    const answer = await this.#do('version_look', { id, lang });
    if (!answer) return;
    this._looked = answer;
    this._asks = null;
    this.#focus('h3');
  }

  /** @param {keyof typeof ASKS|null} asks */
  #ask(asks) {
    this._asks = asks;
    this.#focus(asks ? '.versions-yes' : '.versions-restore');
  }

  /** @param {Line} version @param {typeof ASKS['begin']} ask */
  async #carryOut({ id }, { command, done }) {
    if (!(await this.#do(command, { id }))) return;
    await this.#leaveLook();
    this._said = done();
    await this.#fetch();
  }

  async #back() {
    const id = this._looked?.version.id;
    await this.#leaveLook();
    const at = this._versions?.findIndex((version) => version.id === id) ?? -1;
    /** @type {HTMLElement|undefined} */ ([...this.querySelectorAll('.versions-list button')][at])?.focus();
  }

  async #leaveLook() {
    this._looked = null;
    this._asks = null;
    this._said = '';
    await this.#focus('.versions-parts [aria-pressed="true"]');
  }

  // The server

  /** A slow answer about another part comes too late. */
  async #fetch() {
    const kind = this._kind;
    const answer = await this.#do('versions_list', { document: `${kind}:${this.team}` });
    if (answer && kind === this._kind) this._versions = answer.versions;
  }

  /**
   * @template {Command} K
   * @param {K} command
   * @param {Given<K>} given
   * @returns {Promise<Ack<K>|null>} null when it was refused and the person has been told
   */
  async #do(command, ...given) {
    this._isBusy = true;
    this._error = '';
    try {
      return await this.session.command(command, ...given);
    } catch (error) {
      this._error = /** @type {Error} */ (error).message;
      return null;
    } finally {
      this._isBusy = false;
    }
  }

  get #mayChange() {
    return this.session.slots.me.role !== 'specialist';
  }

  /** @param {string} selector */
  async #focus(selector) {
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector(selector))?.focus();
  }
}

customElements.define('team-versions', TeamVersions);
