/** The last question, for oneself alone: what one does differently from Monday. It lies in one's own drafts. */
import { html } from 'lit';
import { icon } from '../parts/icon.js';
import { LiveElement } from '../parts/live-element.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';
import '../parts/shared-text.js';

export class MondayCard extends LiveElement {
  willUpdate() {
    this.use(this.#drafts());
  }

  /** Nobody else can open it. */
  #drafts() {
    return this.session.document(`drafts:${this.session.slots.me.seat_id}`);
  }

  render() {
    const drafts = this.#drafts();
    const text = drafts.doc.getMap('mine').get('monday');
    if (!drafts.loaded || !text) return html`<p class="muted" role="status">${t('page-loading')}</p>`;
    return html`<div class="field">
      <p class="field-label" id="monday-h">${t('monday-question')}</p>
      <shared-text class="input" .session=${this.session} .replica=${drafts} .text=${text} .readonly=${!this.session.slots.phase.may.drafts}
        field="monday" labelledby="monday-h" placeholder=${t('monday-example')} max=${LIMITS.COMMENT}></shared-text>
      <p class="hint">${icon('eye-off')}<span>${t('monday-private')} <a href=${this.session.content.urls.mine}>${t('monday-home')}</a></span></p>
    </div>`;
  }
}

customElements.define('monday-card', MondayCard);
