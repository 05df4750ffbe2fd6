/** The comments on a note: the count in its foot, and the panel where they are read and written. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { haveNews, isKept } from '../documents/comments.js';
import { noteName } from '../documents/note-name.js';
import { icon } from '../parts/icon.js';
import { moment } from '../words/moment.js';
import { t } from '../words/text.js';
import { personOf } from '../words/whereabouts.js';
import '../parts/modal-box.js';
import '../parts/shared-text.js';
import { LIMITS } from '../words/limits.js';
import { ofTab } from '../words/stores.js';

/** @typedef {import('../documents/comments.js').Comment} Comment */
/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('./note-card.js').Desk} Desk */
/** @typedef {{name: string, bringBack: () => void}} Gone who took it, or nobody who may be named */

/**
 * What the count of a note looks like, for the card to know when it is to be drawn again.
 * @param {Desk} desk
 * @param {string} note
 * @returns {[number, boolean]} how many, and whether some are new
 */
export function commentsShown({ comments }, note) {
  const all = comments.get(note) ?? [];
  return [all.filter(isKept).length, haveNews(note, all)];
}

/**
 * @param {Desk} desk
 * @param {Note} note
 * @param {string} label
 */
export function noteComments(desk, note, label) {
  const [count, isNew] = commentsShown(desk, note.id);
  if (desk.isPrivate || (!desk.mayComment && count === 0)) return nothing;
  const words = t(isNew ? 'comments-some-new' : 'comments-open', { count, note: label });
  return html`<button class="react note-talk" type="button" aria-label=${words} title=${t('comments-heading')} ?data-given=${count > 0} ?data-new=${isNew}
    @click=${() => desk.talk(note)}>${icon('message-square')}${count > 0 ? count : nothing}</button>`;
}

/**
 * @param {object} panel
 * @param {import('../live/session.js').Session} panel.session
 * @param {import('../live/replica.js').Replica} panel.replica
 * @param {Note} panel.note
 * @param {Comment[]} panel.comments
 * @param {boolean} panel.readonly
 * @param {boolean} panel.isAnonymous
 * @param {Gone|null} panel.gone where somebody has taken the note away meanwhile
 * @param {(comment: Comment) => boolean} panel.isMine
 * @param {(text: string) => void} panel.write
 * @param {(id: string, isRemoved: boolean) => void} panel.remove
 * @param {() => void} panel.closed
 */
export const commentsPanel = (panel) => html`<modal-box
  .heading=${t('comments-heading')}
  .content=${html`
    <p class="removed-note" data-colour=${panel.note.colour}>${noteName(panel.note, 160)}</p>
    ${panel.gone ? noteIsGone(panel.gone) : nothing}
    ${panel.comments.some(isKept) ? nothing : html`<p class="muted">${t('comments-none')}</p>`}
    <ol class="comment-list">
      ${repeat(
        panel.comments.filter((comment) => isKept(comment) || (!panel.readonly && panel.isMine(comment))),
        (comment) => comment.id,
        (comment) => (isKept(comment) ? oneComment(panel, comment) : goneComment(panel, comment)),
      )}
    </ol>
    ${panel.readonly ? nothing : writing(panel)}
  `}
  @closed=${panel.closed}
></modal-box>`;

/** What is said of it would be seen by nobody. @param {Gone} gone */
const noteIsGone = ({ name, bringBack }) => html`<div class="banner" data-tone="warn" role="status">
  ${icon('info')}
  <p class="banner-text">${name ? t('comments-note-removed-by', { name }) : t('comments-note-removed')}</p>
  <button class="btn btn-small" type="button" @click=${bringBack}>${icon('undo-2')}${t('lost-bring-back')}</button>
</div>`;

/**
 * @param {Parameters<typeof commentsPanel>[0]} panel
 * @param {Comment} comment
 */
function oneComment(panel, comment) {
  const person = comment.author && !panel.isAnonymous ? personOf(panel.session, comment.author) : undefined;
  const name = person?.name ?? t('ideas-somebody');
  const canEdit = !panel.readonly && panel.isMine(comment);
  return html`<li class="comment">
    <p class="comment-head"><strong>${name}</strong> <span class="muted">${moment(comment.created_ms, panel.session.now())}</span></p>
    <shared-text
      .session=${panel.session}
      .replica=${panel.replica}
      .text=${comment.text}
      .readonly=${!canEdit}
      field=${comment.id}
      label=${t('comment-by', { name })}
      max=${LIMITS.COMMENT}
    ></shared-text>
    ${
      canEdit
        ? html`<button class="btn btn-quiet btn-icon btn-small comment-remove" type="button" aria-label=${t('comment-remove')} title=${t('comment-remove')}
            @click=${() => panel.remove(comment.id, true)}>${icon('trash-2')}</button>`
        : nothing
    }
  </li>`;
}

/**
 * Behind a dialog no toast can be reached, so the way back stands where the comment stood.
 * @param {Parameters<typeof commentsPanel>[0]} panel
 * @param {Comment} comment
 */
const goneComment = (panel, comment) => html`<li class="comment comment-gone">
  <span class="muted">${t('comment-was-removed')}</span>
  <button class="btn btn-small" type="button" @click=${() => panel.remove(comment.id, false)}>${icon('undo-2')}${t('room-undo')}</button>
</li>`;

/**
 * What was begun stays in this tab until it is sent: the phase may change, and the page may be reloaded.
 * @param {Parameters<typeof commentsPanel>[0]} panel
 */
function writing({ write, session, note, gone }) {
  const storageKey = `comment/${session.content.code}/${session.slots.me.seat_id}/${note.id}`;
  const keep = (/** @type {Event} */ event) =>
    ofTab.setItem(storageKey, /** @type {HTMLTextAreaElement} */ (event.target).value);
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (gone) return;
    const area = /** @type {HTMLFormElement} */ (
      /** @type {Element} */ (event.currentTarget).closest('form')
    ).elements.namedItem('comment');
    if (!(area instanceof HTMLTextAreaElement)) return;
    const text = area.value.trim();
    area.focus();
    if (!text) return;
    area.value = '';
    ofTab.removeItem(storageKey);
    write(text);
  };
  const press = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };
  return html`<form class="comment-form" @submit=${send}>
    <label class="field-label" for="comment-text">${t('comment-write')}</label>
    ${session.isAnonymous ? html`<p class="hint" id="comment-anonymous">${icon('eye-off')}${t('ideas-anonymous')}</p>` : nothing}
    <textarea class="input" id="comment-text" autofocus name="comment" rows="2" maxlength=${LIMITS.COMMENT} aria-describedby=${session.isAnonymous ? 'comment-anonymous' : nothing} .defaultValue=${ofTab.getItem(storageKey) ?? ''} @input=${keep} @keydown=${press}></textarea>
    <button class="btn btn-primary" type="submit" aria-disabled=${gone ? 'true' : nothing}>${t('comment-send')}</button>
  </form>`;
}
