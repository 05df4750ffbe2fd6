/** The clock of the room: a disk that goes away, digits, and words; the same place on every screen. */
import { html, nothing } from 'lit';
import { LiveElement } from '../parts/live-element.js';
import { t } from '../words/text.js';
import { faceOf } from './clock-face.js';
import { Ticker } from './ticker.js';
import { turnClock } from './turn-clock.js';

const WARN_AT_MINUTES = [5, 1];

export class SprintClock extends LiveElement {
  constructor() {
    super();
    this.ticker = new Ticker(this);
    /** @type {number|null} milliseconds left at the last look */
    this.leftBefore = null;
    this.said = '';
  }

  render() {
    const slots = this.session?.slots;
    if (!slots?.clock) return nothing;
    const turn = turnClock(slots.pitch);
    const clock = turn ?? slots.clock;
    const face = faceOf(clock, this.session.now());
    this.warn(clock, face);
    return html`<div class="clock" role="timer" aria-label=${isUntimed(clock) ? t('clock-none') : spoken(face)} data-state=${face.state}>
        <svg class="clock-disk" viewBox="0 0 100 100" aria-hidden="true" .style=${`--gone: ${face.gone.toFixed(4)}`} ?data-over=${face.over}>
          <circle class="clock-dial" cx="50" cy="50" r="42" />
          <circle class="clock-left" cx="50" cy="50" r="21" pathLength="100" />
          <circle class="clock-ticks" cx="50" cy="50" r="46.5" pathLength=${face.ticks * 10} />
          <circle class="clock-hub" cx="50" cy="50" r="3.2" />
        </svg>
        <p class="clock-text">
          ${isUntimed(clock) ? html`<strong class="clock-none">${t('clock-none')}</strong>` : html`<strong class="clock-digits" translate="no">${face.digits}</strong>`}
          <span class="clock-of">${turn && !face.over ? this.whose() : below(clock, face)}</span>
        </p>
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  /** While a team pitches the time is its own. */
  whose() {
    const { pitch, sprint } = this.session.slots;
    return t('clock-of-team', {
      team: sprint.teams.find(({ number }) => number === pitch?.team)?.name ?? '',
    });
  }

  /**
   * Says five minutes, one minute and time up once, politely.
   * @param {{state: string}} clock
   * @param {import('./clock-face.js').Face} face
   */
  warn(clock, face) {
    const before = this.leftBefore;
    this.leftBefore = clock.state === 'running' ? face.left : null;
    if (before === null || this.leftBefore === null) return;
    const crossed = WARN_AT_MINUTES.find(
      (minutes) => before > minutes * 60_000 && face.left <= minutes * 60_000,
    );
    if (crossed) this.said = t('clock-left', { minutes: crossed });
    if (before > 0 && face.left <= 0) this.said = t('clock-up');
  }
}

/** @param {import('./clock-face.js').Face} face */
function spoken({ over, minutes, seconds, state }) {
  if (over) return t('clock-spoken-over', { minutes, seconds });
  return t(state === 'paused' ? 'clock-spoken-paused' : 'clock-spoken', { minutes, seconds });
}

/** Homework has no clock. @param {{state: string, total_ms: number}} clock */
export const isUntimed = ({ state, total_ms }) => state === 'stopped' && total_ms === 0;

/**
 * @param {{state: string, total_ms: number, extra_ms: number}} clock
 * @param {import('./clock-face.js').Face} face
 */
function below(clock, face) {
  if (isUntimed(clock)) return nothing;
  if (clock.extra_ms > 0 && !face.over)
    return t('clock-extra', { minutes: Math.round(clock.extra_ms / 60_000) });
  if (face.over) return t('clock-over');
  if (clock.state === 'paused') return t('clock-paused');
  const minutes = Math.round(clock.total_ms / 60_000);
  return t(clock.state === 'stopped' ? 'clock-stopped' : 'clock-of', { minutes });
}

customElements.define('sprint-clock', SprintClock);
