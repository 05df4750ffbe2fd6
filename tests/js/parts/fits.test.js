import assert from 'node:assert/strict';
import test from 'node:test';
import { cutOff, fit } from '../../../static/js/parts/fits.js';

const field = (value, maxLength, caret = value.length) => ({
  value,
  maxLength,
  selectionStart: caret,
  selectionEnd: caret,
});

test('what fits and what does not are together what came, and no letter of two halves is split', () => {
  assert.deepEqual(fit(field('12345678', 10), 'abc'), { fits: 'ab', rest: 'c' });
  assert.deepEqual(fit(field('123456789', 10), '😀'), { fits: '', rest: '😀' });
  assert.deepEqual(fit(field('12345678', -1), 'abc'), { fits: 'abc', rest: '' });
});

test('what the browser cut off a composition in a full field is told', () => {
  assert.equal(cutOff(field('12345678ab', 10), 8, 'abcd'), 'cd');
  assert.equal(cutOff(field('1234567890', 10), 10, 'ord'), 'ord');
  assert.equal(cutOff(field('123456789', 10), 9, '😀'), '😀');
});

test('a composition that is whole, was cancelled or has no bound is not', () => {
  assert.equal(cutOff(field('12345678ab', 10), 8, 'ab'), '');
  assert.equal(cutOff(field('1234567890', 10), 10, ''), '');
  assert.equal(cutOff(field('123', 10), 3, 'xyz'), '');
  assert.equal(cutOff(field('1234567890', -1), 10, 'xyz'), '');
});
