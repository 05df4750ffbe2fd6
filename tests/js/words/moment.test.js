import assert from 'node:assert/strict';
import { test } from 'node:test';
import { momentOf } from '../../../static/js/words/home-time.js';
import { daysUntil, moment, whenAt } from '../../../static/js/words/moment.js';

/** @param {number} day @param {number} hour @param {number} minute */
const at = (day, hour, minute) => momentOf(`2026-10-${two(day)}T${two(hour)}:${two(minute)}`);

/** @param {number} number */
const two = (number) => String(number).padStart(2, '0');

test('days until a date are those of the calendar, whatever the time of day', () => {
  assert.equal(daysUntil(at(3, 23, 59), at(3, 8, 0)), 0);
  assert.equal(daysUntil(at(4, 0, 30), at(3, 23, 0)), 1);
  // A rehearsal goes a day after it began: all that day it goes tomorrow.
  assert.equal(daysUntil(at(4, 10, 0), at(3, 10, 1)), 1);
  assert.equal(daysUntil(at(2, 10, 0), at(3, 10, 0)), 0);
});

test('a night in which the clock is put back is one night', () => {
  assert.equal(daysUntil(at(26, 12, 0), at(24, 12, 0)), 2);
});

test('the same date of another year is another day', () => {
  const [now, before] = [momentOf('2026-12-01T10:00'), momentOf('2025-12-01T10:00')];
  assert.notEqual(moment(before, now), moment(now, now));
  assert.notEqual(whenAt(before, now), whenAt(now, now));
});
