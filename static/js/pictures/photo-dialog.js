/** The dialog of one photo: choosing or fetching it from the phone, seeing it large, and describing it. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { askLink, KINDS, MOST_MEGABYTES, sendPhoto } from './photo.js';
import '../parts/modal-box.js';
import { LiveElement } from '../parts/live-element.js';
import { LIMITS } from '../words/limits.js';
import { altOf, photoAddress, photoProgress } from './photo-parts.js';

/** Tells `waits` with a phone's link, `done` with `{photo, description}`, `remove`, and `closed` with `{isWaiting}`. */
export class PhotoDialog extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    photo: { attribute: false },
    description: { attribute: false },
    file: { attribute: false },
    link: { attribute: false },
    readonly: { type: Boolean },
    on: {},
    _chosen: { state: true },
    _progress: { state: true },
    _link: { state: true },
    _error: { state: true },
  };

  constructor() {
    super();
    /** The one the note has, or empty. */ this.photo = '';
    this.description = '';
    /** @type {File|null} what was dropped or pasted */ this.file = null;
    /** @type {import('./photo-wait.js').Link|null} what an earlier page waited for */ this.link = null;
    this.readonly = false;
    /** What it is a photo of, which has words of its own. @type {'note'|'screen'} */ this.on = 'note';
    /** @type {string|null} the photo that is shown instead */ this._chosen = null;
    /** @type {import('./photo.js').Progress|null} while it is being sent */ this._progress = null;
    /** @type {'asked'|import('./photo-wait.js').Link|null} */ this._link = null;
    this._error = '';
  }

  firstUpdated() {
    if (this.file) this.send(this.file);
  }

  willUpdate() {
    if (!this.hasUpdated) this._link = this.link;
    const sent = this.session.slots.photo;
    if (!sent || typeof this._link !== 'object' || sent.link !== this._link?.id) return;
    this._chosen = sent.id;
    this._link = null;
    this._error = '';
  }

  get shown() {
    return this._chosen ?? this.photo;
  }

  render() {
    return html`<modal-box
      .heading=${this.shown ? t(`photo-on-${this.on}`) : t('photo-add')}
      .content=${this.content()}
      .error=${this._error}
      .wide=${Boolean(this.shown)}
      @closed=${this.closed}
    ></modal-box>`;
  }

  /** The box draws it, and calls what is not bound as its own. */
  content() {
    if (this._progress) return photoProgress(this._progress);
    if (this._link) return this.waiting();
    return this.shown ? this.looking() : this.choosing();
  }

  choosing() {
    return html`<p>${t('photo-why')}</p>
      ${this.picks()}
      <p class="hint">${icon('info')}<span>${t('photo-kinds', { limit: MOST_MEGABYTES })}</span></p>`;
  }

  picks() {
    const pick = (/** @type {Event} */ event) => this.pick(event);
    return html`<div class="photo-picks">
      <label class="btn btn-primary file-pick photo-camera">${icon('camera')}${t('photo-camera')}
        <input class="visually-hidden" type="file" accept=${KINDS} capture="environment" @change=${pick} /></label>
      <label class="btn file-pick">${icon('image')}${t('photo-choose')}
        <input class="visually-hidden" type="file" accept=${KINDS} @change=${pick} /></label>
      <button class="btn photo-fetch" type="button" @click=${() => this.fetchByPhone()}>${icon('smartphone')}${t(this._link ? 'photo-link-new' : 'photo-phone')}</button>
    </div>`;
  }

  waiting() {
    const link = this._link;
    if (link === null || link === 'asked') return html`<p role="status">${t('photo-link-making')}</p>`;
    return html`<div class="photo-link">
      <img class="photo-qr" src=${link.qr} alt=${t('photo-link-qr')} />
      <div>
        <h3>${t('photo-link-heading')}</h3>
        <p>${t('photo-link-how', { minutes: link.minutes })}</p>
        <p class="muted" role="status">${t('photo-link-waits')}</p>
      </div>
    </div>
    ${this.picks()}`;
  }

  looking() {
    const image = html`<img class="photo-large" src=${photoAddress(this.session, this.shown)} alt=${altOf(this.description)} />`;
    if (this.readonly) return html`${image} ${this.description ? html`<p>${this.description}</p>` : nothing}`;
    return html`${image}
      <form class="dialog-form" @submit=${(/** @type {Event} */ event) => this.done(event)}>
        <label class="field">
          <span class="field-label">${t('photo-description')}</span>
          <span class="field-help" id="photo-why">${t('photo-description-why')}</span>
          <textarea class="input" name="description" rows="2" maxlength=${LIMITS.DESCRIPTION} aria-describedby="photo-why"
            .value=${this.description} @input=${(/** @type {Event} */ event) => this.describe(event)}></textarea>
        </label>
        <div class="btn-row">
          ${this.photo ? html`<button class="btn btn-danger" type="button" @click=${() => this.takeAway()}>${icon('trash-2')}${t('photo-remove')}</button>` : nothing}
          <button class="btn" type="button" @click=${() => this.another()}>${t('photo-change')}</button>
          <button class="btn btn-primary" type="submit">${this._chosen === null ? t('photo-save') : t(`photo-put-${this.on}`)}</button>
        </div>
      </form>`;
  }

  /** @param {Event} event */
  pick(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const [file] = input.files ?? [];
    input.value = '';
    if (file) this.send(file);
  }

  /** @param {File} file */
  async send(file) {
    this._error = '';
    this._link = null;
    this._progress = { percent: 0 };
    try {
      this._chosen = await sendPhoto(this.session.content.urls.photos, file, (progress) => {
        this._progress = progress;
      });
    } catch (error) {
      this._error = /** @type {Error} */ (error).message;
    }
    this._progress = null;
  }

  async fetchByPhone() {
    this._error = '';
    this._link = 'asked';
    try {
      const link = await askLink(this.session.content.urls.photos);
      this._link = link;
      this.tell('waits', link);
    } catch (error) {
      this._link = null;
      this._error = /** @type {Error} */ (error).message;
    }
  }

  another() {
    this._chosen = '';
  }

  /** @param {Event} event */
  describe(event) {
    this.description = /** @type {HTMLTextAreaElement} */ (event.target).value;
  }

  /** @param {Event} event */
  done(event) {
    event.preventDefault();
    this.tell('done', { photo: this.shown, description: this.description.trim() });
  }

  takeAway() {
    this.tell('remove');
  }

  closed() {
    this.tell('closed', { isWaiting: this._link !== null });
  }

  /**
   * @param {string} name
   * @param {unknown} [detail]
   */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

customElements.define('photo-dialog', PhotoDialog);
