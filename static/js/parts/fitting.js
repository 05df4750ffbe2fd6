/** Nothing pasted, dropped or dictated is cut in silence: what has no room in a field is kept at hand. */
import { t } from '../words/text.js';
import { wordsOfHtml } from './html-words.js';
import { atHand, takers } from './words-at-hand.js';

/** How texts come in that are longer than a key. */
const ARRIVES = /^insert(FromPaste|FromDrop|FromYank|ReplacementText|Text)$/;

/**
 * What of a text fits where the caret is; no letter of two halves is split.
 * @param {{value: string, selectionStart: number|null, selectionEnd: number|null, maxLength: number}} field
 * @param {string} text
 * @returns {{fits: string, rest: string}}
 */
export function fit({ value, selectionStart, selectionEnd, maxLength }, text) {
  const kept = value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0));
  const room = maxLength < 0 ? text.length : Math.max(0, maxLength - kept);
  const at = room < text.length && isHigh(text.charCodeAt(room - 1)) ? room - 1 : room;
  return { fits: text.slice(0, at), rest: text.slice(at) };
}

/** @param {number} unit */
const isHigh = (unit) => unit >= 0xd800 && unit < 0xdc00;

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
const keep = (rest, most) =>
  atHand.show({
    what: t('fitting-rest', { count: rest.length, most }),
    words: rest,
    ways: [...takers].slice(0, 1).map(({ words, take }) => ({ words, act: () => take(rest) })),
  });

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
