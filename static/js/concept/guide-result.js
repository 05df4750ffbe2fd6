/** What the answers point to: ways that fit with why, one that fits badly, what nobody knows, and the choice. */
import { html, nothing } from 'lit';
import { UNKNOWN } from '../documents/concept.js';
import { FITS_WELL } from '../documents/guide.js';
import { icon } from '../parts/icon.js';
import { LIMITS } from '../words/limits.js';
import { pick, t } from '../words/text.js';

/** @typedef {import('../documents/guide.js').Fit} Fit */
/**
 * @typedef {object} Result
 * @property {import('../documents/guide.js').Guide} guide
 * @property {import('../documents/guide.js').Advice} advice
 * @property {import('../documents/guide.js').Answers} answers
 * @property {string[]} apart
 * @property {string[]} chosen
 * @property {boolean} readonly
 * @property {(way: string) => void} choose
 * @property {(statement: string, who: string) => void} ask
 * @property {unknown} why
 */

const COLOURS = ['yellow', 'blue', 'green'];

/** @param {Result} result */
export function guideResult(result) {
  const { advice } = result;
  if (advice.fits.every(({ percent }) => percent === null)) return html`${choice(result)}${more(result)}`;
  return html`<section class="guide-result" aria-labelledby="guide-result-h">
      <header class="guide-head"><div>
        <h2 id="guide-result-h">${t('guide-result', { count: advice.suggested.length })}</h2>
        <p>${advice.clear ? t('guide-result-lead') : unclear(result)}</p>
      </div></header>
      <div class="fits">${advice.suggested.map((fit, at) => card(result, fit, COLOURS[at] ?? 'yellow'))}</div>
      ${misfit(result)} ${unsure(result)}
    </section>
    ${choice(result)} ${more(result)}`;
}

/** @param {Result} result */
function unclear({ apart, guide }) {
  const said = apart.map((id) => statementOf(guide, id));
  return html`${t('guide-unclear')}${said.map((words) => html` <q>${words}</q>`)}`;
}

/**
 * @param {Result} result
 * @param {Fit} fit
 * @param {string} colour of the note that says what to do on Monday
 */
function card(result, fit, colour) {
  const way = wayOf(result.guide, fit.way);
  const isChosen = result.chosen.includes(fit.way);
  return html`<article class="fit" ?data-chosen=${isChosen}>
    <header><h3>${pick(way.name)}</h3>${how(fit)}</header>
    <div><h4>${t('guide-because')}</h4><ul class="fit-why">
      ${fit.because.map((id) => html`<li>${icon('check')}<span>${said(result, id)}</span></li>`)}
      ${fit.but ? html`<li data-not>${icon('info')}<span>${t('guide-but')} ${said(result, fit.but)}</span></li>` : nothing}
    </ul></div>
    <p class="fit-monday" data-colour=${colour}><b>${t('guide-monday')}</b>${pick(way.monday)}</p>
    <div><h4>${t('guide-watch')}</h4><p class="fit-watch">${pick(way.watch)}</p></div>
    ${chooseButton(result, fit.way)}
  </article>`;
}

/** As words and a bar, never as a bare number. @param {Fit} fit */
function how({ percent }) {
  const words = (percent ?? 0) >= FITS_WELL ? t('guide-fits-well') : t('guide-fits-rather');
  return html`<p class="fit-how"><span class="fit-bar" aria-hidden="true"><i .style=${`--fit: ${percent}`}></i></span>${words}</p>`;
}

/**
 * @param {Result} result
 * @param {string} way
 */
function chooseButton(result, way) {
  const isChosen = result.chosen.includes(way);
  if (result.readonly)
    return isChosen ? html`<p class="chip">${icon('check')}${t('guide-chosen')}</p>` : nothing;
  return html`<button class="btn ${isChosen ? 'btn-primary' : ''}" type="button" aria-pressed=${isChosen}
    aria-label=${isChosen ? t('guide-chosen-way', { way: pick(wayOf(result.guide, way).name) }) : t('guide-choose-way', { way: pick(wayOf(result.guide, way).name) })} @click=${() => result.choose(way)}>
    ${isChosen ? icon('check') : nothing}${isChosen ? t('guide-chosen') : t('guide-choose')}</button>`;
}

