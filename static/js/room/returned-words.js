/** Owns what of a returned part is a person's: words, strokes, a place; and which note it is about. */
import { itemOf, noteIn } from '../documents/ideas.js';
import { noteName } from '../documents/note-name.js';
import { t } from '../words/text.js';

/** @typedef {import('../live/difference.js').Part} Part */
/** @typedef {import('../live/difference.js').Plain} Plain */
/** @typedef {import('yjs').Doc} Doc */

const KINDS = new Set([
  'notes',
  'groups',
  'questions',
  'comments',
  'strokes',
  'matrix',
  'reactions',
  'screens',
  'blocks',
  'hotspots',
]);

/** What stands beside the words: ids, times and order mean nothing to a person, a colour is seen. */
const BESIDE = new Set([
  'author',
  'colour',
  'order',
  'place',
  'created_ms',
  'removed_ms',
  'removed_by',
  'builds_on',
  'photo',
  'note',
  'kind',
  'actor',
  'channel',
]);

/** @param {Part} part */
export function kindOf({ key }) {
  const [root = '', ...path] = key.split('/');
  const reaction = root === 'reactions' ? t(`reaction-${path.at(-1)}`) : '';
  return t(`returned-${KINDS.has(root) ? root : 'words'}`, { reaction });
}

/** @param {Part} part */
export const wordsOf = ({ pieces }) =>
  pieces
    .flatMap(({ path, set, whole }) => whole ?? (set && isSaid(path) ? wordsIn(set) : []))
    .filter((words) => words.trim())
    .join('\n');

/** @param {string[]} path */
const isSaid = (path) => path[0] !== 'strokes' && !BESIDE.has(path.at(-1) ?? '');

/**
 * @param {Plain} value
 * @returns {string[]}
 */
function wordsIn(value) {
  if ('text' in value) return [value.text];
  if (!('map' in value)) return told(value.value);
  return Object.entries(value.map).flatMap(([key, each]) => (BESIDE.has(key) ? [] : wordsIn(each)));
}

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function told(value) {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || !('effort' in value && 'value' in value)) return [];
  return [t('returned-spot', { value: Number(value.value), effort: Number(value.effort) })];
}

/** @param {Part} part */
export const strokesOf = ({ pieces }) =>
  pieces.flatMap(({ path, set }) =>
    path[0] === 'strokes' && set && 'value' in set ? [String(set.value)] : [],
  );

/**
 * The name of the note or group that is there and that the part would have changed.
 * @param {Part} part
 * @param {Doc|undefined} doc
 */
export function aboutOf({ key }, doc) {
  const [root = '', id = ''] = key.split('/');
  const [kind, item = ''] = root === 'matrix' ? id.split(':') : ['note', id];
  if (!doc || !(root === 'matrix' || root === 'notes' || root === 'strokes' || root === 'reactions'))
    return '';
  if (kind === 'group') return String(itemOf(doc, 'groups', item)?.get('title') ?? '');
  const note = noteIn(doc, item);
  return note ? noteName(note) : '';
}
