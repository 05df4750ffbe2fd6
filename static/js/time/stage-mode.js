/** Which picture the projector shows: what the instructor has chosen, or else a pitch round, or what the phase asks for. */

/** @import {PublicSlots, StageMode} from '../live/slots.d.ts' */

/**
 * @param {Pick<PublicSlots, 'sprint'|'stage'|'phase'|'pitch'>} slots
 * @returns {Exclude<StageMode, 'auto'>|'soon'|'break'|'close'}
 */
export function shownMode({ sprint, stage, phase, pitch }) {
  if (sprint.status === 'draft') return 'soon';
  if (sprint.status === 'closed') return 'close';
  if (stage.mode !== 'auto') return stage.mode;
  if (pitch) return 'pitch';
  if (phase.kind === 'lobby' || phase.kind === 'break') return phase.kind;
  return 'clock';
}
