import assert from 'node:assert/strict';
import { test } from 'node:test';
import { carryCaret, diff } from '../../../static/js/parts/diff.js';
import { chance, dice } from '../../support/chance.mjs';

const FIRST = Number(process.env.DIFF_SEED ?? 0) || Math.floor(Math.random() * 1e9);

test('the caret decides which of equal letters was typed', () => {
  assert.deepEqual(diff('aa', 'aaa', 1), { at: 0, removed: 0, inserted: 'a' });
  assert.deepEqual(diff('aa', 'aaa', 3), { at: 2, removed: 0, inserted: 'a' });
});

test('a letter of two units is changed whole', () => {
  assert.deepEqual(diff('👍', '👎', 2), { at: 0, removed: 2, inserted: '👎' });
  assert.deepEqual(diff('a👍b', 'a👎b', 3), { at: 1, removed: 2, inserted: '👎' });
});

test('nothing is no change', () => {
  assert.equal(diff('det samme', 'det samme', 4), null);
});

test('a caret stays with its letters', () => {
  assert.equal(carryCaret(3, [{ insert: 'abc' }]), 6);
  assert.equal(carryCaret(0, [{ insert: 'abc' }]), 0);
  assert.equal(carryCaret(5, [{ retain: 2 }, { delete: 2 }]), 3);
  assert.equal(carryCaret(3, [{ retain: 2 }, { delete: 9 }]), 2);
});

test(`a change makes the one text of the other, around the caret (DIFF_SEED=${FIRST})`, () => {
  const roll = dice(chance(FIRST));
  const word = () => Array.from({ length: roll(5) }, () => ['a', 'b', '👍', '👎', '\n'][roll(5)]).join('');
  for (let round = 0; round < 3000; round++) {
    const [head, gone, tail, typed] = [word(), word(), word(), word()];
    const [before, after] = [head + gone + tail, head + typed + tail];
    const change = diff(before, after, (head + typed).length) ?? { at: 0, removed: 0, inserted: '' };
    const made = before.slice(0, change.at) + change.inserted + before.slice(change.at + change.removed);
    assert.equal(made, after);
    assert.ok(change.inserted.isWellFormed(), 'no letter of two units is cut');
  }
});
