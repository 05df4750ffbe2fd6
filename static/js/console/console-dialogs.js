/** What the console asks before it does something, and the small forms it opens. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { writingNow } from '../time/agenda.js';
import { pick, t } from '../words/text.js';
import './console-look.js';
import { LIMITS } from '../words/limits.js';
import { consolePeople, consoleSpecialists, peopleHeading, reissued } from './console-people.js';
import { phaseForm, phaseSetName } from './console-phase.js';
import { listed, spacedCode, teamName } from './console-words.js';

/** @import {AgendaLine, NamedTeam, Person} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @import {Grid} from './console-teams.js' */
/**
 * @typedef {{
 *   go: {line: AgendaLine}, phase: {line: AgendaLine},
 *   reveal: OfTeam, 'votes-close': OfTeam, 'votes-again': OfTeam, people: OfTeam,
 *   look: {team: number}, announce: {team: number}, team: {team?: number},
 *   remove: {person: Person}, clear: {people: Person[]}, reissued: {person: Person, code: string},
 *   close: {}, specialists: {}, invite: {},
 * }} Subjects what each dialog is about
 */
/** @typedef {{team: number|null}} OfTeam one team, or all, or those without one */
/** @typedef {keyof Subjects} Kind */
/** @typedef {{[K in Kind]: {kind: K} & Subjects[K]}[Kind]} Asked */
/** @typedef {{heading: string, content: unknown, wide?: boolean}} Dialog */
/** @typedef {Grid & {close: () => void}} Desk */

/**
 * @template {Kind} K
 * @param {Desk} desk
 * @param {{kind: K} & Subjects[K]} asked
 */
export const consoleDialog = (desk, asked) => DIALOGS[asked.kind](desk, asked);

/** @type {{[K in Kind]: (desk: Desk, asked: Subjects[K]) => Dialog}} */
const DIALOGS = {
  go: (desk, { line }) => ({
    heading: t('console-ask-go', { phase: pick(line.title) }),
    content: question(
      desk,
      writersText(desk.session),
      t('console-ask-go-yes'),
      () => moveTo(desk, line),
      t('console-ask-wait'),
    ),
  }),
  reveal: (desk, { team }) => ({
    heading:
      team === null
        ? t('console-ask-reveal-all')
        : t('console-ask-reveal', { team: teamName(desk.session, team) }),
    content: question(desk, t('console-ask-reveal-text'), t('console-ask-reveal-yes'), () =>
      desk.act('reveal', forTeam(team)),
    ),
  }),
  'votes-close': (desk, { team }) => ({
    heading: t('console-ask-votes-close'),
    content: question(desk, t('console-ask-votes-close-text'), t('console-votes-close'), () =>
      desk.act('votes_close', forTeam(team)),
    ),
  }),
  'votes-again': (desk, { team }) => ({
    heading:
      team === null
        ? t('console-ask-votes-again-all')
        : t('console-ask-votes-again', { team: teamName(desk.session, team) }),
    content: question(desk, t('console-ask-votes-again-text'), t('console-votes-open'), () =>
      desk.act('votes_open', forTeam(team)),
    ),
  }),
  close: (desk) => ({
    heading: t('console-ask-close'),
    content: question(
      desk,
      t('console-ask-close-text'),
      t('console-close-sprint'),
      () => desk.act('sprint_close', {}),
      undefined,
      true,
    ),
  }),
  remove: (desk, { person }) => ({
    heading: t('console-ask-remove', { name: person.name }),
    content: question(
      desk,
      t('console-ask-remove-text'),
      t('console-remove'),
      () => remove(desk, person),
      undefined,
      true,
    ),
  }),
  clear: (desk, { people }) => ({
    heading: t('console-ask-clear', { count: people.length }),
    content: question(
      desk,
      t('console-ask-clear-text', { names: listed(people.map(({ name }) => name)) }),
      t('console-remove'),
      () => clear(desk, people),
      undefined,
      true,
    ),
  }),
  reissued: (desk, { person, code }) => ({
    heading: t('console-return-code'),
    content: html`${reissued(person, code)}
      <div class="btn-row"><button class="btn btn-primary" type="button" @click=${desk.close}>${t('console-understood')}</button></div>`,
  }),
  people: (desk, { team }) => ({
    heading: peopleHeading(desk.session, team),
    content: consolePeople(desk, team),
    wide: true,
  }),
  specialists: (desk) => ({
    heading: t('console-specialists'),
    content: consoleSpecialists(desk),
    wide: true,
  }),
  look: (desk, { team }) => ({
    heading: teamName(desk.session, team),
    content: html`<console-look .session=${desk.session} .team=${team}></console-look>`,
    wide: true,
  }),
  phase: (desk, { line }) => ({ heading: phaseSetName(line), content: phaseForm(desk, line) }),
  team: (desk, { team }) => teamForm(desk, team),
  announce: (desk, { team }) => announcementForm(desk, team),
  invite: (desk) => ({ heading: t('console-invite'), content: invite(desk) }),
};

/** @param {number|null} team */
const forTeam = (team) => (team === null ? {} : { team });

/**
 * @param {Desk} desk
 * @param {string} text
 * @param {string} yes
 * @param {() => unknown} act
 * @param {string} [no]
 * @param {boolean} [danger]
 */
