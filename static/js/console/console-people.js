/** The people of a team as the instructor sees them: move, give a new return code, let go. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { kept } from '../parts/kept.js';
import { toast } from '../parts/toast.js';
import { LIMITS } from '../words/limits.js';
import { isOneField, mixWords, saidOf } from '../words/people.js';
import { t } from '../words/text.js';
import { peopleOf } from './console-teams.js';
import { teamName } from './console-words.js';

/** @import {Person} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @import {Desk, Dialog} from './console-dialogs.js' */
/** @import {Grid} from './console-teams.js' */

/**
 * @param {Grid} grid
 * @param {number|null} team
 */
export function consolePeople(grid, team) {
  const people = peopleOf(grid.session, team);
  if (people.length === 0) return html`<p class="muted">${t('console-people-none')}</p>`;
  return html`${mixed(people)}<ul class="people">
    ${repeat(
      people,
      ({ seat_id }) => seat_id,
      (person) => personRow(grid, person),
    )}
  </ul>${clearing(grid, people)}`;
}

/** How the table is mixed, for whoever moves people about. @param {Person[]} people */
function mixed(people) {
  const words = mixWords(people);
  return html`${words ? html`<p class="muted">${words}</p>` : nothing}
  ${isOneField(people) ? html`<p class="hint">${icon('info')}<span>${t('people-same-field')}</span></p>` : nothing}`;
}

/** Seats that nobody sits in, taken by a script or left long ago. @param {Grid} grid @param {Person[]} people */
function clearing(grid, people) {
  const away = people.filter(({ online }) => !online);
  return html`<div class="btn-row">
    ${
      away.length < 2
        ? nothing
        : html`<button class="btn btn-small btn-danger" type="button" @click=${() => grid.open({ kind: 'clear', people: away })}>
          ${icon('user-x')}${t('console-clear', { count: away.length })}
        </button>`
    }
    <button class="btn btn-small" type="button" @click=${() => grid.open({ kind: 'many' })}>${icon('users')}${t('console-many-open')}</button>
  </div>`;
}

/**
 * @param {Grid} grid
 * @param {Person} person
 */
const personRow = (grid, person) => html`<li class="person">
  <span class="avatar ${person.online ? '' : 'is-away'}" data-person=${person.colour} aria-hidden="true">${person.initials}</span>
  <p class="person-who">
    <strong>${person.name}</strong>
    <span class="muted small">${saidOf(person)}${saidOf(person) ? ' · ' : ''}${person.online ? t('console-online') : t('console-offline')}</span>
  </p>
  <div class="person-deeds">
    <label>
      <span class="visually-hidden">${t('console-move', { name: person.name })}</span>
      <select class="input" @change=${move(grid, person)}>
        ${person.team === null ? html`<option value="" selected>${t('console-move-to')}</option>` : nothing}
        ${grid.session.slots.sprint.teams.map(
          (team) =>
            html`<option value=${team.number} .selected=${team.number === person.team}>${team.name}</option>`,
        )}
      </select>
    </label>
    <button class="btn btn-small" type="button" aria-label=${t('console-rename-name', { name: person.name })}
      @click=${() => grid.open({ kind: 'rename', person })}>${icon('pencil')}${t('console-rename')}</button>
    <button class="btn btn-small" type="button" @click=${() => reissue(grid, person)}>${icon('key-round')}${t('console-reissue')}</button>
    <button class="btn btn-small" type="button" @click=${() => grid.act('seat_role', { seat: person.seat_id, role: 'specialist' })}>
      ${icon('id-card-lanyard')}${t('console-make-specialist')}
    </button>
    <button class="btn btn-small" type="button" aria-label=${t('console-unwrite-name', { name: person.name })}
      @click=${() => grid.open({ kind: 'unwrite', person })}>${icon('eraser')}${t('console-unwrite')}</button>
    <button class="btn btn-small btn-danger" type="button" aria-label=${t('console-remove-name', { name: person.name })}
      @click=${() => grid.open({ kind: 'remove', people: [person] })}>${icon('user-x')}${t('console-remove')}</button>
  </div>
</li>`;

/**
 * @param {Grid} grid
 * @param {Person} person
 */
const move = (grid, person) => (/** @type {Event} */ event) => {
  const select = /** @type {HTMLSelectElement} */ (event.target);
  const team = Number(select.value);
  // Until it is said twice they sit where they sat: an arrow key is enough to choose.
  select.value = String(person.team ?? '');
  if (team && team !== person.team) grid.open({ kind: 'move', person, team });
};

