/**
 * The checklist: what the concept sheet still misses, by rules that are data; it tells and never blocks.
 * `sprint/domain/concept.py` is the same evaluator on the server; `tests/vectors/checklist.json` holds them together.
 */
import { isFilled } from './concept.js';

/** @typedef {import('./concept.js').Field} Field */
/** @typedef {import('./concept.js').Texts} Texts */
/** @typedef {{texts: Record<string, string>, choices: Record<string, string>, rows: Record<string, {cells: Cells}[]>}} Values */
/** @typedef {Record<string, string>} Cells */
/** @typedef {{field: string, ok: boolean, label: Texts, why: Texts|null}} Item */
/** @typedef {{items: Item[], done: number, total: number, percent: number}} Checklist */
/** @typedef {import('./concept.js').RowsRule} RowsRule */

/**
 * Every field with a rule, in the sheet's order.
 * @param {{fields: Field[]}[]} definition
 * @param {Values} concept
 * @returns {Checklist}
 */
export function checklistOf(definition, concept) {
  const ruled = definition.flatMap(({ fields }) => fields).filter(({ rule }) => rule);
  const items = ruled.map((field) => itemOf(field, concept));
  const done = items.filter(({ ok }) => ok).length;
  const percent = items.length === 0 ? 100 : Math.floor((100 * done) / items.length);
  return { items, done, total: items.length, percent };
}

/**
 * @param {Field} field
 * @param {Values} concept
 * @returns {Item}
 */
const itemOf = (field, concept) => ({
  field: field.id,
  ok: holds(field, concept),
  label: field.label,
  why: whyOf(field, concept),
});

/**
 * What is missing: all of it, or only a part of what is begun.
 * @param {Field} field
 * @param {Values} concept
 * @returns {Texts|null}
 */
function whyOf(field, concept) {
  const { id, check, check_partial: partial } = field;
  const further = alsoMissing(field, concept);
  if (further && ruleHolds(field.rule, field, concept)) return further.check;
  return (partial && writtenOf(concept.rows[id] ?? []).length > 0 ? partial : check) ?? null;
}

/**
 * Whether all of a field's rules hold.
 * @param {Field} field
 * @param {Values} concept
 */
export function holds(field, concept) {
  return ruleHolds(field.rule, field, concept) && alsoMissing(field, concept) === undefined;
}

/**
 * @param {Field['rule']} rule
 * @param {Field} field
 * @param {Values} concept
 */
function ruleHolds(rule, field, concept) {
  const isMeant = Object.entries(rule?.when ?? {}).every(([choice, options]) =>
    options.includes(concept.choices[choice] ?? ''),
  );
  if (!isMeant) return true;
  if (rule?.type === 'rows')
    return rowsHold(
      rule,
      concept.rows[field.id] ?? [],
      writtenOf(concept.rows[rule.unless ?? ''] ?? []).length > 0,
    );
  if (field.kind === 'choice' || field.kind === 'choice_text') return Boolean(concept.choices[field.id]);
  return isWritten(concept.texts[field.id]);
}

/**
 * The first of the further rules that does not hold.
 * @param {Field} field
 * @param {Values} concept
 */
const alsoMissing = (field, concept) => (field.also ?? []).find((rule) => !ruleHolds(rule, field, concept));

/** @param {{cells: Cells}[]} rows */
const writtenOf = (rows) => rows.filter(({ cells }) => Object.values(cells).some(isWritten));

/**
 * @param {RowsRule} rule
 * @param {{cells: Cells}[]} rows
 * @param {boolean} isExcused whether those who know more are named, so that `not` does not count
 */
function rowsHold(rule, rows, isExcused) {
  const written = writtenOf(rows);
  const meant = written.filter(({ cells }) => matches(rule.where ?? {}, cells));
  const complete = meant.filter(({ cells }) => isComplete(rule, cells, isExcused));
  if (rule.every && complete.length < meant.length) return false;
  return written.length >= (rule.rows ?? 0) && complete.length >= (rule.min ?? 0);
}

/**
 * @param {Record<string, string[]>} where
 * @param {Cells} cells
 */
const matches = (where, cells) =>
  Object.entries(where).every(([column, values]) => values.includes(cells[column] ?? ''));

/**
 * @param {RowsRule} rule
 * @param {Cells} cells
 * @param {boolean} isExcused
 */
const isComplete = (rule, cells, isExcused) =>
  (rule.filled ?? []).every((column) => isWritten(cells[column])) &&
  !Object.entries(isExcused ? {} : (rule.not ?? {})).some(([column, values]) =>
    values.includes(cells[column] ?? ''),
  );

/** @param {string|undefined} text */
const isWritten = (text) => Boolean(text?.trim());

/**
 * How much of a section is done: rules that hold, and fields without a rule that are filled.
 * A section is whole when all its rules hold; what is optional only fills the ring of one without rules.
 * @param {{fields: Field[]}} section
 * @param {import('./concept.js').Concept} concept
 */
export function partOf({ fields }, concept) {
  const ruled = fields.filter(({ rule }) => rule);
  const counted = ruled.length > 0 ? ruled : fields;
  const done = counted.filter((field) => (field.rule ? holds(field, concept) : isFilled(field, concept)));
  return counted.length === 0 ? 0 : done.length / counted.length;
}
