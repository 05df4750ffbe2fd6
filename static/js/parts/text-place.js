/** Where a shared text stands in its document, and whether the thing that it belongs to was removed. */
import { Text, Map as YMap } from 'yjs';

/** @typedef {import('../live/replica.js').Replica} Replica */
/** @typedef {Text|YMap<unknown>} Type */

/**
 * The text and what it is in, from the inside out.
 * @param {Text} text
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
 * The nearest thing around the text that was removed, and can be brought back.
 * @param {Text} text
 * @returns {YMap<unknown>|null}
 */
export function removedAround(text) {
  for (const type of around(text))
    if (type instanceof YMap && Number(type.get('removed_ms') ?? 0) > 0) return type;
  return null;
}

/** Whether the text is gone for good, as when the one who made it has undone that. @param {Text} text */
export const isDead = (text) => around(text).some(({ _item }) => _item?.deleted);

/**
 * @param {Replica} replica
 * @param {YMap<unknown>} thing
 */
export const bringBack = (replica, thing) =>
  replica.change(() => {
    thing.set('removed_ms', 0);
    if (thing.has('removed_by')) thing.set('removed_by', '');
  });
