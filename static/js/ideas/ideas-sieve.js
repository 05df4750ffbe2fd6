/** Which notes are shown: what is looked for, and what one has in hand, which stays in sight. */
import { ALL, fits } from '../documents/note-filter.js';
import { painted } from '../parts/painted.js';

/** @typedef {import('../documents/note-filter.js').Filter} Filter */
/** @typedef {{hands: {holds: (id: string) => boolean}, requestUpdate: () => void}} Board */

export class Sieve {
  /** @param {Board} board */
  constructor(board) {
    this.board = board;
    /** @type {Filter} */ this.filter = ALL;
  }

  /** @param {import('../documents/ideas.js').Note} note on the board */
  lets(note) {
    return fits(this.filter, note) || this.board.hands.holds(note.id);
  }

  /** @param {Partial<Filter>} more */
  show(more) {
    this.filter = { ...this.filter, ...more };
    this.board.requestUpdate();
  }

  showAll() {
    this.show(ALL);
  }

  /** The letter is seen first: what 300 cards cost must not hold it up. @param {HTMLInputElement} field */
  async search(field) {
    await painted();
    if (field.value !== this.filter.words) this.show({ words: field.value });
  }
}
