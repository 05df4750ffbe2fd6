/** The landscape of systems: a list that one writes in, the catalogue while one types, and the map that says the same. */
import { html, nothing } from 'lit';
import { readConcept, setCell } from '../documents/concept.js';
import { inBand, layout, peopleOf, search, systemsOf } from '../documents/landscape.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { LIMITS } from '../words/limits.js';
import { pick, t } from '../words/text.js';
import { drawing, legend } from './map-drawing.js';
import { systemList } from './map-list.js';

/** @import {Replica} from '../live/replica.js' */
/** @import {Known} from '../documents/landscape.js' */
/** @typedef {import('../documents/concept.js').Field} Field */

/** As many as one takes in at a glance. */
const MOST = 6;

export class ConceptMap extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    replica: { attribute: false },
    field: { attribute: false },
    readonly: { type: Boolean },
    add: { attribute: false },
    _words: { state: true },
    _at: { state: true },
  };

  constructor() {
    super();
    /** The sheet. @type {Replica} */ this.replica = /** @type {never} */ (undefined);
    /** The field of the systems. @type {Field} */ this.field = /** @type {never} */ (undefined);
    this.readonly = false;
    /** @type {(cells: Record<string, string>) => void} */ this.add = () => {};
    this._words = '';
    this._at = 0;
  }

  willUpdate() {
    this.use(this.replica);
  }

  render() {
    const concept = readConcept(this.replica.doc);
    const systems = systemsOf(concept, this.session.content.systems);
    const people = peopleOf(concept);
    const title = concept.texts.title?.trim() || t('map-the-new');
    return html`<section class="land-page" aria-labelledby="map-h">
      <header class="land-head">
        <button class="btn btn-quiet land-back" type="button" @click=${this.#back}>${icon('arrow-left')}${t('guide-back')}</button>
        <h1 id="map-h" tabindex="-1">${pick(this.field.label)}</h1>
        <p class="part-ask">${t('map-lead')}</p>
      </header>
      <section class="systems" aria-label=${t('map-as-list')}>
        ${this.readonly ? nothing : this.#catalogue(systems.map(({ name }) => name.toLowerCase()))}
        ${systemList({
          session: this.session,
          replica: this.replica,
          field: this.field,
          systems,
          title,
          rows: concept.rows,
          readonly: this.readonly,
          inBand,
          set: (row, column, value) =>
            this.replica.change(() => setCell(this.replica.doc, this.field.id, row, column, value)),
        })}
      </section>
      <section class="land" aria-labelledby="map-drawing-h">
        <h2 class="visually-hidden" id="map-drawing-h">${t('map-says-the-same')}</h2>
        ${drawing({ map: layout(systems, people), systems, people, title })} ${legend()}
      </section>
    </section>`;
  }

  /** @param {string[]} listed names that are on the list */
  #catalogue(listed) {
    const found = search(
      this.session.content.systems,
      this._words,
      this.session.lang === 'en' ? 'en' : 'da',
    ).slice(0, MOST);
    const isOpen = this._words.trim() !== '';
    return html`<div class="combo">
      <label for="map-add">${t('map-add')}</label>
      <div class="combo-field">
        ${icon('search')}
        <input class="input" id="map-add" type="text" role="combobox" autocomplete="off" maxlength=${LIMITS.CELL} aria-autocomplete="list"
          aria-expanded=${isOpen} aria-controls="map-found" aria-activedescendant=${isOpen ? `map-found-${this._at}` : nothing}
          .value=${this._words} @input=${this.#type} @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, found)} />
      </div>
      <ul class="combo-list" id="map-found" role="listbox" aria-label=${t('map-suggestions')} ?hidden=${!isOpen}>
        ${found.map((known, at) => this.#option(known, at, listed))}
        ${isOpen ? this.#own(found.length) : nothing}
      </ul>
      <p class="visually-hidden" role="status">${isOpen ? t('map-found', { count: found.length }) : nothing}</p>
    </div>`;
  }

  /**
   * @param {Known} known
   * @param {number} at
   * @param {string[]} listed
   */
  #option(known, at, listed) {
    const name = pick(known.name);
    const isListed = listed.includes(name.toLowerCase());
    return html`<li class="combo-option" role="option" id="map-found-${at}" aria-selected=${at === this._at} aria-disabled=${isListed}
      @click=${() => this.#take(known)}>
      <span>${name}</span><span>${isListed ? t('map-listed') : this.#kind(known.kind)}</span>
      <small>${pick(known.use)}. ${pick(known.owner)}</small>
    </li>`;
  }

  /** What the catalogue does not know. @param {number} at */
  #own(at) {
    return html`<li class="combo-option combo-own" role="option" id="map-found-${at}" aria-selected=${at === this._at} @click=${() => this.#take(null)}>
      ${icon('plus')}<span>${t('map-add-own', { name: this._words.trim() })}</span></li>`;
  }

  /** @param {string} kind */
  #kind(kind) {
    const options = this.field.columns?.find(({ id }) => id === 'kind')?.options ?? [];
    const option = options.find(({ id }) => id === kind);
    return option ? pick(option.label) : '';
  }

  /** @param {Known|null} known none for the team's own words */
  #take(known) {
    const name = known ? pick(known.name) : this._words.trim();
    if (!name) return;
    const listed = systemsOf(readConcept(this.replica.doc), []).some(
      (each) => each.name.toLowerCase() === name.toLowerCase(),
    );
    if (!listed)
      this.add(known ? { system: name, owner: pick(known.owner), kind: known.kind } : { system: name });
    this._words = '';
    this._at = 0;
    /** @type {HTMLElement|null} */ (this.querySelector('#map-add'))?.focus();
  }

  /** @param {Event} event */
  #type(event) {
    this._words = /** @type {HTMLInputElement} */ (event.target).value;
    this._at = 0;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Known[]} found
   */
  #key(event, found) {
    if (!this._words.trim() || event.isComposing) return;
    const steps = /** @type {Record<string, number>} */ ({ ArrowDown: 1, ArrowUp: -1 });
    const step = steps[event.key];
    if (step) this._at = (this._at + step + found.length + 1) % (found.length + 1);
    else if (event.key === 'Enter') this.#take(found[this._at] ?? null);
    else if (event.key === 'Escape') this._words = '';
    else return;
    event.preventDefault();
  }

  #back() {
    this.dispatchEvent(new CustomEvent('leave-page', { bubbles: true, detail: {} }));
  }
}

customElements.define('concept-map', ConceptMap);
