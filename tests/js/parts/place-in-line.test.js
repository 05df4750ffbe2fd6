import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { standInLine } from '../../../static/js/parts/place-in-line.js';

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
  Reflect.deleteProperty(globalThis, 'location');
});

test('who waits is told each place, and nothing more after leaving', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const places = [3, 2, null];
  globalThis.location = /** @type {any} */ ({ pathname: '/s/ABCDEF/room' });
  /** @type {string[]} */ const asked = [];
  globalThis.fetch = /** @type {any} */ (
    async (/** @type {string} */ url) => {
      asked.push(url);
      return { json: async () => ({ place: places.shift() ?? null }) };
    }
  );
  /** @type {number[]} */ const told = [];
  const line = standInLine('exports', (place) => told.push(place));
  for (let second = 0; second < 3; second++) {
    context.mock.timers.tick(1000);
    await new Promise(setImmediate);
  }
  line.leave();
  context.mock.timers.tick(5000);
  assert.deepEqual(told, [3, 2]);
  assert.deepEqual(asked, new Array(3).fill(`/place/exports/${line.ticket}?code=ABCDEF`));
});

test('a server that does not answer tells no place', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  globalThis.fetch = async () => {
    throw new TypeError('offline');
  };
  const line = standInLine('logins', () => assert.fail('nobody knows'));
  context.mock.timers.tick(1000);
  await new Promise(setImmediate);
  line.leave();
});
