/** Owns the queue of own edits that are not yet acked: kept in IndexedDB through reload and crash. */
import { openDB } from 'idb';

const NAME = 'sprintrum';
const STORE = 'edits';

/** @typedef {{key: number, scope: string, document: string, client: number, bytes: Uint8Array}} Kept */

/** One seat's queue in this browser; without IndexedDB everything still works until the page is closed. */
export class Queue {
  /** @param {string} scope one seat: nobody else's edits are ever read */
  constructor(scope) {
    this.scope = scope;
    this.database = openDB(NAME, 1, {
      upgrade(database) {
        const store = database.createObjectStore(STORE, { keyPath: 'key', autoIncrement: true });
        store.createIndex('scope', 'scope');
      },
    }).catch(() => null);
  }

  /**
   * @param {string} document
   * @returns {Promise<Kept[]>} oldest first
   */
  async of(document) {
    const database = await this.database;
    if (!database) return [];
    const kept = await database.getAllFromIndex(STORE, 'scope', this.scope);
    return kept.filter((edit) => edit.document === document);
  }

  /**
   * @param {string} document
   * @param {number} client the Yjs client id it was written under
   * @param {Uint8Array} bytes
   * @returns {Promise<number|undefined>} the key to forget it by
   */
  async keep(document, client, bytes) {
    const database = await this.database;
    const key = await database
      ?.add(STORE, { scope: this.scope, document, client, bytes })
      .catch(() => undefined);
    return /** @type {number|undefined} */ (key);
  }

  /** @param {Promise<number|undefined>[]} keys */
  async forget(keys) {
    const database = await this.database;
    for (const key of await Promise.all(keys)) if (key !== undefined) await database?.delete(STORE, key);
  }

  /** Leaves nothing behind: shared computers. */
  async clear() {
    const database = await this.database;
    if (!database) return;
    const keys = await database.getAllKeysFromIndex(STORE, 'scope', this.scope);
    await Promise.all(keys.map((key) => database.delete(STORE, key)));
  }
}
