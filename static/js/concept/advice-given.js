/** What specialists said to the team, below the sheet's own section on them; fetched when there is something. */
import { html } from 'lit';
import { LiveElement } from '../parts/live-element.js';
import { moment } from '../words/moment.js';
import { t } from '../words/text.js';

export class AdviceGiven extends LiveElement {
  static properties = { ...LiveElement.properties, team: { attribute: false } };

  constructor() {
    super();
    /** @type {number} */ this.team = 0;
  }

  render() {
    const given = (this.session.slots.advice ?? []).filter(({ team }) => team === this.team);
    return html`<section class="advice-given" aria-labelledby="advice-given">
      <h3 id="advice-given">${t('concept-advised')}</h3>
      <ul>
        ${given.map(
          (each) => html`<li>
            ${each.question ? html`<p class="small muted">${t('page-quote', { text: each.question })}</p>` : ''}
            <p class="told">${each.text}</p>
            <p class="small muted">${[each.by, moment(each.at_ms, this.session.now())].filter(Boolean).join(' · ')}</p>
          </li>`,
        )}
      </ul>
    </section>`;
  }
}

customElements.define('advice-given', AdviceGiven);
