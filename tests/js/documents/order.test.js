import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inOrder, placeAt } from '../../../static/js/documents/order.js';

/** @param {...string} pairs such as 'a:a0' */
const list = (...pairs) =>
  pairs.map((pair) => {
    const [id = '', order = ''] = pair.split(':');
    return { id, order };
  });

/**
 * @param {{id: string, order: string}[]} items
 * @param {string} id
 * @param {number} index
 */
function after(items, id, index) {
  const keys = new Map(placeAt(items, id, index));
  const all = [
    ...items.filter((item) => !keys.has(item.id)),
    ...[...keys].map(([key, order]) => ({ id: key, order })),
  ];
  return inOrder(all).map((item) => item.id);
}

test('a thing is placed first, between and last', () => {
  const items = list('a:a0', 'b:a1', 'c:a2');
  assert.deepEqual(after(items, 'x', 0), ['x', 'a', 'b', 'c']);
  assert.deepEqual(after(items, 'x', 2), ['a', 'b', 'x', 'c']);
  assert.deepEqual(after(items, 'x', Number.POSITIVE_INFINITY), ['a', 'b', 'c', 'x']);
});

test('an empty list gets its first key', () => {
  assert.deepEqual(placeAt([], 'x', 3), [['x', 'a0']]);
});

test('moving writes one key when neighbours differ', () => {
  assert.equal(placeAt(list('a:a0', 'b:a1'), 'x', 1).length, 1);
});

test('two who took the same key are told apart when something comes between them', () => {
  const items = list('a:a0', 'b:a0', 'c:a1');
  assert.deepEqual(after(items, 'x', 1), ['a', 'x', 'b', 'c']);
});

test('equal keys are sorted by id, so that all browsers agree', () => {
  assert.deepEqual(
    inOrder(list('b:a0', 'a:a0')).map(({ id }) => id),
    ['a', 'b'],
  );
});

test('a forged key does not stop the list', () => {
  assert.deepEqual(after(list('a:!!', 'b:a0'), 'x', 1).includes('x'), true);
});
