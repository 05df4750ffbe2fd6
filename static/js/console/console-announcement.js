/** The instructor's words to all teams or one, and how many have seen the last. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';
import { teamName } from './console-words.js';

/** @import {Session} from '../live/session.js' */
/** @import {Grid} from './console-teams.js' */

/** @param {Grid} grid */
export const consoleAnnouncement = (grid) => html`
  <form class="team announcement" @submit=${send(grid)}>
    <h3><label for="console-announcement">${t('console-announcement')}</label></h3>
    <textarea class="input" id="console-announcement" name="text" rows="2" maxlength=${LIMITS.ANNOUNCEMENT} required
      placeholder=${t('console-announcement-prompt')}></textarea>
    <div class="announcement-foot">
      <label class="announcement-to"><span class="visually-hidden">${t('console-announcement-to')}</span>${targets(grid)}</label>
      <button class="btn btn-primary btn-small" type="submit">${icon('megaphone')}${t('console-announcement-send')}</button>
    </div>
    ${last(grid.session)}
  </form>
`;

/** @param {Grid} grid */
const targets = ({ session }) => html`<select class="input" name="team">
  <option value="">${t('console-announcement-all')}</option>
  ${session.slots.sprint.teams.map((team) => html`<option value=${team.number}>${team.name}</option>`)}
</select>`;

/** @param {Session} session */
function last(session) {
  const said = session.slots.announcement;
  if (!said) return nothing;
  const to = said.team === null ? t('console-announcement-all') : teamName(session, said.team);
  return html`<p class="small muted announcement-last" role="status">
    <span class="told">${t('console-announcement-last', { to, text: said.text })}</span>
    <strong>${t('console-seen-by', { seen: said.seen_by ?? 0, of: said.of ?? 0 })}</strong>
  </p>`;
}

/** @param {Grid} grid */
const send = (grid) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.currentTarget);
  const { text, team } = Object.fromEntries(new FormData(form));
  if (!String(text).trim()) return;
  const to = team ? { team: Number(team) } : {};
  if (await grid.act('announce', { text: String(text).trim(), ...to })) form.reset();
};
