/** The bar: which sprint, that it is a draft, its code, and the way to the console. */
import { html, nothing } from 'lit';
import { icon } from '../parts/icon.js';
import { mark } from '../parts/mark.js';
import { at } from '../words/at.js';
import { spacedCode } from '../words/spaced-code.js';
import { t } from '../words/text.js';

/** @import {Bench} from './sprint-prepare.js' */

/** @param {Bench} bench */
export const prepareTop = ({ session }) => html`<header class="top">
  <a class="room-home" href=${at('/sprints')} aria-label=${t('console-home')}>${mark()}</a>
  <h1 class="room-title"><strong title=${session.slots.sprint.title}>${session.slots.sprint.title}</strong></h1>
  ${session.slots.sprint.status === 'draft' ? html`<span class="chip" data-tone="warn">${icon('pencil-line')}${t('prepare-draft')}</span>` : nothing}
  <nav class="acts" aria-label=${t('prepare-acts')}>
    <a href=${session.content.urls.prepare} aria-current="page">${t('prepare-title')}</a>
    <a href=${session.content.urls.console}>${t('prepare-lead')}</a>
  </nav>
  ${
    session.slots.sprint.rehearsal
      ? nothing
      : html`<form method="post" action=${session.content.urls.rehearsal}>
        <button class="btn" type="submit" data-makes title=${t('rehearsal-begin-text')}>${icon('play')}<span>${t('rehearsal-begin')}</span></button>
      </form>`
  }
  <p class="code-tag">${t('console-code')} <b translate="no">${spacedCode(session.slots.sprint.code)}</b></p>
</header>`;
