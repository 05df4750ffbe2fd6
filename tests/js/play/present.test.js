import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startPresenting } from '../../../static/js/play/present.js';

test('screens are told one after the other, the one that is shown last, and the end by name', async () => {
  /** @type {{screen: unknown, answer: (value?: unknown) => void}[]} */ const posted = [];
  globalThis.fetch = /** @type {typeof fetch} */ (
    (_address, given) =>
      new Promise((answer) => {
        const screen = /** @type {{body: FormData}} */ (given).body.get('screen');
        posted.push({ screen, answer: /** @type {never} */ (answer) });
      })
  );
  let screen = 'a';
  let moved = () => {};
  const walk = {
    screen: () => /** @type {HTMLElement} */ (/** @type {unknown} */ ({ dataset: { screen } })),
    moved: (/** @type {() => void} */ heard) => {
      moved = heard;
    },
    leave: () => {},
  };
  startPresenting(
    /** @type {HTMLElement} */ (/** @type {unknown} */ ({ dataset: { presents: '/at' } })),
    walk,
  );
  for (const next of ['b', 'c', '']) {
    screen = next;
    moved();
  }
  assert.deepEqual(
    posted.map((each) => each.screen),
    ['a'],
  );
  posted[0]?.answer();
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual(
    posted.map((each) => each.screen),
    ['a', 'end'],
  );
  posted[1]?.answer();
  await new Promise((resolve) => setTimeout(resolve));
  moved();
  assert.equal(posted.length, 2, 'what is shown already is not told again');
});
