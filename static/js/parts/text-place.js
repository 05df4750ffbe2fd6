/** Where a shared text stands in its document, and whether the thing that it belongs to was removed. */
import { Map as YMap } from 'yjs';
import { isRemoved, setRemovedOf } from '../documents/removing.js';

/** @typedef {import('../live/replica.js').Replica} Replica */
/** @typedef {import('yjs').Text} Text */
/** @typedef {Text|YMap<unknown>} Type */

/**
 * The text and what it is in, from the inside out.
 * @param {Type} text
 * @returns {Type[]}
 */
function around(text) {
  /** @type {Type[]} */ const types = [];
  for (let type = /** @type {Type|null} */ (text); type; type = /** @type {Type|null} */ (type.parent))
    types.push(type);
  return types;
}

/**
 * The same for one thing in two documents: a note keeps its id when it is turned over.
 * @param {Text} text
 * @returns {string} such as `notes/Xy3…/text`
 */
export function pathOf(text) {
  const types = around(text);
  const keys = types.flatMap(({ _item }) => _item?.parentSub ?? []);
  return [nameOf(types.at(-1)), ...keys.reverse()].join('/');
}

/** @param {Type|undefined} root of a document */
function nameOf(root) {
  const roots = [...(root?.doc?.share ?? [])];
  return roots.find(([, type]) => /** @type {unknown} */ (type) === root)?.[0] ?? '';
}

/**
 * @typedef {object} Removed
 * @property {YMap<unknown>} thing
 * @property {string} own see `removing.js`
 * @property {string} kind
 */

/**
 * The nearest thing around the text that was removed, and can be brought back.
 * @param {Text} text
 * @returns {Removed|null}
 */
export function removedAround(text) {
  const own = `${text._item?.parentSub}_`;
  for (const thing of holders(text)) {
    if (isRemoved(thing)) return { thing, own: '', kind: kindOf(thing) };
    if (isRemoved(thing, own)) return { thing, own, kind: 'blocks' };
  }
  return null;
}

/** What the text stands in, from the inside out: the screen of a block is in a map of its own. @param {Text} text */
function holders(text) {
  const maps = around(text).filter((type) => type instanceof YMap);
  const screens = maps.flatMap((map) => text.doc?.getMap('screens').get(String(map.get('screen'))) ?? []);
  return /** @type {YMap<unknown>[]} */ ([...maps, ...screens]);
}

/** @param {YMap<unknown>} thing */
const kindOf = (thing) => nameOf(around(thing).at(-1));

/** Whether the text is gone for good, as when the one who made it has undone that. @param {Text} text */
export const isDead = (text) => around(text).some(({ _item }) => _item?.deleted);

/**
 * @param {Replica} replica
 * @param {Removed} removed
 */
export const bringBack = (replica, { thing, own }) =>
  replica.change(() => setRemovedOf(thing, { now: 0, own }));
