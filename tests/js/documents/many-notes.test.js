import assert from 'node:assert/strict';
import test from 'node:test';
import * as Y from 'yjs';
import { addGroup, addNote, board, readIdeas, setRemoved } from '../../../static/js/documents/ideas.js';
import {
  colourNotes,
  mergeGroups,
  moveNotes,
  setAllRemoved,
  splitGroup,
  stepNote,
} from '../../../static/js/documents/many-notes.js';

const NOTES = ['a', 'b', 'c', 'd', 'e', 'f'];

function filled() {
  const doc = new Y.Doc();
  for (const id of ['g1', 'g2']) addGroup(doc, id, 1, id);
  for (const id of NOTES) addNote(doc, { id, text: id, colour: 'blue', author: '', now: 1, group: 'g1' });
  return doc;
}

const inGroup = (doc, id) =>
  (board(readIdeas(doc)).find(({ group }) => (group?.id ?? '') === id)?.notes ?? []).map((note) => note.id);

test('several notes move in the order given, and keep it', () => {
  const doc = filled();
  moveNotes(doc, ['d', 'a', 'f'], 'g2');
  assert.deepEqual(inGroup(doc, 'g2'), ['d', 'a', 'f']);
  moveNotes(doc, ['b', 'c'], 'g2', 'a');
  assert.deepEqual(inGroup(doc, 'g2'), ['d', 'b', 'c', 'a', 'f']);
});

test('a split group lies beside the one it came from', () => {
  const doc = filled();
  splitGroup(doc, 'g1', 'new', ['b', 'c'], 2);
  assert.deepEqual(
    readIdeas(doc).groups.map((group) => group.id),
    ['g1', 'new', 'g2'],
  );
  assert.deepEqual(inGroup(doc, 'new'), ['b', 'c']);
  assert.deepEqual(inGroup(doc, 'g1'), ['a', 'd', 'e', 'f']);
});

test('a step stops at both ends of the pile', () => {
  const doc = filled();
  assert.equal(stepNote(doc, 'a', -1), null);
  assert.deepEqual(stepNote(doc, 'a', 1), { at: 2, of: 6 });
  assert.deepEqual(inGroup(doc, 'g1').slice(0, 2), ['b', 'a']);
  assert.equal(stepNote(doc, 'f', 1), null);
});

test('several are coloured, removed and brought back at once', () => {
  const doc = filled();
  colourNotes(doc, ['a', 'b'], 'pink');
  setAllRemoved(doc, ['a', 'b'], 5);
  assert.deepEqual(
    readIdeas(doc).removed.map(({ id, colour }) => [id, colour]),
    [
      ['a', 'pink'],
      ['b', 'pink'],
    ],
  );
  setAllRemoved(doc, ['a', 'b'], 0);
  assert.equal(readIdeas(doc).notes.length, NOTES.length);
});

function generator(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

function actAtRandom(doc, roll, made) {
  const { groups } = readIdeas(doc);
  const group = ['', ...groups.map(({ id }) => id)][roll(groups.length + 1)] ?? '';
  const some = NOTES.filter(() => roll(3) === 0);
  const acts = [
    () => moveNotes(doc, some, group),
    () => moveNotes(doc, some, group, roll(4)),
    () => moveNotes(doc, [NOTES[roll(NOTES.length)] ?? 'a'], group, NOTES[roll(NOTES.length)]),
    () => stepNote(doc, NOTES[roll(NOTES.length)] ?? 'a', roll(2) ? 1 : -1),
    () => splitGroup(doc, group, made, some, 3),
    () => groups.length > 1 && mergeGroups(doc, groups[0]?.id ?? '', groups[1]?.id ?? '', 4),
    () => group && setRemoved(doc, 'groups', group, 5),
  ];
  doc.transact(() => acts[roll(acts.length)]?.());
}

test('people who move, split and merge at once neither lose nor double a note', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const roll = generator(seed);
    const docs = [filled()];
    for (let more = 0; more < 2; more++) {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[0]));
      docs.push(doc);
    }
    for (let round = 0; round < 4; round++) {
      for (const [at, doc] of docs.entries())
        for (let act = 0; act < 3; act++) actAtRandom(doc, roll, `s${seed}-${round}-${at}-${act}`);
      for (const from of docs)
        for (const to of docs)
          if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
    }
    const seen = docs.map((doc) =>
      board(readIdeas(doc)).map(({ group, notes }) => [group?.id ?? '', notes.map(({ id }) => id)]),
    );
    assert.deepEqual(seen[1], seen[0], `seed ${seed}`);
    assert.deepEqual(seen[2], seen[0], `seed ${seed}`);
    assert.deepEqual(seen[0]?.flatMap(([, ids]) => ids).sort(), NOTES, `seed ${seed}`);
  }
});
