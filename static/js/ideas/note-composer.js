/** Owns writing a new note: it looks like the note it becomes, and never forgets what was begun. */
import { html, LitElement, nothing } from 'lit';
import { COLOURS } from '../documents/ideas.js';
import { icon } from '../parts/icon.js';
import { pictureIn } from '../pictures/photo.js';
import { photoAttached } from '../pictures/photo-parts.js';
import { t } from '../words/text.js';

export class NoteComposer extends LitElement {
  static properties = {
    keep: {},
    note: { attribute: false },
    session: { attribute: false },
    _photo: { state: true },
    _colour: { state: true },
  };

  constructor() {
    super();
    /** What an unfinished note is kept under in this browser. */ this.keep = '';
    /** @type {string|null} what the new note builds on */ this.note = null;
    /** @type {import('../live/session.js').Session} */ this.session = /** @type {never} */ (undefined);
    /** @type {import('../pictures/photo-parts.js').Pictured|null} what goes with the new note */ this._photo =
      null;
    this._colour = 'yellow';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<form class="composer" data-colour=${this._colour} @submit=${this.send}
      @dragover=${this.over} @dragleave=${this.out} @drop=${this.drop}>
      ${this.note ? html`<p class="note-base">${icon('corner-down-right', 'small')}${t('ideas-builds-on', { text: this.note })}</p>` : ''}
      <label class="visually-hidden" for="composer-text">${t('ideas-write')}</label>
      <textarea
        class="composer-text"
        id="composer-text"
        maxlength="1000"
        placeholder=${t('ideas-write-here')}
        aria-describedby="anonymity"
        @input=${this.remember}
        @keydown=${this.press}
        @paste=${this.paste}
      ></textarea>
      ${this._photo ? photoAttached(this.session, this._photo, () => this.attach(null)) : nothing}
      <div class="composer-foot">
        <fieldset class="swatches">
          <legend class="visually-hidden">${t('ideas-colour')}</legend>
          ${COLOURS.map((colour) => this.swatch(colour))}
        </fieldset>
        <button class="btn composer-draw" type="button" @click=${this.draw}>${icon('pencil-line')}${t('sketch-begin')}</button>
        <button class="btn btn-quiet btn-icon composer-camera" type="button" aria-label=${t('photo-add')} title=${t('photo-add')} @click=${() => this.askPhoto()}>${icon('camera')}</button>
        <button class="btn btn-primary" type="submit">${t('ideas-save-note')}</button>
      </div>
    </form>`;
  }

  /** @param {string} colour */
  swatch(colour) {
    const name = t(`ideas-colour-${colour}`);
    return html`<label class="swatch" data-colour=${colour} title=${name}>
      <span class="visually-hidden">${name}</span>
      <input type="radio" name="colour" value=${colour} .checked=${this._colour === colour} @change=${() => this.pick(colour)} />
      <i>${icon('check')}</i>
    </label>`;
  }

  firstUpdated() {
    this.area.value = localStorage.getItem(this.keep) ?? '';
    this._photo = JSON.parse(localStorage.getItem(`${this.keep}/photo`) ?? 'null');
  }

  get area() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
  }

  focus() {
    this.area.focus();
  }

  /** @param {string} colour */
  pick(colour) {
    this._colour = colour;
  }

  remember() {
    localStorage.setItem(this.keep, this.area.value);
  }

  /** @param {import('../pictures/photo-parts.js').Pictured|null} photo */
  attach(photo) {
    this._photo = photo;
    if (photo) localStorage.setItem(`${this.keep}/photo`, JSON.stringify(photo));
    else localStorage.removeItem(`${this.keep}/photo`);
    this.focus();
  }

  /** @param {File} [file] that is there already */
  askPhoto(file) {
    this.dispatchEvent(new CustomEvent('photo', { detail: file ?? null }));
  }

  /** @param {DragEvent} event */
  over(event) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.form.toggleAttribute('data-over', true);
  }

  out() {
    this.form.toggleAttribute('data-over', false);
  }

  /** @param {DragEvent} event */
  drop(event) {
    this.out();
    this.take(event, event.dataTransfer);
  }

  /** @param {ClipboardEvent} event */
  paste(event) {
    this.take(event, event.clipboardData);
  }

  /**
   * @param {Event} event
   * @param {DataTransfer|null} data
   */
  take(event, data) {
    const file = pictureIn(data);
    if (!file) return;
    event.preventDefault();
    this.askPhoto(file);
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector('form'));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.send(event);
  }

  /** @param {Event} event */
  send(event) {
    event.preventDefault();
    this.area.focus();
    if (this.area.value.trim() || this._photo) this.hand('write');
  }

  /** What is written so far becomes the note that is drawn on. */
  draw() {
    this.hand('draw');
  }

  /** @param {'write'|'draw'} deed */
  hand(deed) {
    const detail = { text: this.area.value.trim(), colour: this._colour, ...this._photo };
    this.area.value = '';
    localStorage.removeItem(this.keep);
    this.attach(null);
    this.dispatchEvent(new CustomEvent(deed, { detail }));
  }
}

customElements.define('note-composer', NoteComposer);
