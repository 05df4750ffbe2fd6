/** The words and icons of the outline's few choices: kind, actor, channel. */
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';

/** @typedef {{icon: () => unknown, word: () => string}} Sign */

/** @type {Record<import('../documents/outline.js').Kind, Sign>} */
export const KIND_SIGNS = {
  screen: { icon: () => icon('app-window'), word: () => t('outline-kind-screen') },
  step: { icon: () => icon('footprints'), word: () => t('outline-kind-step') },
};

/** @type {Record<import('../documents/outline.js').Actor, Sign>} */
export const ACTOR_SIGNS = {
  citizen: { icon: () => icon('user'), word: () => t('outline-actor-citizen') },
  employee: { icon: () => icon('id-card-lanyard'), word: () => t('outline-actor-employee') },
  system: { icon: () => icon('cpu'), word: () => t('outline-actor-system') },
};

/** @type {Record<import('../documents/outline.js').Channel, Sign>} */
export const CHANNEL_SIGNS = {
  app: { icon: () => icon('smartphone'), word: () => t('outline-channel-app') },
  web: { icon: () => icon('globe'), word: () => t('outline-channel-web') },
  letter: { icon: () => icon('mail'), word: () => t('outline-channel-letter') },
  phone: { icon: () => icon('phone'), word: () => t('outline-channel-phone') },
  physical: { icon: () => icon('house'), word: () => t('outline-channel-physical') },
};

/** What to write in each frame. @type {Record<import('../documents/outline.js').Shape, () => string>} */
export const PROMPTS = {
  phone: () => t('outline-prompt-screen'),
  desktop: () => t('outline-prompt-screen'),
  letter: () => t('outline-prompt-letter'),
  talk: () => t('outline-prompt-talk'),
  place: () => t('outline-prompt-place'),
  step: () => t('outline-prompt-step'),
};
