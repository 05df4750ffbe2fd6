/** The map of the prototype drawn, from the numbers that the files use too; the list beside it says the same. */
import { html, nothing, svg } from 'lit';
import { BOX, drawingOf } from '../documents/flow-drawing.js';
import { shapeOf } from '../documents/outline.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { thumb } from './outline-thumb.js';
import { ACTOR_SIGNS, CHANNEL_SIGNS, numbered, pressedFor, titleOf } from './outline-words.js';

/** @import {Screen} from '../documents/outline.js' */
/** @import {Flow, Link} from '../documents/flow.js' */
/** @import {Drawing, Drawn, Tag, Told} from '../documents/flow-drawing.js' */
/** @import {Mapped} from './outline-map.js' */

const REM = 17;
const HEAD = 6;
// From the lower edge of a sign to where its line begins, and of a box to its first tag.
const SIGN = 28;
const STUB = 8;

/** @type {Record<Exclude<Told, 'start'|'more'>, () => unknown>} */
const SIGNS = {
  screen: () => icon('arrow-right'),
  back: () => icon('undo-2'),
  end: () => icon('circle-dot'),
  nowhere: () => icon('circle-dashed'),
  gone: () => icon('circle-dashed'),
  dead: () => icon('circle-dashed'),
  lost: () => icon('circle-dashed'),
};

/** @param {Mapped} map @param {Flow} flow @param {Link[]} links */
export function terrain(map, flow, links) {
  const made = drawingOf(links, flow);
  const room = `inline-size: ${made.width / REM}rem; block-size: ${made.height / REM}rem`;
  return html`<div class="flow-map" aria-hidden="true" .style=${room}>
    <svg viewBox="0 0 ${made.width} ${made.height}">
      ${made.lines.map(({ points }) => line(points))}
      ${made.tags.map((tag) => stub(made, tag))}
    </svg>
    ${map.screens.map((screen, at) => box(map, flow, made, screen, at))}
    ${made.lines.map((each) => (each.items.length > 0 ? words(map.screens, each) : nothing))}
    ${made.tags.map((tag) => sign(map.screens, flow, tag))}
  </div>`;
}

/** @param {number} x @param {number} y */
const at = (x, y) => `--x: ${x / REM}rem; --y: ${y / REM}rem`;

/** With its head. @param {[number, number][]} points */
function line(points) {
  const [x, y] = /** @type {[number, number]} */ (points.at(-1));
  const way = points.map(([a, b], step) => `${step === 0 ? 'M' : 'L'}${a} ${b}`).join('');
  return svg`<path class="flow-line" d="${way}M${x - HEAD} ${y - HEAD}l${HEAD} ${HEAD} ${HEAD} -${HEAD}" />`;
}

/** From a screen to its first tag, or from the start to the first screen. @param {Drawing} made @param {Tag} tag */
function stub({ boxes }, { screen, leads, x, y, middle }) {
  const [, top] = /** @type {[number, number]} */ (boxes[screen]);
  if (leads === 'start')
    return line([
      [x, y + SIGN],
      [x, top],
    ]);
  const below = top + BOX[1];
  if (y !== below + STUB) return nothing;
  const from = middle ? x : x + SIGN;
  return svg`<path class="flow-line" ?data-missing=${isMissing(leads)} d="M${from} ${below}v${STUB}" />`;
}

/** @param {Told} leads */
const isMissing = (leads) => ['nowhere', 'gone', 'dead', 'lost'].includes(leads);

/** @param {Mapped} map @param {Flow} flow @param {Drawing} made @param {Screen} screen @param {number} index */
function box(map, flow, { boxes }, screen, index) {
  const [x, y] = /** @type {[number, number]} */ (boxes[screen.id]);
  return html`<div class="flow-box" .style=${at(x, y)} data-kind=${screen.kind} ?data-missing=${flow.unreachable.includes(screen.id)} ?data-chosen=${map.selected === screen.id} @click=${() => map.go(screen.id)}>
    ${thumb(shapeOf(screen))}
    <strong><b>${index + 1}</b> ${titleOf(screen)}</strong>
    <span>${ACTOR_SIGNS[screen.actor].word()}, ${CHANNEL_SIGNS[screen.channel].word()}</span>
  </div>`;
}

/** @param {Screen[]} screens @param {Drawn} line */
const words = (screens, { a, items, at: [x, y], shared }) =>
  html`<span class="flow-words" .style=${at(x, y)}>${shared ? html`<b>${numberOf(screens, a)}</b> ` : nothing}${pressed(screens, a, items)}</span>`;

/** @param {Screen[]} screens @param {Flow} flow @param {Tag} tag */
function sign(screens, flow, tag) {
  const { leads, x, y, middle } = tag;
  const mark = leads === 'start' || leads === 'more' ? nothing : SIGNS[isBack(flow, tag) ? 'back' : leads]();
  return html`<span class="flow-sign" .style=${at(x, y)} data-leads=${leads} ?data-missing=${isMissing(leads)} ?data-middle=${middle}>${mark}<span>${signWords(screens, tag)}</span>${leads === 'screen' && tag.items.length > 0 ? html`<b>→ ${numberOf(screens, tag.to)}</b>` : nothing}</span>`;
}

/** To an earlier step. @param {Flow} flow @param {Tag} tag */
const isBack = ({ places }, { screen, to }) => Number(places[to]?.[0]) < Number(places[screen]?.[0]);

/** @param {Screen[]} screens @param {Tag} tag */
function signWords(screens, { screen, leads, to, items, more }) {
  if (leads === 'start') return t('outline-start');
  if (leads === 'lost') return t('outline-no-way-here');
  if (leads === 'dead') return t('outline-dead');
  if (leads === 'more') return t('outline-more-ways', { count: more });
  if (items.length > 0) return pressed(screens, screen, items);
  return leads === 'screen' ? numbered(screens, to) : t(`outline-leads-${leads}`);
}

/** @param {Screen[]} screens @param {string} screen @param {string[]} items */
const pressed = (screens, screen, items) =>
  items.map((item) => pressedFor(screens, { screen, item })).join(' / ');

/** @param {Screen[]} screens @param {string} id */
const numberOf = (screens, id) => screens.findIndex((screen) => screen.id === id) + 1;
