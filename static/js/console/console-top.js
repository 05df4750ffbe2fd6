/** The console's top bar: which sprint, its code, who is here, and what concerns everybody. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { at } from '../words/at.js';
import { spacedCode } from '../words/spaced-code.js';
import { t } from '../words/text.js';
import { copiedAddresses } from './console-door.js';
import '../parts/drop-menu.js';
import { mark } from '../parts/mark.js';
import { wallItems } from './console-wall.js';

/** @import {Desk} from './console-dialogs.js' */

/** @typedef {'lead'|'close'} Act */
/** @typedef {{now: Act, go: (act: Act) => void}} Acts */

/** @type {Act[]} */
const ACTS = ['lead', 'close'];

/** @param {string} prepare the address @param {Acts} acts */
const actsNav = (prepare, { now, go }) => html`<nav class="acts" aria-label=${t('close-acts')}>
  <a href=${prepare}>${t('prepare-title')}</a>
  ${ACTS.map((act) => html`<button type="button" aria-current=${act === now ? 'page' : nothing} @click=${() => go(act)}>${t(`close-act-${act}`)}</button>`)}
</nav>`;

/** @param {Desk} desk @param {Acts} acts */
export function consoleTop(desk, acts) {
  const { sprint, people } = desk.session.slots;
  const participants = people.filter((person) => person.role === 'participant');
  const here = participants.filter((person) => person.online).length;
  return html`
    <header class="top">
      <a class="room-home" href=${at('/sprints')} aria-label=${t('console-home')}>${mark()}</a>
      <h1 class="room-title"><strong title=${sprint.title}>${sprint.title}</strong></h1>
      ${desk.isDeputy ? deputyMark() : html`${actsNav(desk.session.content.urls.prepare, acts)} ${codeTag(desk)}`}
      <p class="who" role="status">${icon('users')}<span>${t('console-here', { here, of: participants.length })}</span></p>
      <div class="btn-row">${desk.isDeputy ? keysButton(desk) : html`${freezeButton(desk)} ${stageMenu(desk)} ${moreMenu(desk)}`}</div>
    </header>
  `;
}

const deputyMark = () =>
  html`<span class="chip" data-tone="fjord" title=${t('deputy-console')}>${t('deputy-mark')}</span>`;

/** @param {Desk} desk */
const codeTag = ({
  open,
  session,
}) => html`<button class="code-tag" type="button" @click=${() => open({ kind: 'invite' })} title=${t('console-invite')}>
  ${t('console-code')} <b translate="no">${spacedCode(session.slots.sprint.code)}</b>${icon('qr-code')}
</button>`;

/** @param {Desk} desk */
const keysButton = ({ open }) =>
  html`<button class="btn" type="button" @click=${() => open({ kind: 'keys' })}>${icon('keyboard')}<span>${t('lead-keys')}</span></button>`;

/** @param {Desk} desk */
function freezeButton({ session, act, may }) {
  if (!may('sprint_freeze')) return nothing;
  const { frozen } = session.slots.sprint;
  return html`<button class="btn" type="button" aria-pressed=${frozen} @click=${() => act('sprint_freeze', { frozen: !frozen })}>
    ${icon('snowflake')}<span>${frozen ? t('console-unfreeze') : t('console-freeze')}</span>
  </button>`;
}

/** Where there is no room for the small picture of the wall. @param {Desk} desk */
const stageMenu = (desk) =>
  html`<drop-menu class="is-narrow" .label=${t('lead-wall-change')} .face=${icon('presentation')} .items=${wallItems(desk)}></drop-menu>`;

/** @param {Desk} desk */
function moreMenu(desk) {
  const { sprint } = desk.session.slots;
  const items = [
    { text: t('console-invite'), icon: icon('qr-code'), act: () => desk.open({ kind: 'invite' }) },
    ...(navigator.clipboard ? copiedAddresses(desk) : []),
    {
      text: sprint.locked ? t('console-unlock') : t('console-lock'),
      icon: sprint.locked ? icon('lock-open') : icon('lock'),
      act: () => desk.act('sprint_lock', { locked: !sprint.locked }),
    },
    {
      text: t('console-specialists'),
      icon: icon('id-card-lanyard'),
      act: () => desk.open({ kind: 'specialists' }),
    },
    { text: t('console-team-add'), icon: icon('plus'), act: () => desk.open({ kind: 'team' }) },
    {
      text: t('console-team-open'),
      icon: icon('folder-open'),
      href: `${desk.session.content.urls.teams}/open`,
    },
    ...(sprint.rehearsal
      ? []
      : [{ text: t('deputy-change'), icon: icon('users'), href: desk.session.content.urls.leaders }]),
    { text: t('look-note'), icon: icon('sticky-note'), act: () => desk.open({ kind: 'note' }) },
    ...phaseDeeds(desk),
    { text: t('lead-keys'), icon: icon('keyboard'), act: () => desk.open({ kind: 'keys' }) },
  ];
  const close = {
    text: t('console-close-sprint'),
    icon: icon('square'),
    danger: true,
    act: () => desk.open({ kind: 'close' }),
  };
  const face = html`${sprint.locked ? icon('lock') : nothing}${icon('ellipsis')}`;
  return html`<drop-menu class="is-more" .label=${t('console-more')} .face=${face}
    .items=${sprint.status === 'open' ? [...items, null, close] : items}></drop-menu>`;
}

/** What there is to do to all teams at once, whatever phase it is. @param {Desk} desk */
function phaseDeeds(desk) {
  const { teams = [], phase } = desk.session.slots;
  const items = [];
  if (teams.some(({ drafts, face_down }) => face_down && drafts > 0))
    items.push({
      text: t('console-reveal-all'),
      icon: icon('eye'),
      act: () => desk.open({ kind: 'reveal', team: null }),
    });
  if (teams.some(({ vote }) => vote === 'open'))
    items.push({
      text: t('console-votes-close-all'),
      icon: icon('check-check'),
      act: () => desk.open({ kind: 'votes-close', team: null }),
    });
  else if (phase.kind === 'vote')
    items.push({
      text: t('console-votes-open-all'),
      icon: icon('vote'),
      act: () => desk.open({ kind: 'votes-again', team: null }),
    });
  return items;
}
