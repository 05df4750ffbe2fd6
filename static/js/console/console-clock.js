/** The band that is always in sight: the clock and its keys, the next step, and what hangs on the wall. */
import { html, nothing } from 'lit';
import { turnFace } from '../outline/pitch-picture.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { bigDisk } from '../time/big-disk.js';
import { faceOf } from '../time/clock-face.js';
import { planned } from '../time/planned.js';
import { Ticker } from '../time/ticker.js';
import { turnOf } from '../time/turn-plan.js';
import { clockTime } from '../words/moment.js';
import { pick, t } from '../words/text.js';
import { consoleNext } from './console-next.js';
import { turnNext, turnNow } from './console-turn.js';
import { consoleWall } from './console-wall.js';

/** @import {Face} from '../time/clock-face.js' */
/** @import {Desk} from './console-dialogs.js' */
/** @typedef {'clock_start'|'clock_resume'|'clock_pause'} Key */

/** How long the key for the next phase rests after a move: nobody has read yet where it leads now. */
const READ_MS = 600;

export class ConsoleClock extends LiveElement {
  static properties = { ...LiveElement.properties, desk: { attribute: false }, moving: { attribute: false } };

  constructor() {
    super();
    /** @type {Desk} */ this.desk = /** @type {never} */ (undefined);
    this.moving = false;
    this._phase = '';
    this._rests = false;
    new Ticker(this);
  }

  render() {
    const turn = turnOf(this.session.slots);
    if (turn) return this.#turn(turn);
    const face = faceOf(this.session.slots.clock, this.session.now());
    const way = {
      rests: this.moving || this._rests,
      /** @type {import('./console-next.js').Way['go']} */
      go: (line, cure) => this.dispatchEvent(new CustomEvent('next', { detail: { line, cure } })),
    };
    return html`<section class="band" aria-label=${t('lead-band')}>
      ${this.#now(face)} ${consoleNext(this.desk, way)} ${consoleWall(this.desk, face)}
    </section>`;
  }

  /** @param {import('../live/slots.d.ts').PitchRound} turn */
  #turn(turn) {
    const face = turnFace(this.session, turn);
    return html`<section class="band" aria-label=${t('pitch-band')}>
      ${turnNow(this.desk, turn, face, this.#drift())} ${turnNext(this.desk, turn)} ${consoleWall(this.desk, face)}
    </section>`;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    const { id } = this.session.slots.phase;
    if (this._phase && this._phase !== id) this.#rest();
    this._phase = id;
  }

  #rest() {
    this._rests = true;
    setTimeout(() => {
      this._rests = false;
      this.requestUpdate();
    }, READ_MS);
  }

  /** @param {Face} face */
  #now(face) {
    const { phase } = this.session.slots;
    return html`<div class="now console-clock" data-state=${face.state}>
      ${bigDisk(face)}
      <div>
        <h2 class="now-name" title=${pick(phase.title)}>${pick(phase.title)}</h2>
        <p class="now-time">
          ${phase.untimed ? html`<span class="now-untimed">${t('lead-untimed')}</span>` : html`<span class="console-clock-digits" role="timer" translate="no">${face.digits}</span>`}
          ${this.#drift()}
        </p>
        <p class="now-plan">${this.#plan(face)}</p>
      </div>
      ${phase.untimed || this.session.slots.sprint.status === 'closed' ? nothing : this.#keys(face)}
    </div>`;
  }

  #drift() {
    if (this.session.slots.sprint.status !== 'open') return nothing;
    const { behind_ms } = planned(this.session);
    const minutes = Math.round(behind_ms / 60_000);
    if (minutes > 1)
      return html`<span class="chip" data-tone="warn">${t('console-behind', { minutes })}</span>`;
    if (minutes < -1)
      return html`<span class="chip" data-tone="fjord">${t('console-ahead', { minutes: -minutes })}</span>`;
    return nothing;
  }

  /** @param {Face} face */
  #plan({ over, state }) {
    const { clock, phase, agenda, sprint } = this.session.slots;
    const shown = agenda.filter(({ hidden, id }) => !hidden || id === phase.id);
    const step = t('lead-step', {
      number: shown.findIndex(({ id }) => id === phase.id) + 1,
      of: shown.length,
    });
    const words = () => {
      if (sprint.status !== 'open') return '';
      if (state === 'stopped') return t('clock-is-stopped');
      if (state === 'paused' || clock.ends_at_ms === null) return t('clock-is-paused');
      return t(over ? 'lead-should-end' : 'lead-ends', { time: clockTime(clock.ends_at_ms) });
    };
    const said = words();
    return html`<span>${step}${said ? ',' : ''}</span> ${said}`;
  }

  /** @param {Face} face */
  #keys({ state }) {
    return html`<div class="now-keys" role="group" aria-label=${t('lead-clock')}>
      ${this.#mainKey(state)} ${this.#add(-1, '−1')} ${this.#add(1, '+1')} ${this.#add(5, '+5')}
      <button class="btn" type="button" @click=${() => this.desk.open({ kind: 'clock' })}
        aria-label=${t('lead-clock-set')} title=${t('lead-clock-set')}>${icon('sliders-horizontal')}</button>
    </div>`;
  }

  /** @param {Face['state']} state */
  #mainKey(state) {
    if (state === 'stopped') return this.#key('clock_start', icon('play'), t('console-start'));
    if (state === 'paused') return this.#key('clock_resume', icon('play'), t('console-resume'));
    return this.#key('clock_pause', icon('pause'), t('console-pause'));
  }

  /**
   * @param {Key} command
   * @param {unknown} sign
   * @param {string} word
   */
  #key(command, sign, word) {
    return html`<button class="btn is-main" type="button" aria-keyshortcuts="Space" @click=${() => this.desk.act(command)}>${sign}<span>${word}</span></button>`;
  }

  /**
   * @param {number} minutes
   * @param {string} sign
   */
  #add(minutes, sign) {
    return html`<button class="btn" type="button" @click=${() => this.desk.act('clock_add', { minutes })}>
      <span class="visually-hidden">${t('clock-prefix')} </span>${sign}<span class="visually-hidden"> ${t('lead-min')}</span>
    </button>`;
  }
}

customElements.define('console-clock', ConsoleClock);
