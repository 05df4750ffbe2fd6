/** The toast: what just happened, and the way back; one at a time, spoken politely; and what is only spoken. */
import { html, nothing, render } from 'lit';
import { t } from '../words/text.js';
import { icon } from './icon.js';

const SHOWN_MS = 8000;

// There from the start: a region that comes together with its words is not read aloud.
const place = makePlace('toast-place');
const spoken = makePlace('visually-hidden');
/** @type {unknown} what stays until it is closed; others come and go in front of it */
let staying = nothing;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;
/** @type {ReturnType<typeof setTimeout>|undefined} */
let silence;

/** @typedef {{words: string, face: import('lit').TemplateResult, act: () => void}} Way what can be done about it */

/**
 * @param {string} text
 * @param {{undo?: () => void, way?: Way, tone?: 'info'|'warn', stays?: boolean}} [options] `stays` until it is closed
 * @returns {() => void} closes it, for one that stays and has become pointless
 */
export function toast(text, { undo, way = undo && undoing(undo), tone = 'info', stays = false } = {}) {
  const close = () => {
    if (stays) staying = nothing;
    hide();
  };
  const act = () => {
    close();
    way?.act();
  };
  const shown = html`<div class="toast" data-tone=${tone}>
    ${tone === 'warn' ? icon('triangle-alert') : icon('check')}
    <p>${text}</p>
    ${way ? html`<button class="btn btn-small" type="button" @click=${act}>${way.face}${way.words}</button>` : nothing}
    <button class="btn btn-small btn-icon" type="button" aria-label=${t('room-close')} @click=${close}>${icon('x')}</button>
  </div>`;
  if (stays) staying = shown;
  place.toggleAttribute('data-raised', document.getElementsByClassName('picked-bar').length > 0);
  render(shown, place);
  clearTimeout(timer);
  if (!stays) timer = setTimeout(hide, SHOWN_MS);
  return close;
}

function hide() {
  clearTimeout(timer);
  render(staying, place);
}

/** @param {() => void} act @returns {Way} */
const undoing = (act) => ({ words: t('room-undo'), face: icon('undo-2'), act });

/**
 * For who listens; who looks sees it already.
 * @param {string} text
 */
export function say(text) {
  clearTimeout(silence);
  render(text, spoken);
  silence = setTimeout(() => render(nothing, spoken), SHOWN_MS);
}

/** @param {string} name */
function makePlace(name) {
  const made = document.createElement('div');
  made.className = name;
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}
