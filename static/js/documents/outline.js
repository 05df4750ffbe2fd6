/** What the prototype outline's document means: screens and steps in order, and the changes one may make. */
import * as Y from 'yjs';
import { newText } from './new-text.js';
import { inOrder, placeAt } from './order.js';

/** @typedef {'screen'|'step'} Kind */
/** @typedef {'citizen'|'employee'|'system'} Actor */
/** @typedef {'app'|'web'|'letter'|'phone'|'physical'} Channel */
/**
 * @typedef {object} Screen
 * @property {string} id
 * @property {Kind} kind
 * @property {Actor} actor
 * @property {Channel} channel
 * @property {string} order
 * @property {Y.Text|undefined} title
 * @property {Y.Text|undefined} text
 * @property {Y.Text|undefined} data
 */
/** @typedef {{kind: Kind, actor: Actor, channel: Channel, title?: string, text?: string, data?: string}} Draft */

/** @type {readonly Kind[]} */
export const KINDS = ['screen', 'step'];
/** @type {readonly Actor[]} */
export const ACTORS = ['citizen', 'employee', 'system'];
/** @type {readonly Channel[]} */
export const CHANNELS = ['app', 'web', 'letter', 'phone', 'physical'];

/** @typedef {'phone'|'desktop'|'letter'|'talk'|'place'|'step'} Shape */
/** @type {Record<Channel, Shape>} */
const SHAPES = { app: 'phone', web: 'desktop', letter: 'letter', phone: 'talk', physical: 'place' };

/**
 * The frame in which a screen is drawn. A step on a screen's channel has no screen: it is only told.
 * @param {{kind: Kind, channel: Channel}} screen
 * @returns {Shape}
 */
export function shapeOf({ kind, channel }) {
  const shape = SHAPES[channel] ?? 'phone';
  return kind === 'step' && (shape === 'phone' || shape === 'desktop') ? 'step' : shape;
}

/**
 * @param {Y.Doc} doc
 * @returns {Screen[]}
 */
export function readScreens(doc) {
  const screens = [];
  for (const [id, map] of /** @type {Y.Map<Y.Map<unknown>>} */ (doc.getMap('screens'))) {
    if (map instanceof Y.Map && !map.get('removed_ms')) screens.push(screenOf(id, map));
  }
  return inOrder(screens);
}

/**
 * @param {string} id
 * @param {Y.Map<unknown>} map
 * @returns {Screen}
 */
const screenOf = (id, map) => ({
  id,
  kind: oneOf(KINDS, map.get('kind')),
  actor: oneOf(ACTORS, map.get('actor')),
  channel: oneOf(CHANNELS, map.get('channel')),
  order: String(map.get('order') ?? ''),
  title: textOf(map.get('title')),
  text: textOf(map.get('text')),
  data: textOf(map.get('data')),
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
  map.set('created_ms', now);
  map.set('removed_ms', 0);
  screens.set(id, map);
  writePlaces(doc, places);
}

/**
 * A copy of a screen right after it.
 * @param {Y.Doc} doc
 * @param {string} id of the new one
 * @param {string} from
 * @param {number} now
 */
export function duplicateScreen(doc, id, from, now) {
  const screens = readScreens(doc);
  const index = screens.findIndex((each) => each.id === from);
  if (index < 0) return;
  addScreen(doc, id, index + 1, draftOf(/** @type {Screen} */ (screens[index])), now);
}

/** @param {Screen} screen @returns {Draft} */
const draftOf = ({ kind, actor, channel, title, text, data }) => ({
  kind,
  actor,
  channel,
  title: String(title ?? ''),
  text: String(text ?? ''),
  data: String(data ?? ''),
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
 * @param {'kind'|'actor'|'channel'|'removed_ms'} key
 * @param {string|number} value
 */
export function setScreen(doc, id, key, value) {
  const map = /** @type {Y.Map<Y.Map<unknown>>} */ (doc.getMap('screens')).get(id);
  if (map && map.get(key) !== value) map.set(key, value);
}
