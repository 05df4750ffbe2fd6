/** What a clock's face shows: how much is gone, the digits, and whether it is over the time. */

/** @typedef {{state: string, ends_at_ms: number|null, left_ms: number|null, total_ms: number}} Clock */
/**
 * @typedef {object} Face
 * @property {number} left milliseconds, below zero over the time
 * @property {number} gone from 0 (all is left) to 1
 * @property {boolean} over
 * @property {string} digits as `08:42`, or `+02:14`
 * @property {'stopped'|'running'|'paused'|'over'} state
 * @property {number} minutes
 * @property {number} seconds
 * @property {number} ticks how many marks stand around the face
 */

/**
 * @param {Clock} clock
 * @param {number} now
 * @returns {Face}
 */
export function faceOf(clock, now) {
  const left = clock.ends_at_ms === null ? (clock.left_ms ?? 0) : clock.ends_at_ms - now;
  const over = left < 0;
  const whole = over ? Math.floor(-left / 1000) : Math.ceil(left / 1000);
  const minutes = Math.floor(whole / 60);
  const seconds = whole % 60;
  return {
    left,
    gone: clock.total_ms > 0 ? Math.min(1, Math.max(0, 1 - left / clock.total_ms)) : 0,
    over,
    digits: (over ? '+' : '') + [minutes, seconds].map((part) => String(part).padStart(2, '0')).join(':'),
    state: over && clock.state === 'running' ? 'over' : /** @type {Face['state']} */ (clock.state),
    minutes,
    seconds,
    ticks: marks(clock.total_ms),
  };
}

/**
 * One mark a minute while they can be told apart, else one for every five; for a few minutes one every 15 seconds.
 * @param {number} total
 */
function marks(total) {
  const minutes = Math.max(1, Math.round(total / 60_000));
  if (minutes < 4) return minutes * 4;
  return minutes <= 60 ? minutes : Math.round(minutes / 5);
}

/**
 * The chimes of a running clock: one when a minute is left, one when the time is up.
 * @param {number} before milliseconds left at the last look
 * @param {number} after milliseconds left now
 * @returns {'minute'|'time'|null}
 */
export function chimeBetween(before, after) {
  if (before > 0 && after <= 0 && before - after < 5000) return 'time';
  if (before > 60_000 && after <= 60_000 && before - after < 5000) return 'minute';
  return null;
}
