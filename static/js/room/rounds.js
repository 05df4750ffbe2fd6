/** Going from team to team, for those who help; and home, for all, when the sprint is over. */
import { html } from 'lit';
import { icon } from '../parts/icon.js';
import { gate } from '../parts/key-gate.js';
import { typing } from '../parts/typing.js';
import { t } from '../words/text.js';

/** @import {Session} from '../live/session.js' */
/** @import {SprintRoom} from './sprint-room.js' */

/** The ways of those who go round. @param {SprintRoom} room @returns {import('../parts/drop-menu.js').MenuItem[]} */
export function roundsItems(room) {
  const { role, team } = room.session.slots.me;
  if (role !== 'specialist') return [];
  const isAway = room._team !== null;
  const leave = () => room.visit(null);
  const teams = { text: t('room-teams'), icon: icon('users'), act: () => room.open('desk') };
  if (team === null) return isAway ? [{ ...teams, act: leave }] : [];
  return isAway ? [{ text: t('room-home'), icon: icon('armchair'), act: leave }, teams] : [teams];
}

/** Who calls, and the teams, over one's own work. @param {SprintRoom} room @param {() => void} closed */
export function deskPanel(room, closed) {
  const visit = (/** @type {number} */ team) => {
    closed();
    room.visit(team === room.session.slots.me.team ? null : team);
  };
  return html`<modal-box .heading=${t('room-teams')} .content=${desk(room.session, visit, true)} @closed=${closed}></modal-box>`;
}

/** Fetched for those who help alone. @param {Session} session @param {(team: number) => void} visit @param {boolean} bare */
export function desk(session, visit, bare) {
  import('./specialist-desk.js').catch(() => {}); // asked for again with the next change
  return html`<specialist-desk .session=${session} .visit=${visit} .bare=${bare}></specialist-desk>`;
}

/**
 * When the instructor closes, everybody goes to what they take home; who writes goes by the button, when done.
 * @param {SprintRoom} room
 * @returns {boolean} whether the sprint is open, for the next look
 */
export function goHome({ session, wasOpen }) {
  const { sprint, me } = session.slots;
  const hasEnded = wasOpen && sprint.status === 'closed';
  const writes = typing.isUnderWay || gate.isPointing || session.status.waiting > 0;
  if (hasEnded && me.team && !writes) location.assign(`${session.content.urls.teams}/${me.team}/takehome`);
  return sprint.status === 'open';
}
