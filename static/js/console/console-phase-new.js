/** A phase more: its kind and its name; the rest is said in its own form. */
import { html } from 'lit';
import { KINDS } from '../agenda/phase-words.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';

/** @import {Kind} from '../live/slots.d.ts' */
/** @import {Desk} from './console-dialogs.js' */

/** A phase more. @param {Desk} desk */
export const newPhase = (desk) => html`<form class="dialog-form" @submit=${add(desk)}>
  <div class="field">
    <label class="field-label" for="phase-title-da">${t('agenda-title-da')}</label>
    <input class="input" id="phase-title-da" name="title-da" maxlength=${LIMITS.PHASE_TITLE} />
  </div>
  <div class="field">
    <label class="field-label" for="phase-kind">${t('agenda-kind')}</label>
    <select class="input" id="phase-kind" name="kind">
      ${KINDS.map((kind) => html`<option value=${kind} .selected=${kind === 'ideas'}>${t(`agenda-kind-${kind}`)}</option>`)}
    </select>
  </div>
  <div class="btn-row">
    <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
    <button class="btn btn-primary" type="submit">${t('console-add')}</button>
  </div>
</form>`;

/** After the one that is now; one says the rest of it in its own form. @param {Desk} desk */
const add = (desk) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const given = new FormData(/** @type {HTMLFormElement} */ (event.currentTarget));
  const title = String(given.get('title-da') ?? '').trim();
  const added = await desk.act('phase_add', {
    kind: /** @type {Kind} */ (given.get('kind')),
    title: { da: title, en: '' },
  });
  const line = desk.session.slots.agenda.find(({ id }) => id === added?.id);
  if (line) desk.open({ kind: 'phase', line });
  else if (added) desk.close();
};
