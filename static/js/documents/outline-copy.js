/** A copy of a screen, with all that stands on it; its links lead where those of the origin lead. */
import { addScreen, draftOf, readScreens } from './outline.js';
import { addHotspot, blockDraftOf, OWN_PLACES, putBlock } from './outline-pieces.js';
import { copyStrokes } from './sketches.js';

/** @typedef {import('yjs').Doc} Doc */

/**
 * Right after its origin.
 * @param {Doc} doc
 * @param {string} id of the new one
 * @param {string} from
 * @param {number} now
 * @param {() => string} newId
 */
export function duplicateScreen(doc, id, from, now, newId) {
  const screens = readScreens(doc);
  const index = screens.findIndex((each) => each.id === from);
  const origin = screens[index];
  if (!origin) return;
  addScreen(doc, id, index + 1, draftOf(origin), now);
  copyOwnPlaces(doc, from, id);
  for (const block of origin.blocks) {
    if (block.id.includes(':')) continue;
    const copied = newId();
    putBlock(doc, copied, id, block.order, blockDraftOf(block), now);
    copyStrokes(doc, block.id, doc, copied);
  }
  for (const { spot, label, to } of origin.hotspots)
    addHotspot(doc, newId(), id, { spot, label: String(label ?? ''), to }, now);
}

/** @param {Doc} doc @param {string} from @param {string} id */
function copyOwnPlaces(doc, from, id) {
  const screens = /** @type {import('yjs').Map<import('yjs').Map<unknown>>} */ (doc.getMap('screens'));
  for (const key of OWN_PLACES) {
    const value = screens.get(from)?.get(key);
    if (value) screens.get(id)?.set(key, value);
  }
}
