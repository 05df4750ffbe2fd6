/** What a person sees while there is nothing to write: the challenge, who is at the table, and what comes next. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { expectedOf } from '../time/planned.js';
import { whenAt } from '../words/moment.js';
import { saidOf } from '../words/people.js';
import { pick, t } from '../words/text.js';
import { matesOf } from './room-bar.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/**
 * @param {Session} session
 * @param {AgendaLine} phase
 */
export const waitingCard = (session, phase) => html`<div class="waiting">
  <section class="waiting-card" aria-labelledby="waiting-heading">
    ${phase.kind === 'break' ? icon('coffee') : icon('users')}
    <h1 id="waiting-heading">${pick(phase.title)}</h1>
    <p>${pick(phase.instruction)}</p>
    ${phase.kind === 'lobby' ? html`${challenge(session)} ${table(session)}` : nothing} ${next(session, phase)}
  </section>
</div>`;

/** What the instructor has given the team to read aloud. @param {Session} session */
function challenge({ slots: { me, sprint } }) {
  const given = sprint.teams.find(({ number }) => number === me.team)?.challenge;
  if (!given) return nothing;
  return html`<div class="challenge">
    <p class="challenge-label">${t('ideas-challenge')}</p>
    <p class="told">${given}</p>
  </div>`;
}

/** @param {Session} session */
const table = (session) => html`<ul class="waiting-people" aria-label=${t('room-people')}>
  ${matesOf(session).map(
    (person) => html`<li>
      <span class="avatar ${person.online ? '' : 'is-away'}" data-person=${person.colour} aria-hidden="true">${person.initials}</span>
      <span>${person.name}${person.seat_id === session.slots.me.seat_id ? html` <span class="muted">${t('room-you')}</span>` : nothing}</span>
      <span class="muted">${saidOf(person)}</span>
    </li>`,
  )}
</ul>`;

/**
 * @param {Session} session
 * @param {AgendaLine} phase
 */
function next(session, phase) {
  const following = session.slots.agenda[phase.position + 1];
  if (!following) return nothing;
  const at = expectedOf(session).get(following.id) ?? null;
  return html`<p class="muted">${t('room-next', { phase: pick(following.title) })}${at === null ? nothing : html` ${whenAt(at, session.now())}`}</p>`;
}
