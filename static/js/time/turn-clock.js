/** The clock of whose turn it is in a pitch round, as a face is made of one. */

/** @import {PitchRound} from '../live/slots.d.ts' */

/** @type {PitchRound['step'][]} */ export const STEPS = ['setup', 'pitch', 'feedback'];

/** @param {PitchRound|null} pitch that is not over */
export function turnClock(pitch) {
  if (!pitch || pitch.step === 'over') return null;
  const isPaused = pitch.left_ms !== null;
  return {
    state: isPaused ? 'paused' : 'running',
    ends_at_ms: isPaused ? null : pitch.ends_at_ms,
    left_ms: pitch.left_ms,
    total_ms: minutesOf(pitch, pitch.step) * 60_000,
    extra_ms: 0,
  };
}

/** @param {PitchRound} turn @param {PitchRound['step']} step */
export const minutesOf = ({ minutes }, step) => minutes[STEPS.indexOf(step)] ?? 0;
