/** Who one is when playing; what a screen is called, who acts on it and through which channel. */
import { html, nothing } from 'lit';
import { personaOf } from '../documents/outline.js';
import { icon } from '../parts/icon.js';
import { LIMITS } from '../words/limits.js';
import { t } from '../words/text.js';
import { ACTOR_SIGNS, CHANNEL_SIGNS } from './outline-words.js';
import '../parts/shared-text.js';

/** @import {Bench, Screen} from './outline-screen.js' */

/** @param {Screen} screen */
export const who = ({ actor, channel }) => html`<p class="device-who">
  ${ACTOR_SIGNS[actor].icon()}${ACTOR_SIGNS[actor].word()}<span>${CHANNEL_SIGNS[channel].word()}</span>
</p>`;

/** Above every screen, as where it is played. @param {Bench} bench */
export function persona({ replica, session, readonly }) {
  const text = personaOf(replica.doc);
  if (!text || (readonly && text.length === 0)) return nothing;
  return html`<div class="persona">${icon('user')}<shared-text
    .session=${session}
    .replica=${replica}
    .text=${text}
    .readonly=${readonly}
    field="persona"
    label=${t('outline-persona')}
    placeholder=${t('outline-persona-prompt')}
    max=${LIMITS.PERSONA}
  ></shared-text></div>`;
}

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
