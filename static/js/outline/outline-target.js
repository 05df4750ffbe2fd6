/** Where something leads: the next screen, back, the end, any screen as a picture, or a new one. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { shapeOf } from '../documents/outline.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { thumb } from './outline-thumb.js';
import { titleOf } from './outline-words.js';

/** @import {Screen} from '../documents/outline.js' */
/**
 * @typedef {object} Target
 * @property {Screen[]} screens
 * @property {number} index of the screen it leads from
 * @property {string} to as it is written
 * @property {boolean} leadsByItself whether nothing chosen means the next screen
 * @property {boolean} endsByItself whether nothing chosen means the end
 * @property {boolean} readonly
 * @property {(to: string) => void} choose
 * @property {() => void} make
 * @property {string} [lost] the title of the screen that was deleted
 * @property {() => void} [restore]
 */

/** @param {Target} target */
export const targetPicker = (target) => html`<fieldset class="goto-set" ?disabled=${target.readonly}>
  <legend class="field-label">${t('outline-where')}</legend>
  ${isGone(target) ? gone(target) : nothing}
  <div class="goto-grid">
    ${target.endsByItself ? nothing : tile(target, '', nextOrNone(target))}
    ${tile(target, 'back', html`${icon('undo-2')}${t('outline-leads-back')}`)}
    ${tile(target, 'end', html`${icon('circle-dot')}${t('outline-leads-end')}`)}
    ${target.screens.map((screen, at) => (at === target.index ? nothing : tile(target, screen.id, picture(screen, at))))}
    ${
      target.readonly
        ? nothing
        : html`<button class="goto-new" type="button" data-makes @click=${target.make}>${icon('plus')}${t('outline-new')}</button>`
    }
  </div>
</fieldset>`;

/** @param {Target} target */
const isGone = ({ to, screens }) =>
  to !== '' && to !== 'back' && to !== 'end' && !screens.some(({ id }) => id === to);

/** @param {Target} target */
const gone = ({ lost, restore, readonly }) => html`<div class="goto-gone" role="status">
  ${icon('triangle-alert')}
  <p>${t('outline-gone', { title: lost || t('outline-untitled') })}</p>
  ${restore && !readonly ? html`<button class="btn btn-small" type="button" @click=${restore}>${t('outline-gone-restore')}</button>` : nothing}
</div>`;

/** @param {Target} target what nothing chosen is told as */
const unsaid = ({ endsByItself }) => (endsByItself ? 'end' : '');

/** @param {Target} target */
function nextOrNone({ screens, index, leadsByItself }) {
  const next = screens[index + 1];
  if (leadsByItself && next)
    return html`${icon('arrow-right')}${t('outline-leads-next')}<small>${index + 2} ${titleOf(next)}</small>`;
  return html`${icon('circle-dashed')}${t(leadsByItself ? 'outline-leads-nowhere' : 'outline-leads-none')}`;
}

/** @param {Screen} screen @param {number} at */
const picture = (screen, at) => html`<b>${at + 1}</b>${thumb(shapeOf(screen))}${titleOf(screen)}`;

/** @param {Target} target @param {string} value @param {unknown} face */
const tile = (target, value, face) => html`<label class="goto">
  <input type="radio" name="goto" value=${value} .checked=${live((target.to || unsaid(target)) === value)} @change=${() => target.choose(value)} />
  <span>${face}</span>
</label>`;