/** The one that fits worst: for a leader often the more useful half. @param {Result} result */
function misfit(result) {
  const [fit] = result.advice.badly;
  if (!fit) return nothing;
  return html`<section class="misfit" aria-labelledby="misfit-h">
    <div><h3 id="misfit-h">${pick(wayOf(result.guide, fit.way).name)}</h3>
      <p class="fit-how"><span class="fit-bar" aria-hidden="true"><i .style=${`--fit: ${fit.percent}`}></i></span>${t('guide-fits-badly')}</p></div>
    <p>${t('guide-badly-why')} ${fit.but ? said(result, fit.but) : nothing}</p>
  </section>`;
}

/** »Ved ikke« becomes a question for somebody with a name. @param {Result} result */
function unsure(result) {
  const open = result.guide.statements.filter(({ id }) => result.answers[id] === UNKNOWN);
  return open.map(({ id, text }) => {
    const add = (/** @type {Event} */ event) => {
      event.preventDefault();
      const field = /** @type {HTMLFormElement} */ (event.currentTarget).elements.namedItem('who');
      if (!(field instanceof HTMLInputElement) || !field.value.trim()) return;
      result.ask(id, field.value.trim());
      field.value = '';
    };
    return html`<form class="unsure" @submit=${add}>
      <h3>${t('guide-unknown')}<small>${t('page-quote', { text: pick(text) })}</small></h3>
      ${
        result.readonly
          ? nothing
          : html`<div class="ask-who">
        <label class="visually-hidden" for="who-${id}">${t('guide-who')}</label>
        <input class="input" id="who-${id}" name="who" maxlength=${LIMITS.CELL} placeholder=${t('guide-who')} />
        <button class="btn" type="submit" data-makes>${t('guide-add')}</button></div>`
      }
    </form>`;
  });
}

/** @param {Result} result */
function choice(result) {
  const [first, second] = result.chosen.map((way) => pick(wayOf(result.guide, way).name));
  return html`<section class="choice" aria-labelledby="guide-choice-h">
    <div><h3 id="guide-choice-h">${first ?? t('guide-none-chosen')} ${second ? html`<span>${t('guide-with')}</span> ${second}` : nothing}</h3>
      <p>${t('guide-goes-into')}</p></div>
    <div><p class="field-label">${t('guide-why')}</p>${result.why}</div>
  </section>`;
}

/** @param {Result} result */
function more(result) {
  const shown = result.advice.suggested.map(({ way }) => way);
  const others = result.guide.ways.filter(({ id }) => !shown.includes(id));
  return html`<div class="more">
    <details><summary>${t('guide-others', { count: others.length })}</summary>
      <ul class="other-ways">${others.map(
        (way) =>
          html`<li><div><strong>${pick(way.name)}</strong><p>${pick(way.fits)}</p></div>${chooseButton(result, way.id)}</li>`,
      )}</ul></details>
    <details><summary>${t('guide-where-from')}</summary><p>${pick(result.guide.source)}</p><p>${pick(result.guide.remember)}</p></details>
  </div>`;
}

/**
 * What they say of it, so that a low answer is no yes.
 * @param {Result} result
 * @param {string} id
 */
const said = ({ guide, answers }, id) =>
  Number(answers[id]) >= 3
    ? t('guide-say-yes', { statement: statementOf(guide, id) })
    : t('guide-say-no', { statement: statementOf(guide, id) });

/**
 * @param {Result['guide']} guide
 * @param {string} id
 */
const statementOf = ({ statements }, id) => {
  const found = statements.find((each) => each.id === id);
  return found ? pick(found.text) : '';
};

/**
 * @param {Result['guide']} guide
 * @param {string} id
 */
const wayOf = ({ ways }, id) =>
  ways.find((way) => way.id === id) ?? /** @type {Result['guide']['ways'][number]} */ (ways[0]);
