/** What is begun and not sent yet: each tab has its own, and goes on with that of a tab that is gone. */
import { ofBrowser, ofTab } from '../words/stores.js';
import { tab } from './tab.js';

/** A tab's storage ends with the tab, so what is in it is also kept where another one finds it. */
const COPY = 'sprintrum/begun/';

/** The tabs that were gone when this page started, and this one. @type {Set<string>} */
const gone = new Set();

export const begun = {
  /** Before anything is asked for: finds out which tabs are gone. */
  async ready() {
    await tab.begun;
    for (const id of tabs()) if (await tab.own(id)) gone.add(id);
  },

  /** @param {string} key */
  getItem: (key) => ofTab.getItem(key) ?? inherit(key),

  /**
   * @param {string} key
   * @param {string} value
   */
  setItem(key, value) {
    ofTab.setItem(key, value);
    write(tab.id, { ...read(tab.id), [key]: value });
  },

  /** @param {string} key */
  removeItem(key) {
    ofTab.removeItem(key);
    drop(tab.id, (each) => each === key);
  },

  /** Of one seat, in all tabs: shared computers. @param {string} seat */
  forget(seat) {
    for (const id of tabs()) drop(id, (key) => key.includes(seat));
  },
};

/** @returns {string[]} */
const tabs = () =>
  ofBrowser
    .names()
    .filter((name) => name.startsWith(COPY))
    .map((name) => name.slice(COPY.length));

/** @param {string} id @returns {Record<string, string>} */
const read = (id) => JSON.parse(ofBrowser.getItem(COPY + id) ?? '{}');

/**
 * @param {string} id
 * @param {Record<string, string>} all
 */
function write(id, all) {
  if (Object.keys(all).length > 0) ofBrowser.setItem(COPY + id, JSON.stringify(all));
  else ofBrowser.removeItem(COPY + id);
}

/**
 * @param {string} id
 * @param {(key: string) => boolean} isDropped
 */
function drop(id, isDropped) {
  write(id, Object.fromEntries(Object.entries(read(id)).filter(([key]) => !isDropped(key))));
}

/** @param {string} key */
function inherit(key) {
  for (const id of gone) {
    const value = read(id)[key];
    drop(id, (each) => each === key);
    if (value === undefined) continue;
    begun.setItem(key, value);
    return value;
  }
  return null;
}
