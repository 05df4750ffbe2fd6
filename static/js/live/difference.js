/** What a person's unsent edits say, as parts that can each be put into the document as it is by now. */
import * as Y from 'yjs';
import { Unsent } from './unsent.js';

/** @typedef {{text: string}|{map: Record<string, Plain>}|{value: unknown}} Plain a value that is not shared yet */
/** @typedef {{at: number, removed: number, inserted: string}} Typed in the server's text, the last first */
/** @typedef {{path: string[], set?: Plain, taken?: true, typed?: Typed[], whole?: string}} Piece */
/** @typedef {{key: string, pieces: Piece[]}} Part what may be refused without costing its neighbours */

/**
 * @param {Y.Doc} ours with the edits
 * @param {Y.Doc} theirs what the server has
 * @param {Uint8Array[]} edits
 * @returns {Part[]}
 */
export function difference(ours, theirs, edits) {
  const unsent = new Unsent(edits, theirs);
  const roots = [...ours.share.keys()];
  return partsOf(roots.flatMap((root) => inMap([root], ours.getMap(root), theirs.getMap(root), unsent)));
}

/**
 * @param {Y.Doc} doc
 * @param {Part} part
 * @returns {Piece[]} those whose place is gone
 */
export const put = (doc, { pieces }) => pieces.filter((piece) => !putPiece(doc, piece));

/**
 * @param {string[]} path
 * @param {Y.Map<unknown>} ours
 * @param {Y.Map<unknown>|undefined} theirs
 * @param {Unsent} unsent
 * @returns {Piece[]}
 */
function inMap(path, ours, theirs, unsent) {
  const keys = new Set([...ours._map.keys(), ...(theirs?._map.keys() ?? [])]);
  return [...keys].flatMap((key) =>
    atKey([...path, key], living(ours._map.get(key)), living(theirs?._map.get(key)), unsent),
  );
}

/** @param {Y.Item|undefined} item */
const living = (item) => (item?.deleted ? undefined : item);

/**
 * @param {string[]} path
 * @param {Y.Item|undefined} mine
 * @param {Y.Item|undefined} theirs
 * @param {Unsent} unsent
 * @returns {Piece[]}
 */
function atKey(path, mine, theirs, unsent) {
  if (!mine) return theirs && unsent.took(theirs.id) ? [{ path, taken: true }] : [];
  if (unsent.wrote(mine.id)) return [{ path, set: plain(contentOf(mine)) }];
  const isSame = theirs !== undefined && Y.compareIDs(mine.id, theirs.id);
  return inside(path, contentOf(mine), isSame ? contentOf(theirs) : undefined, unsent);
}

/** @param {Y.Item} item */
const contentOf = (item) => item.content.getContent()[item.length - 1];

/**
 * @param {string[]} path
 * @param {unknown} mine
 * @param {unknown} theirs the same, as the server has it, unless it is gone there
 * @param {Unsent} unsent
 * @returns {Piece[]}
 */
function inside(path, mine, theirs, unsent) {
  if (mine instanceof Y.Map) return inMap(path, mine, theirs instanceof Y.Map ? theirs : undefined, unsent);
  if (!(mine instanceof Y.Text)) return [];
  const typed = typedIn(mine, theirs instanceof Y.Text ? theirs : undefined, unsent);
  return typed.length > 0 ? [{ path, typed: typed.reverse(), whole: mine.toString() }] : [];
}

/**
 * Letter by letter: what is ours comes after the letter before it that the server knows too.
 * @param {Y.Text} mine
 * @param {Y.Text|undefined} theirs
 * @param {Unsent} unsent
 */
function typedIn(mine, theirs, unsent) {
  const places = placesIn(theirs);
  /** @type {Typed[]} */ const typed = [];
  let at = 0;
  for (const { id, letter } of letters(mine)) {
    const place = places.get(`${id.client}/${id.clock}`);
    if (unsent.wrote(id)) insert(typed, at, letter);
    else if (place) {
      if (letter === '' && place.isThere && unsent.took(id)) remove(typed, place.at);
      at = place.at + Number(place.isThere);
    }
  }
  return typed;
}

/**
 * Where each letter of a text is, and those that are gone were.
 * @param {Y.Text|undefined} text
 */
