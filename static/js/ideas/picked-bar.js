/** The bar for several notes at once: how many are picked, and what can be done with all of them. */
import { html, nothing } from 'lit';
import { COLOURS } from '../documents/ideas.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import '../parts/drop-menu.js';

/** @param {import('./ideas-view.js').IdeasView} view */
export function pickedBar({ hands, moving }) {
  if (!hands.isPicking) return nothing;
  const isNone = hands.picked.size === 0;
  const colours = COLOURS.map((colour) => ({
    text: t(`ideas-colour-${colour}`),
    icon: html`<span class="menu-swatch" data-colour=${colour}></span>`,
    act: () => hands.colour(colour),
  }));
  return html`<div class="picked-bar" role="toolbar" aria-label=${t('picked-bar')} tabindex="-1">
    <p class="picked-count">${isNone ? t(hands.splitting ? 'picked-split-how' : 'picked-how') : t('picked-count', { count: hands.picked.size })}</p>
    ${
      isNone
        ? nothing
        : html`<button class="btn" type="button" @click=${() => moving.askPicked()}>${icon('move')}${t('ideas-move')}</button>
          <button class="btn" type="button" @click=${() => hands.gather()}>${icon('split')}${t(hands.splitting ? 'picked-split' : 'picked-gather')}</button>
          <drop-menu class="picked-colours" .label=${''} .face=${html`${icon('palette')}${t('picked-colour')}`} .items=${colours}></drop-menu>
          <button class="btn is-danger" type="button" @click=${() => hands.remove()}>${icon('trash-2')}${t('picked-remove')}</button>`
    }
    <button class="btn btn-quiet" type="button" @click=${() => hands.stop()}>${icon('x')}${t('picked-stop')}</button>
  </div>`;
}

/**
 * The box that picks a note; the style sheet shows it while several are being picked.
 * @param {import('./ideas-hands.js').Hands} hands
 * @param {import('../documents/ideas.js').Note} note
 * @param {string} label
 */
export const pickBox = (hands, note, label) => html`<label class="note-pick">
  <input type="checkbox" .checked=${hands.picked.has(note.id)} aria-label=${t('picked-pick', { note: label })} @change=${() => hands.toggle(note.id)} />
</label>`;
