import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayStay, Staying } from '../../../static/js/room/staying.js';

const PHASES = { silent: { private: true }, unsigned: { anonymous: true }, plain: {} };
const may = { ideas: true, concept: true, outline: true, comment: false };

/** @param {string} kind @param {object} [rules] @param {object} [more] */
const phase = (kind, rules = {}, more = {}) =>
  /** @type {any} */ ({
    id: `${kind}${JSON.stringify(rules)}`,
    kind,
    rules: { private: false, anonymous: false, ...rules },
    may,
    ...more,
  });

test('what is promised about readers and names decides before who is writing', () => {
  for (const [was, now, stays] of /** @type {[keyof PHASES, keyof PHASES, boolean][]} */ ([
    ['plain', 'plain', true],
    ['plain', 'silent', true],
    ['unsigned', 'unsigned', true],
    ['silent', 'plain', false],
    ['silent', 'silent', false],
    ['unsigned', 'plain', false],
    ['plain', 'unsigned', false],
  ]))
    assert.equal(
      mayStay(phase('ideas', PHASES[was]), phase('concept', PHASES[now])),
      stays,
      `${was} to ${now}`,
    );
});

test('nothing stays where nobody writes, or where one may not any more', () => {
  for (const kind of ['lobby', 'break']) assert.equal(mayStay(phase(kind), phase('ideas')), false);
  const frozen = { ideas: false, concept: false, outline: false, comment: false };
  for (const kind of ['ideas', 'groups', 'vote', 'concept', 'plan', 'outline', 'pitch']) {
    assert.equal(mayStay(phase(kind), phase('break')), true, kind);
    assert.equal(mayStay(phase(kind), phase('break', {}, { may: frozen })), false, kind);
  }
  const specialist = { ...frozen, comment: true };
  assert.equal(
    mayStay(phase('groups'), phase('concept', {}, { may: specialist })),
    true,
    'a comment is finished',
  );
  assert.equal(mayStay(phase('concept'), phase('outline', {}, { may: specialist })), false);
});

test('it ends a moment after the last letter counts no more, and not while there are letters', (t) => {
  /** @type {Set<() => void>} */
  const beats = new Set();
  t.mock.method(globalThis, 'setInterval', (/** @type {() => void} */ beat) => beats.add(beat) && beat);
  t.mock.method(globalThis, 'clearInterval', (/** @type {() => void} */ beat) => beats.delete(beat));
  let now = 0;
  let isWriting = true;
  let letGo = 0;
  const person = {
    isWriting: () => isWriting,
    letGo: () => {
      letGo += 1;
      staying.end();
    },
  };
  const staying = new Staying(person, () => now);
  const pass = (/** @type {number} */ ms) => {
    for (let left = ms; left > 0; left -= 250) {
      now += 250;
      for (const beat of beats) beat();
    }
  };
  assert.equal(staying.begin(phase('concept'), phase('outline')), true);
  pass(60_000);
  assert.equal(letGo, 0);
  isWriting = false;
  pass(750);
  isWriting = true; // to the next field
  pass(5_000);
  assert.equal(letGo, 0);
  isWriting = false;
  pass(1_000);
  assert.equal(letGo, 1);
  pass(10_000);
  assert.equal(letGo, 1);
  assert.equal(staying.line, null);
  assert.equal(staying.begin(phase('concept'), phase('outline')), false, 'nobody writes');
  isWriting = true;
  assert.equal(staying.begin(phase('concept'), phase('concept')), false, 'it is the same');
  assert.equal(staying.begin(undefined, phase('concept')), false);
});
