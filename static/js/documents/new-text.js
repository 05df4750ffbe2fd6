/** How words become a text of a document: tidied on the way in, as those typed into a field are. */
import * as Y from 'yjs';
import { tidy } from '../words/tidy.js';

/** @param {string} [words] */
export const newText = (words = '') => new Y.Text(tidy(words));
