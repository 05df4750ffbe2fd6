/** The reactions on notes in the ideas document: one key for each note, seat and reaction. */

export const REACTIONS = /** @type {const} */ (['good', 'moving', 'doubt', 'idea']);

/** @typedef {typeof REACTIONS[number]} Reaction */
/** @typedef {Map<string, string[]>} Given seats, by note and reaction */

/**
 * @param {import('yjs').Doc} doc
 * @returns {Given}
 */
export function readReactions(doc) {
  /** @type {Given} */ const given = new Map();
  for (const key of doc.getMap('reactions').keys()) {
    const [note, seat, reaction] = key.split('/');
    const at = `${note}/${reaction}`;
    given.set(at, [...(given.get(at) ?? []), seat ?? '']);
  }
  return given;
}

/**
 * @param {import('yjs').Doc} doc
 * @param {string} note
 * @param {string} seat
 * @param {Reaction} reaction
 */
export function toggleReaction(doc, note, seat, reaction) {
  const given = doc.getMap('reactions');
  const key = `${note}/${seat}/${reaction}`;
  if (given.has(key)) given.delete(key);
  else given.set(key, true);
}
