import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginsAt, endsAt, nextOf, turnOf } from '../../../static/js/time/turn-plan.js';

/** @typedef {import('../../../static/js/live/slots.d.ts').PitchRound} PitchRound */

/** @param {Partial<PitchRound>} [more] */
const turn = (more) =>
  /** @type {PitchRound} */ ({
    order: [3, 1, 2],
    minutes: [1, 4, 2],
    at: 0,
    step: 'pitch',
    team: 3,
    following: 1,
    ends_at_ms: 100_000,
    left_ms: null,
    ...more,
  });

test('what comes next is a step that has time, or the next team, or the end', () => {
  assert.deepEqual(nextOf(turn()), { team: 3, step: 'feedback' });
  assert.deepEqual(nextOf(turn({ minutes: [1, 4, 0] })), { team: 1, step: 'setup' });
  assert.deepEqual(nextOf(turn({ minutes: [0, 0, 0] })), { team: 1, step: 'pitch' });
  assert.deepEqual(nextOf(turn({ step: 'feedback', at: 2, team: 2, following: null })), {
    team: null,
    step: 'over',
  });
});

test('the round ends when all that is left of it has been used, also while the clock stands still', () => {
  const left = 2 * 60_000 + 2 * 7 * 60_000;
  assert.equal(endsAt(turn(), 90_000), 100_000 + left);
  assert.equal(endsAt(turn({ left_ms: 5000 }), 90_000), 95_000 + left);
  assert.equal(endsAt(turn(), 200_000), 200_000 + left);
  assert.equal(beginsAt(turn(), 1, 90_000), 100_000 + 2 * 60_000);
});

test('a round that is over, or whose sprint is closed, is led no more', () => {
  const open = /** @type {never} */ ({ status: 'open' });
  assert.equal(turnOf({ sprint: open, pitch: turn() })?.team, 3);
  assert.equal(turnOf({ sprint: open, pitch: turn({ step: 'over' }) }), null);
  assert.equal(turnOf({ sprint: /** @type {never} */ ({ status: 'closed' }), pitch: turn() }), null);
});
