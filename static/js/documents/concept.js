/** What the concept's document means: texts, choices and rows, and which of the sheet's fields a phase shows. */
import * as Y from 'yjs';
import { newText } from './new-text.js';
import { inOrder, placeAt } from './order.js';
import { setRemovedOf } from './removing.js';

/** @typedef {{da: string, en: string}} Texts */
/** @typedef {{id: string, label: Texts, hint?: Texts}} Option */
/** @typedef {{id: string, label: Texts, kind: 'text'|'choice'|'date'|'number', options?: Option[], suggestions?: Texts[]}} Column */
/**
 * @typedef {object} RowsRule
 * @property {number} [rows] how many non-empty rows there must be
 * @property {Record<string, string[]>} [where] picks rows by a column's values
 * @property {string[]} [filled] columns that a complete row has
 * @property {Record<string, string[]>} [not] values that a complete row has not
 * @property {number} [min] how many complete rows there must be
 * @property {boolean} [every] that none of the picked rows may be incomplete
 * @property {string} [unless] a field of rows; once one is written there, `not` does not count
 * @property {Record<string, string[]>} [when] the choices of other fields that the rule is for
 */
/**
 * @typedef {object} Field
 * @property {string} id
 * @property {'text'|'rows'|'choice'|'choice_text'} kind
 * @property {Texts} label
 * @property {Texts} help
 * @property {Texts|null} [example]
 * @property {number} [max]
 * @property {Texts|null} [check]
 * @property {Texts|null} [check_partial]
 * @property {RowsRule & {type: string}|null} [rule]
 * @property {(RowsRule & {type: string, check: Texts})[]} [also] further rules
 * @property {string} [beside] the field that it is shown with, whatever the phase asks for
 * @property {Column[]} [columns]
 * @property {Option[]} [options]
 */
/** @typedef {{id: string, title: Texts, advice?: number|null, fields: Field[]}} Section */
/** @typedef {{id: string, order: string, cells: Record<string, string>, texts: Record<string, Y.Text>}} Row */
/**
 * @typedef {object} Concept
 * @property {Record<string, string>} texts
 * @property {Record<string, string>} choices
 * @property {Record<string, Row[]>} rows
 * @property {import('./guide.js').Answers} answers the team's common ones
 * @property {Record<string, number[]>} spread how those who answered alone did: 1 to 5, and »ved ikke«
 * @property {string[]} done the seats that have answered alone
 * @property {Record<string, string[]>} mentions the items that each field builds on
 * @property {{item?: string, title?: string, notes?: string[], texts?: string[], votes?: number, reason?: string, challenge?: string, question?: string}} origin
 */

/**
 * @param {Y.Doc} doc
 * @returns {Concept}
 */
export const readConcept = (doc) => ({
  texts: mapValues(doc.getMap('texts'), String),
  choices: mapValues(doc.getMap('choices'), (value) => String(value), readAs),
  rows: mapValues(doc.getMap('rows'), readRows),
  answers: readAnswers(doc.getMap('guide')),
  spread: mapValues(doc.getMap('spread'), (counts) => (Array.isArray(counts) ? counts.map(Number) : [])),
  done: [...doc.getMap('guide').keys()]
    .filter((key) => key.startsWith(DONE))
    .map((key) => key.slice(DONE.length)),
  mentions: readMentions(doc),
  origin: readOrigin(doc),
});

export const FIRST_WAY = 'strategy_of_change';
const SECOND_WAY = 'strategy_of_change_2';
const DONE = 'done/';

/** An option that got another name is read as the one that means the same. @param {string} value @param {string} key */
const readAs = (value, key) =>
  key === 'strategy_of_change' && value === 'optimising' ? 'production' : value;

/** »Ved ikke«, as an answer to a statement of the guide. */
export const UNKNOWN = 'unknown';

/**
 * 1 to 5 or »ved ikke«, by statement.
 * @param {Y.Map<unknown>} map
 * @returns {import('./guide.js').Answers}
 */
export const readAnswers = (map) =>
  Object.fromEntries(
    [...map.entries()].flatMap(([id, value]) =>
      typeof value === 'number' || value === UNKNOWN ? [[id, value]] : [],
    ),
  );

