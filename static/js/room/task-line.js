/** The task above what is not the board. */
import { html } from 'lit';
import { teamDone } from '../parts/team-done.js';
import { pick, t } from '../words/text.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/**
 * What is to be done now, and when it is done; the ideas have it on their desk.
 * @param {Session} session
 * @param {AgendaLine} looked
 */
export const taskLine = (session, looked) => html`<section class="task-line" aria-label=${t('room-task')}>
  <p><strong>${pick(looked.title)}</strong> ${pick(looked.instruction)}</p>
  ${teamDone(session, looked)}
</section>`;
