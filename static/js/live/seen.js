/** Which announcements somebody has seen: on a page that is visible, for a second; and which they have put away. */

import { ofBrowser } from '../words/stores.js';

/** @import {Announcement} from './slots.d.ts' */
/** @import {Session} from './session.js' */

const LOOKED_MS = 1000;

/** Tells the server of each announcement that has been in sight, once. @param {Session} session */
export function watchAnnouncements(session) {
  /** @type {Set<string>} */
  const told = new Set();
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  let looking;
  const look = () => {
    clearTimeout(looking);
    if (document.visibilityState !== 'visible') return;
    const fresh = (session.slots.announcements ?? []).filter(({ id, seen }) => !seen && !told.has(id));
    if (fresh.length > 0) looking = setTimeout(() => fresh.forEach(tell), LOOKED_MS);
  };
  const tell = (/** @type {Announcement} */ { id }) => {
    told.add(id);
    session.command('announcement_seen', { id }).catch(() => told.delete(id));
  };
  for (const type of ['change', 'status']) session.addEventListener(type, look);
  document.addEventListener('visibilitychange', look);
  look();
}

/** Those that are still to be read here, newest first. @param {Session} session */
export function unread(session) {
  const away = putAway(session);
  return (session.slots.announcements ?? []).filter(({ id }) => !away.includes(id));
}

/** The person has read it and puts it away, in this browser. @param {Session} session @param {string} id */
export function putAwayOne(session, id) {
  const known = (session.slots.announcements ?? []).map((said) => said.id);
  const kept = [...putAway(session), id].filter((one) => known.includes(one));
  ofBrowser.setItem(keyOf(session), JSON.stringify(kept));
  session.tell('change', []);
}

/** @param {Session} session @returns {string[]} */
const putAway = (session) => JSON.parse(ofBrowser.getItem(keyOf(session)) ?? '[]');

/** @param {Session} session */
const keyOf = ({ content }) => `sprintrum/read/${content.seat}`;
