/** The clock of the console and its keys: start, pause, more time, the next phase, and the way back. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { toast } from '../parts/toast.js';
import { bigDisk } from '../time/big-disk.js';
import { faceOf } from '../time/clock-face.js';
import { Ticker } from '../time/ticker.js';
import { clockTime } from '../words/moment.js';
import { pick, t } from '../words/text.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Face} from '../time/clock-face.js' */
/** @import {Act} from './console-teams.js' */
/** @typedef {'clock_start'|'clock_resume'|'clock_pause'} Key */

/** How long the key for the next phase rests after a move: nobody has read yet where it leads now. */
const READ_MS = 600;

export class ConsoleClock extends LiveElement {
  static properties = { ...LiveElement.properties, act: { attribute: false }, moving: { attribute: false } };

  constructor() {
    super();
    /** @type {Act} */ this.act = async () => null;
    this.moving = false;
    this._phase = '';
    this._rests = false;
    new Ticker(this);
  }

  render() {
    const { clock, phase, agenda } = this.session.slots;
    const face = faceOf(clock, this.session.now());
    const next = agenda.find((line) => line.position === phase.position + 1);
    return html`
      <section class="panel console-clock" aria-labelledby="console-clock" data-state=${face.state}>
        ${bigDisk(face)}
        <div class="console-clock-face">
          <h2 class="console-clock-now" id="console-clock">${pick(phase.title)} <span>· ${stateWord(face)}</span></h2>
          <p class="console-clock-digits" role="timer" translate="no">${face.digits}</p>
          <p class="console-clock-plan"><span>${plan(clock, face)}</span></p>
          <div class="console-clock-keys">
            ${this.#mainKey(face)} ${this.#add(-1, '−1')} ${this.#add(1, '+1')} ${this.#add(5, '+5')}
            ${this.#nextKey(next)}
          </div>
          ${this.#undoKey()}
        </div>
      </section>
    `;
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
  #mainKey({ state }) {
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
    return html`<button class="btn" type="button" @click=${() => this.act(command)}>${sign}${word}</button>`;
  }

  /**
   * @param {number} minutes
   * @param {string} sign
   */
  #add(minutes, sign) {
    return html`<button class="btn" type="button"
      @click=${() => this.act('clock_add', { minutes })}>
      <span class="visually-hidden">${t('clock-prefix')} </span>${t('console-minutes-short', { sign })}
    </button>`;
  }

  /** @param {AgendaLine|undefined} next */
  #nextKey(next) {
    if (!next) return nothing;
    const rests = this.moving || this._rests;
    return html`<button class="btn btn-primary is-wide" type="button" aria-disabled=${rests ? 'true' : nothing}
      @click=${() => rests || this.#go(next)}>
      <span>${t('console-next', { phase: pick(next.title) })}</span>${icon('arrow-right')}
    </button>`;
  }

  #undoKey() {
    const { phase } = this.session.slots;
    if (phase.position === 0) return nothing;
    return html`<button class="btn btn-quiet btn-small console-clock-undo" type="button" @click=${this.#undo}>
      ${icon('undo-2')}${t('console-phase-undo')}
    </button>`;
  }

  /** @param {AgendaLine} next */
  #go(next) {
    this.dispatchEvent(new CustomEvent('go', { detail: next }));
  }

  async #undo() {
    if (await this.act('phase_undo')) toast(t('console-undone'));
  }
}

/** @param {Face} face */
function stateWord({ state }) {
  if (state === 'stopped') return t('clock-is-stopped');
  if (state === 'paused') return t('clock-is-paused');
  return state === 'over' ? t('clock-is-over') : t('clock-is-running');
}

/**
 * @param {{ends_at_ms: number|null, total_ms: number}} clock
 * @param {Face} face
 */
function plan({ ends_at_ms, total_ms }, { over }) {
  const minutes = Math.round(total_ms / 60_000);
  if (ends_at_ms === null) return t('console-of', { minutes });
  if (over) return t('console-should-end', { time: clockTime(ends_at_ms) });
  return t('console-of-ends', { minutes, time: clockTime(ends_at_ms) });
}

customElements.define('console-clock', ConsoleClock);
