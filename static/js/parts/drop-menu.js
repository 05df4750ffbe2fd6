/** A button with a menu below it: arrows walk, Escape and a click outside close. */
import { html, LitElement, nothing } from 'lit';
import { opened } from './back-closes.js';

const EDGE_PX = 8;

/** @typedef {{text: string, icon?: unknown, danger?: boolean, checked?: boolean, href?: string, act?: () => void}} MenuItem */

export class DropMenu extends LitElement {
  static properties = {
    label: { attribute: false },
    face: { attribute: false },
    items: { attribute: false },
    quiet: { type: Boolean },
    _open: { state: true },
  };

  constructor() {
    super();
    this.label = '';
    /** @type {unknown} what the button shows */ this.face = null;
    /** @type {(MenuItem|null)[]} null is a rule between groups */ this.items = [];
    this.quiet = false;
    this._open = false;
    /** @type {(() => void)|null} while it is open */ this._isClosed = null;
    this._outside = (/** @type {Event} */ event) => {
      if (!event.composedPath().includes(this)) this._open = false;
    };
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#hear();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#hear();
  }

  updated() {
    this.#hear();
  }

  /** Only while open: a board has hundreds of menus. */
  #hear() {
    const isHearing = this.isConnected && this._open;
    document[isHearing ? 'addEventListener' : 'removeEventListener']('pointerdown', this._outside);
    if (isHearing) this._isClosed ??= opened(() => this.#close());
    else this.#forget();
  }

  #forget() {
    this._isClosed?.();
    this._isClosed = null;
  }

  render() {
    return html`
      <button
        class="btn ${this.quiet ? 'btn-quiet btn-icon btn-small' : ''}"
        type="button"
        aria-haspopup="menu"
        aria-expanded=${this._open}
        aria-label=${this.label || nothing}
        @click=${this.#toggle}
        @keydown=${this.#openByKey}
      >
        ${this.face}
      </button>
      ${this._open ? this.#menu() : nothing}
    `;
  }

  #menu() {
    return html`<div class="menu" role="menu" aria-label=${this.label || nothing} @keydown=${this.#walk} @focusout=${this.#left}>
      ${this.items.map((item) => (item === null ? html`<hr class="menu-rule" role="separator" />` : this.#item(item)))}
    </div>`;
  }

  /** @param {MenuItem} item */
  #item(item) {
    const role = item.checked === undefined ? 'menuitem' : 'menuitemradio';
    const classes = `menu-item ${item.danger ? 'is-danger' : ''}`;
    const checked = item.checked === undefined ? nothing : item.checked;
    if (item.href) {
      return html`<a class=${classes} role=${role} href=${item.href} target="_blank" rel="noopener" tabindex="-1"
        @click=${this.#close}>${item.icon ?? nothing}${item.text}</a>`;
    }
    return html`<button class=${classes} type="button" role=${role} aria-checked=${checked} tabindex="-1"
      @click=${() => this.#choose(item)}>${item.icon ?? nothing}${item.text}</button>`;
  }

  #toggle() {
    this._open = !this._open;
    if (this._open) this.#focus(0);
  }

  /** @param {KeyboardEvent} event */
  #openByKey(event) {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    this._open = true;
    this.#focus(0);
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    const entries = this.#entries();
    const at = entries.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') this.#close();
    if (to === undefined) return;
    event.preventDefault();
    entries.at(to % entries.length)?.focus();
  }

  /** @param {FocusEvent} event */
  #left(event) {
    if (event.relatedTarget && !this.contains(/** @type {Node} */ (event.relatedTarget))) this._open = false;
  }

  /** @param {MenuItem} item */
  #choose(item) {
    this.#close();
    item.act?.();
  }

  #close() {
    this._open = false;
    /** @type {HTMLElement|null} */ (this.querySelector('button'))?.focus();
  }

  /** @param {number} index */
  async #focus(index) {
    await this.updateComplete;
    this.#fit();
    this.#entries()[index]?.focus();
  }

  /** All of it in sight: above the window's edge and a toast, beside the button, below the room's bar. */
  #fit() {
    const menu = /** @type {HTMLElement|null} */ (this.querySelector('.menu'));
    if (!menu) return;
    const { top, bottom, left } = menu.getBoundingClientRect();
    const highest = (document.querySelector('.room-bar')?.getBoundingClientRect().bottom ?? 0) + EDGE_PX;
    const lowest = (document.querySelector('.toast')?.getBoundingClientRect().top ?? innerHeight) - EDGE_PX;
    const up = Math.min(bottom - lowest, top - highest);
    if (up <= 0) return;
    const aside = Math.max(0, Math.min(this.offsetWidth, left - EDGE_PX));
    menu.style.translate = `${-aside}px ${-up}px`;
  }

  /** @returns {HTMLElement[]} */
  #entries() {
    return [...this.querySelectorAll('.menu-item')].map((entry) => /** @type {HTMLElement} */ (entry));
  }
}

customElements.define('drop-menu', DropMenu);
