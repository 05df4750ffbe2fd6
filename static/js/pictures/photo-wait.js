/** Which note waits for a photo from the phone, kept in this tab: the laptop may be reloaded meanwhile. */
import { ofTab } from '../words/stores.js';

/** @typedef {import('../live/session.js').Session} Session */
/** @typedef {{id: string, qr: string, minutes: number}} Link */
/** @typedef {{link: Link, note: string, ends_ms: number, isClosed?: boolean}} Waiting `note` is empty for the one that is being written; `isClosed` when its dialog was closed before the photo came */

const MINUTE_MS = 60_000;

/** @param {Session} session */
const key = ({ content, slots }) => `photo/${content.code}/${slots.me.seat_id}`;

/**
 * @param {Session} session
 * @param {Link} link
 * @param {string} note
 */
export function keepWaiting(session, link, note) {
  const ends_ms = session.now() + link.minutes * MINUTE_MS;
  ofTab.setItem(key(session), JSON.stringify({ link, note, ends_ms }));
}

/**
 * What an earlier page waited for, unless the link ended before anything came.
 * @param {Session} session
 * @returns {Waiting|null}
 */
export function stillWaiting(session) {
  /** @type {Waiting|null} */
  const waiting = JSON.parse(ofTab.getItem(key(session)) ?? 'null');
  if (!waiting) return null;
  return hasCome(session, waiting) || session.now() < waiting.ends_ms ? waiting : null;
}

/**
 * @param {Session} session
 * @param {Waiting} waiting
 */
export const hasCome = (session, waiting) => session.slots.photo?.link === waiting.link.id;

/** The phone may be sending: who closes the dialog is told when the photo is there. @param {Session} session */
export function waitClosed(session) {
  const waiting = stillWaiting(session);
  if (waiting) ofTab.setItem(key(session), JSON.stringify({ ...waiting, isClosed: true }));
}

/** @param {Session} session */
export const stopWaiting = (session) => ofTab.removeItem(key(session));
