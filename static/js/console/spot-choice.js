/** Choosing what of a team's work hangs on the wall, until the phase ends. */
import { html, nothing } from 'lit';
import { isFilled, readConcept } from '../documents/concept.js';
import { readIdeas } from '../documents/ideas.js';
import { noteName } from '../documents/note-name.js';
import { readScreens } from '../documents/outline.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { pick, t } from '../words/text.js';

/** @import {Desk} from './console-dialogs.js' */
/** @typedef {{item: string, words: string}} Choice */

export class SpotChoice extends LiveElement {
  static properties = { ...LiveElement.properties, team: { attribute: false }, desk: { attribute: false } };

  constructor() {
    super();
    /** @type {number} */ this.team = 0;
    /** @type {Desk|null} */ this.desk = null;
  }

  render() {
    const [ideas, concept, outline] = ['ideas', 'concept', 'outline'].map((kind) =>
      this.use(this.session.document(`${kind}:${this.team}`)),
    );
    if (!ideas?.loaded || !concept?.loaded || !outline?.loaded)
      return html`<p class="muted" role="status">${t('ideas-loading')}</p>`;
    const { groups, notes } = readIdeas(ideas.doc);
    const sheet = readConcept(concept.doc);
    const screens = readScreens(outline.doc);
    const written = this.session.content.concept
      .flatMap(({ fields }) => fields)
      .filter((field) => field.kind !== 'choice' && isFilled(field, sheet));
    return html`<form class="dialog-form" @submit=${(/** @type {SubmitEvent} */ event) => this.#show(event)}>
      <div class="field">
        <label class="field-label" for="spot-item">${t('spot-what')}</label>
        <select class="input" id="spot-item" name="item" required>
          ${screens.length > 0 ? html`<option value="prototype:">${t('spot-prototype')}</option>` : nothing}
          ${options(
            t('spot-groups'),
            groups.map((each) => ({
              item: `group:${each.id}`,
              words: each.title.toString() || t('ideas-untitled'),
            })),
          )}
          ${options(
            t('spot-notes'),
            notes.map((each) => ({ item: `note:${each.id}`, words: noteName(each, 60) })),
          )}
          ${options(
            t('spot-fields'),
            written.map((each) => ({ item: `field:${each.id}`, words: pick(each.label) })),
          )}
          ${options(
            t('spot-screens'),
            screens.map((each, at) => ({
              item: `screen:${each.id}`,
              words: `${at + 1}. ${each.title?.toString() || t('stage-result-untitled')}`,
            })),
          )}
        </select>
        <span class="field-help">${t('spot-help')}</span>
      </div>
      <div class="btn-row">
        <button class="btn" type="button" @click=${() => this.desk?.close()}>${t('console-cancel')}</button>
        <button class="btn btn-primary" type="submit">${icon('presentation')}${t('spot-go')}</button>
      </div>
    </form>`;
  }

  /** @param {SubmitEvent} event */
  async #show(event) {
    event.preventDefault();
    const item = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('item') ?? '');
    if (item && (await this.desk?.act('stage_show', { mode: 'spotlight', team: this.team, item })))
      this.desk?.close();
  }
}

/** @param {string} label @param {Choice[]} choices */
const options = (label, choices) =>
  choices.length === 0
    ? nothing
    : html`<optgroup label=${label}>${choices.map(({ item, words }) => html`<option value=${item}>${words}</option>`)}</optgroup>`;

customElements.define('spot-choice', SpotChoice);
