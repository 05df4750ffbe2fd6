import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { flowOf, linksOf } from '../../../static/js/documents/flow.js';
import { drawingOf } from '../../../static/js/documents/flow-drawing.js';

const VECTORS = JSON.parse(readFileSync(new URL('../../vectors/flow.json', import.meta.url), 'utf8'));

for (const { name, screens, links, drawing, ...map } of VECTORS) {
  test(`the map says the same as the server's: ${name}`, () => {
    const found = linksOf(screens);
    assert.deepEqual(
      found.map(({ screen, item, leads, to }) => [screen, item, leads, to]),
      links,
    );
    const flow = flowOf(screens);
    assert.deepEqual(flow, map);
    assert.deepEqual(drawingOf(found, flow), drawing);
  });
}
