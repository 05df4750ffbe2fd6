/** The team's link for guests: made and shown once, copied, and stopped. */
import { html, nothing } from 'lit';
import { copyText } from '../parts/copy-text.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import '../parts/modal-box.js';
import { toast } from '../parts/toast.js';
import { errorText, t } from '../words/text.js';

/** Tells `closed`. */
export class OutlineShare extends LiveElement {
  static properties = { ...LiveElement.properties, _address: { state: true }, _error: { state: true } };

  constructor() {
    super();
    this._address = '';
    this._error = '';
    this.isMaking = false;
  }

  render() {
    return html`<modal-box .heading=${t('play-share')} .content=${this.content()} .error=${this._error} @closed=${this.closed}></modal-box>`;
  }

  content() {
    const isOn = this.session.slots.play_link !== null;
    return html`<p>${t('play-share-text')}</p>
      ${this._address ? this.address() : isOn ? html`<p class="muted">${t('play-share-on')} ${t('play-share-new-why')}</p>` : nothing}
      <div class="btn-row">
        <button class="btn ${this._address ? '' : 'btn-primary'}" type="button" data-makes @click=${() => this.make()}>${icon('link')}${t(isOn ? 'play-share-new' : 'play-share-make')}</button>
        ${isOn ? html`<button class="btn btn-danger" type="button" @click=${() => this.stop()}>${icon('link-2-off')}${t('play-share-stop')}</button>` : nothing}
      </div>`;
  }

  address() {
    return html`<label class="field"><span class="field-label">${t('play-share-address')}</span>
      <input class="input" readonly .value=${this._address} @focus=${(/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).select()} /></label>
      <div class="btn-row"><button class="btn btn-primary" type="button" @click=${() => this.copy()}>${icon('copy')}${t('play-share-copy')}</button></div>`;
  }

  copy() {
    copyText(this._address);
  }

  /** A second one would end the first, whose address may be told last. */
  async make() {
    if (this.isMaking) return;
    this.isMaking = true;
    this._error = '';
    const answer = await fetch(this.session.content.urls.play_link, { method: 'POST' }).catch(() => null);
    const told = await answer?.json().catch(() => null);
    this.isMaking = false;
    if (told?.address) this._address = told.address;
    else this._error = errorText(told?.error?.code ?? 'offline', told?.error?.args);
  }

  async stop() {
    try {
      await this.session.command('play_link_stop', {});
    } catch (error) {
      this._error = /** @type {Error} */ (error).message;
      return;
    }
    this._address = '';
    toast(t('play-share-stopped'));
  }

  closed() {
    this.dispatchEvent(new CustomEvent('closed', { detail: null }));
  }
}

customElements.define('outline-share', OutlineShare);
