import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPromised, settingsOf } from '../../../static/js/agenda/phase-settings.js';

/**
 * @param {string} kind
 * @param {number|null} started_ms
 * @param {object} [rules]
 */
const line = (kind, started_ms, rules = {}) => ({
  kind,
  started_ms,
  rules: { private: false, anonymous: false, ...rules },
});

test('what a phase has to set depends on its kind', () => {
  assert.deepEqual(settingsOf(line('break', null)), ['minutes']);
  assert.deepEqual(settingsOf(line('groups', null)), ['minutes', 'anonymous', 'goal']);
  assert.deepEqual(settingsOf(line('ideas', null, { private: true })), [
    'minutes',
    'anonymous',
    'reveal',
    'goal',
  ]);
  assert.deepEqual(settingsOf(line('outline', null)), ['minutes', 'goal']);
  assert.deepEqual(settingsOf(line('vote', null)), ['minutes', 'votes', 'several', 'ballot']);
});

test('a phase that has begun keeps its minutes and votes, and its promise', () => {
  assert.deepEqual(settingsOf(line('vote', 1)), []);
  assert.deepEqual(settingsOf(line('ideas', 1)), ['anonymous', 'goal']);
  assert.deepEqual(settingsOf(line('ideas', 1, { anonymous: true })), ['goal']);
  assert.deepEqual(settingsOf(line('ideas', 1, { anonymous: true, private: true })), ['reveal', 'goal']);
  assert.ok(isPromised(line('ideas', 1, { anonymous: true })));
  assert.ok(!isPromised(line('ideas', null, { anonymous: true })));
});
