/** Days and clock times where the people sit, whatever zone the browser is in; the same as `domain/home_time.py`. */

const ZONE = 'Europe/Copenhagen';
const DAY_MS = 24 * 60 * 60 * 1000;
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** @param {string} place @param {Intl.DateTimeFormatOptions} options */
export const formatOf = (place, options) => new Intl.DateTimeFormat(place, { ...options, timeZone: ZONE });

/** As a form has it, 2026-11-30T09:00; nothing where there is none. @param {number|null} ms */
export const localTime = (ms) => (ms === null ? '' : told(ms).slice(0, '2026-11-30T09:00'.length));

/**
 * When that is. An hour that comes twice is the first one; one that is left out counts from before it.
 * @param {string} local as a form has it
 */
export function momentOf(local) {
  const read = Date.parse(`${local}Z`);
  if (Number.isNaN(read)) return read;
  const [before, after] = [ahead(read - DAY_MS), ahead(read + DAY_MS)];
  return [before, after].map((by) => read - by).find((ms) => read - ms === ahead(ms)) ?? read - before;
}

/** Which day it is, counted from 1970. @param {number} ms */
export const dayNumber = (ms) => Math.floor((ms + ahead(ms)) / DAY_MS);

/** How far the clocks there are ahead of UTC. @param {number} ms */
const ahead = (ms) => Date.parse(`${told(ms)}Z`) - Math.floor(ms / 1000) * 1000;

/** The moment as those clocks tell it, 2026-11-30T09:00:00. @param {number} ms */
function told(ms) {
  const { year, month, day, hour, minute, second } = Object.fromEntries(
    PARTS.formatToParts(ms).map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
}
