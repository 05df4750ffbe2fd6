import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import { addRow } from '../../../static/js/documents/concept.js';
import { addGroup, addNote, noteIn } from '../../../static/js/documents/ideas.js';
import { setSpot } from '../../../static/js/documents/matrix.js';
import { toggleReaction } from '../../../static/js/documents/reactions.js';
import { addStroke } from '../../../static/js/documents/sketches.js';
import { difference } from '../../../static/js/live/difference.js';
import { aboutOf, strokesOf, wordsOf } from '../../../static/js/room/returned-words.js';

const STROKE = '1k2 5,5 a,0 7,3k';

/**
 * The parts of what one does to a document.
 * @param {(doc: Y.Doc) => void} before
 * @param {(doc: Y.Doc) => void} work
 */
function parts(before, work) {
  const theirs = new Y.Doc();
  theirs.transact(() => before(theirs));
  const ours = new Y.Doc();
  Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
  const edits = /** @type {Uint8Array[]} */ ([]);
  ours.on('update', (bytes) => edits.push(bytes));
  work(ours);
  return { theirs, byKey: new Map(difference(ours, theirs, edits).map((part) => [part.key, part])) };
}

const note = (/** @type {string} */ id, /** @type {string} */ text) => (/** @type {Y.Doc} */ doc) =>
  addNote(doc, { id, text, colour: 'pink', author: 'mette', now: 1 });

test('a note that was just created is whole: its words and its sketch, without ids, times and colours', () => {
  const { byKey } = parts(
    () => {},
    (doc) => {
      note('one', 'Ring til de pårørende')(doc);
      addStroke(doc, 'one', STROKE, { id: 'stroke01', now: 2 });
    },
  );
  const part = byKey.get('notes/one');
  assert.ok(part);
  assert.equal(wordsOf(part), 'Ring til de pårørende');
  assert.deepEqual(strokesOf(part), [STROKE]);
  assert.equal(byKey.size, 1);
});

test('what is changed in a note that is there is told with the name of the note', () => {
  const { theirs, byKey } = parts(note('one', 'Ring'), (doc) => {
    noteIn(doc, 'one')?.text.insert(4, ' til dem');
    toggleReaction(doc, 'one', 'mette', 'good');
    setSpot(doc, 'note:one', { value: 70, effort: 20 });
    addGroup(doc, 'new', 3, 'Pårørende');
  });
  const about = (/** @type {string} */ key) => {
    const part = byKey.get(key);
    assert.ok(part, key);
    return [wordsOf(part), aboutOf(part, theirs)];
  };
  assert.deepEqual(about('notes/one/text'), ['Ring til dem', 'Ring']);
  assert.deepEqual(about('reactions/one/mette/good'), ['', 'Ring']);
  assert.deepEqual(about('matrix/note:one'), ['returned-spot', 'Ring']);
  assert.deepEqual(about('groups/new'), ['Pårørende', '']);
});

test('a row is returned with all its cells, a choice with its value', () => {
  const field = {
    id: 'plan',
    kind: 'rows',
    columns: [
      { id: 'what', kind: 'text' },
      { id: 'by', kind: 'date' },
    ],
  };
  const { byKey } = parts(
    (doc) => doc.getMap('rows').set('plan', new Y.Map()),
    (doc) => {
      addRow(doc, /** @type {any} */ (field), 'r1', { what: 'Spørg dem', by: '2026-12-01' });
      doc.getMap('choices').set('audience', 'borgere');
    },
  );
  const row = byKey.get('rows/plan/r1');
  const choice = byKey.get('choices/audience');
  assert.ok(row && choice);
  assert.equal(wordsOf(row), 'Spørg dem\n2026-12-01');
  assert.equal(wordsOf(choice), 'borgere');
});
