/** The words of what is pasted where no plain text comes along (a text box of PowerPoint, a mail): line by line. */

const UNSEEN = /<(style|script|title)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;
const LINE_ENDS = /<br\b[^>]*>|<\/(p|div|li|tr|h[1-6]|blockquote|pre)>/gi;
const CELL_ENDS = /<\/t[dh]>/gi;

/**
 * @param {string} html
 * @param {(html: string) => string} [textOf] takes tags and entities away
 */
export function wordsOfHtml(html, textOf = parsed) {
  const flat = html.replace(UNSEEN, '').replace(/\s+/g, ' ');
  const text = textOf(flat.replace(LINE_ENDS, '\n').replace(CELL_ENDS, ' '));
  const lines = text.split('\n').map((line) => line.replace(/[^\S\n]+/g, ' ').trim());
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** @param {string} html */
const parsed = (html) => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
