/** Taking a thing away so that it can come back, and who took it: for somebody who writes in it just then. */

/** @typedef {import('yjs').Map<unknown>} Item */
/**
 * @typedef {object} Remover
 * @property {number} now zero brings it back
 * @property {string} [by] a seat; empty when nobody is to know
 * @property {string} [own] of a screen's own text or data the beginning of its keys, such as `text_`
 */

/**
 * @param {Item} item
 * @param {Remover} remover
 */
export function setRemovedOf(item, { now, by = '', own = '' }) {
  item.set(`${own}removed_ms`, now);
  if (by || item.has(`${own}removed_by`)) item.set(`${own}removed_by`, now > 0 ? by : '');
}

/** @param {Item} item @param {string} [own] */
export const isRemoved = (item, own = '') => Number(item.get(`${own}removed_ms`) ?? 0) > 0;

/** @param {Item} item @param {string} [own] */
export const removerOf = (item, own = '') => String(item.get(`${own}removed_by`) ?? '');
