/** Writing a new note: it looks like the note it becomes, and never forgets what was begun. */
import { html, LitElement, nothing } from 'lit';
import { COLOURS } from '../documents/ideas.js';
import { begun } from '../live/begun.js';
import { icon } from '../parts/icon.js';
import { say } from '../parts/toast.js';
import { takers } from '../parts/words-at-hand.js';
import { readPaste } from '../pictures/paste.js';
import { photoAttached } from '../pictures/photo-parts.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';
import { linesOf, piecesOf } from './note-pieces.js';

/** @type {string} */
const FIRST = COLOURS[0] ?? '';

export class NoteComposer extends LitElement {
  static properties = {
    keep: {},
    note: { attribute: false },
    quick: { type: Boolean },
    session: { attribute: false },
    _photo: { state: true },
    _colour: { state: true },
    _text: { state: true },
    _isPasted: { state: true },
    _picture: { state: true },
  };

  constructor() {
    super();
    /** What an unfinished note is kept under in this browser. */ this.keep = '';
    /** @type {string|null} what the new note builds on */ this.note = null;
    /** Enter saves, and begins the next: for a silent round of many notes. */ this.quick = false;
    /** @type {import('../live/session.js').Session} */ this.session = /** @type {never} */ (undefined);
    /** @type {import('../pictures/photo-parts.js').Pictured|null} what goes with the new note */ this._photo =
      null;
    this._colour = FIRST;
    /** What is written so far. */ this._text = '';
    /** Whether some of it was pasted: only then a list is to become notes. */ this._isPasted = false;
    /** @type {File|null} one that came along with a pasted text */ this._picture = null;
    /** Words whose note is gone can become another one. */
    this.taker = { words: t('lost-into-note'), take: (/** @type {string} */ text) => this.begin(text) };
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    takers.add(this.taker);
    addEventListener('resize', this.stayInSight);
    globalThis.visualViewport?.addEventListener('resize', this.stayInSight);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    takers.delete(this.taker);
    removeEventListener('resize', this.stayInSight);
    globalThis.visualViewport?.removeEventListener('resize', this.stayInSight);
  }

  /** A phone's keyboard covers half of the screen: the whole note stays above it, its button too. */
  stayInSight = () => {
    if (this.quick && this.contains(document.activeElement)) this.form.scrollIntoView({ block: 'nearest' });
  };

