/** What the console asks before it does something, and the small forms it opens. */
import { html, nothing } from 'lit';
import { phaseForm, phaseSetName } from '../agenda/phase-form.js';
import { icon } from '../parts/icon.js';
import { kept } from '../parts/kept.js';
import { toast } from '../parts/toast.js';
import { writingNow } from '../time/agenda.js';
import { LIMITS } from '../words/limits.js';
import { listed } from '../words/listed.js';
import { pick, t } from '../words/text.js';
import { messageForm, unseenList } from './console-announcement.js';
import { choosing, invitation, newDoor, removing, restoring, unwriting } from './console-door.js';
import { adviceForm, clockForm } from './console-forms.js';
import { keySheet } from './console-keys.js';
import { merging, takingAway } from './console-merge.js';
import {
  consolePeople,
  consoleSpecialists,
  moving,
  peopleHeading,
  reissued,
  renaming,
} from './console-people.js';
import { newPhase } from './console-phase-new.js';
import { planOf } from './console-plan.js';
import { logList } from './console-side.js';
import { chooseForm } from './console-votes.js';
import { teamName } from './console-words.js';
import { whenLeft } from './when-left.js';
import './note-for-all.js';
import './spot-choice.js';

/** @import {AgendaLine, HelpCall, NamedTeam, Person} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @import {Grid} from './console-teams.js' */
/**
 * @typedef {{
 *   go: {line: AgendaLine}, phase: {line: AgendaLine},
 *   reveal: OfTeam, 'votes-close': OfTeam, 'votes-again': OfTeam, people: OfTeam,
 *   'phase-new': {}, keys: {}, log: {}, clock: {}, choose: {team: number}, message: {text: string, teams?: number[]}, advice: {call: HelpCall}, spot: {team: number}, note: {}, merge: {team: number}, 'team-remove': {team: number}, unseen: {id: string}, announce: {team: number}, team: {team?: number},
 *   remove: {people: Person[]}, restore: {seat: string}, clear: {people: Person[]}, many: {}, unwrite: {person: Person}, move: {person: Person, team: number}, rename: {person: Person}, door: {}, reissued: {person: Person, code: string},
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
      `${wayText(desk.session, line)} ${writersText(desk.session)}`,
      t('console-ask-go-yes', { way: wayOf(desk.session, line) }),
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
      t(desk.session.slots.sprint.writes_after ? 'console-ask-close-text' : 'console-ask-close-text-shut'),
      t('console-close-sprint'),
      () => desk.act('sprint_close', {}),
      undefined,
      true,
    ),
  }),
  remove: removing,
  restore: restoring,
  clear: removing,
  many: choosing,
  unwrite: unwriting,
  move: moving,
  rename: renaming,
  door: newDoor,
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
  keys: (desk) => ({ heading: t('lead-keys'), content: keySheet(desk), wide: true }),
  log: (desk) => ({
    heading: t('lead-log'),
    content: logList(desk, desk.session.slots.log ?? []),
    wide: true,
  }),
  clock: (desk) => ({ heading: t('lead-clock-set'), content: clockForm(desk) }),
  choose: (desk, { team }) => ({
    heading: t('lead-choose-for', { team: teamName(desk.session, team) }),
    content: chooseForm(desk, team),
  }),
  message: (desk, { text, teams }) => ({
    heading: t('lead-message-some'),
    content: messageForm(desk, text, teams),
  }),
  advice: (desk, { call }) => ({ heading: t('room-advice'), content: adviceForm(desk, call) }),
  spot: (desk, { team }) => ({
    heading: t('spot-heading', { team: teamName(desk.session, team) }),
    content: html`<spot-choice .session=${desk.session} .desk=${desk} .team=${team}></spot-choice>`,
  }),
  note: (desk) => ({ heading: t('look-note'), content: noteForAll(desk) }),
  merge: merging,
  'team-remove': takingAway,
  unseen: (desk, { id }) => ({ heading: t('lead-seen-who'), content: unseenList(desk, id) }),
  'phase-new': (desk) => ({ heading: t('agenda-add'), content: newPhase(desk) }),
  phase: (desk, { line }) => ({ heading: phaseSetName(line), content: phaseForm(desk, line) }),
  team: (desk, { team }) => teamForm(desk, team),
  announce: (desk, { team }) => announcementForm(desk, team),
  invite: (desk) => ({ heading: t('console-invite'), content: invitation(desk) }),
};

/** @param {Desk} desk */
const noteForAll = (desk) => html`<note-for-all .session=${desk.session} .desk=${desk}></note-for-all>`;

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

/** @param {Session} session @param {AgendaLine} line @returns {'back'|'on'} */
const wayOf = ({ slots: { phase } }, line) => (line.position < phase.position ? 'back' : 'on');

/** Where everybody is taken. @param {Session} session @param {AgendaLine} line */
function wayText(session, line) {
  const { agenda, phase } = session.slots;
  const passed = agenda.filter(
    ({ position, hidden }) => !hidden && position > phase.position && position < line.position,
  );
  const from = pick(phase.title);
  return t('console-ask-go-way', { way: wayOf(session, line), from, passed: passed.length });
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
    line.id === planOf(desk.session.slots).line?.id
      ? await desk.act('phase_next', { phase: phase.id })
      : await desk.act('phase_go', { phase: line.id, seen: phase.id });
  const undo = () => desk.act('phase_undo', { seen: line.id });
  if (moved)
    whenLeft(desk.session, line.id, toast(t('console-moved', { phase: pick(line.title) }), { undo }));
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
        <input class="input" id="console-team-name" name="name" maxlength=${LIMITS.TEAM} required .value=${kept(team?.name ?? '')} />
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
  <textarea class="input" id="console-team-challenge" name="challenge" rows="3" maxlength=${LIMITS.CHALLENGE} .value=${kept(team.challenge ?? '')}></textarea>
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
