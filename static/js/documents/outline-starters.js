/** What a new screen may begin with, and laying it on a screen. */

import { placeAt } from './order.js';
import { putBlock } from './outline-pieces.js';

/** @import {BlockKind} from './outline-pieces.js' */
/** @typedef {{da: string, en: string}} Both */
/** @typedef {{kind: BlockKind, text?: Both, more?: Both, description?: Both, to?: string}} StarterBlock */
/** @typedef {{id: string, shape: import('./outline.js').Shape, title: Both, about: Both, blocks: readonly StarterBlock[]}} Starter */

/** The channel that a starter's shape belongs to, unless the story is on one already. */
/** @type {Partial<Record<import('./outline.js').Shape, import('./outline.js').Channel>>} */
export const CHANNEL_OF = { phone: 'app', desktop: 'web', letter: 'letter', talk: 'phone' };

/**
 * @param {import('yjs').Doc} doc
 * @param {string} screen a new one
 * @param {Starter} starter
 * @param {{now: number, newId: () => string, pick: (texts?: Both) => string}} made
 */
export function layOut(doc, screen, starter, { now, newId, pick }) {
  /** @type {{id: string, order: string}[]} */ const placed = [];
  for (const { kind, text, more, description, to = '' } of starter.blocks) {
    const id = newId();
    const [[, order] = ['', '']] = placeAt(placed, id, placed.length);
    const words = { text: pick(text), more: pick(more), description: pick(description) };
    putBlock(doc, id, screen, order, { kind, ...words, to }, now);
    placed.push({ id, order });
  }
}
