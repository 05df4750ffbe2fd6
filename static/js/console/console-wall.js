/** What hangs on the wall now, as a small picture, and the menu that changes it. */
import { html, nothing, svg } from 'lit';
import { icon } from '../parts/icon.js';
import { bigDisk } from '../time/big-disk.js';
import { shownMode } from '../time/stage-mode.js';
import { spacedCode } from '../words/spaced-code.js';
import { t } from '../words/text.js';
import { teamName } from './console-words.js';
import '../parts/drop-menu.js';

/** @import {Stage, StageMode} from '../live/slots.d.ts' */
/** @import {Face} from '../time/clock-face.js' */
/** @import {Desk} from './console-dialogs.js' */

/** @type {StageMode[]} */
const MODES = ['auto', 'lobby', 'clock', 'results', 'pitch'];

/**
 * @param {Desk} desk
 * @param {Face} face
 */
export const consoleWall = (desk, face) => html`<div class="wall-now">
  ${picture(desk, face)}
  <h2>${t('lead-wall')}</h2>
  <p>${says(desk)}</p>
  ${desk.may('stage_show') ? html`<drop-menu .label=${t('lead-wall-change')} .face=${html`${t('lead-wall-short')}${icon('chevron-down', 'small')}`} .items=${wallItems(desk)}></drop-menu>` : nothing}
</div>`;

/** @param {Desk} desk */
export function wallItems({ session, act }) {
  const { stage } = session.slots;
  const modes = MODES.map((mode) => ({
    text: t(`console-stage-${mode}`),
    checked: stage.mode === mode,
    act: () => act('stage_show', { mode }),
  }));
  const open = {
    text: t('console-stage-open'),
    icon: icon('external-link'),
    href: session.content.urls.stage,
  };
  return [open, null, ...modes];
}

/** @param {Desk} desk */
function says({ session }) {
  const { mode, team } = session.slots.stage;
  if (shownMode(session.slots) === 'close') return t('console-stage-close');
  const word = t(`console-stage-${mode}`);
  return team === null ? word : `${word}: ${teamName(session, team)}`;
}

/**
 * Drawn from the same slots as the wall itself, so that it needs no picture of a screen.
 * @param {Desk} desk
 * @param {Face} face
 */
function picture(desk, face) {
  const { slots } = desk.session;
  const mode = shownMode(slots);
  const label = t('lead-wall-shows', { what: t(`lead-wall-${mode}`) });
  return html`<div class="wall-pic" role="img" aria-label=${label} data-mode=${mode}>
    ${slots.sprint.frozen ? icon('snowflake') : PICTURES[mode](desk, face)}
  </div>`;
}

/** @type {Record<ReturnType<typeof shownMode>, (desk: Desk, face: Face) => unknown>} */
const PICTURES = {
  lobby: ({ session }) =>
    html`<b class="wall-code" translate="no">${spacedCode(session.slots.sprint.code)}</b>${icon('qr-code')}`,
  soon: () => html`<b>${t('lead-wall-soon')}</b>`,
  clock: (_desk, face) =>
    html`${bigDisk(face)}<span class="wall-side"><b translate="no">${face.digits}</b>${lines}</span>`,
  break: (_desk, face) =>
    html`${icon('coffee')}<span class="wall-side"><b translate="no">${face.digits}</b>${lines}</span>`,
  results: () =>
    html`<svg viewBox="0 0 120 60" aria-hidden="true">${BARS.map((width, at) => svg`<rect class="pic-bar" x="6" y=${6 + at * 14} width=${width} height="9" />`)}</svg>`,
  pitch: (_desk, face) =>
    html`${bigDisk(face)}<span class="wall-side"><b translate="no">${face.digits}</b>${lines}</span>`,
  spotlight: () => html`${icon('presentation')}<span class="wall-side">${lines}${lines}</span>`,
  close: () => html`${icon('qr-code')}<span class="wall-side">${lines}</span>`,
};

const BARS = [104, 78, 52, 30];
const lines = svg`<svg viewBox="0 0 66 20" aria-hidden="true"><path class="pic-line" d="M2 5h62M2 15h44" /></svg>`;
