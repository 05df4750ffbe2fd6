/** How long something takes, in words. */
import { t } from '../words/text.js';

const HOUR = 60;

/** @param {number} minutes */
export function hours(minutes) {
  const whole = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  if (whole === 0) return t('prepare-minutes', { minutes: rest });
  if (rest === 0) return t('prepare-hours', { hours: whole });
  return t('prepare-hours-minutes', { hours: whole, minutes: rest });
}
