/** A prototype as somebody else plays it: one of its screens, drawn by the server; where it is loose, its links can be tapped. */
import { html, LitElement, nothing } from 'lit';
import { t } from '../words/text.js';

/** How old what is shown may be when the presenter goes on to another screen. */
const FRESH_MS = 4000;

/** @typedef {{id: string, number: number, title: string}} Drawn a screen as it was drawn */
/** @typedef {{leads: string, number: number}} Led where a link leads */

/** Tells `drawn` of the screens that there are, and `led` of a link that was tapped. */
export class PlayMirror extends LitElement {
  static properties = {
    address: {},
    screen: {},
    loose: { type: Boolean },
    captioned: { type: Boolean },
    _screens: { state: true },
  };

  constructor() {
    super();
    /** Where the prototype is played. */ this.address = '';
    /** The id of the screen, or `end`; the first one where it is empty. */ this.screen = '';
    /** Whether its links are told of. */ this.loose = false;
    /** Whether it is on a wall: whole in its frame, and below it which of the screens it is. */ this.captioned = false;
    /** @type {HTMLElement[]} */ this._screens = [];
    this.fetchedMs = 0;
    this.sizes = new ResizeObserver(() => this.fit());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('address')) this.fetch();
    else if (changed.has('screen') && performance.now() - this.fetchedMs > FRESH_MS) this.fetch();
    if (changed.has('screen') || changed.has('_screens')) this.show();
    if (changed.has('_screens') && this.captioned) this.observe();
  }

  observe() {
    this.sizes.disconnect();
    const frame = this.querySelector('.playing');
    for (const each of frame ? [frame, ...this._screens] : []) this.sizes.observe(each);
  }

  /** What is higher than its frame is made smaller: a wall cannot be scrolled. */
  fit() {
    const frame = /** @type {HTMLElement|null} */ (this.querySelector('.playing'));
    if (!frame || !this.shown?.scrollHeight) return;
    const part = Math.min(1, frame.clientHeight / this.shown.scrollHeight);
    frame.style.setProperty('--fit', part.toFixed(3));
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

  get shown() {
    const asked = this._screens.find(
      ({ dataset }) => (dataset['screen'] || dataset['number']) === this.screen,
    );
    return asked ?? this._screens[0];
  }

  show() {
    for (const screen of this._screens) screen.toggleAttribute('data-shown', screen === this.shown);
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
    return html`<div class="playing" ?inert=${!this.loose} @click=${this.tapped}>${this._screens}</div>
      ${this.captioned ? this.caption() : nothing}`;
  }

  caption() {
    const { shown } = this;
    if (!shown?.dataset['screen']) return nothing;
    const of = this._screens.filter(({ dataset }) => dataset['screen']).length;
    const { who } = shown.dataset;
    const { number, title } = drawnOf(shown);
    return html`<p class="mirror-at"><b>${t('pitch-screen-at', { number, of })}</b> ${title} ${who ? html`<span>${who}</span>` : nothing}</p>`;
  }
}

/** @param {HTMLElement} screen @returns {Drawn} */
const drawnOf = (screen) => ({
  id: screen.dataset['screen'] ?? '',
  number: Number(screen.dataset['number']),
  title: screen.querySelector('h1')?.textContent?.trim() ?? '',
});

customElements.define('play-mirror', PlayMirror);
