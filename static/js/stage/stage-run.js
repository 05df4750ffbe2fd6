/** The projector while people work: the disk, the time, and what to do now. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { bigDisk } from '../time/big-disk.js';
import { nextOf } from '../time/planned.js';
import { whenAt } from '../words/moment.js';
import { pick, t } from '../words/text.js';
import { stageNotes } from './stage-notes.js';

/** @import {AgendaLine, StageSlots} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/** @typedef {import('../time/clock-face.js').Face} Face */
/** @typedef {import('./stage-notes.js').Laid} Laid */

/** Of so many letters a name takes two lines. */
const LONG = 40;

/**
 * @param {Session<StageSlots>} session
 * @param {Face} face
 * @param {Laid} laid
 */
export const stageRun = (session, face, laid) => html`
  <main class="run" data-state=${face.state}>
    ${bigDisk(face)}
    <div>
      <p class="run-phase">${stateOf(session, face)}</p>
      ${session.slots.phase.untimed ? nothing : html`<p class="run-digits" role="timer" translate="no">${face.digits}</p>`}
      <h1>${pick(session.slots.phase.title)}</h1>
      <p class="run-how">${pick(session.slots.phase.instruction)}</p>
      ${stageNotes(laid)}
      <p class="run-promise" role="status">${session.isAnonymous ? html`${icon('eye-off')}<span>${t('stage-anonymous')}</span>` : nothing}</p>
    </div>
    <p class="visually-hidden" role="status">${warning(face)}</p>
  </main>
`;

/**
 * @param {Session<StageSlots>} session
 * @param {Face} face
 */
function stateOf({ slots }, { state }) {
  if (slots.phase.untimed) return t('clock-none');
  if (state === 'paused') return t('stage-paused');
  if (state === 'over') return t('stage-over');
  return t('stage-step', { number: slots.phase.position + 1, of: slots.agenda.length });
}

/** Said once when it becomes true, not every second. @param {Face} face */
function warning({ left, state }) {
  if (state === 'over') return t('stage-over');
  if (state !== 'running' || left > 300_000) return nothing;
  return left > 60_000 ? t('stage-warn-five') : t('stage-warn-one');
}

/** A name that takes lines leaves none for the time. @param {Session<StageSlots>} session @param {{line: AgendaLine, at_ms: number|null}} next */
const after = (session, { line, at_ms }) =>
  at_ms === null || pick(line.title).length > LONG
    ? t('stage-next')
    : t('stage-next-at', { when: whenAt(at_ms, session.now()) });

/** What comes next, small; beside it how far one is. @param {Session<StageSlots>} session @param {unknown} [beside] */
export function stageNext(session, beside = dots(session.slots)) {
  const next = nextOf(session);
  return html`<footer class="stage-foot">
    ${beside}
    <p>${next ? html`${after(session, next)} <b>${pick(next.line.title)}</b>` : t('stage-last')}</p>
  </footer>`;
}

/** @param {StageSlots} slots */
const dots = ({ agenda, phase }) => html`<ol class="stage-dots" aria-hidden="true">
  ${agenda.map((line) => html`<li data-state=${dotState(line, phase)}></li>`)}
</ol>`;

/**
 * @param {AgendaLine} line
 * @param {AgendaLine} phase
 */
const dotState = (line, phase) =>
  line.id === phase.id ? 'now' : line.position < phase.position ? 'done' : 'next';
