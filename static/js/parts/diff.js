/** The difference between what a text was and what a field now says, worked out around the caret. */

/**
 * @typedef {object} Change
 * @property {number} at
 * @property {number} removed
 * @property {string} inserted
 */

/**
 * The one change that turns `before` into `after`; the caret decides between equal letters, and no
 * surrogate pair is ever split.
 * @param {string} before
 * @param {string} after
 * @param {number} caret where the caret stands in `after`
 * @returns {Change|null}
 */
export function diff(before, after, caret) {
  if (before === after) return null;
  const tail = sameTail(before, after, after.length - Math.min(caret, after.length));
  const head = sameHead(before, after, Math.min(before.length, after.length) - tail);
  return { at: head, removed: before.length - head - tail, inserted: after.slice(head, after.length - tail) };
}

/**
 * @param {string} a
 * @param {string} b
 * @param {number} most no further than the caret
 */
function sameTail(a, b, most) {
  const limit = Math.min(a.length, b.length, most);
  let length = 0;
  while (length < limit && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length > 0 && isLow(a.charCodeAt(a.length - length)) ? length - 1 : length;
}

/**
 * @param {string} a
 * @param {string} b
 * @param {number} limit
 */
function sameHead(a, b, limit) {
  let length = 0;
  while (length < limit && a[length] === b[length]) length++;
  return length > 0 && isHigh(a.charCodeAt(length - 1)) ? length - 1 : length;
}

/** @param {number} unit */
const isHigh = (unit) => unit >= 0xd800 && unit < 0xdc00;
/** @param {number} unit */
const isLow = (unit) => unit >= 0xdc00 && unit < 0xe000;

/**
 * Where a caret at `caret` stands after a remote change.
 * @param {number} caret
 * @param {{retain?: number, insert?: unknown, delete?: number}[]} delta as Yjs tells it
 */
export function carryCaret(caret, delta) {
  let at = 0;
  let moved = caret;
  for (const part of delta) {
    if (part.retain) at += part.retain;
    else if (typeof part.insert === 'string') {
      if (at < moved) moved += part.insert.length;
      at += part.insert.length;
    } else if (part.delete) moved = at < moved ? Math.max(at, moved - part.delete) : moved;
  }
  return moved;
}
