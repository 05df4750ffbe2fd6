/** Owns a text field that several people write in at once: a plain textarea bound to a Y.Text. */
import { html, LitElement, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { t } from '../words/text.js';
import { carryCaret, diff } from './diff.js';

const NEAR_THE_END = 0.9;

/** @typedef {import('yjs').Text} YText */

export class SharedText extends LitElement {
  static properties = {
    session: { attribute: false },
    replica: { attribute: false },
    text: { attribute: false },
    readonly: { type: Boolean },
    field: {},
    label: {},
    labelledby: {},
    placeholder: {},
    max: { type: Number },
    _length: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.session = undefined;
    /** @type {import('../live/replica.js').Replica|undefined} */
    this.replica = undefined;
    /** @type {YText|undefined} */
    this.text = undefined;
    this.readonly = false;
    this.field = '';
    this.label = '';
    /** @type {string|undefined} */
    this.labelledby = undefined;
    this.placeholder = '';
    this.max = 5000;
    this._length = 0;
    this.isComposing = false;
    /** @type {YText|undefined} */
    this.bound = undefined;
    this.remote = (
      /** @type {import('yjs').YTextEvent} */ event,
      /** @type {import('yjs').Transaction} */ change,
    ) => this.hear(event, change);
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<textarea
        rows="1"
        aria-label=${ifDefined(this.labelledby ? undefined : this.label)}
        aria-labelledby=${ifDefined(this.labelledby)}
        placeholder=${this.placeholder}
        maxlength=${this.max}
        ?readonly=${this.readonly}
        @input=${this.write}
        @compositionstart=${() => {
          this.isComposing = true;
        }}
        @compositionend=${this.composed}
        @focus=${this.enter}
        @blur=${this.leave}
        @keydown=${this.press}
      ></textarea>
      ${
        this._length > this.max * NEAR_THE_END
          ? html`<span class="shared-text-left">${t('room-letters-left', { left: this.max - this._length })}</span>`
          : nothing
      }`;
  }

  get area() {
    return /** @type {HTMLTextAreaElement|null} */ (this.querySelector('textarea'));
  }

  /** Puts the caret at the end, for somebody who has just made this text. */
  focus() {
    const area = this.area;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }

  connectedCallback() {
    super.connectedCallback();
    // Before the first drawing there is no textarea to show the text in.
    if (this.hasUpdated) this.bind(this.text);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    if (this.area && this.area === document.activeElement) this.leave();
    this.bind(undefined);
  }

  updated() {
    if (this.isConnected) this.bind(this.text);
  }

  /** @param {YText|undefined} text */
  bind(text) {
    if (text === this.bound) return;
    this.bound?.unobserve(this.remote);
    this.bound = text;
    text?.observe(this.remote);
    if (text) this.show(text.toString());
  }

  /**
   * @param {import('yjs').YTextEvent} event
   * @param {import('yjs').Transaction} change
   */
  hear(event, change) {
    if (change.origin?.source === this || this.isComposing) return;
    const area = this.area;
    if (!area || !this.bound) return;
    const carets = [area.selectionStart, area.selectionEnd].map((caret) => carryCaret(caret, event.delta));
    this.show(this.bound.toString());
    if (area === document.activeElement) area.setSelectionRange(carets[0] ?? null, carets[1] ?? null);
  }

  /** @param {string} value */
  show(value) {
    const area = this.area;
    if (!area) return;
    if (area.value !== value) area.value = value;
    this._length = value.length;
    this.grow();
  }

  composed() {
    this.isComposing = false;
    this.write();
  }

  write() {
    const { area, bound, replica } = this;
    if (!area || !bound || this.isComposing) return;
    const change = diff(bound.toString(), area.value, area.selectionEnd);
    if (change && replica) {
      replica.change(() => {
        if (change.removed) bound.delete(change.at, change.removed);
        if (change.inserted) bound.insert(change.at, change.inserted);
      }, this);
    }
    this._length = area.value.length;
    this.grow();
  }

  /** As tall as what it says. */
  grow() {
    const area = this.area;
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }

  enter() {
    this.session?.here(this.replica?.name ?? null, this.field);
  }

  leave() {
    this.session?.here(this.replica?.name ?? null, null);
    this.dispatchEvent(new CustomEvent('left', { bubbles: true }));
  }

  /** Undo is one's own, not the browser's: that would take back what others wrote too. */
  press(/** @type {KeyboardEvent} */ event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.replica?.undo.redo();
    else this.replica?.undo.undo();
  }
}

customElements.define('shared-text', SharedText);
