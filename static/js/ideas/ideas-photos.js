/** The photo of a note: asking for it, the phone one waits for, and telling when it has come. */
import { html } from 'lit';
import { setPhoto } from '../documents/ideas.js';
import { icon } from '../parts/icon.js';
import { toast } from '../parts/toast.js';
import { hasCome, keepWaiting, stillWaiting, stopWaiting, waitClosed } from '../pictures/photo-wait.js';
import { t } from '../words/text.js';

/** @typedef {import('../documents/ideas.js').Note} Note */
/** @typedef {import('../live/replica.js').Replica} Replica */
/** @typedef {import('../pictures/photo-parts.js').Pictured} Pictured */
/** @typedef {import('../pictures/photo-wait.js').Link} Link */
/**
 * @typedef {object} Request without a note the photo goes with the one that is being written
 * @property {Note} [note]
 * @property {Replica} [replica] the note is in
 * @property {File|null} [file] that is there already
 * @property {Link} [link] of the phone that is waited for
 */

export class Photos {
  /** @param {import('./ideas-view.js').IdeasView} view */
  constructor(view) {
    this.view = view;
    this.hasLooked = false;
    /** The phone's link whose photo was offered. */ this.offeredLink = '';
    /** Takes back the offer of a photo that has come. */ this.withdraw = () => {};
  }

  get session() {
    return this.view.session;
  }

  /** After each drawing. */
  look() {
    if (!this.hasLooked && !stillWaiting(this.session)?.isClosed) this.waitAgain();
    this.hasLooked = true;
    this.tell();
  }

  /** One that comes when its dialog has been closed is offered once, and stays on offer for a reload. */
  tell() {
    const { photo } = this.session.slots;
    if (!photo || photo.link === this.offeredLink || this.view.panels.isOpen || this.view.readonly) return;
    const waiting = stillWaiting(this.session);
    if (!waiting || !hasCome(this.session, waiting)) return;
    this.offeredLink = photo.link;
    const way = { words: t('photo-see'), face: icon('image'), act: () => this.waitAgain() };
    this.withdraw = toast(t('photo-has-come'), { way, stays: true });
  }

  waitNoMore() {
    stopWaiting(this.session);
    this.withdraw();
    this.withdraw = () => {};
  }

  /** A laptop that was reloaded, or whose dialog was closed, while it waited for the phone. */
  waitAgain() {
    const { view } = this;
    const waiting = view.readonly ? null : stillWaiting(this.session);
    const note = waiting?.note ? view.noteAt(waiting.note) : undefined;
    if (!waiting || (waiting.note && !note)) return this.waitNoMore();
    const isMine = view.ownDrafts.some(({ id }) => id === waiting.note);
    const replica = isMine && view.drafts ? view.drafts : view.board;
    this.ask({ ...(note && { note }), replica, link: waiting.link });
  }

  /** @param {Request} request */
  ask(request) {
    this.view.panels.show(() => this.panel(request));
  }

  /** @param {Request} request */
  panel({ note, replica = this.view.board, file = null, link }) {
    const startWaiting = (/** @type {CustomEvent<Link>} */ { detail }) =>
      keepWaiting(this.session, detail, note?.id ?? '');
    const closed = (/** @type {CustomEvent<{isWaiting: boolean}>} */ { detail }) => this.closed(detail);
    const put = (/** @type {CustomEvent<Pictured>} */ { detail }) => {
      this.ended();
      if (note) this.put(replica, note, detail);
      else this.view.composer?.attach(detail);
    };
    const remove = () => {
      this.ended();
      if (note) this.remove(replica, note);
    };
    import('../pictures/photo-dialog.js');
    return html`<photo-dialog
      .session=${this.session}
      .photo=${note?.photo ?? ''}
      .description=${note?.description ?? ''}
      .file=${file}
      .link=${link ?? null}
      .readonly=${this.view.readonly}
      @waits=${startWaiting}
      @done=${put}
      @remove=${remove}
      @closed=${closed}
    ></photo-dialog>`;
  }

  ended() {
    this.waitNoMore();
    this.view.panels.close();
  }

  /** @param {{isWaiting: boolean}} dialog */
  closed({ isWaiting }) {
    if (isWaiting) waitClosed(this.session);
    else this.waitNoMore();
    this.view.panels.close();
  }

  /**
   * @param {Replica} replica
   * @param {Note} note
   * @param {Pictured} pictured
   */
  put(replica, note, pictured) {
    replica.change((doc) => setPhoto(doc, note.id, pictured));
    this.view.focusSoon(`#note-${note.id} .note-photo`);
  }

  /**
   * @param {Replica} replica
   * @param {Note} note
   */
  remove(replica, note) {
    const { photo, description } = note;
    this.put(replica, note, { photo: '', description: '' });
    this.view.focusSoon(`#note-${note.id}`);
    toast(t('photo-was-removed'), { undo: () => this.put(replica, note, { photo, description }) });
  }
}
