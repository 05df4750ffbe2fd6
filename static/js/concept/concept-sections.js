/** The list of the concept's sections: how far each is, who writes there, and the way to it. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { ring } from '../parts/ring.js';
import { pick, t } from '../words/text.js';
import { firstName, othersIn } from '../words/whereabouts.js';

/** @import {Session} from '../live/session.js' */

/** @typedef {import('../documents/concept.js').Section & {number: number}} NumberedSection */
/**
 * @typedef {object} SectionList
 * @property {Session} session
 * @property {string} name of the document
 * @property {NumberedSection[]} sections
 * @property {string|null} current
 * @property {(section: NumberedSection) => number} part
 * @property {(id: string) => void} go
 */

/** @param {NumberedSection} section */
export const titleOf = (section) => (section.number ? `${section.number}. ` : '') + pick(section.title);

/** @param {SectionList} list */
export const sectionList = (list) => html`
  <nav class="sections" aria-label=${t('concept-sections')}>
    <h2>${t('concept-sections-short')}</h2>
    ${list.sections.map((section) => sectionLink(list, section))}
  </nav>
`;

/**
 * @param {SectionList} list
 * @param {NumberedSection} section
 */
const sectionLink = (list, section) => html`
  <a
    class="section-link"
    href="#concept-${section.id}"
    aria-current=${section.id === list.current ? 'true' : nothing}
    @click=${go(list, section.id)}
  >
    ${ring(list.part(section))}
    <span>${titleOf(section)}<span class="visually-hidden">${t('concept-part-done', { percent: Math.round(100 * list.part(section)) })}</span></span>
    ${writers(list, section)}
  </a>
`;

/**
 * @param {SectionList} list
 * @param {NumberedSection} section
 */
function writers(list, section) {
  const fields = section.fields.map(({ id }) => id);
  return othersIn(list.session, list.name, (field) => fields.includes(field)).map(
    (person) => html`<span class="avatar avatar-xs" data-person=${person.colour}
      title=${t('concept-writes-here', { name: firstName(person) })}>${person.initials}</span>`,
  );
}

/**
 * @param {SectionList} list
 * @param {string} id
 */
const go = (list, id) => (/** @type {Event} */ event) => {
  event.preventDefault();
  list.go(id);
};

/** @param {SectionList} list */
const goToChosen = (list) => (/** @type {Event} */ event) =>
  list.go(/** @type {HTMLSelectElement} */ (event.target).value);

/** The same list where there is no room for it. @param {SectionList} list */
export const sectionSelect = (list) => html`
  <label class="section-select">
    ${icon('list')}<span class="visually-hidden">${t('concept-go-to-section')}</span>
    <select class="input" .value=${list.current ?? ''} @change=${goToChosen(list)}>
      ${list.sections.map(
        (section) =>
          html`<option value=${section.id} ?selected=${section.id === list.current}>${titleOf(section)}</option>`,
      )}
    </select>
  </label>
`;
