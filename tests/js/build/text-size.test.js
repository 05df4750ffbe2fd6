import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { inTextSize } from '../../../scripts/build/text-size.mjs';

test('a query counts in the text size, and breaks where its pixels did at the usual one', () => {
  const told = inTextSize(
    '.a { gap: 8px; } @media (max-width: 820px), (max-height: 500px) { .a { gap: 4px; } }',
  );
  assert.equal(
    told,
    '.a { gap: 8px; } @media (max-width: 51.25em), (max-height: 31.25em) { .a { gap: 4px; } }',
  );
  assert.equal(
    inTextSize('@container wall (min-width: 850px) { }'),
    '@container wall (min-width: 50rem) { }',
  );
});

test('no sheet that is served has a query in pixels', () => {
  const built = readdirSync('static/dist').filter((name) => name.endsWith('.css'));
  const { files } = JSON.parse(readFileSync('static/dist/manifest.json', 'utf8'));
  const served = built.filter((name) => Object.values(files).includes(name));
  assert.ok(served.length > 3);
  for (const name of served) {
    const queries = readFileSync(`static/dist/${name}`, 'utf8').match(/@(media|container)[^{]*/g) ?? [];
    assert.deepEqual(
      queries.filter((query) => query.includes('px')),
      [],
      name,
    );
  }
});
