import assert from 'node:assert/strict';
import test from 'node:test';
import { linesOf, piecesOf } from '../../../static/js/ideas/note-pieces.js';

test('a list becomes its lines, without the marks of Word, Outlook or a hand', () => {
  const list =
    '• Ring til dem\n\n- Besked før besøg\n1. Én plan\n2) Lås på skabet\n\tAftal dagen \n·\tSidste';
  assert.deepEqual(linesOf(list), [
    'Ring til dem',
    'Besked før besøg',
    'Én plan',
    'Lås på skabet',
    'Aftal dagen',
    'Sidste',
  ]);
});

test('what begins like a mark and is none stays whole', () => {
  assert.deepEqual(linesOf('112 ringes op\n-10 grader\n3.5 timer'), [
    '112 ringes op',
    '-10 grader',
    '3.5 timer',
  ]);
});

test('two lines are no list', () => {
  assert.deepEqual(linesOf('Ring til dem\nBesked før besøg'), []);
});

test('a long text is divided where it pauses, and nothing of it is lost', () => {
  const text = Array.from({ length: 60 }, (_, at) => `Sætning nummer ${at} handler om de pårørende.`).join(
    ' ',
  );
  const pieces = piecesOf(text, 1000);
  assert.ok(pieces.length >= 3);
  assert.ok(pieces.every((piece) => piece.length <= 1000 && piece.endsWith('.')));
  assert.equal(pieces.join(' '), text);
});

test('a text without any pause is divided too, between whole letters', () => {
  const text = '🙂'.repeat(1535);
  const pieces = piecesOf(text, 1000);
  assert.equal(pieces.join(''), text);
  assert.ok(pieces.every((piece) => piece.length <= 1000 && piece.isWellFormed()));
});

test('any text comes back whole, whatever it is made of', () => {
  const parts = ['ord ', 'linje\n', 'slut. ', 'a'.repeat(30), '🙂', '  ', '\n\n'];
  let seed = 7;
  const next = (most) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % most;
  };
  for (let round = 0; round < 200; round++) {
    const text = Array.from({ length: next(80) }, () => parts[next(parts.length)]).join('');
    const squeezed = (words) => words.replace(/\s/g, '');
    const pieces = piecesOf(text, 50);
    assert.equal(squeezed(pieces.join('')), squeezed(text));
    assert.ok(pieces.every((piece) => piece.length <= 50 && piece.length > 0));
  }
});
