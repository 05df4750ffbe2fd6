/** What is said of a phase ends with it. */

/** @import {Session} from '../live/session.js' */

/**
 * Calls `end` once when everybody is in another phase, by whomever they were moved.
 * @param {Session} session
 * @param {string} phase
 * @param {() => void} end
 */
export function whenLeft(session, phase, end) {
  const look = () => {
    if (session.slots.phase.id === phase) return;
    session.removeEventListener('change', look);
    end();
  };
  session.addEventListener('change', look);
}
