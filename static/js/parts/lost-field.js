/** What a person is told when the field they write in is taken away, and how the words can stand again. */
import { removerOf } from '../documents/removing.js';
import { pick, t } from '../words/text.js';
import { firstName, personOf } from '../words/whereabouts.js';
import { areaAt, isText } from './text-field.js';
import { bringBack, isDead, removedAround } from './text-place.js';
import { atHand, takers } from './words-at-hand.js';

/** @typedef {import('./typing.js').Lost} Lost */
/** @typedef {'removed'|'gone'|'phase'|'closed'|'rewritten'} Why */
/** @typedef {(lost: Lost) => void} Seek looks for the field, which is there again */

/** @param {Lost} lost @returns {Why} */
export function whyOf({ text, session, phase }) {
  if (text && removedAround(text)) return 'removed';
  if (text && isDead(text)) return 'gone';
  return session && phase !== (session.slots.phase?.id ?? '') ? 'phase' : 'closed';
}

/**
 * @param {Lost} lost
 * @param {Why} why
 * @param {Seek} seek
 */
export const handBack = (lost, why, seek) =>
  atHand.show({
    what: whatHappened(lost, why),
    words: lost.words,
    ways: ways(lost, why, seek),
    field: () => fieldAgain(lost),
  });

/** Where it may be written in once more. @param {Lost} lost */
function fieldAgain({ path, field: { id } }) {
  if (path) return areaAt(path);
  const field = id ? document.getElementById(id) : null;
  return isText(field) && !field.readOnly && !field.disabled ? field : null;
}

/**
 * @param {Lost} lost
 * @param {Why} why
 */
function whatHappened({ path, session, text }, why) {
  if (why === 'phase') return t('lost-phase', { phase: pick(session?.slots.phase?.title) });
  const removed = why === 'removed' && text ? removedAround(text) : null;
  const kind = removed?.kind ?? path.split('/')[0] ?? '';
  const by = removed ? removerOf(removed.thing, removed.own) : '';
  const person = session && by !== session.slots.me?.seat_id ? personOf(session, by) : undefined;
  return person ? t('lost-removed-by', { kind, name: firstName(person) }) : t(`lost-${why}`, { kind });
}

/**
 * @param {Lost} lost
 * @param {Why} why
 * @param {Seek} seek
 * @returns {import('./words-at-hand.js').Way[]}
 */
function ways(lost, why, seek) {
  const { text } = lost;
  if (why === 'removed') return [{ words: t('lost-bring-back'), act: () => fetchBack(lost, seek) }];
  if (why === 'rewritten') return [{ words: t('lost-put-back'), act: () => putBack(lost, seek) }];
  if (why === 'phase' && text) return [{ words: t('lost-look-back'), act: () => lookBack(lost, seek) }];
  return [...takers].slice(0, 1).map(({ words, take }) => ({ words, act: () => take(lost.words) }));
}

/**
 * @param {Lost} lost
 * @param {Seek} seek
 */
function fetchBack(lost, seek) {
  const removed = lost.text && removedAround(lost.text);
  if (removed && lost.host?.replica) bringBack(lost.host.replica, removed);
  seek(lost);
}

/**
 * Instead of what stands there now.
 * @param {Lost} lost
 * @param {Seek} seek
 */
function putBack(lost, seek) {
  const { text, words, host } = lost;
  host?.replica?.change(() => {
    text?.delete(0, text.length);
    text?.insert(0, words);
  });
  seek(lost);
}

/**
 * @param {Lost} lost
 * @param {Seek} seek
 */
function lookBack(lost, seek) {
  const detail = { phase: lost.phase };
  atHand.element.dispatchEvent(new CustomEvent('look-back', { detail, bubbles: true }));
  seek({ ...lost, hasTyped: false });
}