/** @param {Y.Doc} doc */
function readMentions(doc) {
  /** @type {Record<string, string[]>} */ const mentions = {};
  for (const key of [...doc.getMap('mentions').keys()].sort()) {
    const [field = '', ...item] = key.split('/');
    mentions[field] = [...(mentions[field] ?? []), item.join('/')];
  }
  return mentions;
}

/**
 * The chosen idea, as it was when it was chosen.
 * @param {Y.Doc} doc
 * @returns {Concept['origin']}
 */
export const readOrigin = (doc) => Object.fromEntries(doc.getMap('origin').entries());

/**
 * @template T
 * @param {Y.Map<unknown>} map
 * @param {(value: unknown) => T} fn
 * @param {(value: T, key: string) => T} [then]
 * @returns {Record<string, T>}
 */
const mapValues = (map, fn, then = (value) => value) =>
  Object.fromEntries([...map.entries()].map(([key, value]) => [key, then(fn(value), key)]));

/**
 * @param {unknown} rows
 * @returns {Row[]}
 */
export function readRows(rows) {
  if (!(rows instanceof Y.Map)) return [];
  const alive = [...rows.entries()].filter(([, row]) => row instanceof Y.Map && !row.get('removed_ms'));
  return inOrder(alive.map(([id, row]) => rowOf(id, row)));
}

/** What a row knows of itself beside its cells. */
const NO_CELLS = new Set(['order', 'removed_ms', 'removed_by']);

/**
 * @param {string} id
 * @param {Y.Map<unknown>} map
 * @returns {Row}
 */
function rowOf(id, map) {
  /** @type {Row} */
  const row = { id, order: String(map.get('order') ?? ''), cells: {}, texts: {} };
  for (const [key, value] of map.entries()) {
    if (NO_CELLS.has(key)) continue;
    row.cells[key] = String(value ?? '');
    if (value instanceof Y.Text) row.texts[key] = value;
  }
  return row;
}

/**
 * @param {Y.Doc} doc
 * @param {string} field
 * @returns {Y.Text|undefined}
 */
export function textOf(doc, field) {
  const text = doc.getMap('texts').get(field);
  return text instanceof Y.Text ? text : undefined;
}

/**
 * @param {Y.Doc} doc
 * @param {string} field
 * @returns {Y.Map<Y.Map<unknown>>|undefined}
 */
const rowsMap = (doc, field) =>
  /** @type {Y.Map<Y.Map<unknown>>|undefined} */ (doc.getMap('rows').get(field));

/**
 * @param {Y.Doc} doc
 * @param {Field} field
 * @param {string} id
 * @param {Record<string, string>} [cells] what a row starts with
 */
export function addRow(doc, field, id, cells = {}) {
  const rows = rowsMap(doc, field.id);
  if (!rows) return;
  const places = placeAt(readRows(rows), id, Number.POSITIVE_INFINITY);
  const row = new Y.Map();
  for (const column of field.columns ?? []) row.set(column.id, cellOf(column, cells[column.id] ?? ''));
  row.set('removed_ms', 0);
  rows.set(id, row);
  writePlaces(rows, places);
}

/**
 * Only what is written letter by letter is shared letter by letter; a date or a choice is one value.
 * @param {Column} column
 * @param {string} value
 */
const cellOf = (column, value) => (column.kind === 'text' ? newText(value) : value);

/**
 * @param {Y.Doc} doc
 * @param {string} field
 * @param {string} id
 * @param {number} index counted without the row itself
 */
export function moveRow(doc, field, id, index) {
  const rows = rowsMap(doc, field);
  if (!rows?.get(id)) return;
  const others = readRows(rows).filter((row) => row.id !== id);
  writePlaces(rows, placeAt(others, id, index));
}

/**
 * @param {Y.Map<Y.Map<unknown>>} rows
 * @param {[string, string][]} places
 */
function writePlaces(rows, places) {
  for (const [id, order] of places) rows.get(id)?.set('order', order);
}

/**
 * @param {Y.Doc} doc
 * @param {string} field
 * @param {string} id
 * @param {string} key a column
 * @param {string|number} value
 */
export function setCell(doc, field, id, key, value) {
  const row = rowsMap(doc, field)?.get(id);
  if (row && row.get(key) !== value) row.set(key, value);
}

/** @param {Y.Doc} doc @param {string} field @param {string} id @param {import('./removing.js').Remover} remover */
export function removeRow(doc, field, id, remover) {
  const row = rowsMap(doc, field)?.get(id);
  if (row) setRemovedOf(row, remover);
}

