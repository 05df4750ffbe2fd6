/** The agenda of the console: the day as a strip, planned and real time, and the way to any phase. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { timetable } from '../time/agenda.js';
import { Ticker } from '../time/ticker.js';
import { clockTime } from '../words/moment.js';
import { pick, t } from '../words/text.js';
import { phaseSetName } from './console-phase.js';
import { isPromised, settingsOf } from './phase-settings.js';

/** @typedef {import('../time/agenda.js').Row} Row */

export class ConsoleAgenda extends LiveElement {
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
      ${this.#minutes(row)}
    </li>`;
  }

  /** @param {Row} row */
  #go(row) {
    return html`<button class="agenda-name agenda-go" type="button" title=${t('console-go-title')} @click=${() => this.#ask(row)}>
      ${name(row)}
    </button>`;
  }

  /** The minutes are the way to all that there is to set. @param {Row} row */
  #minutes(row) {
    if (!this.#canSet(row)) return html`<span class="agenda-min">${minutes(row)}</span>`;
    const name = phaseSetName(row.line);
    return html`<button class="agenda-min agenda-set" type="button" title=${name} @click=${() => this.#set(row)}>
      <span class="visually-hidden">${name}, </span>${minutes(row)}${icon('sliders-horizontal', 'small')}
    </button>`;
  }

  /** A kept promise can be looked at where nothing else is left to set. @param {Row} row */
  #canSet({ line, state }) {
    const isOver = state === 'done' || this.session.slots.sprint.status === 'closed';
    return !isOver && (settingsOf(line).length > 0 || isPromised(line));
  }

  /** @param {Row} row */
  #set({ line }) {
    this.dispatchEvent(new CustomEvent('set', { detail: line }));
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
const name = ({ line, state }) =>
  html`${mark(state, line.kind)}${pick(line.title)}${line.rules.anonymous ? unnamed() : nothing}`;

const unnamed = () =>
  html`<span class="agenda-anonymous" title=${t('console-anonymous')}>${icon('eye-off', 'small')}<span class="visually-hidden">, ${t('console-anonymous')}</span></span>`;

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
