/** Which letters, values and deletions of a document are in edits that the server does not have. */
import * as Y from 'yjs';

/** @typedef {{client: number, clock: number}} Id */
/** @typedef {{client: number, from: number, to: number}} Range */

export class Unsent {
  /**
   * @param {Uint8Array[]} updates the edits
   * @param {Y.Doc} theirs what the server has
   */
  constructor(updates, theirs) {
    const decoded = updates.map((update) => Y.decodeUpdate(update));
    /** @type {Range[]} */
    this.written = decoded.flatMap(({ structs }) =>
      structs.map(({ id, length }) => ({ client: id.client, from: id.clock, to: id.clock + length })),
    );
    /** @type {Range[]} */
    this.taken = decoded.flatMap(({ ds }) =>
      [...ds.clients].flatMap(([client, ranges]) =>
        ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
      ),
    );
    this.theirs = theirs;
  }

  /** @param {Id} id */
  wrote(id) {
    return covers(this.written, id) && id.clock >= Y.getState(this.theirs.store, id.client);
  }

  /** @param {Id} id */
  took(id) {
    return covers(this.taken, id);
  }
}

/**
 * @param {Range[]} ranges
 * @param {Id} id
 */
const covers = (ranges, { client, clock }) =>
  ranges.some((range) => range.client === client && range.from <= clock && clock < range.to);

/**
 * What is written in edits that fit nowhere: letters, in the order they were written.
 * @param {Uint8Array[]} updates
 */
export const wordsIn = (updates) =>
  updates
    .flatMap((update) => Y.decodeUpdate(update).structs)
    .map((struct) =>
      'content' in struct && struct.content instanceof Y.ContentString ? struct.content.str : '',
    )
    .join('');
