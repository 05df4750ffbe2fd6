/** The day as a timetable: when each phase began or will begin, and how far behind the plan it is. */

/** @import {AgendaLine, Clock, Person} from '../live/slots.d.ts' */
/** @typedef {{line: AgendaLine, state: 'done'|'now'|'next', at_ms: number|null, used: number|null}} Row */
/** @typedef {{rows: Row[], behind: number, ends_ms: number|null}} Timetable */

const MINUTE = 60_000;

/**
 * @param {AgendaLine[]} agenda
 * @param {string} current id of the phase that is now
 * @param {Clock} clock
 * @param {number} now
 * @returns {Timetable}
 */
export function timetable(agenda, current, clock, now) {
  const at = agenda.findIndex(({ id }) => id === current);
  const phaseEnd = endOfPhase(agenda[at], clock, now);
  let next = phaseEnd;
  const rows = agenda.map((line, index) => {
    if (index < at)
      return { line, state: /** @type {const} */ ('done'), at_ms: line.started_ms, used: usedMinutes(line) };
    if (index === at)
      return { line, state: /** @type {const} */ ('now'), at_ms: line.started_ms ?? now, used: null };
    const row = { line, state: /** @type {const} */ ('next'), at_ms: next, used: null };
    next += line.minutes * MINUTE;
    return row;
  });
  return { rows, behind: minutesBehind(agenda, at, phaseEnd), ends_ms: at < 0 ? null : next };
}

/**
 * A phase ends when its clock does; over the time it ends now, at the earliest.
 * @param {AgendaLine|undefined} line
 * @param {Clock} clock
 * @param {number} now
 */
function endOfPhase(line, clock, now) {
  const left =
    clock.ends_at_ms === null ? (clock.left_ms ?? (line?.minutes ?? 0) * MINUTE) : clock.ends_at_ms - now;
  return now + Math.max(0, left);
}

/** @param {AgendaLine} line */
function usedMinutes({ started_ms, ended_ms }) {
  if (started_ms === null || ended_ms === null) return null;
  return Math.max(1, Math.round((ended_ms - started_ms) / MINUTE));
}

/**
 * How much later the phase ends than planned from the first start; below zero is ahead.
 * @param {AgendaLine[]} agenda
 * @param {number} at
 * @param {number} phaseEnd
 */
function minutesBehind(agenda, at, phaseEnd) {
  const begun = agenda.find(({ started_ms }) => started_ms !== null)?.started_ms;
  if (at < 0 || begun === undefined || begun === null) return 0;
  const first = agenda.findIndex(({ started_ms }) => started_ms !== null);
  const planned = agenda.slice(first, at + 1).reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.round((phaseEnd - begun) / MINUTE - planned);
}

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
