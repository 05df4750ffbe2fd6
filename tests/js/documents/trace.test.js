import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { around, traceLinks } from '../../../static/js/documents/trace.js';

const VECTORS = JSON.parse(readFileSync(new URL('../../vectors/trace.json', import.meta.url), 'utf8'));

for (const { name, notes, groups, screens, links, around: expected, ...work } of VECTORS) {
  test(`the trace says the same as the server's: ${name}`, () => {
    const found = traceLinks({
      ...work,
      notes: notes.map(([id, group]) => ({ id, group })),
      groups: groups.map((id) => ({ id })),
      screens: screens.map(([id, answers]) => ({ id, answers })),
    });
    assert.deepEqual(found, links);
    for (const [start, reached] of Object.entries(expected))
      assert.deepEqual([...around(found, start)].sort(), reached);
  });
}

test('what is reached from here reaches back', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (let seed = 0; seed < 200; seed++) {
    const links = Array.from({ length: seed % 12 }, (_, at) => [
      names[(seed * 7 + at * 3) % 5],
      names[(seed * 5 + at * at) % 5],
    ]);
    for (const one of names)
      for (const other of names) assert.equal(around(links, one).has(other), around(links, other).has(one));
  }
});
