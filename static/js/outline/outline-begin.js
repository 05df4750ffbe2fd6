/** The dialog of a new screen: ten beginnings, a photo of a drawing, or an empty one. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { pick, t } from '../words/text.js';
import { thumb } from './outline-thumb.js';
import '../parts/modal-box.js';

/** @import {Starter} from '../documents/outline-starters.js' */
/**
 * @param {readonly Starter[]} starters
 * @param {{where: string, choose: (how: {starter?: Starter, kind?: 'step'}) => void, photo: () => void, closed: () => void}} beginning
 */
export const beginDialog = (starters, { where, choose, photo, closed }) => html`<modal-box
  wide
  .heading=${t('outline-begin')}
  .content=${html`<p class="muted">${where}</p>
    <ul class="begin-grid">
      ${starters.map((starter) => choice(thumb(starter.shape), pick(starter.title), pick(starter.about), () => choose({ starter })))}
      ${choice(thumb('paper'), t('outline-begin-photo'), t('outline-begin-photo-why'), photo, 'photo')}
      ${choice(thumb('step'), t('outline-kind-step'), t('outline-begin-step-why'), () => choose({ kind: 'step' }))}
      ${choice(html`<span class="begin-plain">${icon('plus')}</span>`, t('outline-begin-empty'), t('outline-begin-empty-why'), () => choose({}))}
    </ul>`}
  @closed=${closed}
></modal-box>`;

/** @param {unknown} face @param {string} title @param {string} about @param {() => void} act */
const choice = (
  face,
  title,
  about,
  act,
  name = '',
) => html`<li data-begin=${name || nothing}><button class="begin-pick" type="button" data-makes @click=${act}>
  ${face}<strong>${title}</strong><span>${about}</span>
</button></li>`;
