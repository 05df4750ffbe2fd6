/** The fields that a person writes text in, and the one on the screen for a place in a document. */
import { pathOf } from './text-place.js';

/** @typedef {import('./shared-text.js').SharedText} SharedText */
/** @typedef {HTMLTextAreaElement|HTMLInputElement} Field */

const LINES = /^(text|search|url|tel|email|password)$/;

/** @param {EventTarget|null} target @returns {target is Field} */
export const isText = (target) =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && LINES.test(target.type));

/** @param {string} path @returns {HTMLTextAreaElement|null} */
export function areaAt(path) {
  if (!path) return null;
  for (const host of /** @type {NodeListOf<SharedText>} */ (document.querySelectorAll('shared-text')))
    if (host.text && host.area && !host.readonly && pathOf(host.text) === path) return host.area;
  return null;
}
