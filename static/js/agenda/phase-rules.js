/** What a phase asks for of the concept, and what of its work a team may not write in meanwhile. */
import { html, nothing } from 'lit';
import { kept } from '../parts/kept.js';
import { pick, t } from '../words/text.js';

/** @import {AgendaLine, TeamDocument} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/** @type {TeamDocument[]} */
const DOCUMENTS = ['ideas', 'concept', 'outline'];
const WITH_FIELDS = new Set(['concept', 'plan']);

/** @param {Session} session @param {AgendaLine} line */
export const phaseRules = (session, line) => html`
  ${line.started_ms === null && WITH_FIELDS.has(line.kind) ? fields(session, line) : nothing} ${closed(line)}
`;

/** The sheet's own order; none means all of them. @param {Session} session @param {AgendaLine} line */
const fields = ({ content }, { rules }) => html`<details class="phase-fields">
  <summary>${t('agenda-fields')} <span class="muted">${t('agenda-fields-count', { count: rules.fields.length })}</span></summary>
  <p class="field-help">${t('agenda-fields-help')}</p>
  ${content.concept.map(
    (section) => html`<fieldset class="field">
      <legend class="field-label">${pick(section.title)}</legend>
      ${section.fields.map((field) => tick('fields', field.id, pick(field.label), rules.fields.includes(field.id)))}
    </fieldset>`,
  )}
</details>`;

/** @param {AgendaLine} line */
const closed = ({ rules }) => html`<fieldset class="field">
  <legend class="field-label">${t('agenda-writes')}</legend>
  ${DOCUMENTS.map((kind) => tick('open', kind, t(`agenda-writes-${kind}`), !rules.closed.includes(kind)))}
  <span class="field-help">${t('agenda-writes-help')}</span>
</fieldset>`;

/** @param {string} name @param {string} value @param {string} label @param {boolean} checked */
const tick = (name, value, label, checked) => html`<label class="tick">
  <input type="checkbox" name=${name} value=${value} .checked=${kept(checked)} /><span>${label}</span>
</label>`;

/** What the form says, as ``phase_edit`` takes it. @param {FormData} given @param {AgendaLine} line */
export function rulesOf(given, line) {
  const open = given.getAll('open');
  const rules = { closed: DOCUMENTS.filter((kind) => !open.includes(kind)) };
  return line.started_ms === null && WITH_FIELDS.has(line.kind)
    ? { ...rules, fields: given.getAll('fields').map(String) }
    : rules;
}
