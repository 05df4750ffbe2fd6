/** The fourteen statements: a scale of five and »ved ikke« for each; words over the columns, under them on a phone. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { UNKNOWN } from '../documents/concept.js';
import { icon } from '../parts/icon.js';
import { pick, t } from '../words/text.js';

/** @typedef {import('../documents/guide.js').Answer} Answer */
/**
 * @typedef {object} Sheet
 * @property {import('../documents/guide.js').Guide} guide
 * @property {import('../documents/guide.js').Answers} answers
 * @property {string} name of this sheet, for its radio buttons
 * @property {boolean} readonly
 * @property {Record<string, number[]>} spread how many have said 1 to 5, and how many do not know
 * @property {string[]} apart the statements people agree least on
 * @property {(statement: string, value: number|string|null) => void} set
 */

/** @type {[Answer, () => string][]} */
const SCALE = [
  [1, () => t('guide-scale-1')],
  [2, () => t('guide-scale-2')],
  [3, () => t('guide-scale-3')],
  [4, () => t('guide-scale-4')],
  [5, () => t('guide-scale-5')],
  [UNKNOWN, () => t('guide-scale-unknown')],
];

/** @param {Sheet} sheet */
export const statementTable = (sheet) => html`<div class="ask-sheet">
  <div class="ask-words" aria-hidden="true"><span>${t('guide-fits-you')}</span>${SCALE.map(([, words]) => html`<span>${words()}</span>`)}</div>
  ${repeat(
    sheet.guide.statements,
    ({ id }) => id,
    (statement, at) => row(sheet, statement, at + 1),
  )}
</div>`;

/**
 * @param {Sheet} sheet
 * @param {import('../documents/guide.js').Statement} statement
 * @param {number} number
 */
function row(sheet, { id, text }, number) {
  const isApart = sheet.apart.includes(id);
  const counts = sheet.spread[id] ?? [];
  return html`<fieldset class="ask-row" ?data-now=${isApart}>
    <legend class="visually-hidden">${pick(text)}</legend>
    <span class="ask-no" aria-hidden="true">${number}</span>
    <p class="ask-say">${pick(text)}${isApart ? html`<small>${icon('messages-square', 'small')}${t('guide-apart')}</small>` : nothing}</p>
    ${SCALE.map(([value, words], at) => mark(sheet, id, value, words(), counts[at] ?? 0))}
  </fieldset>`;
}

/**
 * @param {Sheet} sheet
 * @param {string} id
 * @param {Answer} value
 * @param {string} words
 * @param {number} count how many said so alone
 */
function mark(sheet, id, value, words, count) {
  const isUnsure = value === UNKNOWN;
  const isChosen = sheet.answers[id] === value;
  // A second press takes the answer away again.
  const press = () => isChosen && sheet.set(id, null);
  return html`<label class="scale ${isUnsure ? 'is-unsure' : ''}">
    <input type="radio" name="${sheet.name}-${id}" .checked=${isChosen} ?disabled=${sheet.readonly}
      @change=${() => sheet.set(id, /** @type {number|string} */ (value))} @click=${press} />
    <i aria-hidden="true">${icon(isUnsure ? 'circle-help' : 'check')}</i>
    <span>${words}</span>
    ${count > 0 ? html`<b class="scale-count"><span class="visually-hidden">${t('guide-said', { count })}</span><span aria-hidden="true">${count}</span></b>` : nothing}
  </label>`;
}
