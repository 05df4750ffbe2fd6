/** The band during a pitch round: the clock of whose turn it is with its keys, and what comes next. */
import { html } from 'lit';
import { nameOf } from '../outline/pitch-picture.js';
import { icon } from '../parts/icon.js';
import { bigDisk } from '../time/big-disk.js';
import { minutesOf } from '../time/turn-clock.js';
import { nextOf } from '../time/turn-plan.js';
import { t } from '../words/text.js';

/** @import {PitchRound} from '../live/slots.d.ts' */
/** @import {Face} from '../time/clock-face.js' */
/** @import {Desk} from './console-dialogs.js' */

const WARN_SECONDS = 30;

/** @param {Desk} desk @param {PitchRound} turn @param {Face} face @param {unknown} drift */
export const turnNow = (
  desk,
  turn,
  face,
  drift,
) => html`<div class="now console-clock" data-state=${face.state}>
  ${bigDisk(face)}
  <div>
    <h2 class="now-name" title=${nameOf(desk.session, turn.team)}>${nameOf(desk.session, turn.team)}</h2>
    <p class="now-time"><span class="console-clock-digits" role="timer" translate="no">${face.digits}</span>${drift}</p>
    <p class="now-plan"><span>${t('pitch-turn-of', { number: turn.at + 1, of: turn.order.length })}</span> ${t('pitch-step-of', { step: t(`pitch-step-${turn.step}`), minutes: minutesOf(turn, turn.step) })}</p>
  </div>
  <div class="now-keys" role="group" aria-label=${t('lead-clock')}>
    <button class="btn is-main" type="button" aria-keyshortcuts="Space" @click=${() => desk.act(turn.left_ms === null ? 'pitch_pause' : 'pitch_resume')}>
      ${turn.left_ms === null ? icon('pause') : icon('play')}<span>${t(turn.left_ms === null ? 'console-pause' : 'console-resume')}</span></button>
    ${add(desk, -1, '−1')} ${add(desk, 1, '+1')} ${add(desk, 5, '+5')}
    <button class="btn" type="button" aria-label=${t('pitch-back')} title=${t('pitch-back')} @click=${() => desk.act('pitch_back')}>${icon('undo-2')}</button>
  </div>
</div>`;

/** @param {Desk} desk @param {number} minutes @param {string} sign */
const add = (
  desk,
  minutes,
  sign,
) => html`<button class="btn" type="button" @click=${() => desk.act('pitch_add', { seconds: minutes * 60 })}>
  <span class="visually-hidden">${t('clock-prefix')} </span>${sign}<span class="visually-hidden"> ${t('lead-min')}</span>
</button>`;

/** @param {Desk} desk @param {PitchRound} turn */
export function turnNext(desk, turn) {
  const { team, step } = nextOf(turn);
  const isOther = team !== turn.team;
  const word =
    step === 'over' ? t('pitch-next-over') : isOther ? nameOf(desk.session, team) : t(`pitch-step-${step}`);
  const minutes = minutesOf(turn, step);
  return html`<section class="next" aria-labelledby="console-next">
    <h2 class="next-name" id="console-next" title=${word}>${t('lead-next', { phase: word })} <span>${step === 'over' || isOther ? '' : t('lead-minutes', { minutes })}</span></h2>
    <p class="next-what" role="status">${t(`pitch-then-${step}`, { minutes })}</p>
    <div class="btn-row">
      <button class="btn" type="button" aria-keyshortcuts="w" @click=${() => warnTurn(desk, turn)}>${icon('megaphone')}${t('pitch-warn')}</button>
      <button class="btn btn-primary is-wide" type="button" aria-keyshortcuts="n" @click=${() => desk.act('pitch_next', { at: turn.at, step: turn.step })}>
        <span>${t(isOther && step !== 'over' ? 'pitch-next-team' : 'pitch-next')}</span>${icon('arrow-right')}</button>
    </div>
  </section>`;
}

/** Half a minute is left, and every screen says so. @param {Desk} desk @param {PitchRound} turn */
export async function warnTurn(desk, { ends_at_ms, left_ms }) {
  const left = left_ms ?? ends_at_ms - desk.session.now();
  const seconds = WARN_SECONDS - Math.round(left / 1000);
  if (await desk.act('pitch_add', { seconds }))
    await desk.act('announce', { text: t('pitch-warn-words'), passing: true });
}
