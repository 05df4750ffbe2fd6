import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import {
  addScreen,
  moveScreen,
  readScreens,
  removeScreen,
  setScreen,
  shapeOf,
} from '../../../static/js/documents/outline.js';
import { duplicateScreen } from '../../../static/js/documents/outline-copy.js';

/** @type {import('../../../static/js/documents/outline.js').Draft} */
const DRAFT = { kind: 'screen', actor: 'citizen', channel: 'app' };

/** @param {...string} ids */
function docWith(...ids) {
  const doc = new Y.Doc();
  for (const [index, id] of ids.entries()) addScreen(doc, id, index, DRAFT, 1);
  return doc;
}

/** @param {Y.Doc} doc */
const ids = (doc) => readScreens(doc).map(({ id }) => id);

test('screens stand in the order in which they were put', () => {
  const doc = docWith('a', 'b');
  addScreen(doc, 'x', 1, DRAFT, 1);
  assert.deepEqual(ids(doc), ['a', 'x', 'b']);
});

test('a screen moves to either end', () => {
  const doc = docWith('a', 'b', 'c');
  moveScreen(doc, 'c', 0);
  assert.deepEqual(ids(doc), ['c', 'a', 'b']);
  moveScreen(doc, 'c', 2);
  assert.deepEqual(ids(doc), ['a', 'b', 'c']);
});

test('a removed screen is gone, and back again when undone', () => {
  const doc = docWith('a', 'b');
  removeScreen(doc, 'a', { now: 5 });
  assert.deepEqual(ids(doc), ['b']);
  removeScreen(doc, 'a', { now: 0 });
  assert.deepEqual(ids(doc), ['a', 'b']);
});

test('a copy stands after its origin and has texts of its own', () => {
  const doc = docWith('a', 'b');
  readScreens(doc)[0]?.title?.insert(0, 'Min uge');
  duplicateScreen(doc, 'copy', 'a', 2, () => 'x');
  assert.deepEqual(ids(doc), ['a', 'copy', 'b']);
  readScreens(doc)[1]?.title?.insert(7, ' to');
  assert.deepEqual(
    readScreens(doc).map(({ title }) => String(title)),
    ['Min uge', 'Min uge to', ''],
  );
});

test('unknown kinds and channels read as the plain ones', () => {
  const doc = docWith('a');
  setScreen(doc, 'a', 'channel', 'pigeon');
  setScreen(doc, 'a', 'to', 'b');
  assert.equal(readScreens(doc)[0]?.channel, 'app');
});

test('a channel gives the frame its shape, and a step has no screen', () => {
  assert.equal(shapeOf({ kind: 'screen', channel: 'web' }), 'desktop');
  assert.equal(shapeOf({ kind: 'step', channel: 'app' }), 'step');
  assert.equal(shapeOf({ kind: 'step', channel: 'phone' }), 'talk');
});

test('two browsers that add at the same place agree on the order', () => {
  const one = docWith('a', 'b');
  const two = new Y.Doc();
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
  addScreen(one, 'x', 1, DRAFT, 2);
  addScreen(two, 'y', 1, DRAFT, 2);
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
  assert.deepEqual(ids(one), ids(two));
  assert.deepEqual(ids(one), ['a', 'x', 'y', 'b']);
});
