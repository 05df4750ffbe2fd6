/** Owns the projector when votes are shown, and the order in which the teams present. */
import { html, nothing } from 'lit';
import { icon } from '../lib/icon.js';
import { t } from '../lib/text.js';
import { bigDisk } from './big-disk.js';

/** @typedef {{item: string, votes: number, title?: string}} Result */
/** @typedef {{team: number, name: string, results: Result[]|null, chosen: string|null}} Round */

/**
 * As many lines a team as can be read from the back row.
 * @param {number} teams
 */
function linesFor(teams) {
  if (teams === 1) return 6;
  return teams <= 3 ? 4 : 1;
}

/** @param {any} session */
export function stageResults({ slots }) {
  const shown = slots.stage.team;
  /** @type {Round[]} */
  const rounds = (slots.votes ?? []).filter(
    (/** @type {Round} */ round) => shown === null || round.team === shown,
  );
  return html`<main class="results">
    <h1>${t('stage-results')}</h1>
    ${rounds.length === 0 ? html`<p class="run-how">${t('stage-results-none')}</p>` : nothing}
    <div class="results-teams" data-count=${Math.min(rounds.length, 6)}>
      ${rounds.map((round) => resultCard(round, linesFor(rounds.length)))}
    </div>
  </main>`;
}

/**
 * A number says nothing without what it counts: where names are not told, only the most is shown.
 * @param {Result[]} results
 */
const withNames = (results) => (results.every(({ title }) => title) ? results : results.slice(0, 1));

/**
 * @param {Round} round
 * @param {number} most
 */
const resultCard = ({ name, results, chosen }, most) => html`<section class="result">
  <h2>${name}</h2>
  <ol>
    ${withNames(results ?? [])
      .slice(0, most)
      .map(
        ({ item, votes, title }) => html`<li ?data-chosen=${item === chosen}>
        <b>${votes}</b><span>${title || t('stage-result-untitled')}${item === chosen ? icon('check') : nothing}</span>
      </li>`,
      )}
  </ol>
</section>`;

/**
 * @param {any} session
 * @param {import('../lib/clock-face.js').Face} face
 */
export const stagePitch = ({ slots }, face) => html`<main class="pitch" data-state=${face.state}>
  <div class="pitch-clock">${bigDisk(face)}<p class="run-digits" role="timer">${face.digits}</p></div>
  <div>
    <h1>${t('stage-pitch')}</h1>
    <ol class="pitch-order" data-many=${slots.sprint.teams.length > 6 ? '' : nothing}>
      ${slots.sprint.teams.map(
        (
          /** @type {any} */ team,
        ) => html`<li aria-current=${team.number === slots.stage.team ? 'true' : nothing}>
          <span>${team.name}</span>
        </li>`,
      )}
    </ol>
  </div>
</main>`;
