/** A prototype as somebody else plays it: one of its screens, drawn by the server; where it is loose, its links can be tapped. */
import { html, LitElement } from 'lit';
import { t } from '../words/text.js';

/** How old what is shown may be when the presenter goes on to another screen. */
const FRESH_MS = 4000;

/** @typedef {{id: string, number: number, title: string}} Drawn a screen as it was drawn */
/** @typedef {{leads: string, number: number}} Led where a link leads */

/** Tells `drawn` of the screens that there are, and `led` of a link that was tapped. */
export class PlayMirror extends LitElement {
  static properties = { address: {}, screen: {}, loose: { type: Boolean }, _screens: { state: true } };

  constructor() {
    super();
    /** Where the prototype is played. */ this.address = '';
    /** The id of the screen; the first one where it is empty. */ this.screen = '';
    /** Whether its links are told of. */ this.loose = false;
    /** @type {HTMLElement[]} */ this._screens = [];
    this.fetchedMs = 0;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('address')) this.fetch();
    else if (changed.has('screen') && performance.now() - this.fetchedMs > FRESH_MS) this.fetch();
    if (changed.has('screen') || changed.has('_screens')) this.show();
  }

  async fetch() {
    const { address } = this;
    this.fetchedMs = performance.now();
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok || address !== this.address) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const drawn = /** @type {HTMLElement[]} */ ([...page.querySelectorAll('.play-screen')]);
    this._screens = drawn.map((screen) => document.adoptNode(screen));
    for (const screen of this._screens)
      for (const named of [screen, ...screen.querySelectorAll('[id]')]) named.removeAttribute('id');
    this.tell('drawn', this._screens.filter(({ dataset }) => dataset['screen']).map(drawnOf));
  }

  show() {
    const shown =
      this._screens.find((screen) => screen.getAttribute('data-screen') === this.screen) ?? this._screens[0];
    for (const screen of this._screens) screen.toggleAttribute('data-shown', screen === shown);
  }

  /** @param {string} name @param {unknown} detail */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  /** @param {Event} event */
  tapped(event) {
    const link = /** @type {Element} */ (event.target).closest('[data-leads]');
    if (!link) return;
    event.preventDefault();
    const number = Number(link.getAttribute('href')?.replace('#s', ''));
    this.tell('led', { leads: link.getAttribute('data-leads'), number });
  }

  render() {
    if (this._screens.length === 0) return html`<p class="muted">${t('pitch-no-screens')}</p>`;
    return html`<div class="playing" ?inert=${!this.loose} @click=${this.tapped}>${this._screens}</div>`;
  }
}

/** @param {HTMLElement} screen @returns {Drawn} */
const drawnOf = (screen) => ({
  id: screen.dataset['screen'] ?? '',
  number: Number(screen.dataset['number']),
  title: screen.querySelector('h1')?.textContent?.trim() ?? '',
});

customElements.define('play-mirror', PlayMirror);
