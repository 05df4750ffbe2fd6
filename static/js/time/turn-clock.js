/** The clock of whose turn it is in a pitch round, as a face is made of one. */

/** @import {PitchRound} from '../live/slots.d.ts' */

/** @type {PitchRound['step'][]} */ const STEPS = ['setup', 'pitch', 'feedback'];

/** @param {PitchRound|null} pitch that is not over */
export function turnClock(pitch) {
  if (!pitch || pitch.step === 'over') return null;
  const minutes = pitch.minutes[STEPS.indexOf(pitch.step)] ?? 0;
  return {
    state: 'running',
    ends_at_ms: pitch.ends_at_ms,
    left_ms: null,
    total_ms: minutes * 60_000,
    extra_ms: 0,
  };
}