/** @param {Desk} desk @param {{person: Person, team: number}} asked @returns {Dialog} */
export const moving = (desk, { person, team }) => {
  const yes = async () => {
    if (await desk.act('seat_move', { seat: person.seat_id, team })) desk.close();
  };
  return {
    heading: t('console-ask-move', { name: person.name, team: teamName(desk.session, team) }),
    content: html`<p>${t(person.team === null ? 'console-ask-move-in' : 'console-ask-move-text')}</p>
      <div class="btn-row">
        <button class="btn" type="button" autofocus @click=${desk.close}>${t('console-cancel')}</button>
        <button class="btn btn-primary" type="button" @click=${yes}>${t('console-move-yes')}</button>
      </div>`,
  };
};

/** @param {Desk} desk @param {{person: Person}} asked @returns {Dialog} */
export const renaming = (desk, { person }) => ({
  heading: t('console-rename-name', { name: person.name }),
  content: html`<form class="dialog-form" @submit=${rename(desk, person)}>
    <div class="field">
      <label class="field-label" for="console-person-name">${t('console-person-name')}</label>
      <input class="input" id="console-person-name" name="name" maxlength=${LIMITS.PERSON} required .value=${kept(person.name)} />
    </div>
    <div class="btn-row">
      <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
      <button class="btn btn-primary" type="submit">${t('console-save')}</button>
    </div>
  </form>`,
});

/** The way back is here too, not only in the log. @param {Desk} desk @param {Person} person */
const rename = (desk, person) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const form = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  const { seat_id: seat, name: was } = person;
  const name = String(form.get('name'));
  if (!(await desk.act('seat_rename', { seat, name }))) return;
  desk.close();
  toast(t('console-renamed', { was, name }), { undo: () => desk.act('seat_rename', { seat, name: was }) });
};

/** A table of their own, where they write and vote, or none. @param {Grid} grid @param {Person} person */
const giveHome = (grid, person) => (/** @type {Event} */ event) => {
  const { value } = /** @type {HTMLSelectElement} */ (event.target);
  const team = value ? { team: Number(value) } : {};
  grid.act('seat_role', { seat: person.seat_id, role: 'specialist', ...team });
};

/** A specialist becomes a participant at the team that is chosen. @param {Grid} grid @param {Person} person */
const sitDown = (grid, person) => (/** @type {Event} */ event) => {
  const team = Number(/** @type {HTMLSelectElement} */ (event.target).value);
  if (team) grid.act('seat_role', { seat: person.seat_id, role: 'participant', team });
};

/**
 * @param {Grid} grid
 * @param {Person} person
 */
async function reissue(grid, person) {
  const answer = await grid.act('seat_reissue', { seat: person.seat_id });
  if (answer) grid.open({ kind: 'reissued', person, code: answer.return_code });
}

/** What the instructor reads aloud. @param {Person} person @param {string} code */
export const reissued = (person, code) => html`
  <p>${t('console-reissued', { name: person.name })}</p>
  <p class="return-code" translate="no" aria-label=${t('console-return-code')}>${code}</p>
  <p class="small muted">${t('console-reissued-hint')}</p>
`;

/** @param {Session} session @param {number|null} team */
export const peopleHeading = (session, team) =>
  team === null ? t('console-people-without-team') : t('console-people', { team: teamName(session, team) });

/** Those who go between the teams. @param {Grid} grid */
export function consoleSpecialists(grid) {
  const people = grid.session.slots.people.filter((person) => person.role === 'specialist');
  return html`
    <p>${t('console-specialists-text')}</p>
    ${people.length === 0 ? html`<p class="muted">${t('console-specialists-none')}</p>` : nothing}
    <ul class="people">${people.map((person) => specialistRow(grid, person))}</ul>
  `;
}

/**
 * @param {Grid} grid
 * @param {Person} person
 */
const specialistRow = (grid, person) => html`<li class="person">
  <span class="avatar ${person.online ? '' : 'is-away'}" data-person=${person.colour} aria-hidden="true">${person.initials}</span>
  <p class="person-who">
    <strong>${person.name}</strong>
    <span class="muted small">${person.online ? t('console-online') : t('console-offline')}</span>
  </p>
  <div class="person-deeds">
    <label>
      <span class="visually-hidden">${t('console-home-name', { name: person.name })}</span>
      <select class="input" @change=${giveHome(grid, person)}>
        <option value="" .selected=${person.team === null}>${t('console-home-none')}</option>
        ${grid.session.slots.sprint.teams.map((team) => html`<option value=${team.number} .selected=${team.number === person.team}>${t('console-home-at', { team: team.name })}</option>`)}
      </select>
    </label>
    <label>
      <span class="visually-hidden">${t('console-make-participant-name', { name: person.name })}</span>
      <select class="input" @change=${sitDown(grid, person)}>
        <option value="" selected>${t('console-make-participant')}</option>
        ${grid.session.slots.sprint.teams.map((team) => html`<option value=${team.number}>${team.name}</option>`)}
      </select>
    </label>
    <button class="btn btn-small" type="button" @click=${() => reissue(grid, person)}>${icon('key-round')}${t('console-reissue')}</button>
  </div>
</li>`;
