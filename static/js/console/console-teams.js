/** The teams, a tile each: who is there, how far they are with what the phase asks, and where it has gone quiet. */
import { html, nothing, svg } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { jointed } from '../words/joints.js';
import { atTable } from '../words/members.js';
import { mixWords } from '../words/people.js';
import { pick, t } from '../words/text.js';
import { measureHelp, measureOf } from './console-measure.js';

/** @import {Ack, Command, Given, Person, TeamCard} from '../live/slots.d.ts' */
/** @import {Asked} from './console-dialogs.js' */
/** @import {Need} from './console-needs.js' */
/** @import {Session} from '../live/session.js' */
/** @typedef {<K extends Command>(command: K, ...given: Given<K>) => Promise<Ack<K>|null>} Act null when it was refused and the person has been told */
/**
 * @typedef {object} Grid
 * @property {Session} session
 * @property {Act} act
 * @property {(command: Command) => boolean} may
 * @property {(asked: Asked) => void} open
 * @property {boolean} isDeputy who has the clock, the next step and messages, and reads nothing
 * @property {(team: number|null) => void} look
 */

/** With so many each has room to say more. */
const FEW = 6;

/**
 * @param {Grid} grid
 * @param {Need[]} needs
 */
export function consoleTeams(grid, needs) {
  const { teams = [], phase, agenda } = grid.session.slots;
  const notes = agenda.find(({ id }) => id === phase.id)?.notes;
  const words = notes ? pick(notes) : '';
  return html`<section class="crews" id="console-hold" aria-labelledby="console-teams">
    <div class="crews-head">
      <h2 id="console-teams">${t('lead-teams', { count: teams.length })}</h2>
      <p class="count">${measureHelp(phase)}</p>
      <ul class="crew-key">
        ${['writing', 'here', 'away'].map((is) => html`<li><i data-is=${is}></i>${t(`lead-is-${is}`)}</li>`)}
      </ul>
      ${
        grid.may('team_add')
          ? html`<button class="btn btn-quiet btn-icon btn-small" type="button" aria-label=${t('console-team-add')} title=${t('console-team-add')}
        @click=${() => grid.open({ kind: 'team' })}>${icon('plus')}</button>`
          : nothing
      }
    </div>
    ${words ? html`<p class="cue"><b>${t('lead-note')}</b><span class="told">${words}</span></p>` : nothing}
    <ol class="tiles" ?data-few=${teams.length <= FEW} tabindex="0" aria-labelledby="console-teams">
      ${repeat(
        teams,
        (card) => card.number,
        (card) => tile(grid, card, needs),
      )}
    </ol>
  </section>`;
}

/**
 * @param {Grid} grid
 * @param {TeamCard} card
 * @param {Need[]} needs
 */
function tile(grid, card, needs) {
  const people = peopleOf(grid.session, card.number);
  const crew = crewOf(people, card.writing);
  const {
    count,
    of,
    word,
    more = '',
  } = measureOf(grid.session.slots.phase, card, people.length, crew.writing + crew.here);
  const sign = signOf(card, needs);
  return html`<li class="tile" ?data-need=${sign?.tone === 'warn'}>
    <div class="tile-head">
      <span class="tile-no">${card.number}</span>
      <h3 class="tile-name">${grid.isDeputy ? jointed(card.name) : html`<button type="button" title=${card.name} @click=${() => grid.look(card.number)}>${jointed(card.name)}</button>`}</h3>
      ${sign ? html`<p class="tile-sign" data-tone=${sign.tone}>${sign.face}<span>${sign.words}</span></p>` : nothing}
    </div>
    <div class="tile-body">
      <div class="tile-crew">${crewDots(crew)}<span class="crew-words" aria-hidden="true">${crewWords(crew)}</span></div>
      <span class="tile-mix">${mixWords(people)}</span>
      ${spark(card.pulse)}
      <p class="tile-fact"><b>${count}</b> <span>${word}</span><span class="tile-more">${more}</span></p>
    </div>
    <span class="tile-bar" .style=${`--part: ${of > 0 ? Math.min(1, count / of).toFixed(3) : 0}`}></span>
  </li>`;
}

/** @typedef {{writing: number, here: number, away: number}} Crew how many, not who */

/**
 * @param {Person[]} people
 * @param {number} writing
 * @returns {Crew}
 */
export function crewOf(people, writing) {
  const online = people.filter((person) => person.online).length;
  const now = Math.min(writing, online);
  return { writing: now, here: online - now, away: people.length - online };
}

/** @param {Crew} crew */
export const crewDots = (crew) => html`<span class="crew" role="img" aria-label=${crewWords(crew)}>
  ${['writing', 'here', 'away'].flatMap((is) => Array.from({ length: crew[/** @type {keyof Crew} */ (is)] }, () => html`<i data-is=${is}></i>`))}
</span>`;

/** @param {Crew} crew */
export function crewWords(crew) {
  const words = ['writing', 'here', 'away']
    .filter((is) => crew[/** @type {keyof Crew} */ (is)] > 0)
    .map((is) => t(`lead-crew-${is}`, { count: crew[/** @type {keyof Crew} */ (is)] }));
  return words.length > 0 ? words.join(', ') : t('lead-crew-nobody');
}

/**
 * The one thing that a tile says besides: the most urgent need, or that the team is ready, or has more time.
 * @param {TeamCard} card
 * @param {Need[]} needs
 */
function signOf(card, needs) {
  const need = needs.find(
    (one) => ('team' in one ? one.team.number : 'call' in one && one.call.team) === card.number,
  );
  if (need) return { tone: 'warn', face: NEED_ICONS[need.kind](), words: t(`lead-sign-${need.kind}`) };
  if (card.ready) return { tone: 'ok', face: icon('circle-check'), words: t('console-ready') };
  const minutes = Math.round(card.extra_ms / 60_000);
  if (minutes > 0) return { tone: 'info', face: icon('timer'), words: t('lead-extra', { minutes }) };
  return null;
}

/** @type {Record<Need['kind'], () => unknown>} */
export const NEED_ICONS = {
  call: () => icon('hand'),
  homeless: () => icon('user'),
  tie: () => icon('scale'),
  unchosen: () => icon('vote'),
  'face-down': () => icon('sticky-note'),
  gone: () => icon('cloud-off'),
  quiet: () => icon('clock'),
  unseen: () => icon('mail'),
};

const WIDE = 60;
const HIGH = 22;

/** How much was written in each of the last ten minutes; nobody's own. @param {number[]} pulse */
function spark(pulse) {
  const beats = pulse.length > 0 ? pulse : Array.from({ length: 10 }, () => 0);
  const most = Math.max(4, ...beats);
  const points = beats.map(
    (beat, at) =>
      `${((at * WIDE) / (beats.length - 1)).toFixed(1)} ${(HIGH - (beat / most) * (HIGH - 2)).toFixed(1)}`,
  );
  const line = `M${points.join('L')}`;
  return html`<svg class="spark" viewBox="0 0 60 22" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<path class="spark-area" d=${`${line}V${HIGH}H0Z`} /><path class="spark-line" d=${line} />`}
  </svg>`;
}

/**
 * Participants of a team, or without one.
 * @param {Session} session
 * @param {number|null} number
 */
export const peopleOf = (session, number) => atTable(session.slots.people, number);
