/** What one thinks of a pitch, said while it goes on or when it has ended: the same as on the page where the prototype is played. */
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { wroteOn } from '../parts/wrote-on.js';
import { LIMITS } from '../words/limits.js';
import { errorText, t } from '../words/text.js';
import { ownSaid, ownSaidTo } from './pitch-said.js';
import { begunSaying, keepSaying } from './said-begun.js';

/** @typedef {{number: number, screen: string}} Turn the team that hears it, and the screen that is shown */

const KINDS = /** @type {const} */ (['like', 'wish', 'what_if']);
/** @type {Record<typeof KINDS[number], () => unknown>} */
const SIGNS = { like: () => icon('heart'), wish: () => icon('target'), what_if: () => icon('lightbulb') };

export class PitchSay extends LitElement {
  static properties = {
    session: { attribute: false },
    turn: { attribute: false },
    ended: { type: Boolean },
    _to: { state: true },
    _kind: { state: true },
    _isOpen: { state: true },
    _error: { state: true },
    _told: { state: true },
    _isSending: { state: true },
    _said: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../live/session.js').Session} */ this.session = /** @type {never} */ (undefined);
    /** @type {Turn|null} */ this.turn = null;
    /** Whether the pitch is over. */ this.ended = false;
    /** Who hears what is written now: whoever has begun goes on to that team. @type {Turn|null} */ this._to =
      null;
    /** @type {string} */ this._kind = KINDS[0];
    /** On a narrow screen the three kinds are all there is, until one is chosen. */ this._isOpen = false;
    this._error = '';
    this._told = false;
    this._isSending = false;
    /** Newest first. @type {(import('./pitch-said.js').Said & {team: number})[]} */ this._said = [];
    /** Of which teams the server has been asked what one said. */ this._asked = new Set();
    this.text = '';
    this.name = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    const said = begunSaying(this.session);
    if (!said) return;
    this._to = { number: said.team, screen: said.screen };
    [this._kind, this.text, this.name, this._isOpen] = [said.kind, said.text, said.name, true];
  }

