/** The grid of teams: who is there, how far they are, who needs something. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { ago, writingNow } from '../time/agenda.js';
import { t } from '../words/text.js';
import { consoleAnnouncement } from './console-announcement.js';
import { firstNameOf } from './console-words.js';
import '../parts/drop-menu.js';
import { ring } from '../parts/ring.js';
import { seatTable } from '../parts/seat-table.js';

/** @import {Ack, Command, Given, Phase, TeamCard} from '../live/slots.d.ts' */
/** @import {Asked} from './console-dialogs.js' */
/** @import {Session} from '../live/session.js' */
/** @typedef {<K extends Command>(command: K, ...given: Given<K>) => Promise<Ack<K>|null>} Act null when it was refused and the person has been told */
/**
 * @typedef {object} Grid
 * @property {Session} session
 * @property {Act} act
 * @property {(asked: Asked) => void} open
 */

/** How long a team may be still before it is worth a look. */
const STILL_MS = 180_000;

/** @param {Grid} grid */
export function consoleTeams(grid) {
  const { teams = [], phase } = grid.session.slots;
  return html`
    <section class="teams" aria-labelledby="console-teams">
      <div class="teams-head">
        <h2 id="console-teams">${t('console-teams')}</h2>
        <span class="count">${summary(teams, phase)}</span>
        <div class="btn-row">${phaseDeeds(grid, teams, phase)}
          <button class="btn btn-small" type="button" @click=${() => grid.open({ kind: 'team' })}>
            ${icon('plus')}${t('console-team-add')}
          </button>
        </div>
      </div>
      <div class="team-grid">
        ${repeat(
          teams,
          (card) => card.number,
          (card) => teamCard(grid, card),
        )}
        ${homeless(grid)} ${consoleAnnouncement(grid)}
      </div>
    </section>
  `;
}

/**
 * @param {TeamCard[]} teams
 * @param {Phase} phase
 */
function summary(teams, phase) {
  const sum = (/** @type {'drafts'|'notes'} */ key) => teams.reduce((total, card) => total + card[key], 0);
  if (phase.rules.private) return t('console-face-down', { count: sum('drafts') });
  return t('console-notes-total', { count: sum('notes') });
}

/**
 * What the phase lets the instructor do to all teams at once.
 * @param {Grid} grid
 * @param {TeamCard[]} teams
 * @param {Phase} phase
 */
function phaseDeeds(grid, teams, phase) {
  const hidden = phase.rules.private && teams.some(({ drafts }) => drafts > 0);
  const open = teams.some(({ vote }) => vote === 'open');
  return [
    hidden
      ? deed(icon('eye'), t('console-reveal-all'), () => grid.open({ kind: 'reveal', team: null }))
      : nothing,
    open
      ? deed(icon('check-check'), t('console-votes-close-all'), () =>
          grid.open({ kind: 'votes-close', team: null }),
        )
      : nothing,
    phase.kind === 'vote' && !open
      ? deed(icon('vote'), t('console-votes-open-all'), () => votesOpenAll(grid, teams))
      : nothing,
  ];
}

/**
 * @param {unknown} sign
 * @param {string} word
 * @param {() => void} act
 */
const deed = (sign, word, act) =>
  html`<button class="btn btn-small" type="button" @click=${act}>${sign}${word}</button>`;

/**
 * @param {Grid} grid
 * @param {TeamCard} card
 */
function teamCard(grid, card) {
  const people = peopleOf(grid.session, card.number);
  const here = people.filter(({ online }) => online).length;
  return html`
    <article class="team" ?data-hand=${card.help} aria-labelledby="console-team-${card.number}">
      ${card.help ? html`<p class="hand-tag">${icon('hand')}${t('console-calls')}</p>` : nothing}
      <div class="team-head">
        ${seatTable(card.name.trim().charAt(0).toUpperCase() || String(card.number), here, people.length)}
        <h3 class="team-name" id="console-team-${card.number}">
          <button type="button" @click=${() => grid.open({ kind: 'look', team: card.number })}>${card.name}</button>
        </h3>
        ${live(grid.session, card)} ${tools(grid, card)}
      </div>
      ${card.question ? html`<p class="team-question" title=${card.question}><span class="visually-hidden">${t('question-of-team')}: </span>${card.question}</p>` : nothing}
      ${card.ready ? html`<p class="team-ready chip" data-tone="ok">${icon('check')}${t('console-ready')}</p>` : nothing}
      ${facts(card, here, people.length)}
    </article>
  `;
}

/**
 * @param {Session} session
 * @param {number|null} team
 */
export const peopleOf = (session, team) =>
  session.slots.people.filter((person) => person.role === 'participant' && person.team === team);

/**
 * @param {Session} session
 * @param {TeamCard} card
 */
