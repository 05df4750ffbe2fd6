/** Owns voting on the board: what is left to give, buttons on each item, how many have voted, and the result. */
import { html, nothing } from 'lit';
import { icon } from '../lib/icon.js';
import { t } from '../lib/text.js';
import { toast } from '../lib/toast.js';

/**
 * @param {any} session
 * @param {string} name
 * @param {object} payload
 */
const ask = (session, name, payload) =>
  session
    .command(name, payload)
    .catch((/** @type {Error} */ error) => toast(error.message, { tone: 'warn' }));

/** @param {any} session */
const isVoting = ({ slots }) => slots.phase.kind === 'vote' && slots.votes;

/** @param {any} votes */
const spent = (votes) => Object.values(votes.mine).reduce((sum, count) => sum + Number(count), 0);

/** What is left to give. @param {any} session */
export function purse(session) {
  const { votes } = session.slots;
  if (!isVoting(session) || votes.state !== 'open') return nothing;
  const left = votes.budget - spent(votes);
  return html`<p class="purse" role="status">
    <span class="dots" aria-hidden="true">${Array.from({ length: votes.budget }, (_, at) => html`<i class=${at < left ? 'is-mine' : 'is-used'}></i>`)}</span>
    ${t('vote-left', { left, budget: votes.budget })}
  </p>`;
}

/**
 * Buttons while the vote is open, the count when it is closed.
 * @param {any} session
 * @param {string} item
 * @param {boolean} isOpen whether this item can be voted on
 * @param {string} label
 */
export function voteOn(session, item, isOpen, label) {
  const { votes, phase } = session.slots;
  if (!isVoting(session)) return nothing;
  if (votes.state === 'closed') return count(votes, item);
  if (!phase.may.vote_cast || !isOpen) return nothing;
  const mine = votes.mine[item] ?? 0;
  const isSpent = spent(votes) >= votes.budget || (mine > 0 && !votes.several);
  return html`<span class="vote">
    ${
      mine > 0
        ? html`<button class="react" type="button" aria-label=${t('vote-take-back', { item: label })} @click=${() => ask(session, 'vote_take_back', { item })}>${icon('minus')}</button>
          <span class="dots" role="img" aria-label=${t('vote-mine', { count: mine })}>${Array.from({ length: mine }, () => html`<i class="is-mine"></i>`)}</span>`
        : nothing
    }
    <button class="react" type="button" ?disabled=${isSpent} aria-label=${t('vote-give', { item: label })} @click=${() => ask(session, 'vote_cast', { item })}>${icon('plus')}${t('vote-short')}</button>
  </span>`;
}

/**
 * @param {any} votes
 * @param {string} item
 */
function count(votes, item) {
  const given = votes.results?.find((/** @type {any} */ result) => result.item === item)?.votes ?? 0;
  if (given === 0) return nothing;
  return html`<span class="dots" role="img" aria-label=${t('vote-count', { count: given })}>${Array.from({ length: Math.min(given, 12) }, () => html`<i></i>`)}</span>`;
}

/**
 * The panel beside the board: how it goes, closing, and choosing.
 * @param {any} session
 * @param {(item: string) => string} nameOf
 */
export function votePanel(session, nameOf) {
  const { votes, phase } = session.slots;
  if (!isVoting(session)) return nothing;
  if (votes.state === 'open') {
    return html`<section class="vote-panel" aria-labelledby="vote-heading">
      <h2 id="vote-heading">${t('vote-open')}</h2>
      <p>${t('vote-secret')}</p>
      <p class="vote-progress" role="status">${t('vote-progress', { voted: votes.voted, of: votes.of })}</p>
      ${
        phase.may.votes_close
          ? html`<button class="btn" type="button" @click=${() => close(session)}>${icon('lock')}${t('vote-close')}</button>`
          : nothing
      }
    </section>`;
  }
  return html`<section class="vote-panel" aria-labelledby="vote-heading">
    <h2 id="vote-heading">${t('vote-results')}</h2>
    ${votes.results.length === 0 ? html`<p>${t('vote-nobody')}</p>` : nothing}
    ${isTie(votes.results) && !votes.chosen ? html`<p class="hint">${icon('scale')}${t('vote-tie')}</p>` : nothing}
    <ol class="vote-list">
      ${votes.results.map((/** @type {any} */ result) => resultLine(session, result, nameOf))}
    </ol>
  </section>`;
}

/** @param {any} session */
function close(session) {
  const { votes } = session.slots;
  if (votes.voted < votes.of && !confirm(t('vote-close-early', { missing: votes.of - votes.voted }))) return;
  ask(session, 'votes_close', {});
}

/** @param {{votes: number}[]} results */
const isTie = (results) => results.length > 1 && results[0]?.votes === results[1]?.votes;

/**
 * @param {any} session
 * @param {{item: string, votes: number}} result
 * @param {(item: string) => string} nameOf
 */
function resultLine(session, { item, votes: given }, nameOf) {
  const { votes, phase } = session.slots;
  const isChosen = votes.chosen === item;
  return html`<li class="vote-line" ?data-chosen=${isChosen}>
    <span class="vote-name">${nameOf(item)}</span>
    <strong>${t('vote-count', { count: given })}</strong>
    ${
      isChosen
        ? html`<span class="chip" data-tone="ok">${icon('check', 'small')}${t('vote-chosen')}</span>`
        : phase.may.vote_choose
          ? html`<button class="btn btn-small" type="button" @click=${() => ask(session, 'vote_choose', { item })}>${t('vote-choose')}</button>`
          : nothing
    }
  </li>`;
}
