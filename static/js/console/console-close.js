/** The end: how far each team is, what it has taken home, and what becomes of it. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { copyText } from '../parts/copy-text.js';
import { icon } from '../parts/icon.js';
import { ring } from '../parts/ring.js';
import { toast } from '../parts/toast.js';
import { at } from '../words/at.js';
import { jointed } from '../words/joints.js';
import { LIMITS } from '../words/limits.js';
import { listed } from '../words/listed.js';
import { dateOf, daysUntil, moment } from '../words/moment.js';
import { pick, t } from '../words/text.js';
import '../parts/drop-menu.js';
import './zip-of-all.js';

/** @import {Home, TeamCard} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @import {Desk} from './console-dialogs.js' */

/** @param {Desk} desk */
export const consoleClose = (desk) => html`<main class="close" id="main">
  ${homeList(desk)}
  <aside class="close-side" aria-label=${t('close-side')} tabindex="0">${everything(desk)} ${mail(desk)} ${deletion(desk)}</aside>
</main>`;

/** @param {Desk} desk */
function homeList(desk) {
  const { teams = [], homes = [] } = desk.session.slots;
  const without = homes.filter(({ files }) => files.length === 0).map(({ team }) => team);
  return html`<section class="panel home-list" aria-labelledby="close-homes" tabindex="0">
    <div class="panel-head">
      <h2 id="close-homes">${t('close-taken', { count: homes.length - without.length, of: homes.length })}</h2>
      ${without.length > 0 && homes.length > 1 ? html`<button class="btn btn-small" type="button" @click=${() => remind(desk, without)}>${icon('send')}${t('close-remind', { count: without.length })}</button>` : nothing}
    </div>
    <table class="homes">
      <thead><tr><th scope="col">${t('close-team')}</th><th scope="col">${t('close-concept')}</th><th scope="col" class="at-wide">${t('close-prototype')}</th>
        <th scope="col" class="at-wide">${t('close-plan')}</th><th scope="col">${t('close-files')}</th><th scope="col"><span class="visually-hidden">${t('close-deeds')}</span></th></tr></thead>
      <tbody>${repeat(
        teams,
        ({ number }) => number,
        (card) =>
          row(
            desk,
            card,
            homes.find(({ team }) => team === card.number),
          ),
      )}</tbody>
    </table>
  </section>`;
}

/** @param {Desk} desk @param {number[]} teams */
const remind = (desk, teams) => desk.open({ kind: 'message', text: t('close-remind-words'), teams });

/** @param {Desk} desk @param {TeamCard} card @param {Home|undefined} home */
const row = (desk, card, home) => html`<tr>
  <th scope="row"><span><i>${card.number}</i><button type="button" class="home-name" @click=${() => desk.look(card.number)}>${jointed(card.name)}</button></span></th>
  <td class="is-far"><span class="part-of">${ring(card.concept_of > 0 ? card.concept_done / card.concept_of : 0)}${t('close-of', { done: card.concept_done, of: card.concept_of })}</span></td>
  <td class="at-wide is-screens">${t('close-screens', { count: card.screens })}</td>
  <td class="at-wide">${plan(home)}</td>
  <td class="is-got">${files(desk, home)}</td>
  <td><drop-menu .label=${t('console-more-for', { team: card.name })} .quiet=${true} .face=${icon('ellipsis')} .items=${deeds(desk, card)}></drop-menu></td>
</tr>`;

/** @param {unknown} words */
const there = (words) => html`<span class="is-there">${icon('check', 'small')}<span>${words}</span></span>`;

/** @param {unknown} words */
const missing = (words) =>
  html`<span class="is-missing">${icon('circle-dashed', 'small')}<span>${words}</span></span>`;

/** @param {Home|undefined} home */
function plan(home) {
  if (home?.lacks) return missing(pick(home.lacks));
  return home?.planned ? there(t('close-planned')) : '–';
}

/** @param {Desk} desk @param {Home|undefined} home */
function files({ session }, home) {
  if (!home || home.at_ms === null) return missing(t('close-none'));
  const by = [...home.people, moment(home.at_ms, session.now())].join(', ');
  return html`${there(listed(home.files.map((kind) => t(`close-file-${kind}`))))}<small>${by}</small>`;
}

