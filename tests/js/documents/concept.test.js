import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import {
  addRow,
  choose,
  isFilled,
  moveRow,
  readConcept,
  removeRow,
  sectionsFor,
} from '../../../static/js/documents/concept.js';

/** @param {string} text */
const both = (text) => ({ da: text, en: text });
/** @type {import('../../../static/js/documents/concept.js').Field} */
const PLAN = {
  id: 'plan',
  kind: 'rows',
  label: both('Plan'),
  help: both(''),
  columns: [
    { id: 'what', label: both('Hvad'), kind: 'text' },
    { id: 'within', label: both('Inden'), kind: 'choice', options: [] },
  ],
};
/** @param {string} id @returns {import('../../../static/js/documents/concept.js').Field} */
const text = (id) => ({ id, kind: 'text', label: both(id), help: both('') });
const DEFINITION = [
  { id: 'name', title: both('Navn'), fields: [text('title'), text('pitch')] },
  { id: 'need', title: both('Behovet'), fields: [text('need'), text('today')] },
  { id: 'home', title: both('Hjem'), fields: [PLAN, text('owner')] },
];

function emptyDoc() {
  const doc = new Y.Doc();
  doc.getMap('texts').set('need', new Y.Text());
  doc.getMap('rows').set('plan', new Y.Map());
  return doc;
}

test('rows are added last, moved, removed and brought back', () => {
  const doc = emptyDoc();
  for (const id of ['a', 'b', 'c']) addRow(doc, PLAN, id, { what: id });
  moveRow(doc, 'plan', 'c', 0);
  removeRow(doc, 'plan', 'a', { now: 7 });
  assert.deepEqual(
    readConcept(doc).rows.plan?.map(({ cells }) => cells.what),
    ['c', 'b'],
  );
  removeRow(doc, 'plan', 'a', { now: 0 });
  assert.deepEqual(
    readConcept(doc).rows.plan?.map(({ cells }) => cells.what),
    ['c', 'a', 'b'],
  );
});

test('what is written by letter is a shared text, a choice is a value', () => {
  const doc = emptyDoc();
  addRow(doc, PLAN, 'a', { what: 'Test', within: '30' });
  const row = readConcept(doc).rows.plan?.[0];
  assert.deepEqual(row?.cells, { what: 'Test', within: '30' });
  assert.deepEqual(Object.keys(row?.texts ?? {}), ['what']);
});

test('a field is filled by letters, rows or a choice, not by spaces', () => {
  const doc = emptyDoc();
  const need = text('need');
  assert.equal(isFilled(need, readConcept(doc)), false);
  /** @type {Y.Text} */ (doc.getMap('texts').get('need')).insert(0, '  ');
  assert.equal(isFilled(need, readConcept(doc)), false);
  /** @type {Y.Text} */ (doc.getMap('texts').get('need')).insert(0, 'Else');
  assert.equal(isFilled(need, readConcept(doc)), true);
  addRow(doc, PLAN, 'a');
  assert.equal(isFilled(PLAN, readConcept(doc)), false);
  choose(doc, 'level', 'new');
  assert.equal(readConcept(doc).choices.level, 'new');
});

test('a phase shows only its fields and tells how many are behind', () => {
  const { sections, hidden } = sectionsFor(
    DEFINITION,
    { kind: 'concept', rules: { fields: ['title', 'need'] } },
    false,
  );
  assert.deepEqual(
    sections.map(({ id, number, fields }) => [id, number, fields.length]),
    [
      ['name', 0, 1],
      ['need', 1, 1],
    ],
  );
  assert.equal(hidden, 4);
  assert.equal(sectionsFor(DEFINITION, { kind: 'concept', rules: { fields: ['title'] } }, true).hidden, 0);
});

test('at home the plan comes first and keeps its number', () => {
  const { sections } = sectionsFor(DEFINITION, { kind: 'plan', rules: { fields: [] } }, false);
  assert.deepEqual(
    sections.map(({ id, number }) => [id, number]),
    [
      ['home', 2],
      ['name', 0],
      ['need', 1],
    ],
  );
});
