/** The form in which the instructor sets a phase: only what there still is to set. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { kept, sending } from '../parts/kept.js';
import { LIMITS } from '../words/limits.js';
import { pick, t } from '../words/text.js';
import { phaseRules, rulesOf } from './phase-rules.js';
import { isPromised, settingsOf } from './phase-settings.js';
import { phaseDeeds, phaseWords, tick, wordsOf } from './phase-words.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Ack, Command, Given} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @import {Setting} from './phase-settings.js' */
/** @typedef {<K extends Command>(command: K, ...given: Given<K>) => Promise<Ack<K>|null>} Act null when it was refused and the person has been told */
/** @typedef {{session: Session, act: Act, close: () => void}} Desk */

/** @param {AgendaLine} line */
export const phaseSetName = ({ title }) => t('console-phase-set', { phase: pick(title) });

/**
 * The phase is looked up anew: it may begin, or be set from elsewhere, while the form is open.
 * @param {Desk} desk
 * @param {AgendaLine} asked a line of the agenda
 */
export function phaseForm(desk, asked) {
  const line = desk.session.slots.agenda.find(({ id }) => id === asked.id) ?? asked;
  const isShort = settingsOf(line).length > 0;
  return html`<form class="dialog-form" @submit=${save(desk, line)}>
    ${phaseSettings(line)}
    <details class="phase-words" ?open=${!isShort}>
      <summary>${t('agenda-words')}</summary>
      ${phaseWords(line)} ${phaseRules(desk.session, line)}
    </details>
    ${saving(desk)}
  </form>
  ${phaseDeeds(desk, line)}`;
}

/** @param {AgendaLine} line */
export const phaseSettings = (line) => html`
  ${settingsOf(line).map((setting) => FIELDS[setting](line))}
  ${isPromised(line) ? html`<p class="hint">${icon('eye-off')}${t('console-phase-promised')}</p>` : nothing}
`;

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
        <input type="radio" name="reveal" value=${who} .checked=${kept(rules.reveal === who)} />
        <span>${t(`console-phase-reveal-${who}`)}</span>
      </label>`,
    )}
    <span class="field-help">${t('console-phase-reveal-help')}</span>
  </fieldset>`,
  votes: ({ rules }) => number('votes', t('console-phase-votes'), rules.votes, LIMITS.VOTES),
  several: ({ rules }) =>
    tick('several', t('console-phase-several'), rules.several, t('console-phase-several-help')),
  ballot: ({ rules }) => html`<div class="field">
    <label class="field-label" for="phase-ballot">${t('console-phase-ballot')}</label>
    <select class="input" id="phase-ballot" name="ballot">
      ${['all', 'loose', 'groups', 'notes'].map(
        (ballot) =>
          html`<option value=${ballot} .selected=${ballot === rules.ballot}>${t(`console-phase-ballot-${ballot}`)}</option>`,
      )}
    </select>
  </div>`,
  goal: ({ kind, rules }) => number('goal', t('console-phase-goal', { kind }), rules.goal, LIMITS.GOAL, 0),
};

/**
 * @param {string} name
 * @param {string} label
 * @param {number} value
 * @param {number} most
 * @param {number} [least]
 */
const number = (name, label, value, most, least = 1) => html`<div class="field">
  <label class="field-label" for="phase-${name}">${label}</label>
  <input class="input phase-number" id="phase-${name}" name=${name} type="number" inputmode="numeric" min=${least} max=${most} step="1" required .value=${kept(String(value))} />
</div>`;

/** @param {Desk} desk */
const saving = (desk) => html`<div class="btn-row">
  <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
  <button class="btn btn-primary" type="submit">${t('console-save')}</button>
</div>`;

/**
 * @param {Desk} desk
 * @param {AgendaLine} line
 */
const save = (desk, line) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  if (await savePhase(desk, line, /** @type {HTMLFormElement} */ (event.currentTarget))) desk.close();
};

/**
 * What the form says anew; what stays as it was is not sent, so that nobody else's change is undone.
 * @param {Desk} desk
 * @param {AgendaLine} line
 * @param {HTMLFormElement} form
 * @returns {Promise<boolean>} whether all of it was taken
 */
export async function savePhase(desk, line, form) {
  const [given, taken] = [new FormData(form), sending(form)];
  const { minutes, rules } = line;
  const settings = Object.fromEntries(
    settingsOf(line).map((setting) => [setting, VALUES[setting](given.get(setting))]),
  );
  const set = anew(settings, { minutes, ...rules });
  const said = anew({ ...wordsOf(given, line), ...rulesOf(given, line) }, saidOf(line));
  const isTaken =
    (isNone(set) || (await desk.act('phase_set', { phase: line.id, ...set })) !== null) &&
    (isNone(said) || (await desk.act('phase_edit', { phase: line.id, ...said })) !== null);
  if (isTaken) taken();
  return isTaken;
}

/**
 * @template {object} Said
 * @param {Said} said
 * @param {Record<string, unknown>} known
 * @returns {Partial<Said>}
 */
const anew = (said, known) =>
  /** @type {Partial<Said>} */ (
    Object.fromEntries(
      Object.entries(said).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(known[name])),
    )
  );

/** @param {object} changes */
const isNone = (changes) => Object.keys(changes).length === 0;

/** What ``phase_edit`` would say of the phase as it is. @param {AgendaLine} line */
const saidOf = ({ rules, starts_ms, ...line }) => ({
  ...line,
  notes: line.notes ?? { da: '', en: '' },
  starts_ms: starts_ms ?? 0,
  private: rules.private,
  fields: rules.fields,
  closed: rules.closed,
});

/** @type {Record<Setting, (given: FormDataEntryValue|null) => number|string|boolean>} */
const VALUES = {
  minutes: Number,
  anonymous: Boolean,
  reveal: String,
  votes: Number,
  several: Boolean,
  ballot: String,
  goal: Number,
};
