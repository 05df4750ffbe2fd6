/** How that is shown which the server did not take: whole, to be copied, to be put back, or to be let go of. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { sketchOfTexts } from '../pictures/sketch-parts.js';
import { errorText, t } from '../words/text.js';

/** @typedef {import('../live/returned.js').Returned['items'][number]} Item */
/** @typedef {import('../live/difference.js').Piece} Piece */
/** @typedef {import('../live/difference.js').Plain} Plain */
/** @typedef {import('../live/session.js').Session} Session */

const KINDS = new Set([
  'notes',
  'groups',
  'questions',
  'comments',
  'strokes',
  'matrix',
  'reactions',
  'screens',
]);

/**
 * @param {Session} session
 * @param {() => void} closed
 */
export function returnedPanel(session, closed) {
  const { items } = session.replicas.returned;
  const codes = [...new Set(items.map(({ code }) => code))];
  const content = html`${codes.map((code) => html`<p>${errorText(code)}</p>`)}
    <ul class="returned">${items.map(returned)}</ul>
    ${buttons(session, closed)}`;
  return html`<modal-box .heading=${t('room-refused-heading')} .content=${content} @closed=${closed}></modal-box>`;
}

/**
 * What is unsaved on a page that has lost its seat: it can only be read and copied.
 * @param {Session} session
 */
export function unsavedList(session) {
  const parts = session.replicas.unsaved();
  if (parts.length === 0) return nothing;
  return html`<section class="waiting-card">
    <h2>${t('room-refused-heading')}</h2>
    <ul class="returned">${parts.map((part) => returned({ part }))}</ul>
  </section>`;
}

/**
 * @param {Session} session
 * @param {() => void} closed
 */
function buttons(session, closed) {
  const words = wordsOfAll(session.replicas.returned.items);
  const copy = () => navigator.clipboard.writeText(words).then(() => toast(t('room-copied')));
  const letGo = () => {
    session.replicas.returned.letGo();
    closed();
  };
  return html`<div class="btn-row">
    ${words ? html`<button class="btn btn-primary" type="button" @click=${copy}>${icon('copy')}${t('room-copy-text')}</button>` : nothing}
    <button class="btn" type="button" @click=${() => session.replicas.putBack()}>${icon('undo-2')}${t('returned-put-back')}</button>
    <button class="btn btn-danger" type="button" @click=${letGo}>${icon('trash-2')}${t('returned-let-go')}</button>
  </div>`;
}

/** @param {Pick<Item, 'part'>} item */
function returned({ part }) {
  const words = wordsOf(part.pieces);
  const strokes = strokesOf(part.pieces);
  return html`<li>
    <strong>${nameOf(part.key)}</strong>
    ${words ? html`<textarea class="input" readonly rows="3" aria-label=${t('room-refused-text')} .value=${words}></textarea>` : nothing}
    ${strokes.length > 0 ? sketchOfTexts({ strokes, description: '', photo: '' }) : nothing}
  </li>`;
}

/** @param {string} key */
function nameOf(key) {
  const [root = '', ...path] = key.split('/');
  const reaction = root === 'reactions' ? t(`reaction-${path.at(-1)}`) : '';
  return t(`returned-${KINDS.has(root) ? root : 'words'}`, { reaction });
}

/** @param {Item[]} items */
const wordsOfAll = (items) =>
  items
    .map(({ part }) => wordsOf(part.pieces))
    .filter((words) => words)
    .join('\n\n');

/** @param {Piece[]} pieces */
const wordsOf = (pieces) =>
  pieces
    .flatMap((piece) => piece.whole ?? (piece.set && piece.path[0] !== 'strokes' ? wordsIn(piece.set) : []))
    .filter((words) => words.trim())
    .join('\n');

/**
 * What a person has written or placed; not the ids and times beside it.
 * @param {Plain} value
 * @returns {string[]}
 */
function wordsIn(value) {
  if ('text' in value) return [value.text];
  if ('map' in value)
    return Object.entries(value.map).flatMap(([key, each]) =>
      'text' in each || key === 'description' || key === 'title' ? wordsIn(each) : [],
    );
  return placed(value.value);
}

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function placed(value) {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || !('effort' in value && 'value' in value)) return [];
  return [t('returned-spot', { value: Number(value.value), effort: Number(value.effort) })];
}

/** @param {Piece[]} pieces */
const strokesOf = (pieces) =>
  pieces.flatMap(({ path, set }) =>
    path[0] === 'strokes' && set && 'value' in set ? [String(set.value)] : [],
  );
