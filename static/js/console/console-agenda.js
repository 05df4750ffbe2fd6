/** The agenda of the console: each phase as planned and as it goes, day by day, and the way to any of them. */
import { html, nothing } from 'lit';
import { carry } from '../agenda/carry.js';
import { phaseSetName } from '../agenda/phase-form.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { scheduleOf } from '../time/planned.js';
import { Ticker } from '../time/ticker.js';
import { clockTime } from '../words/moment.js';
import { pick, t } from '../words/text.js';
import { may } from './console-words.js';

/** @import {AgendaLine, Command} from '../live/slots.d.ts' */
/** @import {Step} from '../time/schedule.js' */
/** @typedef {{line: AgendaLine, step: Step|null, state: 'done'|'now'|'next'|'hidden'}} Row */

const EVERY_SECONDS = 5;

export class ConsoleAgenda extends LiveElement {
  static properties = { ...LiveElement.properties, _day: { state: true }, _over: { state: true } };

  constructor() {
    super();
    /** @type {string|null} the phase that a carried one is held over */ this._over = null;
    /** @type {number|null} the day whose phases are shown besides the one that is now */ this._day = null;
    /** @type {string|null} the phase that was last brought into sight */ this._sought = null;
    new Ticker(this, EVERY_SECONDS);
  }

  /** A list that has room for few steps shows the present one; after that it stays where somebody scrolls it. */
  updated() {
    const { id } = this.session.slots.phase;
    if (this._sought === id) return;
    this._sought = id;
    requestAnimationFrame(() => this.#seek());
  }

  #seek() {
    const list = this.querySelector('.agenda-list');
    const row = list?.querySelector('[aria-current]');
    if (!list || !row) return;
    const top = row.getBoundingClientRect().top - list.getBoundingClientRect().top;
    list.scrollTop += top - (list.clientHeight - row.clientHeight) / 2;
  }

