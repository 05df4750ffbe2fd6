/** The top bar of the room: whose room it is, whether all is saved, who is here, and where in the sprint we are. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { atTable } from '../words/members.js';
import { pick, t } from '../words/text.js';
import { firstName } from '../words/whereabouts.js';
import '../parts/drop-menu.js';
import { mark } from '../parts/mark.js';
import '../time/sprint-clock.js';
import { rail } from './sprint-steps.js';

/** @import {Person} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

const SHOWN_SEATS = 5;
const NAMED_PLACES = 1;

/**
 * @typedef {object} Parts
 * @property {() => void} callHelp
 * @property {() => void} showPeople
 * @property {() => void} showSteps
 * @property {(import('../parts/drop-menu.js').MenuItem|null)[]} menu
 * @typedef {import('./sprint-steps.js').Looking & Parts} Bar
 */

/** @param {Bar} bar */
export const roomBar = (bar) => html`<header class="room-bar">
  <div class="room-id">
    <span class="room-home">${mark()}</span>
    <p class="room-title"><strong>${teamName(bar.session)}</strong><span>${tableWords(bar.session)}</span></p>
  </div>
  ${me(bar)}
  <div class="room-tools">
    ${saved(bar.session.status, bar.session.hasBegun)} ${people(bar)} ${help(bar)}
    <drop-menu class="room-menu" .label=${t('room-menu')} .quiet=${true} .face=${icon('menu')} .items=${bar.menu}></drop-menu>
  </div>
  ${rail(bar)}
  <sprint-clock .session=${bar.session}></sprint-clock>
  <button class="room-phase" type="button" aria-haspopup="dialog" @click=${bar.showSteps}>
    <span class="room-phase-no">${t('room-step-of', { number: bar.looked.position + 1, of: bar.session.slots.agenda.length })}${icon('chevron-down', 'small')}</span>
    ${pick(bar.looked.title)}
  </button>
</header>`;

/** @param {Session} session */
export function teamName({ slots }) {
  const own = slots.sprint.teams.find((team) => team.number === slots.me.team);
  return own?.name ?? slots.sprint.title;
}

/** Where the table comes from, by name while there is room for it, and how many fields it knows. @param {Session} session */
function tableWords({ slots }) {
  const mates = slots.people.filter((person) => person.team === slots.me.team);
  const places = [...new Set(mates.map(({ municipality }) => municipality).filter(Boolean))];
  const fields = new Set(mates.map(({ field }) => field).filter(Boolean)).size;
  const words = places.length > NAMED_PLACES ? [t('people-places', { count: places.length })] : places;
  return [...(fields > 1 ? [t('people-fields', { count: fields })] : []), ...words].join(' · ');
}

/** @type {Record<Status['state'], (status: Status) => unknown>} */
const SAVED = {
  saved: () => html`${icon('circle-check')}<span>${t('room-saved')}</span>`,
  saving: () => html`${icon('refresh-cw')}<span>${t('room-saving')}</span>`,
  offline: ({ waiting }) => html`${icon('cloud-off')}<span>${t('room-offline', { waiting })}</span>`,
  stuck: ({ waiting }) => html`${icon('triangle-alert')}<span>${t('room-stuck', { waiting })}</span>`,
  held: ({ because }) =>
    html`${icon('lock')}<span>${t('room-held', { because: because.replace('.', '-') })}</span>`,
};

/** @typedef {import('../live/session.js').Status} Status */

/**
 * @param {Status} status
 * @param {boolean} hasBegun
 */
const saved = (status, hasBegun) => html`<p class="saved" data-state=${status.state}>${
  status.state === 'saved' && hasBegun
    ? html`${icon('pencil-line')}<span>${t('room-saved-but')}</span>`
    : SAVED[status.state](status)
}</p>
  <p class="visually-hidden" role="status">${aloud(status)}</p>`;

let heard = '';

/**
 * What is read aloud of it: trouble, and that it is over; not each pause in the typing, and not each change that waits.
 * @param {Status} status
 */
function aloud({ state, because }) {
  if (state === 'saved') heard = heard && t('room-saved');
  else if (state === 'held') heard = t('room-held', { because: because.replace('.', '-') });
  else if (state !== 'saving') heard = t(`room-${state}`, { waiting: 0 });
  return heard;
}

/** Whose screen it is, where several share one. @param {Bar} bar */
function me({ session }) {
  const { me, people } = session.slots;
  const own = people.find(({ seat_id }) => seat_id === me.seat_id);
  if (!own) return nothing;
  return html`<p class="room-me" title=${own.name}>
    ${avatar(session, own)}<span class="visually-hidden">${t('room-you-are')} </span><strong>${firstName(own)}</strong>
  </p>`;
}

/** The others, beside one's own name. @param {Bar} bar */
function people({ session, showPeople }) {
  const mates = matesOf(session);
  const others = mates.filter(({ seat_id }) => seat_id !== session.slots.me.seat_id);
  const here = mates.filter((person) => person.online);
  return html`<button class="presence" type="button" @click=${showPeople}>
    <span class="visually-hidden">${t('room-here', { here: here.length, of: mates.length, names: here.map(firstName).join(', ') })}</span>
    ${others.length === 0 ? html`<span class="count">${t('room-alone')}</span>` : nothing}
    ${others.slice(0, SHOWN_SEATS).map((person) => avatar(session, person))}
    ${others.length > SHOWN_SEATS ? html`<span class="count">+${others.length - SHOWN_SEATS}</span>` : nothing}
    <span class="presence-of" aria-hidden="true">${icon('users')}${t('room-here-of', { here: here.length, of: mates.length })}</span>
  </button>`;
}

/**
 * The team's people, oneself first.
 * @param {Session} session
 */
export function matesOf({ slots }) {
  const mates = atTable(slots.people, slots.me.team);
  return mates.sort(
    (a, b) => Number(b.seat_id === slots.me.seat_id) - Number(a.seat_id === slots.me.seat_id),
  );
}

/**
 * @param {Session} session
 * @param {Person} person
 */
function avatar(session, person) {
  const isWriting = session.presence.some((place) => place.seat_id === person.seat_id && place.field);
  const classes = ['avatar', isWriting ? 'is-you' : '', person.online ? '' : 'is-away'].join(' ');
  return html`<span class=${classes} data-person=${person.colour} title=${person.name} aria-hidden="true">${person.initials}</span>`;
}

/** @param {Bar} bar */
function help({ session, callHelp }) {
  const { call } = session.slots.help ?? {};
  const words = call ? t(call.taken_by ? 'room-help-coming' : 'room-help-called') : t('room-help-call');
  if (session.slots.me.team === null || session.slots.sprint.status === 'closed') return nothing;
  return html`<button class="btn btn-help" type="button" aria-pressed=${Boolean(call)} @click=${callHelp}>
    ${icon('hand')}<span>${words}</span>
  </button>`;
}
