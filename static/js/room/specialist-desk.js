/** What a specialist starts from: who calls, and the teams one can walk over to. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';

/** @import {HelpCall} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/**
 * @param {Session} session
 * @param {(team: number) => void} visit
 */
export const specialistDesk = (session, visit) => html`<div class="waiting">
  <section class="waiting-card" aria-labelledby="desk-heading">
    <h1 id="desk-heading">${t('room-specialist')}</h1>
    <p>${t('room-specialist-why')}</p>
    ${queue(session, visit)}
    <h2>${t('room-teams')}</h2>
    <ul class="specialist-teams">
      ${session.slots.sprint.teams.map(
        (team) => html`<li>
          <button class="btn" type="button" @click=${() => visit(team.number)}>${icon('users')}${team.name}</button>
        </li>`,
      )}
    </ul>
  </section>
</div>`;

/**
 * @param {Session} session
 * @param {(team: number) => void} visit
 */
function queue(session, visit) {
  const calls = session.slots.help.queue ?? [];
  if (calls.length === 0) return html`<p class="muted">${t('room-no-calls')}</p>`;
  return html`<ul class="specialist-calls">${calls.map((call) => oneCall(session, call, visit))}</ul>`;
}

/**
 * @param {Session} session
 * @param {HelpCall} call
 * @param {(team: number) => void} visit
 */
function oneCall(session, call, visit) {
  const team = session.slots.sprint.teams.find((each) => each.number === call.team);
  const act = (/** @type {'help_take'|'help_done'} */ name) =>
    session
      .command(name, { id: call.id })
      .catch((/** @type {Error} */ error) => toast(error.message, { tone: 'warn' }));
  const take = () => act('help_take').then(() => visit(call.team));
  return html`<li class="specialist-call">
    <p><strong>${team?.name}</strong>${call.text ? html`<br /><span class="told">${call.text}</span>` : nothing}</p>
    ${call.taken_by ? html`<p class="muted">${t('room-call-taken', { name: call.taken_by })}</p>` : nothing}
    <div class="btn-row">
      ${call.taken_by ? nothing : html`<button class="btn btn-primary" type="button" @click=${take}>${icon('hand')}${t('room-call-take')}</button>`}
      <button class="btn" type="button" @click=${() => act('help_done')}>${icon('check')}${t('room-call-done')}</button>
    </div>
  </li>`;
}
