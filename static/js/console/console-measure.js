/** What a team's tile measures: the phase's own thing, and how far the team is with it. */
import { t } from '../words/text.js';

/** @import {Phase, TeamCard} from '../live/slots.d.ts' */
/** @typedef {{count: number, of: number, word: string, more?: string}} Measure `of` is what a full bar means; `more` is said where there is room */

/** What a full bar means where the phase names no number; more than that is a full bar too. */
const NOTES_EACH = 5;
const GROUPS = 4;
const SCREENS = 5;

/**
 * @param {Pick<Phase, 'kind'|'rules'>} phase
 * @param {TeamCard} card
 * @param {number} people of the team
 * @param {number} here of them
 * @returns {Measure}
 */
export function measureOf({ kind, rules }, card, people, here) {
  switch (kind) {
    case 'ideas':
      return measure('notes', card.notes + card.drafts, (rules.goal || NOTES_EACH) * people);
    case 'groups':
      return measure('groups', card.groups, rules.goal || GROUPS);
    case 'vote':
      return measure('voted', card.voted, people);
    case 'concept':
    case 'plan':
      return card.phase_of > 0
        ? measure('fields', card.phase_done, card.phase_of)
        : measure('fields', card.concept_done, card.concept_of);
    case 'outline':
    case 'pitch':
      return hanging(card, rules.goal || SCREENS);
    default:
      return measure('here', here, people);
  }
}

/**
 * @param {string} what
 * @param {number} count
 * @param {number} of
 * @returns {Measure}
 */
const measure = (what, count, of) => ({ count, of, word: t(`lead-measure-${what}`, { count, of }) });

/** Screens, how they hang together, and where one gets stuck. @param {TeamCard} card @param {number} goal @returns {Measure} */
function hanging({ screens, links, dead_ends }, goal) {
  const ways = links + dead_ends > 0 ? ` · ${t('outline-ways', { links, dead_ends })}` : '';
  return { ...measure('screens', screens, goal), more: ways };
}

/** What the bars mean, in words. @param {Pick<Phase, 'kind'|'rules'>} phase */
export const measureHelp = ({ kind, rules }) => t(`lead-bar-${BARS[kind] ?? 'here'}`, { goal: rules.goal });

/** @type {Partial<Record<Phase['kind'], string>>} */
const BARS = {
  ideas: 'notes',
  groups: 'groups',
  vote: 'voted',
  concept: 'fields',
  plan: 'fields',
  outline: 'screens',
  pitch: 'screens',
};
