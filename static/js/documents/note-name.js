/** What a note is called wherever it is spoken of. */

import { t } from '../words/text.js';
import { brief } from './ideas.js';

/**
 * Its first words, else what is on it.
 * @param {import('./ideas.js').Note} note
 * @param {number} [length]
 */
export const noteName = (note, length) => brief(note, length) || t(withoutWords(note));

/** @param {import('./ideas.js').Note} note */
function withoutWords({ photo, drawn }) {
  if (photo) return 'photo-only';
  return drawn.length > 0 ? 'sketch-only' : 'ideas-empty-note';
}
