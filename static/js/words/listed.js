/** Several names as one says them: with commas, and the word for *and* before the last. */

import { lang } from './text.js';

/** @param {string[]} names */
export const listed = (names) => new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