/**
 * @param {Y.Doc} doc
 * @param {string} field
 * @param {string} value
 */
export function choose(doc, field, value) {
  const choices = doc.getMap('choices');
  if (choices.get(field) !== value) choices.set(field, value);
}

/**
 * A team's answer, or one's own; none takes it away.
 * @param {Y.Doc} doc
 * @param {'guide'|'opinions'} where
 * @param {string} key a statement, or `done/<seat>`
 * @param {number|string|boolean|null} value
 */
export function answer(doc, where, key, value) {
  const map = doc.getMap(where);
  if (value === null) map.delete(key);
  else if (map.get(key) !== value) map.set(key, value);
}

/**
 * Chooses a way of leading, or takes it away; at most two stand together.
 * @param {Y.Doc} doc
 * @param {string} way
 */
export function chooseWay(doc, way) {
  const [first, second] = waysOf(readConcept(doc));
  if (way === first) {
    choose(doc, FIRST_WAY, second ?? '');
    choose(doc, SECOND_WAY, '');
  } else if (way === second) choose(doc, SECOND_WAY, '');
  else choose(doc, first ? SECOND_WAY : FIRST_WAY, way);
}

/** The ways a team has chosen, first the one that carries. @param {Pick<Concept, 'choices'>} concept */
export const waysOf = ({ choices }) =>
  [choices[FIRST_WAY], choices[SECOND_WAY]].filter((way) => way !== undefined && way !== '');

/**
 * What a field builds on: a note or a group, there or not.
 * @param {Y.Doc} doc
 * @param {string} field
 * @param {string} item `note:<id>` or `group:<id>`
 * @param {boolean} isThere
 */
export function mention(doc, field, item, isThere) {
  const mentions = doc.getMap('mentions');
  if (isThere) mentions.set(`${field}/${item}`, true);
  else mentions.delete(`${field}/${item}`);
}

/**
 * The sections as a phase wants them: only its fields, and at home the plan first.
 * @param {Section[]} definition
 * @param {{kind: string, rules: {fields: readonly string[]}}} phase
 * @param {boolean} all
 * @returns {{sections: (Section & {number: number})[], hidden: number}}
 */
export function sectionsFor(definition, phase, all) {
  const ids = all ? [] : phase.rules.fields;
  const numbered = definition.map((section) => ({ ...section, number: numberOf(definition, section) }));
  const shown = numbered
    .map((section) => onlyFields(section, ids))
    .filter((section) => section.fields.length > 0);
  const sections = phase.kind === 'plan' ? lastFirst(shown) : shown;
  return { sections, hidden: countFields(definition) - countFields(sections) };
}

/**
 * The name and the short version stand above section 1 and have no number.
 * @param {Section[]} definition
 * @param {Section} section
 */
function numberOf(definition, section) {
  const numbered = definition.filter((each) => !each.fields.some((field) => field.id === 'title'));
  return numbered.indexOf(section) + 1;
}

/**
 * @template {Section} T
 * @param {T} section
 * @param {readonly string[]} ids
 * @returns {T}
 */
const onlyFields = (section, ids) =>
  ids.length === 0
    ? section
    : { ...section, fields: section.fields.filter(({ id, beside }) => ids.includes(beside ?? id)) };

/**
 * @template {Section} T
 * @param {T[]} sections
 * @returns {T[]}
 */
function lastFirst(sections) {
  const plan = sections.filter((section) => section.fields.some(({ id }) => id === 'plan'));
  return [...plan, ...sections.filter((section) => !plan.includes(section))];
}

/** @param {Section[]} sections */
const countFields = (sections) => sections.reduce((sum, section) => sum + section.fields.length, 0);

/**
 * @param {Field} field
 * @param {Concept} concept
 */
export function isFilled(field, concept) {
  if (field.kind === 'rows') return (concept.rows[field.id] ?? []).some((row) => anyWritten(row.cells));
  if (field.kind === 'choice') return Boolean(concept.choices[field.id]);
  if (field.kind === 'choice_text')
    return Boolean(concept.choices[field.id] || concept.texts[field.id]?.trim());
  return Boolean(concept.texts[field.id]?.trim());
}

/** @param {Record<string, string>} cells */
const anyWritten = (cells) => Object.values(cells).some((cell) => cell.trim() !== '');
