/** The place for words that have no field any more: it says what happened, and what can be done with them. */
import { html, nothing, render } from 'lit';
import { t } from '../words/text.js';
import { copyText } from './copy-text.js';
import { icon } from './icon.js';
import { toast } from './toast.js';

/** @typedef {{words: string, act: () => void}} Way what can be done; the card is gone by then */
/** @typedef {import('./text-field.js').Field} Field */
/** @typedef {{what: string, words: string, ways: Way[], field?: () => Field|null}} Card `field`: where they stood */
/** @typedef {{words: string, take: (text: string) => void}} Taker what can take up words from elsewhere */

/** Fields on the screen that can. @type {Set<Taker>} */
export const takers = new Set();

class WordsAtHand {
  /** @type {Card[]} */ cards = [];
  element = document.createElement('div');

  constructor() {
    this.element.className = 'at-hand';
    this.element.tabIndex = -1;
    this.element.setAttribute('role', 'group');
  }

  get hasFocus() {
    return this.element.contains(document.activeElement);
  }

  /** Inside what the person looks at, where no key means anything. */
  takeFocus() {
    this.settle();
    this.element.focus({ preventScroll: true });
  }

  settle() {
    const place = viewNow();
    if (this.element.parentElement !== place) place.prepend(this.element);
    this.element.style.insetBlockStart = `${barBottom()}px`;
    this.element.setAttribute('aria-label', t('at-hand'));
  }

  /** A dialog that is closed must not take the words along. */
  stay() {
    if (this.cards.length > 0 && !this.element.isConnected) this.takeFocus();
  }

  /** Words that stand in their field again are not lost, and who was taken out of it goes on there. */
  release() {
    for (const card of this.cards) {
      const field = card.field?.();
      if (!field?.value.includes(card.words)) continue;
      const isFollowed = this.hasFocus;
      this.close(card);
      if (isFollowed) field.focus();
    }
  }

  /** @param {Card} card */
  show(card) {
    this.cards = [...this.cards, card];
    this.draw();
    if (this.hasFocus || document.activeElement === document.body) this.takeFocus();
    else this.settle();
  }

  /** @param {Card} card */
  close(card) {
    this.cards = this.cards.filter((each) => each !== card);
    this.draw();
    if (document.activeElement === document.body) this.takeFocus();
  }

  draw() {
    render(
      this.cards.map((card) => this.card(card)),
      this.element,
    );
    this.element.toggleAttribute('data-shown', this.cards.length > 0);
  }

  /** @param {Card} card */
  card(card) {
    const { what, words, ways } = card;
    const act = (/** @type {Way} */ way) => {
      this.close(card);
      way.act();
    };
    return html`<div class="at-hand-card" role="status">
      <p class="at-hand-what">${icon('info')}<span>${what}</span></p>
      ${words.trim() ? html`<blockquote class="at-hand-words" tabindex="0" aria-label=${t('at-hand-yours')}>${words}</blockquote>` : nothing}
      <div class="btn-row">
        ${ways.map((way) => html`<button class="btn btn-primary" type="button" @click=${() => act(way)}>${icon('undo-2')}${way.words}</button>`)}
        ${words.trim() ? html`<button class="btn" type="button" @click=${copy(words)}>${icon('copy')}${t('room-copy-text')}</button>` : nothing}
        <button class="btn btn-quiet" type="button" @click=${() => this.close(card)}>${icon('x')}${t('room-close')}</button>
      </div>
    </div>`;
  }
}

/** @param {string} words */
const copy =
  (words) =>
  async (/** @type {Event} */ { currentTarget }) => {
    const card = /** @type {Element} */ (currentTarget).closest('.at-hand-card');
    if (await copyText(words, card?.querySelector('blockquote'))) toast(t('room-copied'));
  };

/** What the person looks at: a dialog lies over the rest. */
const viewNow = () =>
  [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('main') ?? document.body;

/** Where the room's bar ends, which stays in sight. */
const barBottom = () => Math.max(0, document.querySelector('.room-bar')?.getBoundingClientRect().bottom ?? 0);

/** The one of this page. */
export const atHand = new WordsAtHand();
