/** The guide and the map, which two fields of the sheet have as pages of their own, with what they are made from. */
import { more } from '../live/more.js';

/** @param {import('../live/session.js').Session} session */
export const conceptPages = (session) => more(session, 'guide').then(() => import('./concept-pages.js'));
