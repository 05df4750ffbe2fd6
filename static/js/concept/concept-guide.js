/** The guide to leading the change: answered alone first, then seen spread, then answered together. */
import { html, nothing } from 'lit';
import {
  answer,
  chooseWay,
  FIRST_WAY,
  readAnswers,
  readConcept,
  textOf,
  waysOf,
} from '../documents/concept.js';
import { advise, mostApart } from '../documents/guide.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { ring } from '../parts/ring.js';
import { toast } from '../parts/toast.js';
import { atTable } from '../words/members.js';
import { pick, t } from '../words/text.js';
import { firstName, personOf } from '../words/whereabouts.js';
import { guideResult } from './guide-result.js';
import { statementTable } from './guide-statements.js';
import '../parts/shared-text.js';

/** @import {Replica} from '../live/replica.js' */
/** @typedef {import('../documents/concept.js').Concept} Concept */
/** @typedef {import('../documents/guide.js').Guide} Guide */
/** @typedef {import('../documents/guide.js').Answers} Answers */

export class ConceptGuide extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    replica: { attribute: false },
    readonly: { type: Boolean },
    addSpecialist: { attribute: false },
    _step: { state: true },
  };

  constructor() {
    super();
    /** The sheet. @type {Replica} */ this.replica = /** @type {never} */ (undefined);
    this.readonly = false;
    /** Names somebody who can answer what the team does not know. @type {(cells: Record<string, string>) => void} */
    this.addSpecialist = () => {};
    /** @type {'alone'|'together'|null} null until somebody says which */ this._step = null;
  }

  willUpdate() {
    this.use(this.replica);
    if (!this.readonly) this.use(this.#drafts());
  }

  /** Where one's own answers are: nobody else can open it. */
  #drafts() {
    return this.session.document(`drafts:${this.session.slots.me.seat_id}`);
  }

  #guide() {
    return /** @type {Guide} */ (this.session.content.guide);
  }

  render() {
    const concept = readConcept(this.replica.doc);
    const step = this.#step(concept);
    return html`<section class="guide" aria-labelledby="guide-h">
      <button class="btn btn-quiet guide-back" type="button" @click=${this.#back}>${icon('arrow-left')}${t('guide-back')}</button>
      <header class="guide-head">
        <div><h1 id="guide-h" tabindex="-1">${t('guide-heading')}</h1><p>${step === 'alone' ? t('guide-lead-alone') : t('guide-lead-together')}</p></div>
        ${this.readonly ? nothing : this.#steps(step)}
      </header>
      ${step === 'alone' ? this.#alone(concept) : this.#together(concept)}
    </section>`;
  }

  /** @param {Concept} concept */
  #step(concept) {
    if (this.readonly) return 'together';
    const hasBegun = Object.keys(concept.spread).length > 0 || Object.keys(concept.answers).length > 0;
    return this._step ?? (hasBegun ? 'together' : 'alone');
  }

  /** @param {'alone'|'together'} step */
  #steps(step) {
    const button = (/** @type {'alone'|'together'} */ to, /** @type {string} */ words) =>
      html`<button class="btn" type="button" aria-pressed=${step === to} @click=${() => this.#go(to)}>${words}</button>`;
    return html`<div class="btn-row" role="group" aria-label=${t('guide-steps')}>${button('alone', t('guide-step-alone'))}${button('together', t('guide-step-together'))}</div>`;
  }

  /** @param {Concept} concept */
  #alone(concept) {
    const drafts = this.#drafts();
    if (!drafts.loaded) return html`<p class="loading muted" role="status">${t('concept-loading')}</p>`;
    const answers = readAnswers(drafts.doc.getMap('opinions'));
    const me = this.session.slots.me.seat_id;
    return html`
      ${statementTable({
        guide: this.#guide(),
        answers,
        name: 'alone',
        readonly: false,
        spread: {},
        apart: [],
        set: (statement, value) => drafts.change(() => answer(drafts.doc, 'opinions', statement, value)),
      })}
      <div class="guide-foot">
        ${this.#count(answers)} ${this.#done(concept)}
        <button class="btn" type="button" aria-pressed=${concept.done.includes(me)} @click=${() => this.#finish(concept)}>${icon('check')}${t('guide-done')}</button>
        <button class="btn btn-primary btn-large" type="button" aria-describedby="guide-when" @click=${this.#show}>${t('guide-show-spread')}${icon('arrow-right')}</button>
      </div>
      <p class="hint" id="guide-when">${icon('lock')}${t('guide-spread-when', { of: this.#atTable() })}</p>
    `;
  }

  /** @param {Concept} concept */
  #together(concept) {
    const guide = this.#guide();
    const apart = mostApart(guide, concept.spread);
    return html`
      ${apart.length > 0 ? html`<p class="hint">${icon('messages-square')}${t('guide-apart-lead')}</p>` : nothing}
      ${statementTable({
        guide,
        answers: concept.answers,
        name: 'together',
        readonly: this.readonly,
        spread: concept.spread,
        apart,
        set: (statement, value) => this.#change((doc) => answer(doc, 'guide', statement, value)),
      })}
      <div class="guide-foot">${this.#count(concept.answers)}</div>
      ${guideResult({
        guide,
        advice: advise(guide, concept.answers),
        answers: concept.answers,
        apart,
        chosen: waysOf(concept),
        readonly: this.readonly,
        choose: (way) => this.#change((doc) => chooseWay(doc, way)),
        ask: (statement, who) => this.#ask(statement, who),
        why: this.#why(),
      })}
    `;
  }

  #why() {
    return html`<shared-text
      .session=${this.session}
      .replica=${this.replica}
      .text=${textOf(this.replica.doc, FIRST_WAY)}
      .readonly=${this.readonly}
      field=${FIRST_WAY}
      label=${t('guide-why')}
      placeholder=${t('concept-write-here')}
    ></shared-text>`;
  }

  /** @param {Answers} answers */
  #count(answers) {
    const [done, of] = [Object.keys(answers).length, this.#guide().statements.length];
    return html`<p class="score">${ring(done / of)}<span>${t('guide-answered', { done, of })}</span></p>`;
  }

  #atTable() {
    const { people, me } = this.session.slots;
    return atTable(people, me.team).length;
  }

  /** Who has answered alone; never what. @param {Concept} concept */
  #done(concept) {
    const people = concept.done
      .map((seat) => personOf(this.session, seat))
      .filter((each) => each !== undefined);
    if (people.length === 0) return nothing;
    return html`<p role="status">${t('guide-done-by', { count: people.length, names: people.map(firstName).join(', ') })}</p>`;
  }

  /** @param {Concept} concept */
  #finish(concept) {
    const me = this.session.slots.me.seat_id;
    const isDone = concept.done.includes(me);
    this.#change((doc) => answer(doc, 'guide', `done/${me}`, isDone ? null : true));
  }

  async #show() {
    try {
      await this.session.command('guide_show');
      this.#go('together');
    } catch (error) {
      toast(/** @type {Error} */ (error).message, { tone: 'warn' });
    }
  }

  /**
   * @param {string} statement
   * @param {string} who
   */
  #ask(statement, who) {
    const said = this.#guide().statements.find(({ id }) => id === statement);
    this.addSpecialist({ topic: t('guide-ask-topic'), who, question: said ? pick(said.text) : '' });
    toast(t('guide-asked', { who }));
  }

  /** @param {'alone'|'together'} step */
  async #go(step) {
    this._step = step;
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector('#guide-h'))?.focus();
  }

  /** @param {(doc: import('yjs').Doc) => void} fn */
  #change(fn) {
    this.replica.change(() => fn(this.replica.doc));
  }

  #back() {
    this.dispatchEvent(new CustomEvent('leave-page', { bubbles: true, detail: {} }));
  }
}

customElements.define('concept-guide', ConceptGuide);
