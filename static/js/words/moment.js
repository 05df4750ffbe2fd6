/** How a moment in the past is said: the time today, and the day as well when it was another. */
import { lang, t } from './text.js';

const PLACE = lang === 'en' ? 'en-GB' : 'da-DK';
const TIME = new Intl.DateTimeFormat(PLACE, { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(PLACE, { day: 'numeric', month: 'long' });

/**
 * @param {number} at_ms
 * @param {number} now_ms
 */
export function moment(at_ms, now_ms) {
  const time = TIME.format(at_ms);
  const day = DAY.format(at_ms);
  return day === DAY.format(now_ms) ? t('versions-time', { time }) : t('versions-day-time', { day, time });
}

/** The time of day, "9.05"; nothing where there is none. @param {number|null} ms */
export function clockTime(ms) {
  if (ms === null) return '';
  const date = new Date(ms);
  return `${String(date.getHours()).padStart(2, '0')}.${String(date.getMinutes()).padStart(2, '0')}`;
}
