/** The projector during a pitch: the turn, and what everybody is asked on their own screens. */
import { html, nothing } from 'lit';
import { nameOf, pitchPicture, turnFace } from '../outline/pitch-picture.js';
import { icon } from '../parts/icon.js';
import { jointed } from '../words/joints.js';
import { t } from '../words/text.js';

/** @import {Session} from '../live/session.js' */
/** @import {PitchRound, StageSlots} from '../live/slots.d.ts' */

/** Of so many letters a name takes two lines beside the kinds of answers. */
const LONG = 22;

/** @param {Session<StageSlots>} session @param {PitchRound} pitch */
export function stagePitchRound(session, pitch) {
  if (pitch.step === 'over') return html`<main class="run"><h1>${t('pitch-over')}</h1></main>`;
  return html`<main class="pitching" data-step=${pitch.step} data-shows=${pitch.shows} data-state=${turnFace(session, pitch).state}>
      ${pitchPicture(session, pitch, (name) => html`<h1>${jointed(name)}</h1>`)}
    </main>
    <footer class="stage-foot" ?data-long=${nameOf(session, pitch.following).length > LONG}>
      ${pitch.step === 'setup' ? html`<span></span>` : kinds()}
      ${pitch.following ? html`<p>${t('stage-next')} <b>${jointed(nameOf(session, pitch.following))}</b></p>` : nothing}
    </footer>`;
}

/** What everybody is asked on their own screens. */
const kinds = () => html`<ul class="pitching-kinds" aria-label=${t('pitch-answer')}>
  <li>${t('pitch-answer')}</li>
  <li data-kind="like">${icon('heart')}${t('play-kind-like')}</li>
  <li data-kind="wish">${icon('target')}${t('play-kind-wish')}</li>
  <li data-kind="what_if">${icon('lightbulb')}${t('play-kind-what_if')}</li>
</ul>`;
