/** What the prototype outline's document means: screens and steps in order, and the changes one may make. */
import * as Y from 'yjs';
import { newText } from './new-text.js';
import { inOrder, placeAt } from './order.js';
import { blocksByScreen, hotspotsByScreen, writtenBlocks } from './outline-pieces.js';
import { setRemovedOf } from './removing.js';

/** @typedef {import('./outline-pieces.js').Block} Block */
/** @typedef {import('./outline-pieces.js').Hotspot} Hotspot */
/** @typedef {'screen'|'step'} Kind */
/** @typedef {'citizen'|'relative'|'employee'|'partner'|'system'} Actor */
/** @typedef {'app'|'web'|'letter'|'digital_post'|'sms'|'phone'|'physical'} Channel */
/**
 * @typedef {object} Screen
 * @property {string} id
 * @property {Kind} kind
 * @property {Actor} actor
 * @property {Channel} channel
 * @property {string} order
 * @property {string} to where it leads when there is nothing to press
 * @property {string} photo of a drawing, which then is the screen
 * @property {string} description of the photo
 * @property {Y.Text|undefined} title
 * @property {Y.Text|undefined} text
 * @property {Y.Text|undefined} data
 * @property {Block[]} blocks all of what it shows, in order; the first text and the last data may be its own
 * @property {Hotspot[]} hotspots
 */
/** @typedef {{kind: Kind, actor: Actor, channel: Channel, title?: string, text?: string, data?: string, to?: string, photo?: string, description?: string}} Draft */

/** @type {readonly Kind[]} */
export const KINDS = ['screen', 'step'];
/** @type {readonly Actor[]} */
export const ACTORS = ['citizen', 'relative', 'employee', 'partner', 'system'];
/** @type {readonly Channel[]} */
export const CHANNELS = ['app', 'web', 'letter', 'digital_post', 'sms', 'phone', 'physical'];

/** @typedef {'phone'|'desktop'|'letter'|'talk'|'place'|'step'|'paper'} Shape */
/** @type {Record<Channel, Shape>} */
const SHAPES = {
  app: 'phone',
  web: 'desktop',
  letter: 'letter',
  digital_post: 'letter',
  sms: 'talk',
  phone: 'talk',
  physical: 'place',
};

/**
 * The frame in which a screen is drawn. A step on a screen's channel has no screen: it is only told.
 * @param {{kind: Kind, channel: Channel, photo?: string}} screen
 * @returns {Shape}
 */
export function shapeOf({ kind, channel, photo }) {
  if (photo) return 'paper';
  const shape = SHAPES[channel] ?? 'phone';
  return kind === 'step' && (shape === 'phone' || shape === 'desktop') ? 'step' : shape;
}

/**
 * @param {Y.Doc} doc
 * @param {string} [held] the block that somebody works on here: it is shown though nothing is written in it
 * @returns {Screen[]}
 */
export function readScreens(doc, held = '') {
  const screens = [];
  const blocks = blocksByScreen(doc);
  const hotspots = hotspotsByScreen(doc);
  for (const [id, map] of /** @type {Y.Map<Y.Map<unknown>>} */ (doc.getMap('screens'))) {
    if (!(map instanceof Y.Map) || map.get('removed_ms')) continue;
    const own = [...(blocks.get(id) ?? []), ...writtenBlocks(id, map, held)];
    screens.push(screenOf(id, map, inOrder(own), inOrder(hotspots.get(id) ?? [])));
  }
  return inOrder(screens);
}

/** Who one is when one plays it: the team says so once. @param {Y.Doc} doc */
export const personaOf = (doc) => textOf(doc.getMap('play').get('persona'));

/**
 * @param {string} id
 * @param {Y.Map<unknown>} map
 * @param {Block[]} blocks
 * @param {Hotspot[]} hotspots
 * @returns {Screen}
 */
const screenOf = (id, map, blocks, hotspots) => ({
  id,
  kind: oneOf(KINDS, map.get('kind')),
  actor: oneOf(ACTORS, map.get('actor')),
  channel: oneOf(CHANNELS, map.get('channel')),
  order: wordOf(map.get('order')),
  to: wordOf(map.get('to')),
  photo: wordOf(map.get('photo')),
  description: wordOf(map.get('description')),
  title: textOf(map.get('title')),
  text: textOf(map.get('text')),
  data: textOf(map.get('data')),
  blocks,
  hotspots,
});

/**
 * @template {string} T
 * @param {readonly T[]} all
 * @param {unknown} value
 * @returns {T}
 */
const oneOf = (all, value) => all.find((each) => each === value) ?? /** @type {T} */ (all[0]);

/** @param {unknown} value */
const textOf = (value) => (value instanceof Y.Text ? value : undefined);

/** @param {unknown} value */
const wordOf = (value) => (typeof value === 'string' ? value : '');

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {number} index where it shall stand
 * @param {Draft} draft
 * @param {number} now
 */
export function addScreen(doc, id, index, draft, now) {
  const screens = doc.getMap('screens');
  const places = placeAt(readScreens(doc), id, index);
  const map = new Y.Map();
  map.set('kind', draft.kind);
  for (const name of /** @type {const} */ (['title', 'text', 'data'])) map.set(name, newText(draft[name]));
  map.set('actor', draft.actor);
  map.set('channel', draft.channel);
  for (const name of /** @type {const} */ (['to', 'photo', 'description']))
    if (draft[name]) map.set(name, draft[name]);
  map.set('created_ms', now);
  map.set('removed_ms', 0);
  screens.set(id, map);
  writePlaces(doc, places);
}

/** @param {Screen} screen @returns {Draft} */
export const draftOf = ({ kind, actor, channel, title, text, data, to, photo, description }) => ({
  kind,
  actor,
  channel,
  title: String(title ?? ''),
  text: String(text ?? ''),
  data: String(data ?? ''),
  to,
  photo,
  description,
});

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {number} index counted without the screen itself
 */
export function moveScreen(doc, id, index) {
  const others = readScreens(doc).filter((each) => each.id !== id);
  writePlaces(doc, placeAt(others, id, index));
}

/**
 * @param {Y.Doc} doc
 * @param {[string, string][]} places
 */
function writePlaces(doc, places) {
  const screens = /** @type {Y.Map<Y.Map<unknown>>} */ (doc.getMap('screens'));
  for (const [id, order] of places) screens.get(id)?.set('order', order);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {'kind'|'actor'|'channel'|'to'|'photo'|'description'} key
 * @param {string} value
 */
export function setScreen(doc, id, key, value) {
  const map = /** @type {Y.Map<Y.Map<unknown>>} */ (doc.getMap('screens')).get(id);
  if (map && map.get(key) !== value) map.set(key, value);
}

/**
 * @param {Y.Doc} doc
 * @param {string} id
 * @param {import('./removing.js').Remover} remover
 */
export function removeScreen(doc, id, remover) {
  const map = /** @type {Y.Map<Y.Map<unknown>>} */ (doc.getMap('screens')).get(id);
  if (map) setRemovedOf(map, remover);
}
