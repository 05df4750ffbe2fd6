/** The form in which the instructor sets a phase: only what there still is to set. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { LIMITS } from '../words/limits.js';
import { pick, t } from '../words/text.js';
import { isPromised, settingsOf } from './phase-settings.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Desk} from './console-dialogs.js' */
/** @import {Setting} from './phase-settings.js' */

/** @param {AgendaLine} line */
export const phaseSetName = ({ title }) => t('console-phase-set', { phase: pick(title) });

/**
 * The phase is looked up anew: it may begin, or be set from elsewhere, while the form is open.
 * @param {Desk} desk
 * @param {AgendaLine} asked a line of the agenda
 */
export function phaseForm(desk, asked) {
  const line = desk.session.slots.agenda.find(({ id }) => id === asked.id) ?? asked;
  const settings = settingsOf(line);
  return html`<form class="dialog-form" @submit=${save(desk, line, settings)}>
    ${settings.map((setting) => FIELDS[setting](line))}
    ${isPromised(line) ? html`<p class="hint">${icon('eye-off')}${t('console-phase-promised')}</p>` : nothing}
    ${settings.length > 0 ? saving(desk) : closing(desk)}
  </form>`;
}

/** @type {Record<Setting, (line: AgendaLine) => unknown>} */
const FIELDS = {
  minutes: ({ minutes }) => number('minutes', t('console-phase-minutes'), minutes, LIMITS.PHASE_MINUTES),
  anonymous: ({ rules, started_ms }) =>
    tick(
      'anonymous',
      t('console-phase-anonymous'),
      rules.anonymous,
      t(started_ms === null ? 'console-phase-anonymous-help' : 'console-phase-anonymous-begun'),
    ),
  reveal: ({ rules }) => html`<fieldset class="field">
    <legend class="field-label">${t('console-phase-reveal')}</legend>
    ${['team', 'instructor'].map(
      (who) => html`<label class="tick">
        <input type="radio" name="reveal" value=${who} .checked=${rules.reveal === who} />
        <span>${t(`console-phase-reveal-${who}`)}</span>
      </label>`,
    )}
    <span class="field-help">${t('console-phase-reveal-help')}</span>
  </fieldset>`,
  votes: ({ rules }) => number('votes', t('console-phase-votes'), rules.votes, LIMITS.VOTES),
  several: ({ rules }) =>
    tick('several', t('console-phase-several'), rules.several, t('console-phase-several-help')),
};

/**
 * @param {string} name
 * @param {string} label
 * @param {number} value
 * @param {number} most
 */
const number = (name, label, value, most) => html`<div class="field">
  <label class="field-label" for="phase-${name}">${label}</label>
  <input class="input phase-number" id="phase-${name}" name=${name} type="number" inputmode="numeric" min="1" max=${most} step="1" required .value=${String(value)} />
</div>`;

/**
 * @param {string} name
 * @param {string} label
 * @param {boolean} checked
 * @param {string} help
 */
const tick = (name, label, checked, help) => html`<div class="field">
  <label class="tick">
    <input type="checkbox" name=${name} .checked=${checked} aria-describedby="phase-${name}-help" />
    <span class="field-label">${label}</span>
  </label>
  <span class="field-help" id="phase-${name}-help">${help}</span>
</div>`;

/** @param {Desk} desk */
const saving = (desk) => html`<div class="btn-row">
  <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
  <button class="btn btn-primary" type="submit">${t('console-save')}</button>
</div>`;

/** @param {Desk} desk */
const closing = (desk) => html`<div class="btn-row">
  <button class="btn" type="button" @click=${desk.close}>${t('console-dialog-close')}</button>
</div>`;

/**
 * @param {Desk} desk
 * @param {AgendaLine} line
 * @param {Setting[]} settings
 */
const save = (desk, line, settings) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const given = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  const changes = Object.fromEntries(
    settings.map((setting) => [setting, VALUES[setting](given.get(setting))]),
  );
  if (await desk.act('phase_set', { phase: line.id, ...changes })) desk.close();
};

/** @type {Record<Setting, (given: FormDataEntryValue|null) => number|string|boolean>} */
const VALUES = {
  minutes: Number,
  anonymous: Boolean,
  reveal: String,
  votes: Number,
  several: Boolean,
};
