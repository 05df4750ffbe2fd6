/** One block on its screen while one builds: written in place, carried by its handle, with its target beside it. */
import { html, nothing } from 'lit';
import { BLOCK_KINDS } from '../documents/outline-pieces.js';
import { sketchOf } from '../documents/sketches.js';
import { icon } from '../parts/icon.js';
import { altOf, photoAddress } from '../pictures/photo-parts.js';
import { sketch } from '../pictures/sketch-parts.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';
import { firstName, othersAt } from '../words/whereabouts.js';
import { blockKeys, liftBlock } from './outline-block-moves.js';
import { BLOCK_SIGNS, isLoose, ledTo, nameOf } from './outline-words.js';
import '../parts/shared-text.js';

/** @import {Block} from '../documents/outline-pieces.js' */
/** @import {Bench} from './outline-screen.js' */

/**
 * @param {Bench} bench
 * @param {Block} block
 * @param {number} index
 */
export function blockItem(bench, block, index) {
  const [writer] = othersAt(bench.session, bench.replica.name, block.id);
  return html`<li
    class="block"
    data-block=${block.id}
    data-kind=${block.kind}
    data-drop=${dropSide(bench, index) || nothing}
    ?data-carried=${bench.carried?.id === block.id}
    data-person=${writer?.colour ?? nothing}
    aria-current=${bench.item === block.id ? 'true' : nothing}
    @focusin=${() => bench.pick(block.id)}
    @click=${() => bench.pick(block.id)}
  >
    ${writer ? html`<span class="flag">${t('outline-writes', { name: firstName(writer) })}</span>` : nothing}
    ${bench.readonly ? nothing : grip(bench, block, index)}
    <div class="block-face">${FACES[block.kind](bench, block)}</div>
    ${target(bench, block)}
  </li>`;
}

/** @param {Bench} bench @param {number} index */
function dropSide({ carried, screen }, index) {
  if (!carried) return '';
  if (carried.index === index) return 'before';
  return carried.index === screen.blocks.length && index === screen.blocks.length - 1 ? 'after' : '';
}

/** @param {Bench} bench @param {Block} block @param {number} index */
const grip = (bench, block, index) => html`<button
  class="block-grip"
  type="button"
  aria-label=${t('outline-block-move', { name: nameOf(block), kind: BLOCK_SIGNS[block.kind].word(), number: index + 1, count: bench.screen.blocks.length })}
  aria-keyshortcuts="ArrowUp ArrowDown Delete"
  title=${t('outline-block-drag')}
  @pointerdown=${liftBlock(bench, block)}
  @keydown=${blockKeys(bench, block, index)}
>${icon('grip-vertical')}</button>`;

/** @param {Bench} bench @param {Block} block */
function target(bench, block) {
  const link = bench.links.find(({ item }) => item === block.id);
  if (!link) return nothing;
  const sign = ledTo(bench.screens, link);
  return html`<span class="goes" ?data-missing=${isLoose(link)}>${sign.icon()}<span>${sign.word()}</span></span>`;
}

/**
 * @param {Bench} bench
 * @param {Block} block
 * @param {'text'|'more'} key
 * @param {{label: string, prompt: string, max?: number}} how
 */
const written = (bench, block, key, { label, prompt, max = LIMITS.BLOCK }) => html`<shared-text
  class=${key === 'more' ? 'block-lines' : nothing}
  .session=${bench.session}
  .replica=${bench.replica}
  .text=${block[key]}
  .readonly=${bench.readonly}
  field=${block.id}
  label=${label}
  placeholder=${bench.readonly ? t('outline-nothing-yet') : prompt}
  max=${max}
></shared-text>`;

/** @param {string} kind @returns {(bench: Bench, block: Block, max?: number) => unknown} */
const words = (kind) => (bench, block, max) =>
  written(bench, block, 'text', {
    label: t(`outline-block-${kind}`),
    prompt: t(`outline-prompt-${kind}`),
    ...(max && { max }),
  });

/** @type {Record<import('../documents/outline-pieces.js').BlockKind, (bench: Bench, block: Block) => unknown>} */
const FACES = {
  heading: (bench, block) => words('heading')(bench, block, LIMITS.TITLE),
  text: words('text'),
  field: (bench, block) =>
    html`${words('field')(bench, block, LIMITS.TITLE)}<span class="lofi-field"></span>`,
  choice: (bench, block) => html`${words('choice')(bench, block)}${lines(bench, block, 'choice')}`,
  button: (bench, block) => words('button')(bench, block, LIMITS.BUTTON),
  list: (bench, block) => lines(bench, block, 'list'),
  notice: (bench, block) => html`${icon('info')}${words('notice')(bench, block)}`,
  picture: (bench, block) => pictured(bench, block),
  sketch: (bench, block) => drawn(bench, block),
  data: (bench, block) =>
    html`${icon('database')}<div>${words('data')(bench, block)}${block.more ? system(bench, block) : nothing}</div>`,
  human: (bench, block) => html`${icon('users')}${words('human')(bench, block)}`,
  divider: () => html`<hr />`,
};

/** Each line is one. @param {Bench} bench @param {Block} block @param {'choice'|'list'} kind */
const lines = (bench, block, kind) =>
  written(bench, block, 'more', { label: t(`outline-more-${kind}`), prompt: t(`outline-more-${kind}`) });

/** @param {Bench} bench @param {Block} block */
const system = (bench, block) =>
  written(bench, block, 'more', {
    label: t('outline-more-data'),
    prompt: t('outline-more-data'),
    max: LIMITS.TITLE,
  });

/** @param {Bench} bench @param {Block} block */
function pictured(bench, block) {
  const image = block.photo
    ? html`<img src="${photoAddress(bench.session, block.photo)}/small" alt=${altOf(block.description)} decoding="async" />`
    : html`<span class="lofi-pic">${icon('image')}${block.description || t('outline-block-picture')}</span>`;
  if (bench.readonly) return image;
  return html`${image}<button class="btn btn-small" type="button" @click=${() => bench.photo(block)}>
    ${icon('camera')}${t(block.photo ? 'outline-photo-change' : 'outline-photo-choose')}</button>`;
}

/** @param {Bench} bench @param {Block} block */
function drawn(bench, block) {
  const strokes = sketchOf(bench.replica.doc, block.id);
  const image = strokes.length
    ? sketch({ drawn: strokes, description: block.description, photo: '' })
    : html`<span class="lofi-pic">${icon('pencil')}${t('outline-block-sketch')}</span>`;
  if (bench.readonly) return image;
  return html`${image}<button class="btn btn-small" type="button" @click=${() => bench.draw(block)}>${icon('pencil')}${t('outline-draw')}</button>`;
}

/** What one may put in, in the order in which one needs it. @param {Bench} bench */
export const palette = (bench) => html`<section class="blocks" aria-labelledby="outline-palette">
  <h2 id="outline-palette">${t('outline-put-in')}</h2>
  <p class="blocks-where">${t('outline-put-where')} <b>${whereNext(bench)}</b></p>
  <ul>
    ${BLOCK_KINDS.map(
      (
        kind,
      ) => html`<li><button class="block-add" type="button" data-kind=${kind} data-makes @click=${() => bench.add(kind)}>
        ${BLOCK_SIGNS[kind].icon()}${BLOCK_SIGNS[kind].word()}
      </button></li>`,
    )}
  </ul>
</section>`;

/** @param {Bench} bench */
function whereNext({ screen, item }) {
  const block = screen.blocks.find(({ id }) => id === item) ?? screen.blocks.at(-1);
  return block ? t('page-quote', { text: nameOf(block) }) : t('outline-put-first');
}
