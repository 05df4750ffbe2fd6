/** Asking for the trace, from wherever one stands; the screen that shows the team's work opens it and walks. */
import { html } from 'lit';
import { t } from '../words/text.js';
import { icon } from './icon.js';

/** @param {EventTarget} at @param {string} from what one stands at, as links call it; empty for all of it */
export const seeTrace = (at, from) =>
  at.dispatchEvent(new CustomEvent('see-trace', { bubbles: true, detail: { from } }));

/** To a thing of the team's work, wherever the room shows it. @param {string} kind @param {string} id */
export const walkFrom = (kind, id) => (/** @type {Event} */ event) =>
  event.currentTarget?.dispatchEvent(new CustomEvent('walk', { bubbles: true, detail: { kind, id } }));

/** @param {string} from @param {string} name of what it is the trace of */
export const traceButton = (
  from,
  name,
) => html`<button class="btn btn-quiet btn-small trace-button" type="button"
  @click=${(/** @type {Event} */ event) => event.currentTarget && seeTrace(event.currentTarget, from)}>
  ${icon('git-branch', 'small')}${t('trace-see')}<span class="visually-hidden"> ${name}</span></button>`;
