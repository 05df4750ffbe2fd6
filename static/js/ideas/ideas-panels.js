/** The one panel that stands open above the ideas: it is drawn along with them. */
import { nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/** @typedef {import('../documents/ideas.js').Ideas} Ideas */
/** @typedef {(ideas: Ideas) => unknown} Draw what the panel shows, as the ideas are now */

export class Panels {
  /** @param {import('./ideas-view.js').IdeasView} view */
  constructor(view) {
    this.view = view;
    /** @type {Draw|null} */ this.draw = null;
    /** What is looked for in its list. */ this.search = '';
    this.close = () => this.show(null);
  }

  get isOpen() {
    return this.draw !== null;
  }

  /** @param {Draw|null} draw */
  show(draw) {
    this.search = '';
    this.draw = draw;
    this.view.requestUpdate();
  }

  /** @param {Ideas} ideas */
  drawn(ideas) {
    return keyed(this.draw, this.draw?.(ideas) ?? nothing);
  }

  /**
   * Closes the panel, then does what was chosen in it.
   * @template {unknown[]} Chosen
   * @param {(...chosen: Chosen) => void} act
   * @returns {(...chosen: Chosen) => void}
   */
  closing(act) {
    return (...chosen) => {
      this.close();
      act(...chosen);
    };
  }

  /** @param {string} search */
  find(search) {
    this.search = search;
    this.view.requestUpdate();
  }
}
