/** Small forms of the console: setting the clock, what was advised, a note of one's own. */
import { html, nothing } from 'lit';
import { kept } from '../parts/kept.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';

/** @import {HelpCall} from '../live/slots.d.ts' */
/** @import {Desk} from './console-dialogs.js' */

/** @param {Desk} desk */
export const clockForm = (desk) => html`<form class="dialog-form" @submit=${setClock(desk)}>
  <div class="field">
    <label class="field-label" for="console-clock-left">${t('lead-clock-left')}</label>
    <input class="input phase-number" id="console-clock-left" name="minutes" type="number" inputmode="numeric" min="0" max=${LIMITS.PHASE_MINUTES} step="1" required
      .value=${kept(String(minutesLeft(desk)))} />
    <span class="field-help">${t('lead-clock-help')}</span>
  </div>
  <div class="btn-row">
    <button class="btn" type="button" @click=${() => add(desk, -5)}>${t('lead-clock-less')}</button>
    <span class="push"></span>
    <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
    <button class="btn btn-primary" type="submit">${t('lead-clock-go')}</button>
  </div>
</form>`;

/** @param {Desk} desk */
function minutesLeft({ session }) {
  const { ends_at_ms, left_ms } = session.slots.clock;
  const left = ends_at_ms === null ? (left_ms ?? 0) : ends_at_ms - session.now();
  return Math.max(0, Math.ceil(left / 60_000));
}

/** @param {Desk} desk @param {number} minutes */
async function add(desk, minutes) {
  if (await desk.act('clock_add', { minutes })) desk.close();
}

/** @param {Desk} desk */
const setClock = (desk) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const { minutes } = Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)));
  if (await desk.act('clock_set', { minutes: Number(minutes) })) desk.close();
};

/** What was advised, which the team keeps with its concept. @param {Desk} desk @param {HelpCall} call */
export const adviceForm = (desk, call) => html`<form class="dialog-form" @submit=${endCall(desk, call)}>
  ${call.text ? html`<p class="told">${t('page-quote', { text: call.text })}</p>` : nothing}
  <div class="field">
    <label class="field-label" for="console-advice">${t('room-advice')}</label>
    <textarea class="input" id="console-advice" name="advice" rows="3" maxlength=${LIMITS.ADVICE}></textarea>
    <span class="field-help">${t('room-advice-help')}</span>
  </div>
  <div class="btn-row">
    <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
    <button class="btn btn-primary" type="submit">${t('console-help-done')}</button>
  </div>
</form>`;

/** @param {Desk} desk @param {HelpCall} call */
const endCall =
  (desk, { id }) =>
  async (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const advice = String(
      new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('advice') ?? '',
    );
    if (await desk.act('help_done', { id, advice })) desk.close();
  };