function live(session, card) {
  const writing = writingNow(session).filter(({ team }) => team === card.number);
  const [first] = writing;
  if (first && writing.length === 1) return liveLine(t('console-writes-now', { name: firstNameOf(first) }));
  if (writing.length > 1) return liveLine(t('console-write-now', { count: writing.length }));
  const still = card.last_activity_ms !== null && session.now() - card.last_activity_ms > STILL_MS;
  return liveLine(lastSeen(card, session.now()), still && card.seats.length > 0);
}

/**
 * @param {string} text
 * @param {boolean} [still]
 */
const liveLine = (text, still = false) => html`<p class="team-live" ?data-still=${still}>${text}</p>`;

/**
 * @param {TeamCard} card
 * @param {number} now
 */
function lastSeen(card, now) {
  const { unit, count } = ago(card.last_activity_ms, now);
  if (unit === 'never') return t('console-nothing-yet');
  if (unit === 'seconds') return t('console-active-now');
  return unit === 'minutes' ? t('console-still-minutes', { count }) : t('console-still-hours', { count });
}

/**
 * @param {Grid} grid
 * @param {TeamCard} card
 */
const tools = (grid, card) => html`<div class="team-tools">
  <button class="btn btn-quiet btn-icon btn-small" type="button" aria-label=${t('console-look-in', { team: card.name })}
    @click=${() => grid.open({ kind: 'look', team: card.number })}>${icon('eye')}</button>
  <drop-menu quiet .label=${t('console-more-for', { team: card.name })} .face=${icon('ellipsis')} .items=${menu(grid, card)}></drop-menu>
</div>`;

/**
 * @param {Grid} grid
 * @param {TeamCard} card
 */
function menu(grid, card) {
  const team = card.number;
  const items = [
    { text: t('console-people-short'), icon: icon('users'), act: () => grid.open({ kind: 'people', team }) },
    { text: t('console-team-rename'), icon: icon('pencil'), act: () => grid.open({ kind: 'team', team }) },
    {
      text: t('console-announcement-team'),
      icon: icon('megaphone'),
      act: () => grid.open({ kind: 'announce', team }),
    },
  ];
  if (card.drafts > 0 && grid.session.slots.phase.rules.private)
    items.push({
      text: t('console-reveal'),
      icon: icon('eye'),
      act: () => grid.open({ kind: 'reveal', team }),
    });
  if (card.vote === 'open')
    items.push({
      text: t('console-votes-close'),
      icon: icon('check-check'),
      act: () => grid.open({ kind: 'votes-close', team }),
    });
  else items.push({ text: t('console-votes-open'), icon: icon('vote'), act: () => votesOpen(grid, card) });
  if (grid.session.slots.phase.kind === 'pitch')
    items.push({
      text: t('console-stage-pitch-team'),
      icon: icon('presentation'),
      act: () => grid.act('stage_show', { mode: 'pitch', team }),
    });
  if (card.vote === 'closed')
    items.push({
      text: t('console-stage-results-team'),
      icon: icon('presentation'),
      act: () => grid.act('stage_show', { mode: 'results', team }),
    });
  return items;
}

/**
 * @param {Grid} grid
 * @param {TeamCard[]} teams
 */
function votesOpenAll(grid, teams) {
  if (teams.every(({ vote }) => vote === null)) grid.act('votes_open', {});
  else grid.open({ kind: 'votes-again', team: null });
}

/**
 * A second round replaces the first, so it asks when there is one.
 * @param {Grid} grid
 * @param {TeamCard} card
 */
function votesOpen(grid, card) {
  if (card.vote === null) grid.act('votes_open', { team: card.number });
  else grid.open({ kind: 'votes-again', team: card.number });
}

/**
 * @param {TeamCard} card
 * @param {number} here
 * @param {number} of
 */
const facts = (card, here, of) => html`<dl class="team-facts">
  ${fact(t('console-fact-here'), `${here}/${of}`)}
  ${fact(t('console-fact-notes'), card.drafts > 0 ? html`${card.notes}<small>+${card.drafts} ${t('console-fact-hidden')}</small>` : card.notes)}
  ${fact(t('console-fact-groups'), card.groups)}
  ${fact(t('console-fact-voted'), card.vote ? `${card.voted}/${of}` : '–')}
  ${fact(t('console-fact-concept'), html`${ring(card.concept_percent / 100)}${t('console-percent', { percent: card.concept_percent })}`)}
  ${fact(t('console-fact-screens'), card.screens)}
</dl>`;

/**
 * @param {string} name
 * @param {unknown} value
 */
const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** People who have come and have no team yet. @param {Grid} grid */
function homeless(grid) {
  const people = peopleOf(grid.session, null);
  if (people.length === 0) return nothing;
  return html`<article class="team" data-hand aria-labelledby="console-homeless">
    <h3 class="team-name" id="console-homeless">${t('console-without-team', { count: people.length })}</h3>
    <p class="small">${people.map(({ name }) => name).join(', ')}</p>
    <div class="btn-row"><button class="btn btn-small" type="button" @click=${() => grid.open({ kind: 'people', team: null })}>
      ${t('console-give-team')}
    </button></div>
  </article>`;
}
