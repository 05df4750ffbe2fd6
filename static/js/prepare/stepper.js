/** A number with less and more beside it; what cannot be stepped to stays as it was. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';

/**
 * @typedef {object} Steps
 * @property {number} value
 * @property {number} least
 * @property {number} most
 * @property {number} [by] a step; to the least it is one
 * @property {{less: string, of: string, more: string}} names
 * @property {boolean} [fixed] it cannot be set any more
 * @property {(value: number) => unknown} set
 */

/** @param {Steps} steps */
export function stepper({ value, least, most, by = 1, names, fixed = false, set }) {
  /** From what stands in the field: it may be newer than what has been saved. @param {number} step */
  const go = (step) => (/** @type {Event} */ event) => {
    event.stopPropagation();
    const whole = /** @type {HTMLElement} */ (event.currentTarget).closest('.stepper');
    const field = /** @type {HTMLInputElement} */ (whole?.querySelector('input'));
    const wish = Math.round(Number(field.value)) + step;
    if (wish >= least && wish <= most) {
      field.value = String(wish);
      set(wish);
    } else if (step === 0) field.value = String(value);
  };
  const less = value > by ? -by : -1;
  return html`<span class="stepper">
    <button type="button" aria-label=${names.less} ?disabled=${fixed} aria-disabled=${value <= least ? 'true' : nothing} @click=${go(less)}>${icon('minus', 'small')}</button>
    <input inputmode="numeric" aria-label=${names.of} ?disabled=${fixed} .value=${String(value)} @change=${go(0)} />
    <button type="button" aria-label=${names.more} ?disabled=${fixed} @click=${go(by)}>${icon('plus', 'small')}</button>
  </span>`;
}
