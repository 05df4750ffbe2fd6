/** The projector during a pitch: the team, its idea, its clock, and its prototype as the presenter plays it. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import '../parts/play-mirror.js';
import { bigDisk } from '../time/big-disk.js';
import { faceOf } from '../time/clock-face.js';
import { turnClock } from '../time/turn-clock.js';
import { t } from '../words/text.js';

/** @import {Session} from '../live/session.js' */
/** @import {PitchRound, StageSlots} from '../live/slots.d.ts' */

/** @param {Session<StageSlots>} session @param {PitchRound} pitch */
export function stagePitchRound(session, pitch) {
  const clock = turnClock(pitch);
  if (!clock) return html`<main class="run"><h1>${t('pitch-over')}</h1></main>`;
  const face = faceOf(clock, session.now());
  return html`<main class="pitching" data-step=${pitch.step} data-state=${face.state}>
      <div class="pitching-team">
        <p class="pitching-step">${t('pitch-turn', { number: pitch.at + 1, of: pitch.order.length })} · ${t(`pitch-step-${pitch.step}`)}</p>
        <h1>${nameOf(session, pitch.team)}</h1>
        ${pitch.idea ? html`<p class="pitching-idea">${pitch.idea}</p>` : nothing}
        <div class="pitching-clock">${bigDisk(face)}<p class="run-digits" role="timer" translate="no">${face.digits}</p></div>
      </div>
      <play-mirror address="${session.content.urls.teams}/${pitch.team}/play" screen=${pitch.screen}></play-mirror>
    </main>
    <footer class="stage-foot">
      ${pitch.step === 'setup' ? html`<span></span>` : kinds()}
      ${pitch.following ? html`<p>${t('stage-next')} <b>${nameOf(session, pitch.following)}</b></p>` : nothing}
    </footer>`;
}

/** What everybody is asked on their own screens. */
const kinds = () => html`<ul class="pitching-kinds" aria-label=${t('pitch-answer')}>
  <li>${t('pitch-answer')}</li>
  <li data-kind="like">${icon('heart')}${t('play-kind-like')}</li>
  <li data-kind="wish">${icon('target')}${t('play-kind-wish')}</li>
  <li data-kind="what_if">${icon('lightbulb')}${t('play-kind-what_if')}</li>
</ul>`;

/** @param {Session<StageSlots>} session @param {number|null} team */
const nameOf = ({ slots }, team) => slots.sprint.teams.find(({ number }) => number === team)?.name ?? '';
