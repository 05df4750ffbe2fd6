/** The toast: what just happened, and the way back; one at a time, spoken politely; and what is only spoken. */
import { html, nothing, render } from 'lit';
import { t } from '../words/text.js';
import { icon } from './icon.js';
import { clearOf, pinnedControls, sendingControls } from './pinned.js';

const SHOWN_MS = 8000;
/** Browsers' own bars come and go by less. */
const KEYBOARD_PX = 150;
/** When a page that is drawn anew has come to rest, on a fast machine and on a slow one. */
const DRAWN_MS = [100, 400, 1500];
const FOOT_PX = 16;
/** Higher it would lie over the bar at the top. */
const HIGHEST_PX = 124;

// There from the start: a region that comes together with its words is not read aloud.
const place = makePlace('toast-place');
const spoken = makePlace('visually-hidden');
/** @type {unknown} */
let showing = nothing;
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
 * @returns {() => void} closes it, for one that has become pointless; another that came since stays
 */
export function toast(text, { undo, way = undo && undoing(undo), tone = 'info', stays = false } = {}) {
  const close = () => {
    if (stays) staying = nothing;
    if (showing === shown) hide();
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
  showing = shown;
  render(shown, place);
  lookUntilDrawn();
  clearTimeout(timer);
  if (!stays) timer = setTimeout(hide, SHOWN_MS);
  return close;
}

function hide() {
  clearTimeout(timer);
  showing = staying;
  render(staying, place);
}

/** @type {Element[]} */ let pinned = [];
/** @type {Element[]} */ let sending = [];

/** What happened, or another size of the window, may draw the page anew. */
function lookUntilDrawn() {
  lookAround();
  for (const ms of DRAWN_MS) setTimeout(lookAround, ms);
}

function lookAround() {
  // Beside the notes, whose buttons are pressed one after the other.
  place.toggleAttribute('data-aside', document.getElementsByTagName('vote-panel').length > 0);
  // Beside the teams, at the log that says the same.
  place.toggleAttribute('data-end', document.getElementsByClassName('console-lead').length > 0);
  const isShown = place.firstElementChild !== null;
  const others = (/** @type {Element[]} */ controls) => controls.filter((one) => !place.contains(one));
  pinned = isShown ? others(pinnedControls()) : [];
  sending = isShown ? others(sendingControls()) : [];
  giveWay();
}

/** What stays on the screen, and what one writes or presses now, is not lain over. */
function giveWay() {
  place.removeAttribute('data-top');
  const shown = place.firstElementChild;
  if (!shown) return;
  const box = shown.getBoundingClientRect();
  const feet = [[...pinned, ...sending], pinned].map((controls) => clearOf(box, controls, FOOT_PX));
  const fitting = feet.find((foot) => innerHeight - foot - box.height > HIGHEST_PX);
  place.style.insetBlockEnd = `${fitting ?? FOOT_PX}px`;
  const isAtTop = hasKeyboard() || isOverTheNeeded(shown);
  place.toggleAttribute('data-top', isAtTop);
  if (isAtTop) place.style.insetBlockEnd = '';
}

/** It covers the foot of a phone. */
const hasKeyboard = () => (globalThis.visualViewport?.height ?? innerHeight) < innerHeight - KEYBOARD_PX;

/** @param {Element} shown */
function isOverTheNeeded(shown) {
  const needed = document.activeElement?.closest('form, .note, .block, .sheet-field, .btn-row, button');
  if (!needed || place.contains(needed)) return false;
  return meet(shown.getBoundingClientRect(), needed.getBoundingClientRect());
}

addEventListener('focusin', giveWay);
addEventListener('scroll', giveWay, { passive: true });
globalThis.visualViewport?.addEventListener('resize', lookUntilDrawn);

/**
 * @param {DOMRect} one
 * @param {DOMRect} other
 */
const meet = (one, other) =>
  one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;

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
