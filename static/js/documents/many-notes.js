/** What is done with several notes at once, and a step within a group: each note has one place, written once. */
import { Map as YMap } from 'yjs';
import { addGroup, board, colourNote, itemOf, readIdeas, setRemoved } from './ideas.js';
import { inOrder, placeAt } from './order.js';

/** @typedef {import('yjs').Doc} Doc */

/**
 * Side by side in the order given: before another note of the group, or at its end.
 * @param {Doc} doc
 * @param {string[]} ids
 * @param {string} group
 * @param {string} [before]
 */
export function moveNotes(doc, ids, group, before = '') {
  const moving = new Set(ids.filter((id) => doc.getMap('notes').has(id)));
  const pile = board(readIdeas(doc)).find((each) => (each.group?.id ?? '') === group);
  let there = (pile?.notes ?? []).filter(({ id }) => !moving.has(id)).map(({ id, order }) => ({ id, order }));
  for (const id of moving) {
    const at = there.findIndex((note) => note.id === before);
    const keys = placeAt(there, id, at < 0 ? there.length : at);
    for (const [each, order] of keys) setPlace(doc, each, group, order);
    const placed = keys.map(([each, order]) => ({ id: each, order }));
    const told = new Set(placed.map((note) => note.id));
    there = inOrder([...there.filter((note) => !told.has(note.id)), ...placed]);
  }
}

/**
 * Some notes of a group become a group of their own, beside it.
 * @param {Doc} doc
 * @param {string} from
 * @param {string} id of the new group
 * @param {string[]} noteIds
 * @param {number} now
 */
export function splitGroup(doc, from, id, noteIds, now) {
  addGroup(doc, id, now);
  const others = readIdeas(doc).groups.filter((group) => group.id !== id);
  const at = others.findIndex((group) => group.id === from) + 1;
  for (const [each, order] of placeAt(others, id, at || others.length)) {
    /** @type {import('yjs').Map<unknown>|undefined} */ (doc.getMap('groups').get(each))?.set('order', order);
  }
  moveNotes(doc, noteIds, id);
}

/**
 * All notes of one group into another; the emptied one goes, and says where: votes on it follow.
 * @param {Doc} doc
 * @param {string} from
 * @param {string} into
 * @param {number} now
 */
export function mergeGroups(doc, from, into, now) {
  const notes = readIdeas(doc).notes.filter((note) => note.group === from);
  moveNotes(
    doc,
    notes.map((note) => note.id),
    into,
  );
  itemOf(doc, 'groups', from)?.set('merged_into', into);
  setRemoved(doc, 'groups', from, now);
}

/**
 * One step up or down among the notes that lie together.
 * @param {Doc} doc
 * @param {string} id
 * @param {number} step -1 or 1
 * @returns {{at: number, of: number}|null} the new place, counted from one
 */
export function stepNote(doc, id, step) {
  const pile = board(readIdeas(doc)).find(({ notes }) => notes.some((note) => note.id === id));
  if (!pile) return null;
  const at = pile.notes.findIndex((note) => note.id === id);
  const to = at + step;
  if (to < 0 || to >= pile.notes.length) return null;
  const others = pile.notes.filter((note) => note.id !== id);
  for (const [each, order] of placeAt(others, id, to)) setPlace(doc, each, pile.group?.id ?? '', order);
  return { at: to + 1, of: pile.notes.length };
}

/**
 * @param {Doc} doc
 * @param {string[]} ids
 * @param {string} colour
 */
export const colourNotes = (doc, ids, colour) => {
  for (const id of ids) colourNote(doc, id, colour);
};

/**
 * @param {Doc} doc
 * @param {string[]} ids
 * @param {number} now zero brings them back
 * @param {string} [by]
 */
export const setAllRemoved = (doc, ids, now, by) => {
  for (const id of ids) setRemoved(doc, 'notes', id, now, by);
};

/**
 * @param {Doc} doc
 * @param {string} id
 * @param {string} group
 * @param {string} order
 */
function setPlace(doc, id, group, order) {
  const note = doc.getMap('notes').get(id);
  if (note instanceof YMap) note.set('place', { group, order });
}
