/** Where the agenda comes from and goes to: a template, an earlier sprint, a file, and paper. */
import { html, nothing } from 'lit';
import { sumsOf } from '../agenda/days.js';
import { hours } from '../agenda/hours.js';
import '../parts/drop-menu.js';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';
import { done } from './done.js';

/** @import {Bench} from './sprint-prepare.js' */

/** @param {Bench} bench */
export function prepareSource(bench) {
  const { agenda, sprint } = bench.session.slots;
  const { urls, agendas } = bench.session.content;
  const { work, rest } = sumsOf(agenda);
  const items = agendas.map(({ choice, title }) => ({
    text: title,
    act: () => replace(bench, [['from', choice]]),
  }));
  return html`<p>${t('prepare-sum', { work: hours(work), rest: hours(rest), pauses: rest > 0 ? 'some' : 'none' })}</p>
    <div class="btn-row">
      ${
        sprint.status === 'draft'
          ? html`<drop-menu .label=${t('prepare-template')} .face=${html`${t('prepare-template')}${icon('chevron-down', 'small')}`} .items=${items}></drop-menu>
            <button class="btn btn-small" type="button" @click=${() => bench.open({ heading: t('prepare-load'), content: fileForm(bench) })}>${icon('upload')}${t('prepare-load')}</button>`
          : nothing
      }
      <a class="btn btn-small" href=${urls.agenda_file} download>${icon('download')}${t('prepare-fetch')}</a>
      <a class="btn btn-small" href=${urls.agenda}>${icon('printer')}${t('prepare-print')}</a>
    </div>`;
}

/** @param {Bench} bench @param {string[]} [problems] */
function fileForm(bench, problems = []) {
  return html`<form class="dialog-form" @submit=${load(bench)}>
    <p>${t('prepare-load-text')}</p>
    ${
      problems.length > 0
        ? html`<div class="errors" role="alert"><p>${icon('circle-alert')}<span>${t('prepare-load-wrong')}</span></p>
          <ul>${problems.map((problem) => html`<li class="told">${problem}</li>`)}</ul></div>`
        : nothing
    }
    <div class="field">
      <label class="field-label" for="prep-file">${t('prepare-file')}</label>
      <input class="input" id="prep-file" name="file" type="file" accept=".json,application/json" required />
    </div>
    <div class="btn-row">
      <button class="btn" type="button" @click=${bench.close}>${t('console-cancel')}</button>
      <button class="btn btn-primary" type="submit">${t('prepare-load-go')}</button>
    </div>
  </form>`;
}

/** @param {Bench} bench */
const load = (bench) => (/** @type {SubmitEvent} */ event) => {
  event.preventDefault();
  const file = /** @type {HTMLFormElement} */ (event.currentTarget).file.files[0];
  return replace(bench, [
    ['from', 'file'],
    ['file', file],
  ]);
};

/**
 * The whole agenda anew; one has it back with one press.
 * @param {Bench} bench
 * @param {[string, string|Blob][]} parts of the form
 */
async function replace(bench, parts) {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  const answer = await fetch(bench.session.content.urls.agenda, { method: 'POST', body: form }).catch(
    () => null,
  );
  const said = await answer?.json().catch(() => null);
  if (answer?.ok) {
    bench.close();
    done(bench, t('prepare-loaded', { count: said.phases }));
  } else {
    const problems = said?.problems ?? [t(answer?.status === 413 ? 'error-too_large' : 'error-offline')];
    bench.open({ heading: t('prepare-load'), content: fileForm(bench, problems), wide: true });
  }
}
