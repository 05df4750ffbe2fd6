/** What a server that was put back from a copy lacks of this browser's, and nothing else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import { lost, wentBack } from '../../../static/js/live/went-back.js';

const doc = (client) => Object.assign(new Y.Doc(), { clientID: client });
const say = (doc, words) => {
  const edits = [];
  const hear = (bytes) => edits.push({ bytes });
  doc.on('update', hear);
  doc.getMap('words').set(words, true);
  doc.off('update', hear);
  return edits;
};
const words = (doc) => [...doc.getMap('words').keys()].sort();

test('a server that has all but what waits has not gone back', () => {
  const [mine, theirs] = [doc(1), doc(2)];
  say(mine, 'saved');
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  const unsent = [...say(mine, 'waits'), ...say(mine, 'too')];
  assert.equal(wentBack(mine, unsent, Y.encodeStateVector(theirs)), false);
  assert.equal(wentBack(mine, unsent.slice(1), Y.encodeStateVector(theirs)), true);
  assert.equal(wentBack(mine, [], Y.encodeStateVector(theirs)), true);
});

test('what is sent again is our own', () => {
  const [mine, other, theirs] = [doc(1), doc(3), doc(2)];
  say(mine, 'before');
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  say(mine, 'ours');
  say(other, 'of another');
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(theirs, lost(mine, Y.encodeStateVector(theirs)));
  assert.deepEqual(words(theirs), ['before', 'ours']);
});

test('a browser that has written nothing finds nothing missing', () => {
  assert.equal(wentBack(doc(1), [], Y.encodeStateVector(doc(2))), false);
});
