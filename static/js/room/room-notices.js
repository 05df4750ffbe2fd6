/** What concerns the whole screen: looking back, frozen, closed, gone, and the instructor's words. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { errorText, pick, t } from '../words/text.js';
import { unsavedList } from './returned-panel.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/**
 * @param {Session} session
 * @param {AgendaLine} looked the phase that is shown
 * @param {() => void} goToNow
 */
export const notices = (session, looked, goToNow) => html`<div class="notices">
  ${announcement(session)} ${news(session)} ${state(session)} ${lookingBack(session, looked, goToNow)}
</div>`;

/** @param {Session} session */
function announcement(session) {
  const said = session.slots.announcement;
  if (!said || said.seen) return nothing;
  const seen = () => session.command('announcement_seen', { id: said.id }).catch(() => {});
  return html`<div class="banner" data-tone="info" role="status">
    ${icon('megaphone')}
    <p class="banner-text"><strong>${t('room-from-instructor')}</strong> <span class="told">${said.text}</span></p>
    <button class="btn btn-small" type="button" @click=${seen}>${icon('check')}${t('room-read')}</button>
  </div>`;
}

/** What somebody else has changed about the own seat, until it is read. @param {Session} session */
function news(session) {
  const { me, sprint } = session.slots;
  if (!me.news) return nothing;
  const name = (/** @type {number|null} */ team) =>
    sprint.teams.find(({ number }) => number === team)?.name ?? '';
  const { what, by, team, was } = me.news;
  const read = () => session.command('news_read').catch(() => {});
  return html`<div class="banner" data-tone="info" role="status">
    ${icon('armchair')}
    <p class="banner-text">${t(`room-news-${what}`, { by, team: name(team), was: name(was) })}</p>
    <button class="btn btn-small" type="button" @click=${read}>${icon('check')}${t('room-read')}</button>
  </div>`;
}

/** @param {Session} session */
function state({ slots, status }) {
  if (status.state === 'offline')
    return banner('warn', icon('cloud-off'), t('room-offline-more', { waiting: status.waiting }));
  if (status.state === 'stuck')
    return banner('warn', icon('triangle-alert'), errorText('storage.unavailable'));
  if (slots.sprint.frozen) return banner('info', icon('lock'), t('room-frozen', { waiting: status.waiting }));
  if (slots.sprint.status === 'closed') return banner('info', icon('flag'), t('room-closed'));
  if (slots.phase.kind === 'ideas' && slots.phase.rules.private && slots.phase.revealed)
    return banner('info', icon('eye'), t('room-shown-already'));
  return nothing;
}

/**
 * The bar says aloud what is wrong, once; here it also counts, with each letter.
 * @param {'warn'|'info'} tone
 * @param {import('lit').TemplateResult} sign
 * @param {string} text
 */
const banner = (tone, sign, text) =>
  html`<div class="banner" data-tone=${tone} role="status" aria-live=${tone === 'info' ? 'polite' : 'off'}>${sign}<p class="banner-text">${text}</p></div>`;

/**
 * @param {Session} session
 * @param {AgendaLine} looked
 * @param {() => void} goToNow
 */
function lookingBack({ slots }, looked, goToNow) {
  if (looked.position === slots.phase.position) return nothing;
  return html`<div class="banner" data-tone="info" role="status">
    ${icon('history')}
    <p class="banner-text">${t('room-looking-back', { phase: pick(looked.title) })}</p>
    <button class="btn btn-small" type="button" @click=${goToNow}>${t('room-go-to-now', { phase: pick(slots.phase.title) })}</button>
  </div>`;
}

/**
 * The whole page when the seat is no longer ours, with what could not be saved.
 * @param {Session} session
 * @param {string} code
 */
export const gone = (session, code) => html`<main class="waiting">
  <section class="waiting-card" role="alert">
    ${icon('armchair')}
    <h1>${t(code === 'sprint.deleted' ? 'room-gone-sprint' : 'room-gone')}</h1>
    <p>${errorText(code)}</p>
    ${code === 'sprint.deleted' ? nothing : html`<p>${wayOn(session, code)}</p>`}
  </section>
  ${unsavedList(session)}
</main>`;

/**
 * @param {Session} session
 * @param {string} code
 */
const wayOn = ({ content: { urls } }, code) =>
  code === 'seat.elsewhere'
    ? html`<a class="btn btn-primary" href=${urls.room}>${t('room-gone-elsewhere')}</a>`
    : html`<a class="btn btn-primary" href="${urls.join}/return">${t('room-gone-return')}</a>`;
