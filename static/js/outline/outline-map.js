/** The map of the prototype, drawn and told: what is missing first, then the way screen by screen. */
import { html, nothing } from 'lit';
import { flowOf, linksOf } from '../documents/flow.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { lacksOf } from './outline-lacks.js';
import { terrain } from './outline-terrain.js';
import { ACTOR_SIGNS, CHANNEL_SIGNS, isLoose, ledTo, pressedFor, titleOf } from './outline-words.js';

/** @import {Screen} from '../documents/outline.js' */
/** @import {Flow, Link} from '../documents/flow.js' */
/**
 * @typedef {object} Mapped
 * @property {Screen[]} screens
 * @property {string|null} selected
 * @property {boolean} readonly
 * @property {(screen: string, item?: string) => void} go builds on at a screen, and at what leads from it
 * @property {(screen: string, to: string) => void} lead sets where a screen leads by itself
 */
/** @typedef {import('./outline-lacks.js').Lack} Lack */

/** @param {Mapped} map */
export function outlineMap(map) {
  const flow = flowOf(map.screens);
  const links = linksOf(map.screens);
  const lacks = lacksOf(map.screens, map);
  return html`<div class="flow">
    <section class="flow-list" id="flow-list" aria-labelledby="flow-lacks">
      <h2 id="flow-lacks">${t('outline-lacks')}</h2>
      ${lacks.length === 0 ? html`<p class="flow-well">${icon('circle-check')}${t('outline-lacks-none')}</p>` : html`<ul class="flow-lacks">${lacks.map((lack) => lackRow(map, lack))}</ul>`}
      <h2>${t('outline-way')}</h2>
      <ol class="flow-way">${map.screens.map((screen, at) => wayRow(map, flow, links, screen, at))}</ol>
    </section>
    <div class="flow-terrain" id="flow-map">
      <div class="flow-scroll" tabindex="0" role="region" aria-label=${t('outline-map')}>${map.screens.length > 0 ? terrain(map, flow, links) : nothing}</div>
    </div>
    ${tabs()}
  </div>`;
}

/** On a phone the map is below the list. */
const tabs = () => html`<nav class="phone-tabs" aria-label=${t('outline-map-parts')}>
  <a href="#flow-list" @click=${scroll}>${icon('list')}${t('outline-map-list')}</a>
  <a href="#flow-map" @click=${scroll}>${icon('map')}${t('outline-map-drawn')}</a>
</nav>`;

/** The address stays the room's. @param {MouseEvent} event */
function scroll(event) {
  event.preventDefault();
  const { hash } = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  document.querySelector(hash)?.scrollIntoView();
}

/** @param {Mapped} map @param {Lack} lack */
const lackRow = (
  { readonly },
  { words, fixes },
) => html`<li>${icon('circle-dashed')}<div><strong>${words}</strong>
  ${readonly ? nothing : html`<span>${fixes.map(({ words: fix, act }) => html`<button class="link" type="button" @click=${act}>${fix}</button>`)}</span>`}
</div></li>`;

/**
 * @param {Mapped} map
 * @param {Flow} flow
 * @param {Link[]} links
 * @param {Screen} screen
 * @param {number} at
 */
const wayRow = (
  map,
  flow,
  links,
  screen,
  at,
) => html`<li aria-current=${map.selected === screen.id ? 'true' : nothing}>
  <button class="flow-name" type="button" @click=${() => map.go(screen.id)}>
    <span class="spot-no">${at + 1}</span>
    <span><strong>${titleOf(screen)}</strong><span class="muted">${ACTOR_SIGNS[screen.actor].word()}, ${CHANNEL_SIGNS[screen.channel].word()}</span></span>
  </button>
  <ul>
    ${flow.unreachable.includes(screen.id) ? html`<li data-missing>${icon('circle-dashed')}${t('outline-no-way-here')}</li>` : nothing}
    ${links.filter(({ screen: from }) => from === screen.id).map((link) => wayOut(map.screens, link))}
  </ul>
</li>`;

/** @param {Screen[]} screens @param {Link} link */
function wayOut(screens, link) {
  const sign = ledTo(screens, link);
  const pressed = pressedFor(screens, link);
  return html`<li ?data-missing=${isLoose(link)}>${sign.icon()}<span>${pressed ? `${t('page-quote', { text: pressed })}: ` : ''}${sign.word()}</span></li>`;
}
