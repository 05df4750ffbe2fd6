/** The parts of the room that its first page may do without: each is fetched when a phase or a dialog needs it. */

import { conceptPages } from '../concept/own-pages.js';
import { traceList } from '../concept/trace.js';
import { more } from '../live/more.js';

/** @import {Session} from '../live/session.js' */

const REST_MS = 2500;

export const LOADERS = {
  ideas: () => import('../ideas/ideas-view.js'),
  concept: (/** @type {Session} */ session) =>
    more(session, 'concept').then(() => import('../concept/concept-view.js')),
  outline: () => import('../outline/outline-view.js'),
};

/** @type {((session: Session) => Promise<unknown>)[]} */
const DIALOGS = [
  () => import('./room-dialogs.js'), // and with it all that is seldom drawn: `scripts/build/chunks.mjs`
  (session) => more(session, 'starters'),
  conceptPages,
  traceList,
  () => import('../pictures/sketch-dialog.js'),
  () => import('../pictures/photo-dialog.js'),
  () => import('../votes/matrix-board.js'),
  () => import('../versions/team-versions.js'),
];

/**
 * One after the other when the room is at rest, so that a later step waits for no net; what cannot be fetched now is
 * fetched when it is needed.
 * @param {Session} session
 */
export function fetchAtRest(session) {
  setTimeout(async () => {
    for (const load of [...Object.values(LOADERS), ...DIALOGS]) await load(session).catch(() => {});
  }, REST_MS);
}
