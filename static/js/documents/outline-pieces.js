/** The pieces of a screen in the outline's document: blocks, and hotspots on a photo. */
import * as Y from 'yjs';
import { LIMITS } from '../words/limits.js';
import { newText } from './new-text.js';
import { inOrder, placeAt } from './order.js';
import { setRemovedOf } from './removing.js';

/** @typedef {'heading'|'text'|'field'|'choice'|'button'|'list'|'notice'|'picture'|'sketch'|'data'|'human'|'divider'} BlockKind */
/** @typedef {{x: number, y: number, w: number, h: number}} Spot 0 to 10,000 of the photo's width and height */
/**
 * @typedef {object} Block
 * @property {string} id
 * @property {string} screen
 * @property {BlockKind} kind
 * @property {string} order
 * @property {string} to a screen's id, back, end, or empty
 * @property {string} photo
 * @property {string} description
 * @property {Y.Text|undefined} text
 * @property {Y.Text|undefined} more a line for each choice or entry; the system that data come from
 */
/**
 * @typedef {object} Hotspot
 * @property {string} id
 * @property {string} screen
 * @property {string} order
 * @property {string} to
 * @property {Spot} spot
 * @property {Y.Text|undefined} label
 */
/** @typedef {{kind: BlockKind, text?: string, more?: string, to?: string, photo?: string, description?: string}} BlockDraft */
/** @typedef {{spot: Spot, label?: string, to?: string}} HotspotDraft */
/** @typedef {'blocks'|'hotspots'} Root */

/** @type {readonly BlockKind[]} */
export const BLOCK_KINDS = [
  'heading',
  'text',
  'field',
  'choice',
  'button',
  'list',
  'notice',
  'picture',
  'sketch',
  'data',
  'human',
  'divider',
];

/** Where the text and the data of a screen stand among its blocks, until somebody moves them. */
const OWN = /** @type {const} */ ([
  { key: 'text', kind: 'text', order: 'Zz' },
  { key: 'data', kind: 'data', order: 'c000' },
]);

/** @param {Y.Doc} doc @param {Root|'screens'} root */
const rootOf = (doc, root) => /** @type {Y.Map<Y.Map<unknown>>} */ (doc.getMap(root));

/** @param {unknown} value */
const word = (value) => (typeof value === 'string' ? value : '');

/** @param {unknown} value */
const textOf = (value) => (value instanceof Y.Text ? value : undefined);

/** @param {Y.Doc} doc */
export const blocksByScreen = (doc) => byScreen(doc, 'blocks', blockOf);

/** @param {Y.Doc} doc */
export const hotspotsByScreen = (doc) => byScreen(doc, 'hotspots', hotspotOf);

/**
 * @template {{screen: string}} T
 * @param {Y.Doc} doc
 * @param {Root} root
 * @param {(id: string, map: Y.Map<unknown>) => T} read
 * @returns {Map<string, T[]>}
 */
function byScreen(doc, root, read) {
  /** @type {Map<string, T[]>} */ const found = new Map();
  for (const [id, map] of rootOf(doc, root)) {
    if (!(map instanceof Y.Map) || map.get('removed_ms')) continue;
    const piece = read(id, map);
    const pieces = found.get(piece.screen);
    if (pieces) pieces.push(piece);
    else found.set(piece.screen, [piece]);
  }
  return found;
}

/** @param {string} id @param {Y.Map<unknown>} map @returns {Block} */
const blockOf = (id, map) => ({
  id,
  screen: word(map.get('screen')),
  kind: BLOCK_KINDS.find((kind) => kind === map.get('kind')) ?? 'text',
  order: word(map.get('order')),
  to: word(map.get('to')),
  photo: word(map.get('photo')),
  description: word(map.get('description')),
  text: textOf(map.get('text')),
  more: textOf(map.get('more')),
});

/** @param {string} id @param {Y.Map<unknown>} map @returns {Hotspot} */
const hotspotOf = (id, map) => ({
  id,
  screen: word(map.get('screen')),
  order: word(map.get('order')),
  to: word(map.get('to')),
  spot: spotOf(map.get('spot')),
  label: textOf(map.get('label')),
});

/** @param {unknown} value @returns {Spot} */
function spotOf(value) {
  const spot = /** @type {Partial<Spot>} */ (value && typeof value === 'object' ? value : {});
  return { x: Number(spot.x) || 0, y: Number(spot.y) || 0, w: Number(spot.w) || 0, h: Number(spot.h) || 0 };
}

/**
 * What stands on the screen itself, as blocks: outlines from before there were blocks have only that.
 * @param {string} id of the screen
 * @param {Y.Map<unknown>} map
 * @param {string} held the block that is shown though nothing is written in it
 * @returns {Block[]}
 */
export function writtenBlocks(id, map, held) {
  return OWN.flatMap(({ key, kind, order }) => {
    const text = textOf(map.get(key));
    const ownId = `${id}:${key}`;
    if (!text || map.get(`${key}_removed_ms`)) return [];
    if (ownId !== held && !String(text).trim()) return [];
    const place = word(map.get(`${key}_order`)) || order;
    return [
      {
        id: ownId,
        screen: id,
        kind,
        order: place,
        to: '',
        photo: '',
        description: '',
        text,
        more: undefined,
      },
    ];
  });
}

