/** How photos look: on a card, in the composer, and during the upload. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';

/** @typedef {import('../live/session.js').Session} Session */
/** @typedef {{photo: string, description: string}} Pictured */

/**
 * @param {Session} session
 * @param {string} photo
 */
export const photoAddress = (session, photo) => `${session.content.urls.photos}/${encodeURIComponent(photo)}`;

/** @param {string} description */
export const altOf = (description) => description || t('photo-none');

/**
 * The photo of a note, which opens large; a box of fixed shape, so that nothing jumps when it comes.
 * @param {{session: Session, photo: (note: import('../documents/ideas.js').Note) => void}} desk
 * @param {import('../documents/ideas.js').Note} note
 */
export const photoOn = (desk, note) =>
  note.photo
    ? html`<button class="note-photo" type="button" title=${t('photo-large')} @click=${() => desk.photo(note)}>
        <img src="${photoAddress(desk.session, note.photo)}/small" alt=${altOf(note.description)} loading="lazy" decoding="async" draggable="false" />
      </button>`
    : nothing;

/**
 * @param {Session} session
 * @param {Pictured} pictured
 * @param {() => void} remove
 */
export const photoAttached = (session, { photo, description }, remove) => html`<div class="composer-photo">
  <img src="${photoAddress(session, photo)}/small" alt=${altOf(description)} />
  <button class="btn btn-small" type="button" @click=${remove}>${icon('x')}${t('photo-remove')}</button>
</div>`;

/** @param {import('./photo.js').Progress} progress */
export const photoProgress = ({ percent, place }) => html`<div class="photo-progress">
  <progress max="100" .value=${percent} aria-labelledby="photo-progress"></progress>
  <p id="photo-progress">${place ? t('page-place', { place }) : t('photo-sending', { percent })}</p>
</div>`;
