import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsOf } from '../../../static/js/console/console-needs.js';

const MINUTE = 60_000;
const NOW = 100 * MINUTE;

/** @param {object} [more] */
const card = (more) => ({
  number: 1,
  name: 'Trygt hjem',
  seats: ['mette', 'jonas'],
  drafts: 0,
  face_down: false,
  writing: 0,
  vote: null,
  voted: 0,
  tie: false,
  chosen: false,
  last_activity_ms: NOW - MINUTE,
  ...more,
});
/** @param {string} id @param {object} [more] */
const person = (id, more) => ({
  seat_id: id,
  name: id,
  role: 'participant',
  team: 1,
  online: true,
  ...more,
});
/** @param {object} [more] */
const slots = (more) =>
  /** @type {Parameters<typeof needsOf>[0]} */ (
    /** @type {unknown} */ ({
      sprint: { status: 'open' },
      phase: { kind: 'ideas', rules: { private: false }, started_ms: NOW - 20 * MINUTE },
      clock: { state: 'running' },
      teams: [card()],
      people: [person('mette'), person('jonas')],
      help: { queue: [] },
      announcements: [],
      ...more,
    })
  );
/** @param {object} [more] */
const kinds = (more) => needsOf(slots(more), NOW).map(({ kind }) => kind);

test('a team that works needs nothing', () => {
  assert.deepEqual(kinds(), []);
});

test('silence for three minutes needs a look, but not in a break, with the clock paused, or while somebody writes', () => {
  const teams = [card({ last_activity_ms: NOW - 3 * MINUTE })];
  assert.deepEqual(kinds({ teams }), ['quiet']);
  assert.deepEqual(kinds({ teams, clock: { state: 'paused' } }), []);
  assert.deepEqual(kinds({ teams: [card({ last_activity_ms: null, writing: 1 })] }), []);
  const phase = { kind: 'break', rules: { private: false }, started_ms: 0 };
  assert.deepEqual(kinds({ teams, phase }), []);
});

test('a phase that has just begun is not silent yet, however long ago the last word was', () => {
  const phase = { kind: 'concept', rules: { private: false }, started_ms: NOW - 2 * MINUTE };
  assert.deepEqual(kinds({ phase, teams: [card({ last_activity_ms: 5 })] }), []);
});

test('who waits for help comes first, and a call that is taken last', () => {
  const call = (/** @type {string} */ id, /** @type {string|null} */ by) => ({
    id,
    team: 1,
    at_ms: 1,
    taken_by: by,
  });
  const queue = [call('a', 'Signe'), call('b', null)];
  const needs = needsOf(slots({ help: { queue } }), NOW);
  assert.deepEqual(
    needs.map((need) => ('call' in need ? need.call.id : '')),
    ['b', 'a'],
  );
});

test('a tie, a team without an idea, and notes left face down are one need each', () => {
  assert.deepEqual(kinds({ teams: [card({ vote: 'closed', tie: true })] }), ['tie']);
  const concept = { kind: 'concept', rules: { private: false }, started_ms: NOW };
  assert.deepEqual(kinds({ phase: concept, teams: [card({ vote: 'closed', voted: 2 })] }), ['unchosen']);
  assert.deepEqual(kinds({ phase: concept, teams: [card({ vote: 'closed' })] }), []);
  assert.deepEqual(kinds({ teams: [card({ drafts: 3, face_down: true })] }), ['face-down']);
  const silent = { kind: 'ideas', rules: { private: true }, started_ms: NOW };
  assert.deepEqual(kinds({ phase: silent, teams: [card({ drafts: 3, face_down: true })] }), []);
});

test('most of a team away, and people without a team', () => {
  const people = [person('mette', { online: false }), person('jonas', { online: false })];
  assert.deepEqual(kinds({ people }), ['gone']);
  assert.deepEqual(kinds({ people: [person('mette'), person('jonas'), person('ida', { team: null })] }), [
    'homeless',
  ]);
});

test('words that somebody has not seen for a minute, the latest alone', () => {
  const said = (/** @type {number} */ at_ms) => ({ id: 'a', text: 'Kaffe', at_ms, missing: ['mette'] });
  assert.deepEqual(kinds({ announcements: [said(NOW - MINUTE)] }), ['unseen']);
  assert.deepEqual(kinds({ announcements: [said(NOW - 1000), said(1)] }), []);
});

test('before the doors open and after the end nothing needs anybody', () => {
  const teams = [card({ tie: true })];
  for (const status of ['draft', 'closed']) assert.deepEqual(kinds({ teams, sprint: { status } }), []);
});
