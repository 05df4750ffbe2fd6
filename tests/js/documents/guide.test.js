import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { advise, mostApart } from '../../../static/js/documents/guide.js';
import { layout, peopleOf, search, systemsOf } from '../../../static/js/documents/landscape.js';

/** @param {string} path */
const read = (path) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const guide = read('sprint/content/guide.json');

test('the guide says the same as the server', () => {
  for (const each of read('tests/vectors/guide.json')) {
    const { fits, suggested, badly, clear } = advise(guide, each.answers);
    const figures = fits.map(({ way, percent }) => [way, percent]);
    if (each.first)
      assert.deepEqual([figures.slice(0, 3), figures.slice(-2)], [each.first, each.last], each.name);
    else
      assert.deepEqual(
        figures.map(([, percent]) => percent),
        each.figures,
        each.name,
      );
    const told = suggested.map(({ way, percent, because, but }) => [way, percent, because, but]);
    assert.deepEqual(
      [told, badly.map(({ way }) => way), clear],
      [each.suggested, each.badly, each.clear],
      each.name,
    );
  }
});

test('what people disagree on most is said first, and nothing where they agree', () => {
  const spread = {
    goal: [0, 0, 0, 0, 3, 0],
    urgent: [1, 0, 1, 0, 1, 0],
    lead: [1, 0, 2, 0, 0, 1],
    felt: [0, 1, 0, 0, 0, 2],
  };
  assert.deepEqual(mostApart(guide, spread), ['urgent', 'lead']);
  assert.deepEqual(mostApart(guide, { goal: [0, 0, 0, 0, 3, 2] }), []);
});

test('the catalogue is found by products and by what it is for', () => {
  const catalogue = read('sprint/content/systems.json');
  const found = (/** @type {string} */ words, /** @type {'da'|'en'} */ lang = 'da') =>
    search(catalogue, words, lang).map(({ id }) => id);
  assert.deepEqual(found('nexus'), ['eoj']);
  assert.deepEqual(found('e-boks'), ['digital_post']);
  assert.deepEqual(found('besked').slice(0, 1), ['fk_besked']);
  assert.deepEqual(found('care record', 'en'), ['eoj']);
  assert.deepEqual([found(' '), found('findes ikke')], [[], []]);
});

test('the map of systems is the same as the one in the files', () => {
  const catalogue = read('sprint/content/systems.json');
  for (const each of read('tests/vectors/landscape.json')) {
    const [systems, people] = [systemsOf(each, catalogue), peopleOf(each)];
    assert.deepEqual(systems, each.systems, each.name);
    assert.deepEqual(people, each.people, each.name);
    assert.deepEqual(layout(systems, people), each.map, each.name);
  }
});
