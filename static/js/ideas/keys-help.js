/** The help sheet: which keys there are, and turning single letters off. */
import { html } from 'lit';
import { lettersAreOn, SHEET, turnLetters } from '../parts/short-keys.js';
import { t } from '../words/text.js';
import '../parts/modal-box.js';

/** @param {() => void} closed */
export const keysPanel = (closed) => html`<modal-box
  wide
  .heading=${t('keys-heading')}
  .content=${html`
    <p>${t('keys-how')}</p>
    <label class="check keys-switch">
      <input type="checkbox" .checked=${lettersAreOn()} @change=${(/** @type {Event} */ event) => turnLetters(/** @type {HTMLInputElement} */ (event.target).checked)} />
      <span>${t('keys-letters')}</span>
    </label>
    <dl class="keys">
      ${SHEET.map(([keys, deed]) => html`<div><dt><kbd>${keys}</kbd></dt><dd>${t(`keys-do-${deed}`)}</dd></div>`)}
    </dl>
  `}
  @closed=${closed}
></modal-box>`;
