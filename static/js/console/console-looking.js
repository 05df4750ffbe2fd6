/** Looking into a team as a panel: the clock stays in sight, the next team is one key away. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { jointed } from '../words/joints.js';
import { t } from '../words/text.js';
import { crewDots, crewOf, crewWords, NEED_ICONS, peopleOf } from './console-teams.js';
import { voteItems } from './console-votes.js';
import { waited } from './console-words.js';
import './console-look.js';
import '../parts/drop-menu.js';

/** @import {TeamCard} from '../live/slots.d.ts' */
/** @import {Desk} from './console-dialogs.js' */
/** @import {Need} from './console-needs.js' */

const MORE_MINUTES = 2;

/**
 * @param {Desk} desk
 * @param {number} number
 * @param {Need[]} needs
 */
export function consoleLooking(desk, number, needs) {
  const { teams = [] } = desk.session.slots;
  const card = teams.find((team) => team.number === number);
  if (!card) return nothing;
  return html`<main class="look" id="main">
    <nav class="panel look-list" aria-label=${t('console-teams')}>
      <h2>${t('console-teams')}</h2>
      <ul>${teams.map((team) => entry(desk, team, team === card, needs))}</ul>
    </nav>
    <section class="panel look-panel" aria-labelledby="look-name">
      ${head(desk, card, teams)}
      <div class="look-body">
        <console-look .session=${desk.session} .desk=${desk} .team=${number}></console-look>
        ${rail(desk, card)}
      </div>
    </section>
  </main>`;
}

/**
 * @param {Desk} desk
 * @param {TeamCard} team
 * @param {boolean} isLooked
 * @param {Need[]} needs
 */
function entry(desk, team, isLooked, needs) {
  const need = needs.find((one) => 'team' in one && one.team.number === team.number);
  return html`<li><button class="look-team" type="button" aria-current=${isLooked ? 'true' : nothing} @click=${() => desk.look(team.number)}>
    <span class="tile-no">${team.number}</span><span>${jointed(team.name)}</span>
    ${team.help ? icon('hand') : need ? NEED_ICONS[need.kind]() : team.ready ? icon('circle-check') : nothing}
    ${crewDots(crewOf(peopleOf(desk.session, team.number), team.writing))}
  </button></li>`;
}

/**
 * @param {Desk} desk
 * @param {TeamCard} card
 * @param {TeamCard[]} teams
 */
function head(desk, card, teams) {
  const crew = crewOf(peopleOf(desk.session, card.number), card.writing);
  const minutes = MORE_MINUTES;
  return html`<header class="look-head">
    <div class="look-step">
      ${step(desk, teams, card, -1, icon('chevron-left'), t('lead-look-previous'))}
      ${step(desk, teams, card, 1, icon('chevron-right'), t('lead-look-following'))}
    </div>
    <h2 id="look-name" tabindex="-1"><span>${card.number}</span> ${card.name}</h2>
    ${crewDots(crew)}<span class="crew-words" aria-hidden="true">${crewWords(crew)}</span>
    <div class="btn-row">
      <button class="btn" type="button" @click=${() => desk.act('team_extend', { team: card.number, minutes })}>
        ${icon('timer')}<span>${t('lead-look-extend', { minutes })}</span></button>
      <button class="btn" type="button" aria-keyshortcuts="s" data-spot @click=${() => desk.open({ kind: 'spot', team: card.number })}>
        ${icon('presentation')}<span>${t('spot-open')}</span></button>
      <drop-menu .label=${t('console-more-for', { team: card.name })} .face=${icon('ellipsis')} .items=${menu(desk, card)}></drop-menu>
      <button class="btn btn-quiet btn-icon" type="button" aria-label=${t('lead-look-close')} title=${t('lead-look-close')}
        @click=${() => desk.look(null)}>${icon('x')}</button>
    </div>
  </header>`;
}

/**
 * @param {Desk} desk
 * @param {TeamCard[]} teams
 * @param {TeamCard} card
 * @param {1|-1} by
 * @param {unknown} face
 * @param {string} word
 */
