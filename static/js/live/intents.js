/** What is under way: a command that is clicked twice, or whose answer got lost, is one intention. */
import { newId } from '../documents/id.js';

/** How long the same words are taken for a repetition, when nobody knows whether the first got there. */
const LOST_MS = 60_000;
const UNANSWERED = new Set(['timeout', 'offline']);

export class Intents {
  /** @type {Map<string, Promise<unknown>>} */
  #underWay = new Map();
  /** @type {Map<string, {id: string, atMs: number}>} */
  #lost = new Map();

  /**
   * @template T
   * @param {string} key what is meant, in full
   * @param {(intent: string) => Promise<T>} ask
   * @returns {Promise<T>}
   */
  once(key, ask) {
    const known = /** @type {Promise<T>|undefined} */ (this.#underWay.get(key));
    if (known) return known;
    const intent = this.#id(key);
    const asked = ask(intent)
      .catch((error) => {
        if (UNANSWERED.has(error.code)) this.#lost.set(key, { id: intent, atMs: Date.now() });
        throw error;
      })
      .finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, asked);
    return asked;
  }

  /** @param {string} key */
  #id(key) {
    const lost = this.#lost.get(key);
    this.#lost.delete(key);
    return lost && Date.now() - lost.atMs < LOST_MS ? lost.id : newId();
  }
}
