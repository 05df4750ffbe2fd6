/** The dialog with the trace, for the screens that show a team's work. */
import { html } from 'lit';
import { more } from '../live/more.js';
import { t } from '../words/text.js';
import '../parts/modal-box.js';

/** @import {Session} from '../live/session.js' */
/** @typedef {import('./trace-panel.js').Kind} Kind */
/** @typedef {{kind: Kind, id: string}} Walk */

/** It calls fields by their questions. @param {Session} session */
export const traceList = (session) => more(session, 'concept').then(() => import('./trace-panel.js'));

/**
 * @param {Session} session
 * @param {number} team
 * @param {string} from
 * @param {(walk: Walk|null) => void} done where to, or null when it is only closed
 */
export function tracePanel(session, team, from, done) {
  traceList(session).catch(() => {}); // asked for again with the next change
  const walk = (/** @type {CustomEvent<Walk>} */ { detail }) => done(detail);
  const list = html`<trace-panel .session=${session} .team=${team} .from=${from} @walk=${walk}></trace-panel>`;
  return html`<modal-box .heading=${t('trace-title')} .content=${list} @closed=${() => done(null)}></modal-box>`;
}
