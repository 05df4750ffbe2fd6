/** Owns what the browser keeps by name; where it keeps nothing (blocked, full), the page remembers while it lives. */

export class Store {
  /** @type {Map<string, string>} what the browser would not keep */
  memory = new Map();

  /** @param {() => Storage|undefined} find throws where it is blocked, and may do so at any time */
  constructor(find) {
    this.find = find;
  }

  /** @param {string} name @returns {string|null} */
  getItem(name) {
    return this.memory.get(name) ?? this.attempt((storage) => storage.getItem(name)) ?? null;
  }

  /**
   * @param {string} name
   * @param {string} value
   */
  setItem(name, value) {
    const isKept = this.attempt((storage) => {
      storage.setItem(name, value);
      return true;
    });
    if (isKept) this.memory.delete(name);
    else this.memory.set(name, value);
  }

  /** @param {string} name */
  removeItem(name) {
    this.memory.delete(name);
    this.attempt((storage) => storage.removeItem(name));
  }

  /** @returns {string[]} */
  names() {
    return [...new Set([...this.memory.keys(), ...(this.attempt((storage) => Object.keys(storage)) ?? [])])];
  }

  /**
   * @template T
   * @param {(storage: Storage) => T} work
   * @returns {T|undefined}
   */
  attempt(work) {
    try {
      const storage = this.find();
      return storage && work(storage);
    } catch {
      return undefined;
    }
  }
}

export const ofTab = new Store(() => globalThis.sessionStorage);
export const ofBrowser = new Store(() => globalThis.localStorage);