  render() {
    const { agenda, phase, clock, sprint } = this.session.slots;
    const day = scheduleOf(agenda, phase.id, clock, this.session.now());
    const days = [...new Set(day.lines.map((line) => line.day))];
    return html`
      <section class="panel agenda" aria-labelledby="console-agenda">
        <div class="panel-head"><h2 id="console-agenda">${days.length > 1 ? t('lead-day-of', { day: phase.day, of: days.at(-1) ?? 1 }) : t('console-agenda')}</h2></div>
        <div class="agenda-cols" aria-hidden="true"><span></span><span>${t('lead-plan')}</span><span>${t('lead-now')}</span><span></span><span>${t('lead-min')}</span></div>
        <ol class="agenda-list" tabindex="0" aria-label=${t('console-agenda')}>
          ${days.map((number) => this.#ofDay(number, day, days.length > 1))}
        </ol>
        <div class="agenda-foot">
          <p class="small muted tabular">${sprint.status === 'closed' ? nothing : ending(day)}</p>
          ${this.#may('phase_add') ? html`<button class="btn btn-quiet btn-small" type="button" @click=${this.#add}>${icon('plus')}${t('console-add')}</button>` : nothing}
        </div>
      </section>
    `;
  }

  /**
   * @param {number} number
   * @param {ReturnType<typeof scheduleOf>} day
   * @param {boolean} isOneOfMany
   */
  #ofDay(number, { lines, steps, at }, isOneOfMany) {
    const rows = this.session.slots.agenda
      .filter((line) => line.day === number)
      .map((line) => rowOf(line, lines, steps, at));
    const isNow = number === lines[at].day;
    const isOpen = isNow || this._day === number;
    const toggle = () => {
      this._day = this._day === number ? null : number;
    };
    return html`
      ${
        isOneOfMany && !isNow
          ? html`<li><button class="agenda-day" type="button" aria-expanded=${isOpen} @click=${toggle}>
            <b>${t('lead-day', { day: number })}</b> <span>${dayState(number, lines[at].day)}</span>${icon(isOpen ? 'chevron-down' : 'chevron-right', 'small')}
          </button></li>`
          : nothing
      }
      ${isOpen ? rows.map((row) => this.#row(row)) : nothing}
    `;
  }

  /** @param {Row} row */
  #row(row) {
    const { line, step, state } = row;
    const isNow = state === 'now';
    const canMove = this.#canSet(row);
    return html`<li class="agenda-row" data-state=${state === 'next' && line.kind === 'break' ? 'break' : state} aria-current=${isNow ? 'step' : nothing}
      data-phase=${canMove ? line.id : nothing} data-over=${this._over === line.id ? '' : nothing}
      @pointerdown=${(/** @type {PointerEvent} */ event) => canMove && this.#carry(event, row)}
      @keydown=${(/** @type {KeyboardEvent} */ event) => canMove && this.#press(event, row)}>
      <span class="agenda-done">${state === 'done' ? icon('check', 'small') : nothing}</span>
      ${state === 'hidden' ? html`<span class="agenda-plan">${icon('eye-off', 'small')}</span>` : html`<span class="agenda-plan"><span class="visually-hidden">${t('lead-planned')} </span>${clockTime(step?.planned_ms ?? null)}</span>`}
      ${state === 'hidden' ? html`<span></span>` : html`<span class="agenda-real"><span class="visually-hidden">${t(`lead-real-${state}`)} </span>${clockTime(step?.expected_ms ?? null)}</span>`}
      ${isNow || !this.#may('phase_go') ? html`<span class="agenda-name" title=${pick(line.title)}>${name(row)}</span>` : this.#go(row)}
      ${this.#minutes(row)}
    </li>`;
  }

  /** @param {Row} row */
  #go(row) {
    return html`<button class="agenda-name agenda-go" type="button" title=${`${pick(row.line.title)}. ${t('console-go-title')}`} @click=${() => this.#ask(row)}>
      ${name(row)}
    </button>`;
  }

  /** The minutes are the way to all that there is to set. @param {Row} row */
  #minutes(row) {
    if (!this.#canSet(row)) return html`<span class="agenda-min">${minutes(row)}</span>`;
    const name = phaseSetName(row.line);
    return html`<button class="agenda-min agenda-set" type="button" title=${name} @click=${() => this.#set(row)}>
      <span class="visually-hidden">${name}, </span>${minutes(row)}
    </button>`;
  }

  /** @param {Row} row */
  #canSet({ state }) {
    return state !== 'done' && this.#may('phase_set');
  }

  /** @param {Command} command */
  #may(command) {
    return may(this.session.slots, command);
  }

  #add() {
    this.dispatchEvent(new CustomEvent('add'));
  }

  /** Alt and an arrow move a phase, as a drag does. @param {KeyboardEvent} event @param {Row} row */
  #press(event, { line }) {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (by === undefined) return;
    event.preventDefault();
    this.#move(line, line.position + by);
  }

  /** @param {AgendaLine} line @param {number} to */
  #move(line, to) {
    this.dispatchEvent(new CustomEvent('move', { detail: { phase: line.id, to } }));
  }

  /** @param {PointerEvent} event @param {Row} row */
  #carry(event, { line }) {
    carry(event, line.id, {
      rests: true,
      over: (id) => {
        this._over = id;
      },
      dropped: (id) => {
        const target = this.session.slots.agenda.find((other) => other.id === id);
        if (target && target.id !== line.id) this.#move(line, target.position);
      },
    });
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

/** @param {{ends_ms: number|null, planned_end_ms: number|null}} day */
function ending({ ends_ms, planned_end_ms }) {
  if (ends_ms === null) return nothing;
  const time = clockTime(ends_ms);
  const asPlanned = clockTime(planned_end_ms);
  if (planned_end_ms === null || time === asPlanned) return t('lead-day-ends', { time });
  return html`${t('lead-day-ends', { time })}<br />${t('lead-day-planned', { time: asPlanned })}`;
}

/**
 * @param {AgendaLine} line
 * @param {AgendaLine[]} lines those that count
 * @param {Step[]} steps
 * @param {number} at
 * @returns {Row}
 */
function rowOf(line, lines, steps, at) {
  const index = lines.indexOf(line);
  if (index < 0) return { line, step: null, state: 'hidden' };
  return { line, step: steps[index], state: stateAt(index, at) };
}

/** @param {number} index @param {number} at @returns {Row['state']} */
const stateAt = (index, at) => (index === at ? 'now' : index < at ? 'done' : 'next');

/** @param {number} day @param {number} now */
const dayState = (day, now) => (day < now ? t('lead-day-done') : '');

/** @param {Row} row */
const name = ({ line, state }) =>
  html`${state === 'done' ? html`<span class="visually-hidden">${t('console-done')} </span>` : nothing}${line.kind === 'break' ? icon('coffee', 'small') : nothing}${pick(line.title)}${state === 'hidden' ? html` <small>${t('agenda-is-hidden')}</small>` : nothing}${line.rules.anonymous ? unnamed() : nothing}`;

const unnamed = () =>
  html`<span class="agenda-anonymous" title=${t('console-anonymous')}>${icon('eye-off', 'small')}<span class="visually-hidden">, ${t('console-anonymous')}</span></span>`;

/** @param {Row} row */
function minutes({ line }) {
  if (line.untimed) return '–';
  return html`${line.minutes}<span class="visually-hidden"> ${t('lead-min')}</span>`;
}

customElements.define('console-agenda', ConsoleAgenda);