function placesIn(text) {
  /** @type {Map<string, {at: number, isThere: boolean}>} */ const places = new Map();
  let at = 0;
  for (const { id, letter } of text ? letters(text) : []) {
    const isThere = letter !== '';
    places.set(`${id.client}/${id.clock}`, { at, isThere });
    at += Number(isThere);
  }
  return places;
}

/**
 * All that was ever written in a text; what is deleted has no letter.
 * @param {Y.Text} text
 * @returns {Iterable<{id: import('./unsent.js').Id, letter: string}>}
 */
function* letters(text) {
  for (let item = text._start; item; item = item.right) {
    const words = item.content instanceof Y.ContentString && !item.deleted ? item.content.str : '';
    for (let at = 0; at < item.length; at++)
      yield { id: { client: item.id.client, clock: item.id.clock + at }, letter: words[at] ?? '' };
  }
}

/**
 * @param {Typed[]} typed
 * @param {number} at
 * @param {string} letter
 */
function insert(typed, at, letter) {
  const last = typed.at(-1);
  if (letter === '') return;
  if (last?.at === at && last.removed === 0) last.inserted += letter;
  else typed.push({ at, removed: 0, inserted: letter });
}

/**
 * @param {Typed[]} typed
 * @param {number} at
 */
function remove(typed, at) {
  const last = typed.at(-1);
  if (last && last.removed > 0 && last.at + last.removed === at) last.removed++;
  else typed.push({ at, removed: 1, inserted: '' });
}

/**
 * @param {unknown} value
 * @returns {Plain}
 */
function plain(value) {
  if (value instanceof Y.Text) return { text: value.toString() };
  if (!(value instanceof Y.Map)) return { value };
  return { map: Object.fromEntries([...value.entries()].map(([key, each]) => [key, plain(each)])) };
}

/**
 * @param {Plain} value
 * @returns {unknown} ready to be shared
 */
function shared(value) {
  if ('text' in value) return new Y.Text(value.text);
  if (!('map' in value)) return value.value;
  return new Y.Map(Object.entries(value.map).map(([key, each]) => [key, shared(each)]));
}

/**
 * A sketch is one part, and with a new note it is the note's.
 * @param {Piece[]} pieces
 * @returns {Part[]}
 */
function partsOf(pieces) {
  const made = new Set(pieces.filter(({ set }) => set).map(({ path }) => path.join('/')));
  /** @type {Map<string, Piece[]>} */ const parts = new Map();
  for (const piece of pieces) {
    const key = keyOf(piece.path, made);
    parts.set(key, [...(parts.get(key) ?? []), piece]);
  }
  return [...parts].map(([key, own]) => ({ key, pieces: own }));
}

/**
 * @param {string[]} path
 * @param {Set<string>} made
 */
function keyOf(path, made) {
  if (path[0] !== 'strokes') return path.join('/');
  const [note] = String(path[1]).split('/');
  return made.has(`notes/${note}`) ? `notes/${note}` : `strokes/${note}`;
}

/**
 * @param {Y.Doc} doc
 * @param {Piece} piece
 * @returns {boolean}
 */
function putPiece(doc, { path, set, taken, typed }) {
  const key = String(path.at(-1));
  const holder = holderOf(doc, path);
  if (!holder) return false;
  if (set) holder.set(key, shared(set));
  if (taken) holder.delete(key);
  return typed ? type(holder.get(key), typed) : true;
}

/**
 * @param {Y.Doc} doc
 * @param {string[]} path
 * @returns {Y.Map<unknown>|undefined}
 */
function holderOf(doc, [root = '', ...path]) {
  /** @type {unknown} */ let holder = doc.getMap(root);
  for (const key of path.slice(0, -1)) holder = holder instanceof Y.Map ? holder.get(key) : undefined;
  return holder instanceof Y.Map ? holder : undefined;
}

/**
 * @param {unknown} text
 * @param {Typed[]} typed
 */
function type(text, typed) {
  if (!(text instanceof Y.Text)) return false;
  for (const { at, removed, inserted } of typed) {
    const place = Math.min(at, text.length);
    if (removed) text.delete(place, Math.min(removed, text.length - place));
    else text.insert(place, inserted);
  }
  return true;
}
