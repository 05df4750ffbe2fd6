/** When and where the last question is asked; the card itself is fetched when it is. */
import { html } from 'lit';
import { t } from '../words/text.js';
import '../parts/modal-box.js';
import '../parts/shared-text.js';

/** @import {AgendaLine} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/** @param {Session} session */
function card(session) {
  import('./monday-card.js').catch(() => {}); // asked for again with the next change
  return html`<monday-card .session=${session}></monday-card>`;
}

/**
 * Whether the question stands above what all do: at the end, once all have pitched, and after it while one may write.
 * @param {Session} session
 * @param {AgendaLine} looked
 */
export const isAsked = ({ slots: { agenda, me, pitch, sprint } }, looked) =>
  me.role === 'participant' &&
  (!pitch || pitch.step === 'over') &&
  (sprint.status === 'closed'
    ? sprint.writes_after
    : looked.position === Math.max(...agenda.map(({ position }) => position))) &&
  agenda.length > 1;

/** Whether one comes from one's own page for it, whatever phase it is; once, so that a reload asks nothing again. */
export function isSought() {
  if (location.hash !== '#monday') return false;
  history.replaceState(null, '', location.pathname + location.search);
  return true;
}

/** @param {Session} session */
export const mondayAside = (session) => html`<section class="monday" aria-label=${t('monday-title')}>
  ${card(session)}
</section>`;

/** The same at any time. @param {Session} session @param {() => void} closed */
export const mondayPanel = (session, closed) => html`<modal-box .heading=${t('monday-title')}
  .content=${card(session)} @closed=${closed}></modal-box>`;
