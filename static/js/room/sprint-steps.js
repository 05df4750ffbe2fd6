/** The steps of the sprint: those that have been can be looked back at, beside the clock or in a panel. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { pick, t } from '../words/text.js';
import '../parts/modal-box.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

const DENSE_FROM = 9;

/**
 * @typedef {object} Looking
 * @property {Session} session
 * @property {AgendaLine} looked the phase that is shown
 * @property {(position: number|null) => void} look
 */

/** @param {Looking} looking */
export const rail = (looking) => html`<nav class="rail" aria-label=${t('room-steps')}>
  <ol class="steps" ?data-dense=${looking.session.slots.agenda.length >= DENSE_FROM}>${each(looking)}</ol>
</nav>`;

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
const each = (looking) =>
  repeat(
    looking.session.slots.agenda,
    (step) => step.id,
    (step) => oneStep(looking, step),
  );

/**
 * @param {Looking} looking
 * @param {AgendaLine} step
 */
function oneStep({ session, looked, look }, step) {
  const now = session.slots.phase.position;
  const state = step.position === now ? 'now' : step.position < now ? 'done' : 'next';
  const isLooked = step.position === looked.position && state !== 'now';
  const face = html`<span class="step-dot">${state === 'done' ? icon('check', 'small') : step.position + 1}</span>${pick(step.title)}`;
  const go = () => look(state === 'now' ? null : step.position);
  return html`<li class="step" data-state=${state} ?data-looked=${isLooked} aria-current=${state === 'now' ? 'step' : nothing}>
    ${
      state === 'next'
        ? html`<span class="step-link" title=${pick(step.title)}>${face}</span>`
        : html`<button class="step-link" type="button" title=${pick(step.title)} aria-pressed=${isLooked} @click=${go}>${face}</button>`
    }
  </li>`;
}
