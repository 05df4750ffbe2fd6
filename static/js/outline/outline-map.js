/** The map of the prototype, drawn and told: what is missing first, then the way screen by screen. */
import { html, nothing, svg } from 'lit';
import { flowOf, linksOf } from '../documents/flow.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { lacksOf } from './outline-lacks.js';
import {
  ACTOR_SIGNS,
  CHANNEL_SIGNS,
  isLoose,
  ledTo,
  numbered,
  pressedFor,
  titleOf,
} from './outline-words.js';

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

const CELL = { width: 232, height: 108 };
const BOX = { width: 176, height: 64 };
const EDGE = 24;
// Smaller it is not read: then one scrolls in it.
const LEAST_SCALE = 0.8;

/** @param {Mapped} map */
export function outlineMap(map) {
  const flow = flowOf(map.screens);
  const links = linksOf(map.screens);
  const lacks = lacksOf(map.screens, map);
  return html`<div class="flow">
    <section class="flow-list" aria-labelledby="flow-lacks">
      <h2 id="flow-lacks">${t('outline-lacks')}</h2>
      ${lacks.length === 0 ? html`<p class="flow-well">${icon('circle-check')}${t('outline-lacks-none')}</p>` : html`<ul class="flow-lacks">${lacks.map((lack) => lackRow(map, lack))}</ul>`}
      <h2>${t('outline-way')}</h2>
      <ol class="flow-way">${map.screens.map((screen, at) => wayRow(map, flow, links, screen, at))}</ol>
    </section>
    <div class="flow-scroll" tabindex="0" role="region" aria-label=${t('outline-map')}>${drawing(map, flow, links)}</div>
  </div>`;
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

/** @param {Mapped} map @param {Flow} flow @param {Link[]} links */
function drawing(map, flow, links) {
  const places = Object.values(flow.places);
  if (places.length === 0) return nothing;
  const width = (Math.max(...places.map(([column]) => column)) + 1) * CELL.width + EDGE;
  const height = (Math.max(...places.map(([, row]) => row)) + 1) * CELL.height + EDGE;
  return html`<svg class="flow-map" width=${width} height=${height} viewBox="0 0 ${width} ${height}" .style=${`min-inline-size: ${width * LEAST_SCALE}px`} aria-hidden="true">
    <defs><marker id="flow-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M1 1l6 3-6 3" /></marker></defs>
    ${flow.lines.map(([a, b]) => line(flow, a, b))}
    ${map.screens.map((screen, at) => box(map, flow, links, screen, at))}
  </svg>`;
}

/** @param {Flow} flow @param {string} id */
function corner(flow, id) {
  const [column, row] = flow.places[id] ?? [0, 0];
  return { x: EDGE + column * CELL.width, y: EDGE + row * CELL.height };
}

/** @param {Flow} flow @param {string} a @param {string} b */
function line(flow, a, b) {
  const from = corner(flow, a);
  const to = corner(flow, b);
  const half = BOX.height / 2;
  const bend = from.x + BOX.width + (CELL.width - BOX.width) / 2;
  return svg`<path class="flow-line" marker-end="url(#flow-arrow)"
    d="M${from.x + BOX.width} ${from.y + half}C${bend} ${from.y + half} ${bend} ${to.y + half} ${to.x - 2} ${to.y + half}" />`;
}

/** @param {Mapped} map @param {Flow} flow @param {Link[]} links @param {Screen} screen @param {number} at */
function box(map, flow, links, screen, at) {
  const { x, y } = corner(flow, screen.id);
  const isLost = flow.unreachable.includes(screen.id);
  const isDead = flow.dead.includes(screen.id);
  const tags = tagsOf(map.screens, flow, links, screen.id);
  return svg`<g class="flow-box" ?data-missing=${isLost || isDead} ?data-chosen=${map.selected === screen.id} @click=${() => map.go(screen.id)}>
    <rect x=${x} y=${y} width=${BOX.width} height=${BOX.height} rx=${screen.kind === 'step' ? 32 : 10} />
    <text x=${x + 14} y=${y + 27} class="flow-title">${at + 1} ${short(titleOf(screen), 16)}</text>
    <text x=${x + 14} y=${y + 48}>${short(`${ACTOR_SIGNS[screen.actor].word()}, ${CHANNEL_SIGNS[screen.channel].word()}`, 22)}</text>
    ${at === 0 ? svg`<text class="flow-start" x=${x} y=${y - 7}>${t('outline-start')}</text>` : nothing}
    ${isLost ? svg`<text class="flow-warn" x=${x} y=${y - 7}>${t('outline-no-way-here')}</text>` : nothing}
    ${tags ? svg`<text class="flow-tag" x=${x} y=${y + BOX.height + 18}>${short(tags, 30)}</text>` : nothing}
  </g>`;
}

/** Ways that are no lines, as words below the box. @param {Screen[]} screens @param {Flow} flow @param {Link[]} links @param {string} id */
function tagsOf(screens, flow, links, id) {
  const back = flow.tags.filter(([from]) => from === id).map(([, to]) => `↩ ${numbered(screens, to)}`);
  const own = links.filter(({ screen }) => screen === id);
  if (own.some(({ leads }) => leads === 'back')) back.push(`↩ ${t('outline-leads-back')}`);
  if (own.some(({ leads }) => leads === 'end')) back.push(`◉ ${t('outline-leads-end')}`);
  if (flow.dead.includes(id)) back.push(`○ ${t('outline-dead')}`);
  return back.join(' · ');
}

/** @param {string} words @param {number} most */
const short = (words, most) => (words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words);
