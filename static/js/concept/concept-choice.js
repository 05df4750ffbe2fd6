/** A choice on the sheet: one of a few, with the way back to none. */
import { html, nothing } from 'lit';
import { choose } from '../documents/concept.js';
import { icon } from '../parts/icon.js';
import { pick, t } from '../words/text.js';

/**
 * @param {import('./concept-field.js').Sheet} sheet
 * @param {import('./concept-field.js').Field} field
 */
export function conceptChoice(sheet, field) {
  const chosen = sheet.concept.choices[field.id] ?? '';
  return html`
    <div class="choice-chips" ?data-hinted=${field.options?.some(({ hint }) => hint)} role="radiogroup" aria-labelledby="concept-l-${field.id}" aria-describedby="concept-a-${field.id}">
      ${(field.options ?? []).map((option) => chip(sheet, field, option, option.id === chosen))}
      ${chosen && !sheet.readonly ? clear(sheet, field) : nothing}
    </div>
  `;
}

/**
 * @param {import('./concept-field.js').Sheet} sheet
 * @param {import('./concept-field.js').Field} field
 * @param {import('../documents/concept.js').Option} option
 * @param {boolean} checked
 */
const chip = (sheet, field, option, checked) => html`
  <label class="choice-chip">
    <input
      type="radio"
      name="concept-${field.id}"
      value=${option.id}
      .checked=${checked}
      ?disabled=${sheet.readonly}
      @focus=${() => sheet.session.here(sheet.replica.name, field.id)}
      @blur=${() => sheet.session.here(sheet.replica.name, null)}
      @change=${() => sheet.change((doc) => choose(doc, field.id, option.id))}
    />
    <span>${icon('check')}${option.hint ? html`<b>${pick(option.label)}</b>` : pick(option.label)}${option.hint ? html`<small>${pick(option.hint)}</small>` : nothing}</span>
  </label>
`;

/**
 * @param {import('./concept-field.js').Sheet} sheet
 * @param {import('./concept-field.js').Field} field
 */
const clear = (sheet, field) => html`
  <button class="btn btn-quiet" type="button" @click=${() => sheet.change((doc) => choose(doc, field.id, ''))}>
    ${t('concept-choice-clear')}
  </button>
`;
