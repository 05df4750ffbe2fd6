/** The side of the console: what needs the instructor, one act each, and the log with its ways back. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { jointed } from '../words/joints.js';
import { clockTime } from '../words/moment.js';
import { pick, t } from '../words/text.js';
import { NEED_ICONS } from './console-teams.js';
import { firstNameOf, teamName, waited } from './console-words.js';

/** @import {HelpCall, LoggedDeed, TeamCard} from '../live/slots.d.ts' */
/** @import {Desk} from './console-dialogs.js' */
/** @import {Need} from './console-needs.js' */

/** So many lines are shown before one asks for all of them. */
const SHOWN = 3;

/**
 * @param {Desk} desk
 * @param {Need[]} needs
 */
export const consoleNeeds = (
  desk,
  needs,
) => html`<section class="panel queue" aria-labelledby="console-needs">
  <div class="panel-head"><h2 id="console-needs">${t('lead-needs')}</h2><span class="count" role="status">${needs.length || nothing}</span></div>
  ${
    needs.length === 0
      ? html`<p class="queue-none">${icon('circle-check')}${t('lead-needs-none')}</p>`
      : html`<ol class="queue-list">${needs.map((need) => item(desk, need))}</ol>`
  }
</section>`;

/** @param {Desk} desk @param {Need} need */
function item(desk, need) {
  const { who, what, act } = SAYS[need.kind](desk, /** @type {never} */ (need));
  return html`<li class="queue-item" data-kind=${need.kind}>
    <p class="queue-sign"><span class="queue-hand">${NEED_ICONS[need.kind]()}</span>${need.since === null ? nothing : html`<time>${waited(need.since, desk.session.now())}</time>`}</p>
    <p class="queue-who">${who}</p>
    <p class="queue-ask told">${what}</p>
    ${act}
  </li>`;
}

/** @typedef {{who: unknown, what: string, act: unknown}} Said */
/** @type {{[K in Need['kind']]: (desk: Desk, need: Extract<Need, {kind: K}>) => Said}} */
const SAYS = {
  call: (desk, { call }) => ({
    who: ofTeam(desk, call.team),
    what: call.taken_by
      ? t('console-help-taken', { name: call.taken_by })
      : call.text
        ? t('page-quote', { text: call.text })
        : t('console-called-by', { name: call.by }),
    act: callKeys(desk, call),
  }),
  homeless: (desk, { people }) => ({
    who: t('console-without-team', { count: people.length }),
    what: people.map(({ name }) => name).join(', '),
    act: key(t('lead-give-seat'), () => desk.open({ kind: 'people', team: null })),
  }),
  tie: (desk, { team }) =>
    ofCard(desk, team, 'tie', t('lead-choose'), () => desk.open({ kind: 'choose', team: team.number })),
  unchosen: (desk, { team }) =>
    ofCard(desk, team, 'unchosen', t('lead-choose'), () => desk.open({ kind: 'choose', team: team.number })),
  'face-down': (desk, { team }) => ({
    ...ofCard(desk, team, 'face-down', t('console-ask-reveal-yes'), () =>
      desk.act('reveal', { team: team.number }),
    ),
    what: t('console-face-down', { count: team.drafts }),
  }),
  gone: (desk, { team }) => ofCard(desk, team, 'gone', t('lead-look'), () => desk.look(team.number)),
  quiet: (desk, { team, since }) => ({
    ...ofCard(desk, team, 'quiet', t('lead-look'), () => desk.look(team.number)),
    what: t('lead-quiet', { time: clockTime(since) }),
  }),
  unseen: (desk, { said }) => ({
    who: t('lead-unseen', { count: said.missing?.length ?? 0 }),
    what: t('page-quote', { text: said.text }),
    act: key(t('lead-show-who'), () => desk.open({ kind: 'unseen', id: said.id })),
  }),
};

