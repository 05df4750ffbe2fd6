/** What stands below a field: the notes it builds on, and what people say to it. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mention } from '../documents/concept.js';
import { addFieldComment, markComment } from '../documents/field-comments.js';
import { newId } from '../documents/id.js';
import { noteName } from '../documents/note-name.js';
import { icon } from '../parts/icon.js';
import { traceButton } from '../parts/see-trace.js';
import { LIMITS } from '../words/limits.js';
import { moment } from '../words/moment.js';
import { ofTab } from '../words/stores.js';
import { pick, t } from '../words/text.js';
import { personOf } from '../words/whereabouts.js';
import '../parts/shared-text.js';

/** @typedef {import('./concept-field.js').Sheet} Sheet */
/** @typedef {import('../documents/concept.js').Field} Field */
/** @typedef {import('../documents/field-comments.js').FieldComment} Comment */
/** @typedef {ReturnType<typeof import('../documents/ideas.js').readIdeas>} Board */

const SHORT = 60;

/**
 * @param {Sheet} sheet
 * @param {Field} field
 */
export function fieldTalk(sheet, field) {
  const comments = sheet.comments.get(field.id) ?? [];
  const mentions = sheet.concept.mentions[field.id] ?? [];
  if (comments.length + mentions.length === 0 && sheet.readonly && !sheet.mayComment) return nothing;
  const open = comments.filter(({ resolved_ms }) => !resolved_ms);
  return html`<div class="field-talk">
    ${mentions.length > 0 ? html`<ul class="field-mentions" aria-label=${t('concept-mentions')}>${mentions.map((item) => mentioned(sheet, field, item))}</ul>` : nothing}
    <details>
      <summary>${icon('message-square', 'small')}${t('concept-talk', { count: open.length })}<span class="visually-hidden"> ${pick(field.label)}</span></summary>
      <ol class="comment-list">${repeat(
        comments,
        ({ id }) => id,
        (comment) => one(sheet, comment),
      )}</ol>
      ${traceButton(`field:${field.id}`, pick(field.label))}
      ${sheet.mayComment ? writing(sheet, field) : nothing} ${sheet.readonly ? nothing : mentioning(sheet, field, mentions)}
    </details>
  </div>`;
}

/**
 * @param {Sheet} sheet
 * @param {Comment} comment
 */
function one(sheet, comment) {
  const { session } = sheet;
  const isMine = comment.author !== '' && comment.author === session.slots.me.seat_id;
  const person = session.isAnonymous ? undefined : personOf(session, comment.author);
  const isResolved = comment.resolved_ms > 0;
  const mark = (/** @type {'removed_ms'|'resolved_ms'} */ what, /** @type {boolean} */ isSet) => () =>
    sheet.change((doc) => markComment(doc, comment.id, what, isSet ? session.stamp() : 0));
  return html`<li class="comment" ?data-resolved=${isResolved}>
    <p class="comment-head"><strong>${person?.name ?? t('ideas-somebody')}</strong> <span class="muted">${moment(comment.created_ms, session.now())}</span>
      ${isResolved ? html`<span class="chip">${icon('check')}${t('concept-resolved')}</span>` : nothing}</p>
    <shared-text .session=${session} .replica=${sheet.replica} .text=${comment.text} .readonly=${!isMine || !sheet.mayComment}
      field=${comment.id} label=${t('comment-by', { name: person?.name ?? t('ideas-somebody') })} max=${LIMITS.COMMENT}></shared-text>
    ${
      sheet.mayComment
        ? html`<p class="btn-row">
        <button class="btn btn-small" type="button" @click=${mark('resolved_ms', !isResolved)}>${isResolved ? t('concept-reopen') : t('concept-resolve')}</button>
        ${isMine ? html`<button class="btn btn-small" type="button" @click=${mark('removed_ms', true)}>${t('comment-remove')}</button>` : nothing}
      </p>`
        : nothing
    }
  </li>`;
}

/**
 * What was begun stays in this tab until it is sent, as under a note.
 * @param {Sheet} sheet
 * @param {Field} field
 */
