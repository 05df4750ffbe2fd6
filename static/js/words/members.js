/** Who writes and votes at a table: a specialist may have one of their own, and still goes round. */

/** @import {Person} from '../live/slots.d.ts' */

/**
 * Those at a table, or the participants without one.
 * @param {Person[]} people
 * @param {number|null} team
 */
export const atTable = (people, team) =>
  people.filter((person) => person.team === team && (person.role === 'participant' || isHome(person)));

/** @param {Person} person */
const isHome = ({ role, team }) => role === 'specialist' && team !== null;
