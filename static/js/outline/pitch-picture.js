/** A turn as the projector shows it: the team, its idea and its clock, and the prototype as the presenter plays it. */
import { html, nothing } from 'lit';
import '../parts/play-mirror.js';
import { bigDisk } from '../time/big-disk.js';
import { faceOf } from '../time/clock-face.js';
import { turnClock } from '../time/turn-clock.js';
import { t } from '../words/text.js';

/** @import {PitchRound, PublicSlots} from '../live/slots.d.ts' */
/** @typedef {import('../live/session.js').Session<PublicSlots>} Session */

/** @param {Session} session @param {PitchRound} pitch that is not over */
export const turnFace = (session, pitch) =>
  faceOf(/** @type {NonNullable<ReturnType<typeof turnClock>>} */ (turnClock(pitch)), session.now());

/** The heading is the projector's own. @param {Session} session @param {PitchRound} pitch that is not over @param {(name: string) => unknown} heading */
export function pitchPicture(session, pitch, heading) {
  const face = turnFace(session, pitch);
  const isClockAlone = pitch.shows === 'clock';
  return html`<div class="pitching-team">
      <p class="pitching-step">${t('pitch-turn', { number: pitch.at + 1, of: pitch.order.length })} · ${t(`pitch-step-${pitch.step}`)}</p>
      ${heading(nameOf(session, pitch.team))}
      ${pitch.idea && !isClockAlone ? html`<p class="pitching-idea">${pitch.idea}</p>` : nothing}
      <div class="pitching-clock">${bigDisk(face)}<p class="run-digits" role="timer" translate="no">${face.digits}</p></div>
    </div>
    ${pitch.shows === 'prototype' ? html`<play-mirror captioned address="${session.content.urls.teams}/${pitch.team}/play" screen=${pitch.screen}></play-mirror>` : nothing}`;
}

/** @param {Session} session @param {number|null} team */
export const nameOf = ({ slots }, team) =>
  slots.sprint.teams.find(({ number }) => number === team)?.name ?? '';
