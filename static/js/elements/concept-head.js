/** Owns the head of the sheet: whose it is, what it is called, and the idea it builds on. */
import { html, nothing } from 'lit';
import { icon } from '../lib/icon.js';
import { t } from '../lib/text.js';

/**
 * @param {any} session
 * @param {number} team
 * @param {import('../lib/concept.js').Concept} concept
 */
export const conceptHead = (session, team, concept) => html`
  <header class="sheet-head">
    <p class="overline"><span>${t('concept-sheet')}</span><span>${teamName(session, team)}</span></p>
    <h1>${concept.texts.title?.trim() || t('concept-unnamed')}</h1>
    ${origin(concept.origin)}
  </header>
`;

/**
 * @param {any} session
 * @param {number} number
 */
const teamName = (session, number) =>
  (session.slots.sprint?.teams ?? []).find((/** @type {any} */ team) => team.number === number)?.name ?? '';

/** @param {import('../lib/concept.js').Concept['origin']} origin */
function origin({ title, notes = [], texts = [], votes = 0, reason = '', challenge = '', question = '' }) {
  if (!title) return nothing;
  return html`<div class="sheet-origin">
    <p>
      ${t('concept-builds-on')} <span class="note-ref" data-colour="sky">${title}</span>
      ${votes > 0 ? html`<span>${t('vote-count', { count: votes })}</span>` : nothing}
    </p>
    ${reason ? html`<p>${t('vote-because', { reason })}</p>` : nothing}
    ${challenge ? html`<p>${t('concept-from-challenge', { challenge })}</p>` : nothing}
    ${question ? html`<p>${t('concept-from-question', { question })}</p>` : nothing}
    ${
      notes.length > 0
        ? html`<details class="origin-notes">
            <summary>${t('concept-builds-on-notes', { count: notes.length })}</summary>
            <ul>${notes.map((id, at) => originNote(id, texts[at] ?? ''))}</ul>
          </details>`
        : nothing
    }
  </div>`;
}

/**
 * A note as it was when the idea was chosen, and the way back to it.
 * @param {string} id
 * @param {string} text
 */
function originNote(id, text) {
  const look = (/** @type {Event} */ event) =>
    event.currentTarget?.dispatchEvent(new CustomEvent('look-at-note', { bubbles: true, detail: { id } }));
  return html`<li>
    <span class="origin-text">${text || t('ideas-empty-note')}</span>
    <button class="btn btn-small" type="button" aria-label=${t('concept-see-note', { note: text || t('ideas-empty-note') })} @click=${look}>${icon('eye', 'small')}${t('concept-see-note-short')}</button>
  </li>`;
}
