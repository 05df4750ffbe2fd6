/** What one has said to a team in this round: shown to oneself alone, and taken back from here. */
import { html, nothing } from 'lit';
import { t } from '../words/text.js';

/** @typedef {{id: string, kind: string, text: string}} Said */

/** @param {readonly Said[]} said newest first @param {(said: Said) => void} takeBack */
export function ownSaid(said, takeBack) {
  if (said.length === 0) return nothing;
  return html`<h3>${t('play-own')}</h3>
    <ul class="own-said">${said.map(
      (
        one,
      ) => html`<li data-kind=${one.kind}><strong>${t(`play-kind-${one.kind}`)}</strong><p class="told">${one.text}</p>
      <button class="link" type="button" @click=${() => takeBack(one)}>${t('play-take-back')}</button></li>`,
    )}</ul>`;
}

/** @param {string} address @returns {Promise<Said[]>} none where the net is gone: then there is what was said here */
export async function ownSaidTo(address) {
  const answer = await fetch(address, { headers: { Accept: 'application/json' } }).catch(() => null);
  return answer?.ok ? (await answer.json()).said : [];
}
