/** The panels of the room: who is here, calling a specialist, one's own seat and leaving. */
import { html, nothing } from 'lit';
import { tellLeaving } from '../live/leaving.js';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import '../parts/modal-box.js';
import { LIMITS } from '../words/limits.js';
import { mixWords, saidOf } from '../words/people.js';
import { matesOf } from './room-bar.js';

/** @import {HelpCall} from '../live/slots.d.ts' */
/** @import {Person} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/**
 * @param {string} heading
 * @param {unknown} content
 * @param {() => void} closed
 */
const panel = (heading, content, closed) =>
  html`<modal-box .heading=${heading} .content=${content} @closed=${closed}></modal-box>`;

/**
 * @param {Session} session
 * @param {() => void} closed
 */
export function peoplePanel(session, closed) {
  const { people, me, sprint } = session.slots;
  const mix = mixWords(matesOf(session));
  const seated = [...people].sort((a, b) => Number(b.online) - Number(a.online));
  const place = (/** @type {Person} */ person) => saidOf(person) || t(`room-role-${person.role}`);
  return panel(
    sprint.teams.find((team) => team.number === me.team)?.name ?? t('room-people'),
    html`${mix ? html`<p class="muted">${mix}</p>` : nothing}
    <ul class="people-list">
      ${seated.map(
        (person) => html`<li>
          <span class="avatar ${person.online ? '' : 'is-away'}" data-person=${person.colour} aria-hidden="true">${person.initials}</span>
          <span><strong>${person.name}</strong><br /><span class="muted">${place(person)}</span></span>
          <span class="muted">${t(person.online ? 'room-is-here' : 'room-is-away')}</span>
        </li>`,
      )}
    </ul>${colleagues(session)} ${wrongTable(session, closed)}`,
    closed,
  );
}

/** Who has sat down at the wrong table goes to their own, with name, colour and notes. @param {Session} session @param {() => void} closed */
function wrongTable(session, closed) {
  const { me, people, sprint } = session.slots;
  const others = sprint.teams.filter(({ number }) => number !== me.team);
  const own = people.find(({ seat_id }) => seat_id === me.seat_id);
  if (own?.role !== 'participant' || sprint.status !== 'open' || others.length === 0) return nothing;
  return html`<details class="people-from"><summary>${t('room-wrong-table')}</summary>
    ${
      sprint.locked
        ? html`<p>${t('room-wrong-table-locked')}</p>`
        : html`<form class="dialog-form" @submit=${changeTable(session, closed)}>
      <p>${t('room-wrong-table-why')}</p>
      <label class="field"><span class="field-label">${t('room-wrong-table-to')}</span>
        <select class="input" name="team" required><option value=""></option>
          ${others.map(({ number, name }) => html`<option value=${number}>${name}</option>`)}</select></label>
      <div class="btn-row"><button class="btn" type="submit">${icon('armchair')}${t('room-wrong-table-go')}</button></div>
    </form>`
    }
  </details>`;
}

/** @param {Session} session @param {() => void} closed */
const changeTable = (session, closed) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const team = Number(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('team'));
  const name = session.slots.sprint.teams.find(({ number }) => number === team)?.name ?? '';
  try {
    await session.command('seat_change', { team });
  } catch (error) {
    return toast(/** @type {Error} */ (error).message, { tone: 'warn' });
  }
  closed();
  toast(t('room-wrong-table-done', { team: name }));
};

/** Those from home who sit elsewhere: one may want to find them in the break. @param {Session} session */
function colleagues({ slots: { colleagues: others, me, sprint } }) {
  if (others.length === 0) return nothing;
  const at = (/** @type {number|null} */ number) =>
    sprint.teams.find((team) => team.number === number)?.name ?? '';
  return html`<h3 class="people-from" id="people-from">${t('people-colleagues', { place: me.municipality })}</h3>
    <ul class="people-list" aria-labelledby="people-from">
      ${others.map(({ name, team }) => html`<li>${t('people-at', { name, team: at(team) })}</li>`)}
    </ul>`;
}

/**
 * @param {Session} session
 * @param {() => void} closed
 */
export function helpPanel(session, closed) {
  const { call } = session.slots.help;
  const done = (/** @type {Promise<unknown>} */ asked) =>
    asked.then(closed, (error) => toast(error.message, { tone: 'warn' }));
  return panel(t('room-help-call'), call ? called(session, call, done) : calling(session, done), closed);
}

/**
 * @param {Session} session
 * @param {(asked: Promise<unknown>) => void} done
 */
function calling(session, done) {
  const send = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    done(session.command('help_call', { text: String(new FormData(form).get('text') ?? '') }));
  };
  return html`<form class="dialog-form" @submit=${send}>
    <p>${t('room-help-why')}</p>
    <label class="field">
      <span class="field-label">${t('room-help-about')}</span>
      <textarea class="input" name="text" rows="3" maxlength=${LIMITS.HELP}></textarea>
    </label>
    <div class="btn-row"><button class="btn btn-primary" type="submit">${icon('hand')}${t('room-help-send')}</button></div>
  </form>`;
}

/**
 * @param {Session} session
 * @param {HelpCall} call
 * @param {(asked: Promise<unknown>) => void} done
 */
const called = (session, call, done) => html`
  <p>${call.taken_by ? t('room-help-taken', { name: call.taken_by }) : t('room-help-waiting')}</p>
  ${call.text ? html`<blockquote class="told">${call.text}</blockquote>` : nothing}
  <div class="btn-row">
    <button class="btn" type="button" @click=${() => done(session.command('help_cancel'))}>${t('room-help-cancel')}</button>
  </div>
`;

/**
 * @param {Session} session
 * @param {() => void} closed
 */
export function seatPanel(session, closed) {
  const { me } = session.slots;
  const code = me.return_code.replace(/(.{4})(?=.)/g, '$1-');
  const link = `${session.content.urls.join}/return/${me.return_code}`;
  const copy = () => navigator.clipboard.writeText(link).then(() => toast(t('room-copied')));
  return panel(
    t('room-my-seat'),
    html`<p>${t('room-my-seat-why')}</p>
      <p class="return-code" translate="no" aria-label=${t('room-return-code')}>${code}</p>
      <div class="btn-row"><button class="btn btn-primary" type="button" @click=${copy}>${icon('copy')}${t('room-copy-link')}</button></div>`,
    closed,
  );
}

/**
 * @param {Session} session
 * @param {() => void} closed
 */
export function leavePanel(session, closed) {
  const { waiting } = session.status;
  const leave = async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    await session.leave();
    tellLeaving(String(session.content.seat));
    form.submit();
  };
  return panel(
    t('room-leave'),
    html`<p>${t('room-leave-why')}</p>
      ${waiting > 0 ? html`<p class="banner" data-tone="warn">${icon('triangle-alert')}<span class="banner-text">${t('room-leave-unsaved', { waiting })}</span></p>` : nothing}
      <form class="btn-row" method="post" action=${session.content.urls.leave} @submit=${leave}>
        <button class="btn" type="button" @click=${closed}>${t('room-stay')}</button>
        <button class="btn btn-danger" type="submit">${icon('log-out')}${t('room-leave')}</button>
      </form>`,
    closed,
  );
}

/**
 * @param {Session} session
 * @param {number} team
 * @param {'ideas'|'concept'|'outline'} part
 * @param {() => void} closed
 */
export function versionsPanel(session, team, part, closed) {
  import('../versions/team-versions.js');
  const content = html`<team-versions .session=${session} .team=${team} .first=${part}></team-versions>`;
  return html`<modal-box .heading=${t('versions')} .content=${content} wide @closed=${closed}></modal-box>`;
}
