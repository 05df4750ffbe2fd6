import assert from 'node:assert/strict';
import test from 'node:test';
import { deedOf, SHEET } from '../../../static/js/parts/short-keys.js';

const PRINTED = Array.from({ length: 0x7e - 0x20 }, (_, at) => String.fromCharCode(0x21 + at)).concat(
  ...'æøåÆØÅ',
);
const bare = (key, shiftKey = false) => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey });

test('with letters turned off no single character does anything (WCAG 2.1.4)', () => {
  for (const key of PRINTED)
    for (const shift of [false, true])
      for (const onCard of [false, true])
        assert.equal(deedOf(bare(key, shift), { onCard, letters: false }), null, key);
});

test('with letters on, every character on the sheet does what the sheet says', () => {
  const single = SHEET.filter(([key]) => key.length === 1);
  assert.ok(single.length > 5);
  for (const [key, deed] of single)
    assert.equal(deedOf(bare(key.toLowerCase()), { onCard: true, letters: true }), deed);
});

test('arrows and keys held with Ctrl work whether letters are on or not', () => {
  for (const letters of [false, true]) {
    assert.equal(deedOf(bare('ArrowDown'), { onCard: true, letters }), 'next');
    assert.equal(deedOf({ ...bare('z'), ctrlKey: true }, { onCard: false, letters }), 'undo');
  }
});
