/** What others said about the prototype, screen by screen, sorted by the team; and the link that asks more people. */
import { html, nothing } from 'lit';
import { shapeOf } from '../documents/outline.js';
import { icon } from '../parts/icon.js';
import { walkFrom } from '../parts/see-trace.js';
import { t } from '../words/text.js';
import { thumb } from './outline-thumb.js';
import { numbered } from './outline-words.js';

/** @import {Screen} from '../documents/outline.js' */
/** @import {FeedbackLine} from '../live/slots.d.ts' */
/** @typedef {'all'|'new'|'taken'} Filter */
/**
 * @typedef {object} Heard
 * @property {Screen[]} screens
 * @property {FeedbackLine[]} feedback
 * @property {Filter} filter
 * @property {(filter: Filter) => void} show
 * @property {(id: string, sort: string) => void} sort
 * @property {() => void} share
 * @property {(screen: string) => void} go
 */

const KINDS = /** @type {const} */ (['like', 'wish', 'what_if']);
const SORTS = /** @type {const} */ (['taken', 'later', 'no']);
const FILTERS = /** @type {const} */ ({
  all: 'feedback-all',
  new: 'feedback-new',
  taken: 'feedback-taken-filter',
});
const SIGNS = { like: () => icon('heart'), wish: () => icon('target'), what_if: () => icon('lightbulb') };

/** @param {Heard} heard */
export function outlineFeedback(heard) {
  const rows = rowsOf(heard);
  return html`<section class="heard" aria-labelledby="heard">
    <div class="heard-head">
      <h2 id="heard">${t('feedback-heading')}</h2>
      <div class="views" role="group" aria-label=${t('feedback-filter')}>
        ${Object.entries(FILTERS).map(([filter, key]) => filterButton(heard, /** @type {Filter} */ (filter), key))}
      </div>
      <button class="btn" type="button" @click=${heard.share}>${icon('share-2')}${t('play-share')}</button>
    </div>
    ${rows.length === 0 ? none() : html`${kinds(heard)}${rows.map((row) => rowOf(heard, row))}${quiet(heard)}`}
  </section>`;
}

/** The heads of the columns: how much there is of each kind. @param {Heard} heard */
const kinds = ({ feedback, filter }) =>
  html`<div class="heard-kinds" aria-hidden="true">${KINDS.map(
    (kind) => html`<p>${SIGNS[kind]()}${t(`play-kind-${kind}`)}
    <span class="count">${feedback.filter((line) => line.kind === kind && isShown(line, filter)).length}</span></p>`,
  )}</div>`;

/** Whom nobody has said anything about: those are the ones to ask for. @param {Heard} heard */
function quiet({ screens, feedback, go }) {
  const spoken = new Set(feedback.map(({ screen }) => screen));
  const silent = screens.filter(({ id }) => !spoken.has(id));
  if (silent.length === 0) return nothing;
  return html`<div class="heard-quiet"><p>${t('feedback-quiet')}</p>
    <ul>${silent.map(({ id }) => html`<li><button class="link" type="button" @click=${() => go(id)}>${numbered(screens, id)}</button></li>`)}</ul></div>`;
}

const none = () =>
  html`<div class="outline-empty"><div class="empty">${icon('message-square')}<strong>${t('feedback-none')}</strong><p>${t('feedback-none-text')}</p></div></div>`;

/** @param {Heard} heard @param {Filter} filter @param {string} key */
const filterButton = (
  heard,
  filter,
  key,
) => html`<button type="button" aria-pressed=${heard.filter === filter} @click=${() => heard.show(filter)}>
  ${t(key)} ${heard.feedback.filter((line) => isShown(line, filter)).length}</button>`;

/** @param {FeedbackLine} line @param {Filter} filter */
const isShown = ({ sort }, filter) => filter === 'all' || sort === filter;

/**
 * The whole first, then screen by screen; last what is about screens that are gone.
 * @param {Heard} heard
 */
function rowsOf({ screens, feedback, filter }) {
  const shown = feedback.filter((line) => isShown(line, filter));
  const known = new Set(screens.map(({ id }) => id));
  const gone = [
    ...new Set(shown.filter(({ screen }) => screen && !known.has(screen)).map(({ screen }) => screen)),
  ];
  const order = ['', ...screens.map(({ id }) => id), ...gone];
  return order
    .map((id) => ({ id, lines: shown.filter(({ screen }) => screen === id) }))
    .filter(({ lines }) => lines.length > 0);
}

/** @param {Heard} heard @param {{id: string, lines: FeedbackLine[]}} row */
const rowOf = (heard, { id, lines }) => html`<section class="heard-row">
  <h3>${picture(heard.screens, id)}<span>${nameOf(heard.screens, id, lines)}<small>${t('feedback-count', { count: lines.length })}</small></span></h3>
  ${KINDS.map(
    (kind) => html`<ul>${lines.filter((line) => line.kind === kind).map((line) => noteOf(heard, line))}</ul>`,
  )}
</section>`;

/** @param {Screen[]} screens @param {string} id */
function picture(screens, id) {
  const screen = screens.find((each) => each.id === id);
  return screen ? thumb(shapeOf(screen)) : nothing;
}

/** @param {Screen[]} screens @param {string} id @param {FeedbackLine[]} lines */
function nameOf(screens, id, lines) {
  if (!id) return t('feedback-whole');
  return (
    numbered(screens, id) || t('feedback-gone-screen', { screen: lines[0]?.about || t('outline-untitled') })
  );
}

/** @param {Heard} heard @param {FeedbackLine} line */
const noteOf = (
  heard,
  line,
) => html`<li class="heard-note" data-kind=${line.kind} ?data-taken=${line.sort === 'taken'} data-feedback=${line.id} tabindex="-1">
  <p class="heard-kind"><span>${SIGNS[line.kind]()}${t(`play-kind-${line.kind}`)}</span>${line.item ? t('page-quote', { text: itemOf(heard.screens, line) }) : nothing}</p>
  <p class="heard-text">${line.text}</p>
  <p class="heard-who">${line.name || t('feedback-guest')}${line.sort === 'taken' ? html` · ${icon('check')}${t('feedback-in-plan')} <button class="link" type="button" @click=${walkFrom('row', line.id)}>${t('feedback-see-plan')}</button>` : nothing}</p>
  <div class="heard-sorts" role="group" aria-label=${t('feedback-sort')}>
    ${SORTS.map(
      (sort) => html`<button class="btn btn-small" type="button" aria-pressed=${line.sort === sort}
        @click=${() => heard.sort(line.id, line.sort === sort ? 'new' : sort)}>${t(`feedback-sort-${sort}`)}</button>`,
    )}
  </div>
</li>`;

/** @param {Screen[]} screens @param {FeedbackLine} line */
function itemOf(screens, { screen, item }) {
  const on = screens.find(({ id }) => id === screen);
  const piece = [...(on?.blocks ?? [])].find(({ id }) => id === item);
  const spot = [...(on?.hotspots ?? [])].find(({ id }) => id === item);
  return String(piece?.text ?? spot?.label ?? '').trim() || t('outline-untitled');
}
