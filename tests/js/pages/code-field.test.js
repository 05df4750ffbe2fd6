import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tidy } from '../../../static/js/pages/code-field.js';

test('what people type or paste becomes a code', () => {
  assert.equal(tidy('fj7 k2m'), 'FJ7K2M');
  assert.equal(tidy('FJ7-K2M'), 'FJ7K2M');
  assert.equal(tidy('https://sprint.example/s/fj7k2m/room?x'), 'FJ7K2M');
  assert.equal(tidy('FJ7K2MXXXYYYZZZ'), 'FJ7K2MXXXYYY');
  assert.equal(tidy('https://sprint.example/s/fj7k2m/return/abcd-efgh-2345'), 'ABCDEFGH2345');
  assert.equal(tidy('æøå!'), '');
});
