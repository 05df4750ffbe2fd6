/** The sketches of a document: each stroke has a key of its own, so that two who draw at once lose nothing. */
import { Map as YMap } from 'yjs';
import { tidy } from '../words/tidy.js';
import { decode } from './strokes.js';

/** @typedef {import('yjs').Doc} Doc */
/** @typedef {{key: string, stroke: import('./strokes.js').Stroke}} Drawn */

/** Strokes by note, kept until one of the note's strokes changes: a board of 300 notes is drawn again often. */
/** @type {WeakMap<YMap<unknown>, Map<string, readonly Drawn[]>>} */
const KNOWN = new WeakMap();
/** @type {readonly Drawn[]} */
const NOTHING = [];

/**
 * A note's strokes in the order they were drawn; the same list until it changes.
 * @param {Doc} doc
 * @param {string} note
 * @returns {readonly Drawn[]}
 */
export const sketchOf = (doc, note) => sketches(doc.getMap('strokes')).get(note) ?? NOTHING;

/**
 * @param {Doc} doc
 * @param {string} note
 * @param {string} stroke encoded
 * @param {{id: string, now: number}} made keys sort in the order of drawing
 */
export function addStroke(doc, note, stroke, { id, now }) {
  doc.getMap('strokes').set(`${note}/${now.toString(36).padStart(9, '0')}-${id}`, stroke);
}

/**
 * @param {Doc} doc
 * @param {readonly string[]} keys
 */
export function takeStrokes(doc, keys) {
  for (const key of keys) doc.getMap('strokes').delete(key);
}

/**
 * What is said of the thing that is drawn on.
 * @param {Doc} doc
 * @param {string} root
 * @param {string} id
 */
export function drawnOn(doc, root, id) {
  const map = /** @type {YMap<YMap<unknown>>} */ (doc.getMap(root)).get(id);
  return {
    description: String(map?.get('description') ?? ''),
    colour: String(map?.get('colour') ?? 'yellow'),
  };
}

/**
 * @param {Doc} doc
 * @param {string} root
 * @param {string} id
 * @param {string} description
 */
export function describe(doc, root, id, description) {
  /** @type {YMap<YMap<unknown>>} */ (doc.getMap(root)).get(id)?.set('description', tidy(description));
}

/**
 * The strokes of one note also on another, in the same document or not.
 * @param {Doc} from
 * @param {string} note
 * @param {Doc} to
 * @param {string} other
 */
export function copyStrokes(from, note, to, other) {
  for (const { key } of sketchOf(from, note))
    to.getMap('strokes').set(`${other}/${key.split('/')[1]}`, from.getMap('strokes').get(key));
}

/** @param {YMap<unknown>} root */
function sketches(root) {
  const known = KNOWN.get(root);
  if (known) return known;
  const sketches = grouped(root, () => true);
  KNOWN.set(root, sketches);
  root.observe(({ keysChanged }) => {
    const notes = new Set([...keysChanged].map(noteOf));
    for (const note of notes) sketches.delete(note);
    for (const [note, drawn] of grouped(root, (each) => notes.has(each))) sketches.set(note, drawn);
  });
  return sketches;
}

/**
 * @param {YMap<unknown>} root
 * @param {(note: string) => boolean} isAsked
 */
function grouped(root, isAsked) {
  /** @type {Map<string, Drawn[]>} */
  const strokesByNote = new Map();
  for (const key of [...root.keys()].filter((key) => isAsked(noteOf(key))).sort()) {
    const stroke = decode(root.get(key));
    if (!stroke) continue;
    const note = noteOf(key);
    strokesByNote.set(note, [...(strokesByNote.get(note) ?? []), { key, stroke }]);
  }
  return strokesByNote;
}

/** @param {string|null} key */
const noteOf = (key) => String(key).split('/')[0] ?? '';
