/** The concept sheet of a team: sections to the left, the sheet in the middle, the checklist to the right. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { checklistOf, partOf } from '../documents/checklist.js';
import { addRow, FIRST_WAY, moveRow, readConcept, removeRow, sectionsFor } from '../documents/concept.js';
import { readFieldComments } from '../documents/field-comments.js';
import { newId } from '../documents/id.js';
import { readIdeas } from '../documents/ideas.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { painted } from '../parts/painted.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { signatureIn } from '../words/whereabouts.js';
import { notesBehind } from './built-on.js';
import { conceptChecklist } from './concept-checklist.js';
import { conceptHead } from './concept-head.js';
import { conceptSection } from './concept-section.js';
import { sectionList, sectionSelect } from './concept-sections.js';
import { editionAsked, editionChoice } from './editions.js';
import { conceptPages } from './own-pages.js';

/** @import {Field, Section} from '../documents/concept.js' */
/** @import {Replica} from '../live/replica.js' */
/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @typedef {import('../documents/concept.js').Row} Row */

/**
 * @param {Section[]} definition
 * @param {string} id
 */
const fieldOf = (definition, id) =>
  definition.flatMap(({ fields }) => fields).find((field) => field.id === id);

export class ConceptView extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    phase: { attribute: false },
    team: { attribute: false },
    readonly: { type: Boolean },
    _all: { state: true },
    _current: { state: true },
    _tab: { state: true },
    _page: { state: true },
    _edition: { state: true },
  };

  constructor() {
    super();
    /** The phase that is shown. @type {AgendaLine} */ this.phase = /** @type {never} */ (undefined);
    /** @type {number|null} */ this.team = null;
    this.readonly = false;
    /** The document of the team. @type {Replica} */ this.replica = /** @type {never} */ (undefined);
    this._all = false;
    /** @type {string|null} */ this._current = null;
    /** @type {'sheet'|'checks'} which part a phone shows */ this._tab = 'sheet';
    /** @type {'map'|'guide'|null} a page of its own that some field has */ this._page = null;
    /** @type {number|null} a version for another municipality */ this._edition = editionAsked();
    /** @type {IntersectionObserver|null} */ this._watcher = null;
  }

  willUpdate() {
    const name = `concept:${this.#edition()?.number ?? this.#teamNumber()}`;
    if (this.replica?.name === name) return;
    this.replica = this.session.document(name);
    this.use(this.replica);
  }

  /** One's own team, or the one that one visits. */
  #teamNumber() {
    return /** @type {number} */ (this.team ?? this.session.slots.me.team);
  }

  /** The version that is open, as long as there is one. */
  #edition() {
    return this.session.slots.editions?.find(({ number }) => number === this._edition);
  }

  #definition() {
    return this.session.content.concept;
  }

  render() {
    if (!this.replica.loaded) return html`<p class="loading muted" role="status">${t('concept-loading')}</p>`;
    if (this._page) return this.#pageOf(this._page);
    const concept = readConcept(this.replica.doc);
    const { sections, hidden } = sectionsFor(this.#definition(), this.phase, this._all);
    const checklist = checklistOf(sections, concept);
    const whole = checklistOf(this.#definition(), concept);
    return html`
      <div class="concept" data-tab=${this._tab}>
        ${sectionList(this.#list(sections, concept))}
        <div class="sheet" id="concept-sheet">
          ${editionChoice(this.session, this.#edition(), (number) => {
            this._edition = number;
          })}
          ${conceptHead(this.session, this.#teamNumber(), concept, notesBehind(this, this.#teamNumber(), concept.origin))}
          ${sectionSelect(this.#list(sections, concept))}
          ${repeat(
            sections,
            ({ id }) => id,
            (section) => conceptSection(this.#sheet(concept, checklist), section),
          )}
          ${this.#more(hidden)}
        </div>
        <aside class="margin" aria-label=${t('concept-checklist')}>
          ${conceptChecklist(checklist, whole, (field) => this.#goToField(field))}
        </aside>
      </div>
      ${this.#phoneTabs(checklist)}
    `;
  }

  /** @param {'map'|'guide'} page */
  #pageOf(page) {
    const { session, replica, readonly } = this;
    const back = (/** @type {CustomEvent<{field?: string}>} */ event) =>
      this.#leavePage(page, event.detail?.field);
    const field = fieldOf(this.#definition(), page === 'map' ? 'systems' : 'specialists');
    if (page === 'guide' || !field)
      return html`<concept-guide .session=${session} .replica=${replica} .readonly=${readonly} .addSpecialist=${this.#adding('specialists')} @leave-page=${back}></concept-guide>`;
    return html`<concept-map .session=${session} .replica=${replica} .readonly=${readonly} .field=${field} .add=${this.#adding('systems')} @leave-page=${back}></concept-map>`;
  }

  /** @param {string} id of a field of rows @returns {(cells: Record<string, string>) => void} */
  #adding(id) {
    const field = fieldOf(this.#definition(), id);
    return (cells) => field && this.#change((doc) => addRow(doc, field, newId(), cells));
  }

  /** @param {'map'|'guide'} page */
  async #openPage(page) {
    const isThere = await conceptPages(this.session).catch(() => null);
    if (!isThere) return toast(t('room-offline', { waiting: 0 }), { tone: 'warn' });
    this._page = page;
    await this.updateComplete;
    window.scrollTo({ top: 0 });
    /** @type {HTMLElement|null} */ (this.querySelector('h1'))?.focus({ preventScroll: true });
  }

  /**
   * Back to the field that has the page, or to another one.
   * @param {'map'|'guide'} page
   * @param {string} [field]
   */
  async #leavePage(page, field) {
    this._page = null;
    const target = field ?? (page === 'map' ? 'systems' : FIRST_WAY);
    await this.goTo(target);
  }

  /**
   * @param {import('./concept-sections.js').NumberedSection[]} sections
   * @param {import('../documents/concept.js').Concept} concept
   */
  #list(sections, concept) {
    return {
      session: this.session,
      name: this.replica.name,
      sections,
      current: this._current ?? sections[0]?.id ?? null,
      part: (/** @type {Section} */ section) => partOf(section, concept),
      go: (/** @type {string} */ id) => this.#goToSection(id),
    };
  }

  /**
   * @param {import('../documents/concept.js').Concept} concept
   * @param {import('../documents/checklist.js').Checklist} checklist
   */
  #sheet(concept, checklist) {
    return {
      session: this.session,
      replica: this.replica,
      team: this.#teamNumber(),
      concept,
      readonly: this.readonly,
      goToOrigin: () => this.#goToOrigin(),
      mayComment: !this.readonly || this.session.slots.phase.may.comment,
      comments: readFieldComments(this.replica.doc),
      own: new Set(this.#edition()?.own),
      board: this.#board(),
      open: (/** @type {'map'|'guide'} */ page) => this.#openPage(page),
      missing: new Set(checklist.items.filter(({ ok }) => !ok).map(({ field }) => field)),
      change: (/** @type {(doc: import('yjs').Doc) => void} */ fn) => this.#change(fn),
      addRow: (/** @type {Field} */ field) => this.#addRow(field),
      removeRow: (/** @type {Field} */ field, /** @type {Row} */ row, /** @type {number} */ number) =>
        this.#removeRow(field, row, number),
      moveRow: (/** @type {Field} */ field, /** @type {string} */ id, /** @type {number} */ index) =>
        this.#moveRow(field, id, index),
    };
  }

  /** What fields may build on. */
  #board() {
    const board = this.use(this.session.document(`ideas:${this.#teamNumber()}`));
    return readIdeas(board.doc);
  }

  /** @param {number} hidden how many fields this phase leaves out */
  #more(hidden) {
    if (hidden === 0 && !this._all) return nothing;
    return html`<div class="sheet-more">
      <button class="btn" type="button" aria-expanded=${this._all} @click=${() => this.#toggleAll()}>
        ${this._all ? t('concept-show-phase') : t('concept-show-all', { count: hidden })}
      </button>
      <p class="small muted">${this._all ? nothing : t('concept-show-all-hint')}</p>
    </div>`;
  }

  /** @param {import('../documents/checklist.js').Checklist} checklist */
  #phoneTabs({ done, total }) {
    return html`<nav class="phone-tabs" aria-label=${t('concept-parts')}>
      <a href="#concept-sheet" aria-current=${this._tab === 'sheet' ? 'true' : nothing} @click=${this.#tab('sheet')}>
        ${icon('file-text')}${t('concept-sheet')}
      </a>
      <a href="#concept-checks" aria-current=${this._tab === 'checks' ? 'true' : nothing} @click=${this.#tab('checks')}>
        ${icon('circle-check')}${t('concept-checklist')} <span class="count">${done}/${total}</span>
      </a>
    </nav>`;
  }

  /** @param {'sheet'|'checks'} tab */
  #tab(tab) {
    return (/** @type {Event} */ event) => {
      event.preventDefault();
      this._tab = tab;
      window.scrollTo({ top: 0 });
    };
  }

  #toggleAll() {
    this._all = !this._all;
    if (!this._all) this.updateComplete.then(() => this.querySelector('.sheet')?.scrollIntoView());
  }

  /** @param {(doc: import('yjs').Doc) => void} fn */
  #change(fn) {
    this.replica.change(() => fn(this.replica.doc));
  }

  /** @param {Field} field */
  async #addRow(field) {
    const id = newId();
    this.#change((doc) => addRow(doc, field, id));
    await this.#drawn();
    this.#firstControl(`[data-row="${CSS.escape(id)}"]`)?.focus();
  }

  /**
   * @param {Field} field
   * @param {Row} row
   * @param {number} number
   */
  #removeRow(field, row, number) {
    const set = (/** @type {number} */ now) =>
      this.#change((doc) => removeRow(doc, field.id, row.id, { now, by: signatureIn(this.session) }));
    set(this.session.now());
    this.#firstControl(`#concept-field-${field.id} .record-add`)?.focus();
    toast(t('concept-row-removed', { number }), { undo: () => set(0) });
  }

  /**
   * @param {Field} field
   * @param {string} id
   * @param {number} index
   */
  async #moveRow(field, id, index) {
    const pressed = /** @type {HTMLElement|null} */ (document.activeElement);
    this.#change((doc) => moveRow(doc, field.id, id, index));
    await this.#drawn();
    pressed?.focus();
  }

  /** Waits until a change of the document is on the screen. */
  async #drawn() {
    await painted();
    await this.updateComplete;
  }

  /** @param {string} id */
  async #goToSection(id) {
    await this.#showSheet();
    const heading = /** @type {HTMLElement|null} */ (this.querySelector(`#concept-h-${CSS.escape(id)}`));
    heading?.closest('.part')?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    this._current = id;
  }

  /** From elsewhere: a field that the phase leaves out is shown with all of them. @param {string} field */
  async goTo(field) {
    if (!this.phase.rules.fields.includes(field)) this._all = true;
    await this.updateComplete;
    await this.#goToField(field);
  }

  /** @param {string} field */
  async #goToField(field) {
    await this.#showSheet();
    const place = `#concept-field-${CSS.escape(field)}`;
    this.querySelector(place)?.scrollIntoView({ block: 'center' });
    this.#firstControl(`${place} .sheet-field`)?.focus({ preventScroll: true });
  }

  /** Where the whole sheet comes from. */
  async #goToOrigin() {
    await this.#showSheet();
    const origin = /** @type {HTMLElement|null} */ (this.querySelector('#concept-origin'));
    for (const details of origin?.querySelectorAll('details') ?? []) details.open = true;
    origin?.scrollIntoView({ block: 'center' });
    origin?.focus({ preventScroll: true });
  }

  async #showSheet() {
    this._tab = 'sheet';
    await this.updateComplete;
  }

  /** @param {string} place @returns {HTMLElement|null} */
  #firstControl(place) {
    const within = this.querySelector(place);
    if (within?.matches('button')) return /** @type {HTMLElement} */ (within);
    return within?.querySelector('textarea, input, select, button') ?? null;
  }

  updated() {
    this._watcher ??= new IntersectionObserver((entries) => this.#seen(entries), {
      rootMargin: '-25% 0px -65% 0px',
    });
    for (const part of this.querySelectorAll('.part[data-section]')) this._watcher.observe(part);
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #seen(entries) {
    const entry = entries.find(({ isIntersecting }) => isIntersecting);
    if (entry) this._current = /** @type {HTMLElement} */ (entry.target).dataset.section ?? null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this._watcher?.disconnect();
    this._watcher = null;
  }
}

customElements.define('concept-view', ConceptView);
