/** The dialogs over the prototype: how a screen begins, a photo of a drawing, and drawing in a block. */
import { html, nothing } from 'lit';
import { more } from '../live/more.js';
import { icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { toast } from '../parts/toast.js';
import { hasCome, keepWaiting, stillWaiting, stopWaiting, waitClosed } from '../pictures/photo-wait.js';
import { t } from '../words/text.js';
import { titleOf } from './outline-words.js';

/** @import {Screen} from '../documents/outline.js' */
/** @typedef {{photo: string, description: string}} Pictured */
/** @typedef {{what: 'begin', index: number}|{what: 'photo', of: string, index: number, link?: import('../pictures/photo-wait.js').Link}|{what: 'draw', of: string}|{what: 'share'}} Open */

const begin = later((/** @type {import('./outline-view.js').OutlineView} */ { session }) =>
  more(session, 'starters').then(() => import('./outline-begin.js')),
);

/** Before the id of what waits for a phone's photo: notes wait for theirs under their own. */
const WAITS = 'outline:';

export class Dialogs {
  /** @param {import('./outline-view.js').OutlineView} view */
  constructor(view) {
    this.view = view;
    /** @type {Open|null} */ this.open = null;
    this.toldOf = '';
  }

  /** @param {Open|null} open */
  #show(open) {
    this.open = open;
    this.view.requestUpdate();
  }

  /** @param {number} index where the new screen goes */
  begin(index) {
    this.#show({ what: 'begin', index });
  }

  /** @param {string} of the block or screen, or empty for a new screen @param {number} index */
  photo(of, index) {
    this.#show({ what: 'photo', of, index });
  }

  /** @param {string} of the block */
  draw(of) {
    this.#show({ what: 'draw', of });
  }

  share() {
    this.#show({ what: 'share' });
  }

  /** After each drawing: a photo from the phone that comes when its dialog was closed is offered once. */
  look() {
    const { session, readonly } = this.view;
    const waiting = readonly ? null : stillWaiting(session);
    const photo = session?.slots.photo;
    if (!waiting?.note.startsWith(WAITS) || !photo || photo.link === this.toldOf || this.open) return;
    if (!hasCome(session, waiting)) return;
    this.toldOf = photo.link;
    const [of = '', index = '0'] = waiting.note.slice(WAITS.length).split('/');
    const act = () => this.#show({ what: 'photo', of, index: Number(index), link: waiting.link });
    toast(t('photo-has-come'), { way: { words: t('photo-see'), face: icon('image'), act }, stays: true });
  }

  /** @param {Screen[]} screens @param {Screen|undefined} selected */
  dialog(screens, selected) {
    if (!this.open) return nothing;
    if (this.open.what === 'begin') return this.#beginning(screens, this.open.index);
    if (this.open.what === 'draw') return this.#drawing(this.open.of);
    if (this.open.what === 'share') return this.#sharing();
    return this.#photo(screens, selected, this.open);
  }

  #sharing() {
    import('./outline-share.js');
    return html`<outline-share .session=${this.view.session} @closed=${() => this.#show(null)}></outline-share>`;
  }

  /** @param {Screen[]} screens @param {number} index */
  #beginning(screens, index) {
    const before = screens[index - 1];
    return begin(this.view, ({ beginDialog }) =>
      beginDialog(this.view.session.content.starters, {
        where: before
          ? t('outline-begin-after', { screen: `${index} ${titleOf(before)}` })
          : t('outline-begin-first'),
        choose: (how) => {
          this.#show(null);
          this.view.begun(this.view.hands.addScreen(index, how), index + 1);
        },
        photo: () => this.photo('', index),
        closed: () => this.open?.what === 'begin' && this.#show(null),
      }),
    );
  }

  /** @param {string} of */
  #drawing(of) {
    import('../pictures/sketch-dialog.js');
    return html`<sketch-dialog .session=${this.view.session} .replica=${this.view.replica} note=${of} root="blocks" @closed=${() => this.#show(null)}></sketch-dialog>`;
  }

  /** @param {Screen[]} screens @param {Screen|undefined} selected @param {Extract<Open, {what: 'photo'}>} open */
  #photo(screens, selected, open) {
    const { session } = this.view;
    const had = screens.find(({ id }) => id === open.of) ?? selected?.blocks.find(({ id }) => id === open.of);
    const closed = (/** @type {CustomEvent<{isWaiting: boolean}>} */ { detail }) => {
      if (detail.isWaiting) waitClosed(session);
      else stopWaiting(session);
      this.#show(null);
    };
    import('../pictures/photo-dialog.js');
    return html`<photo-dialog
      .session=${session}
      on="screen"
      .photo=${had?.photo ?? ''}
      .description=${had?.description ?? ''}
      .link=${open.link ?? null}
      @waits=${(/** @type {CustomEvent<import('../pictures/photo-wait.js').Link>} */ { detail }) => keepWaiting(session, detail, `${WAITS}${open.of}/${open.index}`)}
      @done=${(/** @type {CustomEvent<Pictured>} */ { detail }) => this.#put(screens, open, detail)}
      @remove=${() => this.#put(screens, open, { photo: '', description: '' })}
      @closed=${closed}
    ></photo-dialog>`;
  }

  /** On the screen or block it was asked for; without one it becomes a screen. @param {Screen[]} screens @param {Extract<Open, {what: 'photo'}>} open @param {Pictured} pictured */
  #put(screens, { of, index }, { photo, description }) {
    stopWaiting(this.view.session);
    this.#show(null);
    const { hands } = this.view;
    if (!of) {
      this.view.begun(hands.addScreen(index, { photo, description }), index + 1);
      return;
    }
    const isScreen = screens.some(({ id }) => id === of);
    for (const [key, value] of Object.entries({ photo, description })) {
      const name = /** @type {'photo'|'description'} */ (key);
      if (isScreen) hands.setScreen(of, name, value);
      else hands.setBlock(of, name, value);
    }
  }
}
