/** One field of the sheet: the question, its help and example, and the thing one answers in. */
import { html, nothing } from 'lit';
import { FIRST_WAY, textOf } from '../documents/concept.js';
import { icon } from '../parts/icon.js';
import { pick, t } from '../words/text.js';
import { firstName, othersAt } from '../words/whereabouts.js';
import { conceptChoice } from './concept-choice.js';
import { conceptRows } from './concept-rows.js';
import { fieldTalk } from './field-talk.js';
import '../parts/shared-text.js';
import { LIMITS } from '../words/limits.js';

/** @import {Session} from '../live/session.js' */

/** @typedef {import('../documents/concept.js').Field} Field */
/**
 * @typedef {object} Sheet what fields need of their view
 * @property {Session} session
 * @property {import('../live/replica.js').Replica} replica
 * @property {number} team
 * @property {import('../documents/concept.js').Concept} concept
 * @property {boolean} readonly
 * @property {() => void} goToOrigin
 * @property {boolean} mayComment those who help may, where they may not write
 * @property {Map<string, import('../documents/field-comments.js').FieldComment[]>} comments by field
 * @property {import('./field-talk.js').Board} board
 * @property {Set<string>} own fields that a version for another municipality begins without
 * @property {(page: 'map'|'guide') => void} open
 * @property {Set<string>} missing ids of the fields whose check does not hold
 * @property {(fn: (doc: import('yjs').Doc) => void) => void} change
 * @property {(field: Field) => void} addRow
 * @property {(field: Field, row: import('../documents/concept.js').Row, number: number) => void} removeRow
 * @property {(field: Field, id: string, index: number) => void} moveRow
 */

/**
 * @param {Sheet} sheet
 * @param {Field} field
 */
export function conceptField(sheet, field) {
  const [writer] = othersAt(sheet.session, sheet.replica.name, field.id);
  return html`
    <div class="part-field" id="concept-field-${field.id}" role="group" aria-labelledby="concept-l-${field.id}">
      <div class="part-head">
        <h3 id="concept-l-${field.id}">${pick(field.label)}</h3>
        ${sheet.missing.has(field.id) ? missing() : nothing}
      </div>
      <p class="part-ask" id="concept-a-${field.id}">${pick(field.help)}</p>
      ${sheet.own.has(field.id) ? html`<p class="hint">${icon('pencil-line')}<span>${t('concept-edition-own')}</span></p>` : nothing}
      <div class="sheet-field" data-kind=${field.kind} data-person=${writer?.colour ?? nothing}>
        ${writer ? html`<span class="flag">${t('concept-writes', { name: firstName(writer) })}</span>` : nothing}
        ${answer(sheet, field)}
      </div>
      ${pageLink(sheet, field)} ${example(field)} ${fieldTalk(sheet, field)}
    </div>
  `;
}

const missing = () =>
  html`<span class="chip" data-tone="warn">${icon('circle-dashed')}${t('concept-missing')}</span>`;

/**
 * Two fields have a page of their own.
 * @param {Sheet} sheet
 * @param {Field} field
 */
function pageLink(sheet, field) {
  if (field.id === 'systems')
    return html`<button class="btn btn-small part-page" type="button" @click=${() => sheet.open('map')}>${icon('map')}${t('map-open')}</button>`;
  if (field.id === FIRST_WAY)
    return html`<button class="btn btn-small part-page" type="button" @click=${() => sheet.open('guide')}>${icon('list')}${t('guide-open')}</button>`;
  return nothing;
}

/** @param {Field} field */
function example(field) {
  const text = field.example ? pick(field.example) : '';
  if (!text) return nothing;
  return html`<details class="part-example">
    <summary>${t('concept-example')}</summary>
    <p>${text}</p>
  </details>`;
}

/**
 * @param {Sheet} sheet
 * @param {Field} field
 */
function answer(sheet, field) {
  if (field.kind === 'rows') return conceptRows(sheet, field);
  if (field.kind === 'choice') return conceptChoice(sheet, field);
  if (field.kind === 'choice_text') return html`${conceptChoice(sheet, field)}${writing(sheet, field)}`;
  return writing(sheet, field);
}

/**
 * @param {Sheet} sheet
 * @param {Field} field
 */
const writing = (sheet, field) => html`
  <shared-text
    .session=${sheet.session}
    .replica=${sheet.replica}
    .text=${textOf(sheet.replica.doc, field.id)}
    .readonly=${sheet.readonly}
    field=${field.id}
    label=${pick(field.label)}
    placeholder=${sheet.readonly ? t('concept-nothing-yet') : t('concept-write-here')}
    max=${field.max ?? LIMITS.CONCEPT}
  ></shared-text>
`;
