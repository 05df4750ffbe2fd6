/** Everybody in the sprint, who came last first, to choose those that are to go. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { t } from '../words/text.js';
import { teamName } from './console-words.js';

/** @import {Person} from '../live/slots.d.ts' */

export class RemoveMany extends LiveElement {
  static properties = { ...LiveElement.properties, _chosen: { state: true } };

  constructor() {
    super();
    /** @type {Set<string>} */ this._chosen = new Set();
  }

  render() {
    const people = this.#people;
    const chosen = people.filter(({ seat_id }) => this._chosen.has(seat_id));
    return html`
      <p>${t('console-many-text')}</p>
      <div class="btn-row">
        <button class="btn btn-small" type="button" @click=${() => this.#choose(people.filter(({ online }) => !online))}>${t('console-many-away')}</button>
        <button class="btn btn-small" type="button" ?disabled=${chosen.length === 0} @click=${() => this.#choose(later(people, this._chosen))}>${t('console-many-later')}</button>
        <button class="btn btn-small" type="button" ?disabled=${chosen.length === 0} @click=${() => this.#choose([])}>${t('console-many-none')}</button>
      </div>
      ${people.length === 0 ? html`<p class="muted">${t('console-people-none')}</p>` : nothing}
      <ul class="many-people">
        ${repeat(
          people,
          ({ seat_id }) => seat_id,
          (person) => this.#row(person),
        )}
      </ul>
      <div class="btn-row">
        <button class="btn btn-danger" type="button" ?disabled=${chosen.length === 0} @click=${() => this.dispatchEvent(new CustomEvent('chosen', { detail: chosen }))}>
          ${icon('user-x')}${t('console-many-remove', { count: chosen.length })}
        </button>
      </div>
    `;
  }

  /** @param {Person} person */
  #row({ seat_id, name, team, online }) {
    return html`<li><label class="tick">
      <input type="checkbox" .checked=${this._chosen.has(seat_id)} @change=${() => this.#toggle(seat_id)} />
      <span><strong>${name}</strong> <span class="muted small">${team === null ? nothing : html`${teamName(this.session, team)} · `}${online ? t('console-online') : t('console-offline')}</span></span>
    </label></li>`;
  }

  get #people() {
    return this.session.slots.people.filter(({ role }) => role === 'participant').reverse();
  }

  /** @param {Person[]} people */
  #choose(people) {
    this._chosen = new Set(people.map(({ seat_id }) => seat_id));
  }

  /** @param {string} seat */
  #toggle(seat) {
    const chosen = new Set(this._chosen);
    if (!chosen.delete(seat)) chosen.add(seat);
    this._chosen = chosen;
  }
}

/**
 * The chosen ones and everybody who came after the first of them: a script comes all at once.
 * @param {Person[]} people who came last first
 * @param {Set<string>} chosen
 */
const later = (people, chosen) =>
  people.slice(0, 1 + people.findLastIndex(({ seat_id }) => chosen.has(seat_id)));

customElements.define('remove-many', RemoveMany);
