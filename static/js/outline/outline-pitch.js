/** The pitch on everybody's own screen: whose turn it is and what it is about, following along, and saying what one thinks. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { beginsAt } from '../time/turn-plan.js';
import { clockTime } from '../words/moment.js';
import { t } from '../words/text.js';
import './pitch-follow.js';
import './pitch-say.js';

/** @import {Session} from '../live/session.js' */
/** @typedef {import('../live/slots.d.ts').PitchRound} PitchRound */

/** @param {Session} session where a round is on, or something said in one is not sent yet */
export function pitchRoom(session) {
  const { pitch } = session.slots;
  const isOn = pitch !== null && pitch.step !== 'over';
  return html`<section class="pitched" aria-labelledby=${pitch ? 'pitched' : 'pitch-say'} ?data-on=${isOn}>
    ${pitch ? who(session, pitch) : nothing}
    ${isOn ? theatre(session, pitch) : nothing}
    <pitch-say .session=${session} .turn=${heardTurn(session)} ?ended=${pitch !== null && justPitched(pitch) !== null}></pitch-say>
  </section>`;
}

/** @param {Session} session @param {PitchRound} pitch */
function who(session, pitch) {
  if (pitch.step === 'over')
    return html`<div class="pitched-who"><h2 id="pitched">${t('pitch-over')}</h2></div>`;
  const { me } = session.slots;
  const isMine = pitch.team === me.team;
  return html`<div class="pitched-who">
    <p class="pitched-now">${icon('megaphone')}${t(isMine ? 'pitch-yours' : 'pitch-now')}</p>
    <h2 id="pitched">${nameOf(session, pitch.team)}</h2>
    ${pitch.places.length > 0 ? html`<p class="muted pitched-from">${pitch.places.join(' · ')}</p>` : nothing}
    ${pitch.idea ? html`<p class="pitched-idea">${pitch.idea}</p>` : nothing}
    ${pitch.ask ? html`<p class="pitched-ask"><b>${t(isMine ? 'pitch-you-ask' : 'pitch-they-ask')}</b>${pitch.ask}</p>` : nothing}
    <p class="muted">${isMine ? t('pitch-yours-how') : pitch.following === me.team ? t('pitch-get-ready') : t('pitch-how')}</p>
    ${isMine ? html`<a class="btn btn-primary" href=${addressOf(session, pitch.team)} target="_blank" rel="noopener">${icon('play')}${t('pitch-present')}</a>` : nothing}
    ${turns(session, pitch)}
  </div>`;
}

/** @param {Session} session @param {PitchRound} pitch */
const turns = (session, pitch) => html`<h3>${t('pitch-order')}</h3>
  <ol class="turns">${pitch.order.map((number, at) => turn(session, pitch, number, at))}</ol>`;

/** @param {Session} session @param {PitchRound} pitch @param {number} number @param {number} at */
function turn(session, pitch, number, at) {
  const state = at < pitch.at ? 'done' : at === pitch.at ? 'now' : 'later';
  return html`<li data-state=${state} aria-current=${state === 'now' ? 'step' : nothing}>
    <span class="turn-no">${state === 'done' ? icon('check') : at + 1}</span><span>${nameOf(session, number)}</span>
    ${number === session.slots.me.team ? html`<small>${state === 'later' ? t('pitch-you-at', { time: clockTime(beginsAt(pitch, at, session.now())) }) : t('pitch-you')}</small>` : nothing}</li>`;
}

/** @param {Session} session @param {PitchRound} pitch */
const theatre = (
  session,
  pitch,
) => html`<pitch-follow class="pitched-theatre" address=${addressOf(session, pitch.team)} live=${pitch.screen}
  ?mine=${pitch.team === session.slots.me.team}></pitch-follow>`;

/**
 * To whom one may say something now: who pitches, and who just has; never the own team.
 * @param {Session} session
 * @returns {import('./pitch-say.js').Turn|null}
 */
function heardTurn(session) {
  const { pitch, me } = session.slots;
  if (!pitch) return null;
  const number = justPitched(pitch) ?? (pitch.step === 'pitch' ? pitch.team : null);
  if (number === null || number === me.team) return null;
  return { number, screen: number === pitch.team ? pitch.screen : '' };
}

/** Whom one tells now; where no time is given to it, until the next team has begun. @param {PitchRound} pitch */
export function justPitched({ step, team, at, order, minutes }) {
  if (step === 'feedback') return team;
  const hasNoTime = minutes[2] === 0;
  if (hasNoTime && step === 'over') return order.at(-1) ?? null;
  return hasNoTime && step === 'setup' && at > 0 ? (order[at - 1] ?? null) : null;
}

/** @param {Session} session @param {number|null} team */
const addressOf = ({ content }, team) => `${content.urls.teams}/${team}/play`;

/** @param {Session} session @param {number|null} team */
const nameOf = ({ slots }, team) => slots.sprint.teams.find(({ number }) => number === team)?.name ?? '';
