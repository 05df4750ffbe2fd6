/** What of a clipboard or a drop is meant: Office hands over the same thing as text, as HTML and as a bitmap. */
import { wordsOfHtml } from '../parts/html-words.js';

/**
 * Words come before their picture. A file that is copied brings its name as text, and is meant as a picture.
 * @param {DataTransfer|null} data
 * @returns {{text: string, picture: File|null}}
 */
export function readPaste(data) {
  const picture = [...(data?.files ?? [])].find((file) => file.type.startsWith('image/')) ?? null;
  const text = data?.getData('text/plain').trim() || wordsOfHtml(data?.getData('text/html') ?? '');
  return { text: picture && isNameOf(text, picture) ? '' : text, picture };
}

/**
 * @param {string} text
 * @param {File} file
 */
const isNameOf = (text, { name }) => !text.includes('\n') && (text === name || text.endsWith(`/${name}`));
