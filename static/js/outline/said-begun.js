/** What somebody has begun to say to a team that pitches: kept in this browser until it is sent. */
import { begun } from '../live/begun.js';

/** @import {Session} from '../live/session.js' */
/** @typedef {{team: number, screen: string, kind: string, text: string, name: string}} Begun */

/** @param {Session} session */
const key = ({ content, slots }) => `said/${content.code}/${slots.me.seat_id}`;

/** @param {Session} session @returns {Begun|null} */
export const begunSaying = (session) => JSON.parse(begun.getItem(key(session)) ?? 'null');

/** @param {Session} session @param {Begun} said */
export function keepSaying(session, said) {
  if (said.text.trim()) begun.setItem(key(session), JSON.stringify(said));
  else begun.removeItem(key(session));
}
