/** All that one phase is; what is changed is saved when the field is left. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { phaseSettings } from '../agenda/phase-form.js';
import { phaseRules } from '../agenda/phase-rules.js';
import { phaseWords } from '../agenda/phase-words.js';
import { pick, t } from '../words/text.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {MenuItem} from '../parts/drop-menu.js' */
/** @import {Bench} from './sprint-prepare.js' */

/**
 * @param {Bench} bench
 * @param {AgendaLine} line
 * @param {(form: HTMLFormElement) => unknown} save
 * @param {MenuItem[]} deeds
 */
export const phasePanel = (
  bench,
  line,
  save,
  deeds,
) => html`<section class="panel phase" aria-labelledby="phase-panel">
  <div class="panel-head">
    <h3 id="phase-panel" tabindex="-1">${pick(line.title)}</h3>
    <span class="count">${t('lead-day', { day: line.day })}</span>
  </div>
  ${keyed(
    line.id,
    html`<form @submit=${(/** @type {Event} */ event) => event.preventDefault()}
      @change=${(/** @type {Event} */ event) => save(/** @type {HTMLFormElement} */ (event.currentTarget))}>
      ${phaseSettings(line)} ${phaseWords(line)} ${phaseRules(bench.session, line)}
    </form>`,
  )}
  <div class="btn-row">
    ${deeds.map((deed) => (deed.act ? html`<button class="btn btn-small ${deed.danger ? 'btn-danger' : ''}" type="button" @click=${deed.act}>${deed.icon}${deed.text}</button>` : nothing))}
  </div>
</section>`;
