/** Before a pitch round and after it: who tries whose, the order, and the minutes of each step. */
import { html, nothing } from 'lit';
import { holdsStill } from '../parts/drag.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { jointed } from '../words/joints.js';
import { t } from '../words/text.js';
import { minutesIn, stepMinutes } from './pitch-minutes.js';
import { carryTeam, moveTeam, pressTeam } from './pitch-order.js';

/** @typedef {import('./console-dialogs.js').Desk['act']} Act */

export class ConsolePitch extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    act: { attribute: false },
    may: { attribute: false },
    arranged: { state: true },
    lifted: { state: true },
  };

  constructor() {
    super();
    /** @type {Act} */ this.act = /** @type {never} */ (undefined);
    /** @type {import('./console-dialogs.js').Desk['may']} */ this.may = () => true;
    /** @type {number[]|null} what is being planned; null before anybody has changed it */ this.arranged =
      null;
    /** @type {number|null} the team that is being dragged */ this.lifted = null;
  }

  /** Teams that came meanwhile stand last, those that are gone are left out. */
  get order() {
    const numbers = this.session.slots.sprint.teams.map(({ number }) => number);
    const kept = (this.arranged ?? numbers).filter((number) => numbers.includes(number));
    return [...kept, ...numbers.filter((number) => !kept.includes(number))];
  }

  render() {
    const { pitch } = this.session.slots;
    return html`<section class="panel console-pitch" aria-labelledby="console-pitch">
      <h2 id="console-pitch">${t('pitch-round')}</h2>
      ${pitch ? this.over() : this.before()}
    </section>`;
  }

  before() {
    if (!this.may('pitch_begin')) return html`<p class="muted">${t('pitch-not-begun')}</p>`;
    return html`${this.pairs()}${this.planning()}`;
  }

  planning() {
    return html`<form @submit=${this.begin}>
      <ol class="pitch-plan" @pointerdown=${(/** @type {PointerEvent} */ event) => carryTeam(event, this)} @touchmove=${holdsStill}>${this.order.map((number, at) => this.line(number, at))}</ol>
      <div class="btn-row"><button class="btn btn-small" type="button" @click=${this.draw}>${icon('dices')}${t('pitch-lots')}</button></div>
      <div class="pitch-minutes">
        ${stepMinutes('setup', 1)} ${stepMinutes('pitch', 4)} ${stepMinutes('feedback', 2)}
      </div>
      <button class="btn btn-primary" type="submit">${icon('play')}${t('pitch-begin')}</button>
    </form>`;
  }

  /** @param {number} number @param {number} at */
  line(number, at) {
    const name = this.name(number);
    return html`<li data-team=${number} data-lifted=${this.lifted === number ? '' : nothing}
      @keydown=${(/** @type {KeyboardEvent} */ event) => pressTeam(event, this, number)}>
      <span class="pitch-grip" aria-hidden="true" title=${t('pitch-drag')}>${icon('grip-vertical', 'small')}</span><span>${jointed(name)}</span>
      <button class="btn btn-quiet btn-icon btn-small" type="button" ?disabled=${at === 0} aria-label=${t('pitch-earlier', { team: name })} @click=${() => moveTeam(this, number, -1)}>${icon('arrow-up')}</button>
      <button class="btn btn-quiet btn-icon btn-small" type="button" ?disabled=${at === this.order.length - 1} aria-label=${t('pitch-later', { team: name })} @click=${() => moveTeam(this, number, 1)}>${icon('arrow-down')}</button>
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
    return html`<li><span>${jointed(this.name(team))}</span>
      <label><span class="visually-hidden">${t('pitch-pair-of', { team: this.name(team) })}</span>
        <select class="input" @change=${choose}>${others.map(({ number, name }) => html`<option value=${number} .selected=${number === tries}>${name}</option>`)}</select></label>
    </li>`;
  }

  over() {
    return html`<p>${t('pitch-over')}</p><div class="btn-row">
      <button class="btn" type="button" @click=${() => this.act('pitch_back')}>${icon('undo-2')}${t('pitch-back')}</button>
      ${this.may('pitch_end') ? html`<button class="btn" type="button" @click=${() => this.act('pitch_end')}>${t('pitch-again')}</button>` : nothing}
    </div>`;
  }

  /** @param {number|null} number */
  name(number) {
    return this.session.slots.sprint.teams.find((team) => team.number === number)?.name ?? '';
  }

  settle() {} // by the button that begins

  draw() {
    const order = [...this.order];
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(Math.random() * (at + 1));
      [order[at], order[other]] = [/** @type {number} */ (order[other]), /** @type {number} */ (order[at])];
    }
    this.arranged = order;
  }

  /** @param {SubmitEvent} event */
  begin(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    this.act('pitch_begin', { order: this.order, ...minutesIn(form) });
  }
}

customElements.define('console-pitch', ConsolePitch);
