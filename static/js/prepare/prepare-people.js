/** Who is expected: a list that is pasted, what was understood of it, how people are seated, and cards to print. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { LIMITS } from '../words/limits.js';
import { leads } from '../words/people.js';
import { t } from '../words/text.js';
import { plannedSeats } from './prepare-teams.js';

/** @import {ExpectedPerson, Remark, Seating} from '../live/slots.d.ts' */
/** @import {Bench} from './sprint-prepare.js' */

/** @type {Seating[]} */
const SEATINGS = ['free', 'together', 'mixed'];

export class PreparePeople extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    bench: { attribute: false },
    _draft: { state: true },
    _said: { state: true },
  };

  constructor() {
    super();
    this.bench = /** @type {Bench} */ (/** @type {unknown} */ (null));
    /** @type {string|null} the list as it is being written: who sits down meanwhile changes nothing in it */ this._draft =
      null;
    /** @type {{count: number, remarks: Remark[]}|null} what was understood of the list */ this._said = null;
  }

  render() {
    const { expected = [], people } = this.session.slots;
    const here = people.filter((person) => !leads(person)).length;
    return html`<section id="people" aria-labelledby="prep-people">
      <div class="prep-head"><h2 id="prep-people">${t('prepare-people')}</h2>
        <p>${this.#count(expected.length, here)}</p>
        <div class="btn-row"><a class="btn btn-small" href=${this.session.content.urls.cards}>${icon('printer')}${t('prepare-cards-print')}</a></div>
      </div>
      <div class="names-desk">
        <form class="panel names" @submit=${this.#read}>
          <div class="field">
            <label class="field-label" for="prep-list">${t('prepare-list')}</label>
            <textarea class="input" id="prep-list" name="text" rows="12" maxlength=${LIMITS.PAYLOAD_LIST} aria-describedby="prep-list-help" .value=${this._draft ?? listOf(expected)} @input=${this.#write}></textarea>
            <span class="field-help" id="prep-list-help">${t('prepare-list-help')}</span>
          </div>
          <div class="btn-row"><button class="btn btn-primary" type="submit">${icon('list-checks')}${t('prepare-list-go')}</button></div>
        </form>
        <div class="names-said">
          ${this.#seating()}
          <div role="status">${this._said ? report(this._said) : nothing}</div>
        </div>
      </div>
    </section>`;
  }

  /** Of planned seats, how many have a name. @param {number} expected @param {number} here */
  #count(expected, here) {
    const planned = plannedSeats(this.session.slots.sprint.teams);
    return planned > 0
      ? t('prepare-people-of', { named: expected + here, planned, here })
      : t('prepare-people-count', { expected, here });
  }

  #seating() {
    const { seating } = this.session.slots.sprint;
    const set = (/** @type {Event} */ event) =>
      this.bench.act('seating_set', {
        seating: /** @type {Seating} */ (/** @type {HTMLSelectElement} */ (event.target).value),
      });
    return html`<div class="field">
      <label class="field-label" for="prep-seating">${t('people-seating')}</label>
      <select class="input" id="prep-seating" aria-describedby="prep-seating-help" @change=${set}>
        ${SEATINGS.map((rule) => html`<option value=${rule} .selected=${rule === seating}>${t(`people-seating-${rule}`)}</option>`)}
      </select>
      <span class="field-help" id="prep-seating-help">${t('people-seating-help')}</span>
    </div>`;
  }

  /** @param {InputEvent} event */
  #write = (event) => {
    this._draft = /** @type {HTMLTextAreaElement} */ (event.target).value;
  };

  /** @param {SubmitEvent} event */
  #read = async (event) => {
    event.preventDefault();
    const given = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
    const said = await this.bench.act('expected_put', { text: String(given.get('text')) });
    if (!said) return;
    this._said = said;
    this._draft = null;
  };
}

/** As it would be pasted. @param {ExpectedPerson[]} expected */
const listOf = (expected) =>
  expected
    .map(({ name, municipality, role, team }) => {
      const job = role === 'specialist' ? t('prepare-list-specialist') : '';
      return [name, municipality, job, team === null ? '' : String(team)].filter(Boolean).join(', ');
    })
    .join('\n');

/** @param {{count: number, remarks: Remark[]}} said */
const report = ({ count, remarks }) => html`<div class="panel report">
  <p class="saved">${icon('circle-check')}<span>${t('prepare-list-understood', { count })}</span></p>
  ${
    remarks.length === 0
      ? nothing
      : html`<h3>${t('prepare-list-look', { count: remarks.length })}</h3>
        <ul>${remarks.map(({ line, what, text }) => html`<li class="told">${t('prepare-list-line', { line })} ${t(`prepare-remark-${what}`, { text })}</li>`)}</ul>`
  }
</div>`;

customElements.define('prepare-people', PreparePeople);
