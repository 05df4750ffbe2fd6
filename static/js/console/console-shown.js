/** What the projector shows of a turn, as large as there is room for, how much of it, and any of the team's screens. */
import { html, nothing } from 'lit';
import { readScreens, shapeOf } from '../documents/outline.js';
import { thumb } from '../outline/outline-thumb.js';
import { titleOf } from '../outline/outline-words.js';
import { pitchPicture, turnFace } from '../outline/pitch-picture.js';
import { icon } from '../parts/icon.js';
import { shownMode } from '../time/stage-mode.js';
import { t } from '../words/text.js';

/** @import {PitchRound} from '../live/slots.d.ts' */
/** @import {LiveElement} from '../parts/live-element.js' */
/** @import {Desk} from './console-dialogs.js' */

const SHOWS = /** @type {const} */ (['idea', 'prototype', 'clock']);

/** @param {LiveElement} view @param {Desk} desk @param {PitchRound} turn */
export const consoleShown = (
  view,
  desk,
  turn,
) => html`<section class="panel round-shown" aria-labelledby="round-shown">
  <div class="panel-head"><h2 id="round-shown">${t('pitch-wall')}</h2>
    <a class="btn btn-quiet btn-small" href=${desk.session.content.urls.stage} target="_blank" rel="noopener">${icon('external-link')}${t('console-stage-open')}</a></div>
  ${follows(desk) ? picture(desk, turn) : elsewhere(desk)}
  ${desk.may('pitch_view') ? views(desk, turn) : nothing}
  ${desk.may('pitch_show') ? reel(view, desk, turn) : nothing}
</section>`;

/** Whether nothing else hangs on the wall. @param {Desk} desk */
const follows = ({ session }) => shownMode(session.slots) === 'pitch';

/** @param {Desk} desk @param {PitchRound} turn */
const picture = ({ session }, turn) => html`<div class="shown-pic" role="img" aria-label=${t('pitch-wall')}>
  <div class="pitching" aria-hidden="true" data-step=${turn.step} data-shows=${turn.shows} data-state=${turnFace(session, turn).state}>
    ${pitchPicture(session, turn, (name) => html`<p class="pitching-name">${name}</p>`)}
  </div>
</div>`;

/** @param {Desk} desk */
const elsewhere = (desk) => html`<div class="shown-pic shown-other">
  <p>${t('pitch-wall-other', { what: t(`console-stage-${desk.session.slots.stage.mode}`) })}</p>
  ${desk.may('stage_show') ? html`<button class="btn" type="button" @click=${() => desk.act('stage_show', { mode: 'auto' })}>${icon('presentation')}${t('pitch-wall-back')}</button>` : nothing}
</div>`;

/** @param {Desk} desk @param {PitchRound} turn */
const views = (
  desk,
  turn,
) => html`<fieldset class="segments"><legend class="visually-hidden">${t('pitch-view')}</legend>
  ${SHOWS.map(
    (
      shows,
    ) => html`<label class="segment"><input type="radio" name="pitch-view" .checked=${turn.shows === shows} @change=${() => desk.act('pitch_view', { shows })} />
    <span>${t(`pitch-view-${shows}`)}</span></label>`,
  )}
</fieldset>`;

/** The instructor turns to the screen that is talked about. @param {LiveElement} view @param {Desk} desk @param {PitchRound} turn */
function reel(view, desk, { team, screen }) {
  const outline = view.use(desk.session.document(`outline:${team}`));
  const screens = outline.loaded ? readScreens(outline.doc) : [];
  if (screens.length === 0) return nothing;
  const found = screens.findIndex(({ id }) => id === screen);
  const at = screen === 'end' ? screens.length : Math.max(0, found);
  const show = (/** @type {number} */ to) => () => {
    const id = screens[to]?.id;
    if (id) desk.act('pitch_show', { screen: id });
  };
  return html`<div class="reel" role="group" aria-label=${t('pitch-screens')}>
    <button class="btn btn-quiet btn-icon" type="button" aria-label=${t('pitch-screen-before')} aria-disabled=${at === 0 ? 'true' : nothing} @click=${show(at - 1)}>${icon('chevron-left')}</button>
    <ol class="reel-list">${screens.map(
      (
        each,
        index,
      ) => html`<li><button class="frame" type="button" aria-current=${index === at ? 'true' : nothing} @click=${show(index)}>
        ${thumb(shapeOf(each))}<span class="frame-title"><b>${index + 1}</b> ${titleOf(each)}</span></button></li>`,
    )}</ol>
    <p class="reel-now">${screens[at] ? html`<b>${t('pitch-screen-at', { number: at + 1, of: screens.length })}</b> ${titleOf(screens[at])}` : t('play-end')}</p>
    <button class="btn btn-quiet btn-icon" type="button" aria-label=${t('pitch-screen-after')} aria-disabled=${at + 1 >= screens.length ? 'true' : nothing} @click=${show(at + 1)}>${icon('chevron-right')}</button>
  </div>`;
}
