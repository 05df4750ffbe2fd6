/** Asks the browser's schedule what the server's has said, case by case. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { schedule } from '../../static/js/time/schedule.js';

const cases = JSON.parse(readFileSync(process.argv[2], 'utf-8'));
for (const { phases, at, clock, now, says } of cases)
  assert.deepEqual(schedule(phases, at, clock, now), says);
console.log(`${cases.length} the same`);
