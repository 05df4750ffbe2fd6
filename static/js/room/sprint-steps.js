/** The steps of the sprint: those that have been can be looked back at, beside the clock or in a panel. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { expectedOf } from '../time/planned.js';
import { whenAt } from '../words/moment.js';
import { pick, t } from '../words/text.js';
import '../parts/modal-box.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

const DENSE_FROM = 9;
/** Of many steps those beside the present one have their names. */
const NEAR = 1;

/**
 * @typedef {object} Looking
 * @property {Session} session
 * @property {AgendaLine} looked the phase that is shown
 * @property {(position: number|null) => void} look
 */

/** @param {Looking} looking */
export const rail = (looking) => html`<nav class="rail" aria-label=${t('room-steps')} ${ref(followed)}>
  <ol class="steps" ?data-dense=${looking.session.slots.agenda.length >= DENSE_FROM}>${each(looking)}</ol>
</nav>`;

/** Of more steps than there is room for, the present one is in sight. @param {Element|undefined} rail */
function followed(rail) {
  if (!rail) return;
  const show = () => {
    const now = rail.querySelector('[aria-current]')?.getBoundingClientRect();
    const all = rail.getBoundingClientRect();
    if (now) rail.scrollLeft += now.left + now.width / 2 - all.left - all.width / 2;
  };
  new ResizeObserver(show).observe(rail);
  new MutationObserver(show).observe(rail, { subtree: true, attributeFilter: ['aria-current'] });
}

/**
 * All of them below each other, for a phone, whose bar has room for one.
 * @param {Looking} looking
 * @param {() => void} closed
 */
export function stepsPanel(looking, closed) {
  const content = html`<ol class="step-list" @click=${closeOnChoice}>${each(looking)}</ol>`;
  return html`<modal-box .heading=${t('room-steps')} .content=${content} @closed=${closed}></modal-box>`;
}

/** The browser gives the focus back to what opened the panel. @param {Event} event */
function closeOnChoice({ target }) {
  const chosen = /** @type {Element} */ (target).closest('button');
  chosen?.closest('dialog')?.close();
}

/** @param {Looking} looking */
function each(looking) {
  const times = expectedOf(looking.session);
  return repeat(
    looking.session.slots.agenda,
    (step) => step.id,
    (step) => oneStep(looking, step, times.get(step.id) ?? null),
  );
}

/**
 * @param {Looking} looking
 * @param {AgendaLine} step
 * @param {number|null} at_ms when it is expected
 */
function oneStep({ session, looked, look }, step, at_ms) {
  const now = session.slots.phase.position;
  const state = step.position === now ? 'now' : step.position < now ? 'done' : 'next';
  const isLooked = step.position === looked.position && state !== 'now';
  const face = html`<span class="step-dot">${state === 'done' ? icon('check', 'small') : step.position + 1}</span>${pick(step.title)}`;
  const when =
    at_ms === null ? nothing : html`<small class="step-time">${whenAt(at_ms, session.now())}</small>`;
  const go = () => look(state === 'now' ? null : step.position);
  return html`<li class="step" data-state=${state} ?data-looked=${isLooked} ?data-near=${Math.abs(step.position - now) <= NEAR} aria-current=${state === 'now' ? 'step' : nothing}>
    ${
      state === 'next'
        ? html`<span class="step-link" title=${pick(step.title)}>${face}${when}</span>`
        : html`<button class="step-link" type="button" title=${pick(step.title)} aria-pressed=${isLooked} @click=${go}>${face}</button>`
    }
  </li>`;
}
