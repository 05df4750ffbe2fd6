/** What comes back while a team has its turn, newest first: who leads reads it before the team does. */
import { html, nothing } from 'lit';
import { nameOf } from '../outline/pitch-picture.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';

/** @import {Session} from '../live/session.js' */
/** @import {PitchAnswer, PitchRound} from '../live/slots.d.ts' */

/** @type {Record<PitchAnswer['kind'], () => unknown>} */
const SIGNS = { like: () => icon('heart'), wish: () => icon('target'), what_if: () => icon('lightbulb') };
const KINDS = /** @type {PitchAnswer['kind'][]} */ (Object.keys(SIGNS));

/** @param {Session} session @param {PitchRound} turn */
export function consoleAnswers(session, turn) {
  const { answers = [] } = session.slots;
  const count = (/** @type {PitchAnswer['kind']} */ kind) =>
    answers.filter((one) => one.kind === kind).length;
  return html`<section class="panel round-answers" aria-labelledby="round-answers">
    <div class="panel-head"><h2 id="round-answers">${t('pitch-to', { team: nameOf(session, turn.team) })}</h2><span class="count">${answers.length}</span></div>
    <ul class="answer-sums">${KINDS.map((kind) => html`<li data-kind=${kind} title=${t(`play-kind-${kind}`)}>${SIGNS[kind]()}${count(kind)}<span class="visually-hidden"> ${t(`play-kind-${kind}`)}</span></li>`)}</ul>
    ${
      answers.length === 0
        ? html`<p class="small muted">${t('pitch-no-answers')}</p>`
        : html`<ul class="answer-list" tabindex="0" aria-labelledby="round-answers">${answers.map(answer)}</ul>`
    }
    <p class="hint">${icon('eye-off')}<span>${t('pitch-held')}</span></p>
  </section>`;
}

/** @param {PitchAnswer} answer */
const answer = ({ kind, name, text }) => html`<li data-kind=${kind}>
  <p class="answer-kind"><b>${t(`play-kind-${kind}`)}</b>${name ? html`<span>${name}</span>` : nothing}</p>
  <p class="told">${text}</p></li>`;
