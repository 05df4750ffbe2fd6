/** Nothing pasted, dropped or dictated is cut in silence: what has no room in a field is kept at hand. */
import { t } from '../words/text.js';
import { cutOff, fit } from './fits.js';
import { wordsOfHtml } from './html-words.js';
import { atHand, takers } from './words-at-hand.js';

/** How texts come in that are longer than a key. */
const ARRIVES = /^insert(FromPaste|FromDrop|FromYank|ReplacementText|Text)$/;

/** @param {InputEvent} event */
function hear(event) {
  const { target: field, inputType, data } = event;
  if (!isField(field)) return;
  const text = data ?? event.dataTransfer?.getData('text/plain') ?? '';
  if (!ARRIVES.test(inputType) || text.length < 2 || event.isComposing || field.readOnly) return;
  const { fits, rest } = fit(field, text.replace(/\r\n?/g, '\n'));
  if (!rest) return;
  event.preventDefault();
  if (fits) document.execCommand('insertText', false, fits);
  keep(rest, field.maxLength);
}

/**
 * @param {string} rest
 * @param {number} most
 */
function keep(rest, most) {
  const card = {
    what: t('fitting-rest', { count: rest.length, most }),
    words: rest,
    ways: [...takers].slice(0, 1).map(({ words, take }) => ({ words, act: () => take(rest) })),
  };
  atHand.show(card);
  return card;
}

/** The last composition. @type {{field: EventTarget, beside: number, data: string}|null} */
let composed = null;
/** Where the last one had no room. @type {{field: EventTarget, card: import('./words-at-hand.js').Card}|null} */
let full = null;

/** @param {CompositionEvent} event */
function begin({ target: field }) {
  if (!isField(field)) return;
  const replaced = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
  composed = { field, beside: field.value.length - replaced, data: '' };
}

/** @param {CompositionEvent} event */
function end({ target, data }) {
  if (composed?.field !== target) return;
  composed.data = data;
  look();
}

/** All of what is composed is shown, and cut when it ends: by some browsers before they say so, by some after. */
function look() {
  if (!composed?.data || !isField(composed.field)) return;
  const { field, beside, data } = composed;
  const rest = cutOff(field, beside, data);
  if (!rest) return;
  composed = null;
  full = { field, card: keep(wordsBefore(field) + rest, field.maxLength) };
}

function written() {
  look();
  if (composed?.data) composed = null;
}

/** A phone hands over word by word: they stay together. @param {EventTarget} field */
function wordsBefore(field) {
  if (full?.field !== field || !atHand.cards.includes(full.card)) return '';
  atHand.close(full.card);
  return `${full.card.words} `;
}

/** Without plain text among it the browser would insert nothing. @param {ClipboardEvent} event */
function paste(event) {
  const { target: field, clipboardData: data } = event;
  if (!isField(field) || field.readOnly || !data || data.getData('text/plain')) return;
  const words = wordsOfHtml(data.getData('text/html'));
  if (!words) return;
  event.preventDefault();
  document.execCommand('insertText', false, words);
}

/** @param {EventTarget|null} target @returns {target is HTMLTextAreaElement|HTMLInputElement} */
const isField = (target) => target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;

globalThis.addEventListener?.('beforeinput', hear, { capture: true });
globalThis.addEventListener?.('paste', paste, { capture: true });
globalThis.addEventListener?.('compositionstart', begin, { capture: true });
globalThis.addEventListener?.('compositionend', end, { capture: true });
globalThis.addEventListener?.('input', written, { capture: true });
