/** Teams and challenges, a row each, saved as the field is left; many can be pasted at once. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { kept, sending } from '../parts/kept.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';
import { done } from './done.js';
import { stepper } from './stepper.js';

/** @import {NamedTeam} from '../live/slots.d.ts' */
/** @import {Bench} from './sprint-prepare.js' */

/** A name that is on its way is taken, too. @type {Promise<unknown>} */
let saving = Promise.resolve();

/** @param {Bench} bench */
export function prepareTeams(bench) {
  const { sprint, people, expected = [] } = bench.session.slots;
  const add = async () => {
    await saving;
    await bench.act('team_add', { name: freeName(bench.session.slots.sprint.teams) });
  };
  const many = () => bench.open({ heading: t('prepare-teams-many'), content: manyForm(bench) });
  const isFull = sprint.teams.length >= LIMITS.TEAMS;
  return html`<section id="teams" aria-labelledby="prep-teams">
    <div class="prep-head"><h2 id="prep-teams">${t('prepare-teams')}</h2>
      <p>${t('prepare-teams-count', { count: sprint.teams.length, seats: plannedSeats(sprint.teams) })}</p>
      <div class="btn-row">
        <button class="btn btn-small" type="button" ?disabled=${isFull} @click=${many}>${icon('list-plus')}${t('prepare-teams-many')}</button>
        <button class="btn btn-small" type="button" ?disabled=${isFull} data-makes @click=${add}>${icon('plus')}${t('prepare-team')}</button>
      </div>
    </div>
    <ol class="panel team-rows">${repeat(
      sprint.teams,
      ({ number }) => number,
      (team) => {
        const here = people.filter((person) => person.team === team.number).length;
        const awaited = expected.filter((person) => person.team === team.number).length;
        return row(bench, team, here + awaited);
      },
    )}</ol>
  </section>`;
}

/** @param {NamedTeam[]} teams the first of *Hold 5*, *Hold 6* … that none of them is called */
function freeName(teams) {
  const taken = new Set(teams.map(({ name }) => name.toLowerCase()));
  const called = (/** @type {number} */ number) => t('prepare-team-new', { number });
  let number = teams.length + 1;
  while (taken.has(called(number).toLowerCase())) number += 1;
  return called(number);
}

/** @param {Bench} bench @param {NamedTeam} team @param {number} count those who sit or are expected there */
function row(bench, team, count) {
  const { number, name, challenge } = team;
  const save = async (/** @type {Event} */ event) => {
    const form = /** @type {HTMLElement} */ (event.currentTarget);
    const field = (/** @type {string} */ what) =>
      /** @type {HTMLInputElement} */ (form.querySelector(`[name=${what}]`));
    const wish = { name: field('name').value.trim() || name, challenge: field('challenge').value.trim() };
    const taken = sending(form);
    const renamed = bench.act('team_rename', { team: number, ...wish });
    saving = renamed;
    // A name that is refused would hold back the challenge, too.
    if (await renamed) taken();
    else field('name').value = name;
  };
  const remove = async () => {
    if (await bench.act('team_remove', { team: number }))
      done(bench, t('prepare-team-removed', { team: name }));
  };
  return html`<li class="team-row" data-missing=${challenge === '' ? '' : nothing} @change=${save}>
    <span class="tile-no" aria-hidden="true">${number}</span>
    <input class="input" name="name" maxlength=${LIMITS.TEAM} aria-label=${t('prepare-team-name', { number })} .value=${kept(name)} />
    <textarea class="input" name="challenge" rows="2" maxlength=${LIMITS.CHALLENGE} placeholder=${t('prepare-challenge-missing')}
      aria-label=${t('prepare-challenge-of', { team: name })} .value=${kept(challenge)}></textarea>
    <div class="seats">${seats(bench, team)} <span>${t('prepare-team-people', { count, planned: team.planned })}</span></div>
    <button class="btn btn-quiet btn-icon" type="button" aria-label=${t('prepare-team-remove', { team: name })} title=${t('prepare-team-remove', { team: name })} @click=${remove}>${icon('trash-2')}</button>
  </li>`;
}

/** How many the table is laid for. @param {Bench} bench @param {NamedTeam} team */
const seats = (bench, { number, name: team, planned }) =>
  stepper({
    value: planned,
    least: 0,
    most: LIMITS.SEATS,
    names: {
      less: t('prepare-seats-less', { team }),
      of: t('prepare-seats-of', { team }),
      more: t('prepare-seats-more', { team }),
    },
    set: (count) => bench.act('seats_plan', { team: number, seats: count }),
  });

/** @param {NamedTeam[]} teams */
export const plannedSeats = (teams) => teams.reduce((sum, { planned }) => sum + planned, 0);

/** @param {Bench} bench */
const manyForm = (bench) => html`<form class="dialog-form" @submit=${addMany(bench)}>
  <div class="field">
    <label class="field-label" for="prep-many">${t('prepare-teams-lines')}</label>
    <textarea class="input" id="prep-many" name="text" rows="8" required aria-describedby="prep-many-help"></textarea>
    <span class="field-help" id="prep-many-help">${t('prepare-teams-lines-help')}</span>
  </div>
  <div class="btn-row">
    <button class="btn" type="button" @click=${bench.close}>${t('console-cancel')}</button>
    <button class="btn btn-primary" type="submit">${t('console-add')}</button>
  </div>
</form>`;

/** @param {Bench} bench */
const addMany = (bench) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const given = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  if (await bench.act('teams_add', { text: String(given.get('text')) })) bench.close();
};
