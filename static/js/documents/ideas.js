/** What the ideas document means: notes in a map, their place in one key, groups, and what was removed. */
import * as Y from 'yjs';
import { tidy } from '../words/tidy.js';
import { newText } from './new-text.js';
import { byOrder, inOrder, placeAt } from './order.js';
import { setRemovedOf } from './removing.js';
import { describe, sketchOf } from './sketches.js';

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
 * @property {string} photo its id, or empty
 * @property {string} description for those who cannot see what the note shows
 * @property {readonly import('./sketches.js').Drawn[]} drawn its sketch
 */
/** @typedef {{id: string, title: Y.Text, order: string, removed_ms: number}} Group */
/** @typedef {{notes: Note[], groups: Group[], removed: Note[], challenge: Y.Text|undefined}} Ideas */

/** What was read of a document and still holds. @type {WeakMap<Y.Doc, Ideas|null>} */
const held = new WeakMap();

/**
 * Read once for each change, however many ask; in the middle of a change, anew each time.
 * @param {Y.Doc} doc
 * @returns {Ideas}
 */
export function readIdeas(doc) {
  if (doc._transaction) return readAnew(doc);
  if (!held.has(doc)) doc.on('beforeTransaction', () => held.set(doc, null));
  const ideas = held.get(doc) ?? readAnew(doc);
  held.set(doc, ideas);
  return ideas;
}

/**
 * @param {Y.Doc} doc
 * @returns {Ideas}
 */
function readAnew(doc) {
  const all = inOrder(items(doc, 'notes').map(([id, note]) => readNote(doc, id, note)));
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
 * What a team has chosen stands on top: its pile first, and a single note first in its pile.
 * @param {ReturnType<typeof board>} piles
 * @param {string|null|undefined} chosen `group:<id>` or `note:<id>`
 */
export function chosenFirst(piles, chosen) {
  if (!chosen) return piles;
  const isIt = (/** @type {Note} */ note) => chosen === `note:${note.id}`;
  const holds = (/** @type {ReturnType<typeof board>[number]} */ { group, notes }) =>
    chosen === `group:${group?.id}` || notes.some(isIt);
  return first(piles, holds).map((pile) => ({ ...pile, notes: first(pile.notes, isIt) }));
}

/**
 * @template T
 * @param {T[]} all
 * @param {(each: T) => boolean} isFirst
 * @returns {T[]}
 */
const first = (all, isFirst) => [...all.filter(isFirst), ...all.filter((each) => !isFirst(each))];

/**
 * @param {Y.Doc} doc
 * @param {{id: string, text: string, colour: string, author: string, now: number, group?: string, builds_on?: string, photo?: string, description?: string}} note
 */
export function addNote(
  doc,
  { id, text, colour, author, now, group = '', builds_on = '', photo = '', description = '' },
) {
  const last = notesOf(doc, group).at(-1);
  const made = new Y.Map();
  made.set('text', newText(text));
  made.set('colour', colour);
  made.set('author', author);
  made.set('place', { group, order: orderAfter(last, id) });
  made.set('created_ms', now);
  made.set('removed_ms', 0);
  if (builds_on) made.set('builds_on', builds_on);
  if (photo) made.set('photo', photo);
  if (description) made.set('description', tidy(description));
  doc.getMap('notes').set(id, made);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {string} colour
 */
export const colourNote = (doc, id, colour) => itemOf(doc, 'notes', id)?.set('colour', colour);

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {string} description
 */
const describeNote = (doc, id, description) => describe(doc, 'notes', id, description);

/**
 * The words stay as long as they tell of a sketch.
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {{photo: string, description: string}} pictured both empty takes the photo away
 */
export function setPhoto(doc, id, { photo, description }) {
  itemOf(doc, 'notes', id)?.set('photo', photo);
  if (photo || sketchOf(doc, id).length === 0) describeNote(doc, id, description);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @returns {Note|undefined} removed or not
 */
export function noteIn(doc, id) {
  const note = itemOf(doc, 'notes', id);
  return note && readNote(doc, id, note);
}

/**
 * What was begun and came to nothing leaves no trace.
 * @param {Y.Doc} doc
 * @param {string} id
 */
export function dropIfBlank(doc, id) {
  const note = noteIn(doc, id);
  if (note && !note.text.toString().trim() && !note.photo && !note.description && note.drawn.length === 0)
    doc.getMap('notes').delete(id);
}

/**
 * Removed things stay in the document, so that anybody can bring them back.
 * @param {Y.Doc} doc
 * @param {'notes'|'groups'|'questions'|'comments'} kind
 * @param {string} id
 * @param {number} now zero brings it back
 * @param {string} [by] a seat, for who writes in it just then; empty when nobody is to know
 */
export function setRemoved(doc, kind, id, now, by = '') {
  const item = itemOf(doc, kind, id);
  if (item) setRemovedOf(item, { now, by });
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {number} now
 * @param {string} [title]
 */
export function addGroup(doc, id, now, title = '') {
  const last = readIdeas(doc).groups.at(-1);
  const made = new Y.Map();
  made.set('title', newText(title));
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
 * What a note says, in short; one without a text is told by what its picture shows.
 * @param {Note} note
 * @param {number} [length]
 */
export function brief(note, length = 40) {
  const text = (note.text.toString().trim() || note.description).replace(/\s+/g, ' ');
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
export const orderAfter = (last, id) => placeAt(last ? [last] : [], id, 1)[0]?.[1] ?? 'a0';

/**
 * @param {Y.Doc} doc
 * @param {string} root
 * @returns {[string, Y.Map<unknown>][]}
 */
export const items = (doc, root) =>
  /** @type {[string, Y.Map<unknown>][]} */ (
    [...doc.getMap(root).entries()].filter(([, item]) => item instanceof Y.Map)
  );

/**
 * @param {Y.Doc} doc
 * @param {string} root
 * @param {string} id
 */
export function itemOf(doc, root, id) {
  const item = doc.getMap(root).get(id);
  return item instanceof Y.Map ? item : undefined;
}

/**
 * @param {Y.Map<unknown>} map
 * @param {string} key
 */
export function textIn(map, key) {
  const text = map.get(key);
  return text instanceof Y.Text ? text : undefined;
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {Y.Map<unknown>} note
 * @returns {Note}
 */
const readNote = (doc, id, note) => ({
  id,
  text: textIn(note, 'text') ?? new Y.Text(),
  colour: String(note.get('colour') ?? 'yellow'),
  author: String(note.get('author') ?? ''),
  group: String(placeOf(note)?.group ?? ''),
  order: String(placeOf(note)?.order ?? ''),
  created_ms: Number(note.get('created_ms') ?? 0),
  removed_ms: Number(note.get('removed_ms') ?? 0),
  builds_on: String(note.get('builds_on') ?? ''),
  photo: String(note.get('photo') ?? ''),
  description: String(note.get('description') ?? ''),
  drawn: sketchOf(doc, id),
});

/** @param {Y.Map<unknown>} note */
const placeOf = (note) => /** @type {{group?: unknown, order?: unknown}|undefined} */ (note.get('place'));

/**
 * @param {string} id
 * @param {Y.Map<unknown>} group
 * @returns {Group}
 */
const readGroup = (id, group) => ({
  id,
  title: textIn(group, 'title') ?? new Y.Text(),
  order: String(group.get('order') ?? ''),
  removed_ms: Number(group.get('removed_ms') ?? 0),
});
