/** The comments on notes in the ideas document, and which of them this browser has shown. */
import * as Y from 'yjs';
import { ofBrowser } from '../words/stores.js';
import { items, textIn } from './ideas.js';
import { newText } from './new-text.js';

/**
 * @typedef {object} Comment
 * @property {string} id
 * @property {string} note
 * @property {Y.Text} text
 * @property {string} author seat id, or empty when nobody is to know
 * @property {number} created_ms
 * @property {number} removed_ms
 */

/**
 * By note, the oldest first; also those that were removed.
 * @param {Y.Doc} doc
 * @returns {Map<string, Comment[]>}
 */
export function readComments(doc) {
  const all = items(doc, 'comments').map(([id, item]) => readComment(id, item));
  all.sort((a, b) => a.created_ms - b.created_ms || (a.id < b.id ? -1 : 1));
  /** @type {Map<string, Comment[]>} */ const byNote = new Map();
  for (const comment of all) byNote.set(comment.note, [...(byNote.get(comment.note) ?? []), comment]);
  return byNote;
}

/** @param {Comment} comment */
export const isKept = ({ removed_ms }) => !removed_ms;

/**
 * @param {Y.Doc} doc
 * @param {{id: string, note: string, text: string, author: string, now: number}} comment
 */
export function addComment(doc, { id, note, text, author, now }) {
  const made = new Y.Map();
  made.set('note', note);
  made.set('text', newText(text));
  made.set('author', author);
  made.set('created_ms', now);
  made.set('removed_ms', 0);
  doc.getMap('comments').set(id, made);
}

/** @param {string} note */
const kept = (note) => `sprintrum/comments/${note}`;

/**
 * @param {string} note
 * @param {Comment[]} comments
 */
export const haveNews = (note, comments) =>
  comments.filter(isKept).some(({ created_ms }) => created_ms > Number(ofBrowser.getItem(kept(note)) ?? 0));

/**
 * @param {string} note
 * @param {Comment[]} comments
 */
export function markSeen(note, comments) {
  const last = Math.max(0, ...comments.map(({ created_ms }) => created_ms));
  ofBrowser.setItem(kept(note), String(last));
}

/**
 * @param {string} id
 * @param {Y.Map<unknown>} item
 * @returns {Comment}
 */
const readComment = (id, item) => ({
  id,
  note: String(item.get('note') ?? ''),
  text: textIn(item, 'text') ?? new Y.Text(),
  author: String(item.get('author') ?? ''),
  created_ms: Number(item.get('created_ms') ?? 0),
  removed_ms: Number(item.get('removed_ms') ?? 0),
});
