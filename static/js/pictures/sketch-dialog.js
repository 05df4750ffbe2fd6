/** Drawing on a note: the paper, the tools, the strokes of the others as they come, and the description. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { UndoManager } from 'yjs';
import { newId } from '../documents/id.js';
import { addStroke, describe, drawnOn, sketchOf, takeStrokes } from '../documents/sketches.js';
import { encode, INKS, PAPER, WIDTHS } from '../documents/strokes.js';
import { Local } from '../live/own-changes.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import '../parts/modal-box.js';
import { LiveElement } from '../parts/live-element.js';
import { LIMITS } from '../words/limits.js';
import { line, sketchName } from './sketch-parts.js';

/** @typedef {import('../documents/strokes.js').Point} Point */

/** Tells `closed`. */
export class SketchDialog extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    replica: { attribute: false },
    note: {},
    root: {},
    _ink: { state: true },
    _width: { state: true },
    _isErasing: { state: true },
    _points: { state: true },
    _said: { state: true },
  };

  constructor() {
    super();
    /** Where the note lies. @type {import('../live/replica.js').Replica} */ this.replica =
      /** @type {never} */ (undefined);
    /** The id of the note, or of what else is drawn on. */ this.note = '';
    /** The root it is in. */ this.root = 'notes';
    this._ink = 'k';
    this._width = '2';
    this._isErasing = false;
    /** @type {Point[]} of the stroke that is being drawn */ this._points = [];
    this._said = '';
    /** @type {string|null} the description while it is being written */ this.words = null;
    /** @type {number|null} the finger or pen that draws; others that touch the paper are a resting hand */
    this.pointer = null;
    /** @type {UndoManager|null} of what was drawn here, and nothing else */ this.undo = null;
    /** @type {import('yjs').Doc|null} */ this.doc = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.undo?.destroy();
  }

  willUpdate() {
    this.use(this.replica);
    if (this.doc === this.replica.doc) return;
    this.doc = this.replica.doc;
    this.undo?.destroy();
    this.undo = new UndoManager(this.replica.doc.getMap('strokes'), {
      trackedOrigins: new Set([Local]),
      captureTimeout: 0,
    });
  }

  get drawn() {
    return sketchOf(this.replica.doc, this.note);
  }

  get isFull() {
    return this.drawn.length >= LIMITS.STROKES;
  }

  render() {
    return html`<modal-box
      class="sketching"
      wide
      .heading=${t('sketch-heading')}
      .content=${this.content()}
      @closed=${this.closed}
      @keydown=${this.press}
    ></modal-box>`;
  }

  /** The box draws it, so it is the box that its listeners would take for `this`. */
  content() {
    const { description, colour } = drawnOn(this.replica.doc, this.root, this.note);
    return html`${this.tools()} ${this.paper(colour, description)}
      <p class="sketch-said" role="status">${this.isFull ? t('sketch-full', { most: LIMITS.STROKES }) : this._said}</p>
      <form class="sketch-words" @submit=${(/** @type {SubmitEvent} */ event) => this.finish(event)}>
        <label class="field">
          <span class="field-label">${t('sketch-describe')}</span>
          <span class="field-help" id="sketch-why">${t('sketch-describe-why')}</span>
          <textarea class="input" name="description" rows="2" maxlength=${LIMITS.DESCRIPTION} aria-describedby="sketch-why"
            .value=${this.words ?? description} @input=${(/** @type {Event} */ event) => this.word(event)} @change=${() => this.describe()}></textarea>
        </label>
        <button class="btn btn-primary" type="submit">${t('sketch-done')}</button>
      </form>`;
  }

  tools() {
    const empty = this.drawn.length === 0;
    return html`<div class="sketch-tools">
      <fieldset class="sketch-choice">
        <legend class="visually-hidden">${t('sketch-ink')}</legend>
        ${Object.entries(INKS).map(([letter, ink]) => this.choice('ink', letter, t(`sketch-ink-${ink}`), html`<i class="sketch-ink" data-ink=${ink}></i>`))}
      </fieldset>
      <fieldset class="sketch-choice">
        <legend class="visually-hidden">${t('sketch-width')}</legend>
        ${Object.keys(WIDTHS).map((width) => this.choice('width', width, t(`sketch-width-${width}`), html`<i class="sketch-width" data-width=${width}></i>`))}
      </fieldset>
      <div class="sketch-acts">
        <button class="btn" type="button" aria-pressed=${this._isErasing} @click=${() => this.toggleEraser()}>${icon('eraser')}${t('sketch-eraser')}</button>
        ${this.act(icon('undo-2'), t('sketch-undo'), () => this.step('undo'), !this.undo?.canUndo())}
        ${this.act(icon('redo-2'), t('sketch-redo'), () => this.step('redo'), !this.undo?.canRedo())}
        ${this.act(icon('trash-2'), t('sketch-clear'), () => this.clear(), empty)}
      </div>
    </div>`;
  }

  /**
   * @param {'ink'|'width'} what
   * @param {string} value
   * @param {string} name
   * @param {unknown} face
   */
  choice(what, value, name, face) {
    const isChosen = !this._isErasing && (what === 'ink' ? this._ink : this._width) === value;
    return html`<label class="sketch-pick" title=${name}>
      <input type="radio" name="sketch-${what}" value=${value} .checked=${live(isChosen)}
        @change=${() => this.pick(what, value)} />
      ${face}<span class="visually-hidden">${name}</span>
    </label>`;
  }

  /**
   * Stays where the focus is, also when there is nothing left to do.
   * @param {unknown} sign
   * @param {string} name
   * @param {() => void} fn
   * @param {boolean} isIdle
   */
  act(sign, name, fn, isIdle) {
    return html`<button class="btn btn-icon" type="button" aria-label=${name} title=${name} aria-disabled=${isIdle}
      @click=${() => isIdle || this.run(fn)}>${sign}</button>`;
  }

  /** @param {'undo'|'redo'} how */
  step(how) {
    this.replica.beginStep();
    this.undo?.[how]();
  }

  /** @param {() => void} fn */
  run(fn) {
    this._said = '';
    fn();
    this.requestUpdate();
  }

  /**
   * @param {string} colour
   * @param {string} description
   */
  paper(colour, description) {
    const draft = this._points.length > 0 ? line(this.stroke) : nothing;
    return html`<svg class="sketch sketch-paper" data-colour=${colour} ?data-erasing=${this._isErasing}
      viewBox="0 0 ${PAPER.width} ${PAPER.height}" role="img" aria-label=${this.drawn.length > 0 ? sketchName(description) : t('sketch-empty')}
      @pointerdown=${(/** @type {PointerEvent} */ event) => this.down(event)} @pointermove=${(/** @type {PointerEvent} */ event) => this.move(event)} @pointerup=${(/** @type {PointerEvent} */ event) => this.up(event)} @pointercancel=${(/** @type {PointerEvent} */ event) => this.up(event)}>
      ${this.drawn.map(({ key, stroke }) => line(stroke, key))} ${draft}
    </svg>`;
  }

  /** A fresh one each time: the outline of a stroke is kept with it. */
  get stroke() {
    return { ink: this._ink, width: this._width, points: this._points };
  }

  /**
   * @param {'ink'|'width'} what
   * @param {string} value
   */
  pick(what, value) {
    this._isErasing = false;
    if (what === 'ink') this._ink = value;
    else this._width = value;
  }

  toggleEraser() {
    this._isErasing = !this._isErasing;
  }

  clear() {
    this.replica.change((doc) =>
      takeStrokes(
        doc,
        this.drawn.map(({ key }) => key),
      ),
    );
    this._said = t('sketch-cleared');
  }

  // Drawing

  /** @param {PointerEvent} event */
  down(event) {
    if (this.pointer !== null || event.button !== 0) return;
    event.preventDefault();
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    this.pointer = event.pointerId;
    this._said = '';
    this.move(event);
  }

  /** @param {PointerEvent} event */
  move(event) {
    if (event.pointerId !== this.pointer) return;
    if (this._isErasing) this.erase(event);
    else if (!this.isFull) this.draw(event);
  }

  /** @param {PointerEvent} event */
  up(event) {
    if (event.pointerId !== this.pointer) return;
    this.pointer = null;
    if (this._points.length === 0) return;
    const text = encode(this.stroke);
    this._points = [];
    // One after the other, also where times are rough.
    const made = { id: newId().slice(0, 8), now: this.session.stamp() + this.drawn.length };
    this.change((doc) => addStroke(doc, this.note, text, made));
  }

  /** Each stroke is undone alone; without a name all of a sketch are written under one client id. @param {(doc: import('yjs').Doc) => void} fn */
  change(fn) {
    this.replica.undo.stopCapturing();
    this.replica.change(fn, this);
  }

  /** All the points between two frames, so that a quick hand gets a round line. @param {PointerEvent} event */
  draw(event) {
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    const events = event.getCoalescedEvents?.() ?? [];
    const points = (events.length > 0 ? events : [event]).map((each) => pointOf(each, box));
    this._points = [...this._points, ...points];
  }

  /** A whole stroke at a touch. @param {PointerEvent} event */
  erase({ clientX, clientY }) {
    const key = document.elementFromPoint(clientX, clientY)?.getAttribute('data-stroke');
    if (key) this.change((doc) => takeStrokes(doc, [key]));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const letter = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !['z', 'y'].includes(letter)) return;
    if (/** @type {Element} */ (event.target).matches('textarea')) return;
    event.preventDefault();
    const isRedo = letter === 'y' || event.shiftKey;
    this.run(() => this.step(isRedo ? 'redo' : 'undo'));
  }

  // Words

  /** @param {Event} event */
  word(event) {
    this.words = /** @type {HTMLTextAreaElement} */ (event.target).value;
  }

  /** Once, when the person has written: others may have described it meanwhile. */
  describe() {
    const words = this.words?.trim();
    this.words = null;
    if (words === undefined) return;
    this.replica.change((doc) => describe(doc, this.root, this.note, words));
  }

  /** @param {Event} event */
  finish(event) {
    event.preventDefault();
    /** @type {import('../parts/modal-box.js').ModalBox} */ (this.querySelector('modal-box')).close();
  }

  closed() {
    this.describe();
    this.dispatchEvent(new CustomEvent('closed'));
  }
}

/**
 * @param {PointerEvent} event
 * @param {DOMRect} box
 * @returns {Point}
 */
function pointOf({ clientX, clientY, pointerType, pressure }, box) {
  const x = ((clientX - box.left) / box.width) * PAPER.width;
  const y = ((clientY - box.top) / box.height) * PAPER.height;
  return pointerType === 'pen' && pressure > 0 ? [x, y, pressure] : [x, y];
}

customElements.define('sketch-dialog', SketchDialog);
