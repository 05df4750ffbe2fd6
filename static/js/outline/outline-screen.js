/** The chosen screen, large: what one may put in, the screen in its frame, and what is chosen on it. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { shapeOf } from '../documents/outline.js';
import { holdsStill } from '../parts/drag.js';
import { icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';
import { firstName, othersAt } from '../words/whereabouts.js';
import { blockItem, palette } from './outline-block.js';
import { persona, title, who } from './outline-name.js';
import { properties } from './outline-props.js';
import { isLoose, ledTo, PROMPTS } from './outline-words.js';

/** @import {Session} from '../live/session.js' */
/** @import {Block, BlockKind, Hotspot, Spot} from '../documents/outline-pieces.js' */
/** @import {Link} from '../documents/flow.js' */
/** @typedef {import('../documents/outline.js').Screen} Screen */
/** @typedef {{id: string, index: number}} Carried what is carried, and where it would land */
/**
 * @typedef {object} Bench what the large screen needs of its view
 * @property {Session} session
 * @property {import('../live/replica.js').Replica} replica
 * @property {Screen[]} screens
 * @property {Link[]} links those of this screen
 * @property {Screen} screen
 * @property {number} index
 * @property {string} item the block or hotspot that is chosen, or empty
 * @property {Carried|null} carried
 * @property {{x: number, y: number}|null} corner where the next hotspot begins, after the first of two taps
 * @property {boolean} readonly
 * @property {Pick<import('../documents/concept.js').Concept, 'texts'|'rows'|'origin'>} concept
 * @property {import('../documents/concept.js').Concept['origin']} origin the idea it builds on
 * @property {import('../documents/ideas.js').Note[]} notes on the board that it builds on
 * @property {(item: string) => void} pick
 * @property {(carried: Carried|null) => void} carry
 * @property {(kind: BlockKind) => void} add
 * @property {(block: Block, index: number) => void} move
 * @property {(block: Block) => void} copy
 * @property {(block: Block) => void} remove
 * @property {(block: Block|null) => void} photo of a block, or of the whole screen
 * @property {(block: Block) => void} draw
 * @property {(spot: Spot) => void} addSpot
 * @property {(corner: {x: number, y: number}|null) => void} begin
 * @property {(hotspot: Hotspot, spot: Spot) => void} placeSpot
 * @property {(hotspot: Hotspot) => void} removeSpot
 * @property {(item: string, to: string) => void} link
 * @property {(item: string) => void} linkToNew
 * @property {(to: string) => {title: string, restore: () => void}|null} lost
 * @property {(key: 'kind'|'actor'|'channel'|'photo', value: string) => void} set
 * @property {(what: string, is: boolean) => void} answer
 * @property {ReadonlySet<string>} answers
 * @property {(index: number) => void} addScreen
 * @property {(by: number) => void} shift
 * @property {() => void} duplicate
 * @property {() => void} removeScreen
 * @property {() => void} requestUpdate when what draws a part of it has come
 */

const drawn = later(() => import('./outline-paper.js'));

/** @param {Bench} bench */
export const outlineScreen = (bench) => html`
  <div class="maker" ?data-readonly=${bench.readonly} data-paper=${bench.screen.photo ? 'true' : nothing}>
    ${bench.readonly ? nothing : bench.screen.photo ? drawn(bench, ({ spotList }) => spotList(bench)) : palette(bench)}
    <section class="bench" id="outline-screen" aria-label=${t('outline-screen-label', { number: bench.index + 1 })}>
      ${persona(bench)}
      ${bench.screen.photo ? drawn(bench, ({ paper }) => paper(bench)) : frame(bench)}
    </section>
    ${properties(bench)}
  </div>
`;

/** @param {Bench} bench */
function frame(bench) {
  const { screen } = bench;
  const [writer] = othersAt(bench.session, bench.replica.name, screen.id);
  return html`
    <div class="device" data-shape=${shapeOf(screen)} data-person=${writer?.colour ?? nothing}>
      ${writer ? html`<span class="flag">${t('outline-writes', { name: firstName(writer) })}</span>` : nothing}
      ${who(screen)}
      <div class="lofi">
        <div class="lofi-title">${title(bench)}</div>
        ${screen.blocks.length === 0 ? html`${nothingYet(bench)}${byPhoto(bench)}` : nothing}
        <ol class="lofi-blocks" @touchmove=${holdsStill}>
          ${repeat(
            screen.blocks,
            ({ id }) => id,
            (block, index) => blockItem(bench, block, index),
          )}
        </ol>
        ${ownWay(bench)}
      </div>
    </div>
  `;
}

/** An old screen's own text is where one begins to write. @param {Bench} bench */
const nothingYet = ({ screen, replica, session, readonly, pick }) =>
  readonly || !screen.text
    ? html`<p class="lofi-none">${t('outline-nothing-yet')}</p>`
    : html`<div class="lofi-body" @focusin=${() => pick(`${screen.id}:text`)}><shared-text
        .session=${session}
        .replica=${replica}
        .text=${screen.text}
        .readonly=${readonly}
        field=${screen.id}
        label=${t('outline-text-label')}
        placeholder=${PROMPTS[shapeOf(screen)]()}
        max=${LIMITS.SCREEN}
      ></shared-text></div>`;

/** @param {Bench} bench */
const byPhoto = ({ readonly, photo }) =>
  readonly
    ? nothing
    : html`<button class="btn btn-small" type="button" @click=${() => photo(null)}>${icon('camera')}${t('outline-photo-screen')}</button>`;

/** With nothing to press the screen leads on by itself. @param {Bench} bench */
function ownWay(bench) {
  const own = bench.links.find(({ item }) => item === '');
  if (!own) return nothing;
  const sign = ledTo(bench.screens, own);
  return html`<p class="lofi-on"><span class="goes" ?data-missing=${isLoose(own)}>${sign.icon()}<span>${sign.word()}</span></span></p>`;
}
