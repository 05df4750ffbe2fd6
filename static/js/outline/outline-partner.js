/** Whose prototype the team tries now, above its own: one tap, and it is on the screen. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';

/** @param {import('../live/session.js').Session} session */
export function partnerCard(session) {
  const { partner } = session.slots;
  if (!partner) return nothing;
  return html`<section class="partner" aria-labelledby="partner">
    <div><h2 id="partner">${t('outline-partner', { team: partner.name })}</h2><p>${t('outline-partner-how')}</p></div>
    <a class="btn btn-primary" href="${session.content.urls.teams}/${partner.number}/play" target="_blank" rel="noopener">${icon('play')}${t('outline-partner-play')}</a>
  </section>`;
}
