/** A team's questions ('Hvordan kan vi …?') in the ideas document, and which of them frames the work. */
import * as Y from 'yjs';
import { itemOf, items, orderAfter, textIn } from './ideas.js';
import { newText } from './new-text.js';
import { inOrder, placeAt } from './order.js';

/** @typedef {{id: string, text: Y.Text, order: string, removed_ms: number}} Question */

/**
 * @param {Y.Doc} doc
 * @returns {{questions: Question[], chosen: Question|undefined}}
 */
export function readQuestions(doc) {
  const all = items(doc, 'questions').map(([id, item]) => readQuestion(id, item));
  const questions = inOrder(all.filter((question) => !question.removed_ms));
  const id = doc.getMap('frame').get('question');
  return { questions, chosen: questions.find((question) => question.id === id) };
}

/**
 * @param {Y.Doc} doc
 * @param {{id: string, text: string, author: string, now: number}} question
 */
export function addQuestion(doc, { id, text, author, now }) {
  const made = new Y.Map();
  made.set('text', newText(text));
  made.set('author', author);
  made.set('order', orderAfter(readQuestions(doc).questions.at(-1), id));
  made.set('created_ms', now);
  made.set('removed_ms', 0);
  doc.getMap('questions').set(id, made);
}

/**
 * Where the words that the question begins with stand once more, and how long; null where they stand once.
 * @param {string} words
 * @param {string} start 'Hvordan kan vi'
 * @returns {[number, number]|null}
 */
export function startAgain(words, start) {
  const [, first = '', between = '', second = '', after = ''] =
    words.match(new RegExp(`^(.{${start.length}})(\\s+)(.{${start.length}})(\\s+)`)) ?? [];
  const isStart = (/** @type {string} */ part) => part.toLowerCase() === start.toLowerCase();
  if (!isStart(first) || !isStart(second)) return null;
  return [first.length + between.length, second.length + after.length];
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {number} step -1 or 1
 */
export function moveQuestion(doc, id, step) {
  const { questions } = readQuestions(doc);
  const at = questions.findIndex((question) => question.id === id);
  const others = questions.filter((question) => question.id !== id);
  for (const [each, order] of placeAt(others, id, at + step))
    itemOf(doc, 'questions', each)?.set('order', order);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id empty for none
 */
export const chooseQuestion = (doc, id) => doc.getMap('frame').set('question', id);

/**
 * @param {string} id
 * @param {Y.Map<unknown>} item
 * @returns {Question}
 */
const readQuestion = (id, item) => ({
  id,
  text: textIn(item, 'text') ?? new Y.Text(),
  order: String(item.get('order') ?? ''),
  removed_ms: Number(item.get('removed_ms') ?? 0),
});
