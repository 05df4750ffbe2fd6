/** A list of small labelled records on the sheet: add, write, reorder, remove. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { setCell } from '../documents/concept.js';
import { icon } from '../parts/icon.js';
import { walkFrom } from '../parts/see-trace.js';
import { pick, t } from '../words/text.js';
import { suggestions } from './system-suggestions.js';
import '../parts/shared-text.js';
import { LIMITS } from '../words/limits.js';

/** @typedef {import('./concept-field.js').Sheet} Sheet */
/** @typedef {import('../documents/concept.js').Field} Field */
/** @typedef {import('../documents/concept.js').Row} Row */
/** @typedef {import('../documents/concept.js').Column} Column */

/**
 * @param {Sheet} sheet
 * @param {Field} field
 */
export function conceptRows(sheet, field) {
  const rows = sheet.concept.rows[field.id] ?? [];
  return html`
    ${rows.length === 0 && sheet.readonly ? html`<p class="muted">${t('concept-nothing-yet')}</p>` : nothing}
    <ol class="records">
      ${repeat(
        rows,
        ({ id }) => id,
        (row, index) => record(sheet, field, rows, row, index),
      )}
    </ol>
    ${sheet.readonly ? nothing : addButton(sheet, field, rows)}
  `;
}

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {Row[]} rows
 */
const addButton = (sheet, field, rows) => html`
  <button class="btn btn-small record-add" type="button" data-makes aria-describedby="concept-l-${field.id}" @click=${() => sheet.addRow(field)}>
    ${icon('plus')}${rows.length === 0 ? t('concept-row-first') : t('concept-row-add')}
  </button>
`;

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {Row[]} rows
 * @param {Row} row
 * @param {number} index
 */
const record = (sheet, field, rows, row, index) => html`
  <li class="record" data-row=${row.id}>
    <div class="record-cells" data-columns=${field.columns?.length ?? 0} role="group"
      aria-label=${t('concept-row', { number: index + 1, field: pick(field.label) })}>
      ${(field.columns ?? []).map((column) => cell(sheet, field, row, column, index))}
    </div>
    ${sheet.readonly ? nothing : recordTools(sheet, field, rows, row, index)} ${heardIn(sheet, row)}
  </li>
`;

/** What was said that the row was taken from, and the way to it. @param {Sheet} sheet @param {Row} row */
function heardIn({ session }, row) {
  const line = (session.slots.feedback ?? []).find(({ id }) => row.id === `feedback-${id}`);
  if (!line) return nothing;
  const words = line.screen
    ? t('feedback-from', { screen: line.about || t('outline-untitled') })
    : t('feedback-from-whole');
  return html`<button class="link record-heard" type="button" @click=${walkFrom('feedback', line.id)}>${icon('message-square', 'small')}${words}</button>`;
}

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {Row[]} rows
 * @param {Row} row
 * @param {number} index
 */
const recordTools = (sheet, field, rows, row, index) => html`
  <div class="record-tools">
    <button class="btn btn-quiet btn-icon btn-small" type="button" aria-disabled=${index === 0 ? 'true' : nothing}
      aria-label=${t('concept-row-up', { number: index + 1 })} @click=${() => sheet.moveRow(field, row.id, index - 1)}>
      ${icon('arrow-up')}
    </button>
    <button class="btn btn-quiet btn-icon btn-small" type="button" aria-disabled=${index === rows.length - 1 ? 'true' : nothing}
      aria-label=${t('concept-row-down', { number: index + 1 })} @click=${() => sheet.moveRow(field, row.id, index + 1)}>
      ${icon('arrow-down')}
    </button>
    <button class="btn btn-quiet btn-icon btn-small" type="button"
      aria-label=${t('concept-row-remove', { number: index + 1 })} @click=${() => sheet.removeRow(field, row, index + 1)}>
      ${icon('trash-2')}
    </button>
  </div>
`;

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {Row} row
 * @param {Column} column
 * @param {number} index
 */
function cell(sheet, field, row, column, index) {
  const label = pick(column.label);
  const name = t('concept-cell', { label, number: index + 1 });
  return html`<div class="record-cell" data-kind=${column.kind}>
    <span class="record-label" aria-hidden="true">${label}</span>
    ${row.texts[column.id] ? letters(sheet, field, row, column, name) : value(sheet, field, row, column, name)}
    ${field.id === 'systems' && column.id === 'system' && !sheet.readonly ? suggestions(sheet, field, row) : nothing}
  </div>`;
}

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {Row} row
 * @param {Column} column
 * @param {string} name
 */
const letters = (sheet, field, row, column, name) => html`
  <shared-text
    .session=${sheet.session}
    .replica=${sheet.replica}
    .text=${row.texts[column.id]}
    .readonly=${sheet.readonly}
    field=${field.id}
    label=${name}
    max=${LIMITS.CELL}
  ></shared-text>
`;

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {Row} row
 * @param {Column} column
 * @param {string} name
 */
function value(sheet, field, row, column, name) {
  const current = row.cells[column.id] ?? '';
  if (column.kind === 'choice') return select(sheet, field, row, column, name, current);
  return html`<input
    class="input"
    type=${column.kind === 'date' || column.kind === 'number' ? column.kind : 'text'}
    aria-label=${name}
    .value=${current}
    ?disabled=${sheet.readonly}
    @focus=${() => sheet.session.here(sheet.replica.name, field.id)}
    @blur=${() => sheet.session.here(sheet.replica.name, null)}
    @change=${write(sheet, field, row, column)}
  />`;
}

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {Row} row
 * @param {Column} column
 * @param {string} name
 * @param {string} current
 */
const select = (sheet, field, row, column, name, current) => html`
  <select class="input" aria-label=${name} ?disabled=${sheet.readonly} @change=${write(sheet, field, row, column)}>
    <option value="" ?selected=${current === ''}>${t('concept-choose')}</option>
    ${(column.options ?? []).map(
      (option) =>
        html`<option value=${option.id} .selected=${option.id === current}>${pick(option.label)}</option>`,
    )}
  </select>
`;

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {Row} row
 * @param {Column} column
 */
const write = (sheet, field, row, column) => (/** @type {Event} */ event) => {
  const { value: given } = /** @type {HTMLInputElement|HTMLSelectElement} */ (event.target);
  sheet.change((doc) => setCell(doc, field.id, row.id, column.id, given));
};
