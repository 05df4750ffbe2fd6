import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pace } from '../../../static/js/live/pace.js';

/** A pace whose changes have just been gathered, so that the next ones wait. */
function paced(...answers) {
  const pace = new Pace();
  for (const took of answers) pace.answered(took);
  pace.gathered();
  return pace;
}

test('after a quiet moment the first change goes at once', () => {
  assert.equal(new Pace().wait(false), 0);
});

test('while the server answers in time, changes wait for about ten milliseconds, however long the way is', () => {
  assert.equal(paced(8, 8, 8).wait(false), 10);
  assert.equal(paced(180, 180, 180).wait(false), 10);
});

test('when answers come late, changes wait longer, and never longer than fifty', () => {
  const wait = paced(8, 60, 60).wait(false);
  assert.ok(wait > 20 && wait < 50, String(wait));
  assert.equal(paced(8, 900, 900, 900).wait(false), 50);
});

test('a server that answers in time again is sent to at once again', () => {
  assert.ok(paced(8, 900, ...Array(20).fill(8)).wait(false) < 15);
});

test('where every packet is a request, changes wait for fifty', () => {
  assert.equal(paced(8, 8).wait(true), 50);
});
