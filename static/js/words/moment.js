/** How a moment in the past is said: the time today, and the day as well when it was another. */
import { dayNumber, formatOf } from './home-time.js';
import { lang, t } from './text.js';

const PLACE = lang === 'en' ? 'en-GB' : 'da-DK';
const TIME = formatOf(PLACE, { hour: '2-digit', minute: '2-digit' });
const DAY = formatOf(PLACE, { day: 'numeric', month: 'long' });

/**
 * @param {number} at_ms
 * @param {number} now_ms
 */
export function moment(at_ms, now_ms) {
  const time = TIME.format(at_ms);
  return isSameDay(at_ms, now_ms)
    ? t('versions-time', { time })
    : t('versions-day-time', { day: DAY.format(at_ms), time });
}

/** When something will be: the time, and the day as well when that is another. @param {number} at_ms @param {number} now_ms */
export function whenAt(at_ms, now_ms) {
  const time = clockTime(at_ms);
  return isSameDay(at_ms, now_ms)
    ? t('clock-at', { time })
    : t('clock-day-at', { day: DAY.format(at_ms), time });
}

/** @param {number} at_ms @param {number} now_ms */
const isSameDay = (at_ms, now_ms) => dayNumber(at_ms) === dayNumber(now_ms);

const DATE = formatOf(PLACE, { day: 'numeric', month: 'long', year: 'numeric' });

/** The date with its year, "22. februar 2027". @param {number} ms */
export const dateOf = (ms) => DATE.format(ms);

/** How many days on, by the calendar: this evening at one minute to midnight is today, an hour later tomorrow. @param {number} then_ms @param {number} now_ms */
export const daysUntil = (then_ms, now_ms) => Math.max(0, dayNumber(then_ms) - dayNumber(now_ms));

/** The time of day, "09.05", in English "09:05"; nothing where there is none. @param {number|null} ms */
export const clockTime = (ms) => (ms === null ? '' : TIME.format(ms));

/** Minutes and seconds that are left, or by how much the time is over. @param {number} ms */
export function minutesLeft(ms) {
  const seconds = Math.abs(ms < 0 ? Math.floor(ms / 1000) : Math.ceil(ms / 1000));
  const told = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`;
  return ms < 0 ? `+${told}` : told;
}
