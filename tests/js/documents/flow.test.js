import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { flowOf, linksOf } from '../../../static/js/documents/flow.js';

const VECTORS = JSON.parse(readFileSync(new URL('../../vectors/flow.json', import.meta.url), 'utf8'));

for (const { name, screens, links, ...map } of VECTORS) {
  test(`the map says the same as the server's: ${name}`, () => {
    assert.deepEqual(
      linksOf(screens).map(({ screen, item, leads, to }) => [screen, item, leads, to]),
      links,
    );
    assert.deepEqual(flowOf(screens), map);
  });
}
