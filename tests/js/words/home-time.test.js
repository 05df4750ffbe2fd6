import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { localTime, momentOf } from '../../../static/js/words/home-time.js';
import { clockTime, dateOf, daysUntil } from '../../../static/js/words/moment.js';

const { moments } = JSON.parse(
  readFileSync(new URL('../../vectors/home_time.json', import.meta.url), 'utf8'),
);
const ZONES = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'];

for (const zone of ZONES) {
  test(`a browser in ${zone} tells the time where the people sit, as the server does`, () => {
    process.env.TZ = zone;
    for (const { why, local, ms, told } of moments) {
      assert.equal(momentOf(local), ms, why);
      assert.equal(localTime(ms), told, why);
    }
  });

  test(`a browser in ${zone} counts the days that the server counts`, () => {
    process.env.TZ = zone;
    const late = Date.UTC(2026, 10, 30, 23, 30);
    assert.equal(clockTime(late), '00.30');
    assert.equal(dateOf(late), '1. december 2026');
    assert.equal(daysUntil(momentOf('2026-12-05T23:59'), late), 4);
    assert.equal(daysUntil(momentOf('2026-12-01T00:01'), Date.UTC(2026, 10, 30, 22, 59)), 1);
  });
}

test('seconds of the moment are not lost to the zone', () => {
  assert.equal(localTime(momentOf('2026-12-01T10:00') + 59_999), '2026-12-01T10:00');
});

test('what is no time is none', () => {
  assert.equal(localTime(null), '');
  assert.ok(Number.isNaN(momentOf('12026-12-01T10:00')));
});
