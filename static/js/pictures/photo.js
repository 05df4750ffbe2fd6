/** Sending a picture: what is looked at before, how far it has come, and what went wrong, in words. */

import { standInLine, TICKET } from '../parts/place-in-line.js';
import { LIMITS } from '../words/limits.js';
import { errorText } from '../words/text.js';

export const MOST_MEGABYTES = LIMITS.PHOTO_BYTES / LIMITS.MEGABYTE;
/** Phones turn their own format into one of these when we name them. */
export const KINDS = 'image/jpeg,image/png,image/webp';

/** @typedef {{percent: number, place?: number}} Progress how much is sent; the place, while others are before it in the server's line */

/**
 * Sends a file as it is; the server makes it small.
 * @param {string} address
 * @param {File} file
 * @param {(progress: Progress) => void} onProgress
 * @returns {Promise<string>} the photo's id; rejects with words for people
 */
export function sendPhoto(address, file, onProgress) {
  if (file.type && !file.type.startsWith('image/')) return Promise.reject(problem('photo.not_picture'));
  if (file.size > LIMITS.PHOTO_BYTES)
    return Promise.reject(problem('photo.too_large', { limit: MOST_MEGABYTES }));
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const line = standInLine('uploads', (place) => onProgress({ percent: 0, place }));
    request.open('POST', address);
    request.setRequestHeader(TICKET, line.ticket);
    request.onloadend = line.leave;
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress({ percent: Math.round((100 * loaded) / (total || 1)) });
    request.onerror = () => reject(problem('offline'));
    request.onload = () =>
      request.response?.id
        ? resolve(request.response.id)
        : reject(answered(request.response, request.status));
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.send(file);
  });
}

/**
 * A link that a phone can send this seat's next photo by.
 * @param {string} photos
 * @returns {Promise<{id: string, address: string, qr: string, minutes: number}>}
 */
export async function askLink(photos) {
  const answer = await fetch(`${photos}/link`, { method: 'POST' }).catch(() => {
    throw problem('offline');
  });
  const link = await answer.json().catch(() => ({}));
  if (!link.id) throw answered(link);
  return link;
}

/**
 * A proxy before the server may find the picture too large, and says so in a page of its own.
 * @param {{error?: {code: string, args?: Record<string, string|number>}}|null} answer of the server, or null when it was none
 * @param {number} [status]
 */
function answered(answer, status) {
  if (answer?.error) return problem(answer.error.code, answer.error.args);
  return status === 413 ? problem('photo.too_large', { limit: MOST_MEGABYTES }) : problem('unknown');
}

/**
 * @param {string} code
 * @param {Record<string, string|number>} [args]
 */
const problem = (code, args) => new Error(errorText(code, args));
