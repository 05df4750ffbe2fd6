/** The order of things in shared lists: where a new key goes, also when two people took the same one. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** @typedef {{id: string, order: string}} Ordered */

/**
 * Sorted as everybody sorts: by key, then by id, so that two browsers never disagree.
 * @template {Ordered} T
 * @param {Iterable<T>} items
 * @returns {T[]}
 */
export const inOrder = (items) => [...items].sort(byOrder);

/**
 * @param {Ordered} a
 * @param {Ordered} b
 */
export const byOrder = (a, b) => compare(a.order, b.order) || compare(a.id, b.id);

/**
 * @param {string} a
 * @param {string} b
 */
const compare = (a, b) => (a < b ? -1 : Number(a > b));

/**
 * The keys to write so that `id` stands at `index` of `items` (sorted, without `id` itself).
 * Usually one; more when neighbours share a key and have to be told apart first.
 * @param {Ordered[]} items
 * @param {string} id
 * @param {number} index
 * @returns {[string, string][]} pairs of id and key
 */
export function placeAt(items, id, index) {
  const at = Math.max(0, Math.min(index, items.length));
  const before = items[at - 1]?.order ?? null;
  const twins = twinsFrom(items, at, before);
  const after = items[at + twins.length]?.order ?? null;
  const keys = keysBetween(before, after, twins.length + 1);
  return [id, ...twins].map((each, i) => [each, /** @type {string} */ (keys[i])]);
}

/**
 * The ones from `at` on that have the key of the one before: nothing fits between them.
 * @param {Ordered[]} items
 * @param {number} at
 * @param {string|null} before
 */
function twinsFrom(items, at, before) {
  const twins = [];
  for (let i = at; before !== null && items[i] && /** @type {Ordered} */ (items[i]).order <= before; i++) {
    twins.push(/** @type {Ordered} */ (items[i]).id);
  }
  return twins;
}

/**
 * A key that somebody forged or mistyped must not stop a list from being sorted: it is left behind.
 * @param {string|null} before
 * @param {string|null} after
 * @param {number} count
 */
function keysBetween(before, after, count) {
  try {
    return count === 1 ? [generateKeyBetween(before, after)] : generateNKeysBetween(before, after, count);
  } catch {
    return Array.from({ length: count }, (_, i) => `${before ?? 'a0'}V${i}`);
  }
}
