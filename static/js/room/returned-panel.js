/** How that is shown which the server did not take: whole, to be copied, to be put back, or to be let go of. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { sketchOfTexts } from '../pictures/sketch-parts.js';
import { errorText, t } from '../words/text.js';
import { aboutOf, kindOf, strokesOf, wordsOf } from './returned-words.js';

/** @typedef {import('../live/returned.js').Returned['items'][number]} Item */
/** @typedef {import('../live/session.js').Session} Session */

/**
 * @param {Session} session
 * @param {() => void} closed
 */
export function returnedPanel(session, closed) {
  const { replicas } = session;
  const { items } = replicas.returned;
  const codes = [...new Set(items.map(({ code }) => code))];
  const content = html`${codes.map((code) => html`<p>${errorText(code)}</p>`)}
    <ul class="returned">${items.map(({ part, document }) => returned(part, replicas.byName.get(document)?.doc))}</ul>
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
    <ul class="returned">${parts.map((part) => returned(part))}</ul>
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

/**
 * @param {import('../live/difference.js').Part} part
 * @param {import('yjs').Doc} [doc] it was meant for
 */
function returned(part, doc) {
  const about = aboutOf(part, doc);
  const words = wordsOf(part);
  const strokes = strokesOf(part);
  return html`<li>
    <strong>${kindOf(part)}</strong>
    ${about ? html`<span class="muted">${about}</span>` : nothing}
    ${words ? html`<textarea class="input" readonly rows="3" aria-label=${t('room-refused-text')} .value=${words}></textarea>` : nothing}
    ${strokes.length > 0 ? sketchOfTexts({ strokes, description: '', photo: '' }) : nothing}
  </li>`;
}

/** @param {Item[]} items */
const wordsOfAll = (items) =>
  items
    .map(({ part }) => wordsOf(part))
    .filter((words) => words)
    .join('\n\n');
