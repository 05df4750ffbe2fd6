/** The chosen screen, drawn large in the frame of its channel, and the choices beside it. */
import { html, nothing } from 'lit';
import { behind, builtOn } from '../concept/built-on.js';
import { ACTORS, CHANNELS, KINDS, shapeOf } from '../documents/outline.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { firstName, othersAt } from '../words/whereabouts.js';
import { ACTOR_SIGNS, CHANNEL_SIGNS, KIND_SIGNS, PROMPTS } from './outline-words.js';
import '../parts/shared-text.js';
import { LIMITS } from '../words/limits.js';

/** @import {Session} from '../live/session.js' */

/** @typedef {import('../documents/outline.js').Screen} Screen */
/**
 * @typedef {object} Bench what the large screen needs of its view
 * @property {Session} session
 * @property {import('../live/replica.js').Replica} replica
 * @property {Screen} screen
 * @property {number} index
 * @property {number} count
 * @property {boolean} readonly
 * @property {import('../documents/concept.js').Concept['origin']} origin the idea it builds on
 * @property {import('../documents/ideas.js').Note[]} notes on the board
 * @property {(key: 'kind'|'actor'|'channel', value: string) => void} set
 * @property {(index: number) => void} add
 * @property {(by: number) => void} shift
 * @property {() => void} duplicate
 * @property {() => void} remove
 */

/** @param {Bench} bench */
export const outlineScreen = (bench) => html`
  <div class="maker">
    <section class="bench" id="outline-screen" aria-label=${t('outline-screen-label', { number: bench.index + 1 })}>
      ${frame(bench)}
    </section>
    ${properties(bench)}
  </div>
`;

/** @param {Bench} bench */
function frame(bench) {
  const [writer] = othersAt(bench.session, bench.replica.name, bench.screen.id);
  return html`
    <div class="device" data-shape=${shapeOf(bench.screen)} data-person=${writer?.colour ?? nothing}>
      ${writer ? html`<span class="flag">${t('outline-writes', { name: firstName(writer) })}</span>` : nothing}
      <p class="device-who">
        ${ACTOR_SIGNS[bench.screen.actor].icon()}${ACTOR_SIGNS[bench.screen.actor].word()}
        <span>${CHANNEL_SIGNS[bench.screen.channel].word()}</span>
      </p>
      <div class="lofi">
        <div class="lofi-title">${written(bench, 'title', t('outline-title-label'), t('outline-title-prompt'), LIMITS.TITLE)}</div>
        <div class="lofi-body">
          ${written(bench, 'text', t('outline-text-label'), PROMPTS[shapeOf(bench.screen)](), LIMITS.SCREEN)}
        </div>
        <div class="lofi-data">
          ${icon('database')}
          ${written(bench, 'data', t('outline-data-label'), t('outline-data-prompt'), 500)}
        </div>
      </div>
    </div>
  `;
}

/**
 * @param {Bench} bench
 * @param {'title'|'text'|'data'} key
 * @param {string} label
 * @param {string} prompt
 * @param {number} max
 */
const written = ({ screen, replica, session, readonly }, key, label, prompt, max) => html`
  <shared-text
    .session=${session}
    .replica=${replica}
    .text=${screen[key]}
    .readonly=${readonly}
    field=${screen.id}
    label=${label}
    placeholder=${readonly ? t('outline-nothing-yet') : prompt}
    max=${max}
  ></shared-text>
`;

/** @param {Bench} bench */
const properties = (bench) => html`
  <section class="props" aria-labelledby="outline-props">
    <h2 id="outline-props">${t('outline-props', { number: bench.index + 1, count: bench.count })}</h2>
    ${segments(bench, 'kind', t('outline-kind'), KINDS, KIND_SIGNS)}
    ${segments(bench, 'actor', t('outline-actor'), ACTORS, ACTOR_SIGNS)}
    ${segments(bench, 'channel', t('outline-channel'), CHANNELS, CHANNEL_SIGNS)}
    ${bench.readonly ? nothing : deeds(bench)} ${origin(bench)}
  </section>
`;

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
const deeds = (bench) => html`
  <button class="btn btn-primary" type="button" @click=${() => bench.add(bench.index + 1)}>
    ${icon('plus')}${t('outline-add-after')}
  </button>
  <div class="btn-row">
    <button class="btn btn-small" type="button" ?disabled=${bench.index === 0} @click=${() => bench.shift(-1)}>
      ${icon('arrow-left')}${t('outline-earlier')}
    </button>
    <button class="btn btn-small" type="button" ?disabled=${bench.index === bench.count - 1} @click=${() => bench.shift(1)}>
      ${t('outline-later')}${icon('arrow-right')}
    </button>
    <button class="btn btn-small" type="button" @click=${bench.duplicate}>${icon('copy')}${t('outline-duplicate')}</button>
    <button class="btn btn-small btn-danger" type="button" @click=${bench.remove}>
      ${icon('trash-2')}${t('outline-remove')}
    </button>
  </div>
  <p class="hint">${icon('keyboard')}${t('outline-keys')}</p>
`;
