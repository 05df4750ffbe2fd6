/** Which tab of the browser this is: what one has begun is not another's, until it is gone. */
import { newId } from '../documents/id.js';
import { ofTab } from '../words/stores.js';

const KEPT = 'sprintrum/tab';
/** A lock that is held for as long as the page lives. */
const forever = new Promise(() => {});

/** Each holds a lock by its own name; without locks (a test in Node) there is only one tab. */
export class Tab {
  /** Tabs whose locks are ours: our own, and those of tabs that were gone. @type {Set<string>} */
  owned = new Set();
  /** Whether a tab's lock is ours, while that is asked: a second question would find it taken, by the first. */
  /** @type {Map<string, Promise<boolean>>} */
  asked = new Map();

  /**
   * @param {Pick<Storage, 'getItem'|'setItem'>|undefined} storage that lives through reloads, and that a tab which is duplicated shares
   * @param {Pick<LockManager, 'request'>|undefined} locks
   */
  constructor(storage, locks) {
    this.locks = locks;
    this.id = storage?.getItem(KEPT) ?? newId();
    this.begun = this.begin(storage);
  }

  /** @param {Pick<Storage, 'getItem'|'setItem'>|undefined} storage */
  async begin(storage) {
    if (!(await this.own(this.id))) this.id = newId();
    storage?.setItem(KEPT, this.id);
    await this.own(this.id);
  }

  /**
   * @param {string} id
   * @returns {Promise<boolean>} whether it is ours, or nobody's and ours from now on
   */
  async own(id) {
    const { locks } = this;
    if (!locks || this.owned.has(id)) return true;
    const asked = this.asked.get(id) ?? this.ask(locks, id).finally(() => this.asked.delete(id));
    this.asked.set(id, asked);
    return asked;
  }

  /**
   * @param {Pick<LockManager, 'request'>} locks
   * @param {string} id
   * @returns {Promise<boolean>}
   */
  async ask(locks, id) {
    return new Promise((resolve) => {
      const asked = locks.request(KEPT + id, { ifAvailable: true }, (lock) => {
        if (lock) this.owned.add(id);
        resolve(lock !== null);
        return lock ? forever : undefined;
      });
      // Where the browser keeps nothing there is nothing to share.
      asked.catch(() => resolve(true));
    });
  }

  /**
   * @param {string} id
   * @returns {Promise<void>} when it is gone, and ours
   */
  async ownLater(id) {
    return new Promise((resolve) => {
      const asked = this.locks?.request(KEPT + id, () => {
        this.owned.add(id);
        resolve();
        return forever;
      });
      asked?.catch(() => {}); // it never is
    });
  }
}

const isPage = globalThis.document !== undefined;

export const tab = new Tab(isPage ? ofTab : undefined, isPage ? globalThis.navigator.locks : undefined);
