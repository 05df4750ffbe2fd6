/** Owns how an earlier version is read: notes in their groups, the concept's answers, the screens in order. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { COLOURS } from '../documents/ideas.js';
import { quadrant } from '../documents/matrix.js';
import { ACTOR_SIGNS, CHANNEL_SIGNS, KIND_SIGNS } from '../outline/outline-words.js';
import { altOf } from '../pictures/photo-parts.js';
import { sketchOfTexts } from '../pictures/sketch-parts.js';
import { pick, t } from '../words/text.js';

/** @typedef {'ideas'|'concept'|'outline'} Part */
/** @import {Field, Option} from '../documents/concept.js' */
/** @import {ConceptShown, IdeasShown, Looked, NoteShown, OutlineShown, PlacedShown, QuestionShown, RowShown, ScreenShown} from '../live/slots.d.ts' */
/** @typedef {{definition: import('../documents/concept.js').Section[], photo: (id: string) => string}} Aids the concept sheet, and the address of a photo */

/**
 * @param {Looked['values']} values as the server read them
 * @param {Aids} aids
 */
export function versionView(values, aids) {
  const parts = partsOf(values, aids).filter((each) => each !== nothing);
  return parts.length > 0 ? parts : html`<p class="muted">${t('versions-nothing')}</p>`;
}

/**
 * @param {Looked['values']} values
 * @param {Aids} aids
 */
function partsOf(values, aids) {
  if ('screens' in values) return outline(values);
  return 'groups' in values ? ideas(values, aids) : concept(values, aids);
}

/**
 * @param {IdeasShown} values
 * @param {Aids} aids
 */
const ideas = ({ challenge, questions, groups, loose, placed }, aids) => [
  passage(t('versions-challenge'), challenge),
  asked(questions.filter(({ text }) => text.trim())),
  ...groups.map(({ title, notes }) => pile(title || t('versions-untitled-group'), notes, aids)),
  loose.length > 0 ? pile(t('versions-loose'), loose, aids) : nothing,
  byWorth(placed),
];

/**
 * @param {ConceptShown} values
 * @param {Aids} aids
 */
const concept = (values, { definition }) => [
  passage(t('versions-origin'), values.origin),
  ...definition.flatMap((section) => section.fields).map((field) => answer(field, values)),
];

/** @param {OutlineShown} values */
const outline = ({ screens }) => [
  screens.length > 0
    ? html`<ol class="version-screens">${repeat(screens, (screen) => screen.id, oneScreen)}</ol>`
    : nothing,
];

/**
 * @param {string} heading
 * @param {string} text
 */
const passage = (heading, text) =>
  text?.trim() ? html`<section><h4>${heading}</h4><p class="version-text">${text}</p></section>` : nothing;

/** @param {QuestionShown[]} questions */
const asked = (questions) =>
  questions.length > 0
    ? html`<section><h4>${t('versions-questions')}</h4><ul class="version-questions">
        ${questions.map(({ text, chosen }) => html`<li>${text}${chosen ? html` <span class="chip">${t('question-chosen')}</span>` : nothing}</li>`)}
      </ul></section>`
    : nothing;

/**
 * @param {string} heading
 * @param {NoteShown[]} notes
 * @param {Aids} aids
 */
const pile = (heading, notes, aids) => html`<section><h4>${heading}</h4><ul class="version-notes">
  ${repeat(
    notes.filter((note) => note.text.trim() || note.description || note.photo || note.strokes.length > 0),
    (note) => note.id,
    (note) => oneNote(note, aids),
  )}
</ul></section>`;

/**
 * @param {NoteShown} note
 * @param {Aids} aids
 */
const oneNote = (note, { photo }) => html`<li class="version-note" data-colour=${note.colour}>
  ${note.text.trim() ? html`<p class="version-text">${note.text}</p>` : nothing}
  ${note.photo ? html`<img class="version-photo" src=${photo(note.photo)} alt=${altOf(note.description)} loading="lazy" decoding="async" />` : nothing}
  ${sketchOfTexts(note)}
  <p class="version-colour">${colourName(note.colour)}</p>
</li>`;

/** @param {string} colour */
const colourName = (colour) =>
  COLOURS.some((known) => known === colour) ? t(`ideas-colour-${colour}`) : nothing;

/**
 * What was placed by value and effort, in words.
 * @param {PlacedShown[]} placed
 */
const byWorth = (placed) =>
  placed.length > 0
    ? html`<section><h4>${t('matrix')}</h4><ul class="version-questions">
        ${placed.map(({ title, value, effort }) => html`<li>${title || t('versions-untitled-group')}: ${t('matrix-spot', { value, effort })} <span class="chip">${t(`matrix-${quadrant({ value, effort })}`)}</span></li>`)}
      </ul></section>`
    : nothing;

/**
 * @param {Field} field
 * @param {ConceptShown} values
 */
function answer(field, values) {
  const choice = optionText(field.options, values.choices[field.id]);
  const text = values.texts[field.id] ?? '';
  const rows = (values.rows[field.id] ?? []).filter(({ cells }) =>
    Object.values(cells).some((cell) => String(cell).trim()),
  );
  if (!choice && !text.trim() && rows.length === 0) return nothing;
  return html`<section>
    <h4>${pick(field.label)}</h4>
    ${choice ? html`<p><strong>${choice}</strong></p>` : nothing}
    ${text.trim() ? html`<p class="version-text">${text}</p>` : nothing}
    ${
      rows.length > 0
        ? html`<ul class="version-rows">${repeat(
            rows,
            (row) => row.id,
            (row) => oneRow(field, row),
          )}</ul>`
        : nothing
    }
  </section>`;
}

/**
 * @param {Field} field
 * @param {RowShown} row
 */
const oneRow = (field, { cells }) => html`<li><dl>
  ${(field.columns ?? [])
    .map((column) => ({
      label: pick(column.label),
      said: optionText(column.options, cells[column.id]) || cells[column.id],
    }))
    .filter(({ said }) => said?.trim())
    .map(({ label, said }) => html`<div><dt>${label}</dt><dd>${said}</dd></div>`)}
</dl></li>`;

/**
 * @param {Option[]|undefined} options
 * @param {string|undefined} chosen
 */
const optionText = (options, chosen) => pick(options?.find((option) => option.id === chosen)?.label);

/** @param {ScreenShown} screen */
const oneScreen = ({ kind, title, text, data, actor, channel }) => html`<li>
  <h4>${title?.trim() || t('versions-untitled-screen')}</h4>
  <p class="muted">${[word(KIND_SIGNS, kind), word(ACTOR_SIGNS, actor), word(CHANNEL_SIGNS, channel)].filter(Boolean).join(' · ')}</p>
  ${text?.trim() ? html`<p class="version-text">${text}</p>` : nothing}
  ${data?.trim() ? html`<p class="muted">${t('versions-data', { data })}</p>` : nothing}
</li>`;

/**
 * @param {Record<string, {word: () => string}>} words
 * @param {string|undefined} key
 */
const word = (words, key) => words[key ?? '']?.word() ?? '';
