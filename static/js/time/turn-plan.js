/** A pitch round that is under way: what comes next, and when it will be over. */
import { minutesOf, STEPS } from './turn-clock.js';

/** @import {PitchRound, Slots} from '../live/slots.d.ts' */

/** The round that is under way. @param {Pick<Slots, 'sprint'|'pitch'>} slots @returns {PitchRound|null} */
export const turnOf = ({ sprint, pitch }) =>
  sprint.status !== 'closed' && pitch !== null && pitch.step !== 'over' ? pitch : null;

/**
 * A step without any time is left out, as on the server.
 * @param {PitchRound} turn
 * @returns {{team: number|null, step: PitchRound['step']}}
 */
export function nextOf(turn) {
  const timed = STEPS.filter((step) => minutesOf(turn, step) > 0);
  const step = timed.find((each) => STEPS.indexOf(each) > STEPS.indexOf(turn.step));
  if (step) return { team: turn.team, step };
  if (turn.following === null) return { team: null, step: 'over' };
  return { team: turn.following, step: timed[0] ?? 'pitch' };
}

/** When the last team will be done, if nobody takes longer. @param {PitchRound} turn @param {number} now */
export const endsAt = (turn, now) => beginsAt(turn, turn.order.length, now);

/** When it is the turn of a team that waits. @param {PitchRound} turn @param {number} at its place in the order @param {number} now */
export function beginsAt(turn, at, now) {
  const left = Math.max(0, turn.left_ms ?? turn.ends_at_ms - now);
  const later = STEPS.slice(STEPS.indexOf(turn.step) + 1).reduce(
    (sum, step) => sum + minutesOf(turn, step),
    0,
  );
  const each = turn.minutes.reduce((sum, minutes) => sum + minutes, 0);
  return now + left + (later + each * (at - turn.at - 1)) * 60_000;
}
