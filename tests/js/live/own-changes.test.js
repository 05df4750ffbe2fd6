import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOne, redoLast, undoLast } from '../../../static/js/live/own-changes.js';
import { offline } from '../documents/offline.js';

/** @param {import('../../../static/js/live/replica.js').Replica} replica */
const notes = (replica) => [...replica.doc.getMap('notes').keys()].join();

/**
 * @param {import('../../../static/js/live/replica.js').Replica} replica
 * @param {string} note
 */
const write = (replica, note) => replica.change((doc) => doc.getMap('notes').set(note, 1));

test('the latest is undone first, whichever document it was in, and done again in the same order', () => {
  const all = [offline(), offline()];
  const [board, drafts] = all;
  write(board, 'a');
  write(drafts, 'b');
  write(board, 'c');
  undoLast(all, all);
  assert.deepEqual([notes(board), notes(drafts)], ['a', 'b']);
  undoLast(all, all);
  assert.deepEqual([notes(board), notes(drafts)], ['a', '']);
  redoLast(all, all);
  assert.deepEqual([notes(board), notes(drafts)], ['a', 'b']);
  redoLast(all, all);
  assert.deepEqual([notes(board), notes(drafts)], ['a,c', 'b']);
});

test('what was done to two as one is undone and done again as one', () => {
  const all = [offline(), offline()];
  const [board, drafts] = all;
  write(drafts, 'a');
  asOne(() => {
    write(board, 'a');
    drafts.change((doc) => doc.getMap('notes').delete('a'));
  });
  undoLast([board], all);
  assert.deepEqual([notes(board), notes(drafts)], ['', 'a']);
  redoLast([board], all);
  assert.deepEqual([notes(board), notes(drafts)], ['a', '']);
});

test('a document that is not in hand is left alone, and an empty one has nothing to undo', () => {
  const all = [offline(), offline()];
  const [board, drafts] = all;
  write(drafts, 'a');
  undoLast([board], all);
  redoLast(all, all);
  assert.deepEqual([notes(board), notes(drafts)], ['', 'a']);
});
