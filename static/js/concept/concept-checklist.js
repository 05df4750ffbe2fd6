/** The checklist beside the sheet: what is missing with why, what is in place folded away. It never blocks. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { ring } from '../parts/ring.js';
import { pick, t } from '../words/text.js';

/** @typedef {import('../documents/checklist.js').Item} Item */
/** @typedef {import('../documents/checklist.js').Checklist} Checklist */

/**
 * @param {Checklist} checklist of what is shown
 * @param {Checklist} whole of the whole sheet
 * @param {(field: string) => void} go
 */
export const conceptChecklist = (checklist, whole, go) => html`
  <section class="panel" aria-labelledby="concept-checks">
    <div class="panel-head">
      <h2 id="concept-checks">${t('concept-checklist')}</h2>
      <span class="score">${ring(checklist.percent / 100)}${score(checklist)}</span>
    </div>
    ${checklist.total < whole.total ? html`<p class="small muted">${t('concept-score-both', { done: checklist.done, total: checklist.total, all: whole.done, of: whole.total })}</p>` : nothing}
    ${missing(
      checklist.items.filter(({ ok }) => !ok),
      go,
    )} ${inPlace(
      checklist.items.filter(({ ok }) => ok),
      go,
    )}
    <p class="hint">${icon('info')}${t('concept-checklist-hint')}</p>
  </section>
`;

/** @param {Checklist} checklist */
const score = ({ done, total, percent }) =>
  html`<span>${t('concept-score', { done, total })} <span class="muted">${t('concept-percent', { percent })}</span></span>`;

/**
 * @param {Item[]} items
 * @param {(field: string) => void} go
 */
function missing(items, go) {
  if (items.length === 0)
    return html`<p class="checks-done">${icon('circle-check')}${t('concept-all-in-place')}</p>`;
  return html`<ul class="checks">
    ${items.map(
      (item) => html`<li class="check" data-state="missing">
        ${icon('circle-dashed')}
        <span class="check-name">${pick(item.why ?? item.label)}</span>
        <span class="check-more">${link(item, go)}</span>
      </li>`,
    )}
  </ul>`;
}

/**
 * @param {Item} item
 * @param {(field: string) => void} go
 */
const link = (item, go) =>
  html`<a href="#concept-field-${item.field}" @click=${follow(item, go)}>${pick(item.label)}</a>`;

/**
 * @param {Item} item
 * @param {(field: string) => void} go
 */
const follow = (item, go) => (/** @type {Event} */ event) => {
  event.preventDefault();
  go(item.field);
};

/**
 * @param {Item[]} items
 * @param {(field: string) => void} go
 */
function inPlace(items, go) {
  if (items.length === 0) return nothing;
  return html`<details class="checks-ok">
    <summary>${t('concept-in-place', { count: items.length })}</summary>
    <ul class="checks">
      ${items.map((item) => html`<li class="check">${icon('circle-check')}<span class="check-name">${link(item, go)}</span></li>`)}
    </ul>
  </details>`;
}
