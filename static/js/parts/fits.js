/** What of a text has room in a field, and what has not. */

/**
 * What of a text fits where the caret is; no letter of two halves is split.
 * @param {{value: string, selectionStart: number|null, selectionEnd: number|null, maxLength: number}} field
 * @param {string} text
 * @returns {{fits: string, rest: string}}
 */
export function fit({ value, selectionStart, selectionEnd, maxLength }, text) {
  const kept = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
  const room = maxLength < 0 ? text.length : Math.max(0, maxLength - kept);
  const at = room < text.length && isHigh(text.charCodeAt(room - 1)) ? room - 1 : room;
  return { fits: text.slice(0, at), rest: text.slice(at) };
}

/** @param {number} unit */
const isHigh = (unit) => unit >= 0xd800 && unit < 0xdc00;

/**
 * What the browser has cut off a composition, in a field that is full.
 * @param {{value: string, maxLength: number}} field
 * @param {number} beside letters that are not of the composition
 * @param {string} data
 */
export function cutOff({ value, maxLength }, beside, data) {
  const isFull = maxLength >= 0 && value.length >= maxLength - 1;
  return isFull ? data.slice(Math.max(0, value.length - beside)) : '';
}
