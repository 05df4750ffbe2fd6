import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf } from '../../../static/js/console/console-plan.js';

/** @param {object} [more] */
const card = (more) => ({
  name: 'Trygt hjem',
  seats: ['mette'],
  writing: 0,
  drafts: 0,
  face_down: false,
  vote: null,
  voted: 0,
  chosen: false,
  ...more,
});
/** @param {number} position @param {object} [more] */
const line = (position, more) => ({ id: `p${position}`, position, ...more });
/** @param {object} phase @param {object[]} teams @param {object[]} [agenda] */
const plan = (phase, teams, agenda = [line(0), line(1, { hidden: true }), line(2)]) =>
  planOf(/** @type {Parameters<typeof planOf>[0]} */ (/** @type {unknown} */ ({ agenda, phase, teams })));
const SILENT = { kind: 'ideas', position: 0, rules: { private: true } };
const OPEN = { kind: 'ideas', position: 0, rules: { private: false } };
const VOTE = { kind: 'vote', position: 0, rules: { private: false } };

test('next leads past what is hidden, and nowhere after the last', () => {
  assert.equal(plan(OPEN, []).line?.id, 'p2');
  assert.equal(plan({ ...OPEN, position: 2 }, []).line, null);
});

test('notes that lie face down are turned over on the way, once they are not yet', () => {
  const teams = [
    card({ drafts: 3, face_down: true, writing: 2 }),
    card({ drafts: 4, face_down: true, writing: 1 }),
  ];
  const { drafts, writing, cure } = plan(SILENT, teams);
  assert.deepEqual({ drafts, writing, cure }, { drafts: 7, writing: 3, cure: 'reveal' });
  assert.equal(plan(SILENT, [card({ drafts: 3 })]).cure, null);
  assert.equal(plan(OPEN, teams).cure, null);
});

test('a table where nobody sits votes no longer, and its round is closed all the same', () => {
  const { voting, cure } = plan(VOTE, [card({ vote: 'open', seats: [] })]);
  assert.deepEqual({ voting, cure }, { voting: [], cure: 'close' });
});

test('open rounds are closed on the way, and who has not chosen is named', () => {
  assert.equal(plan(VOTE, [card({ vote: 'open' })]).cure, 'close');
  const voted = { vote: 'closed', voted: 2 };
  const teams = [card(voted), card({ ...voted, chosen: true }), card({ vote: 'closed' })];
  const { cure, unchosen } = plan(VOTE, teams);
  assert.equal(cure, null);
  assert.deepEqual(unchosen, [teams[0]]);
});
