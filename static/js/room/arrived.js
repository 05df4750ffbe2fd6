/** A move of phase is said in the bar, where it lies over nothing: to the ear once, to the eye for some seconds. */
import { say } from '../parts/toast.js';
import { pick, t } from '../words/text.js';

const SHOWN_MS = 8000;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;

/**
 * @param {Element} room
 * @param {import('../live/session.js').Session} session
 */
export function arrived(room, { slots, status }) {
  const bar = room.querySelector('.room-bar');
  say(t('room-phase-now', { phase: pick(slots.phase.title), waiting: status.waiting }));
  bar?.toggleAttribute('data-moved', true);
  clearTimeout(timer);
  timer = setTimeout(() => bar?.toggleAttribute('data-moved', false), SHOWN_MS);
}
