import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import { offline } from '../documents/offline.js';

test('deeds in quick succession are undone one at a time', () => {
  const replica = offline();
  for (const word of ['one', 'two', 'three']) replica.change((doc) => doc.getMap('notes').set(word, word));
  replica.undo.undo();
  assert.deepEqual([...replica.doc.getMap('notes').keys()], ['one', 'two']);
  replica.undo.undo();
  replica.undo.redo();
  assert.deepEqual([...replica.doc.getMap('notes').keys()], ['one', 'two']);
});

test('typing on in one element is one step, and what comes between ends it', () => {
  const replica = offline();
  const text = new Y.Text();
  const field = {};
  replica.change((doc) => doc.getMap('frame').set('challenge', text));
  for (const letter of 'abc') replica.change(() => text.insert(text.length, letter), field);
  replica.change((doc) => doc.getMap('notes').set('one', 1));
  replica.change(() => text.insert(text.length, 'd'), field);
  replica.undo.undo();
  assert.equal(text.toString(), 'abc');
  replica.undo.undo();
  assert.equal(replica.doc.getMap('notes').size, 0);
  replica.undo.undo();
  assert.equal(text.toString(), '');
});

test('what bears no name is written under another client id, and sent apart', async () => {
  const sent = /** @type {any[]} */ ([]);
  const replica = offline();
  replica.wire.isConnected = () => true;
  replica.wire.ask = async (event, payload) => {
    if (event === 'document_update') sent.push(payload);
    const update = Y.encodeStateAsUpdate(new Y.Doc());
    return { epoch: 1, serial: sent.length, update };
  };
  replica.writeUnnamed(false);
  const named = replica.doc.clientID;
  replica.change((doc) => doc.getMap('notes').set('one', 1));
  replica.writeUnnamed(true);
  replica.change((doc) => doc.getMap('notes').set('two', 2));
  const unnamed = replica.doc.clientID;
  replica.writeUnnamed(true);
  assert.equal(replica.doc.clientID, unnamed);
  replica.gather();
  await replica.open();
  while (replica.waiting > 0) await new Promise((resolve) => setTimeout(resolve, 1));

  assert.notEqual(named, unnamed);
  const writers = sent.map(({ bytes }) => [...Y.parseUpdateMeta(bytes).to.keys()]);
  assert.deepEqual(writers, [[named], [unnamed]]);
});

test('what is undone and done again without a name has an id of its own, and so has what comes after it', () => {
  const replica = offline();
  replica.writeUnnamed(true);
  const notes = replica.doc.getMap('notes');
  const [one, two] = ['one', 'two'].map((id) => {
    const text = new Y.Text();
    replica.change((doc) => doc.getMap('notes').set(id, text));
    return text;
  });
  const write = (/** @type {Y.Text} */ text, /** @type {string} */ word) =>
    replica.change(() => text.insert(text.length, word), text);
  write(one, 'a');
  write(two, 'b');
  replica.undo.undo();
  replica.undo.undo();
  replica.undo.redo();
  replica.undo.redo();
  write(two, 'c');

  const writers = (/** @type {string} */ id) => {
    const found = new Set([notes._map.get(id)?.id.client]);
    for (let item = notes.get(id)._start; item; item = item.right) found.add(item.id.client);
    return found;
  };
  assert.equal(one.toString() + two.toString(), 'abc');
  assert.deepEqual(
    [...writers('one')].filter((id) => writers('two').has(id)),
    [],
  );
});

test('strokes of one sketch without a name share a client id, and are undone one at a time', () => {
  const replica = offline();
  replica.writeUnnamed(true);
  const sketch = {};
  for (const stroke of ['a', 'b', 'c']) {
    replica.undo.stopCapturing();
    replica.change((doc) => doc.getMap('strokes').set(stroke, stroke), sketch);
  }
  const strokes = replica.doc.getMap('strokes');
  assert.equal(new Set([...strokes._map.values()].map(({ id }) => id.client)).size, 1);
  replica.undo.undo();
  assert.deepEqual([...strokes.keys()], ['a', 'b']);
});
