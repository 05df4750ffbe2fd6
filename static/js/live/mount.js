/** The step from page to live element: what was there while loading goes, the session comes. */

import { at, here } from '../words/at.js';
import { begun } from './begun.js';

/** To sign in, or to whatever the page is for this account now. */
const comeAgain = () => location.assign(at(`/login?next=${encodeURIComponent(here())}`));

/**
 * A seat that ends takes its page along, unless a form has sent it to another already.
 * @param {EventTarget} session
 */
function goWithTheSeat(session) {
  let isLeaving = false;
  document.addEventListener('submit', (event) => {
    isLeaving ||= !event.defaultPrevented;
  });
  session.addEventListener('gone', () => isLeaving || comeAgain());
}

/** @typedef {'sprint-room'|'sprint-console'|'sprint-prepare'|'sprint-stage'} Screen */

/**
 * @template {import('./slots.d.ts').PublicSlots} S
 * @param {Screen} name
 * @param {import('./session.js').Session<S>} session
 */
export async function mount(name, session) {
  await Promise.all([session.ready, begun.ready()]);
  if (session.goneBecause && name !== 'sprint-room') {
    comeAgain();
    return;
  }
  if (name === 'sprint-console' || name === 'sprint-prepare') goWithTheSeat(session);
  const element = /** @type {HTMLElementTagNameMap[Screen]} */ (document.querySelector(name));
  document.querySelector('.skeleton')?.remove();
  element.replaceChildren();
  Object.assign(element, { session });
}
