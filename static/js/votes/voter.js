/** Whose turn it is at a screen that several people vote on: the seat's own, or a co-voter's. */

/** @import {Session} from '../live/session.js' */

/** @type {WeakMap<object, string>} */
const turns = new WeakMap();

/**
 * Everybody at this screen, the seat itself first.
 * @param {Session} session
 * @returns {{id: string, name: string, mine: Record<string, number>}[]}
 */
export const atScreen = ({ slots: { me, votes } }) => [
  { id: me.seat_id, name: me.name, mine: votes?.mine ?? {} },
  ...(votes?.co_voters ?? []),
];

/** @param {Session} session */
export function voterNow(session) {
  const [self, ...others] = atScreen(session);
  return others.find(({ id }) => id === turns.get(session)) ?? self ?? { id: '', name: '', mine: {} };
}

/**
 * @param {Session} session
 * @param {string} id
 */
export function setVoter(session, id) {
  turns.set(session, id);
  session.dispatchEvent(new Event('change'));
}
