/** The projector when nobody works: before the doors open, in a break, and after the end. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { bigDisk } from '../time/big-disk.js';
import { nextOf } from '../time/planned.js';
import { jointed } from '../words/joints.js';
import { clockTime, dateOf } from '../words/moment.js';
import { spacedCode } from '../words/spaced-code.js';
import { pick, t } from '../words/text.js';

/** @import {StageRound, StageSlots} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */
/** @import {Face} from '../time/clock-face.js' */

/** With more teams than these each has one line. */
const FEW = 8;

/** The doors are shut: who stands outside sees that they are in the right place. @param {Session<StageSlots>} session */
export const stageSoon = ({ slots }) => html`<main class="soon">
  <h1>${t('stage-soon')}</h1>
  <p>${slots.agenda[0]?.starts_ms ? t('stage-soon-at', { time: clockTime(slots.agenda[0].starts_ms) }) : t('stage-soon-text')}</p>
</main>`;

/**
 * When one is back: by the clock, or by what comes at a fixed time.
 * @param {Session<StageSlots>} session
 * @param {Face} face
 */
export function stageBreak(session, face) {
  const { phase, clock } = session.slots;
  const next = nextOf(session);
  const back =
    clock.ends_at_ms === null ? null : next?.line.day === phase.day ? next.at_ms : clock.ends_at_ms;
  return html`<main class="run rest" data-state=${face.state}>
    ${bigDisk(face)}
    <div>
      <p class="run-phase">${icon('coffee')}${pick(phase.title)}</p>
      ${
        back === null || face.over
          ? html`<h1>${t(face.over ? 'stage-break-over' : 'stage-break-until-started')}</h1>`
          : html`<h1>${t('stage-break-back')}</h1><p class="run-digits" translate="no">${clockTime(back)}</p>`
      }
      <p class="run-how">${pick(phase.instruction) || t('stage-break-text')}</p>
    </div>
  </main>`;
}

/** How long it is still, in words: a break has no digits that run. @param {Face} face */
export const breakLeft = ({ left, state }) =>
  state === 'running'
    ? html`<p>${t('stage-break-left', { minutes: Math.ceil(left / 60_000) })}</p>`
    : undefined;

/** How the teams find home. @param {Session<StageSlots>} session */
export const stageClose = (session) => html`<main class="bye">
    <div>
      <h1>${t('stage-thanks')}</h1>
      <p class="bye-how">${t('stage-thanks-text')}</p>
      <ul class="bye-teams" aria-label=${t('stage-teams')} ?data-many=${session.slots.sprint.teams.length > FEW}>
        ${session.slots.sprint.teams.map(({ number, name }) => html`<li><b>${jointed(name)}</b>${chosen(session.slots.votes.find(({ team }) => team === number))}</li>`)}
      </ul>
    </div>
    <div class="lobby-qr">
      <img class="qr" src=${session.content.urls.qr_home} alt=${t('stage-qr-alt')} />
      <p>${t('stage-find-team')}</p>
      <p class="bye-where" translate="no">${location.host}<br /><b>${spacedCode(session.slots.sprint.code)}</b></p>
    </div>
  </main>
  <footer class="stage-foot"><p>${until(session.slots.sprint)}</p></footer>`;

/** The day of deletion is what one is to remember. @param {StageSlots['sprint']} sprint */
function until({ writes_after, deletes_at_ms }) {
  const date = dateOf(deletes_at_ms);
  const [before, after] = t(writes_after ? 'stage-write-on' : 'stage-read-on', { date }).split(date);
  return html`${before}<b>${date}</b>${after}`;
}

/** @param {StageRound|undefined} round */
function chosen(round) {
  const title = round?.results.find(({ item }) => item === round.chosen)?.title;
  return title ? html`<span>${jointed(title)}</span>` : nothing;
}
