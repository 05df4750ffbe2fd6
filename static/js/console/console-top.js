/** The console's top bar: which sprint, its code, who is here, and what concerns everybody. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { spacedCode } from './console-words.js';
import '../parts/drop-menu.js';
import { mark } from '../parts/mark.js';

/** @import {Stage} from '../live/slots.d.ts' */
/** @import {Desk} from './console-dialogs.js' */

/** @param {Desk} desk */
export function consoleTop(desk) {
  const { sprint, people } = desk.session.slots;
  const participants = people.filter((person) => person.role === 'participant');
  const here = participants.filter((person) => person.online).length;
  return html`
    <header class="top">
      <a class="room-home" href="/sprints" aria-label=${t('console-home')}>${mark()}</a>
      <h1 class="room-title"><strong>${sprint.title}</strong><span>${t('console-title')}</span></h1>
      <button class="code-tag" type="button" @click=${() => desk.open({ kind: 'invite' })} title=${t('console-invite')}>
        ${t('console-code')} <b translate="no">${spacedCode(sprint.code)}</b>${icon('qr-code')}
      </button>
      <p class="saved" role="status">${icon('users')}<span>${t('console-here', { here, of: participants.length })}</span></p>
      <div class="btn-row">${statusButton(desk)} ${freezeButton(desk)} ${stageMenu(desk)} ${moreMenu(desk)}</div>
    </header>
  `;
}

/** The one thing that opens a sprint that is still being prepared. @param {Desk} desk */
function statusButton({ session, act }) {
  if (session.slots.sprint.status === 'open') return nothing;
  const word =
    session.slots.sprint.status === 'draft' ? t('console-open-sprint') : t('console-reopen-sprint');
  return html`<button class="btn btn-primary" type="button" @click=${() => act('sprint_open', {})}>
    ${icon('door-open')}<span>${word}</span>
  </button>`;
}

/** @param {Desk} desk */
function freezeButton({ session, act }) {
  const { frozen } = session.slots.sprint;
  return html`<button class="btn" type="button" aria-pressed=${frozen} @click=${() => act('sprint_freeze', { frozen: !frozen })}>
    ${icon('snowflake')}<span>${frozen ? t('console-unfreeze') : t('console-freeze')}</span>
  </button>`;
}

/** @type {[Stage['mode'], () => string][]} */
const MODES = [
  ['auto', () => t('console-stage-auto')],
  ['lobby', () => t('console-stage-lobby')],
  ['clock', () => t('console-stage-clock')],
  ['results', () => t('console-stage-results')],
  ['pitch', () => t('console-stage-pitch')],
];

/** @param {Desk} desk */
function stageMenu({ session, act }) {
  const { stage } = session.slots;
  const modes = MODES.map(([mode, word]) => ({
    text: word(),
    checked: stage.mode === mode,
    act: () => act('stage_show', { mode }),
  }));
  const open = {
    text: t('console-stage-open'),
    icon: icon('external-link'),
    href: session.content.urls.stage,
  };
  const face = html`${icon('presentation')}<span>${t('console-stage', { mode: MODES.find(([mode]) => mode === stage.mode)?.[1]() ?? '' })}</span>${icon('chevron-down', 'small')}`;
  return html`<drop-menu .face=${face} .items=${[open, null, ...modes]}></drop-menu>`;
}

/** @param {Desk} desk */
function moreMenu(desk) {
  const { sprint } = desk.session.slots;
  const link = desk.session.content.urls.join;
  const items = [
    { text: t('console-invite'), icon: icon('qr-code'), act: () => desk.open({ kind: 'invite' }) },
    ...(navigator.clipboard
      ? [{ text: t('console-copy-link'), icon: icon('link'), act: () => copyLink(link) }]
      : []),
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

/** @param {string} link */
async function copyLink(link) {
  await navigator.clipboard.writeText(link);
  toast(t('console-link-copied'));
}
