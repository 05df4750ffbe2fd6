import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, timetable, writingNow } from '../../../static/js/time/agenda.js';

const MINUTE = 60_000;
/**
 * @param {string} id
 * @param {number} minutes
 * @param {number|null} [started]
 * @param {number|null} [ended]
 */
const line = (id, minutes, started = null, ended = null) => ({
  id,
  position: 0,
  kind: 'ideas',
  title: { da: id, en: id },
  minutes,
  started_ms: started === null ? null : started * MINUTE,
  ended_ms: ended === null ? null : ended * MINUTE,
});
/** @param {number} end */
const running = (end) => ({ state: 'running', ends_at_ms: end * MINUTE, left_ms: null, total_ms: 0 });

test('done phases tell what they used, later ones when they will begin', () => {
  const agenda = [line('a', 10, 0, 14), line('b', 15, 14), line('c', 20), line('d', 5)];
  const { rows, behind, ends_ms } = timetable(agenda, 'b', running(29), 20 * MINUTE);
  assert.deepEqual(
    rows.map(({ state }) => state),
    ['done', 'now', 'next', 'next'],
  );
  assert.deepEqual(
    rows.map(({ at_ms }) => Number(at_ms) / MINUTE),
    [0, 14, 29, 49],
  );
  assert.equal(rows[0]?.used, 14);
  assert.equal(behind, 4);
  assert.equal(Number(ends_ms) / MINUTE, 54);
});

test('over the time everything later moves', () => {
  const { rows, behind } = timetable([line('a', 10, 0), line('b', 5)], 'a', running(10), 13 * MINUTE);
  assert.equal(Number(rows[1]?.at_ms) / MINUTE, 13);
  assert.equal(behind, 3);
});

test('before the start nothing is behind', () => {
  const clock = { state: 'stopped', ends_at_ms: null, left_ms: 10 * MINUTE, total_ms: 10 * MINUTE };
  const { behind, rows } = timetable([line('a', 10), line('b', 5)], 'a', clock, 100 * MINUTE);
  assert.equal(behind, 0);
  assert.equal(Number(rows[1]?.at_ms) / MINUTE, 110);
});

test('only others with a caret in a field are writing', () => {
  const session = {
    presence: [
      { seat_id: 'me', document: 'ideas:1', field: 'x' },
      { seat_id: 'line', document: 'ideas:1', field: 'x' },
      { seat_id: 'karim', document: 'ideas:1', field: null },
    ],
    slots: {
      me: { seat_id: 'me' },
      people: ['me', 'line', 'karim'].map((id) => ({ seat_id: id, name: id, team: 1 })),
    },
  };
  assert.deepEqual(
    writingNow(session).map(({ name }) => name),
    ['line'],
  );
});

test('how long ago is told in the nearest unit', () => {
  assert.deepEqual(ago(null, 5), { unit: 'never', count: 0 });
  assert.deepEqual(ago(0, 20_000), { unit: 'seconds', count: 20 });
  assert.deepEqual(ago(0, 250_000), { unit: 'minutes', count: 4 });
  assert.deepEqual(ago(0, 7_500_000), { unit: 'hours', count: 2 });
});
