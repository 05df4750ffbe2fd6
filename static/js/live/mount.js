/** Owns the step from page to live element: what was there while loading goes, the session comes. */

/**
 * @param {string} name
 * @param {import('./session.js').Session} session
 */
export async function mount(name, session) {
  await session.ready;
  if (session.goneBecause && name !== 'sprint-room') {
    location.assign(`/login?next=${encodeURIComponent(location.pathname)}`);
    return;
  }
  const element = /** @type {any} */ (document.querySelector(name));
  element.replaceChildren();
  element.session = session;
}
