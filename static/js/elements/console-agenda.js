/** Owns the agenda of the console: the day as a strip, planned and real time, and the way to any phase. */
import { html, nothing } from 'lit';
import { timetable } from '../lib/agenda.js';
import { icon } from '../lib/icon.js';
import { pick, t } from '../lib/text.js';
import { Ticker } from '../lib/ticker.js';
import { clockTime } from './console-words.js';
import { RoomElement } from './room-element.js';

/** @typedef {import('../lib/agenda.js').Row} Row */

export class ConsoleAgenda extends RoomElement {
  constructor() {
    super();
    new Ticker(this, 5000);
  }

  render() {
    const { agenda, phase, clock } = this.session.slots;
    const day = timetable(agenda, phase.id, clock, this.session.now());
    return html`
      <section class="panel agenda" aria-labelledby="console-agenda">
        <div class="panel-head"><h2 id="console-agenda">${t('console-agenda')}</h2>${drift(day.behind)}</div>
        <ol class="agenda-list">
          ${day.rows.map((row) => this.#row(row))}
        </ol>
        <div class="agenda-foot">
          <span class="small muted tabular">${t('console-ends', { time: clockTime(day.ends_ms) })}</span>
        </div>
      </section>
    `;
  }

  /** @param {Row} row */
  #row(row) {
    const { state, at_ms } = row;
    const now = state === 'now';
    return html`<li class="agenda-row" data-state=${stateOf(row)} aria-current=${now ? 'step' : nothing}>
      <span class="agenda-time">${clockTime(at_ms)}</span>
      ${now ? html`<span class="agenda-name">${name(row)}<small>${t('console-now')}</small></span>` : this.#go(row)}
      <span class="agenda-min">${minutes(row)}</span>
    </li>`;
  }

  /** @param {Row} row */
  #go(row) {
    return html`<button class="agenda-name agenda-go" type="button" title=${t('console-go-title')} @click=${() => this.#ask(row)}>
      ${name(row)}
    </button>`;
  }

  /** @param {Row} row */
  #ask({ line }) {
    this.dispatchEvent(new CustomEvent('go', { detail: line }));
  }
}

/** @param {number} behind minutes */
function drift(behind) {
  if (behind > 1)
    return html`<span class="chip" data-tone="warn">${t('console-behind', { minutes: behind })}</span>`;
  if (behind < -1)
    return html`<span class="chip" data-tone="fjord">${t('console-ahead', { minutes: -behind })}</span>`;
  return html`<span class="chip" data-tone="ok">${t('console-on-time')}</span>`;
}

/** @param {Row} row */
const stateOf = ({ line, state }) => (state === 'next' && line.kind === 'break' ? 'break' : state);

/** @param {Row} row */
const name = ({ line, state }) => html`${mark(state, line.kind)}${pick(line.title)}`;

/**
 * @param {Row['state']} state
 * @param {string} kind
 */
function mark(state, kind) {
  if (state === 'done')
    return html`${icon('check', 'small')}<span class="visually-hidden">${t('console-done')} </span>`;
  return kind === 'break' ? icon('coffee', 'small') : nothing;
}

/** @param {Row} row */
const minutes = ({ line, used }) =>
  used === null || used === line.minutes
    ? t('console-minutes', { minutes: line.minutes })
    : t('console-minutes-used', { used, minutes: line.minutes });

customElements.define('console-agenda', ConsoleAgenda);
