/** Which announcements somebody has seen: on a page that is visible, for a second; and which they have put away. */

import { ofBrowser } from '../words/stores.js';

/** @import {Announcement} from './slots.d.ts' */
/** @import {Session} from './session.js' */

const LOOKED_MS = 1000;

/** Tells the server of each announcement that has been in sight, once. @param {Session} session */
export function watchAnnouncements(session) {
  /** @type {Map<string, ReturnType<typeof setTimeout>|null>} since when each is in sight; null when it has been told */
  const looking = new Map();
  const isFresh = (/** @type {Announcement} */ { id, seen }) => !seen && !looking.has(id);
  const look = () => {
    if (document.visibilityState !== 'visible') return lookAway();
    for (const said of (session.slots.announcements ?? []).filter(isFresh))
      looking.set(
        said.id,
        setTimeout(() => tell(said), LOOKED_MS),
      );
  };
  const lookAway = () => {
    for (const [id, timer] of looking) {
      if (timer === null) continue;
      clearTimeout(timer);
      looking.delete(id);
    }
  };
  const tell = (/** @type {Announcement} */ { id }) => {
    looking.set(id, null);
    session.command('announcement_seen', { id }).catch(() => looking.delete(id));
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
