/** A question or a panel above the page: a native modal dialog whose content its parent draws. */
import { html, LitElement, nothing } from 'lit';
import { newId } from '../documents/id.js';
import { t } from '../words/text.js';
import { opened } from './back-closes.js';
import { firstFocus } from './first-focus.js';
import { icon } from './icon.js';

export class ModalBox extends LitElement {
  static properties = {
    heading: { attribute: false },
    content: { attribute: false },
    error: { attribute: false },
    wide: { type: Boolean, reflect: true },
  };

  constructor() {
    super();
    this.heading = '';
    /** @type {unknown} */ this.content = null;
    this.error = '';
    this.wide = false;
    // A dialog may stand above another one, and each has its own name.
    this.headingId = `heading-${newId()}`;
    this.isClosed = () => {};
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<dialog class="dialog" ?data-wide=${this.wide} aria-labelledby=${this.headingId} @close=${this.#closed}>
      <div class="dialog-head">
        <h2 id=${this.headingId} tabindex="-1">${this.heading}</h2>
        <button class="btn btn-quiet btn-icon" type="button" aria-label=${t('console-dialog-close')} @click=${this.close}>
          ${icon('x')}
        </button>
      </div>
      ${this.error ? html`<p class="field-error" role="alert">${icon('triangle-alert')}${this.error}</p>` : nothing}
      ${this.content}
    </dialog>`;
  }

  firstUpdated() {
    const dialog = this.#dialog;
    const head = /** @type {HTMLElement|null} */ (dialog?.querySelector('.dialog-head'));
    if (!dialog || !head) return;
    dialog.showModal();
    this.isClosed = opened(() => this.close());
    firstFocus(dialog, head).focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.isClosed();
  }

  close() {
    this.#dialog?.close();
  }

  /** @returns {HTMLDialogElement|null} */
  get #dialog() {
    return this.querySelector('dialog');
  }

  /** One that another has taken the place of meanwhile must not close that one. */
  #closed() {
    if (!this.isConnected) return;
    this.isClosed();
    this.dispatchEvent(new CustomEvent('closed'));
  }
}

customElements.define('modal-box', ModalBox);
