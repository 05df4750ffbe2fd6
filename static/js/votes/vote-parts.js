/** Voting on the board: what is left to give, and the buttons or the count on each item. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { atScreen, voterNow } from './voter.js';
import './vote-panel.js';

/** @import {Command, Given, Round} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @typedef {'group'|'empty'|'inside'|'loose'} Place of a note, or what an item else is: a group with notes or without */

/**
 * @template {Command} K
 * @param {Session} session
 * @param {K} name
 * @param {Given<K>} given
 */
const ask = (session, name, ...given) =>
  session
    .command(name, ...given)
    .catch((/** @type {Error} */ error) => toast(error.message, { tone: 'warn' }));

/** The round that is voted in now. @param {Session} session */
const roundIn = ({ slots, visits }) =>
  slots.phase.kind === 'vote' && !visits ? (slots.votes ?? null) : null;

/** @param {{mine: Record<string, number>}} voter */
const spent = ({ mine }) => Object.values(mine).reduce((sum, count) => sum + Number(count), 0);

/** What is left to give. @param {Session} session */
function purse(session) {
  const votes = roundIn(session);
  if (votes?.state !== 'open') return nothing;
  const voter = voterNow(session);
  const left = votes.budget - spent(voter);
  return html`<p class="purse" role="status">
    <span class="dots" aria-hidden="true">${Array.from({ length: votes.budget }, (_, at) => html`<i class=${at < left ? 'is-mine' : 'is-used'}></i>`)}</span>
    ${atScreen(session).length > 1 ? t('vote-left-of', { name: voter.name, left, budget: votes.budget }) : t('vote-left', { left, budget: votes.budget })}
  </p>`;
}

/**
 * Everything `voteOn` shows on an item, to compare with what it showed before.
 * @param {Session} session
 * @param {string} item
 */
export function voteShown(session, item) {
  const { votes, phase } = session.slots;
  if (!votes || session.visits) return [];
  const { budget, items, several, ballot, state, chosen } = votes;
  const shared = [phase.kind, phase.may.vote_cast, state, several, ballot, chosen === item];
  if (state === 'closed') return [...shared, given(votes, item)];
  const voter = voterNow(session);
  const isListed = items.length === 0 || items.includes(item);
  return [...shared, isListed, voter.id, voter.mine[item], spent(voter) >= budget];
}

/**
 * The votes on an item in words: one's own while the vote is open, everybody's when it is closed.
 * @param {Session} session
 * @param {string} item
 */
export function voteSaid(session, item) {
  const votes = roundIn(session);
  if (!votes) return '';
  const isClosed = votes.state === 'closed';
  const count = isClosed ? given(votes, item) : (voterNow(session).mine[item] ?? 0);
  return count > 0 ? `${t(isClosed ? 'vote-count' : 'vote-mine', { count })}.` : '';
}

/**
 * @param {Round} votes
 * @param {string} item
 */
const given = (votes, item) => votes.results?.find((result) => result.item === item)?.votes ?? 0;

/**
 * Whether the round votes on a kind of item at all, as in `sprint/domain/votable.py`.
 * @param {Round} votes
 * @param {Place} place
 */
const takes = ({ ballot }, place) =>
  ballot === 'all' ||
  (ballot === 'loose' ? place !== 'inside' : (ballot === 'groups') === (place === 'group'));

/**
 * Buttons while the vote is open, the count when it is closed. What gives a vote comes first: it stays where it is
 * when there is one to take back, so a second tap never takes back what the first gave.
 * @param {Session} session
 * @param {string} item
 * @param {Place} place a group without notes is not on the ballot
 * @param {string} label
 */
export function voteOn(session, item, place, label) {
  const { phase } = session.slots;
  const votes = roundIn(session);
  if (!votes) return nothing;
  if (votes.state === 'closed') return count(votes, item);
  if (!phase.may.vote_cast || place === 'empty' || !takes(votes, place)) return nothing;
  if (votes.items.length > 0 && !votes.items.includes(item)) return nothing;
  const voter = voterNow(session);
  const mine = voter.mine[item] ?? 0;
  const isSpent = spent(voter) >= votes.budget || (mine > 0 && !votes.several);
  return html`<span class="vote">
    <button class="react" type="button" aria-disabled=${isSpent ? 'true' : nothing} aria-label=${t('vote-give', { item: label })} @click=${() => ask(session, 'vote_cast', { item, voter: voter.id })}>${icon('plus')}${t('vote-short')}</button>
    ${
      mine > 0
        ? html`<span class="dots" role="img" aria-label=${t('vote-mine', { count: mine })}>${Array.from({ length: mine }, () => html`<i class="is-mine"></i>`)}</span>
          <button class="react" type="button" aria-label=${t('vote-take-back', { item: label })} @click=${() => ask(session, 'vote_take_back', { item, voter: voter.id })}>${icon('minus')}</button>`
        : nothing
    }
  </span>`;
}

/**
 * @param {Round} votes
 * @param {string} item
 */
function count(votes, item) {
  const votesGiven = given(votes, item);
  if (votesGiven === 0) return nothing;
  return html`<span class="dots" role="img" aria-label=${t('vote-count', { count: votesGiven })}>${Array.from({ length: Math.min(votesGiven, 12) }, () => html`<i></i>`)}</span>`;
}

/**
 * The panel beside the board: how it goes, closing, and choosing.
 * Who looks back at a vote sees what came of it.
 * @param {Session} session
 * @param {(item: string) => string} nameOf
 * @param {{kind: string}} looked the phase that is shown
 * @param {boolean} hasGroups with notes in them
 */
export const votePanel = (session, nameOf, looked, hasGroups) =>
  looked.kind === 'vote' && !session.visits && (roundIn(session) || session.slots.votes?.state === 'closed')
    ? html`<vote-panel .session=${session} .nameOf=${nameOf} .purse=${purse(session)} .hasGroups=${hasGroups}></vote-panel>`
    : nothing;
