/** The agenda day by day: which phases a day has, how much of it is work, and when it is. */

import { planned } from '../time/planned.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @typedef {{number: number, lines: AgendaLine[]}} Day */

const MINUTE_MS = 60_000;

/** @param {AgendaLine[]} agenda @returns {Day[]} */
export function daysOf(agenda) {
  /** @type {Day[]} */ const days = [];
  for (const line of agenda) {
    if (days.at(-1)?.number !== line.day) days.push({ number: line.day, lines: [] });
    days.at(-1)?.lines.push(line);
  }
  return days;
}

/** Breaks, homework and what is hidden are not work. @param {AgendaLine[]} lines */
export function sumsOf(lines) {
  const timed = lines.filter(({ hidden, untimed }) => !hidden && !untimed);
  const sum = (/** @type {AgendaLine[]} */ some) => some.reduce((all, { minutes }) => all + minutes, 0);
  return {
    work: sum(timed.filter(({ kind }) => kind !== 'break')),
    rest: sum(timed.filter(({ kind }) => kind === 'break')),
  };
}

/**
 * When each phase of the agenda is planned for, by id; nothing for a day that has no time yet.
 * @param {Session} session
 * @returns {Map<string, number|null>}
 */
export function timesOf(session) {
  const { lines, steps } = planned(session);
  const isFixed = (/** @type {number} */ day) => lines.find((line) => line.day === day)?.starts_ms !== null;
  return new Map(
    lines.map((line, at) => [
      line.id,
      isFixed(line.day) && !line.untimed ? (steps[at]?.planned_ms ?? null) : null,
    ]),
  );
}

/** When a day is over. @param {AgendaLine[]} lines of the day @param {Map<string, number|null>} times */
export function endOf(lines, times) {
  const last = lines.findLast(({ id }) => (times.get(id) ?? null) !== null);
  return last ? (times.get(last.id) ?? 0) + last.minutes * MINUTE_MS : null;
}
