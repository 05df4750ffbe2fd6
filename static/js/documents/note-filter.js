/** Which notes are shown: by their words, their colour and who wrote them. */

/** @typedef {import('./ideas.js').Note} Note */
/** @typedef {{words: string, colour: string, author: string}} Filter empty means any */

/** @type {Readonly<Filter>} */
export const ALL = { words: '', colour: '', author: '' };

/** @param {Filter} filter */
export const isFiltering = ({ words, colour, author }) => Boolean(words.trim() || colour || author);

/**
 * @param {Filter} filter
 * @param {Note} note
 */
export const fits = ({ words, colour, author }, note) =>
  (!colour || note.colour === colour) &&
  (!author || note.author === author) &&
  `${note.text} ${note.description}`.toLowerCase().includes(words.trim().toLowerCase());