  willUpdate() {
    if (this.text.trim() || this._isSending) return;
    if (this._to?.number !== this.turn?.number) [this._told, this._isOpen, this._error] = [false, false, ''];
    this._to = this.turn;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.get('ended') === false && this.ended) this.#comeIntoSight();
    const team = this._to?.number;
    if (team && !this._asked.has(team)) this.#askOwn(team);
  }

  /** On a phone it stands above what was shown then; who writes elsewhere goes on undisturbed. */
  #comeIntoSight() {
    const { activeElement: at } = document;
    if (at?.matches('textarea, input') && !this.contains(at)) return;
    this.scrollIntoView({ block: 'nearest' });
  }

  /** What one has said before, in another tab or before the page was loaded anew. @param {number} team */
  async #askOwn(team) {
    this._asked.add(team);
    const told = await ownSaidTo(this.#address(team));
    const known = new Set(this._said.map(({ id }) => id));
    this._said = [...this._said, ...told.filter(({ id }) => !known.has(id)).map((one) => ({ team, ...one }))];
  }

  get team() {
    return this.session.slots.sprint.teams.find(({ number }) => number === this._to?.number)?.name ?? '';
  }

  render() {
    const to = this._to;
    if (!to) return nothing;
    return html`<form class="pitch-say" @submit=${this.#send} aria-labelledby="pitch-say" ?data-open=${this._isOpen || this.ended} ?data-ended=${this.ended}>
      <h3 id="pitch-say">${t(this.ended ? 'pitch-tell' : 'pitch-tell-now', { team: this.team })}</h3>
      <fieldset class="play-kinds"><legend class="visually-hidden">${t('play-kind')}</legend>
        ${KINDS.map((kind) => this.#kind(kind))}
      </fieldset>
      ${to.screen ? this.#about(to.screen) : nothing}
      <label class="field"><span class="field-label">${t('play-stem', { kind: t(`play-kind-${this._kind}`) })}</span>
        <textarea class="input" name="text" rows="3" maxlength=${LIMITS.FEEDBACK} required .value=${live(this.text)} @input=${this.#write}></textarea></label>
      <label class="field"><span class="field-label">${t('play-your-name')}</span>
        <input class="input" name="name" maxlength=${LIMITS.PERSON} autocomplete="off" .value=${live(this.name)} @input=${this.#write} /></label>
      ${this._error ? html`<p class="field-error" role="alert">${icon('triangle-alert')}${this._error}</p>` : nothing}
      <button class="btn btn-primary" type="submit" ?disabled=${this._isSending}>${icon('send')}${t('play-send')}</button>
      <p class="small" role="status">${this._told ? t('pitch-told') : nothing}</p>
      ${ownSaid(
        this._said.filter(({ team }) => team === to.number),
        (one) => this.#takeBack({ team: to.number, ...one }),
      )}
    </form>`;
  }

  /** @param {typeof KINDS[number]} kind */
  #kind(kind) {
    const choose = () => {
      this._kind = kind;
      this._isOpen = true;
    };
    return html`<label data-kind=${kind}><input type="radio" name="kind" value=${kind} .checked=${this._kind === kind} @click=${choose} />
      <span>${SIGNS[kind]()}${t(`play-kind-${kind}`)}</span></label>`;
  }

  /** @param {string} screen */
  #about(screen) {
    return html`<fieldset class="play-about"><legend class="field-label">${t('play-about')}</legend>
      <label><input type="radio" name="screen" value="" checked /><span>${t('play-about-whole')}</span></label>
      <label><input type="radio" name="screen" value=${screen} /><span>${t('play-about-screen')}</span></label>
    </fieldset>`;
  }

  /** @param {InputEvent} event */
  #write(event) {
    const field = /** @type {HTMLTextAreaElement|HTMLInputElement} */ (event.target);
    if (field.name === 'name') this.name = field.value;
    else this.text = field.value;
    this.#keep();
  }

  #keep() {
    const { _to: to, _kind: kind, text, name } = this;
    if (to) keepSaying(this.session, { team: to.number, screen: to.screen, kind, text, name });
  }

  /** @param {SubmitEvent} event */
  async #send(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const team = this._to?.number ?? 0;
    const sent = this.text;
    this._isSending = true;
    const refused = await this.#give(team, new FormData(form));
    this._isSending = false;
    this._error = refused;
    this._told = !refused;
    if (!refused) this.text = wroteOn(this.text, sent);
    if (!refused && this._to?.number !== this.turn?.number) toast(t('pitch-told'));
    this.#keep();
    await this.updateComplete;
    this.#goOn();
  }

  #goOn() {
    this.querySelector('textarea')?.focus();
  }

  /** @param {number} team @param {FormData} body @returns {Promise<string>} what was wrong, in words */
  async #give(team, body) {
    const told = await post(this.#address(team), body).catch(() => OFFLINE);
    if (told.error) return errorText(told.error.code, told.error.args);
    const { id, kind, text } = told;
    this._said = [{ team, id, kind, text }, ...this._said];
    return '';
  }

  /** @param {{team: number, id: string}} said */
  async #takeBack({ team, id }) {
    const body = new FormData();
    body.set('take_back', id);
    const told = await post(this.#address(team), body).catch(() => OFFLINE);
    this._error = told.error ? errorText(told.error.code, told.error.args) : '';
    if (told.error) return;
    this._said = this._said.filter((one) => one.id !== id);
    this.#goOn();
  }

  /** @param {number} team */
  #address(team) {
    return `${this.session.content.urls.teams}/${team}/play/feedback`;
  }
}

/** @typedef {{error?: {code: string, args: Record<string, string|number>}, id: string, kind: string, text: string}} Answer */

/** @type {Answer} */
const OFFLINE = { error: { code: 'offline', args: {} }, id: '', kind: '', text: '' };

/** @param {string} address @param {FormData} body @returns {Promise<Answer>} */
async function post(address, body) {
  const answer = await fetch(address, { method: 'POST', body, headers: { Accept: 'application/json' } });
  return answer.json().catch(() => ({ error: { code: 'unknown', args: {} } }));
}

customElements.define('pitch-say', PitchSay);
