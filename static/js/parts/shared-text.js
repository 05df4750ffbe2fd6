/** A text field that several people write in at once: a plain textarea bound to a Y.Text. */
import { html, LitElement, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';
import { tidy } from '../words/tidy.js';
import { Composition } from './composition.js';
import { carryCaret, diff } from './diff.js';
import { grow } from './growing.js';

const NEAR_THE_END = 0.9;
/** How long what is composed may stay unwritten. */
const UNWRITTEN_MS = 1000;

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
    /** @type {Pick<import('../live/session.js').Session, 'here'>|undefined} */
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
    /** @type {number} */
    this.max = LIMITS.CONCEPT;
    this._length = 0;
    /** @type {Composition|null} an open one: the field is not touched until it ends */
    this.composition = null;
    /** @type {YText|undefined} */
    this.bound = undefined;
    /** @type {import('../live/replica.js').Replica|undefined} that of the bound text */
    this.writer = undefined;
    /** @type {ReturnType<typeof setTimeout>|undefined} */
    this.unwritten = undefined;
    this.flush = () => this.writeNow();
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
        @compositionstart=${this.compose}
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

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('readonly') && this.readonly) this.composed();
  }

  updated() {
    if (this.isConnected) this.bind(this.text);
  }

  /** @param {YText|undefined} text */
  bind(text) {
    if (text === this.bound) return;
    this.composed();
    this.bound?.unobserve(this.remote);
    this.bound = text;
    this.writer = this.replica;
    text?.observe(this.remote);
    if (text) this.show(text.toString());
  }

  /**
   * @param {import('yjs').YTextEvent} event
   * @param {import('yjs').Transaction} change
   */
  hear(event, change) {
    if (change.origin?.source === this) return;
    if (this.composition) this.composition.remote(event.delta);
    else this.showMoved((caret) => carryCaret(caret, event.delta));
  }

  /** @param {(caret: number) => number} move where a caret of the old text is in the new one */
  showMoved(move) {
    const { area, bound } = this;
    if (!area || !bound || area.value === bound.toString()) return;
    const carets = [area.selectionStart, area.selectionEnd].map(move);
    this.show(bound.toString());
    if (area === document.activeElement) area.setSelectionRange(carets[0] ?? null, carets[1] ?? null);
  }

  /** @param {string} value */
  show(value) {
    const area = this.area;
    if (!area) return;
    if (area.value !== value) area.value = value;
    this._length = value.length;
    grow(area);
  }

  /** Another text under an open composition would end it, so what comes in waits until it is done. */
  compose() {
    if (this.bound) this.composition ??= new Composition(this.bound.toString());
  }

  composed() {
    if (!this.composition) return;
    this.writeNow();
    const { composition } = this;
    this.composition = null;
    this.showMoved((caret) => composition.place(caret));
  }

  /** @param {InputEvent} event */
  write(event) {
    if (event.isComposing) this.compose();
    if (this.composition) this.writeSoon();
    else this.writeNow();
    this._length = this.area?.value.length ?? 0;
    if (this.area) grow(this.area);
  }

  /** What is composed counts as unsaved from the first letter, and goes out about every second. */
  writeSoon() {
    this.writer?.compose(this.flush);
    this.unwritten ??= setTimeout(this.flush, UNWRITTEN_MS);
  }

  writeNow() {
    clearTimeout(this.unwritten);
    this.unwritten = undefined;
    const { area, bound, writer } = this;
    if (!area || !bound || !writer) return;
    const changes = this.changes(area, bound);
    const write = () => {
      for (const change of changes) apply(bound, change);
    };
    if (changes.length > 0) writer.change(write, this);
    writer.composed(this.flush);
    // What was tidied on the way in is shown as it was written.
    if (!this.composition) this.showMoved((caret) => caret + bound.length - area.value.length);
  }

  /**
   * @param {HTMLTextAreaElement} area
   * @param {YText} bound
   * @returns {import('./diff.js').Change[]}
   */
  changes({ value, selectionEnd }, bound) {
    if (this.composition) return this.composition.local(value, selectionEnd);
    const change = diff(bound.toString(), value, selectionEnd);
    return change ? [{ ...change, inserted: tidy(change.inserted) }] : [];
  }

  enter() {
    this.session?.here(this.replica?.name ?? null, this.field || null);
  }

  leave() {
    this.composed();
    this.session?.here(this.replica?.name ?? null, null);
    this.dispatchEvent(new CustomEvent('left', { bubbles: true }));
  }

  /** Undo is one's own, not the browser's: that would take back what others wrote too. */
  press(/** @type {KeyboardEvent} */ event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || this.composition) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.replica?.undo.redo();
    else this.replica?.undo.undo();
  }
}

/**
 * @param {YText} text
 * @param {import('./diff.js').Change} change
 */
function apply(text, { at, removed, inserted }) {
  if (removed) text.delete(at, removed);
  if (inserted) text.insert(at, inserted);
}

customElements.define('shared-text', SharedText);
