/** Which note is drawn on, and what becomes of one that was begun for it. */
import { html, nothing } from 'lit';
import { dropIfBlank } from '../documents/ideas.js';

/** @typedef {import('../live/replica.js').Replica} Replica */

export class Drawing {
  /** @param {import('./ideas-view.js').IdeasView} view */
  constructor(view) {
    this.view = view;
    /** @type {{id: string, replica: Replica, isNew: boolean}|null} */ this.drawn = null;
  }

  /** @param {typeof this.drawn} drawn */
  show(drawn) {
    this.drawn = drawn;
    this.view.requestUpdate();
  }

  /**
   * @param {import('../documents/ideas.js').Note} note
   * @param {Replica} replica it is in
   */
  open(note, replica) {
    this.show({ id: note.id, replica, isNew: false });
  }

  /** @param {import('./ideas-writing.js').Written} written so far */
  begin(written) {
    this.show({ ...this.view.writing.write(written), isNew: true });
  }

  close() {
    const { drawn } = this;
    this.show(null);
    if (drawn?.isNew) drawn.replica.change((doc) => dropIfBlank(doc, drawn.id));
  }

  dialog() {
    if (!this.drawn) return nothing;
    const { id, replica } = this.drawn;
    import('../pictures/sketch-dialog.js');
    return html`<sketch-dialog .session=${this.view.session} .replica=${replica} note=${id} @closed=${() => this.close()}></sketch-dialog>`;
  }
}
