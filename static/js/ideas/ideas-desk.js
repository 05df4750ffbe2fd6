/** The left side of the ideas: the task, the composer, one's own private notes and the others' piles. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { noteName } from '../documents/note-name.js';
import { icon } from '../parts/icon.js';
import { teamDone } from '../parts/team-done.js';
import { pick, t } from '../words/text.js';
import { firstName, personOf } from '../words/whereabouts.js';
import { ideasQuestions, isAsking } from './ideas-questions.js';
import { undoing } from './ideas-undoing.js';
import { noteCard } from './note-card.js';
import './note-composer.js';
import { LIMITS } from '../words/limits.js';

/** @typedef {import('./ideas-scene.js').Scene} Scene */
/** @typedef {import('./ideas-writing.js').Written} Written */

/** @typedef {{seat_id: string|null, count: number}} Pile */

const PILE_COLOURS = ['blue', 'pink', 'green', 'violet', 'orange', 'yellow'];

/** @param {Scene} scene */
export const ideasDesk = (
  scene,
) => html`<div class="desk" role="region" aria-label=${t('ideas-desk')} tabindex="0">
  ${task(scene)} ${ideasQuestions(scene)} ${anonymity(scene)} ${composing(scene)} ${mine(scene)} ${othersDrafts(scene)}
</div>`;

/** @param {Scene} scene */
function task(scene) {
  const { phase, ideas, session, board, readonly } = scene;
  return html`<div class="desk-brief">
  <p class="overline">${t('room-step-of', { number: phase.position + 1, of: session.slots.agenda.length })}</p>
  <h1 id="task">${pick(phase.title)}</h1>
  <p>${pick(phase.instruction)}</p>
  ${teamDone(session, phase)}
  ${
    ideas.challenge && (ideas.challenge.length > 0 || asksChallenge(scene))
      ? html`<div class="challenge">
        <p class="challenge-label" id="challenge-label">${t('ideas-challenge')}</p>
        <shared-text
          .session=${session}
          .replica=${board}
          .text=${ideas.challenge}
          .readonly=${readonly}
          field="challenge"
          labelledby="challenge-label"
          placeholder=${t('ideas-challenge-here')}
          max=${LIMITS.CHALLENGE}
        ></shared-text>
      </div>`
      : nothing
  }
</div>`;
}

/** A challenge nobody has written steps aside for the chosen question. @param {Scene} scene */
const asksChallenge = (scene) => !scene.readonly && (isAsking(scene) || !scene.chosen?.text.length);

/** What is written now bears no name, whichever phase one looks at; said aloud when it becomes true. @param {Scene} scene */
const anonymity = (scene) => {
  const words = promise(scene);
  return html`<p class="desk-anonymous" id="anonymity" role="status">${words ? html`${icon('eye-off')}<span>${t(words)}</span>` : nothing}</p>`;
};

/** A phase that is looked back at keeps what it promised. @param {Scene} scene */
function promise({ session, phase }) {
  if (session.isAnonymous) return 'ideas-anonymous';
  return phase.rules.anonymous ? 'ideas-was-anonymous' : '';
}

/** @param {Scene} scene */
function composing(scene) {
  if (scene.readonly || scene.phase.kind === 'vote') return nothing;
  const { writing, photos, drawing } = scene.view;
  const { base } = writing;
  const write = (/** @type {CustomEvent<Written>} */ { detail }) => writing.write(detail);
  const writeMany = (/** @type {CustomEvent<Written[]>} */ { detail }) => writing.writeMany(detail);
  const photo = (/** @type {CustomEvent<File|null>} */ { detail }) => photos.ask({ file: detail });
  const draw = (/** @type {CustomEvent<Written>} */ { detail }) => drawing.begin(detail);
  return html`<div class="desk-write" ?data-aside=${isAsking(scene)}>
    <note-composer
      .quick=${scene.isPrivate}
      keep=${`draft/${scene.session.content.code}/${scene.session.slots.me.seat_id}`}
      .note=${base ? noteName(base, 24) : null}
      .session=${scene.session}
      @write=${write}
      @photo=${photo}
      @write-many=${writeMany}
      @draw=${draw}
    ></note-composer>
    ${scene.isPrivate ? html`<p class="hint" id="composer-keys">${icon('corner-down-right')}${t('ideas-quick')}</p>` : nothing}
    <p class="hint">${icon('info')}${t('ideas-no-names')}</p>
  </div>`;
}

/** @param {Scene} scene */
function mine(scene) {
  if (!scene.isPrivate && scene.drafts.length === 0) return nothing;
  const drafts = scene.isPrivate ? scene.drafts.toReversed() : scene.drafts; // the one just written is in sight
  return html`<section class="desk-mine" aria-labelledby="mine">
    <div class="desk-head">
      <h2 id="mine">${t('ideas-mine')}</h2>
      <span class="hush">${icon('eye-off', 'small')}${t('ideas-only-you')}</span>
      ${scene.isPrivate && !scene.readonly ? html`<div class="desk-undo">${undoing(scene)}</div>` : nothing}
    </div>
    ${scene.drafts.length === 0 ? html`<p class="muted">${t('ideas-mine-empty')}</p>` : nothing}
    <ul class="mine">
      ${repeat(
        drafts,
        (note) => note.id,
        (note) => scene.privateDesk && noteCard(scene.privateDesk, note),
      )}
    </ul>
  </section>`;
}

/** @param {Scene} scene */
function othersDrafts({ isPrivate, session, view }) {
  const { drafts, phase } = session.slots;
  if (!drafts || !isPrivate) return nothing; // afterwards the board itself asks
  const canReveal = phase.may.reveal && drafts.total > 0;
  return html`<section class="desk-others" aria-labelledby="others">
    <div class="desk-head"><h2 id="others">${t('ideas-others', { count: drafts.total })}</h2></div>
    <ul class="others-drafts">
      ${drafts.seats.map((pile, position) => onePile(session, pile, position))}
    </ul>
    ${
      canReveal
        ? html`<button class="btn reveal" type="button" @click=${() => view.revealing.ask()}>${icon('eye')}${t('ideas-reveal')}</button>`
        : nothing
    }
    ${isPrivate && phase.rules.reveal === 'instructor' ? html`<p class="hint">${icon('eye')}${t('ideas-reveal-later')}</p>` : nothing}
  </section>`;
}

/**
 * @param {import('../live/session.js').Session} session
 * @param {Pile} pile
 * @param {number} position
 */
function onePile(session, { seat_id, count }, position) {
  const person = seat_id ? personOf(session, seat_id) : undefined;
  const name = person ? firstName(person) : t('ideas-somebody');
  return html`<li class="draft-stack" data-colour=${PILE_COLOURS[position % PILE_COLOURS.length]}>
    <span class="draft-stack-cards" aria-hidden="true"><i></i><i></i><i></i><b>${count}</b></span>
    <strong>${name}</strong><span class="visually-hidden">${t('ideas-others-drafts', { count })}</span>
  </li>`;
}
