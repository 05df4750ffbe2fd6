/** Owns the toast: what just happened, and the way back; one at a time, spoken politely; and what is only spoken. */
import { html, nothing, render } from 'lit';
import { icon } from './icon.js';
import { t } from './text.js';

const SHOWN_MS = 8000;

// There from the start: a region that comes together with its words is not read aloud.
const place = makePlace();
/** @type {ReturnType<typeof setTimeout>|undefined} */
let timer;

/** @typedef {{words: string, face: import('lit').TemplateResult, act: () => void}} Way what can be done about it */

/**
 * @param {string} text
 * @param {{undo?: () => void, way?: Way, tone?: 'info'|'warn', stays?: boolean}} [options] `stays` until it is closed
 */
export function toast(text, { undo, way = undo && undoing(undo), tone = 'info', stays = false } = {}) {
  const act = () => {
    hide();
    way?.act();
  };
  put(html`<div class="toast" data-tone=${tone}>
    ${tone === 'warn' ? icon('triangle-alert') : icon('check')}
    <p>${text}</p>
    ${way ? html`<button class="btn btn-small" type="button" @click=${act}>${way.face}${way.words}</button>` : nothing}
    <button class="btn btn-small btn-icon" type="button" aria-label=${t('room-close')} @click=${hide}>${icon('x')}</button>
  </div>`);
  if (stays) clearTimeout(timer);
}

/** @param {() => void} act @returns {Way} */
const undoing = (act) => ({ words: t('room-undo'), face: icon('undo-2'), act });

/**
 * For who listens; who looks sees it already.
 * @param {string} text
 */
export const say = (text) => put(html`<p class="visually-hidden">${text}</p>`);

/** @param {unknown} content */
function put(content) {
  clearTimeout(timer);
  place.toggleAttribute('data-raised', document.getElementsByClassName('picked-bar').length > 0);
  render(content, place);
  timer = setTimeout(hide, SHOWN_MS);
}

function hide() {
  clearTimeout(timer);
  render(nothing, place);
}

function makePlace() {
  const made = document.createElement('div');
  made.className = 'toast-place';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}
