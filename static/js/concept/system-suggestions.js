/** The catalogue in the cell where a system is named: what it may be called, while one writes there. */
import { html, nothing } from 'lit';
import { setCell } from '../documents/concept.js';
import { search } from '../documents/landscape.js';
import { more } from '../live/more.js';
import { pick, t } from '../words/text.js';

/** @typedef {import('./concept-field.js').Sheet} Sheet */
/** @typedef {import('../documents/concept.js').Field} Field */
/** @typedef {import('../documents/concept.js').Row} Row */
/** @typedef {import('../documents/landscape.js').Known} Known */

const FEWEST_LETTERS = 2;
const MOST = 4;

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {Row} row
 */
export function suggestions(sheet, field, row) {
  const words = String(row.texts['system'] ?? '').trim();
  if (words.length < FEWEST_LETTERS) return nothing;
  more(sheet.session, 'guide').catch(() => {}); // asked for again with the next letter
  const { systems = [] } = sheet.session.content;
  if (systems.some(({ name }) => isCalled(name, words))) return nothing;
  const found = search(systems, words, sheet.session.lang === 'en' ? 'en' : 'da').slice(0, MOST);
  if (found.length === 0) return nothing;
  return html`<ul class="suggest" aria-label=${t('map-suggestions')}>
    ${found.map((known) => html`<li><button class="btn btn-small" type="button" @click=${take(sheet, field, row, known)}>${pick(known.name)}</button></li>`)}
  </ul>`;
}

/** @param {import('../documents/concept.js').Texts} name @param {string} words */
const isCalled = (name, words) =>
  [name.da, name.en].some((each) => each.toLowerCase() === words.toLowerCase());

/**
 * The catalogue's name, and its kind where none was chosen; who writes stays in the cell.
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {Row} row
 * @param {Known} known
 */
const take = (sheet, field, row, known) => (/** @type {Event} */ event) => {
  const cell = /** @type {Element} */ (event.currentTarget).closest('.record-cell');
  cell?.querySelector('textarea')?.focus();
  const text = row.texts['system'];
  sheet.change((doc) => {
    text?.delete(0, text.length);
    text?.insert(0, pick(known.name));
    if (!row.cells['kind']) setCell(doc, field.id, row.id, 'kind', known.kind);
  });
};
