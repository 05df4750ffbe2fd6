/** The part of a phase's form that says what it is: words in both languages, kind, day, fixed start; and its place. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { grow } from '../parts/growing.js';
import { icon } from '../parts/icon.js';
import { kept } from '../parts/kept.js';
import { localTime, momentOf } from '../words/home-time.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';

/** @import {AgendaLine, Kind, Texts} from '../live/slots.d.ts' */
/** @import {Desk} from './phase-form.js' */

/** @type {Kind[]} */
export const KINDS = ['lobby', 'ideas', 'groups', 'vote', 'concept', 'outline', 'pitch', 'plan', 'break'];
const LANGUAGES = /** @type {const} */ (['da', 'en']);

/** @param {AgendaLine} line */
export const phaseWords = (line) => html`
  ${LANGUAGES.map((lang) => row(`title-${lang}`, t(`agenda-title-${lang}`), line.title[lang], LIMITS.PHASE_TITLE))}
  ${LANGUAGES.map((lang) => area(`instruction-${lang}`, t(`agenda-instruction-${lang}`), line.instruction[lang]))}
  ${LANGUAGES.map((lang) => area(`notes-${lang}`, t(`agenda-notes-${lang}`), line.notes?.[lang] ?? ''))}
  ${line.started_ms === null ? phasePlan(line) : nothing}
  ${tick('hidden', t('agenda-hidden'), line.hidden === true, t('agenda-hidden-help'))}
`;

/** What is settled when the phase begins. @param {AgendaLine} line */
const phasePlan = (line) => html`
  <div class="field">
    <label class="field-label" for="phase-kind">${t('agenda-kind')}</label>
    <select class="input" id="phase-kind" name="kind">
      ${KINDS.map((kind) => html`<option value=${kind} .selected=${kind === line.kind}>${t(`agenda-kind-${kind}`)}</option>`)}
    </select>
  </div>
  <div class="field">
    <label class="field-label" for="phase-day">${t('agenda-day')}</label>
    <input class="input phase-number" id="phase-day" name="day" type="number" min="1" max=${LIMITS.DAYS} step="1" required .value=${kept(String(line.day))} />
  </div>
  <div class="field">
    <label class="field-label" for="phase-starts">${t('agenda-starts')}</label>
    <input class="input" id="phase-starts" name="starts" type="datetime-local" .value=${kept(localTime(line.starts_ms))} />
    <span class="field-help">${t('agenda-starts-help')}</span>
  </div>
  ${tick('untimed', t('agenda-untimed'), line.untimed, t('agenda-untimed-help'))}
  ${tick('private', t('agenda-private'), line.rules.private, t('agenda-private-help'))}
`;

/** Where it stands, and what becomes of it. @param {Desk} desk @param {AgendaLine} line */
export function phaseDeeds(desk, line) {
  const { agenda, phase } = desk.session.slots;
  const move = (/** @type {number} */ by) =>
    desk.act('phase_move', { phase: line.id, to: line.position + by });
  const isFree = line.started_ms === null && line.id !== phase.id;
  return html`<div class="btn-row phase-deeds" role="group" aria-label=${t('agenda-place')}>
    <button class="btn btn-small" type="button" aria-disabled=${line.position === 0 ? 'true' : nothing} @click=${() => move(-1)}>${icon('arrow-up')}${t('agenda-up')}</button>
    <button class="btn btn-small" type="button" aria-disabled=${line.position === agenda.length - 1 ? 'true' : nothing} @click=${() => move(1)}>${icon('arrow-down')}${t('agenda-down')}</button>
    <button class="btn btn-small" type="button" data-makes @click=${() => act(desk, 'phase_copy', line)}>${icon('copy')}${t('agenda-copy')}</button>
    ${isFree ? html`<button class="btn btn-small btn-danger" type="button" @click=${() => act(desk, 'phase_remove', line)}>${icon('trash-2')}${t('agenda-remove')}</button>` : nothing}
  </div>`;
}

/** @param {Desk} desk @param {'phase_copy'|'phase_remove'} command @param {AgendaLine} line */
async function act(desk, command, line) {
  if (await desk.act(command, { phase: line.id })) desk.close();
}

/** What the form says, as ``phase_edit`` takes it. @param {FormData} given @param {AgendaLine} line */
export function wordsOf(given, line) {
  const said = (/** @type {string} */ name) => String(given.get(name) ?? '').trim();
  /** @type {(name: string) => Texts} */
  const texts = (name) => ({ da: said(`${name}-da`), en: said(`${name}-en`) });
  const words = {
    title: texts('title'),
    instruction: texts('instruction'),
    notes: texts('notes'),
    hidden: given.has('hidden'),
  };
  if (line.started_ms !== null) return words;
  const starts = String(given.get('starts') ?? '');
  return {
    ...words,
    kind: /** @type {Kind} */ (given.get('kind')),
    day: Number(given.get('day')),
    starts_ms: starts ? momentOf(starts) : 0,
    untimed: given.has('untimed'),
    private: given.has('private'),
  };
}

/** @param {string} name @param {string} label @param {string} value @param {number} most */
const row = (name, label, value, most) => html`<div class="field">
  <label class="field-label" for="phase-${name}">${label}</label>
  <input class="input" id="phase-${name}" name=${name} maxlength=${most} .value=${kept(value)} />
</div>`;

/** @param {string} name @param {string} label @param {string} value */
const area = (name, label, value) => html`<div class="field">
  <label class="field-label" for="phase-${name}">${label}</label>
  <textarea class="input phase-text" id="phase-${name}" name=${name} rows="2" maxlength=${LIMITS.INSTRUCTION} .value=${kept(value)}
    ${ref(growing)} @input=${(/** @type {Event} */ { target }) => growing(target)}></textarea>
</div>`;

/** What one said is read without scrolling. @param {unknown} area */
function growing(area) {
  if (area instanceof HTMLTextAreaElement) grow(area);
}

/** @param {string} name @param {string} label @param {boolean} checked @param {string} help */
export const tick = (name, label, checked, help) => html`<div class="field">
  <label class="tick"><input type="checkbox" name=${name} .checked=${kept(checked)} aria-describedby="phase-${name}-help" /><span class="field-label">${label}</span></label>
  <span class="field-help" id="phase-${name}-help">${help}</span>
</div>`;