/**
 * @param {Y.Doc} doc
 * @param {string} screen
 * @returns {Block[]} all that stand on it, also those of its own that hold nothing
 */
function blocksOn(doc, screen) {
  const map = rootOf(doc, 'screens').get(screen);
  const own = map instanceof Y.Map ? writtenBlocks(screen, map, '') : [];
  return inOrder([...(blocksByScreen(doc).get(screen) ?? []), ...own]);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {string} screen
 * @param {number} index among the blocks of the screen
 * @param {BlockDraft} draft
 * @param {number} now
 */
export function addBlock(doc, id, screen, index, draft, now) {
  const places = placeAt(blocksOn(doc, screen), id, index);
  putBlock(doc, id, screen, '', draft, now);
  writeOrders(doc, places);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {string} screen
 * @param {string} order
 * @param {BlockDraft} draft
 * @param {number} now
 */
export function putBlock(doc, id, screen, order, draft, now) {
  const map = new Y.Map();
  map.set('screen', screen);
  map.set('kind', draft.kind);
  map.set('order', order);
  map.set('text', newText(draft.text));
  map.set('more', newText(draft.more));
  for (const name of /** @type {const} */ (['to', 'photo', 'description']))
    if (draft[name]) map.set(name, draft[name]);
  map.set('created_ms', now);
  map.set('removed_ms', 0);
  rootOf(doc, 'blocks').set(id, map);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {string} screen
 * @param {number} index counted without the block itself
 */
export function moveBlock(doc, id, screen, index) {
  const others = blocksOn(doc, screen).filter((each) => each.id !== id);
  writeOrders(doc, placeAt(others, id, index));
}

/** @param {Y.Doc} doc @param {[string, string][]} places */
function writeOrders(doc, places) {
  for (const [id, order] of places) setBlock(doc, id, 'order', order);
}

/**
 * A block that stands on the screen itself keeps its place there.
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {'order'|'kind'|'to'|'photo'|'description'} key
 * @param {string} value
 */
export function setBlock(doc, id, key, value) {
  const { map, own } = whereIs(doc, id);
  write(map, `${own}${key}`, value);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {import('./removing.js').Remover} remover
 */
export function removeBlock(doc, id, remover) {
  const { map, own } = whereIs(doc, id);
  if (map) setRemovedOf(map, { ...remover, own });
}

/** The map that a block's values stand in, and how their keys begin there. @param {Y.Doc} doc @param {string} id */
function whereIs(doc, id) {
  const [screen = '', own] = id.split(':');
  if (own) return { map: rootOf(doc, 'screens').get(screen), own: `${own}_` };
  return { map: rootOf(doc, 'blocks').get(id), own: '' };
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {string} screen
 * @param {HotspotDraft} draft
 * @param {number} now
 */
export function addHotspot(doc, id, screen, draft, now) {
  const others = inOrder(hotspotsByScreen(doc).get(screen) ?? []);
  const places = placeAt(others, id, others.length);
  const map = new Y.Map();
  map.set('screen', screen);
  map.set('spot', inside(draft.spot));
  map.set('label', newText(draft.label));
  if (draft.to) map.set('to', draft.to);
  map.set('created_ms', now);
  map.set('removed_ms', 0);
  rootOf(doc, 'hotspots').set(id, map);
  for (const [each, order] of places) write(rootOf(doc, 'hotspots').get(each), 'order', order);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {'to'|'spot'} key
 * @param {string|Spot} value
 */
export function setHotspot(doc, id, key, value) {
  const written = key === 'spot' ? inside(/** @type {Spot} */ (value)) : value;
  write(rootOf(doc, 'hotspots').get(id), key, written);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {import('./removing.js').Remover} remover
 */
export function removeHotspot(doc, id, remover) {
  const map = rootOf(doc, 'hotspots').get(id);
  if (map) setRemovedOf(map, remover);
}

/** @param {Block} block @returns {BlockDraft} */
export const blockDraftOf = ({ kind, text, more, to, photo, description }) => ({
  kind,
  text: String(text ?? ''),
  more: String(more ?? ''),
  to,
  photo,
  description,
});

/** The keys by which a screen says where its own text and data stand. */
export const OWN_PLACES = OWN.flatMap(({ key }) => [`${key}_order`, `${key}_removed_ms`]);

/** @param {Y.Map<unknown>|undefined} map @param {string} key @param {unknown} value */
function write(map, key, value) {
  if (map instanceof Y.Map && map.get(key) !== value) map.set(key, value);
}

const SMALLEST = 200;

/**
 * Wherever it was drawn: whole numbers, large enough to be hit, and on the photo.
 * @param {Spot} spot
 * @returns {Spot}
 */
export function inside({ x, y, w, h }) {
  const wide = clamp(w, SMALLEST, LIMITS.SPOT);
  const high = clamp(h, SMALLEST, LIMITS.SPOT);
  return { x: clamp(x, 0, LIMITS.SPOT - wide), y: clamp(y, 0, LIMITS.SPOT - high), w: wide, h: high };
}

/** @param {number} value @param {number} least @param {number} most */
const clamp = (value, least, most) => Math.round(Math.min(Math.max(value, least), most));
