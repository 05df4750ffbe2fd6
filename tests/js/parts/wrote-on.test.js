import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wroteOn } from '../../../static/js/parts/wrote-on.js';

test('what was sent goes, what was begun after it stays', () => {
  assert.equal(wroteOn('Pause nu', 'Pause nu'), '');
  assert.equal(wroteOn('Pause nu Og husk', 'Pause nu'), 'Og husk');
  assert.equal(wroteOn('Noget andet', 'Pause nu'), 'Noget andet');
  assert.equal(wroteOn('', 'Pause nu'), '');
});
