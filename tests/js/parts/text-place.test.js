import assert from 'node:assert/strict';
import test from 'node:test';
import * as Y from 'yjs';
import { addGroup, addNote, readIdeas, setRemoved } from '../../../static/js/documents/ideas.js';
import { addScreen, readScreens, removeScreen } from '../../../static/js/documents/outline.js';
import {
  addBlock,
  addHotspot,
  removeBlock,
  removeHotspot,
} from '../../../static/js/documents/outline-pieces.js';
import { removerOf } from '../../../static/js/documents/removing.js';
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
  const removed = removedAround(text);
  assert.equal(removerOf(removed.thing), 'jonas');
  bringBack(replicaOf(doc), removed);
  assert.equal(removedAround(text), null);
  assert.equal(removerOf(removed.thing), '');
  assert.equal(readIdeas(doc).notes.length, 1);
});

const BY_JONAS = { now: 5, by: 'jonas' };

/** A screen with words of its own, a block and a hotspot; the texts by name, and what removes what they stand in. */
function screened() {
  const doc = new Y.Doc();
  addScreen(doc, 's1', 0, { kind: 'screen', actor: 'citizen', channel: 'app', text: 'Velkommen' }, 1);
  addBlock(doc, 'b1', 's1', 1, { kind: 'button', text: 'Send' }, 1);
  addHotspot(doc, 'h1', 's1', { spot: { x: 0, y: 0, w: 500, h: 500 }, label: 'Her' }, 1);
  const [screen] = readScreens(doc);
  const own = screen.blocks.find(({ id }) => id === 's1:text');
  const block = screen.blocks.find(({ id }) => id === 'b1');
  return { doc, own: own.text, block: block.text, label: screen.hotspots[0].label };
}

test('who removed a piece of a screen, or the screen around it, is told, and each comes back', () => {
  for (const [name, kind, remove] of [
    ['own', 'blocks', (doc) => removeBlock(doc, 's1:text', BY_JONAS)],
    ['own', 'screens', (doc) => removeScreen(doc, 's1', BY_JONAS)],
    ['block', 'blocks', (doc) => removeBlock(doc, 'b1', BY_JONAS)],
    ['block', 'screens', (doc) => removeScreen(doc, 's1', BY_JONAS)],
    ['label', 'hotspots', (doc) => removeHotspot(doc, 'h1', BY_JONAS)],
    ['label', 'screens', (doc) => removeScreen(doc, 's1', BY_JONAS)],
  ]) {
    const made = screened();
    const text = made[name];
    const before = JSON.stringify(readScreens(made.doc));
    assert.equal(removedAround(text), null);
    remove(made.doc);
    const removed = removedAround(text);
    assert.deepEqual([removed.kind, removerOf(removed.thing, removed.own)], [kind, 'jonas']);
    bringBack(replicaOf(made.doc), removed);
    assert.equal(removedAround(text), null);
    assert.equal(JSON.stringify(readScreens(made.doc)), before);
  }
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
