/** Owns what the ideas document means: notes in a map, their place in one key, groups, and what was removed. */
import * as Y from 'yjs';
import { byOrder, inOrder, placeAt } from './order.js';

/** @typedef {'yellow'|'blue'|'green'|'pink'|'violet'|'orange'} Colour */
/** @type {readonly Colour[]} */
export const COLOURS = ['yellow', 'blue', 'green', 'pink', 'violet', 'orange'];

/**
 * @typedef {object} Note
 * @property {string} id
 * @property {Y.Text} text
 * @property {string} colour
 * @property {string} author seat id, or empty when nobody is to know
 * @property {string} group id, or empty
 * @property {string} order
 * @property {number} created_ms
 * @property {number} removed_ms
 * @property {string} builds_on
 */
/** @typedef {{id: string, title: Y.Text, order: string, removed_ms: number}} Group */
/** @typedef {{notes: Note[], groups: Group[], removed: Note[], challenge: Y.Text|undefined}} Ideas */

/**
 * @param {Y.Doc} doc
 * @returns {Ideas}
 */
export function readIdeas(doc) {
  const all = inOrder(items(doc, 'notes').map(([id, note]) => readNote(id, note)));
  const groups = items(doc, 'groups').map(([id, group]) => readGroup(id, group));
  return {
    notes: all.filter((note) => !note.removed_ms),
    removed: all.filter((note) => note.removed_ms > 0).sort((a, b) => b.removed_ms - a.removed_ms),
    groups: inOrder(groups.filter((group) => !group.removed_ms)),
    challenge: textIn(doc.getMap('frame'), 'challenge'),
  };
}

/**
 * The board: groups with their notes, and last the notes whose group is gone or was never there.
 * @param {Ideas} ideas
 * @returns {{group: Group|null, notes: Note[]}[]}
 */
export function board({ notes, groups }) {
  const known = new Set(groups.map((group) => group.id));
  const piles = groups.map((group) => ({ group, notes: notes.filter((note) => note.group === group.id) }));
  return [...piles, { group: null, notes: notes.filter((note) => !known.has(note.group)) }];
}

/**
 * @param {Y.Doc} doc
 * @param {{id: string, text: string, colour: string, author: string, now: number, group?: string, builds_on?: string}} note
 */
export function addNote(doc, { id, text, colour, author, now, group = '', builds_on = '' }) {
  const last = notesOf(doc, group).at(-1);
  const made = new Y.Map();
  made.set('text', new Y.Text(text));
  made.set('colour', colour);
  made.set('author', author);
  made.set('place', { group, order: orderAfter(last, id) });
  made.set('created_ms', now);
  made.set('removed_ms', 0);
  if (builds_on) made.set('builds_on', builds_on);
  doc.getMap('notes').set(id, made);
}

/**
 * Writes the place once, at the end of a move.
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {string} group
 * @param {number} [index] among the notes there; at the end when left out
 */
export function moveNote(doc, id, group, index = Infinity) {
  const there = notesOf(doc, group).filter((note) => note.id !== id);
  for (const [each, order] of placeAt(there, id, Math.min(index, there.length))) {
    itemOf(doc, 'notes', each)?.set('place', { group, order });
  }
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {string} colour
 */
export const colourNote = (doc, id, colour) => itemOf(doc, 'notes', id)?.set('colour', colour);

/**
 * Removed things stay in the document, so that anybody can bring them back.
 * @param {Y.Doc} doc
 * @param {'notes'|'groups'} kind
 * @param {string} id
 * @param {number} now zero brings it back
 */
export const setRemoved = (doc, kind, id, now) => itemOf(doc, kind, id)?.set('removed_ms', now);

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {number} now
 * @param {string} [title]
 */
export function addGroup(doc, id, now, title = '') {
  const last = readIdeas(doc).groups.at(-1);
  const made = new Y.Map();
  made.set('title', new Y.Text(title));
  made.set('order', orderAfter(last, id));
  made.set('created_ms', now);
  made.set('removed_ms', 0);
  doc.getMap('groups').set(id, made);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {number} step -1 or 1
 */
export function moveGroup(doc, id, step) {
  const { groups } = readIdeas(doc);
  const at = groups.findIndex((group) => group.id === id);
  const others = groups.filter((group) => group.id !== id);
  for (const [each, order] of placeAt(others, id, at + step))
    itemOf(doc, 'groups', each)?.set('order', order);
}

/**
 * All notes of one group into another; the emptied one goes.
 * @param {Y.Doc} doc
 * @param {string} from
 * @param {string} into
 * @param {number} now
 */
export function mergeGroups(doc, from, into, now) {
  for (const note of notesOf(doc, from)) moveNote(doc, note.id, into);
  setRemoved(doc, 'groups', from, now);
}

/**
 * @param {Note} note
 * @param {number} [length]
 */
export function brief(note, length = 40) {
  const text = note.text.toString().trim().replace(/\s+/g, ' ');
  return text.length > length ? `${text.slice(0, length).trim()}…` : text;
}

/**
 * @param {Y.Doc} doc
 * @param {string} group
 */
const notesOf = (doc, group) =>
  readIdeas(doc)
    .notes.filter((note) => note.group === group)
    .sort(byOrder);

/**
 * @param {{id: string, order: string}|undefined} last
 * @param {string} id
 */
const orderAfter = (last, id) => placeAt(last ? [last] : [], id, 1)[0]?.[1] ?? 'a0';

/**
 * @param {Y.Doc} doc
 * @param {string} root
 * @returns {[string, Y.Map<any>][]}
 */
const items = (doc, root) =>
  /** @type {[string, Y.Map<any>][]} */ (
    [...doc.getMap(root).entries()].filter(([, item]) => item instanceof Y.Map)
  );

/**
 * @param {Y.Doc} doc
 * @param {string} root
 * @param {string} id
 */
function itemOf(doc, root, id) {
  const item = doc.getMap(root).get(id);
  return item instanceof Y.Map ? item : undefined;
}

/**
 * @param {Y.Map<any>} map
 * @param {string} key
 */
function textIn(map, key) {
  const text = map.get(key);
  return text instanceof Y.Text ? text : undefined;
}

/**
 * @param {string} id
 * @param {Y.Map<any>} note
 * @returns {Note}
 */
const readNote = (id, note) => ({
  id,
  text: textIn(note, 'text') ?? new Y.Text(),
  colour: String(note.get('colour') ?? 'yellow'),
  author: String(note.get('author') ?? ''),
  group: String(note.get('place')?.group ?? ''),
  order: String(note.get('place')?.order ?? ''),
  created_ms: Number(note.get('created_ms') ?? 0),
  removed_ms: Number(note.get('removed_ms') ?? 0),
  builds_on: String(note.get('builds_on') ?? ''),
});

/**
 * @param {string} id
 * @param {Y.Map<any>} group
 * @returns {Group}
 */
const readGroup = (id, group) => ({
  id,
  title: textIn(group, 'title') ?? new Y.Text(),
  order: String(group.get('order') ?? ''),
  removed_ms: Number(group.get('removed_ms') ?? 0),
});
