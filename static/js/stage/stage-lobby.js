/** The projector while people arrive: the code, the QR code, and which municipalities have come. */
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { seatTable } from '../parts/seat-table.js';
import { t } from '../words/text.js';

/** @import {StageSlots} from '../live/slots.d.ts' */
/** @import {Session} from '../live/session.js' */

/** @typedef {{name: string, count: number}} Municipality */

/** As many as can be read from the back row. */
const MOST = 15;
const TABLES = 4;

/** @param {Session<StageSlots>} session */
export function stageLobby(session) {
  const { sprint, arrivals } = session.slots;
  return html`
    <main class="lobby">
      <div>
        <h1>${t('stage-sit-down')}</h1>
        <p class="lobby-how">${t('stage-go-to')} <b>${location.host}</b> ${t('stage-and-write')}</p>
        <p class="visually-hidden">${t('stage-code-spelled', { code: [...sprint.code].join(' ') })}</p>
        <div class="lobby-code" translate="no" aria-hidden="true">${letters(sprint.code)}</div>
        ${sprint.locked ? html`<p class="lobby-how" role="status">${t('stage-locked')}</p>` : nothing}
      </div>
      <div class="lobby-qr">
        <img class="qr" src="${session.content.urls.qr}?${sprint.code}" alt=${t('stage-qr-alt')} />
        <p>${t('stage-camera')}</p>
      </div>
    </main>
    <section class="lobby-arrivals" aria-label=${t('stage-arrived-label')}>
      <p class="lobby-count" role="status">${t('stage-arrived', { count: arrivals?.count ?? 0 })}</p>
      ${municipalities(arrivals?.municipalities ?? [])}
    </section>
  `;
}

/** @param {string} code */
const letters = (code) =>
  [...code].map(
    (letter, index) => html`${index === code.length / 2 ? html`<i></i>` : nothing}<b>${letter}</b>`,
  );

/** @param {Municipality[]} all */
function municipalities(all) {
  const shown = all.slice(0, all.length > MOST ? MOST - 1 : MOST);
  return html`<ul class="lobby-tables" data-many=${all.length > TABLES ? '' : nothing}>
    ${repeat(
      shown,
      ({ name }) => name,
      (place) => table(place, all.length <= TABLES),
    )}
    ${
      all.length > shown.length
        ? html`<li class="lobby-table"><strong>${t('stage-arrived-more', { count: all.length - shown.length })}</strong></li>`
        : nothing
    }
  </ul>`;
}

/**
 * @param {Municipality} place
 * @param {boolean} drawn
 */
const table = ({ name, count }, drawn) => html`<li class="lobby-table">
  ${drawn ? seatTable(name.charAt(0), count, count) : nothing}
  <p><strong>${name}</strong> <span>${drawn ? t('stage-people', { count }) : count}</span></p>
</li>`;
