/** Who is writing, and how long ago something was. */

/** @import {Person} from '../live/slots.d.ts' */

/**
 * @param {{presence: {seat_id: string, field: string|null}[], slots: {me?: {seat_id: string}, people?: Person[]}}} session
 * @returns {Person[]} who is writing right now, oneself left out
 */
export function writingNow(session) {
  const writing = new Set(
    session.presence.filter(({ field }) => field !== null).map(({ seat_id }) => seat_id),
  );
  writing.delete(session.slots.me?.seat_id ?? '');
  return (session.slots.people ?? []).filter((person) => writing.has(person.seat_id));
}

/**
 * The nearest unit that says how long ago something was.
 * @param {number|null} then
 * @param {number} now
 * @returns {{unit: 'never'|'seconds'|'minutes'|'hours', count: number}}
 */
export function ago(then, now) {
  if (then === null) return { unit: 'never', count: 0 };
  const seconds = Math.max(0, Math.round((now - then) / 1000));
  if (seconds < 60) return { unit: 'seconds', count: seconds };
  if (seconds < 3600) return { unit: 'minutes', count: Math.floor(seconds / 60) };
  return { unit: 'hours', count: Math.floor(seconds / 3600) };
}
