/** What people said of themselves when they sat down, in words. */
import { t } from './text.js';

/** @typedef {{municipality: string, field: string, job?: string}} Said */

/**
 * How a table is mixed: *3 fagområder · 2 kommuner*; empty where nobody has said anything.
 * @param {Said[]} people
 */
export function mixWords(people) {
  const fields = distinct(people.map(({ field }) => field));
  const places = distinct(people.map(({ municipality }) => municipality.toLowerCase()));
  return [
    fields > 0 ? t('people-fields', { count: fields }) : '',
    places > 0 ? t('people-places', { count: places }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Whether three or more sit there, and all of them said the same field. @param {Said[]} people */
export const isOneField = (people) =>
  people.length >= 3 &&
  people.every(({ field }) => field !== '') &&
  distinct(people.map(({ field }) => field)) === 1;

/** Where somebody comes from, what they are and what they work with. @param {Said} person */
export const saidOf = ({ municipality, job, field }) =>
  [municipality, job && t(`join-job-${job}`), field && t(`join-field-${field}`)].filter(Boolean).join(' · ');

/** Whether somebody is at the console, and at no table. @param {{role: string}} person */
export const leads = ({ role }) => role === 'instructor' || role === 'deputy';

/** @param {string[]} words */
const distinct = (words) => new Set(words.filter(Boolean)).size;
