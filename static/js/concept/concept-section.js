/** One section of the sheet: its number, title and advice, and its fields. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { conceptField } from './concept-field.js';
import { titleOf } from './concept-sections.js';

/** The three pieces of advice that the masterclass gives. @type {Record<string, () => string>} */
const ADVICE = {
  1: () => t('concept-advice-1'),
  2: () => t('concept-advice-2'),
  3: () => t('concept-advice-3'),
};

/**
 * @param {import('./concept-field.js').Sheet} sheet
 * @param {import('./concept-sections.js').NumberedSection} section
 */
export const conceptSection = (sheet, section) => html`
  <section class="part" id="concept-${section.id}" data-section=${section.id} aria-labelledby="concept-h-${section.id}">
    <div class="part-head ${section.number ? '' : 'visually-hidden'}">
      <h2 id="concept-h-${section.id}" tabindex="-1">${titleOf(section)}</h2>
    </div>
    ${section.number ? origin(sheet) : nothing} ${advice(section)}
    ${repeat(
      section.fields,
      ({ id }) => id,
      (field) => conceptField(sheet, field),
    )}
    ${section.fields.some(({ id }) => id === 'specialists') ? advised(sheet) : nothing}
  </section>
`;

/** The way from any field back to the idea it builds on. @param {import('./concept-field.js').Sheet} sheet */
const origin = ({ concept, goToOrigin }) =>
  concept.origin.title
    ? html`<button class="part-origin" type="button" @click=${goToOrigin}>${icon('corner-left-up', 'small')}${t('concept-builds-on-idea', { title: concept.origin.title })}</button>`
    : nothing;

/** What specialists said. @param {import('./concept-field.js').Sheet} sheet */
function advised({ session, team }) {
  if (!session.slots.advice?.some((each) => each.team === team)) return nothing;
  import('./advice-given.js').catch(() => {}); // asked for again with the next change
  return html`<advice-given .session=${session} .team=${team}></advice-given>`;
}

/** @param {import('./concept-sections.js').NumberedSection} section */
function advice(section) {
  const text = ADVICE[String(section.advice ?? '')];
  return text ? html`<p class="hint part-advice">${icon('lightbulb')}${text()}</p>` : nothing;
}
