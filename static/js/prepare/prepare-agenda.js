/** The agenda as it is made: days with their phases, and beside them all that one phase is. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { carry } from '../agenda/carry.js';
import { daysOf, endOf, sumsOf, timesOf } from '../agenda/days.js';
import { hours } from '../agenda/hours.js';
import { savePhase } from '../agenda/phase-form.js';
import '../parts/drop-menu.js';
import { icon } from '../parts/icon.js';
import { kept, sending } from '../parts/kept.js';
import { LiveElement } from '../parts/live-element.js';
import { localTime, momentOf } from '../words/home-time.js';
import { LIMITS } from '../words/limits.js';
import { clockTime } from '../words/moment.js';
import { pick, t } from '../words/text.js';
import { done } from './done.js';
import { phasePanel } from './phase-panel.js';
import { stepper } from './stepper.js';

/** @import {Day} from '../agenda/days.js' */
/** @import {AgendaLine, Kind} from '../live/slots.d.ts' */
/** @import {Bench} from './sprint-prepare.js' */

const STEP_MINUTES = 5;
/** Of a day that has a date only. */
const BEGINS = '09:00';
/** icons: users lightbulb layers vote file-text smartphone presentation flag coffee house eye eye-off arrow-up arrow-down copy trash-2 */
const ICONS = {
  lobby: 'users',
  ideas: 'lightbulb',
  groups: 'layers',
  vote: 'vote',
  concept: 'file-text',
  outline: 'smartphone',
  pitch: 'presentation',
  plan: 'flag',
  break: 'coffee',
};

