/** What a specialist starts from: who calls, and the teams one can walk over to. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { toast } from '../parts/toast.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';

/** @import {HelpCall} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

export class SpecialistDesk extends LiveElement {
  static properties = { ...LiveElement.properties, visit: { attribute: false }, bare: { attribute: false } };

  constructor() {
    super();
    /** @type {(team: number) => void} */ this.visit = () => {};
    /** Over one's own work it is the content of a dialog. */ this.bare = false;
  }

  render() {
    const rounds = callsAndTeams(this.session, this.visit);
    if (this.bare) return rounds;
    return html`<div class="waiting">
      <section class="waiting-card" aria-labelledby="desk-heading">
        <h1 id="desk-heading">${t('room-specialist')}</h1>
        <p>${t('room-specialist-why')}</p>
        ${rounds}
      </section>
    </div>`;
  }
}

customElements.define('specialist-desk', SpecialistDesk);

/**
 * @param {Session} session
 * @param {(team: number) => void} visit
 */
const callsAndTeams = (session, visit) => html`
  ${queue(session, visit)}
  <h2>${t('room-teams')}</h2>
  <ul class="specialist-teams">
    ${session.slots.sprint.teams.map(
      (team) => html`<li>
        <button class="btn" type="button" @click=${() => visit(team.number)}>${icon('users')}${team.name}</button>
      </li>`,
    )}
  </ul>`;

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
  const told = (/** @type {Promise<unknown>} */ asked) =>
    asked.catch((/** @type {Error} */ error) => toast(error.message, { tone: 'warn' }));
  const take = () => told(session.command('help_take', { id: call.id })).then(() => visit(call.team));
  const done = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const advice = String(
      new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('advice') ?? '',
    );
    told(session.command('help_done', { id: call.id, advice }));
  };
  return html`<li class="specialist-call">
    <p><strong>${team?.name}</strong>${call.text ? html`<br /><span class="told">${call.text}</span>` : nothing}</p>
    ${call.taken_by ? html`<p class="muted">${t('room-call-taken', { name: call.taken_by })}</p>` : nothing}
    <form class="dialog-form" @submit=${done}>
    ${adviceField(call.id)}
    <div class="btn-row">
      ${call.taken_by ? nothing : html`<button class="btn btn-primary" type="button" @click=${take}>${icon('hand')}${t('room-call-take')}</button>`}
      <button class="btn" type="submit">${icon('check')}${t('room-call-done')}</button>
    </div>
    </form>
  </li>`;
}

/** What was advised, for the team to keep. @param {string} id of the call */
const adviceField = (id) => html`<div class="field">
  <label class="field-label" for="advice-${id}">${t('room-advice')}</label>
  <textarea class="input" id="advice-${id}" name="advice" rows="2" maxlength=${LIMITS.ADVICE} aria-describedby="advice-help-${id}"></textarea>
  <span class="field-help" id="advice-help-${id}">${t('room-advice-help')}</span>
</div>`;
