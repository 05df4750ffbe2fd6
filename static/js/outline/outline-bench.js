/** What the large screen is given by its view: the document's values, and what each hand does. */
import { linksOf } from '../documents/flow.js';
import { setRemovedOf } from '../documents/removing.js';
import { t } from '../words/text.js';
import { titleOf } from './outline-words.js';

/** @import {Screen} from '../documents/outline.js' */
/** @import {Block} from '../documents/outline-pieces.js' */
/** @import {Bench} from './outline-screen.js' */

/**
 * @param {import('./outline-view.js').OutlineView} view
 * @param {Screen[]} screens
 * @param {Screen} screen
 * @returns {Bench}
 */
export function benchOf(view, screens, screen) {
  const { hands, dialogs, replica } = view;
  const index = screens.indexOf(screen);
  const concept = view.concept;
  return {
    session: view.session,
    replica,
    screens,
    links: linksOf(screens).filter((link) => link.screen === screen.id),
    screen,
    index,
    item: view.item,
    carried: view.carried,
    corner: view.corner,
    readonly: view.readonly,
    concept,
    origin: concept.origin,
    notes: view.notes(concept.origin),
    answers: answersOn(replica.doc, screen.id),
    requestUpdate: () => view.requestUpdate(),
    pick: (item) => {
      view.item = item;
      view.corner = null;
    },
    carry: (carried) => {
      view.carried = carried;
    },
    add: (kind) => added(view, screen, kind),
    move: (block, to) => {
      hands.moveBlock(screen, block.id, to);
      view.keepFocus(`[data-block="${CSS.escape(block.id)}"] .block-grip`);
    },
    copy: (block) => {
      const id = hands.copyBlock(screen, block);
      if (id) view.item = id;
    },
    remove: (block) => {
      hands.removeBlock(block);
      view.item = '';
      view.keepFocus('.lofi-title textarea');
    },
    photo: (block) => dialogs.photo(block?.id ?? screen.id, index),
    draw: (block) => dialogs.draw(block.id),
    addSpot: (spot) => {
      const id = hands.addHotspot(screen, spot);
      view.corner = null;
      view.item = id;
      if (id) view.focusText('.props shared-text textarea', '');
    },
    begin: (corner) => {
      view.corner = corner;
      view.item = '';
    },
    placeSpot: (hotspot, spot) => hands.placeHotspot(hotspot.id, spot),
    removeSpot: (hotspot) => {
      hands.removeHotspot(hotspot);
      view.item = '';
      view.keepFocus('.spots .btn');
    },
    link: (item, to) => hands.link({ screen: screen.id, item }, to),
    linkToNew: (item) => hands.linkToNew({ screen: screen.id, item }),
    lost: (to) => lostScreen(view, to),
    set: (key, value) => hands.setScreen(screen.id, key, value),
    answer: (what, is) =>
      hands.change((doc) => {
        const answers = doc.getMap('answers');
        if (is) answers.set(`${screen.id}/${what}`, true);
        else answers.delete(`${screen.id}/${what}`);
      }),
    addScreen: (at) => dialogs.begin(at),
    shift: (by) => view.moveScreen(screen.id, index + by),
    duplicate: () => view.begun(hands.duplicate(screen.id), index + 2),
    removeScreen: () => {
      hands.removeScreen(screen);
      view.keepFocus('.lofi-title textarea');
    },
  };
}

/**
 * After what is chosen, or last.
 * @param {import('./outline-view.js').OutlineView} view
 * @param {Screen} screen
 * @param {import('../documents/outline-pieces.js').BlockKind} kind
 */
function added(view, screen, kind) {
  const chosen = screen.blocks.findIndex(({ id }) => id === view.item);
  const id = view.hands.addBlock(screen, chosen < 0 ? screen.blocks.length : chosen + 1, kind);
  if (!id) return;
  view.item = id;
  const inBlock = kind === 'divider' ? '.block-grip' : '.block-face :is(textarea, .btn)';
  view.focusText(`[data-block="${CSS.escape(id)}"] ${inBlock}`);
}

/** @param {import('yjs').Doc} doc @param {string} screen */
function answersOn(doc, screen) {
  const keys = [...doc.getMap('answers').keys()].filter((key) => key.startsWith(`${screen}/`));
  return new Set(keys.map((key) => key.slice(screen.length + 1)));
}

/**
 * A screen that somebody deleted can be brought back where something leads to it.
 * @param {import('./outline-view.js').OutlineView} view
 * @param {string} to
 */
function lostScreen(view, to) {
  const map = /** @type {import('yjs').Map<import('yjs').Map<unknown>>} */ (
    view.replica.doc.getMap('screens')
  ).get(to);
  if (!map?.get('removed_ms')) return null;
  const title = titleOf({ title: map.get('title') }) || t('outline-untitled');
  return {
    title,
    restore: () => view.hands.change(() => setRemovedOf(map, { now: 0 })),
  };
}