/**
 * @param {Desk} desk
 * @param {TeamCard} team
 * @param {'tie'|'unchosen'|'gone'|'quiet'|'face-down'} what
 * @param {string} word
 * @param {() => void} act
 * @returns {Said}
 */
const ofCard = (desk, team, what, word, act) => ({
  who: ofTeam(desk, team.number),
  what: what === 'quiet' || what === 'face-down' ? '' : t(`lead-need-${what}`),
  act: key(word, act),
});

/** @param {Desk} desk @param {number} team */
const ofTeam = (desk, team) =>
  html`<button type="button" class="queue-team" @click=${() => desk.look(team)}>${team} ${jointed(teamName(desk.session, team))}</button>`;

/** @param {string} word @param {() => void} act */
const key = (word, act) => html`<button class="btn btn-small" type="button" @click=${act}>${word}</button>`;

/** Who is free is sent; else one goes there oneself. @param {Desk} desk @param {HelpCall} call */
function callKeys(desk, call) {
  const { people, help } = desk.session.slots;
  const busy = new Set((help.queue ?? []).map(({ taken_by }) => taken_by));
  const free = people.filter(({ role, online, name }) => role === 'specialist' && online && !busy.has(name));
  if (call.taken_by) return key(t('console-help-done'), () => desk.open({ kind: 'advice', call }));
  return html`<div class="btn-row">
    ${free.slice(0, 2).map(
      (
        person,
      ) => html`<button class="btn btn-small btn-help" type="button" @click=${() => desk.act('help_send', { id: call.id, seat: person.seat_id })}>
        ${t('lead-send', { name: firstNameOf(person) })}</button>`,
    )}
    ${key(t('console-help-take'), () => desk.act('help_take', { id: call.id }))}
  </div>`;
}

/** @param {Desk} desk */
export function consoleLog(desk) {
  const { log = [] } = desk.session.slots;
  return html`<section class="panel log" aria-labelledby="console-log">
    <div class="panel-head"><h2 id="console-log">${t('lead-log')}</h2>
      ${log.length > SHOWN ? html`<button class="btn btn-quiet btn-small" type="button" @click=${() => desk.open({ kind: 'log' })}>${t('lead-log-all')}</button>` : nothing}
    </div>
    ${log.length === 0 ? html`<p class="small muted">${t('lead-log-none')}</p>` : nothing}
    ${logList(desk, log.slice(0, SHOWN))}
  </section>`;
}

/** @param {Desk} desk @param {LoggedDeed[]} log */
export const logList = (desk, log) => html`<ol class="log-list">
  ${log.map(
    (deed) => html`<li class="deed" ?data-undone=${deed.undone}>
      <time>${clockTime(deed.at_ms)}</time>
      <span class="told">${deedWords(desk, deed)} <small>${deed.by}</small></span>
      ${deed.undone ? html`<span class="muted">${t('lead-undone')}</span>` : undoKey(desk, deed)}
    </li>`,
  )}
</ol>`;

/** @param {Desk} desk @param {LoggedDeed} deed */
function undoKey(desk, deed) {
  if (!deed.may_undo && !deed.gone) return nothing;
  const undo = () =>
    deed.gone ? desk.open({ kind: 'restore', seat: deed.gone }) : desk.act('deed_undo', { id: deed.id });
  const name = `${t('lead-undo')}: ${deedWords(desk, deed)}`;
  return html`<button class="btn btn-quiet" type="button" aria-label=${name} @click=${undo}>
    ${t('lead-undo')}</button>`;
}

/** @param {Desk} desk @param {LoggedDeed} deed */
function deedWords({ session }, { what, phase, team, person, amount, text }) {
  const names = {
    phase: phase ? pick(phase) : t('lead-a-phase'),
    team: team === null ? t('console-announcement-all') : teamName(session, team),
    person: person ?? t('lead-a-person'),
    amount: Math.abs(amount ?? 0),
    sign: (amount ?? 0) < 0 ? '−' : '+',
    text,
  };
  return t(`lead-deed-${what}`, names);
}
