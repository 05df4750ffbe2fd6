/**
 * How everything came of something: from challenge to question, note, group, vote, field and screen, and back. The
 * server's `sprint/domain/trace.py` says the same; `tests/vectors/trace.json` holds the two together.
 */

/** @typedef {[of: string, to: string]} Link */
/**
 * @typedef {object} Work what is read of a team's documents
 * @property {string} challenge
 * @property {string} question
 * @property {{id: string, group: string}[]} notes
 * @property {{id: string}[]} groups
 * @property {{item?: string, notes?: string[]}} origin
 * @property {Record<string, string[]>} mentions by field
 * @property {{id: string, answers: string[]}[]} screens
 */

const SYSTEMS = 'field:systems';

/** @param {Work} work @returns {Link[]} pairs of what something came of, and what came of it */
export function traceLinks(work) {
  const direct = [...framed(work), ...gathered(work), ...mentioned(work), ...answered(work)];
  const chosen = work.origin.item ?? '';
  const fields = direct.flat().filter((end) => end.startsWith('field:'));
  /** @type {Link[]} */
  const voted = chosen
    ? [[chosen, 'vote'], ...fields.map((field) => /** @type {Link} */ (['vote', field]))]
    : [];
  const all = new Map([...direct, ...voted].map((link) => [link.join(' '), link]));
  return [...all.keys()].sort(plainly).map((key) => /** @type {Link} */ (all.get(key)));
}

/**
 * What something came of, itself, and what came of it; nothing that only came of the same.
 * @param {Link[]} links
 * @param {string} start
 */
export function around(links, start) {
  const back = links.map(([of, to]) => /** @type {Link} */ ([to, of]));
  return new Set([...reached(start, links), ...reached(start, back)]);
}

/** The notes of the chosen idea answer the question, or the challenge where none was chosen. @param {Work} work @returns {Link[]} */
function framed({ challenge, question, origin }) {
  const hasQuestion = question.trim() !== '';
  const hasChallenge = challenge.trim() !== '';
  const frame = hasQuestion ? 'question' : hasChallenge ? 'challenge' : '';
  /** @type {Link[]} */
  const notes = frame ? (origin.notes ?? []).map((id) => [frame, `note:${id}`]) : [];
  return hasQuestion && hasChallenge ? [['challenge', 'question'], ...notes] : notes;
}

/** @param {Work} work @returns {Link[]} */
function gathered({ notes, groups }) {
  const known = new Set(groups.map(({ id }) => id));
  return notes
    .filter(({ group }) => known.has(group))
    .map(({ id, group }) => [`note:${id}`, `group:${group}`]);
}

/** @param {Work} work @returns {Link[]} */
const mentioned = ({ mentions }) =>
  Object.entries(mentions).flatMap(([field, items]) =>
    items.map((item) => /** @type {Link} */ ([item, `field:${field}`])),
  );

/** @param {Work} work @returns {Link[]} */
const answered = ({ screens }) =>
  screens.flatMap(({ id, answers }) =>
    answers.map(
      (what) => /** @type {Link} */ ([what.startsWith('system:') ? SYSTEMS : what, `screen:${id}`]),
    ),
  );

/** @param {string} start @param {Link[]} links */
function reached(start, links) {
  const all = new Set([start]);
  for (const each of all) for (const [of, to] of links) if (of === each) all.add(to);
  return all;
}

/** @param {string} one @param {string} other */
const plainly = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
