/** The order of what this browser's person did: the latest is undone first, whichever document it was in. */

import { UndoManager } from 'yjs';

/** @typedef {import('./replica.js').Replica} Replica */

/** The origin of what this browser's person did; `source` is the element that wrote it. */
export class Local {
  /** @param {unknown} source */
  constructor(source) {
    this.source = source;
  }
}

/** Letters with a shorter pause between them are one step. */
const TYPED_ON_MS = 600;

/** The number of a change, kept with what undoes it. */
const NUMBER = Symbol('number');

let number = 0;
let isOne = false;

/** Undoes and does again what this person did, each time as a step of its own. */
export class OwnUndo extends UndoManager {
  /**
   * @param {import('yjs').Doc} doc
   * @param {() => void} beginStep
   */
  constructor(doc, beginStep) {
    super(doc, { trackedOrigins: new Set([Local]), captureTimeout: TYPED_ON_MS });
    this.beginStep = beginStep;
    for (const event of /** @type {const} */ (['stack-item-added', 'stack-item-updated']))
      this.on(event, ({ stackItem }) => {
        if (!isOne) number += 1;
        stackItem.meta.set(NUMBER, number);
      });
  }

  /** @override */
  undo() {
    this.beginStep();
    return super.undo();
  }

  /** @override */
  redo() {
    this.beginStep();
    return super.redo();
  }
}

/** What is done to several documents is one change, and is undone as one. @param {() => void} work */
export function asOne(work) {
  number += 1;
  isOne = true;
  try {
    work();
  } finally {
    isOne = false;
  }
}

/**
 * @param {Replica[]} replicas where the change may be
 * @param {Replica[]} along what was changed as one with it here is undone too
 */
export function undoLast(replicas, along) {
  const most = latest(replicas, 'undoStack');
  asOne(() => {
    for (const { undo } of along) while (most > 0 && numberOf(undo.undoStack) === most) undo.undo();
  });
}

/**
 * @param {Replica[]} replicas
 * @param {Replica[]} along
 */
export function redoLast(replicas, along) {
  const most = latest(replicas, 'redoStack');
  asOne(() => {
    for (const { undo } of along) while (most > 0 && numberOf(undo.redoStack) === most) undo.redo();
  });
}

/**
 * @param {Replica[]} replicas
 * @param {'undoStack'|'redoStack'} stack
 */
const latest = (replicas, stack) => Math.max(...replicas.map(({ undo }) => numberOf(undo[stack])));

/** @param {UndoManager['undoStack']} stack @returns {number} */
const numberOf = (stack) => stack.at(-1)?.meta.get(NUMBER) ?? 0;
