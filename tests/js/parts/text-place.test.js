import assert from 'node:assert/strict';
import test from 'node:test';
import * as Y from 'yjs';
import { addGroup, addNote, readIdeas, setRemoved } from '../../../static/js/documents/ideas.js';
import { addScreen, readScreens } from '../../../static/js/documents/outline.js';
import { bringBack, isDead, pathOf, removedAround } from '../../../static/js/parts/text-place.js';

const note = { text: 'Ring til dem', colour: 'yellow', author: 'mette', now: 1 };
const replicaOf = (doc) => ({ change: (work) => doc.transact(work) });

function noted() {
  const doc = new Y.Doc();
  addNote(doc, { ...note, id: 'n1' });
  return { doc, text: readIdeas(doc).notes[0].text };
}

test('a note that is turned over is found under the same path', () => {
  const board = noted();
  const drafts = noted();
  assert.equal(pathOf(board.text), 'notes/n1/text');
  assert.equal(pathOf(drafts.text), pathOf(board.text));
});

test('texts of one thing have each their own path', () => {
  const doc = new Y.Doc();
  addScreen(doc, 's1', 0, { kind: 'screen', actor: 'citizen', channel: 'app' }, 1);
  const [screen] = readScreens(doc);
  assert.deepEqual(
    ['title', 'text'].map((key) => pathOf(screen[key])),
    ['screens/s1/title', 'screens/s1/text'],
  );
});

test('what was removed can be brought back from its text', () => {
  const { doc, text } = noted();
  assert.equal(removedAround(text), null);
  setRemoved(doc, 'notes', 'n1', 5, 'jonas');
  const thing = removedAround(text);
  assert.equal(thing.get('removed_by'), 'jonas');
  bringBack(replicaOf(doc), thing);
  assert.equal(removedAround(text), null);
  assert.equal(thing.get('removed_by'), '');
  assert.equal(readIdeas(doc).notes.length, 1);
});

test('who removed a thing is not told where nobody is to know, nor after it came back', () => {
  const { doc } = noted();
  setRemoved(doc, 'notes', 'n1', 5);
  assert.equal(doc.getMap('notes').get('n1').has('removed_by'), false);
  setRemoved(doc, 'notes', 'n1', 6, 'jonas');
  setRemoved(doc, 'notes', 'n1', 0);
  setRemoved(doc, 'notes', 'n1', 7);
  assert.equal(doc.getMap('notes').get('n1').get('removed_by'), '');
});

test('a text is dead when what it was in was undone', () => {
  const doc = new Y.Doc();
  const undo = new Y.UndoManager(doc);
  addGroup(doc, 'g1', 1, 'Planen');
  const { title } = readIdeas(doc).groups[0];
  assert.equal(isDead(title), false);
  undo.undo();
  assert.equal(isDead(title), true);
});
