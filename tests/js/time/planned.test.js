import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectedOf, nextOf } from '../../../static/js/time/planned.js';

const NINE = 1_795_507_200_000;
const MINUTE = 60_000;

/** @param {number} at @param {object} more */
const line = (at, more = {}) =>
  /** @type {never} */ ({
    id: `p${at}`,
    position: at,
    kind: 'ideas',
    minutes: 10,
    day: 1,
    starts_ms: null,
    untimed: false,
    started_ms: at === 0 ? NINE : null,
    ...more,
  });

/** @param {object[]} agenda @param {'running'|'paused'} state */
const session = (agenda, state = 'running') => ({
  slots: /** @type {never} */ ({
    agenda,
    phase: agenda[0],
    clock: {
      state,
      ends_at_ms: state === 'running' ? NINE + 10 * MINUTE : null,
      left_ms: state === 'running' ? null : 10 * MINUTE,
    },
  }),
  now: () => NINE,
});

test('what follows is expected when the clock gets there, and nothing is said of what has been', () => {
  const times = expectedOf(session([line(0), line(1), line(2)]));
  assert.deepEqual([...times.values()], [null, NINE + 10 * MINUTE, NINE + 20 * MINUTE]);
});

test('while the clock stands nobody can know, but a fixed start holds, and so does what follows it', () => {
  const fixed = NINE + 60 * MINUTE;
  const agenda = [line(0), line(1), line(2, { starts_ms: fixed }), line(3), line(4, { day: 2 })];
  const times = expectedOf(session(agenda, 'paused'));
  assert.deepEqual([...times.values()], [null, null, fixed, fixed + 10 * MINUTE, null]);
});

test('after a break comes what begins at a fixed time, however late the break began', () => {
  const back = NINE + 30 * MINUTE;
  const next = nextOf(session([line(0, { kind: 'break' }), line(1, { starts_ms: back })]));
  assert.equal(next?.at_ms, back);
});

test('hidden phases are passed over, and after the last comes nothing', () => {
  assert.equal(nextOf(session([line(0), line(1, { hidden: true }), line(2)]))?.line.id, 'p2');
  assert.equal(nextOf(session([line(0)])), null);
});
