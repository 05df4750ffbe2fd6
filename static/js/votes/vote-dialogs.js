/** The questions of a vote, and the rounds that are over. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import '../parts/modal-box.js';
import { LIMITS } from '../words/limits.js';
import { listed } from '../words/listed.js';

/** @import {EarlierRound, Result} from '../live/slots.d.ts' */

/** Closes the native dialog, which gives the focus back. @param {Event} event */
const shut = (event) => /** @type {HTMLElement} */ (event.currentTarget).closest('modal-box')?.close();

/**
 * @param {{waiting: string[]}} votes
 * @param {() => void} close
 * @param {() => void} closed
 */
export const closeDialog = ({ waiting }, close, closed) => html`<modal-box
  .heading=${t('vote-close')}
  .content=${html`<p>${t('vote-close-early', { names: listed(waiting) })}</p>
    <div class="btn-row">
      <button class="btn" type="button" @click=${shut}>${t('vote-wait')}</button>
      <button class="btn btn-primary" type="button" @click=${(/** @type {Event} */ event) => {
        shut(event);
        close();
      }}>${icon('lock')}${t('vote-close')}</button>
    </div>`}
  @closed=${closed}
></modal-box>`;

/**
 * @param {string} name of the idea
 * @param {(reason: string) => void} choose
 * @param {() => void} closed
 */
export function reasonDialog(name, choose, closed) {
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const reason = String(new FormData(form).get('reason') ?? '');
    shut(event);
    choose(reason);
  };
  return html`<modal-box
    .heading=${t('vote-choose-this', { item: name })}
    .content=${html`<form class="dialog-form" @submit=${submit}>
      <label class="field"><span class="field-label">${t('vote-why')}</span>
        <textarea class="input" name="reason" rows="3" maxlength=${LIMITS.REASON}></textarea></label>
      <div class="btn-row">
        <button class="btn" type="button" @click=${shut}>${t('vote-wait')}</button>
        <button class="btn btn-primary" type="submit">${icon('check')}${t('vote-choose')}</button>
      </div>
    </form>`}
    @closed=${closed}
  ></modal-box>`;
}

/**
 * @param {{results: Result[], marked: string[], nameOf: (item: string) => string}} round
 * @param {(items: string[]) => void} open
 * @param {() => void} closed
 */
export function againDialog({ results, marked, nameOf }, open, closed) {
  const first = marked.length > 1 ? marked : results.slice(0, 2).map(({ item }) => item);
  const submit = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    const items = new FormData(form).getAll('item').map(String);
    shut(event);
    open(items);
  };
  return html`<modal-box
    .heading=${t('vote-again')}
    .content=${html`<form class="dialog-form" @submit=${submit}>
      <fieldset class="field">
        <legend class="field-label">${t('vote-again-what')}</legend>
        ${results.map(
          ({ item, votes, title }) => html`<label class="tick">
            <input type="checkbox" name="item" value=${item} ?checked=${first.includes(item)} />
            <span>${title || nameOf(item)} · ${t('vote-count', { count: votes })}</span>
          </label>`,
        )}
      </fieldset>
      <div class="btn-row">
        <button class="btn" type="button" @click=${shut}>${t('vote-wait')}</button>
        <button class="btn btn-primary" type="submit">${icon('vote')}${t('vote-again-open')}</button>
      </div>
    </form>`}
    @closed=${closed}
  ></modal-box>`;
}

/**
 * @param {EarlierRound[]} rounds newest first
 * @param {(item: string) => string} nameOf
 */
export function earlierRounds(rounds, nameOf) {
  if (rounds.length === 0) return nothing;
  return html`<details class="vote-earlier">
    <summary>${t('vote-earlier', { count: rounds.length })}</summary>
    ${rounds.map(
      ({ results, chosen, reason }, at) => html`<h3>${t('vote-round', { number: rounds.length - at })}</h3>
        ${results.length === 0 ? html`<p>${t('vote-few-then')}</p>` : nothing}
        <ol class="vote-list">
          ${results.map(
            ({ item, votes, title }) => html`<li class="vote-line">
              <div class="vote-row">
                <span>${title || nameOf(item)}</span> <strong>${t('vote-count', { count: votes })}</strong>
                ${item === chosen ? html`<span class="chip">${t('vote-chosen')}</span>` : nothing}
              </div>
              ${item === chosen && reason ? html`<p class="vote-reason told">${t('vote-because', { reason })}</p>` : nothing}
            </li>`,
          )}
        </ol>`,
    )}
  </details>`;
}
