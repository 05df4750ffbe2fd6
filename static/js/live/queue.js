/** What of a seat's writing this browser keeps through reload and crash: unacked edits, and what was returned. */
import { openDB } from 'idb';
import { tab } from './tab.js';

const NAME = 'sprintrum';
const EDITS = 'edits';
const RETURNED = 'returned';

/** @typedef {{key: number, scope: string, tab: string, document: string, client: number, bytes: Uint8Array}} Kept */
/** @typedef {{client: number, bytes: Uint8Array}} Keeping */
/** @typedef {Promise<number|undefined>} Key by which something kept is forgotten; none where nothing can be kept */

/** One seat's; without IndexedDB everything still works until the page is closed. */
export class Queue {
  /** @param {string} scope one seat: nobody else's edits are ever read */
  constructor(scope) {
    this.scope = scope;
    /** @type {Set<string>} */
    this.waitingFor = new Set();
    /** @type {(edits: Kept[]) => void} */
    this.inherit = () => {};
    const opened = async () =>
      openDB(NAME, 2, {
        upgrade(database, from) {
          for (const name of from === 0 ? [EDITS, RETURNED] : [RETURNED]) {
            const store = database.createObjectStore(name, { keyPath: 'key', autoIncrement: true });
            store.createIndex('scope', 'scope');
          }
        },
        // An older page of ours must not keep a newer one waiting.
        blocking: (_from, _to, event) => /** @type {IDBDatabase} */ (event.target).close(),
      });
    this.database = opened().catch(() => null);
  }

  /**
   * Edits of this tab and of tabs that are gone; another one that is open sends its own.
   * @param {string} document
   * @returns {Promise<Kept[]>} oldest first
   */
  async of(document) {
    return (await this.ours()).filter((edit) => edit.document === document);
  }

  /** The names of documents with edits that are ours to send. */
  async documents() {
    return [...new Set((await this.ours()).map(({ document }) => document))];
  }

  /** @returns {Promise<Kept[]>} */
  async ours() {
    await tab.begun;
    /** @type {Kept[]} */ const kept = await this.all(EDITS);
    const owned = await Promise.all(kept.map((edit) => !edit.tab || tab.own(edit.tab)));
    for (const edit of kept.filter((_, at) => !owned[at])) this.waitFor(edit.tab);
    return kept.filter((_, at) => owned[at]);
  }

  /** When a tab goes that could not send everything, its edits are ours. @param {string} id */
  async waitFor(id) {
    if (this.waitingFor.has(id)) return;
    this.waitingFor.add(id);
    await tab.ownLater(id);
    const kept = await this.all(EDITS);
    this.inherit(kept.filter((edit) => edit.tab === id));
  }

  /** @returns {Promise<any[]>} what was returned and the person has not let go of */
  returned() {
    return this.all(RETURNED);
  }

  /**
   * @param {string} document
   * @param {number} client the Yjs client id it was written under
   * @param {Uint8Array} bytes
   * @returns {Key}
   */
  async keep(document, client, bytes) {
    return (await this.replace(document, [], [{ client, bytes }]))[0];
  }

  /**
   * Edits in place of others: a crash leaves the ones or the others, never both.
   * @param {string} document
   * @param {Key[]} old
   * @param {Keeping[]} edits
   * @returns {Promise<(number|undefined)[]>}
   */
  async replace(document, old, edits) {
    const keys = await Promise.all(old);
    const transaction = begin(await this.database);
    if (!transaction) return [];
    for (const key of keys) if (key !== undefined) transaction.store.delete(key);
    const added = edits.map((edit) =>
      transaction.store.add({ scope: this.scope, tab: tab.id, document, ...edit }),
    );
    return Promise.all(added).then(
      (all) => /** @type {number[]} */ (all),
      () => [],
    );
  }

  /** @param {Key[]} keys */
  async forget(keys) {
    await this.drop(EDITS, keys);
  }

  /**
   * @param {object} item
   * @returns {Key}
   */
  async keepReturned(item) {
    const database = await this.database;
    const key = await database?.add(RETURNED, { scope: this.scope, ...item }).catch(() => undefined);
    return /** @type {number|undefined} */ (key);
  }

  /** @param {Key[]} keys */
  async forgetReturned(keys) {
    await this.drop(RETURNED, keys);
  }

  /** Leaves nothing behind: shared computers. */
  async clear() {
    for (const store of [EDITS, RETURNED]) {
      const kept = await this.all(store);
      await this.drop(
        store,
        kept.map(({ key }) => key),
      );
    }
  }

  /**
   * @param {string} store
   * @returns {Promise<any[]>}
   */
  async all(store) {
    const asked = (await this.database)?.getAllFromIndex(store, 'scope', this.scope);
    return (await asked?.catch(() => [])) ?? [];
  }

  /**
   * @param {string} store
   * @param {(Key|number)[]} keys
   */
  async drop(store, keys) {
    const database = await this.database;
    for (const key of await Promise.all(keys))
      if (key !== undefined) await database?.delete(store, key).catch(() => {});
  }
}

/** One that has been closed under us (cleared by the browser, a newer page) keeps nothing more. */
function begin(/** @type {import('idb').IDBPDatabase|null} */ database) {
  try {
    return database?.transaction(EDITS, 'readwrite');
  } catch {
    return undefined;
  }
}
