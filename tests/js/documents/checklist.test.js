import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checklistOf, holds, partOf } from '../../../static/js/documents/checklist.js';

const both = { da: '', en: '' };
const EMPTY = { texts: {}, choices: {}, rows: {}, origin: {} };
/** @param {any} rule @param {any} [kind] */
const field = (rule, kind = 'rows') => ({ id: 'f', kind, label: both, help: both, check: both, rule });
/** @param {...Record<string, string>} cells */
const rows = (...cells) => ({
  ...EMPTY,
  rows: { f: cells.map((each, index) => ({ id: String(index), order: '', texts: {}, cells: each })) },
});

test('a text holds when something is written, a choice when it is made', () => {
  assert.equal(holds(field({ type: 'filled' }, 'text'), { ...EMPTY, texts: { f: ' ' } }), false);
  assert.equal(holds(field({ type: 'filled' }, 'text'), { ...EMPTY, texts: { f: 'Else' } }), true);
  assert.equal(holds(field({ type: 'filled' }, 'choice_text'), { ...EMPTY, texts: { f: 'Else' } }), false);
  assert.equal(holds(field({ type: 'filled' }, 'choice'), { ...EMPTY, choices: { f: 'new' } }), true);
});

test('a list wants a number of complete rows; empty rows count for nothing', () => {
  const rule = { type: 'rows', min: 2, filled: ['group'] };
  assert.equal(holds(field(rule), rows({ group: 'Borgere' }, { group: '' })), false);
  assert.equal(holds(field(rule), rows({ group: 'Borgere' }, { group: 'Plejen' })), true);
});

test('one incomplete row is told when every row has to be complete', () => {
  const rule = { type: 'rows', min: 1, every: true, filled: ['system'], not: { integration: ['unknown'] } };
  assert.equal(holds(field(rule), rows({ system: 'A', integration: 'api' })), true);
  assert.equal(
    holds(field(rule), rows({ system: 'A', integration: 'api' }, { system: 'B', integration: 'unknown' })),
    false,
  );
});

test('a rule may speak of some rows only', () => {
  const rule = { type: 'rows', rows: 1, every: true, where: { personal: ['ordinary'] }, filled: ['basis'] };
  assert.equal(holds(field(rule), rows({ personal: 'none', basis: '' })), true);
  assert.equal(holds(field(rule), rows({ personal: 'ordinary', basis: '' })), false);
});

test('the score counts fields with a rule only, in whole per cent', () => {
  const text = { ...field({ type: 'filled' }, 'text'), id: 'a' };
  const sections = [
    { fields: [text, { ...text, id: 'b' }, { ...text, id: 'c' }, { ...text, id: 'd', rule: null }] },
  ];
  const { done, total, percent } = checklistOf(sections, { ...EMPTY, texts: { a: 'x', d: 'y' } });
  assert.deepEqual([done, total, percent], [1, 3, 33]);
  assert.equal(partOf(/** @type {any} */ (sections[0]), { ...EMPTY, texts: { a: 'x', b: 'x', c: 'x' } }), 1);
});

const VECTORS = new URL('../../vectors/checklist.json', import.meta.url);

test('the shared examples say the same as the server', () => {
  const definition = JSON.parse(
    readFileSync(new URL('../../../sprint/content/concept.json', import.meta.url), 'utf8'),
  );
  for (const example of JSON.parse(readFileSync(VECTORS, 'utf8'))) {
    const checklist = checklistOf(example.definition ?? definition, { ...EMPTY, ...example.concept });
    const missing = checklist.items.filter(({ ok }) => !ok).map(({ field: id }) => id);
    assert.deepEqual(missing, example.missing, example.name);
    assert.equal(checklist.percent, example.percent, example.name);
    const said = checklist.items.filter(({ ok }) => !ok).map(({ why }) => why?.da);
    if (example.says) assert.deepEqual(said, example.says, example.name);
  }
});
