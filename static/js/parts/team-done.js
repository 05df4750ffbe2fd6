/** 'Vi er færdige': anybody at the table says it, the instructor's tile shows it, the same button takes it back. */
import { html, nothing } from 'lit';
import { t } from '../words/text.js';
import { icon } from './icon.js';
import { toast } from './toast.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/**
 * Beside the task of the step that the sprint is at; who writes in silence is done alone.
 * @param {Session} session
 * @param {AgendaLine} phase
 */
export function teamDone(session, phase) {
  const { me, phase: now, ready, sprint } = session.slots;
  const isAsked = me.team !== null && phase.id === now.id && !phase.rules.private;
  if (!isAsked || sprint.frozen || sprint.status !== 'open') return nothing;
  const say = () =>
    session.command('ready_set', { ready: !ready }).catch(({ message }) => toast(message, { tone: 'warn' }));
  return html`<p class="team-done">
    <button class="btn btn-small" type="button" data-makes aria-pressed=${ready} @click=${say}>${icon('circle-check')}${t('room-done')}</button>
    ${ready ? html`<span>${t('room-done-seen')}</span>` : nothing}
  </p>`;
}
