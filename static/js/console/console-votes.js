/** What the console has for a team's vote: opening and ending it, its results on the projector, and choosing. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { kept } from '../parts/kept.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';

/** @import {TeamCard} from '../live/slots.d.ts' */
/** @import {Desk} from './console-dialogs.js' */

/** In the menu of a team. @param {Desk} desk @param {TeamCard} card */
export function voteItems(desk, card) {
  const team = card.number;
  const turn =
    card.vote === 'open'
      ? {
          text: t('console-votes-close'),
          icon: icon('check-check'),
          act: () => desk.open({ kind: 'votes-close', team }),
        }
      : { text: t('console-votes-open'), icon: icon('vote'), act: () => votesOpen(desk, card) };
  if (card.vote !== 'closed') return [turn];
  return [
    turn,
    { text: t('lead-choose'), icon: icon('check'), act: () => desk.open({ kind: 'choose', team }) },
    {
      text: t('console-stage-results-team'),
      icon: icon('presentation'),
      act: () => desk.act('stage_show', { mode: 'results', team }),
    },
  ];
}

/** A second round replaces the first, so it asks when there is one. @param {Desk} desk @param {TeamCard} card */
function votesOpen(desk, card) {
  if (card.vote === null) desk.act('votes_open', { team: card.number });
  else desk.open({ kind: 'votes-again', team: card.number });
}

/** What got votes, most first: a team that cannot agree lets the instructor choose. @param {Desk} desk @param {number} team */
export function chooseForm(desk, team) {
  const { rounds = [], choices = [] } = desk.session.slots;
  const round = rounds.find((one) => one.team === team);
  /** @type {{item: string, title: string, votes?: number}[]} */
  const items = round?.results.length
    ? round.results
    : (choices.find((one) => one.team === team)?.items ?? []);
  if (!round || items.length === 0) return html`<p>${t('lead-choose-none')}</p>`;
  return html`<form class="dialog-form" @submit=${choose(desk, team)}>
    ${round.few ? html`<p>${t('lead-choose-few')}</p>` : nothing}
    <fieldset class="field">
      <legend class="field-label">${t('lead-choose-which')}</legend>
      ${items.map(
        ({ item, title, votes }, at) => html`<label class="tick">
          <input type="radio" name="item" value=${item} required .checked=${kept(round.chosen === null ? at === 0 : item === round.chosen)} />
          <span class="told">${title || t('stage-result-untitled')} ${votes ? html`<small class="muted">${t('vote-count', { count: votes })}</small>` : nothing}</span>
        </label>`,
      )}
    </fieldset>
    <div class="field">
      <label class="field-label" for="console-choose-reason">${t('lead-choose-reason')}</label>
      <input class="input" id="console-choose-reason" name="reason" maxlength=${LIMITS.REASON} .value=${kept(round.reason ?? '')} />
    </div>
    <div class="btn-row">
      <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
      <button class="btn btn-primary" type="submit">${t('lead-choose')}</button>
    </div>
  </form>`;
}

/** @param {Desk} desk @param {number} team */
const choose = (desk, team) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const { item, reason } = Object.fromEntries(
    new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)),
  );
  if (await desk.act('vote_choose', { item: String(item), team, reason: String(reason) })) desk.close();
};
