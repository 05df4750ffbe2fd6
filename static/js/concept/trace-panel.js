/** The trace of a team's work as a list one walks by: challenge, question, notes, groups, vote, fields and screens. */
import { html, nothing } from 'lit';
import { readConcept } from '../documents/concept.js';
import { readIdeas } from '../documents/ideas.js';
import { noteName } from '../documents/note-name.js';
import { readScreens } from '../documents/outline.js';
import { readQuestions } from '../documents/questions.js';
import { around, traceLinks } from '../documents/trace.js';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { pick, t } from '../words/text.js';

/** @typedef {'challenge'|'question'|'note'|'group'|'vote'|'field'|'screen'} Kind */
/** @typedef {{id: string, kind: Kind, words: string}} Place `id` is how links call it */

const SHORT = 80;
/** @type {Kind[]} */
const KINDS = ['challenge', 'question', 'note', 'group', 'vote', 'field', 'screen'];
/** @type {Record<Kind, () => unknown>} */
const SIGNS = {
  challenge: () => icon('target'),
  question: () => icon('circle-question-mark'),
  note: () => icon('sticky-note'),
  group: () => icon('merge'),
  vote: () => icon('vote'),
  field: () => icon('file-text'),
  screen: () => icon('panels-top-left'),
};

export class TracePanel extends LiveElement {
  static properties = {
    ...LiveElement.properties,
    team: { attribute: false },
    from: { attribute: false },
  };

  constructor() {
    super();
    /** @type {number} */ this.team = 0;
    /** Where one comes from; empty for all of it. */ this.from = '';
  }

  /** @param {'ideas'|'concept'|'outline'} kind */
  #document(kind) {
    return this.use(this.session.document(`${kind}:${this.team}`));
  }

  render() {
    const [ideas, concept, outline] = /** @type {const} */ (['ideas', 'concept', 'outline']).map((kind) =>
      this.#document(kind),
    );
    if (!ideas?.loaded || !concept?.loaded || !outline?.loaded)
      return html`<p class="muted" role="status">${t('page-loading')}</p>`;
    const work = workOf(ideas.doc, concept.doc, outline.doc);
    const links = traceLinks(work);
    const near = this.from ? around(links, this.from) : new Set(links.flat());
    const places = this.#places(work, concept.doc).filter(({ id }) => near.has(id));
    if (places.length < 2) return html`<p>${t(this.from ? 'trace-none-here' : 'trace-none')}</p>`;
    return html`<p class="small muted">${t('trace-lead')}</p>
      <ol class="trace">${KINDS.map((kind) =>
        this.#level(
          kind,
          places.filter((place) => place.kind === kind),
        ),
      )}</ol>`;
  }

  /** @param {Kind} kind @param {Place[]} places */
  #level(kind, places) {
    if (places.length === 0) return nothing;
    return html`<li class="trace-level" data-kind=${kind}>
      <p class="trace-kind">${SIGNS[kind]()}${t(`trace-${kind}`)}</p>
      <ul>${places.map((place) => html`<li>${this.#place(place)}</li>`)}</ul>
    </li>`;
  }

  /** @param {Place} place */
  #place({ id, kind, words }) {
    const isHere = id === this.from;
    return html`<button class="trace-place" type="button" aria-current=${isHere ? 'true' : nothing} @click=${() => this.#go(kind, id)}>
      ${words}${isHere ? html` <span class="chip">${t('trace-here')}</span>` : nothing}</button>`;
  }

  /** Closes what holds the list, and goes there. @param {Kind} kind @param {string} id */
  #go(kind, id) {
    const at = id.slice(id.indexOf(':') + 1);
    this.dispatchEvent(new CustomEvent('walk', { bubbles: true, detail: { kind, id: at } }));
  }

  /**
   * All that takes part, called by its words.
   * @param {ReturnType<typeof workOf>} work
   * @param {import('yjs').Doc} sheet
   * @returns {Place[]}
   */
  #places({ challenge, question, board, story }, sheet) {
    const { origin } = readConcept(sheet);
    const fields = this.session.content.concept.flatMap((section) => section.fields);
    const winner = [
      origin.title,
      origin.votes ? t('vote-count', { count: origin.votes }) : '',
      origin.reason,
    ];
    return [
      { id: 'challenge', kind: 'challenge', words: challenge },
      { id: 'question', kind: 'question', words: question },
      ...board.notes.map(
        (note) =>
          /** @type {Place} */ ({ id: `note:${note.id}`, kind: 'note', words: noteName(note, SHORT) }),
      ),
      ...board.groups.map(
        ({ id, title }) =>
          /** @type {Place} */ ({
            id: `group:${id}`,
            kind: 'group',
            words: String(title).trim() || t('trace-group-untitled'),
          }),
      ),
      { id: 'vote', kind: 'vote', words: winner.filter(Boolean).join(' · ') },
      ...fields.map(
        ({ id, label }) => /** @type {Place} */ ({ id: `field:${id}`, kind: 'field', words: pick(label) }),
      ),
      ...story.map(
        ({ id, title }, at) =>
          /** @type {Place} */ ({
            id: `screen:${id}`,
            kind: 'screen',
            words: `${at + 1}. ${String(title ?? '').trim() || t('outline-untitled')}`,
          }),
      ),
    ];
  }
}

/**
 * @param {import('yjs').Doc} ideas
 * @param {import('yjs').Doc} concept
 * @param {import('yjs').Doc} outline
 */
function workOf(ideas, concept, outline) {
  const board = readIdeas(ideas);
  const { origin, mentions } = readConcept(concept);
  const story = readScreens(outline);
  const answers = [...outline.getMap('answers').keys()].map((key) => key.split('/'));
  return {
    board,
    story,
    origin,
    mentions,
    notes: board.notes,
    groups: board.groups,
    challenge: String(board.challenge ?? '').trim(),
    question: String(readQuestions(ideas).chosen?.text ?? '').trim(),
    screens: story.map(({ id }) => ({
      id,
      answers: answers.filter(([screen]) => screen === id).map(([, what]) => what ?? ''),
    })),
  };
}

customElements.define('trace-panel', TracePanel);
