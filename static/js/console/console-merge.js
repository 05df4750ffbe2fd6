/** Two teams made one, and a team taken away: what becomes of what they have is said before. */
import { html } from 'lit';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { teamName } from './console-words.js';

/** @import {Desk, Dialog} from './console-dialogs.js' */

/** @param {Desk} desk @param {{team: number}} asked @returns {Dialog} */
export const merging = (desk, { team }) => ({
  heading: t('merge-heading', { team: teamName(desk.session, team) }),
  content: html`<form class="dialog-form" @submit=${merge(desk, team)}>
    <div class="field">
      <label class="field-label" for="merge-into">${t('merge-into')}</label>
      <select class="input" id="merge-into" name="into" required>
        ${desk.session.slots.sprint.teams.filter(({ number }) => number !== team).map(({ number, name }) => html`<option value=${number}>${number} ${name}</option>`)}
      </select>
    </div>
    <ul class="merge-rules">${RULES.map((rule) => html`<li>${t(`merge-rule-${rule}`)}</li>`)}</ul>
    <div class="btn-row">
      <button class="btn" type="button" @click=${desk.close}>${t('console-cancel')}</button>
      <button class="btn btn-primary" type="submit">${icon('users')}${t('merge-go')}</button>
    </div>
  </form>`,
});

const RULES = ['people', 'board', 'votes', 'concept', 'prototype', 'undo'];

/** @param {Desk} desk @param {number} team */
const merge = (desk, team) => async (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const into = Number(new FormData(/** @type {HTMLFormElement} */ (event.currentTarget)).get('into'));
  const names = { team: teamName(desk.session, team), into: teamName(desk.session, into) };
  if (!(await desk.act('team_merge', { team, into }))) return;
  desk.close();
  desk.look(into);
  toast(t('merge-done', names), { undo: () => undoLatest(desk, 'teams_merged') });
};

/** @param {Desk} desk @param {{team: number}} asked @returns {Dialog} */
export const takingAway = (desk, { team }) => ({
  heading: t('merge-remove-ask', { team: teamName(desk.session, team) }),
  content: html`<p>${t('merge-remove-text')}</p>
    <div class="btn-row">
      <button class="btn" type="button" autofocus @click=${desk.close}>${t('console-cancel')}</button>
      <button class="btn btn-danger" type="button" @click=${() => takeAway(desk, team)}>${t('lead-team-remove')}</button>
    </div>`,
});

/** @param {Desk} desk @param {number} team */
async function takeAway(desk, team) {
  const name = teamName(desk.session, team);
  if (!(await desk.act('team_remove', { team }))) return;
  desk.close();
  desk.look(null);
  toast(t('merge-removed', { team: name }), { undo: () => undoLatest(desk, 'team_removed') });
}

/** @param {Desk} desk @param {string} what */
function undoLatest(desk, what) {
  const line = desk.session.slots.log?.find((deed) => deed.what === what && deed.may_undo);
  if (line) desk.act('deed_undo', { id: line.id });
}
