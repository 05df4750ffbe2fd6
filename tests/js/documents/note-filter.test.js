import assert from 'node:assert/strict';
import test from 'node:test';
import { ALL, fits, isFiltering } from '../../../static/js/documents/note-filter.js';

const note = { text: 'Ring til de Pårørende', colour: 'blue', author: 'mette' };

test('all notes fit when nothing is asked for', () => {
  assert.ok(fits(ALL, note));
  assert.ok(!isFiltering(ALL));
  assert.ok(!isFiltering({ ...ALL, words: '  ' }));
});

test('words, colour and author must all fit', () => {
  assert.ok(fits({ words: ' pårør', colour: 'blue', author: 'mette' }, note));
  assert.ok(!fits({ words: 'plan', colour: 'blue', author: 'mette' }, note));
  assert.ok(!fits({ words: '', colour: 'pink', author: '' }, note));
  assert.ok(!fits({ words: '', colour: '', author: 'jonas' }, note));
  assert.ok(isFiltering({ ...ALL, colour: 'pink' }));
});
