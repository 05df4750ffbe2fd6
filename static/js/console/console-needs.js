/** What needs the instructor, most urgent first: plain facts from the slots, no names where silence is meant. */

import { isUnchosen } from './console-plan.js';

/** @import {Announcement, HelpCall, Person, Phase, TeamCard} from '../live/slots.d.ts' */
/**
 * @template {string} K
 * @typedef {{kind: K, team: TeamCard, since: number|null}} OfTeam
 */
/**
 * @typedef {{kind: 'call', call: HelpCall, since: number}
 *   | {kind: 'homeless', people: Person[], since: number|null}
 *   | OfTeam<'tie'> | OfTeam<'unchosen'> | OfTeam<'face-down'> | OfTeam<'gone'> | OfTeam<'quiet'>
 *   | {kind: 'unseen', said: Announcement, since: number}} Need
 */

const QUIET_MS = 180_000;
const UNSEEN_MS = 60_000;
/** Phases in which everybody writes. */
const WRITES = new Set(['ideas', 'groups', 'concept', 'outline', 'plan']);
/** Phases that build on a chosen idea. */
const BUILDS = new Set(['concept', 'outline', 'pitch', 'plan']);

/**
 * @param {{sprint: {status: string}, phase: Phase, clock: {state: string}, teams?: TeamCard[], people: Person[],
 *   help: {queue?: HelpCall[]}, announcements?: Announcement[]}} slots
 * @param {number} now
 * @returns {Need[]}
 */
export function needsOf(slots, now) {
  if (slots.sprint.status !== 'open') return [];
  return [
    ...callsOf(slots.help.queue ?? []),
    ...homelessOf(slots.people),
    ...(slots.teams ?? []).flatMap((team) => ofTeam(slots, team, now)),
    ...unseenOf(slots.announcements ?? [], now),
  ];
}

/** @param {HelpCall[]} queue @returns {Need[]} */
const callsOf = (queue) =>
  [...queue]
    .sort((a, b) => Number(a.taken_by !== null) - Number(b.taken_by !== null))
    .map((call) => ({ kind: 'call', call, since: call.at_ms }));

/** @param {Person[]} everybody @returns {Need[]} */
function homelessOf(everybody) {
  const people = everybody.filter(({ role, team }) => role === 'participant' && team === null);
  return people.length > 0 ? [{ kind: 'homeless', people, since: null }] : [];
}

/**
 * @param {Parameters<typeof needsOf>[0]} slots
 * @param {TeamCard} team
 * @param {number} now
 * @returns {Need[]}
 */
function ofTeam({ phase, clock, people }, team, now) {
  const members = people.filter((person) => team.seats.includes(person.seat_id));
  const here = members.filter(({ online }) => online).length;
  if (team.tie) return [{ kind: 'tie', team, since: null }];
  if (BUILDS.has(phase.kind) && isUnchosen(team)) return [{ kind: 'unchosen', team, since: null }];
  if (team.face_down && team.drafts > 0 && !phase.rules.private)
    return [{ kind: 'face-down', team, since: null }];
  if (members.length > 1 && here * 2 < members.length)
    return [{ kind: 'gone', team, since: team.last_activity_ms }];
  const since = Math.max(team.last_activity_ms ?? 0, phase.started_ms ?? now);
  const isQuiet = WRITES.has(phase.kind) && clock.state === 'running' && here > 0 && team.writing === 0;
  return isQuiet && now - since >= QUIET_MS ? [{ kind: 'quiet', team, since }] : [];
}

/** The latest words alone: who missed older ones has read on. @param {Announcement[]} said @param {number} now @returns {Need[]} */
function unseenOf([last], now) {
  const isDue = last && now - last.at_ms >= UNSEEN_MS && (last.missing?.length ?? 0) > 0;
  return isDue ? [{ kind: 'unseen', said: last, since: last.at_ms }] : [];
}
