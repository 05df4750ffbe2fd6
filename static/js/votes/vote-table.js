/** Voting by several people at one screen: who they are, and whose turn it is. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { atScreen, setVoter, voterNow } from './voter.js';
import '../parts/modal-box.js';
import { LiveElement } from '../parts/live-element.js';
import { LIMITS } from '../words/limits.js';

export class VoteTable extends LiveElement {
  static properties = { ...LiveElement.properties, _open: { state: true }, _error: { state: true } };

  constructor() {
    super();
    this._open = false;
    this._error = '';
  }

  render() {
    const people = atScreen(this.session);
    return html`<div class="vote-table">
      ${people.length > 1 ? this.turns(people) : nothing}
      <button class="btn btn-small" type="button" @click=${this.open}>${icon('users')}${people.length > 1 ? t('vote-table-change') : t('vote-table')}</button>
      ${this._open ? this.dialog() : nothing}
    </div>`;
  }

  /** @param {ReturnType<typeof atScreen>} people */
  turns(people) {
    const now = voterNow(this.session);
    return html`<fieldset class="vote-turns">
      <legend>${t('vote-turn', { name: now.name })}</legend>
      <div class="vote-names">
        ${repeat(
          people,
          ({ id }) => id,
          ({ id, name }) => html`<label class="choice-chip">
            <input type="radio" name="vote-turn" .checked=${id === now.id} @change=${() => setVoter(this.session, id)} />
            <span>${name}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  dialog() {
    const others = this.session.slots.votes?.co_voters ?? [];
    return html`<modal-box
      .heading=${t('vote-table')}
      .error=${this._error}
      .content=${html`<p>${t('vote-table-why')}</p>
        ${
          others.length > 0
            ? html`<ul class="vote-people">
              ${repeat(
                others,
                (one) => one.id,
                (one) => html`<li>
                  <span>${one.name}</span>
                  <button class="btn btn-small" type="button" aria-label=${t('vote-table-remove', { name: one.name })} @click=${() => this.takeAway(one.id)}>${icon('x')}${t('vote-table-remove-short')}</button>
                </li>`,
              )}
            </ul>`
            : nothing
        }
        <form class="dialog-form" @submit=${(/** @type {SubmitEvent} */ event) => this.add(event)}>
          <label class="field"><span class="field-label">${t('vote-table-name')}</span>
            <input class="input" name="name" maxlength=${LIMITS.PERSON} autocomplete="off" required /></label>
          <div class="btn-row">
            <button class="btn" type="button" @click=${() => this.close()}>${t('vote-table-done')}</button>
            <button class="btn btn-primary" type="submit">${icon('plus')}${t('vote-table-add')}</button>
          </div>
        </form>`}
      @closed=${this.closed}
    ></modal-box>`;
  }

  open() {
    this._error = '';
    this._open = true;
  }

  /** Closes the native dialog first, so that the focus goes back where it was. */
  close() {
    this.querySelector('modal-box')?.close();
  }

  closed() {
    this._open = false;
  }

  /** @param {SubmitEvent} event */
  async add(event) {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (this.querySelector('modal-box input[name=name]'));
    const name = field.value;
    field.value = '';
    field.focus();
    try {
      await this.session.command('co_voter_add', { name });
      this._error = '';
    } catch (error) {
      this._error = /** @type {Error} */ (error).message;
      field.value ||= name;
    }
  }

  /** @param {string} id */
  async takeAway(id) {
    try {
      await this.session.command('co_voter_remove', { id });
      /** @type {HTMLElement|null} */ (this.querySelector('modal-box input'))?.focus();
    } catch (error) {
      toast(/** @type {Error} */ (error).message, { tone: 'warn' });
    }
  }
}

customElements.define('vote-table', VoteTable);
