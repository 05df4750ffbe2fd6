/** Where the work comes from, wherever it is shown: the chosen idea with its notes, the question, the challenge. */
import { html, nothing } from 'lit';
import { readIdeas } from '../documents/ideas.js';
import { icon } from '../parts/icon.js';
import { altOf, photoAddress } from '../pictures/photo-parts.js';
import { sketch } from '../pictures/sketch-parts.js';
import { t } from '../words/text.js';

/** @import {Session} from '../live/session.js' */

/** @typedef {import('../documents/concept.js').Concept['origin']} Origin */
/** @typedef {import('../documents/ideas.js').Note} Note */

/**
 * The notes on the board, for those that are built on to be seen with their pictures.
 * @param {import('../parts/live-element.js').LiveElement} view
 * @param {number} team
 * @param {Origin} origin
 * @returns {Note[]}
 */
export function notesBehind(view, team, { title }) {
  if (!title) return [];
  const board = view.use(view.session.document(`ideas:${team}`));
  return board.loaded ? readIdeas(board.doc).notes : [];
}

/** The idea itself. @param {Origin} origin */
export const builtOn = ({ title, votes = 0 }) => html`<span class="built-on">
  ${t('concept-builds-on')} <span class="note-ref" data-colour="sky">${title}</span>
  ${votes > 0 ? html`<span>${t('vote-count', { count: votes })}</span>` : nothing}
</span>`;

/**
 * Why it was chosen, what it answers, and the notes behind it.
 * @param {Session} session
 * @param {Origin} origin
 * @param {Note[]} onBoard
 */
export const behind = (session, origin, onBoard) => html`
  ${line('vote-because', 'reason', origin.reason)} ${line('concept-from-challenge', 'challenge', origin.challenge)}
  ${line('concept-from-question', 'question', origin.question)}
  ${notes(session, origin, onBoard)}
`;

/**
 * @param {string} key
 * @param {string} name of what it says
 * @param {string|undefined} words
 */
const line = (key, name, words) => (words ? html`<p class="told">${t(key, { [name]: words })}</p>` : nothing);

/**
 * @param {Session} session
 * @param {Origin} origin
 * @param {Note[]} onBoard
 */
function notes(session, { notes: ids = [], texts = [] }, onBoard) {
  if (ids.length === 0) return nothing;
  return html`<details class="origin-notes">
    <summary>${t('concept-builds-on-notes', { count: ids.length })}</summary>
    <ul>
      ${ids.map((id, at) =>
        oneNote(
          session,
          id,
          texts[at] ?? '',
          onBoard.find((note) => note.id === id),
        ),
      )}
    </ul>
  </details>`;
}

/**
 * The words as they were when the idea was chosen, the pictures as they are on the board, and the way back to it.
 * @param {Session} session
 * @param {string} id
 * @param {string} text
 * @param {Note|undefined} note
 */
function oneNote(session, id, text, note) {
  const words = text || t('ideas-empty-note');
  const look = (/** @type {Event} */ event) =>
    event.currentTarget?.dispatchEvent(new CustomEvent('look-at-note', { bubbles: true, detail: { id } }));
  return html`<li>
    ${note && (note.photo || note.drawn.length > 0) ? html`<span class="origin-pictures">${pictures(session, note)}</span>` : nothing}
    <span class="origin-text">${words}</span>
    <button class="btn btn-small" type="button" aria-label=${t('concept-see-note', { note: words })} @click=${look}>${icon('eye', 'small')}${t('concept-see-note-short')}</button>
  </li>`;
}

/**
 * @param {Session} session
 * @param {Note} note
 */
const pictures = (session, note) => html`
  ${note.photo ? html`<img class="origin-picture" src="${photoAddress(session, note.photo)}/small" alt=${altOf(note.description)} loading="lazy" decoding="async" />` : nothing}
  ${note.drawn.length > 0 ? html`<span class="origin-picture" data-colour=${note.colour}>${sketch(note)}</span>` : nothing}
`;
