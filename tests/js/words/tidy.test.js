import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tidy } from '../../../static/js/words/tidy.js';

const vectors = JSON.parse(readFileSync(new URL('../../vectors/tidy.json', import.meta.url), 'utf8'));

test('text becomes what the server makes of it', () => {
  for (const { text, tidy: right, why } of vectors.tidy) assert.equal(tidy(text), right, why);
});

test('what is tidy stays as it is', () => {
  for (const { tidy: right, why } of vectors.tidy) assert.equal(tidy(right), right, why);
});

test('a lone half of a pair goes, and the pair stays', () => {
  assert.equal(tidy('a\ud800b🙂'), 'ab🙂');
});
