/** A pitch round as it is led: the order with each team's time, what the projector shows, and what comes back. */
import { html, nothing } from 'lit';
import { nameOf, turnFace } from '../outline/pitch-picture.js';
import { holdsStill } from '../parts/drag.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import '../parts/drop-menu.js';
import { bigDisk } from '../time/big-disk.js';
import { Ticker } from '../time/ticker.js';
import { endsAt } from '../time/turn-plan.js';
import { clockTime, minutesLeft } from '../words/moment.js';
import { t } from '../words/text.js';
import { consoleAnswers } from './console-answers.js';
import { consoleShown } from './console-shown.js';
import { minutesIn, stepMinutes } from './pitch-minutes.js';
import { carryTeam, moveTeam, pressTeam } from './pitch-order.js';
import { SmallPicture } from './small-picture.js';

/** @import {PitchRound} from '../live/slots.d.ts' */
/** @import {Desk} from './console-dialogs.js' */

export class ConsoleRound extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    desk: { attribute: false },
    turn: { attribute: false },
    needs: { type: Number },
    arranged: { state: true },
    lifted: { state: true },
  };

  constructor() {
    super();
    /** @type {Desk} */ this.desk = /** @type {never} */ (undefined);
    /** @type {PitchRound} */ this.turn = /** @type {never} */ (undefined);
    /** How many things wait for the instructor meanwhile. */ this.needs = 0;
    /** @type {number[]|null} those who wait, while one moves them */ this.arranged = null;
    /** @type {number|null} the team that is being dragged */ this.lifted = null;
    this.picture = new SmallPicture();
    new Ticker(this);
  }

  /** The teams whose turn has not come. */
  get order() {
    const waiting = this.turn.order.slice(this.turn.at + 1);
    return this.arranged?.length === waiting.length ? this.arranged : waiting;
  }

  updated() {
    this.picture.look(this.querySelector('.shown-pic'));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.picture.stop();
  }

  async settle() {
    await this.desk.act('pitch_order', { order: this.order });
    this.arranged = null;
  }

  render() {
    const { desk, turn } = this;
    return html`<main class="round" id="main" data-role=${this.session.slots.me.role}>
      ${this.panel()} ${consoleShown(this, desk, turn)} ${desk.isDeputy ? nothing : consoleAnswers(this.session, turn)}
    </main>`;
  }

  panel() {
    const { turn } = this;
    const begun = turn.order.slice(0, turn.at + 1);
    return html`<section class="panel round-order" aria-labelledby="round-order">
      <div class="panel-head"><h2 id="round-order">${t('pitch-order')}</h2><span class="muted small">${t('pitch-each', { minutes: eachMinutes(turn) })}</span></div>
      ${this.desk.may('pitch_minutes') ? this.pace() : nothing}
      <ol class="round-list" tabindex="0" aria-labelledby="round-order" @touchmove=${holdsStill}
        @pointerdown=${(/** @type {PointerEvent} */ event) => this.desk.may('pitch_order') && carryTeam(event, this)}>
        ${begun.map((number, at) => (at < turn.at ? this.past(number, at) : this.now(number)))}
        ${this.order.map((number, at) => this.waits(number, turn.at + 1 + at))}
      </ol>
      <p class="round-foot small muted"><span>${t('pitch-ends', { time: clockTime(endsAt(turn, this.session.now())) })}</span><span>${t('pitch-left', { count: this.order.length })}</span></p>
      ${this.ways()}
    </section>`;
  }

  /** Who is late gives the others less. */
  pace() {
    const { minutes } = this.turn;
    return html`<details class="round-pace"><summary>${t('pitch-pace')}</summary>
      <form @submit=${this.repace}>
        <p class="small muted">${t('pitch-pace-how')}</p>
        <div class="pitch-minutes">${(/** @type {const} */ (['setup', 'pitch', 'feedback'])).map((step, at) => stepMinutes(step, minutes[at] ?? 0))}</div>
        <button class="btn btn-small" type="submit">${icon('timer')}${t('pitch-pace-do')}</button>
      </form>
    </details>`;
  }

  /** @param {SubmitEvent} event */
  async repace(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const done = await this.desk.act('pitch_minutes', minutesIn(form));
    if (done) form.closest('details')?.removeAttribute('open');
  }

  ways() {
    const { needs } = this;
    return html`<div class="btn-row round-ways">
      <button class="btn btn-quiet btn-small" type="button" @click=${() => this.dispatchEvent(new CustomEvent('aside'))}>${icon('layout-grid')}${needs > 0 && !this.desk.isDeputy ? t('pitch-teams-need', { count: needs }) : t('pitch-teams')}</button>
      ${this.desk.may('pitch_end') ? html`<button class="btn btn-quiet btn-small" type="button" @click=${() => this.desk.act('pitch_end')}>${icon('square')}${t('pitch-stop')}</button>` : nothing}
    </div>`;
  }

  /** @param {number} number @param {number} at */
  past(number, at) {
    return html`<li class="round-row" data-state="done">
      <span class="round-sign">${icon('check', 'small')}<span class="visually-hidden">${t('console-done')}</span></span>
      ${this.who(number, at)}
      <p class="round-time">${minutesLeft(this.turn.used_ms[at] ?? 0)} <span class="visually-hidden">${t('pitch-used')}</span></p>
    </li>`;
  }

  /** @param {number} number */
  now(number) {
    const face = turnFace(this.session, this.turn);
    return html`<li class="round-row" data-state="now" aria-current="step">
      <span class="round-sign"></span>${this.who(number, this.turn.at)}
      <p class="round-time">${bigDisk(face)}<b role="timer" translate="no">${face.digits}</b></p>
    </li>`;
  }

  /** @param {number} number @param {number} at */
  waits(number, at) {
    const team = nameOf(this.session, number);
    const canMove = this.desk.may('pitch_order');
    return html`<li class="round-row" data-team=${canMove ? number : nothing} data-lifted=${this.lifted === number ? '' : nothing}
      @keydown=${(/** @type {KeyboardEvent} */ event) => canMove && pressTeam(event, this, number)}>
      <span class="round-sign" title=${canMove ? t('pitch-drag') : nothing}>${canMove ? icon('grip-vertical', 'small') : nothing}</span>
      ${this.who(number, at)}
      <div class="round-time">${minutesLeft(eachMinutes(this.turn) * 60_000)}
        ${this.desk.may('pitch_call') ? html`<button class="btn btn-quiet btn-icon btn-small" type="button" aria-label=${t('pitch-call', { team })} title=${t('pitch-call', { team })} @click=${() => this.desk.act('pitch_call', { team: number })}>${icon('play')}</button>` : nothing}
        ${canMove ? html`<drop-menu quiet .label=${t('pitch-move', { team })} .face=${icon('ellipsis-vertical', 'small')} .items=${this.moves(number, team)}></drop-menu>` : nothing}
      </div>
    </li>`;
  }

  /** @param {number} number @param {string} team */
  moves(number, team) {
    const move = (/** @type {number} */ by) => () => void moveTeam(this, number, by);
    return [
      { text: t('pitch-earlier', { team }), icon: icon('arrow-up'), act: move(-1) },
      { text: t('pitch-later', { team }), icon: icon('arrow-down'), act: move(1) },
    ];
  }

  /** A team, and what it has decided on, where one may know. @param {number} number @param {number} at */
  who(number, at) {
    const chosen = this.session.slots.rounds?.find(({ team }) => team === number)?.chosen_title;
    const idea = number === this.turn.team ? this.turn.idea : chosen;
    return html`<span class="round-no">${at + 1}</span>
      <div class="round-who"><h3>${nameOf(this.session, number)}</h3>${idea ? html`<p>${idea}</p>` : nothing}</div>`;
  }
}

/** @param {PitchRound} turn */
const eachMinutes = ({ minutes }) => minutes.reduce((sum, each) => sum + each, 0);

customElements.define('console-round', ConsoleRound);
