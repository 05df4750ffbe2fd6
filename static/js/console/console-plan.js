/** What the next step is, and what it would cost now: who writes, what lies face down, which rounds are open. */

/** @import {AgendaLine, Phase, TeamCard} from '../live/slots.d.ts' */
/**
 * @typedef {object} Plan
 * @property {AgendaLine|null} line where it leads; null after the last phase
 * @property {number} writing
 * @property {number} drafts notes that lie face down
 * @property {TeamCard[]} voting whose round is open, and who sit there
 * @property {TeamCard[]} unchosen who has voted and not chosen
 * @property {'reveal'|'close'|null} cure what the main key does first
 */

/**
 * @param {{agenda: AgendaLine[], phase: Phase, teams?: TeamCard[]}} slots
 * @returns {Plan}
 */
export function planOf({ agenda, phase, teams = [] }) {
  const drafts = phase.rules.private ? sum(teams, ({ drafts, face_down }) => (face_down ? drafts : 0)) : 0;
  const open = phase.kind === 'vote' ? teams.filter(({ vote }) => vote === 'open') : [];
  return {
    line: agenda.find(({ position, hidden }) => position > phase.position && !hidden) ?? null,
    writing: sum(teams, ({ writing }) => writing),
    drafts,
    voting: open.filter(({ seats }) => seats.length > 0),
    unchosen: phase.kind === 'vote' ? teams.filter(isUnchosen) : [],
    cure: drafts > 0 ? 'reveal' : open.length > 0 ? 'close' : null,
  };
}

/** Who has voted and not chosen; where nobody voted there is nothing to choose from. @param {TeamCard} team */
export const isUnchosen = ({ vote, voted, chosen }) => vote === 'closed' && voted > 0 && !chosen;

/**
 * @param {TeamCard[]} teams
 * @param {(team: TeamCard) => number} count
 */
const sum = (teams, count) => teams.reduce((total, team) => total + count(team), 0);
