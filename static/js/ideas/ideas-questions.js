/** The frame of the ideas: the questions a team writes ('Hvordan kan vi …?') and the one it chose. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import '../parts/drop-menu.js';
import '../parts/shared-text.js';
import { LIMITS } from '../words/limits.js';

/** @typedef {import('../documents/questions.js').Question} Question */
/** @typedef {import('./ideas-scene.js').Scene} Scene */

/**
 * Questions are written until the first silent phase; from then on the chosen one frames the work.
 * @param {Scene} scene
 */
export function ideasQuestions(scene) {
  if (!isAsking(scene)) return scene.chosen?.text.length ? frame(scene.chosen) : nothing;
  if (scene.readonly && scene.questions.length === 0) return nothing;
  return html`<section class="questions" aria-labelledby="questions">
    <h2 id="questions">${t('questions-heading')}</h2>
    ${scene.readonly ? nothing : html`<p class="muted">${t('questions-how')}</p>`}
    <ol class="question-list">
      ${repeat(
        scene.questions,
        (question) => question.id,
        (question, at) => oneQuestion(scene, question, at + 1),
      )}
    </ol>
    ${scene.readonly ? nothing : html`<button class=${scene.chosen ? 'btn' : 'btn btn-primary'} type="button" data-makes @click=${() => scene.view.writing.newQuestion()}>${icon('plus')}${t('question-add')}</button>`}
  </section>`;
}

/** Whether the team writes questions now. @param {Scene} scene */
export function isAsking({ phase, session }) {
  const isSilent = (/** @type {import('./ideas-view.js').Phase} */ each) =>
    each.kind === 'ideas' && each.rules.private;
  const silent = session.slots.agenda.find(isSilent);
  return phase.kind === 'ideas' && !isSilent(phase) && phase.position < (silent?.position ?? Infinity);
}

/** @param {Question} chosen */
const frame = (chosen) => html`<div class="question-frame">
  <p class="challenge-label">${t('question-frame')}</p>
  <p class="question-words">${chosen.text.toString()}</p>
</div>`;

/**
 * @param {Scene} scene
 * @param {Question} question
 * @param {number} number
 */
function oneQuestion(scene, question, number) {
  const isChosen = scene.chosen?.id === question.id;
  return html`<li class="question" ?data-chosen=${isChosen}>
    <shared-text
      .session=${scene.session}
      .replica=${scene.board}
      .text=${question.text}
      .readonly=${scene.readonly}
      id="question-${question.id}"
      field=${question.id}
      label=${t('question-text', { number })}
      max=${LIMITS.QUESTION}
      @input=${() => scene.view.writing.startQuestionOnce(question.text)}
    ></shared-text>
    ${scene.readonly ? readFoot(isChosen) : foot(scene, question, number, isChosen)}
  </li>`;
}

/** @param {boolean} isChosen */
const readFoot = (isChosen) =>
  isChosen
    ? html`<span class="chip" data-tone="fjord">${icon('check', 'small')}${t('question-chosen')}</span>`
    : nothing;

/**
 * @param {Scene} scene
 * @param {Question} question
 * @param {number} number
 * @param {boolean} isChosen
 */
function foot(scene, question, number, isChosen) {
  return html`<div class="question-foot">
    <label class="question-pick">
      <input type="radio" name="question" .checked=${isChosen} @change=${() => scene.view.writing.chooseQuestion(question.id)} />
      <span>${t(isChosen ? 'question-chosen' : 'question-choose')}</span>
      <span class="visually-hidden">${question.text.toString()}</span>
    </label>
    <drop-menu class="question-menu" .label=${t('question-menu', { number })} .quiet=${true} .face=${icon('ellipsis')}
      .items=${menu(scene, question, number, isChosen)}></drop-menu>
  </div>`;
}

/**
 * @param {Scene} scene
 * @param {Question} question
 * @param {number} number
 * @param {boolean} isChosen
 */
const menu = (scene, question, number, isChosen) => [
  ...(number > 1
    ? [
        {
          text: t('question-up'),
          icon: icon('arrow-up'),
          act: () => scene.view.writing.moveQuestion(question.id, -1),
        },
      ]
    : []),
  ...(number < scene.questions.length
    ? [
        {
          text: t('question-down'),
          icon: icon('arrow-down'),
          act: () => scene.view.writing.moveQuestion(question.id, 1),
        },
      ]
    : []),
  ...(isChosen
    ? [{ text: t('question-unchoose'), icon: icon('x'), act: () => scene.view.writing.chooseQuestion('') }]
    : []),
  {
    text: t('question-remove'),
    icon: icon('trash-2'),
    danger: true,
    act: () => scene.view.writing.removeQuestion(question.id),
  },
];
