/** Who comes in, and what is taken away again: a new code, many removed at once, and what they wrote. */
import { html } from 'lit';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { LIMITS } from '../words/limits.js';
import { listed } from '../words/listed.js';
import { spacedCode } from '../words/spaced-code.js';
import { t } from '../words/text.js';
import './remove-many.js';

/** @import {Person, Seating} from '../live/slots.d.ts' */
/** @import {Desk, Dialog} from './console-dialogs.js' */

/** Addresses keep the first code: only what is typed and scanned changes. @param {Desk} desk */
const typedAddress = ({ session }) => session.content.urls.join.replace(/[^/]+$/, session.slots.sprint.code);

/** What people scan; the picture is fetched anew when the code changes. @param {Desk['session']} session */
export const doorPicture = (session) => `${session.content.urls.qr}?${session.slots.sprint.code}`;

/** @param {Desk} desk */
export const invitation = (desk) => html`
  <p class="return-code" translate="no">${spacedCode(desk.session.slots.sprint.code)}</p>
  <img class="invite-qr" src=${doorPicture(desk.session)} width="240" height="240" alt=${t('console-qr-alt')} />
  <p class="invite-link">${typedAddress(desk)}</p>
  <p class="small muted">${t('console-invite-text')}</p>
  ${seating(desk)}
  <div class="btn-row">
    <button class="btn" type="button" @click=${() => desk.open({ kind: 'door' })}>${icon('key-round')}${t('console-door-new')}</button>
  </div>
`;

/** @type {Seating[]} */
const SEATINGS = ['free', 'together', 'mixed'];

/** Where those come who let a seat be found. @param {Desk} desk */
const seating = (desk) => html`<div class="field">
  <label class="field-label" for="seating">${t('people-seating')}</label>
  <select class="input" id="seating" aria-describedby="seating-help" @change=${(/** @type {Event} */ event) =>
    desk.act('seating_set', {
      seating: /** @type {Seating} */ (/** @type {HTMLSelectElement} */ (event.target).value),
    })}>
    ${SEATINGS.map((rule) => html`<option value=${rule} .selected=${rule === desk.session.slots.sprint.seating}>${t(`people-seating-${rule}`)}</option>`)}
  </select>
  <span class="field-help" id="seating-help">${t('people-seating-help')}</span>
</div>`;

/** @param {Desk} desk */
export const copiedAddresses = (desk) => [
  { text: t('console-copy-link'), icon: icon('link'), act: () => copy(typedAddress(desk)) },
  {
    text: t('console-copy-stage'),
    icon: icon('presentation'),
    act: () => copy(desk.session.content.urls.stage_link),
  },
];

/** @param {string} link */
async function copy(link) {
  await navigator.clipboard.writeText(link);
  toast(t('console-link-copied'));
}

/** @param {Desk} desk @returns {Dialog} */
export const newDoor = (desk) => ({
  heading: t('console-door-ask'),
  content: html`<p>${t('console-door-ask-text')}</p>
    <div class="btn-row">
      <button class="btn" type="button" autofocus @click=${desk.close}>${t('console-cancel')}</button>
      <button class="btn btn-danger" type="button" @click=${() => changeDoor(desk)}>${t('console-door-new')}</button>
    </div>`,
});

/** @param {Desk} desk */
async function changeDoor(desk) {
  if (await desk.act('door_change', {})) desk.open({ kind: 'invite' });
}

/** @param {Desk} desk @param {{people: Person[]}} asked @returns {Dialog} */
export const removing = (desk, { people }) => ({
  heading:
    people.length === 1
      ? t('console-ask-remove', { name: people[0]?.name ?? '' })
      : t('console-ask-clear', { count: people.length }),
  content: html`<form class="dialog-form" @submit=${remove(desk, people)}>
    <p>${
      people.length === 1
        ? t('console-ask-remove-text')
        : t('console-ask-clear-text', { names: listed(people.map(({ name }) => name)) })
    }</p>
    <div class="field">
      <label class="tick"><input type="checkbox" name="clear" aria-describedby="remove-clear-help" /><span class="field-label">${t('console-unwrite-too')}</span></label>
      <span class="field-help" id="remove-clear-help">${t('console-unwrite-text')}</span>
    </div>
    <div class="btn-row">
      <button class="btn" type="button" autofocus @click=${desk.close}>${t('console-cancel')}</button>
      <button class="btn btn-danger" type="submit">${t('console-remove')}</button>
    </div>
  </form>`,
});

