import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Offset } from '../../../static/js/live/offset.js';
import { faceOf } from '../../../static/js/time/clock-face.js';
import { untilTurn } from '../../../static/js/time/ticker.js';

const HOUR_MS = 3_600_000;
const END_MS = 1_795_507_200_000;
const SPRINTS = 80;
const SCREENS = 12;
/** What several screens may differ by. */
const TOGETHER_MS = 100;

/** @param {number} seed */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/**
 * A screen whose own clock is up to an hour wrong, on a network where each trip takes 20 to 320 ms.
 * @param {() => number} chance
 */
async function screen(chance) {
  let true_ms = END_MS - 600_000;
  const wrong = (chance() * 2 - 1) * HOUR_MS;
  const way = () => 10 + chance() * 150;
  const offset = new Offset(
    async () => {
      true_ms += way();
      const server = true_ms;
      true_ms += way();
      return server;
    },
    { now: () => true_ms + wrong },
  );
  await offset.measure();
  for (let beat = 0; beat < 30; beat++) {
    true_ms += 2_000;
    await offset.refine();
  }
  return {
    session: { now: () => offset.now(), slots: { clock: { ends_at_ms: END_MS } } },
    /** @param {number} at true milliseconds */
    set: (at) => {
      true_ms = at;
    },
  };
}

test('all screens turn the second together, whatever their clocks and their network', async () => {
  let worst = 0;
  for (let seed = 1; seed <= SPRINTS; seed++) {
    const chance = dice(seed);
    const turns = [];
    for (let at = 0; at < SCREENS; at++) {
      const { session, set } = await screen(chance);
      set(END_MS - 300_500 + chance() * 900);
      const before = session.now();
      const turn = before + untilTurn(session);
      // What it shows changes then, and not before.
      const clock = { state: 'running', ends_at_ms: END_MS, left_ms: null, total_ms: 600_000 };
      assert.notEqual(faceOf(clock, turn + 1).digits, faceOf(clock, turn - 2).digits);
      const error = turn - Math.round((turn - END_MS) / 1000) * 1000 - END_MS;
      assert.ok(Math.abs(error) <= 1, 'on the second of the server');
      set(END_MS);
      turns.push(session.now() - END_MS);
    }
    worst = Math.max(worst, Math.max(...turns) - Math.min(...turns));
  }
  console.log(`${SPRINTS} sprints of ${SCREENS} screens: at most ${worst.toFixed(0)} ms between two`);
  assert.ok(worst <= TOGETHER_MS, `${worst} ms`);
});

test('the wait is never none and never more than a second, at the edges too', () => {
  for (const now of [0, 1, 999, 999.5, 1000, 1000.4, -1, -999.7])
    for (const end of [null, 0, 500, 1000]) {
      const wait = untilTurn({ now: () => now, slots: { clock: { ends_at_ms: end } } });
      assert.ok(wait >= 1 && wait <= 1000, `${now} ${end} ${wait}`);
    }
});

test('a quick network is asked no more than it needs to be', async () => {
  let asked = 0;
  const offset = new Offset(async () => {
    asked += 1;
    return END_MS;
  });
  assert.equal(await offset.refine(), false, 'not before it is measured');
  await offset.measure();
  for (let beat = 0; beat < 10; beat++) await offset.refine();
  assert.equal(asked, 5);
});
