/** When a team places its ideas by value and effort, and which: those that had votes, once that is no secret. */
import { html, nothing } from 'lit';
import { readMatrix } from '../documents/matrix.js';
import { LIMITS } from '../words/limits.js';

/**
 * @typedef {object} Ground what the matrix needs of the board it stands on
 * @property {import('../live/session.js').Session} session
 * @property {import('../live/replica.js').Replica} board
 * @property {{kind: string}} phase that is shown
 * @property {import('../documents/ideas.js').Ideas} ideas
 * @property {(item: string) => string} nameOf
 * @property {boolean} readonly
 */

/** @param {Ground} view */
export function matrixBoard(view) {
  const { votes } = view.session.slots;
  if (view.phase.kind !== 'vote' || votes?.state !== 'closed') return nothing;
  const items = itemsOf(view, votes);
  if (items.length === 0) return nothing;
  import('./matrix-board.js');
  return html`<matrix-board .session=${view.session} .replica=${view.board} .items=${items} .nameOf=${view.nameOf} .readonly=${view.readonly}></matrix-board>`;
}

/**
 * What had votes in any round, and what is placed already, as long as it is on the board.
 * @param {Ground} view
 * @param {import('../live/slots.d.ts').Votes} votes
 */
function itemsOf({ ideas, board }, votes) {
  const rounds = [votes, ...votes.earlier];
  const voted = rounds.flatMap(({ results }) => (results ?? []).map(({ item }) => item));
  const there = new Set([
    ...ideas.groups.map(({ id }) => `group:${id}`),
    ...ideas.notes.map(({ id }) => `note:${id}`),
  ]);
  const wanted = new Set([...voted, ...[...readMatrix(board.doc).keys()].sort()]);
  return [...wanted].filter((item) => there.has(item)).slice(0, LIMITS.MATRIX_ITEMS);
}
