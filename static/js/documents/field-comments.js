/** The comments on the fields of the sheet: said, answered, and put aside when they are dealt with. */
import * as Y from 'yjs';
import { items, textIn } from './ideas.js';
import { newText } from './new-text.js';

/** @typedef {{id: string, field: string, text: Y.Text, author: string, created_ms: number, removed_ms: number, resolved_ms: number}} FieldComment */

/**
 * By field, the oldest first, without those that were removed.
 * @param {Y.Doc} doc
 * @returns {Map<string, FieldComment[]>}
 */
export function readFieldComments(doc) {
  const all = items(doc, 'comments').map(([id, item]) => readOne(id, item));
  all.sort((a, b) => a.created_ms - b.created_ms || (a.id < b.id ? -1 : 1));
  /** @type {Map<string, FieldComment[]>} */ const byField = new Map();
  for (const comment of all)
    if (!comment.removed_ms) byField.set(comment.field, [...(byField.get(comment.field) ?? []), comment]);
  return byField;
}

/**
 * @param {Y.Doc} doc
 * @param {{id: string, field: string, text: string, author: string, now: number}} comment
 */
export function addFieldComment(doc, { id, field, text, author, now }) {
  const made = new Y.Map();
  made.set('field', field);
  made.set('text', newText(text));
  made.set('author', author);
  made.set('created_ms', now);
  made.set('removed_ms', 0);
  made.set('resolved_ms', 0);
  doc.getMap('comments').set(id, made);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {'removed_ms'|'resolved_ms'} what
 * @param {number} at 0 for not
 */
export function markComment(doc, id, what, at) {
  const comment = doc.getMap('comments').get(id);
  if (comment instanceof Y.Map) comment.set(what, at);
}

/**
 * @param {string} id
 * @param {Y.Map<unknown>} item
 * @returns {FieldComment}
 */
const readOne = (id, item) => ({
  id,
  field: String(item.get('field') ?? ''),
  text: textIn(item, 'text') ?? new Y.Text(),
  author: String(item.get('author') ?? ''),
  created_ms: Number(item.get('created_ms') ?? 0),
  removed_ms: Number(item.get('removed_ms') ?? 0),
  resolved_ms: Number(item.get('resolved_ms') ?? 0),
});
