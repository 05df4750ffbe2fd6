/** The projector when votes are shown, and the order in which the teams present. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { bigDisk } from '../time/big-disk.js';
import { jointed } from '../words/joints.js';
import { t } from '../words/text.js';

/** @import {Session} from '../live/session.js' */

/** @import {StageRound, StageSlots, TitledResult} from '../live/slots.d.ts' */

/** With more teams than these there is only room for what each chose. */
const FEW = 3;
/** With more than these each has one line. */
const MANY = 6;

/**
 * As many lines a team as can be read from the back row.
 * @param {number} teams
 */
function linesFor(teams) {
  if (teams === 1) return 6;
  return teams <= FEW ? 3 : 1;
}

/** @param {Session<StageSlots>} session */
export function stageResults({ slots }) {
  const shown = slots.stage.team;
  const rounds = slots.votes.filter((round) => shown === null || round.team === shown);
  if (rounds.length > MANY) return manyResults(rounds);
  return html`<main class="results">
    <h1>${t('stage-results')}</h1>
    ${rounds.length === 0 ? html`<p class="run-how">${t('stage-results-none')}</p>` : nothing}
    <div class="results-teams" data-count=${Math.min(rounds.length, 6)}>
      ${rounds.map((round) => resultCard(round, rounds.length))}
    </div>
  </main>`;
}

/** @param {StageRound[]} rounds */
const manyResults = (rounds) => html`<main class="results">
  <h1>${t('stage-results-chosen')}</h1>
  <ul class="results-many">${rounds.map(oneResult)}</ul>
</main>`;

/** What was chosen, or what leads; a tie says so. @param {StageRound} round */
function oneResult(round) {
  const { name, results, chosen, few } = round;
  const isTied = tiedAt(round) !== null;
  const shown = results.find(({ item }) => item === chosen) ?? results[0];
  const title = (chosen ? round.chosen_title : shown?.title) || t('stage-result-untitled');
  const words = shown || chosen ? title : t(few ? 'stage-result-few' : 'stage-result-nobody');
  return html`<li class="result-one" ?data-tie=${isTied}>
    <b>${isTied ? icon('scale') : (shown?.votes ?? '–')}${shown && !isTied ? html`<span class="visually-hidden"> ${t('stage-votes', { count: shown.votes })}</span>` : nothing}</b>
    <p><span>${jointed(name)}</span><strong>${isTied ? t('stage-result-tie') : jointed(words)}</strong></p>
  </li>`;
}

/**
 * The most votes, when several items have them and nobody has chosen yet.
 * @param {StageRound} round
 */
function tiedAt({ results, chosen }) {
  const [first, second] = results;
  return !chosen && first && second?.votes === first.votes ? first.votes : null;
}

/**
 * The chosen one is always among those that are shown.
 * @param {StageRound} round
 * @param {number} most
 */
function shownOf({ results, chosen }, most) {
  const all = results;
  const first = all.slice(0, most);
  const picked = all.find(({ item }) => item === chosen);
  return picked && !first.includes(picked) ? [...first.slice(0, most - 1), picked] : first;
}

/**
 * @param {StageRound} round
 * @param {number} teams
 */
function resultCard(round, teams) {
  const most = linesFor(teams);
  const tied = tiedAt(round);
  const shown = shownOf(round, tied === null ? most : Math.max(most, 2));
  return html`<section class="result">
    <h2>${jointed(round.name)}</h2>
    ${round.question && teams <= FEW ? html`<p class="result-question">${round.question}</p>` : nothing}
    ${tied === null ? nothing : html`<p class="result-tie">${icon('scale')}${t('stage-result-tie')}</p>`}
    ${shown.length === 0 ? html`<p class="result-none">${t(round.few ? 'stage-result-few' : 'stage-result-nobody')}</p>` : nothing}
    <ol>${shown.map((line) => resultLine(line, round.chosen, tied))}</ol>
    ${shown.length === 0 && round.chosen ? html`<p class="result-none told">${t('concept-builds-on-idea', { title: round.chosen_title || t('stage-result-untitled') })}</p>` : nothing}
    ${round.reason && teams <= FEW ? html`<p class="result-none told">${t('vote-because', { reason: round.reason })}</p>` : nothing}
  </section>`;
}

/**
 * @param {TitledResult} result
 * @param {string|null} chosen
 * @param {number|null} tied
 */
const resultLine = ({ item, votes, title }, chosen, tied) => html`<li
  ?data-chosen=${item === chosen}
  ?data-tied=${votes === tied}
>
  <b aria-hidden="true">${votes}</b><span class="visually-hidden">${t('vote-count', { count: votes })}</span>
  <span class="result-title">${jointed(title || t('stage-result-untitled'))}</span>
  ${item === chosen ? html`<span class="result-chosen">${icon('check')}${t('vote-chosen')}</span>` : nothing}
</li>`;

/**
 * @param {StageSlots} slots
 * @param {number} team
 */
const roundOf = ({ votes }, team) => votes.find((round) => round.team === team);

/** What the team that presents was asked, and what it chose. @param {StageRound|undefined} round */
function about(round) {
  const chosen = round?.chosen_title;
  return html`${round?.question ? html`<small class="pitch-question">${round.question}</small>` : nothing}
    ${chosen ? html`<small>${jointed(t('concept-builds-on-idea', { title: chosen }))}</small>` : nothing}`;
}

/** With more teams than these the order takes two columns; so many find room. */
const SHORT = 6;
const ROOM = 16;

/** The team whose turn it is, and those who follow; each keeps its number. @param {StageSlots} slots */
function turns({ sprint, stage }) {
  const all = sprint.teams.map((team, at) => ({ ...team, at: at + 1 }));
  const now = all.findIndex(({ number }) => number === stage.team);
  const first = Math.max(0, Math.min(now, all.length - ROOM));
  return { shown: all.slice(first, first + ROOM), more: Math.max(0, all.length - first - ROOM) };
}

/** @param {Session<StageSlots>} session @param {import('../time/clock-face.js').Face} face */
export function stagePitch({ slots }, face) {
  const { shown, more } = turns(slots);
  return html`<main class="pitch" data-state=${face.state}>
    <div class="pitch-clock">${bigDisk(face)}<p class="run-digits" role="timer" translate="no">${face.digits}</p></div>
    <div class="pitch-turns">
      <h1>${t('stage-pitch')}</h1>
      <ol class="pitch-order" data-many=${shown.length > SHORT ? '' : nothing}>
        ${shown.map(
          (
            team,
          ) => html`<li .style=${`counter-set: pitch ${team.at}`} aria-current=${team.number === slots.stage.team ? 'true' : nothing}>
            <span><span class="pitch-name">${jointed(team.name)}</span>${team.number === slots.stage.team ? about(roundOf(slots, team.number)) : nothing}</span>
          </li>`,
        )}
      </ol>
      ${more > 0 ? html`<p class="pitch-more">${t('stage-spot-more', { count: more })}</p>` : nothing}
    </div>
  </main>`;
}
