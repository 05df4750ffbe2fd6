/** A screen that is a photo of a drawing, and the places on it that lead somewhere. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icon.js';
import { altOf, photoAddress } from '../pictures/photo-parts.js';
import { t } from '../words/text.js';
import { firstName, othersAt } from '../words/whereabouts.js';
import { title, who } from './outline-name.js';
import { drawSpot, liftSpot, NEW_SPOT, sizeSpot, spotKeys } from './outline-spot-moves.js';
import { isLoose, ledTo } from './outline-words.js';

/** @import {Hotspot} from '../documents/outline-pieces.js' */
/** @import {Bench} from './outline-screen.js' */

/** @param {Bench} bench */
export const paper = (bench) => html`
  <div class="paper-head">${who(bench.screen)}<div class="lofi-title">${title(bench)}</div>
    ${
      bench.readonly
        ? nothing
        : html`<button class="btn btn-small" type="button" @click=${() => bench.photo(null)}>${icon('camera')}${t('outline-photo-replace')}</button>`
    }
  </div>
  <div class="paper-photo" ?data-readonly=${bench.readonly} ?data-begun=${bench.corner !== null} @pointerdown=${bench.readonly ? nothing : drawSpot(bench)}>
    <img src=${photoAddress(bench.session, bench.screen.photo)} alt=${altOf(bench.screen.description)} draggable="false" @load=${isThere} @error=${isThere} />
    <p class="paper-gone" hidden>${icon('image-off')}${t('outline-photo-gone')}</p>
    ${repeat(
      bench.screen.hotspots,
      ({ id }) => id,
      (hotspot, index) => spotOn(bench, hotspot, index),
    )}
    ${bench.corner ? html`<span class="spot-corner" .style=${`left:${bench.corner.x / 100}%;top:${bench.corner.y / 100}%`}></span>` : nothing}
  </div>
  ${bench.readonly ? nothing : html`<p class="hint">${icon('keyboard')}<span>${t('outline-spot-keys')}</span></p>`}
`;

/** A photo that was deleted or cannot be fetched: the places and their links stay, and another one may come. @param {Event} event */
function isThere({ currentTarget, type }) {
  const image = /** @type {HTMLElement} */ (currentTarget);
  image.hidden = type === 'error';
  /** @type {HTMLElement} */ (image.nextElementSibling).hidden = type === 'load';
}

/** @param {import('../documents/outline-pieces.js').Spot} spot */
const at = ({ x, y, w, h }) => `left:${x / 100}%;top:${y / 100}%;width:${w / 100}%;height:${h / 100}%`;

/**
 * The flag stands under the place and not in its button, which is called by what it says.
 * @param {import('../documents/outline-pieces.js').Spot} spot
 */
const below = ({ x, y, h }) => `left:${x / 100}%;top:${(y + h) / 100}%`;

/**
 * @param {Bench} bench
 * @param {Hotspot} hotspot
 * @param {number} index
 */
function spotOn(bench, hotspot, index) {
  const [writer] = othersAt(bench.session, bench.replica.name, hotspot.id);
  const link = bench.links.find(({ item }) => item === hotspot.id);
  const isChosen = bench.item === hotspot.id;
  return html`<button
      class="hotspot"
      type="button"
      data-spot=${hotspot.id}
      .style=${at(hotspot.spot)}
      ?data-missing=${!link || isLoose(link)}
      ?data-chosen=${isChosen}
      data-person=${writer?.colour ?? nothing}
      aria-label="${t('outline-spot-name', { number: index + 1, label: labelOf(hotspot), to: link ? ledTo(bench.screens, link).word() : '' })}${writer ? `. ${firstName(writer)}` : ''}"
      aria-pressed=${isChosen}
      aria-keyshortcuts=${bench.readonly ? nothing : 'ArrowLeft ArrowRight ArrowUp ArrowDown Delete'}
      @click=${() => bench.pick(hotspot.id)}
      @pointerdown=${bench.readonly ? nothing : liftSpot(bench, hotspot)}
      @keydown=${bench.readonly ? nothing : spotKeys(bench, hotspot)}
    ><span class="spot-no">${index + 1}</span></button>
    ${writer ? html`<span class="flag" data-person=${writer.colour} aria-hidden="true" .style=${below(hotspot.spot)}>${firstName(writer)}</span>` : nothing}
    ${
      isChosen && !bench.readonly
        ? html`<span class="spot-grip" .style=${`left:${(hotspot.spot.x + hotspot.spot.w) / 100}%;top:${(hotspot.spot.y + hotspot.spot.h) / 100}%`}
            @pointerdown=${sizeSpot(bench, hotspot)}></span>`
        : nothing
    }`;
}

/** @param {Hotspot} hotspot */
const labelOf = (hotspot) => String(hotspot.label ?? '').trim() || t('outline-spot-unnamed');

/** The same places as a list. @param {Bench} bench */
export const spotList = (bench) => html`<section class="blocks spots" aria-labelledby="outline-spots">
  <h2 id="outline-spots">${t('outline-spots')}</h2>
  <p class="blocks-where">${t('outline-spots-how')}</p>
  <ol>
    ${bench.screen.hotspots.map((hotspot, index) => spotRow(bench, hotspot, index))}
  </ol>
  <button class="btn" type="button" data-makes @click=${() => bench.addSpot(NEW_SPOT)}>${icon('plus')}${t('outline-spot-add')}</button>
</section>`;

/** @param {Bench} bench @param {Hotspot} hotspot @param {number} index */
function spotRow(bench, hotspot, index) {
  const link = bench.links.find(({ item }) => item === hotspot.id);
  const sign = link && ledTo(bench.screens, link);
  return html`<li><button class="spot" type="button" aria-pressed=${bench.item === hotspot.id} ?data-missing=${!link || isLoose(link)}
    @click=${() => bench.pick(hotspot.id)}>
    <span class="spot-no">${index + 1}</span><strong>${labelOf(hotspot)}</strong><span>${sign?.icon()}${sign?.word()}</span>
  </button></li>`;
}
