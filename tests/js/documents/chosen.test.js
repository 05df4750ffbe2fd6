import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenFirst } from '../../../static/js/documents/ideas.js';

const note = (id) => ({ id });
const PILES = [
  { group: { id: 'a' }, notes: [note('1'), note('2')] },
  { group: { id: 'b' }, notes: [note('3')] },
  { group: null, notes: [note('4'), note('5')] },
];

const order = (piles) =>
  piles.map(({ group, notes }) => `${group?.id ?? ''}:${notes.map(({ id }) => id).join('')}`);

test('what was chosen stands on top, and all else where it stood', () => {
  assert.deepEqual(order(chosenFirst(PILES, 'group:b')), ['b:3', 'a:12', ':45']);
  assert.deepEqual(order(chosenFirst(PILES, 'note:5')), [':54', 'a:12', 'b:3']);
  assert.deepEqual(order(chosenFirst(PILES, 'note:2')), ['a:21', 'b:3', ':45']);
  for (const nothing of [null, undefined, 'group:gone'])
    assert.deepEqual(order(chosenFirst(PILES, nothing)), ['a:12', 'b:3', ':45']);
});
