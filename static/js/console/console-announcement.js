/** The line for words to all teams, some or one, and how many have seen the last. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { ring } from '../parts/ring.js';
import { wroteOn } from '../parts/wrote-on.js';
import { LIMITS } from '../words/limits.js';
import { moment } from '../words/moment.js';
import { leads } from '../words/people.js';
import { t } from '../words/text.js';
import { teamName } from './console-words.js';

/** @import {Announcement} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @import {Desk} from './console-dialogs.js' */

const SOME = 'some';

/** @param {Desk} desk */
export const consoleAnnouncement = (
  desk,
) => html`<form class="shout-line" aria-label=${t('console-announcement')} @submit=${send(desk)}>
  <label for="console-announcement-to">${t('lead-message-to')}</label>
  <select class="input" id="console-announcement-to" name="team" @change=${choose(desk)}>
    <option value="">${t('console-announcement-all')}</option>
    ${desk.session.slots.sprint.teams.map((team) => html`<option value=${team.number}>${team.name}</option>`)}
    <option value=${SOME}>${t('lead-message-some')}</option>
  </select>
  <textarea class="input" id="console-announcement" name="text" rows="1" maxlength=${LIMITS.ANNOUNCEMENT} required @keydown=${sendOnEnter}
    aria-label=${t('lead-message-label', { limit: LIMITS.ANNOUNCEMENT })} placeholder=${t('lead-message-prompt')}></textarea>
  <button class="btn" type="submit">${icon('send')}${t('console-announcement-send')}</button>
  ${receipt(desk)}
</form>`;

/** @param {Desk} desk */
function receipt(desk) {
  const [last] = desk.session.slots.announcements ?? [];
  if (!last) return html`<p class="receipt" role="status"></p>`;
  const { seen_by = 0, of = 0 } = last;
  return html`<p class="receipt" role="status">
    <q>${last.text}</q>${ring(of > 0 ? seen_by / of : 1)}<span>${t('lead-seen', { seen: seen_by, of })}</span>
    <button class="btn btn-quiet btn-small" type="button" @click=${() => desk.open({ kind: 'unseen', id: last.id })}>${t('lead-seen-who')}</button>
  </p>`;
}

/** As in a chat: Enter sends, with Shift it begins a new line. @param {KeyboardEvent} event */
function sendOnEnter(event) {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  /** @type {HTMLTextAreaElement} */ (event.currentTarget).form?.requestSubmit();
}

/** Several teams, or a person, are chosen in a dialog that takes the words along. @param {Desk} desk */
const choose = (desk) => (/** @type {Event} */ event) => {
  const select = /** @type {HTMLSelectElement} */ (event.target);
  if (select.value !== SOME) return;
  const field = /** @type {HTMLTextAreaElement} */ (select.form?.elements.namedItem('text'));
  desk.open({ kind: 'message', text: field.value });
  field.value = '';
  select.value = '';
};

/** @param {Desk} desk */
const send = (desk) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const { text, team } = Object.fromEntries(new FormData(form));
  if (!String(text).trim()) return;
  const to = team ? { team: Number(team) } : {};
  if (await desk.act('announce', { text: String(text).trim(), ...to })) clear(form, String(text));
};

/** Whoever has begun the next message goes on with it. @param {HTMLFormElement} form @param {string} sent */
function clear(form, sent) {
  const field = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem('text'));
  const begun = wroteOn(field.value, sent);
  if (!begun) form.reset();
  else if (begun !== field.value) field.value = begun;
}

/** To several teams, or to one person. @param {Desk} desk @param {string} text @param {number[]} [chosen] */
export const messageForm = (
  desk,
  text,
  chosen = [],
) => html`<form class="dialog-form" @submit=${sendSome(desk)}>
  <div class="field">
    <label class="field-label" for="console-message-text">${t('console-announcement-words')}</label>
    <textarea class="input" id="console-message-text" name="text" rows="2" maxlength=${LIMITS.ANNOUNCEMENT} required .value=${text}></textarea>
  </div>
  <fieldset class="field">
    <legend class="field-label">${t('lead-message-teams')}</legend>
    ${desk.session.slots.sprint.teams.map((team) => html`<label class="tick"><input type="checkbox" name="team" value=${team.number} ?checked=${chosen.includes(team.number)} /><span>${team.name}</span></label>`)}
  </fieldset>
  <div class="field">
    <label class="field-label" for="console-message-seat">${t('lead-message-person')}</label>
    <select class="input" id="console-message-seat" name="seat">
      <option value="">${t('lead-message-nobody')}</option>
      ${desk.session.slots.people.filter((person) => !leads(person)).map((person) => html`<option value=${person.seat_id}>${person.name}</option>`)}
    </select>
  </div>
  <div class="btn-row">
    <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
    <button class="btn btn-primary" type="submit">${icon('send')}${t('console-announcement-send')}</button>
  </div>
</form>`;

/** @param {Desk} desk */
const sendSome = (desk) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const given = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  const seat = String(given.get('seat') ?? '');
  const to = seat ? { seat } : { teams: given.getAll('team').map(Number) };
  if (await desk.act('announce', { text: String(given.get('text')).trim(), ...to })) desk.close();
};

/** Who has not seen it, by team. @param {Desk} desk @param {string} id */
export function unseenList({ session }, id) {
  const said = (session.slots.announcements ?? []).find((one) => one.id === id);
  if (!said) return nothing;
  const missing = session.slots.people.filter(({ seat_id }) => said.missing?.includes(seat_id));
  return html`
    <p class="told">${t('page-quote', { text: said.text })}</p>
    <p class="small muted">${toWhom(session, said)} · ${moment(said.at_ms, session.now())} · ${t('lead-seen', { seen: said.seen_by ?? 0, of: said.of ?? 0 })}</p>
    ${missing.length === 0 ? html`<p>${t('lead-seen-all')}</p>` : html`<h3>${t('lead-not-seen')}</h3>`}
    <ul class="people">${missing.map(
      (
        person,
      ) => html`<li class="person"><span class="avatar ${person.online ? '' : 'is-away'}" data-person=${person.colour} aria-hidden="true">${person.initials}</span>
        <p class="person-who"><strong>${person.name}</strong><span class="muted small">${person.team === null ? '' : `${teamName(session, person.team)} · `}${person.online ? t('console-online') : t('console-offline')}</span></p></li>`,
    )}</ul>`;
}

/** @param {Session} session @param {Announcement} said */
function toWhom(session, { teams, seat }) {
  if (seat) return session.slots.people.find(({ seat_id }) => seat_id === seat)?.name ?? t('lead-a-person');
  return teams.length > 0
    ? teams.map((team) => teamName(session, team)).join(', ')
    : t('console-announcement-all');
}
