/** All teams' files in one ZIP: made at the server, which tells how far it is; one may leave and come back. */
import { html, LitElement, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';

const ASKS_MS = 1500;

/** @typedef {{made: number, of: number, over: boolean}} Making */

export class ZipOfAll extends LitElement {
  static properties = { base: {}, _making: { state: true }, _lost: { state: true } };

  constructor() {
    super();
    /** Where the sprint is. */ this.base = '';
    /** @type {Making|null} */ this._making = null;
    /** Whether the server could not be asked. */ this._lost = false;
    /** Whether it is taken as soon as it is there: asked for here, and not before the page was left. */ this.takes = false;
    /** @type {ReturnType<typeof setTimeout>|undefined} */ this.next = undefined;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.ask('GET');
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.next);
  }

  /** @param {'GET'|'POST'} method */
  async ask(method) {
    clearTimeout(this.next);
    const answer = await fetch(`${this.base}/export/making`, { method }).catch(() => null);
    this._lost = !answer?.ok;
    if (answer?.ok) this._making = await answer.json();
    if (this._making?.over && this.takes) this.take();
    else if (this.isConnected && this._making?.over === false)
      this.next = setTimeout(() => this.ask('GET'), ASKS_MS);
  }

  take() {
    this.takes = false;
    location.assign(`${this.base}/export.zip`);
  }

  /** Without an answer the link itself is taken. @param {Event} event */
  begin(event) {
    event.preventDefault();
    this.takes = true;
    this.ask('POST').then(() => this._lost && this.take());
  }

  render() {
    const { _making: making } = this;
    const isMaking = making?.over === false;
    return html`<a class="btn btn-large" href="${this.base}/export.zip" download aria-disabled=${isMaking ? 'true' : nothing}
        @click=${isMaking ? (/** @type {Event} */ event) => event.preventDefault() : this.begin}>${icon('archive')}${t('close-zip')}</a>
      <div role="status">${isMaking ? html`<p class="small">${t('close-zip-making', { made: making.made, of: making.of })}</p>` : making && making.of > 0 ? html`<p class="small">${t('close-zip-made')}</p>` : nothing}</div>
      ${isMaking ? html`<progress max=${making.of} value=${making.made} aria-label=${t('close-zip')}></progress>` : nothing}`;
  }
}

customElements.define('zip-of-all', ZipOfAll);