  render() {
    return html`<form class="composer" data-colour=${this._colour} @submit=${this.send}
      @dragover=${this.over} @dragleave=${this.out} @drop=${this.drop}>
      ${this.note ? html`<p class="note-base">${icon('corner-down-right', 'small')}${t('ideas-builds-on', { text: this.note })}</p>` : ''}
      <label class="visually-hidden" for="composer-text">${t('ideas-write')}</label>
      <textarea
        class="composer-text"
        id="composer-text"
        placeholder=${t('ideas-write-here')}
        enterkeyhint=${this.quick ? 'send' : 'enter'}
        aria-describedby=${this.quick ? 'anonymity composer-keys' : 'anonymity'}
        @input=${this.remember}
        @focus=${() => this.tellPlace(true)}
        @blur=${() => this.tellPlace(false)}
        @keydown=${this.press}
        @paste=${this.paste}
      ></textarea>
      ${this.offers()}
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

  /** That somebody writes is seen as a number; what, and whose, is not. @param {boolean} isHere */
  tellPlace(isHere) {
    const { me, phase } = this.session.slots;
    const document = phase.rules.private ? `drafts:${me.seat_id}` : `ideas:${me.team}`;
    this.session.here(document, isHere ? 'composer' : null);
  }

  /** What else can be made of what is written or was pasted. */
  offers() {
    const lines = this._isPasted ? linesOf(this._text) : [];
    const pieces = this.isTooLong ? piecesOf(this._text, LIMITS.NOTE) : [];
    return html`<div class="composer-offers" role="status">
      ${this.isTooLong ? html`<p class="composer-over">${t('composer-over', { over: this._text.trim().length - LIMITS.NOTE, most: LIMITS.NOTE })}</p>` : nothing}
      ${lines.length > 0 ? this.offer('list-checks', t('composer-lines', { count: lines.length }), () => this.writeMany(lines)) : nothing}
      ${pieces.length > 0 ? this.offer('split', t('composer-pieces', { count: pieces.length }), () => this.writeMany(pieces)) : nothing}
      ${this._picture ? this.offer('image', t('composer-picture'), () => this.takePicture()) : nothing}
    </div>`;
  }

  /**
   * @param {'list-checks'|'split'|'image'} sign
   * @param {string} words
   * @param {() => void} act
   */
  offer(sign, words, act) {
    return html`<button class="btn btn-small" type="button" @click=${act}>${icon(sign)}${words}</button>`;
  }

  get isTooLong() {
    return this._text.trim().length > LIMITS.NOTE;
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
    this.area.value = begun.getItem(this.keep) ?? '';
    this._text = this.area.value;
    this.tellBegun();
    this._photo = JSON.parse(begun.getItem(`${this.keep}/photo`) ?? 'null');
  }

  get area() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
  }

  focus() {
    this.area.focus();
  }

  /** After what stands there already. @param {string} text */
  begin(text) {
    this.area.value = [this.area.value.trim(), text].filter(Boolean).join('\n');
    this.remember();
    this.focus();
  }

  /** @param {string} colour */
  pick(colour) {
    this._colour = colour;
  }

  remember() {
    this._text = this.area.value;
    if (!this._text) this.forgetPaste();
    begun.setItem(this.keep, this._text);
    this.tellBegun();
  }

  /** The room's bar says whether a note is begun that nobody but this browser has. */
  tellBegun() {
    const isBegun = this._text.trim() !== '';
    if (this.session.hasBegun === isBegun) return;
    this.session.hasBegun = isBegun;
    this.session.tell('status');
  }

  forgetPaste() {
    this._isPasted = false;
    this._picture = null;
  }

  takePicture() {
    const picture = this._picture;
    this._picture = null;
    if (picture) this.askPhoto(picture);
  }

  /** @param {import('../pictures/photo-parts.js').Pictured|null} photo */
  attach(photo) {
    this._photo = photo;
    if (photo) begun.setItem(`${this.keep}/photo`, JSON.stringify(photo));
    else begun.removeItem(`${this.keep}/photo`);
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
    const { text, picture } = readPaste(data);
    if (text) {
      this._isPasted = true;
      this._picture = picture;
    } else if (picture) {
      event.preventDefault();
      this.askPhoto(picture);
    }
  }

  get form() {
    return /** @type {HTMLFormElement} */ (this.querySelector('form'));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key !== 'Enter' || event.isComposing) return;
    const isSent = event.ctrlKey || event.metaKey || (this.quick && !event.shiftKey && !event.altKey);
    if (!isSent) return;
    event.preventDefault();
    if (!event.repeat) this.send(event);
  }

  /** @param {Event} event */
  send(event) {
    event.preventDefault();
    this.area.focus();
    if (this.isTooLong)
      say(t('composer-over', { over: this._text.trim().length - LIMITS.NOTE, most: LIMITS.NOTE }));
    else if (this._text.trim() || this._photo) this.hand('write');
  }

  /** What is written so far becomes the note that is drawn on. */
  draw() {
    if (!this.isTooLong) this.hand('draw');
  }

  /** One note each; what goes along goes with the first. @param {string[]} texts */
  writeMany(texts) {
    const pieces = texts.flatMap((text) => piecesOf(text, LIMITS.NOTE));
    const detail = pieces.map((text, at) => ({ text, colour: this._colour, ...(at === 0 && this._photo) }));
    this.clear();
    this.dispatchEvent(new CustomEvent('write-many', { detail }));
  }

  /** @param {'write'|'draw'} deed */
  hand(deed) {
    const detail = { text: this._text.trim(), colour: this._colour, ...this._photo };
    this.clear();
    this.dispatchEvent(new CustomEvent(deed, { detail }));
  }

  clear() {
    // Where nobody signs, a colour that stays would tell which notes are one person's.
    if (this.session.isAnonymous) this._colour = FIRST;
    this.area.value = '';
    this._text = '';
    this.forgetPaste();
    begun.removeItem(this.keep);
    this.tellBegun();
    this.attach(null);
  }
}

customElements.define('note-composer', NoteComposer);
