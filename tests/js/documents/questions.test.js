import assert from 'node:assert/strict';
import test from 'node:test';
import * as Y from 'yjs';
import { addComment, isKept, readComments } from '../../../static/js/documents/comments.js';
import { setRemoved } from '../../../static/js/documents/ideas.js';
import {
  addQuestion,
  chooseQuestion,
  moveQuestion,
  readQuestions,
  startAgain,
} from '../../../static/js/documents/questions.js';
import { readReactions, toggleReaction } from '../../../static/js/documents/reactions.js';

function asked() {
  const doc = new Y.Doc();
  for (const id of ['a', 'b', 'c'])
    addQuestion(doc, { id, text: `Hvordan kan vi ${id}?`, author: 's1', now: 1 });
  return doc;
}

/** @param {Y.Doc} doc */
const ids = (doc) => readQuestions(doc).questions.map(({ id }) => id);

test('a document from before questions has none', () => {
  assert.deepEqual(readQuestions(new Y.Doc()), { questions: [], chosen: undefined });
});

test('questions stand in the order written, and step up and down', () => {
  const doc = asked();
  moveQuestion(doc, 'c', -1);
  assert.deepEqual(ids(doc), ['a', 'c', 'b']);
  moveQuestion(doc, 'a', 1);
  assert.deepEqual(ids(doc), ['c', 'a', 'b']);
});

test('one is the frame, until another is or it is removed', () => {
  const doc = asked();
  chooseQuestion(doc, 'a');
  chooseQuestion(doc, 'b');
  assert.equal(readQuestions(doc).chosen?.id, 'b');
  setRemoved(doc, 'questions', 'b', 5);
  assert.equal(readQuestions(doc).chosen, undefined);
  setRemoved(doc, 'questions', 'b', 0);
  assert.equal(readQuestions(doc).chosen?.id, 'b');
  chooseQuestion(doc, '');
  assert.equal(readQuestions(doc).chosen, undefined);
});

test('two who write questions and choose at once agree afterwards', () => {
  const one = asked();
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  addQuestion(one, { id: 'd', text: '', author: 's1', now: 2 });
  addQuestion(other, { id: 'e', text: '', author: 's2', now: 2 });
  chooseQuestion(one, 'a');
  chooseQuestion(other, 'b');
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  assert.deepEqual(ids(one), ['a', 'b', 'c', 'd', 'e']);
  assert.deepEqual(ids(one), ids(other));
  assert.equal(readQuestions(one).chosen?.id, readQuestions(other).chosen?.id);
});

test('a reaction is given and taken back, one of each kind a seat', () => {
  const doc = new Y.Doc();
  toggleReaction(doc, 'n1', 's1', 'good');
  toggleReaction(doc, 'n1', 's2', 'good');
  toggleReaction(doc, 'n1', 's1', 'idea');
  assert.deepEqual(readReactions(doc).get('n1/good')?.sort(), ['s1', 's2']);
  toggleReaction(doc, 'n1', 's1', 'good');
  assert.deepEqual([...readReactions(doc)].sort(), [
    ['n1/good', ['s2']],
    ['n1/idea', ['s1']],
  ]);
});

test('comments lie with their note, the oldest first, and a removed one can come back', () => {
  const doc = new Y.Doc();
  addComment(doc, { id: 'c2', note: 'n1', text: 'Enig', author: 's2', now: 2 });
  addComment(doc, { id: 'c1', note: 'n1', text: 'Hvem ringer?', author: 's1', now: 1 });
  setRemoved(doc, 'comments', 'c1', 5);
  const said = readComments(doc).get('n1') ?? [];
  assert.deepEqual(
    said.map(({ id }) => id),
    ['c1', 'c2'],
  );
  assert.deepEqual(
    said.filter(isKept).map(({ id }) => id),
    ['c2'],
  );
});

test('who types the words a question begins with has them once', () => {
  const once = (/** @type {string} */ words) => {
    const doc = new Y.Doc();
    addQuestion(doc, { id: 'a', text: words, author: 's1', now: 1 });
    const text = readQuestions(doc).questions[0]?.text;
    const again = startAgain(words, 'Hvordan kan vi');
    if (again) text?.delete(...again);
    return text?.toString();
  };
  assert.equal(once('Hvordan kan vi hvordan kan vi samle planen?'), 'Hvordan kan vi samle planen?');
  assert.equal(once('Hvordan kan vi  Hvordan kan vi '), 'Hvordan kan vi  ');
  for (const words of [
    '',
    'Hvordan kan vi ',
    'Hvordan kan vi samle planen?',
    'Hvordan kan vi Hvordan kan vide',
    'Hvem Hvordan kan vi Hvordan kan vi ',
  ])
    assert.equal(once(words), words);
});