export class PrepareAgenda extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    bench: { attribute: false },
    _chosen: { state: true },
    _shut: { state: true },
    _over: { state: true },
  };

  constructor() {
    super();
    this.bench = /** @type {Bench} */ (/** @type {unknown} */ (null));
    /** @type {string|null} the phase that is shown whole */ this._chosen = null;
    /** @type {Set<number>} days that are folded */ this._shut = new Set();
    /** @type {string|null} the phase that a dragged one is held over */ this._over = null;
  }

  render() {
    const { agenda } = this.session.slots;
    const days = daysOf(agenda);
    const times = timesOf(this.session);
    const chosen = agenda.find(({ id }) => id === this._chosen) ?? agenda[0];
    return html`<div class="maker-plan">
      <div>
        <ol class="panel days">${days.map((day) => this.#day(day, times, chosen))}
          <li class="day-add"><button class="btn btn-quiet btn-small" type="button" data-makes @click=${() => this.#add('ideas', agenda.at(-1), 1)}>${icon('calendar-plus')}${t('prepare-add-day')}</button></li>
        </ol>
        <p class="hint">${icon('grip-vertical')}<span>${t('prepare-drag')}</span></p>
      </div>
      ${phasePanel(this.bench, chosen, (form) => savePhase(this.bench, chosen, form), this.#deeds(chosen))}
    </div>`;
  }

  /** @param {Day} day @param {Map<string, number|null>} times @param {AgendaLine} chosen */
  #day(day, times, chosen) {
    const { number, lines } = day;
    const isShut = this._shut.has(number);
    const fold = () => {
      this._shut = isShut
        ? new Set([...this._shut].filter((one) => one !== number))
        : new Set([...this._shut, number]);
    };
    return html`<li class="day">
      <div class="day-head">
        <h3><button type="button" aria-expanded=${!isShut} @click=${fold}>${icon(isShut ? 'chevron-right' : 'chevron-down', 'small')}${t('lead-day', { day: number })}</button></h3>
        ${this.#when(day, endOf(lines, times))}
        <span class="day-sum">${hours(sumsOf(lines).work)}</span>
      </div>
      ${
        isShut
          ? nothing
          : html`<ol class="step-rows">${repeat(
              lines,
              ({ id }) => id,
              (line) => this.#row(line, times.get(line.id) ?? null, line.id === chosen.id),
            )}</ol>
        <div class="day-add">
          <button class="btn btn-quiet btn-small" type="button" data-makes aria-label=${t('prepare-add-phase-to', { day: number })} @click=${() => this.#add('ideas', lines.at(-1))}>${icon('plus')}${t('prepare-add-phase')}</button>
          <button class="btn btn-quiet btn-small" type="button" data-makes aria-label=${t('prepare-add-break-to', { day: number })} @click=${() => this.#add('break', lines.at(-1))}>${icon('coffee')}${t('agenda-kind-break')}</button>
        </div>`
      }
    </li>`;
  }

  /** Its date and when it begins: the fixed start of its first phase. @param {Day} day @param {number|null} ends */
  #when({ number, lines }, ends) {
    const [date, time = ''] = localTime(lines[0].starts_ms).split('T');
    const isPast = lines[0].started_ms !== null;
    return html`<form class="day-when" @change=${this.#dated(number)}>
      <input class="input" type="date" name="date" aria-label=${t('prepare-date-of', { day: number })} .value=${kept(date)} ?disabled=${isPast} />
      <input class="input" type="time" name="time" aria-label=${t('prepare-time-of', { day: number })} .value=${kept(time)} ?disabled=${isPast} />
      ${time ? html`<span>${t('prepare-until', { time: clockTime(ends) })}</span>` : nothing}
    </form>`;
  }

  /** @param {number} day */
  #dated(day) {
    return async (/** @type {Event} */ event) => {
      const form = /** @type {HTMLFormElement} */ (event.currentTarget);
      const [given, taken] = [new FormData(form), sending(form)];
      const [date, time] = [String(given.get('date')), String(given.get('time'))];
      const today = localTime(this.session.now()).split('T')[0];
      const starts_ms = date || time ? momentOf(`${date || today}T${time || BEGINS}`) : 0;
      if (await this.bench.act('day_set', { day, starts_ms })) taken();
    };
  }

  /** @param {AgendaLine} line @param {number|null} time @param {boolean} isChosen */
  #row(line, time, isChosen) {
    const name = pick(line.title);
    const state = line.hidden
      ? 'hidden'
      : line.kind === 'break'
        ? 'break'
        : line.untimed
          ? 'untimed'
          : 'work';
    return html`<li class="step-row" data-state=${state} data-phase=${line.id} data-over=${this._over === line.id ? '' : nothing} aria-current=${isChosen ? 'true' : nothing}>
      <button class="agenda-grip" type="button" aria-label=${t('prepare-move', { phase: name })} ?disabled=${line.started_ms !== null}
        @pointerdown=${(/** @type {PointerEvent} */ event) => this.#drag(event, line)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#press(event, line)}>${icon('grip-vertical')}</button>
      <time>${clockTime(time)}</time>
      ${icon(line.hidden ? 'eye-off' : line.untimed ? 'house' : ICONS[line.kind])}
      <button class="step-name" type="button" @click=${() => this.#choose(line)}>
        <span class="visually-hidden">${t(`agenda-kind-${line.kind}`)}: </span>${name}
        ${line.hidden ? html`<small>${t('prepare-hidden')}</small>` : line.untimed ? html`<small>${t('prepare-untimed')}</small>` : nothing}
      </button>
      ${line.untimed ? html`<span></span>` : this.#minutes(line, name)}
      <drop-menu .label=${t('prepare-deeds', { phase: name })} .quiet=${true} .face=${icon('ellipsis')} .items=${this.#deeds(line)}></drop-menu>
    </li>`;
  }

  /** @param {AgendaLine} line @param {string} phase */
  #minutes(line, phase) {
    return stepper({
      value: line.minutes,
      least: 1,
      most: LIMITS.PHASE_MINUTES,
      by: STEP_MINUTES,
      names: {
        less: t('prepare-less', { phase }),
        of: t('prepare-minutes-of', { phase }),
        more: t('prepare-more', { phase }),
      },
      fixed: line.started_ms !== null,
      set: (minutes) => this.bench.act('phase_set', { phase: line.id, minutes }),
    });
  }

  /** @param {AgendaLine} line */
  #deeds(line) {
    const { agenda, phase } = this.session.slots;
    const { act } = this.bench;
    const isNow = line.id === phase.id;
    const last = agenda.length - 1;
    return [
      ...(line.position > 0
        ? [item('arrow-up', t('agenda-up'), () => this.#move(line, line.position - 1))]
        : []),
      ...(line.position < last
        ? [item('arrow-down', t('agenda-down'), () => this.#move(line, line.position + 1))]
        : []),
      item('copy', t('agenda-copy'), async () => {
        const copied = await act('phase_copy', { phase: line.id });
        if (copied) this._chosen = copied.id;
      }),
      ...(isNow
        ? []
        : [
            line.hidden
              ? item('eye', t('prepare-show'), () => act('phase_edit', { phase: line.id, hidden: false }))
              : item('eye-off', t('prepare-hide'), () => act('phase_edit', { phase: line.id, hidden: true })),
          ]),
      ...(isNow || line.started_ms !== null
        ? []
        : [{ ...item('trash-2', t('agenda-remove'), () => this.#remove(line)), danger: true }]),
    ];
  }

  /** @param {AgendaLine} line */
  async #remove(line) {
    if (!(await this.bench.act('phase_remove', { phase: line.id }))) return;
    done(this.bench, t('prepare-removed', { phase: pick(line.title) }));
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('.step-row[aria-current] .step-name'))?.focus();
  }

  /** @param {AgendaLine} line @param {number} to */
  #move(line, to) {
    return this.bench.act('phase_move', { phase: line.id, to });
  }

  /** @param {Kind} kind @param {AgendaLine|undefined} after @param {number} [later] how many days */
  async #add(kind, after, later = 0) {
    if (!after) return;
    const title =
      kind === 'break'
        ? { da: t('prepare-new-break-da'), en: t('prepare-new-break-en') }
        : { da: t('prepare-new-phase-da'), en: t('prepare-new-phase-en') };
    const added = await this.bench.act('phase_add', { kind, title, after: after.id, day: after.day + later });
    if (added) this.#choose({ id: added.id });
  }

  /** @param {{id: string}} line */
  async #choose({ id }) {
    this._chosen = id;
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('#phase-panel'))?.focus();
  }

  /** The arrows move a phase, as a drag does; the grip keeps the focus. @param {KeyboardEvent} event @param {AgendaLine} line */
  #press(event, line) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const to = line.position + (by ?? 0);
    if (by === undefined || to < 0 || to >= this.session.slots.agenda.length) return;
    event.preventDefault();
    this.#move(line, to);
  }

  /** @param {PointerEvent} event @param {AgendaLine} line */
  #drag(event, line) {
    carry(event, line.id, {
      over: (id) => {
        this._over = id;
      },
      dropped: (id) => {
        const target = this.session.slots.agenda.find((other) => other.id === id);
        if (target && target.id !== line.id) this.#move(line, target.position);
      },
    });
  }
}

/** @param {string} sign @param {string} text @param {() => unknown} act */
const item = (sign, text, act) => ({ text, icon: icon(sign), act: () => void act() });

customElements.define('prepare-agenda', PrepareAgenda);
