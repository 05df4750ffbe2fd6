import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whenLeft } from '../../../static/js/console/when-left.js';

test('what is said of a phase ends once, when everybody is in another one', () => {
  const session = Object.assign(new EventTarget(), { slots: { phase: { id: 'vote' } } });
  const moveTo = (id) => {
    session.slots = { phase: { id } };
    session.dispatchEvent(new Event('change'));
  };
  let ended = 0;
  whenLeft(session, 'vote', () => ended++);
  moveTo('vote');
  assert.equal(ended, 0);
  moveTo('concept');
  assert.equal(ended, 1);
  moveTo('vote');
  moveTo('concept');
  assert.equal(ended, 1);
});
