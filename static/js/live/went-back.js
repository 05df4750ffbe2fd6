/** A server that was put back from a copy lacks what it once acked: what this browser wrote since is sent again. */
import * as Y from 'yjs';

/** @typedef {{bytes: Uint8Array}} Edit */

/**
 * Whether the server lacks something of this browser's that is not waiting to be sent.
 * @param {Y.Doc} doc
 * @param {Edit[]} unsent
 * @param {ArrayBuffer|Uint8Array} theirs the server's state vector
 */
export const wentBack = (doc, unsent, theirs) => known(doc, theirs) < acked(doc, unsent);

/**
 * What this browser wrote and the server lacks; with what others wrote, theirs do the same.
 * @param {Y.Doc} doc
 * @param {ArrayBuffer|Uint8Array} theirs
 */
export function lost(doc, theirs) {
  const all = Y.decodeStateVector(Y.encodeStateVector(doc));
  all.set(doc.clientID, known(doc, theirs));
  return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(all));
}

/**
 * How far the server knows what is written under our client id.
 * @param {Y.Doc} doc
 * @param {ArrayBuffer|Uint8Array} theirs
 */
const known = (doc, theirs) => Y.decodeStateVector(new Uint8Array(theirs)).get(doc.clientID) ?? 0;

/**
 * @param {Y.Doc} doc
 * @param {Edit[]} unsent
 */
function acked(doc, unsent) {
  const begins = unsent.flatMap(({ bytes }) => Y.parseUpdateMeta(bytes).from.get(doc.clientID) ?? []);
  return Math.min(Y.getState(doc.store, doc.clientID), ...begins);
}