/** What there still is to do for a team and its people. @param {Desk} desk @param {TeamCard} card */
function deeds(desk, { number: team }) {
  const { urls } = desk.session.content;
  return [
    { text: t('close-open'), icon: icon('external-link'), href: `${urls.teams}/${team}/takehome` },
    { text: t('console-people-short'), icon: icon('users'), act: () => desk.open({ kind: 'people', team }) },
    {
      text: t('console-announcement-team'),
      icon: icon('megaphone'),
      act: () => desk.open({ kind: 'announce', team }),
    },
    { text: t('console-team-rename'), icon: icon('pencil'), act: () => desk.open({ kind: 'team', team }) },
  ];
}

/** @param {Desk} desk */
const everything = ({ session }) => html`<section class="panel" aria-labelledby="close-all">
  <h2 id="close-all">${t('close-all')}</h2>
  <p class="muted">${t('close-all-what')}</p>
  ${session.slots.sprint.rehearsal ? html`<p>${t('close-all-rehearsal')}</p>` : allFiles(session)}
</section>`;

/** @param {Session} session */
const allFiles = (session) => html`<zip-of-all base=${session.content.urls.sprint}></zip-of-all>
  <div class="btn-row"><a class="btn btn-small" href="${session.content.urls.sprint}/attendance.xlsx" download>${icon('users')}${t('close-attendance')}</a></div>`;

/** @param {Desk} desk */
const mail = ({ session }) => html`<section class="panel" aria-labelledby="close-mail">
  <h2 id="close-mail">${t('close-mail')}</h2>
  <p class="muted">${t('close-mail-what')}</p>
  <div class="btn-row"><button class="btn btn-small" type="button" @click=${copyMail(session)}>${icon('copy')}${t('close-mail-copy')}</button>
    <details><summary>${t('close-mail-read')}</summary><p class="told mail-words">${mailWords(session)}</p></details></div>
</section>`;

/** @param {Session} session */
const mailWords = ({ slots: { sprint }, content: { urls } }) =>
  t('close-mail-words', {
    title: sprint.title,
    link: `${urls.join}/home`,
    date: dateOf(sprint.deletes_at_ms),
  });

/** @param {Session} session */
const copyMail = (session) => async (/** @type {Event} */ event) => {
  const section = /** @type {HTMLElement} */ (event.currentTarget).closest('section');
  if (await copyText(mailWords(session), section?.querySelector('.mail-words')))
    toast(t('close-mail-copied'));
};

/** @param {Desk} desk */
function deletion(desk) {
  const { session } = desk;
  const { deletes_at_ms } = session.slots.sprint;
  const days = daysUntil(deletes_at_ms, session.now());
  return html`<section class="panel" aria-labelledby="close-deletion">
    <h2 id="close-deletion">${t('close-deletion')}</h2>
    <p class="close-date">${dateOf(deletes_at_ms)}</p>
    ${days <= LIMITS.WARNED_DAYS ? html`<p class="is-missing">${icon('triangle-alert', 'small')}<span>${t('keep-soon', { days })}</span></p>` : nothing}
    <p class="muted">${t(session.slots.sprint.writes_after ? 'close-deletion-what' : 'close-deletion-what-shut', { days: LIMITS.WARNED_DAYS })}</p>
    <div class="btn-row">
      <a class="btn btn-small" href=${at(`/sprints/${session.content.code}/keep`)}>${icon('calendar')}${t('keep-change')}</a>
      <a class="btn btn-quiet btn-small btn-danger" href=${at(`/sprints/${session.content.code}/delete`)}>${t('close-delete')}</a>
    </div>
  </section>`;
}

/** What a team goes home with, where one looks in on it. @param {Desk} desk @param {number} team */
export function lookHome({ session }, team) {
  const home = session.slots.homes?.find((each) => each.team === team);
  const base = `${session.content.urls.teams}/${team}`;
  const files = listed((home?.files ?? []).map((kind) => t(`close-file-${kind}`)));
  return html`
    <p>${plan(home)}</p>
    <p>${files ? there(t('look-home-taken', { files })) : missing(t('look-home-none'))}</p>
    <div class="btn-row">
      <a class="btn btn-primary" href="${base}/takehome" target="_blank" rel="noopener">${icon('external-link')}${t('look-home-open')}</a>
      <a class="btn" href="${base}/export.docx" download>${icon('download')}${t('look-home-word')}</a>
      <a class="btn" href="${base}/export.pdf" download>${icon('download')}${t('look-home-pdf')}</a>
      <a class="btn" href="${base}/export.zip" download>${icon('archive')}${t('look-home-zip')}</a>
    </div>`;
}