function writing(sheet, field) {
  const { content, slots } = sheet.session;
  const begun = `comment/${content.code}/${slots.me.seat_id}/${sheet.replica.name}/${field.id}`;
  const keep = (/** @type {Event} */ { target }) =>
    ofTab.setItem(begun, /** @type {HTMLTextAreaElement} */ (target).value);
  const send = (/** @type {Event} */ event) => {
    event.preventDefault();
    const area = /** @type {HTMLFormElement} */ (event.currentTarget).elements.namedItem('comment');
    if (!(area instanceof HTMLTextAreaElement) || !area.value.trim()) return;
    const said = { id: newId(), field: field.id, text: area.value.trim() };
    const by = {
      author: sheet.session.isAnonymous ? '' : sheet.session.slots.me.seat_id,
      now: sheet.session.stamp(),
    };
    sheet.change((doc) => addFieldComment(doc, { ...said, ...by }));
    area.value = '';
    ofTab.removeItem(begun);
    area.focus();
  };
  return html`<form class="comment-form" @submit=${send}>
    <label class="field-label" for="talk-${field.id}">${t('comment-write')}</label>
    <textarea class="input" id="talk-${field.id}" name="comment" rows="2" maxlength=${LIMITS.COMMENT} .defaultValue=${ofTab.getItem(begun) ?? ''} @input=${keep}></textarea>
    <button class="btn" type="submit">${t('comment-send')}</button>
  </form>`;
}

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {string} item
 */
function mentioned(sheet, field, item) {
  const name = nameOf(sheet.board, item);
  const look = (/** @type {Event} */ event) =>
    event.currentTarget?.dispatchEvent(
      new CustomEvent('look-at-note', { bubbles: true, detail: { id: noteOf(sheet.board, item) } }),
    );
  const drop = () => sheet.change((doc) => mention(doc, field.id, item, false));
  return html`<li>
    <button class="note-ref" data-colour="sky" type="button" @click=${look}>${icon('corner-left-up', 'small')}${name}</button>
    ${sheet.readonly ? nothing : html`<button class="btn btn-quiet btn-icon btn-small" type="button" aria-label=${t('concept-mention-drop', { item: name })} @click=${drop}>${icon('x')}</button>`}
  </li>`;
}

/**
 * @param {Sheet} sheet
 * @param {Field} field
 * @param {string[]} mentions
 */
function mentioning(sheet, field, mentions) {
  const groups = sheet.board.groups.map(({ id }) => `group:${id}`);
  const notes = sheet.board.notes.map(({ id }) => `note:${id}`);
  const open = [...groups, ...notes].filter((item) => !mentions.includes(item) && nameOf(sheet.board, item));
  if (open.length === 0) return nothing;
  const take = (/** @type {Event} */ event) => {
    const select = /** @type {HTMLSelectElement} */ (event.target);
    const item = select.value;
    select.value = '';
    if (item) sheet.change((doc) => mention(doc, field.id, item, true));
  };
  return html`<label class="field-mention">${t('concept-mention')}
    <select class="input" @change=${take}><option value="">${t('concept-choose')}</option>
      ${open.map((item) => html`<option value=${item}>${nameOf(sheet.board, item)}</option>`)}</select></label>`;
}

/**
 * What a note or a group is called; empty once it has left the board.
 * @param {Board} board
 * @param {string} item
 */
function nameOf(board, item) {
  const id = idOf(item);
  if (item.startsWith('group:'))
    return String(board.groups.find((group) => group.id === id)?.title ?? '').trim();
  const note = board.notes.find((each) => each.id === id);
  return note ? noteName(note, SHORT) : '';
}

/**
 * The note to look at; of a group, its first.
 * @param {Board} board
 * @param {string} item
 */
const noteOf = (board, item) =>
  item.startsWith('group:') ? (board.notes.find(({ group }) => group === idOf(item))?.id ?? '') : idOf(item);

/** @param {string} item */
const idOf = (item) => item.slice(item.indexOf(':') + 1);
