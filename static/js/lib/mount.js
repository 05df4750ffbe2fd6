/** Owns the start of a live page: the words, the first state, and what is said when the seat is no longer ours. */
import { html, render } from 'lit';
import { pageContent, Session } from '../live/session.js';
import { icon } from './icon.js';
import { errorText, ready } from './text.js';

/** @param {string} name of the element that fills the page */
export async function mount(name) {
  const element = /** @type {any} */ (document.querySelector(name));
  await ready;
  const session = new Session(pageContent());
  session.addEventListener('gone', () => say(element, session.goneBecause ?? ''));
  await session.ready;
  element.replaceChildren();
  element.session = session;
}

/**
 * @param {HTMLElement} element
 * @param {string} code
 */
function say(element, code) {
  const place = document.createElement('main');
  element.replaceWith(place);
  render(
    html`<p class="banner" data-tone="warn" role="alert">${icon('triangle-alert')}${errorText(code)}</p>`,
    place,
  );
}
