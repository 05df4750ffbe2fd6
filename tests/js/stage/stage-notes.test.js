import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Turning } from '../../../static/js/stage/stage-notes.js';

const SOON = 1000;
const LATER = 60_000;

test('notes that change sides have been turned, and are looked at for a while', () => {
  const turning = new Turning();
  assert.deepEqual(turning.look({ down: 9, turns: 0 }, 0), { down: 9, turned: 0 });
  assert.deepEqual(turning.look({ down: 0, turns: 5 }, SOON), { down: 0, turned: 9 });
  assert.deepEqual(turning.look({ down: 0, turns: 5 }, LATER), { down: 0, turned: 0 });
});

test('teams that turn theirs one after the other are turned together', () => {
  const turning = new Turning();
  turning.look({ down: 9, turns: 0 }, 0);
  turning.look({ down: 5, turns: 5 }, SOON);
  assert.deepEqual(turning.look({ down: 0, turns: 7 }, 2 * SOON), { down: 0, turned: 9 });
});

test('a note that is thrown away turns none, nor do others that are written meanwhile', () => {
  const turning = new Turning();
  turning.look({ down: 9, turns: 0 }, 0);
  assert.equal(turning.look({ down: 8, turns: 0 }, SOON).turned, 0);
  assert.equal(turning.look({ down: 12, turns: 5 }, 2 * SOON).turned, 0);
});

test('a projector that comes after the turn shows none', () => {
  assert.equal(new Turning().look({ down: 0, turns: 5 }, 0).turned, 0);
});