/**
 * What is to go goes first: a seat that is removed leaves its notes with the team.
 * @param {Desk} desk
 * @param {Person[]} people
 */
const remove = (desk, people) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const given = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  if (given.get('clear') && (await unwrite(desk, people)) === null) return;
  for (const seats of handfuls(people)) if (!(await desk.act('seats_remove', { seats }))) return;
  desk.close();
  const [one, ...others] = people;
  if (!one || others.length > 0) return toast(t('console-removed-many', { count: people.length }));
  const { seat_id: seat, name, municipality } = one;
  toast(t('console-removed', { name }), {
    undo: () => desk.act('seat_restore', { seat, name, municipality }),
  });
};

/** Who was removed has left no name, so it is written again. @param {Desk} desk @param {{seat: string}} asked @returns {Dialog} */
export const restoring = (desk, { seat }) => ({
  heading: t('console-ask-restore'),
  content: html`<form class="dialog-form" @submit=${restore(desk, seat)}>
    <p>${t('console-ask-restore-text')}</p>
    <div class="field">
      <label class="field-label" for="restore-name">${t('console-person-name')}</label>
      <input class="input" id="restore-name" name="name" maxlength=${LIMITS.PERSON} required autofocus autocomplete="off" />
    </div>
    <div class="btn-row">
      <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
      <button class="btn btn-primary" type="submit">${t('console-restore')}</button>
    </div>
  </form>`,
});

/** @param {Desk} desk @param {string} seat */
const restore = (desk, seat) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const name = String(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('name'));
  if (await desk.act('seat_restore', { seat, name, municipality: '' })) desk.close();
};

/** @param {Desk} desk @param {{person: Person}} asked @returns {Dialog} */
export const unwriting = (desk, { person }) => ({
  heading: t('console-ask-unwrite', { name: person.name }),
  content: html`<p>${t('console-unwrite-text')}</p>
    <div class="btn-row">
      <button class="btn" type="button" autofocus @click=${desk.close}>${t('console-cancel')}</button>
      <button class="btn btn-danger" type="button" @click=${async () => {
        if ((await unwrite(desk, [person])) !== null) desk.close();
      }}>${t('console-unwrite')}</button>
    </div>`,
});

/**
 * @param {Desk} desk
 * @param {Person[]} people
 * @returns {Promise<number|null>} how much was taken away; null when it was refused and the person has been told
 */
async function unwrite(desk, people) {
  let removed = 0;
  for (const seats of handfuls(people)) {
    const answer = await desk.act('seats_clear', { seats });
    if (!answer) return null;
    removed += answer.removed;
  }
  toast(t('console-unwritten', { count: removed }));
  return removed;
}

/** As many at once as one message holds. @param {Person[]} people */
function handfuls(people) {
  const seats = people.map(({ seat_id }) => seat_id);
  const count = Math.ceil(seats.length / LIMITS.PAYLOAD_TEXTS);
  return Array.from({ length: count }, (_, at) =>
    seats.slice(at * LIMITS.PAYLOAD_TEXTS, (at + 1) * LIMITS.PAYLOAD_TEXTS),
  );
}

/** @param {Desk} desk @returns {Dialog} */
export const choosing = (desk) => ({
  heading: t('console-many'),
  content: html`<remove-many
    .session=${desk.session}
    @chosen=${(/** @type {CustomEvent<Person[]>} */ { detail }) => desk.open({ kind: 'clear', people: detail })}
  ></remove-many>`,
  wide: true,
});