const step = (
  desk,
  teams,
  card,
  by,
  face,
  word,
) => html`<button class="btn btn-quiet btn-icon" type="button" aria-label=${word} title=${word}
  @click=${() => desk.look(nextTeam(teams, card.number, by))}>${face}</button>`;

/**
 * The team after or before one, round and round.
 * @param {TeamCard[]} teams
 * @param {number} number
 * @param {1|-1} by
 */
export function nextTeam(teams, number, by) {
  const at = teams.findIndex((team) => team.number === number);
  return teams.at((at + by) % teams.length)?.number ?? number;
}

/** @param {Desk} desk @param {TeamCard} card */
function menu(desk, card) {
  const team = card.number;
  const items = [
    { text: t('console-people-short'), icon: icon('users'), act: () => desk.open({ kind: 'people', team }) },
    {
      text: t('console-announcement-team'),
      icon: icon('megaphone'),
      act: () => desk.open({ kind: 'announce', team }),
    },
    { text: t('console-team-rename'), icon: icon('pencil'), act: () => desk.open({ kind: 'team', team }) },
  ];
  if (card.face_down && card.drafts > 0)
    items.push({
      text: t('console-reveal'),
      icon: icon('eye'),
      act: () => desk.open({ kind: 'reveal', team }),
    });
  if (desk.session.slots.phase.rules.private && card.revealed)
    items.push({
      text: t('look-silent'),
      icon: icon('eye-off'),
      act: () => desk.act('silence_again', { team }),
    });
  items.push(...voteItems(desk, card));
  if (desk.session.slots.phase.kind === 'pitch')
    items.push({
      text: t('console-stage-pitch-team'),
      icon: icon('presentation'),
      act: () => desk.act('stage_show', { mode: 'pitch', team }),
    });
  if (desk.session.slots.sprint.teams.length > 1)
    items.push(
      { text: t('merge-with'), icon: icon('users'), act: () => desk.open({ kind: 'merge', team }) },
      ...(card.seats.length > 0 ? [] : [removeItem(desk, team)]),
    );
  return items;
}

/** @param {Desk} desk @param {number} team */
const removeItem = (desk, team) => ({
  text: t('lead-team-remove'),
  icon: icon('trash-2'),
  danger: true,
  act: () => desk.open({ kind: 'team-remove', team }),
});

/** The team is told by a word, whatever they are at; nobody is watched who thinks they are not. @param {Desk} desk @param {number} team */
async function showMyself(desk, team) {
  const { me } = desk.session.slots;
  if (await desk.act('announce', { team, text: t('look-show-words', { name: me.name }) }))
    toast(t('look-shown'));
}

/** @param {Desk} desk @param {TeamCard} card */
function rail(desk, card) {
  const call = desk.session.slots.help.queue?.find(({ team }) => team === card.number);
  return html`<aside class="look-rail" aria-label=${t('lead-look-about')}>
    ${
      call
        ? html`<div class="look-call"><h3>${icon('hand')}${t('console-waits', { time: waited(call.at_ms, desk.session.now()) })}</h3>
          <p class="told">${call.text ? t('page-quote', { text: call.text }) : t('console-called-by', { name: call.by })}</p></div>`
        : nothing
    }
    ${card.challenge ? html`<div><h3>${t('console-team-challenge')}</h3><p class="told">${card.challenge}</p></div>` : nothing}
    ${card.question ? html`<div><h3>${t('question-of-team')}</h3><p class="told team-question">${card.question}</p></div>` : nothing}
    ${card.face_down && card.drafts > 0 ? html`<p class="hint">${icon('square')}<span>${t('lead-face-down', { count: card.drafts })}</span></p>` : nothing}
    <div><p class="hint">${icon('eye-off')}<span>${t('lead-look-unseen')}</span></p>
      <button class="btn btn-small" type="button" @click=${() => showMyself(desk, card.number)}>${icon('eye')}${t('look-show')}</button></div>
  </aside>`;
}
