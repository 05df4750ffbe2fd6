/** Which questions of the concept, notes and systems a screen answers: ticked while one builds, told to who looks. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { traceButton } from '../parts/see-trace.js';
import { pick, t } from '../words/text.js';

/** @import {Bench} from './outline-screen.js' */
/** @typedef {{what: string, words: string, sign: unknown}} Choice */

/** @param {Bench} bench */
export function answersOf(bench) {
  const choices = choicesOf(bench);
  if (choices.length === 0) return nothing;
  const ticked = choices.filter(({ what }) => bench.answers.has(what));
  return html`<details class="fold answers">
    <summary>${t('outline-answers', { count: ticked.length })}</summary>
    ${
      bench.readonly
        ? html`<ul>${ticked.map(({ sign, words }) => html`<li>${sign}${words}</li>`)}</ul>`
        : html`<ul>${choices.map((choice) => tick(bench, choice))}</ul>`
    }
    ${traceButton(`screen:${bench.screen.id}`, '')}
  </details>`;
}

/** @param {Bench} bench @param {Choice} choice */
const tick = (bench, { what, words, sign }) => html`<li><label class="answers-tick">
  <input type="checkbox" .checked=${bench.answers.has(what)}
    @change=${(/** @type {Event} */ event) => bench.answer(what, /** @type {HTMLInputElement} */ (event.target).checked)} />
  ${sign}<span>${words}</span>
</label></li>`;

/**
 * What is written: questions that have an answer, the systems of the landscape, the notes one builds on.
 * @param {Bench} bench
 * @returns {Choice[]}
 */
function choicesOf({ session, concept, notes, origin }) {
  const fields = session.content.concept.flatMap((section) => section.fields);
  const answered = fields.filter(({ id }) => (concept.texts[id] ?? '').trim());
  const systems = (concept.rows['systems'] ?? []).filter(({ texts }) => String(texts['system'] ?? '').trim());
  const behind = notes.filter(({ id }) => origin.notes?.includes(id));
  return [
    ...answered.map(({ id, label }) => ({
      what: `field:${id}`,
      words: pick(label),
      sign: icon('circle-question-mark'),
    })),
    ...systems.map(({ id, texts }) => ({
      what: `system:${id}`,
      words: String(texts['system'] ?? ''),
      sign: icon('database'),
    })),
    ...behind.map(({ id, text, description }) => ({
      what: `note:${id}`,
      words: String(text ?? '').trim() || description || t('outline-untitled'),
      sign: icon('sticky-note'),
    })),
  ];
}
