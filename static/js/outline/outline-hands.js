/** Everything one does to a prototype while building it; each deed is one step to undo. */
import { newId } from '../documents/id.js';
import { addScreen, moveScreen, readScreens, removeScreen, setScreen } from '../documents/outline.js';
import { duplicateScreen } from '../documents/outline-copy.js';
import {
  addBlock,
  addHotspot,
  blockDraftOf,
  moveBlock,
  removeBlock,
  removeHotspot,
  setBlock,
  setHotspot,
} from '../documents/outline-pieces.js';
import { CHANNEL_OF, layOut } from '../documents/outline-starters.js';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { LIMITS } from '../words/limits.js';
import { pick, t } from '../words/text.js';
import { signatureIn } from '../words/whereabouts.js';
import { nameOf, titleOf } from './outline-words.js';

/** @import {Screen} from '../documents/outline.js' */
/** @import {Block, BlockKind, Hotspot, Spot} from '../documents/outline-pieces.js' */
/** @import {Starter} from '../documents/outline-starters.js' */
/** @typedef {{screen: string, item: string}} Source of a link; without an item it is the screen's own way on */

const BACK = { now: 0 };

export class Hands {
  /** @param {import('./outline-view.js').OutlineView} view */
  constructor(view) {
    this.view = view;
  }

  get now() {
    return this.view.session.now();
  }

  get away() {
    return { now: this.now, by: signatureIn(this.view.session) };
  }

  /** @param {(doc: import('yjs').Doc) => void} fn */
  change(fn) {
    const { replica } = this.view;
    replica.change(() => fn(replica.doc));
  }

  /** @param {string} id @param {string} sort */
  async sort(id, sort) {
    try {
      await this.view.session.command('feedback_sort', { id, sort });
    } catch (error) {
      toast(/** @type {Error} */ (error).message, { tone: 'warn' });
    }
  }

  // Screens

  /**
   * A new screen continues the story: same actor and channel as the one before it.
   * @param {number} index
   * @param {{starter?: Starter|undefined, kind?: import('../documents/outline.js').Kind, photo?: string, description?: string, title?: string}} [how]
   * @returns {string} its id; empty where there is no room
   */
  addScreen(index, { starter, kind = 'screen', photo = '', description = '', title = '' } = {}) {
    const screens = readScreens(this.view.replica.doc);
    if (isFull(screens.length, LIMITS.SCREENS, 'outline-full-screens')) return '';
    const before = screens[index - 1];
    const channel = (starter && CHANNEL_OF[starter.shape]) || before?.channel || 'app';
    const draft = { kind, actor: before?.actor ?? 'citizen', channel, photo, description, title };
    const id = newId();
    this.change((doc) => {
      addScreen(doc, id, index, { ...draft, title: title || pick(starter?.title) }, this.now);
      if (starter) layOut(doc, id, starter, { now: this.now, newId, pick });
    });
    return id;
  }

  /** @param {string} from @returns {string} */
  duplicate(from) {
    if (isFull(readScreens(this.view.replica.doc).length, LIMITS.SCREENS, 'outline-full-screens')) return '';
    const id = newId();
    this.change((doc) => duplicateScreen(doc, id, from, this.now, newId));
    return id;
  }

  /** @param {string} id @param {number} index */
  moveScreen(id, index) {
    this.change((doc) => moveScreen(doc, id, index));
  }

  /** @param {string} id @param {'kind'|'actor'|'channel'|'to'|'photo'|'description'} key @param {string} value */
  setScreen(id, key, value) {
    this.change((doc) => setScreen(doc, id, key, value));
  }

  /** @param {Screen} screen */
  removeScreen(screen) {
    this.change((doc) => removeScreen(doc, screen.id, this.away));
    toast(t('outline-removed', { title: titleOf(screen) }), { undo: () => this.restoreScreen(screen.id) });
  }

  /** @param {string} id */
  restoreScreen(id) {
    this.change((doc) => removeScreen(doc, id, BACK));
    this.view.select(id);
  }

  // Blocks

  /**
   * @param {Screen} screen
   * @param {number} index
   * @param {BlockKind} kind
   * @returns {string}
   */
  addBlock(screen, index, kind) {
    if (isFull(screen.blocks.length, LIMITS.BLOCKS, 'outline-full-blocks')) return '';
    const id = newId();
    this.change((doc) => addBlock(doc, id, screen.id, index, { kind }, this.now));
    return id;
  }

  /** @param {Screen} screen @param {Block} block @returns {string} */
  copyBlock(screen, block) {
    if (isFull(screen.blocks.length, LIMITS.BLOCKS, 'outline-full-blocks')) return '';
    const id = newId();
    const index = screen.blocks.indexOf(block) + 1;
    this.change((doc) => addBlock(doc, id, screen.id, index, blockDraftOf(block), this.now));
    return id;
  }

  /** @param {Screen} screen @param {string} id @param {number} index */
  moveBlock(screen, id, index) {
    if (index < 0 || index >= screen.blocks.length) return;
    this.change((doc) => moveBlock(doc, id, screen.id, index));
  }

  /** @param {string} id @param {'photo'|'description'|'to'} key @param {string} value */
  setBlock(id, key, value) {
    this.change((doc) => setBlock(doc, id, key, value));
  }

  /** @param {Block} block */
  removeBlock(block) {
    this.change((doc) => removeBlock(doc, block.id, this.away));
    const restore = () => this.change((doc) => removeBlock(doc, block.id, BACK));
    toast(t('outline-removed', { title: nameOf(block) }), { undo: restore });
  }

  // Hotspots

  /** @param {Screen} screen @param {Spot} spot @returns {string} */
  addHotspot(screen, spot) {
    if (isFull(screen.hotspots.length, LIMITS.HOTSPOTS, 'outline-full-hotspots')) return '';
    const id = newId();
    this.change((doc) => addHotspot(doc, id, screen.id, { spot }, this.now));
    return id;
  }

  /** @param {string} id @param {Spot} spot */
  placeHotspot(id, spot) {
    this.change((doc) => setHotspot(doc, id, 'spot', spot));
  }

  /** @param {Hotspot} hotspot */
  removeHotspot(hotspot) {
    this.change((doc) => removeHotspot(doc, hotspot.id, this.away));
    const restore = () => this.change((doc) => removeHotspot(doc, hotspot.id, BACK));
    const title = String(hotspot.label ?? '').trim() || t('outline-spot-unnamed');
    toast(t('outline-removed', { title }), { undo: restore });
  }

  // Links

  /** @param {Source} source @param {string} to */
  link({ screen, item }, to) {
    this.change((doc) => {
      if (!item) setScreen(doc, screen, 'to', to);
      else if (doc.getMap('hotspots').has(item)) setHotspot(doc, item, 'to', to);
      else setBlock(doc, item, 'to', to);
    });
  }

  /** A screen made on the spot, at the end, where it comes between no others. @param {Source} source */
  linkToNew(source) {
    const screens = readScreens(this.view.replica.doc);
    const id = this.addScreen(screens.length);
    if (!id) return;
    this.link(source, id);
    const way = { words: t('outline-go-there'), face: icon('arrow-right'), act: () => this.view.select(id) };
    toast(t('outline-new-made', { number: screens.length + 1 }), { way });
  }
}

/** @param {number} count @param {number} most @param {string} words */
function isFull(count, most, words) {
  if (count < most) return false;
  toast(t(words, { most }), { tone: 'warn' });
  return true;
}
