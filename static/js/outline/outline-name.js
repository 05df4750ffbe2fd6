/** What a screen is called, who acts on it and through which channel, above whatever it shows. */
import { html } from 'lit';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';
import { ACTOR_SIGNS, CHANNEL_SIGNS } from './outline-words.js';
import '../parts/shared-text.js';

/** @import {Bench, Screen} from './outline-screen.js' */

/** @param {Screen} screen */
export const who = ({ actor, channel }) => html`<p class="device-who">
  ${ACTOR_SIGNS[actor].icon()}${ACTOR_SIGNS[actor].word()}<span>${CHANNEL_SIGNS[channel].word()}</span>
</p>`;

/** @param {Bench} bench */
export const title = ({ screen, replica, session, readonly }) => html`<shared-text
  .session=${session}
  .replica=${replica}
  .text=${screen.title}
  .readonly=${readonly}
  field=${screen.id}
  label=${t('outline-title-label')}
  placeholder=${readonly ? t('outline-nothing-yet') : t('outline-title-prompt')}
  max=${LIMITS.TITLE}
></shared-text>`;
