/** The minutes of each step of a turn: asked for before a pitch round, and changed while it goes on. */
import { html } from 'lit';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';

/** @typedef {'setup'|'pitch'|'feedback'} Step */

/** @param {Step} step @param {number} usual */
export const stepMinutes = (
  step,
  usual,
) => html`<label class="field"><span class="field-label">${t(`pitch-step-${step}`)}</span>
  <input class="input" type="number" name=${step} min="0" max=${LIMITS.PITCH_MINUTES} value=${usual} required /></label>`;

/** @param {HTMLFormElement} form */
export function minutesIn(form) {
  const given = new FormData(form);
  const [setup = 0, minutes = 0, feedback = 0] = ['setup', 'pitch', 'feedback'].map((step) =>
    Number(given.get(step)),
  );
  return { setup, minutes, feedback };
}
