import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import { quadrant, readMatrix, setSpot, spread, takeSpot } from '../../../static/js/documents/matrix.js';

test('an idea stays inside the square, and can be taken out of it', () => {
  const doc = new Y.Doc();
  setSpot(doc, 'note:a', { value: 120, effort: -3.2 });
  assert.deepEqual(readMatrix(doc).get('note:a'), { value: 100, effort: 0 });
  takeSpot(doc, 'note:a');
  assert.equal(readMatrix(doc).size, 0);
});

test('two who place different ideas at once lose nothing', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  setSpot(one, 'note:a', { value: 10, effort: 10 });
  setSpot(other, 'note:b', { value: 90, effort: 90 });
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  assert.deepEqual([...readMatrix(one).keys()].sort(), ['note:a', 'note:b']);
});

test('each corner has a name', () => {
  const corners = [
    [90, 10],
    [90, 90],
    [10, 10],
    [10, 90],
  ];
  const names = corners.map(([value = 0, effort = 0]) => quadrant({ value, effort }));
  assert.deepEqual(names, ['start', 'plan', 'maybe', 'leave']);
});

test('markers at the same spot stand apart, on the square, and the first one where it was put', () => {
  for (const corner of [0, 50, 100]) {
    const plot = { width: 208, height: 144 };
    const spots = Array.from({ length: 12 }, () => ({ value: corner, effort: corner }));
    const shown = spread(spots, plot);
    assert.deepEqual(shown[0], spots[0]);
    for (const [at, one] of shown.entries()) {
      assert.ok(one.value >= 0 && one.value <= 100 && one.effort >= 0 && one.effort <= 100);
      for (const other of shown.slice(at + 1)) {
        const [down, across] = [(one.value - other.value) * 1.44, (one.effort - other.effort) * 2.08];
        assert.ok(Math.hypot(down, across) >= 28, `${corner}: ${JSON.stringify([one, other])}`);
      }
    }
  }
});
