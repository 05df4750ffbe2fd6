/** The storyboard strip: all screens in order, chosen by a click and moved by drag, buttons or keys. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { shapeOf } from '../documents/outline.js';
import { holdsStill, startDrag } from '../parts/drag.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { firstName, othersIn } from '../words/whereabouts.js';
import { thumb } from './outline-thumb.js';
import { ACTOR_SIGNS, CHANNEL_SIGNS, KIND_SIGNS, titleOf } from './outline-words.js';

/** @typedef {import('../documents/outline.js').Screen} Screen */
/**
 * @typedef {object} Strip what the strip needs of its view
 * @property {import('../live/session.js').Session} session
 * @property {string} name of the document
 * @property {Screen[]} screens
 * @property {string|null} selected
 * @property {ReadonlySet<string>} missing screens that nobody gets to or away from
 * @property {boolean} readonly
 * @property {{id: string, index: number}|null} drag what is carried, and where it would land
 * @property {(id: string) => void} choose
 * @property {(id: string, index: number) => void} move
 * @property {(index: number) => void} add
 * @property {(drag: {id: string, index: number}|null) => void} carry
 */

/** @param {Strip} strip */
export const outlineStrip = (strip) => html`
  <div class="story-scroll" tabindex="0" role="region" aria-label=${t('outline-strip')}>
    <ol class="story-strip" @touchmove=${holdsStill}>
      ${repeat(
        strip.screens,
        ({ id }) => id,
        (screen, index) => stripItem(strip, screen, index),
      )}
      ${strip.readonly ? nothing : newFrame(strip)}
    </ol>
  </div>
`;

/**
 * @param {Strip} strip
 * @param {Screen} screen
 * @param {number} index
 */
const stripItem = (strip, screen, index) => html`
  <li
    data-index=${index}
    data-drop=${dropSide(strip, index) || nothing}
    ?data-carried=${strip.drag?.id === screen.id}
    ?data-moves=${!strip.readonly}
    @pointerdown=${strip.readonly ? nothing : lift(strip, screen.id)}
  >
    ${index === 0 ? nothing : arrow}
    <button
      class="frame"
      type="button"
      data-screen=${screen.id}
      aria-current=${screen.id === strip.selected ? 'true' : nothing}
      aria-keyshortcuts=${strip.readonly ? nothing : 'Alt+ArrowLeft Alt+ArrowRight'}
      @click=${() => strip.choose(screen.id)}
      @keydown=${keys(strip, screen.id, index)}
    >
      <span class="frame-kind">${KIND_SIGNS[screen.kind].word()}</span>
      ${strip.missing.has(screen.id) ? gap() : nothing}
      ${thumb(shapeOf(screen))}
      <span class="frame-title"><b>${index + 1}</b> ${titleOf(screen)}</span>
      <span class="frame-chips">
        ${chip(ACTOR_SIGNS[screen.actor], screen.actor)} ${chip(CHANNEL_SIGNS[screen.channel])}
      </span>
      ${writers(strip, screen)}
    </button>
  </li>
`;

/** Something is missing: nobody gets here, or nobody gets away. */
const gap = () => html`<span class="frame-gap" title=${t('outline-gap')}
  >${icon('circle-dashed')}<span class="visually-hidden">${t('outline-gap')}</span></span>`;

const arrow = html`<svg class="story-arrow" viewBox="0 0 30 20" aria-hidden="true">
  <path d="M3 10h23M20 4.5l6 5.5-6 5.5" />
</svg>`;

/**
 * @param {import('./outline-words.js').Sign} sign
 * @param {string} [actor]
 */
const chip = (sign, actor) =>
  html`<span class="chip" data-actor=${actor ?? nothing}>${sign.icon()}${sign.word()}</span>`;

/**
 * @param {Strip} strip
 * @param {Screen} screen
 */
const writers = (strip, screen) =>
  othersIn(strip.session, strip.name, (field) => isOn(screen, field)).map(
    (person) => html`<span class="avatar avatar-xs" data-person=${person.colour}
      title=${t('outline-writes-here', { name: firstName(person) })}>${person.initials}</span>`,
  );

/** @param {Screen} screen @param {string} field */
const isOn = ({ id, blocks, hotspots }, field) =>
  field === id || blocks.some((block) => block.id === field) || hotspots.some((spot) => spot.id === field);

/** @param {Strip} strip */
const newFrame = (strip) => html`
  <li>
    <button class="frame-new" type="button" data-makes @click=${() => strip.add(strip.screens.length)}>
      ${icon('plus')}${t('outline-new')}
    </button>
  </li>
`;

/**
 * Where the carried card would land, drawn as a line beside a card.
 * @param {Strip} strip
 * @param {number} index
 */
function dropSide({ drag, screens }, index) {
  if (drag === null) return '';
  if (drag.index === index) return 'before';
  return drag.index === screens.length && index === screens.length - 1 ? 'after' : '';
}

/**
 * A finger rests on the card first: without that it scrolls the strip.
 * @param {Strip} strip
 * @param {string} id
 */
const lift = (strip, id) => (/** @type {PointerEvent} */ event) => {
  const item = /** @type {HTMLElement} */ (event.currentTarget);
  const cards = () => [.../** @type {Element} */ (item.parentElement).querySelectorAll('[data-index]')];
  const carry = (/** @type {number} */ index) => strip.carry({ id, index });
  let to = Number(item.dataset['index']);
  startDrag(event, {
    item,
    rests: true,
    scroller: item.closest('.story-scroll'),
    lifted: () => carry(to),
    over: ({ x }, moved) => {
      item.style.translate = `${moved.x}px 0`;
      const index = indexAt(cards(), item, x);
      if (index !== to) carry(index);
      to = index;
    },
    dropped: () => move(strip, id, cards().indexOf(item), to),
    ended: () => {
      item.style.translate = '';
      strip.carry(null);
    },
  });
};

/**
 * Before the first card whose middle lies beyond the pointer; the one that is carried is not where it is shown.
 * @param {Element[]} cards
 * @param {Element} carried
 * @param {number} x
 */
function indexAt(cards, carried, x) {
  const isBeyond = (/** @type {Element} */ card) => {
    const { left, width } = card.getBoundingClientRect();
    return card !== carried && x < left + width / 2;
  };
  const at = cards.findIndex(isBeyond);
  return at < 0 ? cards.length : at;
}

/**
 * @param {Strip} strip
 * @param {string} id
 * @param {number} from
 * @param {number} before as all stand now
 */
function move(strip, id, from, before) {
  if (before !== from && before !== from + 1) strip.move(id, before > from ? before - 1 : before);
}

/**
 * Arrows walk; with Alt they carry the card along.
 * @param {Strip} strip
 * @param {string} id
 * @param {number} index
 */
const keys = (strip, id, index) => (/** @type {KeyboardEvent} */ event) => {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const to = index + step;
  if (to < 0 || to >= strip.screens.length) return;
  if (event.altKey && !strip.readonly) strip.move(id, to);
  else if (!event.altKey) strip.choose(/** @type {Screen} */ (strip.screens[to]).id);
};
