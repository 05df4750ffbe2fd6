/** How the console says times, names and amounts. */
import { ago } from '../time/agenda.js';
import { t } from '../words/text.js';

/** @import {Command, PublicSlots, Slots} from '../live/slots.d.ts' */

/**
 * Whether whoever sits here may do it now: what one may not do has no key.
 * @param {{deeds?: Slots['deeds']}} slots
 * @param {Command} command
 */
export const may = ({ deeds = [] }, command) => deeds.includes(command);

/**
 * @param {number|null} then
 * @param {number} now
 */
export function waited(then, now) {
  const { unit, count } = ago(then, now);
  if (unit === 'hours') return t('console-wait-hours', { count });
  return unit === 'minutes' ? t('console-wait-minutes', { count }) : t('console-wait-seconds');
}

/** @param {{name: string}} person */
export const firstNameOf = (person) => String(person.name).trim().split(/\s+/)[0];

/**
 * @param {{slots: PublicSlots}} session
 * @param {number|null} number
 */
export const teamName = (session, number) =>
  session.slots.sprint.teams.find((team) => team.number === number)?.name ||
  t('console-team-number', { number: number ?? 0 });
