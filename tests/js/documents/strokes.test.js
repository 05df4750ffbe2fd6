import assert from 'node:assert/strict';
import test from 'node:test';
import * as Y from 'yjs';
import { addNote, dropIfBlank, readIdeas } from '../../../static/js/documents/ideas.js';
import { addStroke, copyStrokes, sketchOf, takeStrokes } from '../../../static/js/documents/sketches.js';
import { decode, encode, outline, PAPER, simplify } from '../../../static/js/documents/strokes.js';
import { LIMITS } from '../../../static/js/words/limits.js';
import { chance, dice } from '../../support/chance.mjs';

const note = (doc, id, text = '') => addNote(doc, { id, text, colour: 'blue', author: '', now: 1 });

/** Whole numbers up to and with `most`. */
const numbers = (seed) => {
  const roll = dice(chance(seed));
  return (most) => roll(most + 1);
};

test('a stroke of points that all count survives the round trip', () => {
  const next = numbers(7);
  for (let round = 0; round < 200; round++) {
    const points = [];
    for (let at = 0; at <= next(60); at++)
      points.push([next(PAPER.width), next(PAPER.height), next(10) / 10]);
    const stroke = { ink: 'b', width: '3', points: simplify(points, 1.5) };
    assert.deepEqual(decode(encode(stroke)), stroke);
  }
});

test('a dot is a stroke, a mouse tells no pressure, and nothing leaves the paper', () => {
  assert.equal(encode({ ink: 'k', width: '1', points: [[5, 10]] }), '1k1 5,a');
  assert.deepEqual(decode(encode({ ink: 'k', width: '1', points: [[-5, 9999]] })).points, [[0, 750]]);
});

test('a long scribble is made short enough', () => {
  const next = numbers(3);
  const points = Array.from({ length: 9000 }, () => [next(PAPER.width), next(PAPER.height)]);
  const text = encode({ ink: 'g', width: '2', points });
  assert.ok(text.length <= LIMITS.STROKE_SIGNS);
  assert.ok(decode(text).points.length > 1);
});

test('garbage is drawn as nothing', () => {
  const garbage = [
    null,
    7,
    {},
    '',
    '1k2',
    '1x2 0,0',
    '1k9 0,0',
    '1k2 -1,0',
    '1k2 0,zz',
    '1k2 0,0 ',
    '1k2 0;0',
  ];
  for (const text of [...garbage, `1k2${' 0,0'.repeat(3000)}`]) assert.equal(decode(text), null);
  const doc = new Y.Doc();
  note(doc, 'n');
  for (const [at, text] of garbage.entries()) doc.getMap('strokes').set(`n/${at}`, text);
  assert.deepEqual(readIdeas(doc).notes[0].drawn, []);
});

test('points on a straight line are left out', () => {
  const line = Array.from({ length: 50 }, (_, at) => [at * 10, at * 5]);
  assert.deepEqual(simplify(line, 1.5), [line[0], line[49]]);
});

test('the outline is a closed path of numbers, for a dot too', () => {
  for (const points of [
    [[10, 10]],
    [
      [10, 10],
      [200, 300],
    ],
    [
      [0, 0, 0.2],
      [50, 90, 0.9],
      [400, 20, 0.1],
    ],
  ]) {
    assert.match(outline({ ink: 'k', width: '2', points }), /^M-?[\d.]+,-?[\d.]+Q[-\d., ]+Z$/);
  }
});

test('two who draw at once lose nothing', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()];
  note(one, 'n');
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
  addStroke(one, 'n', '1k1 0,0', { id: 'a', now: 10 });
  addStroke(two, 'n', '1b1 0,0', { id: 'b', now: 10 });
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
  assert.deepEqual(
    sketchOf(one, 'n').map(({ stroke }) => stroke.ink),
    ['k', 'b'],
  );
  assert.deepEqual(sketchOf(two, 'n'), sketchOf(one, 'n'));
});

test('a sketch is the same list until one of its own strokes changes', () => {
  const doc = new Y.Doc();
  addStroke(doc, 'n', '1k1 0,0', { id: 'a', now: 1 });
  const before = sketchOf(doc, 'n');
  addStroke(doc, 'other', '1k1 0,0', { id: 'b', now: 2 });
  assert.equal(sketchOf(doc, 'n'), before);
  takeStrokes(doc, [before[0].key]);
  assert.deepEqual(sketchOf(doc, 'n'), []);
  assert.equal(sketchOf(doc, 'other').length, 1);
});

test('a sketch goes along to another document', () => {
  const [drafts, board] = [new Y.Doc(), new Y.Doc()];
  addStroke(drafts, 'n', '1k1 0,0 a,a', { id: 'a', now: 1 });
  copyStrokes(drafts, 'n', board, 'm');
  assert.deepEqual(
    sketchOf(board, 'm').map(({ stroke }) => stroke),
    sketchOf(drafts, 'n').map(({ stroke }) => stroke),
  );
});

test('a note that came to nothing leaves no trace', () => {
  const doc = new Y.Doc();
  for (const [id, text] of [
    ['blank', ' '],
    ['written', 'Ord'],
    ['drawn', ''],
  ])
    note(doc, id, text);
  addStroke(doc, 'drawn', '1k1 0,0', { id: 'a', now: 1 });
  for (const id of ['blank', 'written', 'drawn', 'unknown']) dropIfBlank(doc, id);
  assert.deepEqual([...doc.getMap('notes').keys()].sort(), ['drawn', 'written']);
});
