/** The pitch round on the console: the order, the minutes, whose turn it is, and one button that moves on. */
import { html, nothing } from 'lit';
import { readScreens } from '../documents/outline.js';
import { holdsStill, startDrag } from '../parts/drag.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { Ticker } from '../time/ticker.js';
import { LIMITS } from '../words/limits.js';
import { minutesLeft } from '../words/moment.js';
import { t } from '../words/text.js';

/** @typedef {import('./console-dialogs.js').Desk['act']} Act */

export class ConsolePitch extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    act: { attribute: false },
    may: { attribute: false },
    _order: { state: true },
    _lifted: { state: true },
  };

  constructor() {
    super();
    /** @type {Act} */ this.act = /** @type {never} */ (undefined);
    /** @type {import('./console-dialogs.js').Desk['may']} */ this.may = () => true;
    /** @type {number[]|null} what is being planned; null before anybody has changed it */ this._order = null;
    /** @type {number|null} the team that is being dragged */ this._lifted = null;
    new Ticker(this);
  }

  /** Teams that came meanwhile stand last, those that are gone are left out. */
  get order() {
    const numbers = this.session.slots.sprint.teams.map(({ number }) => number);
    const kept = (this._order ?? numbers).filter((number) => numbers.includes(number));
    return [...kept, ...numbers.filter((number) => !kept.includes(number))];
  }

  render() {
    const { pitch } = this.session.slots;
    return html`<section class="panel console-pitch" aria-labelledby="console-pitch">
      <h2 id="console-pitch">${t('pitch-round')}</h2>
      ${pitch ? this.running(pitch) : this.before()}
    </section>`;
  }

  before() {
    if (!this.may('pitch_begin')) return html`<p class="muted">${t('pitch-not-begun')}</p>`;
    return html`${this.pairs()}${this.planning()}`;
  }

  planning() {
    return html`<form @submit=${this.begin}>
      <ol class="pitch-plan" @pointerdown=${this.lift} @touchmove=${holdsStill}>${this.order.map((number, at) => this.line(number, at))}</ol>
      <div class="btn-row"><button class="btn btn-small" type="button" @click=${this.draw}>${icon('dices')}${t('pitch-lots')}</button></div>
      <div class="pitch-minutes">
        ${this.minutes('setup', 1)} ${this.minutes('pitch', 4)} ${this.minutes('feedback', 2)}
      </div>
      <button class="btn btn-primary" type="submit">${icon('play')}${t('pitch-begin')}</button>
    </form>`;
  }

  /** @param {number} number @param {number} at */
  line(number, at) {
    const name = this.name(number);
    return html`<li data-team=${number} data-lifted=${this._lifted === number ? '' : nothing}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.press(event, at)}>
      <span class="pitch-grip" aria-hidden="true" title=${t('pitch-drag')}>${icon('grip-vertical', 'small')}</span><span>${name}</span>
      <button class="btn btn-quiet btn-icon btn-small" type="button" ?disabled=${at === 0} aria-label=${t('pitch-earlier', { team: name })} @click=${() => this.move(at, -1)}>${icon('arrow-up')}</button>
      <button class="btn btn-quiet btn-icon btn-small" type="button" ?disabled=${at === this.order.length - 1} aria-label=${t('pitch-later', { team: name })} @click=${() => this.move(at, 1)}>${icon('arrow-down')}</button>
    </li>`;
  }

  /** Who tries whose, before anybody pitches. */
  pairs() {
    const { pairs = [] } = this.session.slots;
    if (pairs.length === 0) return nothing;
    return html`<details class="pitch-pairs"><summary>${t('pitch-pairs')}</summary>
      <p class="small muted">${t('pitch-pairs-how')}</p>
      <ul class="pitch-plan">${pairs.map(({ team, tries }) => this.pair(team, tries))}</ul>
    </details>`;
  }

  /** @param {number} team @param {number} tries */
  pair(team, tries) {
    const others = this.session.slots.sprint.teams.filter(({ number }) => number !== team);
    const choose = (/** @type {Event} */ event) =>
      this.act('pair_set', { team, tries: Number(/** @type {HTMLSelectElement} */ (event.target).value) });
    return html`<li><span>${this.name(team)}</span>
      <label><span class="visually-hidden">${t('pitch-pair-of', { team: this.name(team) })}</span>
        <select class="input" @change=${choose}>${others.map(({ number, name }) => html`<option value=${number} .selected=${number === tries}>${name}</option>`)}</select></label>
    </li>`;
  }

  /** Alt and an arrow move a team, as a drag does. @param {KeyboardEvent} event @param {number} at */
  press(event, at) {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined || !this.order[at + by]) return;
    event.preventDefault();
    const team = this.order[at];
    const place = `[data-team="${team}"] button:not([disabled])`;
    this.move(at, by);
    this.updateComplete.then(() => /** @type {HTMLElement|null} */ (this.querySelector(place))?.focus());
  }

  /** @param {PointerEvent} event */
  lift(event) {
    const item = /** @type {HTMLElement|null} */ (
      /** @type {Element} */ (event.target).closest('[data-team]')
    );
    if (!item || /** @type {Element} */ (event.target).closest('button')) return;
    const team = Number(item.dataset['team']);
    const before = this._order;
    let isDropped = false;
    startDrag(event, {
      item,
      rests: true,
      lifted: () => {
        this._lifted = team;
      },
      over: ({ y }) => {
        const order = this.order.filter((number) => number !== team);
        order.splice(this.placeAt(y), 0, team);
        this._order = order;
      },
      dropped: () => {
        isDropped = true;
      },
      ended: () => {
        this._lifted = null;
        if (!isDropped) this._order = before;
      },
    });
  }

  /** How many teams stand above a height. @param {number} y */
  placeAt(y) {
    const lines = [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('li[data-team]'))];
    const above = lines.filter((line) => {
      const { top, height } = line.getBoundingClientRect();
      return Number(line.dataset['team']) !== this._lifted && top + height / 2 < y;
    });
    return above.length;
  }

  /** @param {'setup'|'pitch'|'feedback'} step @param {number} usual */
  minutes(step, usual) {
    return html`<label class="field"><span class="field-label">${t(`pitch-step-${step}`)}</span>
      <input class="input" type="number" name=${step} min="0" max=${LIMITS.PITCH_MINUTES} value=${usual} required /></label>`;
  }

  /** @param {import('../live/slots.d.ts').PitchRound} pitch */
  running(pitch) {
    if (pitch.step === 'over')
      return html`<p>${t('pitch-over')}</p><div class="btn-row">${this.backButton()} ${this.endButton('btn', t('pitch-again'))}</div>`;
    return html`<p class="pitch-now"><strong>${this.name(pitch.team)}</strong> <span>${t(`pitch-step-${pitch.step}`)}</span>
        <b role="timer" translate="no">${minutesLeft(pitch.ends_at_ms - this.session.now())}</b></p>
      ${this.screens(pitch)}
      ${pitch.following ? html`<p class="muted">${t('pitch-ready', { team: this.name(pitch.following) })}</p>` : nothing}
      <div class="btn-row">
        <button class="btn btn-primary" type="button" @click=${() => this.act('pitch_next', { at: pitch.at, step: pitch.step })}>${icon('arrow-right')}${t('pitch-next')}</button>
        ${this.backButton()}
        ${this.endButton('btn btn-quiet', t('pitch-stop'))}
      </div>
      <ol class="pitch-plan pitch-turns">${pitch.order.map((number, at) => this.turn(pitch, number, at))}</ol>`;
  }

  /** @param {import('../live/slots.d.ts').PitchRound} pitch @param {number} number @param {number} at */
  turn(pitch, number, at) {
    const minutes = pitch.minutes.reduce((sum, each) => sum + each, 0);
    return html`<li aria-current=${at === pitch.at ? 'step' : nothing}>
      <b>${at + 1}</b><span>${this.name(number)}<small>${this.idea(number)}</small></span>
      ${at < pitch.at ? icon('check') : at > pitch.at ? html`<small>${t('pitch-minutes', { minutes })}</small>` : nothing}</li>`;
  }

  /** What a team has decided on. @param {number} number */
  idea(number) {
    return this.session.slots.rounds?.find(({ team }) => team === number)?.chosen_title ?? '';
  }

  /**
   * Any of the team's screens on the projector: the instructor turns to the one that is talked about.
   * @param {import('../live/slots.d.ts').PitchRound} pitch
   */
  screens({ team, screen }) {
    if (team === null || !this.may('pitch_show')) return nothing;
    const outline = this.use(this.session.document(`outline:${team}`));
    const screens = outline.loaded ? readScreens(outline.doc) : [];
    if (screens.length === 0) return nothing;
    const shown = screens.some(({ id }) => id === screen) ? screen : screens[0]?.id;
    return html`<div class="pitch-screens" role="group" aria-label=${t('pitch-screens')}>
      ${screens.map(
        (
          { id, title },
          at,
        ) => html`<button class="btn btn-small" type="button" aria-pressed=${id === shown} @click=${() => this.act('pitch_show', { screen: id })}>
        ${at + 1}. ${String(title ?? '').trim() || t('outline-untitled')}</button>`,
      )}
    </div>`;
  }

  backButton() {
    return html`<button class="btn" type="button" @click=${() => this.act('pitch_back')}>${icon('undo-2')}${t('pitch-back')}</button>`;
  }

  /** @param {string} looks @param {string} words */
  endButton(looks, words) {
    if (!this.may('pitch_end')) return nothing;
    return html`<button class=${looks} type="button" @click=${() => this.act('pitch_end')}>${words}</button>`;
  }

  /** @param {number|null} number */
  name(number) {
    return this.session.slots.sprint.teams.find((team) => team.number === number)?.name ?? '';
  }

  /** @param {number} at @param {number} by */
  move(at, by) {
    const order = [...this.order];
    const [moved] = order.splice(at, 1);
    order.splice(at + by, 0, /** @type {number} */ (moved));
    this._order = order;
  }

  draw() {
    const order = [...this.order];
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(Math.random() * (at + 1));
      [order[at], order[other]] = [/** @type {number} */ (order[other]), /** @type {number} */ (order[at])];
    }
    this._order = order;
  }

  /** @param {SubmitEvent} event */
  begin(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const [setup = 0, minutes = 0, feedback = 0] = ['setup', 'pitch', 'feedback'].map((step) =>
      Number(form.get(step)),
    );
    this.act('pitch_begin', { order: this.order, setup, minutes, feedback });
  }
}

customElements.define('console-pitch', ConsolePitch);