const question = (desk, text, yes, act, no = t('console-cancel'), danger = false) => html`
  <p>${text}</p>
  <div class="btn-row">
    <button class="btn" type="button" autofocus @click=${desk.close}>${no}</button>
    <button class="btn ${danger ? 'btn-danger' : 'btn-primary'}" type="button" @click=${() => done(desk, act)}>${yes}</button>
  </div>
`;

/**
 * @param {Desk} desk
 * @param {() => unknown} act
 */
function done(desk, act) {
  desk.close();
  act();
}

/** @param {Desk} desk @param {Person} person */
async function remove(desk, { seat_id, name, municipality }) {
  const undo = () => desk.act('seat_restore', { seat: seat_id, name, municipality });
  if (await desk.act('seat_remove', { seat: seat_id })) toast(t('console-removed', { name }), { undo });
}

/** As many at once as one message holds. @param {Desk} desk @param {Person[]} people */
async function clear(desk, people) {
  const seats = people.map(({ seat_id }) => seat_id);
  for (let at = 0; at < seats.length; at += LIMITS.PAYLOAD_TEXTS) {
    if (!(await desk.act('seats_remove', { seats: seats.slice(at, at + LIMITS.PAYLOAD_TEXTS) }))) return;
  }
}

/** @param {Session} session */
function writersText(session) {
  const writing = writingNow(session);
  const teams = [...new Set(writing.map(({ team }) => team))].filter((team) => team !== null);
  return t('console-ask-go-text', {
    count: writing.length,
    teams: listed(teams.map((team) => teamName(session, team))),
  });
}

/**
 * The next phase is named by the one it leaves, so that a double click moves once.
 * @param {Desk} desk
 * @param {AgendaLine} line
 */
export async function moveTo(desk, line) {
  const { phase } = desk.session.slots;
  const moved =
    line.position === phase.position + 1
      ? await desk.act('phase_next', { phase: phase.id })
      : await desk.act('phase_go', { phase: line.id, seen: phase.id });
  const undo = () => desk.act('phase_undo', {});
  if (moved) toast(t('console-moved', { phase: pick(line.title) }), { undo });
}

/**
 * @param {Desk} desk
 * @param {number|undefined} number
 * @returns {Dialog}
 */
function teamForm(desk, number) {
  const team = desk.session.slots.sprint.teams.find((each) => each.number === number);
  return {
    heading: team ? t('console-team-rename') : t('console-team-add'),
    content: html`<form class="dialog-form" @submit=${saveTeam(desk, number)}>
      <div class="field">
        <label class="field-label" for="console-team-name">${t('console-team-name')}</label>
        <input class="input" id="console-team-name" name="name" maxlength=${LIMITS.TEAM} required .value=${team?.name ?? ''} />
      </div>
      ${team ? challenge(team) : nothing}
      <div class="btn-row">
        <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
        <button class="btn btn-primary" type="submit">${team ? t('console-save') : t('console-add')}</button>
      </div>
    </form>`,
  };
}

/** @param {NamedTeam} team */
const challenge = (team) => html`<div class="field">
  <label class="field-label" for="console-team-challenge">${t('console-team-challenge')}</label>
  <textarea class="input" id="console-team-challenge" name="challenge" rows="3" maxlength=${LIMITS.CHALLENGE} .value=${team.challenge ?? ''}></textarea>
  <span class="field-help">${t('console-team-challenge-help')}</span>
</div>`;

/**
 * @param {Desk} desk
 * @param {number|undefined} number
 */
const saveTeam = (desk, number) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const given = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  const name = String(given.get('name'));
  const saved =
    number === undefined
      ? await desk.act('team_add', { name })
      : await desk.act('team_rename', { team: number, name, challenge: String(given.get('challenge')) });
  if (saved) desk.close();
};

/**
 * @param {Desk} desk
 * @param {number} team
 * @returns {Dialog}
 */
const announcementForm = (desk, team) => ({
  heading: t('console-announcement-to-team', { team: teamName(desk.session, team) }),
  content: html`<form class="dialog-form" @submit=${announce(desk, team)}>
    <div class="field">
      <label class="field-label" for="console-announcement-one">${t('console-announcement-words')}</label>
      <textarea class="input" id="console-announcement-one" name="text" rows="3" maxlength=${LIMITS.ANNOUNCEMENT} required></textarea>
    </div>
    <div class="btn-row">
      <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
      <button class="btn btn-primary" type="submit">${icon('megaphone')}${t('console-announcement-send')}</button>
    </div>
  </form>`,
});

/**
 * @param {Desk} desk
 * @param {number} team
 */
const announce = (desk, team) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const { text } = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)));
  if (await desk.act('announce', { text: String(text).trim(), team })) desk.close();
};

/** @param {Desk} desk */
function invite({ session }) {
  const { qr, join } = session.content.urls;
  return html`
    <p class="return-code" translate="no">${spacedCode(session.slots.sprint.code)}</p>
    <img class="invite-qr" src=${qr} width="240" height="240" alt=${t('console-qr-alt')} />
    <p class="invite-link">${join}</p>
    <p class="small muted">${t('console-invite-text')}</p>
  `;
}
