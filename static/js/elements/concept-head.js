/** Owns the head of the sheet: whose it is, what it is called, and the idea it builds on. */
import { html, nothing } from 'lit';
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
function origin({ title, notes }) {
  if (!title) return nothing;
  return html`<p class="sheet-origin">
    ${t('concept-builds-on')} <span class="note-ref" data-colour="sky">${title}</span>
    ${notes?.length ? html`<span>${t('concept-builds-on-notes', { count: notes.length })}</span>` : nothing}
  </p>`;
}
