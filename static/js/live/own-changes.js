/** The order of what this browser's person did: the latest is undone first, whichever document it was in. */

/** @typedef {import('./replica.js').Replica} Replica */
/** @typedef {import('yjs').UndoManager} UndoManager */

/** The number of a change, kept with what undoes it. */
const NUMBER = Symbol('number');

let number = 0;
let isOne = false;

/** @param {UndoManager} manager a new one */
export function keepOrder(manager) {
  for (const event of /** @type {const} */ (['stack-item-added', 'stack-item-updated']))
    manager.on(event, ({ stackItem }) => {
      if (!isOne) number += 1;
      stackItem.meta.set(NUMBER, number);
    });
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
  const managers = latest(replicas, along, 'undoStack');
  asOne(() => {
    for (const manager of managers) manager.undo();
  });
}

/**
 * @param {Replica[]} replicas
 * @param {Replica[]} along
 */
export function redoLast(replicas, along) {
  const managers = latest(replicas, along, 'redoStack');
  asOne(() => {
    for (const manager of managers) manager.redo();
  });
}

/**
 * @param {Replica[]} replicas
 * @param {Replica[]} along
 * @param {'undoStack'|'redoStack'} stack
 */
function latest(replicas, along, stack) {
  const last = (/** @type {Replica} */ { undo }) => undo[stack].at(-1)?.meta.get(NUMBER) ?? 0;
  const most = Math.max(...replicas.map(last));
  return along.filter((replica) => most > 0 && last(replica) === most).map(({ undo }) => undo);
}
