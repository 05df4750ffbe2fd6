/** The words and icons of the prototype's few choices: kinds, actors, channels, blocks, and where a link leads. */
import { icon } from '../parts/icon.js';
import { t } from '../words/text.js';

/** @typedef {{icon: () => unknown, word: () => string}} Sign */
/** @import {Screen} from '../documents/outline.js' */
/** @import {Link} from '../documents/flow.js' */

/** @type {Record<import('../documents/outline.js').Kind, Sign>} */
export const KIND_SIGNS = {
  screen: { icon: () => icon('app-window'), word: () => t('outline-kind-screen') },
  step: { icon: () => icon('footprints'), word: () => t('outline-kind-step') },
};

/** @type {Record<import('../documents/outline.js').Actor, Sign>} */
export const ACTOR_SIGNS = {
  citizen: { icon: () => icon('user'), word: () => t('outline-actor-citizen') },
  relative: { icon: () => icon('users'), word: () => t('outline-actor-relative') },
  employee: { icon: () => icon('id-card-lanyard'), word: () => t('outline-actor-employee') },
  partner: { icon: () => icon('handshake'), word: () => t('outline-actor-partner') },
  system: { icon: () => icon('cpu'), word: () => t('outline-actor-system') },
};

/** @type {Record<import('../documents/outline.js').Channel, Sign>} */
export const CHANNEL_SIGNS = {
  app: { icon: () => icon('smartphone'), word: () => t('outline-channel-app') },
  web: { icon: () => icon('globe'), word: () => t('outline-channel-web') },
  letter: { icon: () => icon('mail'), word: () => t('outline-channel-letter') },
  digital_post: { icon: () => icon('inbox'), word: () => t('outline-channel-digital_post') },
  sms: { icon: () => icon('message-square-text'), word: () => t('outline-channel-sms') },
  phone: { icon: () => icon('phone'), word: () => t('outline-channel-phone') },
  physical: { icon: () => icon('house'), word: () => t('outline-channel-physical') },
};

/** @type {Record<import('../documents/outline-pieces.js').BlockKind, Sign>} */
export const BLOCK_SIGNS = {
  heading: { icon: () => icon('heading'), word: () => t('outline-block-heading') },
  text: { icon: () => icon('text'), word: () => t('outline-block-text') },
  field: { icon: () => icon('text-cursor-input'), word: () => t('outline-block-field') },
  choice: { icon: () => icon('list-checks'), word: () => t('outline-block-choice') },
  button: { icon: () => icon('mouse-pointer-click'), word: () => t('outline-block-button') },
  list: { icon: () => icon('list'), word: () => t('outline-block-list') },
  notice: { icon: () => icon('info'), word: () => t('outline-block-notice') },
  picture: { icon: () => icon('image'), word: () => t('outline-block-picture') },
  sketch: { icon: () => icon('pencil'), word: () => t('outline-block-sketch') },
  data: { icon: () => icon('database'), word: () => t('outline-block-data') },
  human: { icon: () => icon('users'), word: () => t('outline-block-human') },
  divider: { icon: () => icon('minus'), word: () => t('outline-block-divider') },
};

/** What to write in each frame. @type {Record<import('../documents/outline.js').Shape, () => string>} */
export const PROMPTS = {
  phone: () => t('outline-prompt-screen'),
  desktop: () => t('outline-prompt-screen'),
  letter: () => t('outline-prompt-letter'),
  talk: () => t('outline-prompt-talk'),
  place: () => t('outline-prompt-place'),
  step: () => t('outline-prompt-step'),
  paper: () => t('outline-prompt-screen'),
};

/** @param {{title?: unknown}} screen */
export const titleOf = (screen) => String(screen.title ?? '').trim() || t('outline-untitled');

/** @param {Screen[]} screens @param {string} id */
export const numbered = (screens, id) => {
  const at = screens.findIndex((screen) => screen.id === id);
  return at < 0 ? '' : `${at + 1} ${titleOf(/** @type {Screen} */ (screens[at]))}`;
};

const LEADS = {
  screen: () => icon('arrow-right'),
  back: () => icon('undo-2'),
  end: () => icon('circle-dot'),
  nowhere: () => icon('circle-dashed'),
  gone: () => icon('circle-dashed'),
};

/** @param {Link} link */
export const isLoose = ({ leads }) => leads === 'nowhere' || leads === 'gone';

/**
 * Where a link leads, as a sign.
 * @param {Screen[]} screens
 * @param {Link} link
 */
export const ledTo = (screens, { leads, to }) => ({
  icon: LEADS[leads],
  word: () => (leads === 'screen' ? numbered(screens, to) : t(`outline-leads-${leads}`)),
});

/**
 * What one presses for it: the words of the block or hotspot, or its kind.
 * @param {Screen[]} screens
 * @param {Pick<Link, 'screen'|'item'>} link
 */
export function pressedFor(screens, { screen: id, item }) {
  const screen = screens.find((each) => each.id === id);
  const block = screen?.blocks.find((each) => each.id === item);
  if (block) return nameOf(block);
  const hotspot = screen?.hotspots.find((each) => each.id === item);
  return hotspot ? String(hotspot.label ?? '').trim() || t('outline-spot-unnamed') : '';
}

/** @param {import('../documents/outline-pieces.js').Block} block */
export const nameOf = ({ kind, text, more, description }) =>
  (String(text ?? '').trim() || String(more ?? '').trim() || description).split('\n')[0] ||
  BLOCK_SIGNS[kind].word();
