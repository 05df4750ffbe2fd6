/** Owns the frame of the ideas: the questions a team writes ('Hvordan kan vi …?') and the one it chose. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import '../parts/drop-menu.js';
import '../parts/shared-text.js';

/** @typedef {import('../documents/questions.js').Question} Question */

/**
 * Questions are written until the first silent phase; from then on the chosen one frames the work.
 * @param {any} view
 */
export function ideasQuestions(view) {
  if (!isAsking(view)) return view.chosen?.text.length > 0 ? frame(view.chosen) : nothing;
  if (view.readonly && view.questions.length === 0) return nothing;
  return html`<section class="questions" aria-labelledby="questions">
    <h2 id="questions">${t('questions-heading')}</h2>
    ${view.readonly ? nothing : html`<p class="muted">${t('questions-how')}</p>`}
    <ol class="question-list">
      ${repeat(
        view.questions,
        (/** @type {Question} */ question) => question.id,
        (/** @type {Question} */ question, at) => oneQuestion(view, question, at + 1),
      )}
    </ol>
    ${view.readonly ? nothing : html`<button class="btn" type="button" @click=${view.newQuestion}>${icon('plus')}${t('question-add')}</button>`}
  </section>`;
}

/** Whether the team writes questions now. @param {any} view */
export function isAsking({ phase, session }) {
  const isSilent = (/** @type {any} */ each) => each.kind === 'ideas' && each.rules.private;
  const silent = session.slots.agenda.find(isSilent);
  return phase.kind === 'ideas' && !isSilent(phase) && phase.position < (silent?.position ?? Infinity);
}

/** @param {Question} chosen */
const frame = (chosen) => html`<div class="question-frame">
  <p class="challenge-label">${t('question-frame')}</p>
  <p class="question-words">${chosen.text.toString()}</p>
</div>`;

/**
 * @param {any} view
 * @param {Question} question
 * @param {number} number
 */
function oneQuestion(view, question, number) {
  const isChosen = view.chosen?.id === question.id;
  return html`<li class="question" ?data-chosen=${isChosen}>
    <shared-text
      .session=${view.session}
      .replica=${view.board}
      .text=${question.text}
      .readonly=${view.readonly}
      id="question-${question.id}"
      field=${question.id}
      label=${t('question-text', { number })}
      max="300"
    ></shared-text>
    ${view.readonly ? readFoot(isChosen) : foot(view, question, number, isChosen)}
  </li>`;
}

/** @param {boolean} isChosen */
const readFoot = (isChosen) =>
  isChosen
    ? html`<span class="chip" data-tone="fjord">${icon('check', 'small')}${t('question-chosen')}</span>`
    : nothing;

/**
 * @param {any} view
 * @param {Question} question
 * @param {number} number
 * @param {boolean} isChosen
 */
function foot(view, question, number, isChosen) {
  return html`<div class="question-foot">
    <label class="question-pick">
      <input type="radio" name="question" .checked=${isChosen} @change=${() => view.chooseQuestion(question.id)} />
      <span>${t(isChosen ? 'question-chosen' : 'question-choose')}</span>
      <span class="visually-hidden">${question.text.toString()}</span>
    </label>
    <drop-menu class="question-menu" .label=${t('question-menu', { number })} .quiet=${true} .face=${icon('ellipsis')}
      .items=${menu(view, question, number, isChosen)}></drop-menu>
  </div>`;
}

/**
 * @param {any} view
 * @param {Question} question
 * @param {number} number
 * @param {boolean} isChosen
 */
const menu = (view, question, number, isChosen) => [
  ...(number > 1
    ? [{ text: t('question-up'), icon: icon('arrow-up'), act: () => view.moveQuestion(question.id, -1) }]
    : []),
  ...(number < view.questions.length
    ? [{ text: t('question-down'), icon: icon('arrow-down'), act: () => view.moveQuestion(question.id, 1) }]
    : []),
  ...(isChosen
    ? [{ text: t('question-unchoose'), icon: icon('x'), act: () => view.chooseQuestion('') }]
    : []),
  {
    text: t('question-remove'),
    icon: icon('trash-2'),
    danger: true,
    act: () => view.removeQuestion(question.id),
  },
];
