/** What the keys do at the board. */
import { noteName } from '../documents/note-name.js';
import { gate } from '../parts/key-gate.js';
import { deedOf, isWriting, lettersAreOn } from '../parts/short-keys.js';
import { toast } from '../parts/toast.js';
import { t } from '../words/text.js';
import { cardOf } from './cards.js';
import { keysPanel } from './keys-help.js';

/** @typedef {import('../documents/ideas.js').Note} Note */

export class Keys {
  /** @param {import('./ideas-view.js').IdeasView} view */
  constructor(view) {
    this.view = view;
    this.pressed = (/** @type {KeyboardEvent} */ event) => this.press(event);
  }

  get hands() {
    return this.view.hands;
  }

  showHelp() {
    const { panels } = this.view;
    panels.show(() => keysPanel(panels.close));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.defaultPrevented || event.isComposing || isAsked()) return;
    if (target.closest('[role="menu"]')) return;
    const card = cardOf(target);
    if (isWriting(target)) {
      if (event.key === 'Escape') (card ?? this.hands.cards[this.hands.here] ?? target).focus();
      if (event.key === 'Enter' && !event.shiftKey) finishLine(target, event);
      return;
    }
    const onCard = card !== null && target === card;
    const deed = deedOf(event, { onCard, letters: lettersAreOn() && gate.hasWalked });
    if (deed && this.act(deed, onCard ? card : null)) event.preventDefault();
  }

  /**
   * @param {string} deed
   * @param {HTMLElement|null} card
   * @returns {boolean} whether something was done
   */
  act(deed, card) {
    const note = card ? this.view.noteAt(card.dataset['note'] ?? '') : undefined;
    const isMine = card?.closest('.mine') !== null && card !== null;
    const doing = this.walking(deed, card) ?? this.looking(deed, note, isMine);
    if (doing) return run(doing);
    if (this.view.readonly) return false;
    const writing = this.writing(deed) ?? (note && this.handling(deed, note, isMine));
    return run(writing ?? undefined);
  }

  /**
   * @param {string} deed
   * @param {HTMLElement|null} card
   * @returns {(() => void)|undefined}
   */
  walking(deed, card) {
    const { cards, here } = this.hands;
    const position = card ? cards.indexOf(card) : -1;
    /** @type {Record<string, number>} */
    const steps = card
      ? { next: position + 1, previous: position - 1, first: 0, last: cards.length - 1 }
      : { next: here, previous: here };
    const target = steps[deed];
    if (target === undefined) return undefined;
    return () => {
      gate.walk();
      cards[Math.max(0, Math.min(target, cards.length - 1))]?.focus();
    };
  }

  /**
   * What anybody may do who reads.
   * @param {string} deed
   * @param {Note|undefined} note
   * @param {boolean} isMine
   * @returns {(() => void)|undefined}
   */
  looking(deed, note, isMine) {
    const { view } = this;
    if (deed === 'help') return () => this.showHelp();
    if (deed === 'search') return () => find(view, '.wall-search')?.focus();
    if (deed === 'edit' && note) return () => find(view, `#note-${note.id} shared-text`)?.focus();
    if (deed === 'vote' && note && !isMine) return () => this.vote(note);
    if (deed === 'comment' && note && !isMine)
      return () => find(view, `#note-${note.id} .note-talk`)?.click();
    if (deed === 'unpick' && this.hands.isPicking) return () => this.hands.stop();
    return undefined;
  }

  /**
   * @param {string} deed
   * @returns {(() => void)|undefined}
   */
  writing(deed) {
    const { view } = this;
    if (deed === 'write') return () => find(view, 'note-composer')?.focus();
    if (deed === 'group') return () => view.writing.newGroup();
    if (deed === 'undo') return () => view.ownUndo.undo();
    if (deed === 'redo') return () => view.ownUndo.redo();
    return undefined;
  }

  /**
   * @param {string} deed
   * @param {Note} note
   * @param {boolean} isMine
   * @returns {(() => void)|undefined}
   */
  handling(deed, note, isMine) {
    const { view, hands } = this;
    if (deed === 'remove') return () => (isMine ? this.removeMine(note) : this.removeOneOrAll(note));
    if (deed === 'draw')
      return () => view.drawing.open(note, isMine && view.drafts ? view.drafts : view.board);
    if (isMine) return undefined;
    if (deed === 'move')
      return () => (hands.picked.size > 0 ? view.moving.askPicked() : view.moving.ask(note));
    if (deed === 'build') return () => view.writing.buildOn(note);
    if (deed === 'react') return () => find(view, `#note-${note.id} .reactions button`)?.focus();
    if (deed === 'pick') return () => hands.toggle(note.id);
    if (deed === 'up') return () => hands.step(note.id, -1);
    if (deed === 'down') return () => hands.step(note.id, 1);
    return undefined;
  }

  /** @param {Note} note face down */
  removeMine(note) {
    if (this.view.drafts) this.view.writing.removeNote(this.view.drafts, note);
  }

  /** @param {Note} note */
  removeOneOrAll(note) {
    if (this.hands.picked.has(note.id)) this.hands.remove();
    else this.view.writing.removeNote(this.view.board, note);
  }

  /** The first button of the vote gives one, and says whether a vote is allowed and left. @param {Note} note */
  vote(note) {
    const voteButton =
      find(this.view, `#note-${note.id} .vote > button`) ?? (this.groupsAreVotedOn && this.ofGroup(note));
    if (voteButton) voteButton.click();
    else toast(t('keys-no-vote', { note: noteName(note) }));
  }

  /** Where a note in a group is no item of its own. */
  get groupsAreVotedOn() {
    return ['groups', 'loose'].includes(this.view.session.slots.votes?.ballot ?? '');
  }

  /** @param {Note} note */
  ofGroup(note) {
    return find(this.view, `.group:has(#note-${note.id}) > .group-head .vote > button`);
  }
}

/**
 * @param {(() => void)|undefined} fn
 * @returns {boolean}
 */
function run(fn) {
  fn?.();
  return fn !== undefined;
}

/** Whether a dialog is open. By tag, which the browser remembers: a selector looks through 20,000 elements at each key. */
const isAsked = () => [...document.getElementsByTagName('dialog')].some((dialog) => dialog.open);

/**
 * @param {HTMLElement} root
 * @param {string} selector
 */
const find = (root, selector) => /** @type {HTMLElement|null} */ (root.querySelector(selector));

/**
 * A title and a question are a line: Enter ends it, and goes on to what it is the title of, or to choosing it.
 * @param {HTMLElement} target
 * @param {KeyboardEvent} event
 */
function finishLine(target, event) {
  const line = target.closest('.group-head, .question');
  if (!line) return;
  event.preventDefault();
  const after = line.closest('.group')?.querySelector('.note') ?? line.querySelector('input, button');
  /** @type {HTMLElement|null} */ (after)?.focus();
}
