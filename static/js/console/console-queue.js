/** The queue of teams that have called for sparring. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { teamName, waited } from './console-words.js';

/** @import {HelpCall} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @import {Act} from './console-teams.js' */

/**
 * @param {Session} session
 * @param {Act} act
 */
export function consoleQueue(session, act) {
  const queue = session.slots.help.queue ?? [];
  const waiting = queue.filter(({ taken_by }) => !taken_by);
  return html`
    <section class="panel queue" aria-labelledby="console-queue">
      <div class="panel-head">
        <h2 id="console-queue">${t('console-queue')}</h2>
        <span class="count" role="status">${waiting.length ? t('console-waiting', { count: waiting.length }) : nothing}</span>
      </div>
      ${queue.length === 0 ? nobody() : nothing}
      <ol class="queue-list">
        ${waiting.map((call) => waitingCall(session, call, act))}
        ${queue.filter(({ taken_by }) => taken_by).map((call) => takenCall(session, call, act))}
      </ol>
    </section>
  `;
}

const nobody = () => html`<div class="empty">
  ${icon('hand')}<strong>${t('console-queue-empty')}</strong><p>${t('console-queue-empty-text')}</p>
</div>`;

/**
 * @param {Session} session
 * @param {HelpCall} call
 * @param {Act} act
 */
const waitingCall = (session, call, act) => html`<li class="queue-item">
  <span class="queue-hand">${icon('hand')}</span>
  <p class="queue-who">${teamName(session, call.team)} <time>${t('console-waits', { time: waited(call.at_ms, session.now()) })}</time></p>
  <p class="queue-ask told">${call.text ? t('console-quote', { text: call.text }) : t('console-called-by', { name: call.by })}</p>
  <div class="btn-row">
    <button class="btn btn-small btn-help" type="button" @click=${() => act('help_take', { id: call.id })}>
      ${t('console-help-take')}
    </button>
    ${doneButton(call, act)}
  </div>
</li>`;

/**
 * @param {Session} session
 * @param {HelpCall} call
 * @param {Act} act
 */
const takenCall = (session, call, act) => html`<li class="queue-item" data-state="taken">
  <span class="queue-hand">${icon('check')}</span>
  <p class="queue-who">${teamName(session, call.team)}</p>
  <p class="queue-ask muted">${t('console-help-taken', { name: call.taken_by ?? '' })}</p>
  <div class="btn-row">${doneButton(call, act)}</div>
</li>`;

/**
 * @param {HelpCall} call
 * @param {Act} act
 */
const doneButton = (
  call,
  act,
) => html`<button class="btn btn-small" type="button" @click=${() => act('help_done', { id: call.id })}>
  ${t('console-help-done')}
</button>`;
