/** What concerns the whole screen: looking back, frozen, closed, gone, and the instructor's words. */
import { html, nothing } from 'lit';
import { putAwayOne, unread } from '../live/seen.js';
import { icon } from '../parts/icon.js';
import { LIMITS } from '../words/limits.js';
import { dateOf, daysUntil, moment } from '../words/moment.js';
import { ofBrowser } from '../words/stores.js';
import { errorText, pick, t } from '../words/text.js';
import { unsavedList } from './returned-panel.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/**
 * @typedef {object} Shown
 * @property {AgendaLine} looked the phase that is shown
 * @property {boolean} isStaying whether it stays because the person is writing in it
 * @property {() => void} goOn to the one that is now
 */

/**
 * @param {Session} session
 * @param {Shown} shown
 */
export const notices = (session, shown) => html`<div class="notices" ?data-sticks=${shown.isStaying}>
  ${session.slots.sprint.rehearsal ? banner('warn', icon('theater'), t('rehearsal-room')) : nothing}
  ${announcement(session)} ${news(session)} ${help(session)} ${state(session)} ${lookingBack(session, shown)} ${ownCode(session)}
</div>`;

/** @param {Session} session */
function announcement(session) {
  return unread(session).map(
    (said) => html`<div class="banner" data-tone="info" role="status">
      ${icon('megaphone')}
      <p class="banner-text"><strong>${t('room-from-instructor')}</strong> <span class="told">${said.text}</span> <small>${moment(said.at_ms, session.now())}</small></p>
      <button class="btn btn-small" type="button" @click=${() => putAwayOne(session, said.id)}>${icon('check')}${t('room-read')}</button>
    </div>`,
  );
}

/** What somebody else has changed about the own seat, until it is read. @param {Session} session */
function news(session) {
  const { me, sprint } = session.slots;
  if (!me.news) return nothing;
  const name = (/** @type {number|null} */ team) =>
    sprint.teams.find(({ number }) => number === team)?.name ?? '';
  const { what, by, team, was, other = '' } = me.news;
  const read = () => session.command('news_read').catch(() => {});
  return html`<div class="banner" data-tone="info" role="status">
    ${icon('armchair')}
    <p class="banner-text">${t(`room-news-${what}`, { by, team: name(team), was: name(was), other })}</p>
    <button class="btn btn-small" type="button" @click=${read}>${icon('check')}${t('room-read')}</button>
  </div>`;
}

/**
 * What has become of the team's call: on a phone the bar has room for a sign only, and nobody reads a name there.
 * @param {Session} session
 */
function help({ slots }) {
  const call = slots.help?.call;
  return html`<div role="status">${
    call
      ? html`<div class="banner" data-tone="info" data-call=${call.taken_by ? 'taken' : 'waiting'}>
          ${icon('hand')}
          <p class="banner-text">${call.taken_by ? t('room-help-taken', { name: call.taken_by }) : t('room-help-waiting')}</p>
        </div>`
      : nothing
  }</div>`;
}

/** @param {Session} session */
function state(session) {
  const { slots, status, content } = session;
  if (status.state === 'offline')
    return banner('warn', icon('cloud-off'), t('room-offline-more', { waiting: status.waiting }));
  if (status.state === 'stuck')
    return banner('warn', icon('triangle-alert'), errorText('storage.unavailable'));
  if (slots.sprint.frozen) return banner('info', icon('lock'), t('room-frozen', { waiting: status.waiting }));
  const isLast = slots.phase.position === slots.agenda.length - 1;
  if (slots.sprint.status === 'closed') return closed(session);
  if (isLast && slots.me.team) return home(content, slots, t('room-last'));
  if (slots.phase.kind === 'ideas' && slots.phase.rules.private && slots.phase.revealed)
    return banner('info', icon('eye'), t('room-shown-already'));
  return nothing;
}

/** The last two weeks before it is deleted say that instead. @param {Session} session */
function closed(session) {
  const { content, slots } = session;
  const { deletes_at_ms, writes_after } = slots.sprint;
  const days = daysUntil(deletes_at_ms, session.now());
  return days <= LIMITS.WARNED_DAYS
    ? home(content, slots, t('keep-soon-lead', { days }), 'warn')
    : home(
        content,
        slots,
        t(writes_after ? 'room-closed' : 'room-closed-shut', { date: dateOf(deletes_at_ms) }),
      );
}

/**
 * The way on from the end of the sprint.
 * @param {Session['content']} content
 * @param {Session['slots']} slots
 * @param {string} words
 * @param {'info'|'warn'} [tone]
 */
const home = (
  { urls },
  { me },
  words,
  tone = 'info',
) => html`<div class="banner" data-tone=${tone} role="status">${icon('flag')}
  <p class="banner-text">${words}</p>
  ${me.team ? html`<a class="btn btn-small" href="${urls.teams}/${me.team}/takehome">${icon('download')}${t('room-takehome')}</a>` : nothing}
</div>`;

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
 * @param {Shown} shown
 */
function lookingBack({ slots }, { looked, isStaying, goOn }) {
  if (looked.position === slots.phase.position) return nothing;
  const phase = pick(slots.phase.title);
  const said = isStaying
    ? t('room-staying', { phase })
    : t('room-looking-back', { phase: pick(looked.title) });
  return html`<div class="banner" data-tone="info" role="status">
    ${icon(isStaying ? 'users' : 'history')}
    <p class="banner-text">${said}</p>
    <button class="btn btn-small" type="button" @click=${goOn}>${isStaying ? t('room-follow') : t('room-go-to-now', { phase })}</button>
  </div>`;
}

/** The way back from another device, until it is read: quiet, because one has come to write. @param {Session} session */
function ownCode(session) {
  const { me, phase } = session.slots;
  const kept = `return-code/${me.seat_id}`;
  if (!me.return_code || phase.kind === 'plan' || ofBrowser.getItem(kept)) return nothing;
  const read = () => {
    ofBrowser.setItem(kept, 'read');
    session.tell('change', []);
  };
  return html`<aside class="banner own-code" aria-label=${t('room-return-code')}>
    ${icon('armchair')}
    <p class="banner-text">${t('room-return-code')} <b translate="no">${me.return_code.replace(/(.{4})(?=.)/g, '$1-')}</b> <span class="muted">${t('room-return-code-why')}</span></p>
    <button class="btn btn-small" type="button" @click=${read}>${t('room-return-code-read')}</button>
  </aside>`;
}

/**
 * The whole page when the seat is no longer ours, with what could not be saved.
 * @param {Session} session
 * @param {string} code
 */
export const gone = (session, code) => html`<main class="waiting">
  <section class="waiting-card" role="alert">
    ${icon('armchair')}
    <h1>${t(code === 'sprint.deleted' ? 'room-gone-sprint' : code === 'seat.left' ? 'room-gone-left' : 'room-gone')}</h1>
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
  code === 'seat.left'
    ? html`<a class="btn btn-primary" href=${urls.change}>${t('room-gone-again')}</a>`
    : code === 'seat.elsewhere'
      ? html`<a class="btn btn-primary" href=${urls.room}>${t('room-gone-elsewhere')}</a>`
      : html`<a class="btn btn-primary" href="${urls.join}/return">${t('room-gone-return')}</a>`;

/** Whose work it is, where it is not one's own. @param {Session} session */
export function visiting({ slots, visits }) {
  const team = slots.sprint.teams.find(({ number }) => number === visits);
  return team
    ? html`<p class="task-line" role="status">${icon('eye')} ${t('room-visits', { team: team.name })}</p>`
    : nothing;
}
