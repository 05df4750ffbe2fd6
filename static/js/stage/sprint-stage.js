/** The projector: which picture it shows, the words to all, and the chimes. Nothing private is ever sent to it. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { mark } from '../parts/mark.js';
import { Chimes } from '../time/chimes.js';
import { chimeBetween, faceOf } from '../time/clock-face.js';
import { shownMode } from '../time/stage-mode.js';
import { Ticker } from '../time/ticker.js';
import { clockTime } from '../words/moment.js';
import { t } from '../words/text.js';
import { GivesWay } from './give-way.js';
import { stageLobby } from './stage-lobby.js';
import { Turning } from './stage-notes.js';
import { stagePitchRound } from './stage-pitch.js';
import { breakLeft, stageBreak, stageClose, stageSoon } from './stage-rest.js';
import { stagePitch, stageResults } from './stage-results.js';
import { stageNext, stageRun } from './stage-run.js';
import { stageSpotlight } from './stage-spotlight.js';

/** @import {StageSlots} from '../live/slots.d.ts' */

/** How long words to all stay on the screen. */
/** Pictures that leave the clock no other room than the head. */
const SMALL_CLOCK = new Set(['spotlight', 'results']);
const SAID_MS = 120_000;
/** Of so many letters the words take three lines and more: they are written smaller. */
const LONG = 120;

/** @extends {LiveElement<StageSlots>} */
export class SprintStage extends LiveElement {
  constructor() {
    super();
    this.chimes = new Chimes();
    this.givesWay = new GivesWay();
    this.turning = new Turning();
    this._left = 0;
    new Ticker(this);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', stayAwake);
    stayAwake();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.givesWay.stop();
    document.removeEventListener('visibilitychange', stayAwake);
  }

  render() {
    const { slots } = this.session;
    const face = faceOf(slots.clock, this.session.now());
    this.#chime(face);
    return html`<div class="stage">
      ${this.#head(face)} ${this.#said()} ${this.#picture(face)}
    </div>`;
  }

  updated() {
    this.givesWay.look(this.querySelector('main'));
  }

  /** @param {import('../time/clock-face.js').Face} face */
  #head(face) {
    const isSmall = SMALL_CLOCK.has(shownMode(this.session.slots)) && !this.session.slots.phase.untimed;
    return html`<header class="stage-head">
      ${mark()}<span class="stage-title">${this.session.slots.sprint.title}</span>
      ${this.session.status.state === 'offline' ? html`<span>${t('stage-offline')}</span>` : nothing}
      ${this.session.slots.sprint.frozen ? html`<span class="stage-state">${icon('snowflake')}${t('stage-frozen')}</span>` : nothing}
      ${isSmall ? html`<span class="push stage-left" role="timer" translate="no" ?data-over=${face.over}>${face.digits}</span>` : nothing}
      <span class=${isSmall ? '' : 'push'}>${t('stage-time', { time: clockTime(this.session.now()) })}</span>
      <button class="stage-tool" type="button" aria-pressed=${this.chimes.on} aria-label=${t('stage-sound')} title=${t('stage-sound')}
        @click=${this.#toggleSound}>${this.chimes.on ? icon('volume-2') : icon('volume-x')}</button>
      ${
        document.fullscreenEnabled
          ? html`<button class="stage-tool" type="button" aria-label=${t('stage-fullscreen')} title=${t('stage-fullscreen')}
            @click=${toggleFullscreen}>${icon('maximize')}</button>`
          : nothing
      }
    </header>`;
  }

  /** The words to all that hang on the wall now. */
  #words() {
    const said = this.session.slots.announcement;
    return said && this.session.now() - said.at_ms <= SAID_MS ? said : null;
  }

  /** For so many notes, with what an announcement leaves. */
  #room() {
    const said = this.#words();
    if (!said) return 9;
    return said.text.length > LONG ? 3 : 6;
  }

  #said() {
    const said = this.#words();
    if (!said) return nothing;
    return html`<p class="stage-announcement" role="status" ?data-long=${said.text.length > LONG}>${icon('megaphone')}<span class="told">${said.text}</span></p>`;
  }

  /** @param {import('../time/clock-face.js').Face} face */
  #picture(face) {
    const mode = shownMode(this.session.slots);
    const laid = this.turning.look(this.session.slots.on_tables, this.session.now());
    const { pitch } = this.session.slots;
    if (pitch && mode === 'pitch') return stagePitchRound(this.session, pitch);
    if (mode === 'soon') return stageSoon(this.session);
    if (mode === 'close') return stageClose(this.session);
    if (mode === 'lobby') return stageLobby(this.session);
    if (mode === 'break')
      return html`${stageBreak(this.session, face)}${stageNext(this.session, breakLeft(face))}`;
    if (mode === 'results') return html`${stageResults(this.session)}${stageNext(this.session)}`;
    const { spot } = this.session.slots;
    if (mode === 'spotlight' && spot)
      return html`${stageSpotlight(this.session, spot, this.#room())}${stageNext(this.session)}`;
    if (mode === 'pitch') return html`${stagePitch(this.session, face)}${stageNext(this.session)}`;
    return html`${stageRun(this.session, face, laid)}${stageNext(this.session)}`;
  }

  #toggleSound() {
    if (this.chimes.on) this.chimes.disable();
    else this.chimes.enable();
    this.requestUpdate();
  }

  /** @param {import('../time/clock-face.js').Face} face */
  #chime({ left, state }) {
    const kind = state === 'running' || state === 'over' ? chimeBetween(this._left, left) : null;
    this._left = left;
    if (kind) this.chimes.play(kind);
  }
}

/** A projector that goes to sleep is no clock. */
async function stayAwake() {
  if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
  await navigator.wakeLock.request('screen').catch(() => null);
}

function toggleFullscreen() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen();
}

customElements.define('sprint-stage', SprintStage);
