/** The prototype that is pitched: as the presenter plays it, or looked at on one's own. */
import { html, LitElement, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import '../parts/play-mirror.js';
import { t } from '../words/text.js';

/** @typedef {import('../parts/play-mirror.js').Drawn} Drawn */

export class PitchFollow extends LitElement {
  static properties = {
    address: {},
    live: {},
    mine: { type: Boolean },
    _own: { state: true },
    _screens: { state: true },
  };

  constructor() {
    super();
    /** Where the prototype is played. */ this.address = '';
    /** The id of the screen that the presenter shows, or `end`; the first one where it is empty. */ this.live =
      '';
    this.mine = false;
    /** @type {string[]} the screens one has gone through alone, the last is shown; none while one follows */
    this._own = [];
    /** @type {Drawn[]} */ this._screens = [];
  }

  createRenderRoot() {
    return this;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('address')) this._own = [];
  }

  /** The one that the presenter shows; none at the end. */
  get shown() {
    if (this.live === 'end') return undefined;
    return this._screens.find(({ id }) => id === this.live) ?? this._screens[0];
  }

  render() {
    const isAlone = this._own.length > 0;
    return html`
      <div class="follow">
        ${this.mine || this._screens.length === 0 ? nothing : this.ways(isAlone)}
        ${this.shown ? html`<p class="follow-at">${t('pitch-shows')} <strong>${this.shown.number} ${this.shown.title}</strong></p>` : nothing}
      </div>
      <play-mirror address=${this.address} screen=${this._own.at(-1) ?? this.live} ?loose=${isAlone}
        @drawn=${this.drawn}
        @led=${this.led}></play-mirror>
      ${isAlone ? this.pips() : nothing}`;
  }

  /** @param {boolean} isAlone */
  ways(isAlone) {
    return html`<fieldset class="segments follow-ways"><legend class="visually-hidden">${t('pitch-look')}</legend>
      <label class="segment"><input type="radio" name="follow" .checked=${!isAlone} @change=${() => this.go()} /><span>${icon('eye')}${t('pitch-follow')}</span></label>
      <label class="segment"><input type="radio" name="follow" .checked=${isAlone} @change=${() => this.go((this.shown ?? this._screens.at(-1))?.id)} /><span>${icon('pointer')}${t('pitch-alone')}</span></label>
    </fieldset>`;
  }

  pips() {
    const here = this._own.at(-1);
    return html`<ol class="pips" aria-label=${t('play-way')}>${this._screens.map(
      ({
        id,
        number,
        title,
      }) => html`<li><button class="pip" type="button" aria-current=${id === here ? 'step' : nothing} ?data-live=${id === this.shown?.id}
        aria-label="${number} ${title}" @click=${() => this.go(id)}>${number}</button></li>`,
    )}</ol>`;
  }

  /** @param {string} [id] none to follow again */
  go(id) {
    this._own = id ? [...this._own, id] : [];
  }

  /** @param {CustomEvent<Drawn[]>} event */
  drawn({ detail }) {
    this._screens = detail;
  }

  /** Where something leads that was tapped on. @param {CustomEvent<import('../parts/play-mirror.js').Led>} event */
  led({ detail: { leads, number } }) {
    if (leads === 'back') this._own = this._own.length > 1 ? this._own.slice(0, -1) : this._own;
    else this.go(this._screens.find((screen) => screen.number === number)?.id ?? this._own.at(-1));
  }
}

customElements.define('pitch-follow', PitchFollow);
