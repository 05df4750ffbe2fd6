/** Owns when a team places its ideas by value and effort, and which: those that had votes, once that is no secret. */
import { html, nothing } from 'lit';
import { readMatrix } from '../documents/matrix.js';
import './matrix-board.js';

const MOST = 12;

/** @param {any} view of the ideas */
export function matrixBoard(view) {
  const { votes } = view.session.slots;
  if (view.phase.kind !== 'vote' || votes?.state !== 'closed') return nothing;
  const items = itemsOf(view, votes);
  return items.length === 0
    ? nothing
    : html`<matrix-board .session=${view.session} .replica=${view.board} .items=${items} .nameOf=${view.nameOf} .readonly=${view.readonly}></matrix-board>`;
}

/**
 * What had votes in any round, and what is placed already, as long as it is on the board.
 * @param {any} view
 * @param {any} votes
 */
function itemsOf({ ideas, board }, votes) {
  const rounds = [votes, ...votes.earlier];
  const voted = rounds.flatMap(({ results }) => results.map((/** @type {any} */ { item }) => item));
  const there = new Set([
    ...ideas.groups.map((/** @type {any} */ { id }) => `group:${id}`),
    ...ideas.notes.map((/** @type {any} */ { id }) => `note:${id}`),
  ]);
  const wanted = new Set([...voted, ...[...readMatrix(board.doc).keys()].sort()]);
  return [...wanted].filter((item) => there.has(item)).slice(0, MOST);
}
