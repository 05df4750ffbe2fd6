/** The square of value and effort: ideas placed together, by dragging, by arrows, or by two sliders. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { quadrant, readMatrix, setSpot, spread, takeSpot } from '../documents/matrix.js';
import { startDrag } from '../parts/drag.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { t } from '../words/text.js';

/** @typedef {import('../documents/matrix.js').Spot} Spot */
/** @typedef {{item: string, name: string, number: number, spot: Spot|undefined}} Line */

const STEP = 5;
const MIDDLE = { value: 50, effort: 50 };
/** @type {Record<string, Spot>} */
const ARROWS = {
  ArrowUp: { value: STEP, effort: 0 },
  ArrowDown: { value: -STEP, effort: 0 },
  ArrowRight: { value: 0, effort: STEP },
  ArrowLeft: { value: 0, effort: -STEP },
};

export class MatrixBoard extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    replica: { attribute: false },
    items: { attribute: false },
    nameOf: { attribute: false },
    readonly: { type: Boolean },
  };

  constructor() {
    super();
    /** The team's ideas. @type {import('../live/replica.js').Replica} */ this.replica =
      /** @type {never} */ (undefined);
    /** @type {string[]} */ this.items = [];
    /** @type {(item: string) => string} */ this.nameOf = (item) => item;
    this.readonly = false;
    /** @type {string|null} an idea that is being dragged here */ this.carried = null;
    this.sizes = new ResizeObserver(() => this.requestUpdate());
  }

  connectedCallback() {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  render() {
    const spots = readMatrix(this.replica.doc);
    const lines = this.items.map((item, at) => ({
      item,
      name: this.nameOf(item),
      number: at + 1,
      spot: spots.get(item),
    }));
    return html`<section class="matrix" aria-labelledby="matrix-heading">
      <h2 id="matrix-heading">${t('matrix')}</h2>
      <p>${t('matrix-how')}</p>
      <div class="matrix-parts">
        <div>
          <p class="matrix-axis" data-axis="value" aria-hidden="true">${t('matrix-value-axis')}</p>
          <div class="matrix-square">
            ${['start', 'plan', 'maybe', 'leave'].map((corner) => html`<p class="matrix-corner" data-corner=${corner}>${t(`matrix-${corner}`)}</p>`)}
            <div class="matrix-plot">
              ${repeat(
                lines.filter(({ spot }) => spot),
                ({ item }) => item,
                (line) => this.marker(line),
              )}
            </div>
          </div>
          <p class="matrix-axis" data-axis="effort" aria-hidden="true">${t('matrix-effort-axis')}</p>
        </div>
        <ol class="matrix-list">
          ${repeat(
            lines,
            ({ item }) => item,
            (line) => this.row(line),
          )}
        </ol>
      </div>
    </section>`;
  }

  /** @param {Line} line */
  marker({ item, name, number, spot }) {
    const { value, effort } = spot ?? MIDDLE;
    return html`<button class="matrix-marker" type="button" data-item=${item} data-value=${value} data-effort=${effort} ?disabled=${this.readonly}
      aria-label=${t('matrix-marker', { number, name, value, effort })} title=${name}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.press(event, item)}
      @pointerdown=${(/** @type {PointerEvent} */ event) => this.drag(event, item)}>${number}</button>`;
  }

  /** @param {Line} line */
  row({ item, name, number, spot }) {
    return html`<li class="matrix-row">
      <p><b>${number}.</b> <span>${name}</span> ${spot ? html`<span class="chip">${t(`matrix-${quadrant(spot)}`)}</span>` : html`<span class="muted">${t('matrix-unplaced')}</span>`}</p>
      ${spot ? this.sliders(item, name, spot) : nothing}
      ${!spot && !this.readonly ? html`<button class="btn btn-small" type="button" aria-label=${t('matrix-place-this', { name })} @click=${() => this.put(item, MIDDLE, true)}>${icon('plus')}${t('matrix-place')}</button>` : nothing}
    </li>`;
  }

  /**
   * @param {string} item
   * @param {string} name
   * @param {Spot} spot
   */
  sliders(item, name, spot) {
    const slider = (/** @type {'value'|'effort'} */ axis) => html`<label class="matrix-slider">
      <span>${t(`matrix-${axis}`)} <span class="visually-hidden">${name}</span></span>
      <input type="range" min="0" max="100" step=${STEP} .value=${String(spot[axis])} ?disabled=${this.readonly}
        @change=${(/** @type {Event} */ event) => this.slide(item, axis, event)} />
    </label>`;
    return html`${slider('value')} ${slider('effort')}
      ${this.readonly ? nothing : html`<button class="btn btn-small btn-quiet" type="button" aria-label=${t('matrix-take-this', { name })} @click=${() => this.take(item)}>${icon('x')}${t('matrix-take')}</button>`}`;
  }

  /** The page's policy forbids style attributes, so places are set here. */
  updated() {
    const plot = this.querySelector('.matrix-plot');
    if (!plot) return;
    /** @type {HTMLElement[]} */ const markers = [...plot.querySelectorAll('button')].filter(
      ({ dataset }) => dataset['item'] !== this.carried,
    );
    const spots = markers.map(({ dataset }) => ({
      value: Number(dataset['value']),
      effort: Number(dataset['effort']),
    }));
    const places = spread(spots, { width: plot.clientWidth, height: plot.clientHeight });
    for (const [at, place] of places.entries()) show(/** @type {HTMLElement} */ (markers[at]), place);
  }

  /** @param {string} item */
  spotOf(item) {
    return readMatrix(this.replica.doc).get(item) ?? MIDDLE;
  }

  /**
   * @param {string} item
   * @param {Spot} spot
   * @param {boolean} [isNew] moves on to the marker, so that the arrows work at once
   */
  async put(item, spot, isNew = false) {
    this.replica.change((doc) => setSpot(doc, item, spot));
    if (!isNew) return;
    this.requestUpdate();
    await this.updateComplete;
    /** @type {HTMLElement|null} */ (this.querySelector(`[data-item="${CSS.escape(item)}"]`))?.focus();
  }

  /** @param {string} item */
  take(item) {
    this.replica.change((doc) => takeSpot(doc, item));
  }

  /**
   * @param {string} item
   * @param {'value'|'effort'} axis
   * @param {Event} event
   */
  slide(item, axis, event) {
    const to = Number(/** @type {HTMLInputElement} */ (event.currentTarget).value);
    this.put(item, { ...this.spotOf(item), [axis]: to });
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} item
   */
  press(event, item) {
    const step = ARROWS[event.key];
    if (!step) return;
    event.preventDefault();
    const { value, effort } = this.spotOf(item);
    this.put(item, { value: value + step.value, effort: effort + step.effort });
  }

  /**
   * @param {PointerEvent} event
   * @param {string} item
   */
  drag(event, item) {
    const marker = /** @type {HTMLElement} */ (event.currentTarget);
    const plot = /** @type {HTMLElement} */ (marker.parentElement);
    let spot = this.spotOf(item);
    startDrag(event, {
      item: marker,
      lifted: () => {
        this.carried = item;
      },
      over: (at) => {
        spot = spotAt(at, plot);
        show(marker, spot);
      },
      dropped: () => this.put(item, spot),
      ended: () => {
        this.carried = null;
        this.requestUpdate();
      },
    });
  }
}

/**
 * @param {HTMLElement} marker
 * @param {Spot} spot
 */
function show(marker, { value, effort }) {
  marker.style.insetBlockEnd = `${value}%`;
  marker.style.insetInlineStart = `${effort}%`;
}

/**
 * @param {import('../parts/drag.js').Point} at
 * @param {HTMLElement} plot
 * @returns {Spot}
 */
function spotAt(at, plot) {
  const box = plot.getBoundingClientRect();
  const part = (/** @type {number} */ number) => Math.min(100, Math.max(0, 100 * number));
  return {
    value: part((box.bottom - at.y) / box.height),
    effort: part((at.x - box.left) / box.width),
  };
}

customElements.define('matrix-board', MatrixBoard);
