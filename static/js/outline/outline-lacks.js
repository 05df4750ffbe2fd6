/** What the prototype lacks: counted beside its tabs, and told above its map. */
import { flowOf, linksOf } from '../documents/flow.js';
import { t } from '../words/text.js';
import { isLoose, numbered, pressedFor } from './outline-words.js';

/** @import {Screen} from '../documents/outline.js' */
/** @import {Link} from '../documents/flow.js' */
/** @typedef {{words: string, fixes: {words: string, act: () => void}[]}} Lack */

/**
 * What would stop somebody who plays it.
 * @param {Screen[]} screens
 * @param {Pick<import('./outline-map.js').Mapped, 'go'|'lead'>} hands
 * @returns {Lack[]}
 */
export function lacksOf(screens, { go, lead }) {
  const flow = flowOf(screens);
  const links = linksOf(screens);
  const loose = links.filter((link) => link.item && isLoose(link));
  return [
    ...loose.map((link) => ({
      words: t(link.leads === 'gone' ? 'outline-lack-gone' : 'outline-lack-nowhere', {
        name: pressedFor(screens, link),
        screen: numbered(screens, link.screen),
      }),
      fixes: [{ words: t('outline-lack-choose'), act: () => go(link.screen, link.item) }],
    })),
    ...flow.dead
      .filter((id) => !loose.some(({ screen }) => screen === id))
      .map((id) => ({
        words: t('outline-lack-dead', { screen: numbered(screens, id) }),
        fixes: [
          { words: t('outline-lack-on'), act: () => go(id) },
          ...(hasOwnWay(links, id) ? [{ words: t('outline-lack-end'), act: () => lead(id, 'end') }] : []),
        ],
      })),
    ...flow.unreachable.map((id) => ({
      words: t('outline-lack-unreachable', { screen: numbered(screens, id) }),
      fixes: [{ words: t('outline-lack-way'), act: () => go(/** @type {Screen} */ (screens[0]).id) }],
    })),
    ...screens.flatMap((screen) =>
      screen.hotspots
        .filter(({ label }) => !String(label ?? '').trim())
        .map(({ id }) => ({
          words: t('outline-lack-label', { screen: numbered(screens, screen.id) }),
          fixes: [{ words: t('outline-lack-name'), act: () => go(screen.id, id) }],
        })),
    ),
  ];
}

/** @param {Link[]} links @param {string} id */
const hasOwnWay = (links, id) => links.some(({ screen, item }) => screen === id && item === '');
