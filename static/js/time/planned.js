/** The day as it goes, for every screen: the schedule of those phases of a sprint that count. */
import { schedule } from './schedule.js';

/** @import {AgendaLine, Clock, PublicSlots} from '../live/slots.d.ts' */

/** @param {{slots: PublicSlots, now: () => number}} session */
export function planned(session) {
  const { agenda, phase, clock } = session.slots;
  return scheduleOf(agenda, phase.id, clock, session.now());
}

/**
 * @param {AgendaLine[]} agenda
 * @param {string} now id of the phase that is now
 * @param {Clock} clock
 * @param {number} now_ms
 */
export function scheduleOf(agenda, now, clock, now_ms) {
  const lines = agenda.filter(({ hidden, id }) => !hidden || id === now);
  const at = lines.findIndex(({ id }) => id === now);
  return { lines, at, ...schedule(lines, at, clock, now_ms) };
}

/**
 * When each phase is expected to begin, by id; nothing where nobody can know, or where nothing moves towards it.
 * @param {{slots: PublicSlots, now: () => number}} session
 * @returns {Map<string, number|null>}
 */
export function expectedOf(session) {
  const { lines, steps, at } = planned(session);
  const goes = session.slots.clock.state === 'running';
  /** A fixed start holds, whether the clock goes or not, and so does what follows it that day. */
  const isKnown = (/** @type {number} */ index) =>
    goes ||
    lines.some(
      ({ starts_ms, day }, i) => i > at && i <= index && day === lines[index].day && starts_ms !== null,
    );
  return new Map(
    lines.map((line, index) => [
      line.id,
      index > at && isKnown(index) ? (steps[index]?.expected_ms ?? null) : null,
    ]),
  );
}

/** What comes after the phase that is now, and when. @param {{slots: PublicSlots, now: () => number}} session */
export function nextOf(session) {
  const { agenda, phase } = session.slots;
  const lines = agenda.filter(({ hidden, id }) => !hidden || id === phase.id);
  const line = lines[lines.findIndex(({ id }) => id === phase.id) + 1];
  return line ? { line, at_ms: expectedOf(session).get(line.id) ?? null } : null;
}
