/** The step from page to live element: what was there while loading goes, the session comes. */

import { begun } from './begun.js';

/** @typedef {'sprint-room'|'sprint-console'|'sprint-stage'} Screen */

/**
 * @template {import('./slots.d.ts').PublicSlots} S
 * @param {Screen} name
 * @param {import('./session.js').Session<S>} session
 */
export async function mount(name, session) {
  await Promise.all([session.ready, begun.ready()]);
  if (session.goneBecause && name !== 'sprint-room') {
    location.assign(`/login?next=${encodeURIComponent(location.pathname)}`);
    return;
  }
  const element = /** @type {HTMLElementTagNameMap[Screen]} */ (document.querySelector(name));
  element.replaceChildren();
  Object.assign(element, { session });
}
