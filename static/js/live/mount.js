/** Owns the step from page to live element: what was there while loading goes, the session comes. */

/**
 * @param {string} name
 * @param {import('./session.js').Session} session
 */
export function mount(name, session) {
  const element = /** @type {any} */ (document.querySelector(name));
  element.replaceChildren();
  element.session = session;
}
