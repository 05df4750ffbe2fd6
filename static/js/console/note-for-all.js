/** The same note on every board: words, a photo, or both. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { KINDS, sendPhoto } from '../pictures/photo.js';
import { photoAttached, photoProgress } from '../pictures/photo-parts.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';

/** @import {Desk} from './console-dialogs.js' */

export class NoteForAll extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    desk: { attribute: false },
    _photo: { state: true },
    _progress: { state: true },
    _error: { state: true },
  };

  constructor() {
    super();
    /** @type {Desk|null} */ this.desk = null;
    /** Its id, or empty. */ this._photo = '';
    /** @type {import('../pictures/photo.js').Progress|null} while it is being sent */ this._progress = null;
    this._error = '';
  }

  render() {
    return html`<form class="dialog-form" @submit=${this.#place}>
      <div class="field">
        <label class="field-label" for="console-note">${t('look-note-text')}</label>
        <textarea class="input" id="console-note" name="text" rows="3" maxlength=${LIMITS.NOTE} ?required=${!this._photo} aria-describedby="console-note-help"></textarea>
        <span class="field-help" id="console-note-help">${t('look-note-help')}</span>
      </div>
      ${this.#picture()}
      ${this._error ? html`<p class="field-error" role="alert">${icon('triangle-alert')}${this._error}</p>` : nothing}
      <div class="btn-row">
        <button class="btn" type="button" @click=${() => this.desk?.close()}>${t('console-cancel')}</button>
        <button class="btn btn-primary" type="submit" ?disabled=${this._progress !== null}>${t('look-note-go')}</button>
      </div>
    </form>`;
  }

  #picture() {
    if (this._progress) return photoProgress(this._progress);
    if (!this._photo)
      return html`<div><label class="btn file-pick">${icon('image')}${t('look-note-photo')}
        <input class="visually-hidden" type="file" accept=${KINDS} @change=${this.#pick} /></label></div>`;
    const remove = () => {
      this._photo = '';
    };
    return html`${photoAttached(this.session, { photo: this._photo, description: '' }, remove)}
      <div class="field">
        <label class="field-label" for="console-note-shows">${t('photo-description')}</label>
        <span class="field-help" id="console-note-why">${t('photo-description-why')}</span>
        <input class="input" id="console-note-shows" name="description" maxlength=${LIMITS.DESCRIPTION} aria-describedby="console-note-why" />
      </div>`;
  }

  /** @param {Event} event */
  #pick = async (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    this._error = '';
    this._progress = { percent: 0 };
    try {
      this._photo = await sendPhoto(`${this.session.content.urls.photos}/for-all`, file, (progress) => {
        this._progress = progress;
      });
    } catch (error) {
      this._error = /** @type {Error} */ (error).message;
    }
    this._progress = null;
  };

  /** @param {SubmitEvent} event */
  #place = async (event) => {
    event.preventDefault();
    const { text, description = '' } = Object.fromEntries(
      new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)),
    );
    const pictured = this._photo ? { photo: this._photo, description: String(description) } : {};
    if (await this.desk?.act('note_place', { text: String(text), ...pictured })) this.desk?.close();
  };
}

customElements.define('note-for-all', NoteForAll);
