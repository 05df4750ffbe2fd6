/** Beside the screen: what is chosen on it, where that leads, and the screen itself. */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { behind, builtOn } from '../concept/built-on.js';
import { ACTORS, CHANNELS, KINDS } from '../documents/outline.js';
import { more } from '../live/more.js';
import { icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';
import { targetPicker } from './outline-target.js';
import { ACTOR_SIGNS, BLOCK_SIGNS, CHANNEL_SIGNS, KIND_SIGNS } from './outline-words.js';

/** @import {Bench} from './outline-screen.js' */
/** @import {Block, Hotspot} from '../documents/outline-pieces.js' */

const answers = later((/** @type {Bench} */ { session }) =>
  more(session, 'concept').then(() => import('./outline-answers.js')),
);

/** Those of another screen are others: the double click that deletes one does not delete the next. @param {Bench} bench */
export const properties = (bench) => keyed(bench.screen.id, propertiesNow(bench));

/** @param {Bench} bench */
function propertiesNow(bench) {
  const block = bench.screen.blocks.find(({ id }) => id === bench.item);
  const hotspot = bench.screen.hotspots.find(({ id }) => id === bench.item);
  return html`<section class="props" aria-labelledby="outline-props">
    ${block ? ofBlock(bench, block) : hotspot ? ofHotspot(bench, hotspot) : ofScreen(bench)}
    ${block || hotspot ? html`<details class="fold"><summary>${t('outline-screen-fold', { number: bench.index + 1 })}</summary>${screenChoices(bench)}</details>` : nothing}
    ${origin(bench)}
  </section>`;
}

/** @param {Bench} bench @param {Block} block */
function ofBlock(bench, block) {
  const at = bench.screen.blocks.indexOf(block);
  const isOwn = block.id.includes(':');
  // Nobody taps on a line; one that led somewhere still says where.
  const leads = !isOwn && (block.kind !== 'divider' || block.to !== '');
  return html`<h2 id="outline-props">${BLOCK_SIGNS[block.kind].icon()}${BLOCK_SIGNS[block.kind].word()}</h2>
    ${
      bench.readonly
        ? nothing
        : html`<div class="btn-row">
      <button class="btn btn-small" type="button" aria-disabled=${at === 0 ? 'true' : nothing} @click=${() => bench.move(block, at - 1)}>${icon('arrow-up')}${t('outline-up')}</button>
      <button class="btn btn-small" type="button" aria-disabled=${at === bench.screen.blocks.length - 1 ? 'true' : nothing} @click=${() => bench.move(block, at + 1)}>${icon('arrow-down')}${t('outline-down')}</button>
      <button class="btn btn-small" type="button" data-makes @click=${() => bench.copy(block)}>${icon('copy')}${t('outline-duplicate')}</button>
      <button class="btn btn-small btn-danger" type="button" @click=${() => bench.remove(block)}>${icon('trash-2')}${t('outline-remove')}</button>
    </div>`
    }
    ${leads ? targets(bench, block.id, block.to, block.kind === 'button') : nothing}`;
}

/** @param {Bench} bench @param {Hotspot} hotspot */
const ofHotspot = (bench, hotspot) => html`
  <h2 id="outline-props">${t('outline-spot', { number: bench.screen.hotspots.indexOf(hotspot) + 1 })}</h2>
  <div class="field">
    <span class="field-label" id="outline-spot-label">${t('outline-spot-label')}</span>
    <shared-text class="input-text" .session=${bench.session} .replica=${bench.replica} .text=${hotspot.label} .readonly=${bench.readonly}
      field=${hotspot.id} labelledby="outline-spot-label" placeholder=${t('outline-spot-prompt')} max=${LIMITS.HOTSPOT}></shared-text>
  </div>
  ${targets(bench, hotspot.id, hotspot.to, true)}
  ${bench.readonly ? nothing : html`<div class="btn-row"><button class="btn btn-small btn-danger" type="button" @click=${() => bench.removeSpot(hotspot)}>${icon('trash-2')}${t('outline-spot-remove')}</button></div>`}`;

/** @param {Bench} bench @param {string} item @param {string} to @param {boolean} leadsByItself */
function targets(bench, item, to, leadsByItself) {
  const lost = bench.lost(to);
  return targetPicker({
    screens: bench.screens,
    index: bench.index,
    to,
    leadsByItself,
    endsByItself: item === '' && bench.index === bench.screens.length - 1,
    readonly: bench.readonly,
    choose: (chosen) => bench.link(item, chosen),
    make: () => bench.linkToNew(item),
    ...(lost && { lost: lost.title, restore: lost.restore }),
  });
}

/** @param {Bench} bench */
const ofScreen = (bench) => html`
  <h2 id="outline-props">${t('outline-props', { number: bench.index + 1, count: bench.screens.length })}</h2>
  ${screenChoices(bench)}
  ${bench.links.some(({ item }) => item === '') ? targets(bench, '', bench.screen.to, true) : nothing}`;

/** @param {Bench} bench */
const screenChoices = (bench) => html`
  ${segments(bench, 'kind', t('outline-kind'), KINDS, KIND_SIGNS)}
  ${segments(bench, 'actor', t('outline-actor'), ACTORS, ACTOR_SIGNS)}
  ${segments(bench, 'channel', t('outline-channel'), CHANNELS, CHANNEL_SIGNS)}
  ${bench.readonly ? nothing : deeds(bench)}
  ${answers(bench, ({ answersOf }) => answersOf(bench))}`;

/** Where the screen comes from, folded: the screen itself is what one works on. @param {Bench} bench */
const origin = ({ session, origin: chosen, notes }) =>
  chosen.title
    ? html`<details class="sheet-origin screen-origin">
        <summary>${builtOn(chosen)}</summary>
        ${behind(session, chosen, notes)}
      </details>`
    : nothing;

/**
 * @template {string} T
 * @param {Bench} bench
 * @param {'kind'|'actor'|'channel'} key
 * @param {string} legend
 * @param {readonly T[]} all
 * @param {Record<T, import('./outline-words.js').Sign>} signs
 */
const segments = (bench, key, legend, all, signs) => html`
  <fieldset class="field" ?disabled=${bench.readonly}>
    <legend class="field-label">${legend}</legend>
    <div class="segments ${all.length > 3 ? 'is-wrapped' : ''}">
      ${all.map(
        (value) => html`<label class="segment">
          <input
            type="radio"
            name="outline-${key}"
            value=${value}
            .checked=${bench.screen[key] === value}
            @change=${() => bench.set(key, value)}
          />
          <span>${signs[value].icon()}${signs[value].word()}</span>
        </label>`,
      )}
    </div>
  </fieldset>
`;

/** @param {Bench} bench */
const deeds = ({ index, screens, screen, photo, addScreen, shift, duplicate, removeScreen }) => html`
  <div class="btn-row">
    <button class="btn btn-small" type="button" data-makes @click=${() => addScreen(index + 1)}>${icon('plus')}${t('outline-add-after')}</button>
    <button class="btn btn-small" type="button" @click=${() => photo(null)}>${icon('camera')}${t(screen.photo ? 'outline-photo-replace' : 'outline-photo-screen')}</button>
    <button class="btn btn-small" type="button" aria-disabled=${index === 0 ? 'true' : nothing} @click=${() => shift(-1)}>
      ${icon('arrow-left')}${t('outline-earlier')}
    </button>
    <button class="btn btn-small" type="button" aria-disabled=${index === screens.length - 1 ? 'true' : nothing} @click=${() => shift(1)}>
      ${t('outline-later')}${icon('arrow-right')}
    </button>
    <button class="btn btn-small" type="button" data-makes @click=${duplicate}>${icon('copy')}${t('outline-duplicate')}</button>
    <button class="btn btn-small btn-danger" type="button" @click=${removeScreen}>${icon('trash-2')}${t('outline-remove')}</button>
  </div>
  <p class="hint">${icon('info')}<span>${t('outline-keys')}</span></p>
`;
