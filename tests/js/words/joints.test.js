/** Long Danish words break where they are put together. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jointed } from '../../../static/js/words/joints.js';

const shown = (/** @type {string} */ text) => jointed(text).replaceAll('\u00ad', '|');

test('a long word may break at its joints, and is the same word', () => {
  assert.equal(shown('Sygefraværssamtaler i tide'), 'Sygefraværs|samtaler i tide');
  assert.equal(shown('Sundhedsplejerskebesøgsordning'), 'Sundheds|plejerske|besøgs|ordning');
  assert.equal(shown('Én virksomhedskontakt'), 'Én virksomheds|kontakt');
  assert.equal(jointed('Børnehavebarnets plads').replaceAll('\u00ad', ''), 'Børnehavebarnets plads');
});

test('short words, and words without a joint that is known, stay as they are', () => {
  for (const text of ['Én indgang til fritid', 'Byggesag uden tomgang', 'Pladsanvisning', 'x'.repeat(40)])
    assert.equal(jointed(text), text);
});
