/** An open composition (phone keyboard, dictation, dead key): the field is left alone while others write on. */
import { diff } from './diff.js';

/** @typedef {import('./diff.js').Change} Change */
/** @typedef {{retain?: number, insert?: unknown, delete?: number}[]} Delta as Yjs tells it */

/** Where a letter is: in both texts, only in the shared one (not shown yet), or only in the field (deleted by others). */
const BOTH = 0;
const SHARED = 1;
const FIELD = 2;

/** The field's text and the shared text, letter by letter beside each other. */
export class Composition {
  /** @param {string} text what both say when the composition begins */
  constructor(text) {
    this.field = text;
    /** @type {number[]} */
    this.letters = new Array(text.length).fill(BOTH);
  }

  /**
   * Others changed the shared text; the field must not follow yet.
   * @param {Delta} delta
   */
  remote(delta) {
    let at = 0;
    for (const { retain, insert, delete: deleted } of delta) {
      if (retain) at = this.after(at, retain, FIELD);
      else if (typeof insert === 'string') at = this.put(at, insert.length, SHARED);
      else if (deleted) at = this.take(at, deleted, FIELD);
    }
  }

  /**
   * The person's change since the last time, as changes of the shared text: one after the other.
   * @param {string} value what the field says now
   * @param {number} caret
   * @returns {Change[]}
   */
  local(value, caret) {
    const change = diff(this.field, value, caret);
    this.field = value;
    if (!change) return [];
    const from = this.after(0, change.at, SHARED);
    const at = this.sharedBefore(from);
    const deletions = this.deletions(from, change.removed);
    this.take(from, change.removed, SHARED);
    this.put(from, change.inserted.length, BOTH);
    return [...deletions, { at, removed: 0, inserted: change.inserted }];
  }

  /**
   * Where a place in the field is in the shared text.
   * @param {number} caret
   */
  place(caret) {
    return this.sharedBefore(this.after(0, caret, SHARED));
  }

  /**
   * What others wrote among the letters that go stays, so it may take several deletions; the last comes first.
   * @param {number} from
   * @param {number} count letters of the field
   * @returns {Change[]}
   */
  deletions(from, count) {
    const end = this.after(from, count, SHARED);
    /** @type {Change[]} */ const found = [];
    for (let at = from, shared = this.sharedBefore(from); at < end; at++) {
      if (this.letters[at] === BOTH) found.unshift({ at: shared, removed: 1, inserted: '' });
      if (this.letters[at] !== FIELD) shared++;
    }
    return joined(found);
  }

  /**
   * The place after so many letters, where those of one kind do not count.
   * @param {number} from
   * @param {number} count
   * @param {number} but
   */
  after(from, count, but) {
    let at = from;
    for (let left = count; left > 0; at++) if (this.letters[at] !== but) left--;
    return at;
  }

  /** @param {number} at */
  sharedBefore(at) {
    return this.letters.slice(0, at).filter((letter) => letter !== FIELD).length;
  }

  /**
   * @param {number} at
   * @param {number} count
   * @param {number} kind
   */
  put(at, count, kind) {
    this.letters.splice(at, 0, ...new Array(count).fill(kind));
    return at + count;
  }

  /**
   * Takes so many letters away on one side; those of the other side stay, those of both stay there.
   * @param {number} from
   * @param {number} count
   * @param {number} other FIELD where the shared text loses them, SHARED where the field does
   */
  take(from, count, other) {
    const end = this.after(from, count, other);
    const kept = this.letters.slice(from, end).flatMap((letter) => {
      if (letter === other) return [letter];
      return letter === BOTH && other === FIELD ? [FIELD] : [];
    });
    this.letters.splice(from, end - from, ...kept);
    return from + kept.length;
  }
}

/**
 * Deletions of one letter each, the last first, as few as possible.
 * @param {Change[]} single
 */
function joined(single) {
  /** @type {Change[]} */ const runs = [];
  for (const change of single) {
    const run = runs.at(-1);
    if (run && change.at === run.at - 1) Object.assign(run, { at: change.at, removed: run.removed + 1 });
    else runs.push({ ...change });
  }
  return runs;
}
