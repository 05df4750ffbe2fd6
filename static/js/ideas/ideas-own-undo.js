/** Undoing and redoing what this person did among the ideas. */
import { redoLast, undoLast } from '../live/own-changes.js';

export class OwnUndo {
  /** @param {import('./ideas-view.js').IdeasView} view */
  constructor(view) {
    this.view = view;
  }

  undo() {
    undoLast(this.inHand, this.replicas);
  }

  redo() {
    redoLast(this.inHand, this.replicas);
  }

  get replicas() {
    const { board, drafts } = this.view;
    return drafts ? [board, drafts] : [board];
  }

  /** What was face down and has been turned over is undone on the board alone. */
  get inHand() {
    return this.view.isPrivate ? this.replicas : [this.view.board];
  }
}
