import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chimeBetween, faceOf } from '../../../static/js/time/clock-face.js';

const running = { state: 'running', ends_at_ms: 900_000, left_ms: null, total_ms: 900_000 };

test('a running clock is drawn from its end', () => {
  const face = faceOf(running, 378_000);
  assert.deepEqual([face.digits, face.gone.toFixed(2), face.over, face.ticks], ['08:42', '0.42', false, 15]);
});

test('over the time the digits count up', () => {
  const face = faceOf(running, 900_000 + 134_500);
  assert.deepEqual([face.digits, face.gone, face.state], ['+02:14', 1, 'over']);
});

test('a paused clock stands still', () => {
  const clock = { state: 'paused', ends_at_ms: null, left_ms: 61_000, total_ms: 120_000 };
  assert.equal(faceOf(clock, 5).digits, faceOf(clock, 500_000).digits);
  assert.equal(faceOf(clock, 5).state, 'paused');
});

test('a clock without a time has an empty, not a broken face', () => {
  assert.equal(faceOf({ state: 'stopped', ends_at_ms: null, left_ms: null, total_ms: 0 }, 1).digits, '00:00');
});

test('chimes sound once, and not when the time is moved', () => {
  assert.equal(chimeBetween(60_200, 59_950), 'minute');
  assert.equal(chimeBetween(59_950, 59_700), null);
  assert.equal(chimeBetween(120, -130), 'time');
  assert.equal(chimeBetween(600_000, 30_000), null);
});
