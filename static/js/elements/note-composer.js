/** Owns writing a new note: it looks like the note it becomes, and never forgets what was begun. */
import { html, LitElement } from 'lit';
import { icon } from '../lib/icon.js';
import { COLOURS } from '../lib/ideas.js';
import { t } from '../lib/text.js';

export class NoteComposer extends LitElement {
  static properties = {
    keep: {},
    note: { attribute: false },
    _colour: { state: true },
  };

  constructor() {
    super();
    /** What an unfinished note is kept under in this browser. */ this.keep = '';
    /** @type {string|null} what the new note builds on */ this.note = null;
    this._colour = 'yellow';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<form class="composer" data-colour=${this._colour} @submit=${this.send}>
      ${this.note ? html`<p class="note-base">${icon('corner-down-right', 'small')}${t('ideas-builds-on', { text: this.note })}</p>` : ''}
      <label class="visually-hidden" for="composer-text">${t('ideas-write')}</label>
      <textarea
        class="composer-text"
        id="composer-text"
        maxlength="1000"
        placeholder=${t('ideas-write-here')}
        @input=${this.remember}
        @keydown=${this.press}
      ></textarea>
      <div class="composer-foot">
        <fieldset class="swatches">
          <legend class="visually-hidden">${t('ideas-colour')}</legend>
          ${COLOURS.map((colour) => this.swatch(colour))}
        </fieldset>
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

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.send(event);
  }

  /** @param {Event} event */
  send(event) {
    event.preventDefault();
    const text = this.area.value.trim();
    this.area.focus();
    if (!text) return;
    this.area.value = '';
    localStorage.removeItem(this.keep);
    this.dispatchEvent(new CustomEvent('write', { detail: { text, colour: this._colour } }));
  }
}

customElements.define('note-composer', NoteComposer);
