/** The head of the sheet: whose it is, what it is called, and the idea it builds on. */
import { html, nothing } from 'lit';
import { traceButton } from '../parts/see-trace.js';
import { t } from '../words/text.js';
import { behind, builtOn } from './built-on.js';

/** @import {Session} from '../live/session.js' */

/**
 * @param {Session} session
 * @param {number} team
 * @param {import('../documents/concept.js').Concept} concept
 * @param {import('../documents/ideas.js').Note[]} notes on the board
 */
export const conceptHead = (session, team, concept, notes) => html`
  <header class="sheet-head">
    <p class="overline"><span>${t('concept-sheet')}</span><span>${teamName(session, team)}</span></p>
    <h1>${concept.texts.title?.trim() || t('concept-unnamed')}</h1>
    ${traceButton('', '')}
    ${
      concept.origin.title
        ? html`<div class="sheet-origin" id="concept-origin" tabindex="-1">${builtOn(concept.origin)}${behind(session, concept.origin, notes)}</div>`
        : nothing
    }
  </header>
`;

/**
 * @param {Session} session
 * @param {number} number
 */
const teamName = (session, number) =>
  (session.slots.sprint?.teams ?? []).find((team) => team.number === number)?.name ?? '';
