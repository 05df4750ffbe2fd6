/**
 * The guide to leading a change: how well each way fits what a team says of its situation.
 * `sprint/domain/guide.py` is the same on the server; `tests/vectors/guide.json` holds them together.
 */

/** @typedef {number|'unknown'|null|undefined} Answer 1 to 5 */
/** @typedef {Record<string, Answer>} Answers */
/** @typedef {import('../live/slots.d.ts').Statement} Statement */
/** @typedef {import('../live/slots.d.ts').Way} Way */
/** @typedef {import('../live/slots.d.ts').Guide} Guide */
/** @typedef {{way: string, percent: number|null, because: string[], but: string|null}} Fit */
/** @typedef {{fits: Fit[], suggested: Fit[], badly: Fit[], clear: boolean}} Advice */

export const FITS_WELL = 75;
const FITS = 60;
const FITS_BADLY = 35;
const SUGGESTED = 3;
/** Where the first is not so many points before the fourth, the answers point nowhere. */
const AHEAD = 10;

/**
 * What fits a team's common answers; a tie keeps the order of the data.
 * @param {Pick<Guide, 'statements'|'ways'>} guide
 * @param {Answers} answers
 * @returns {Advice}
 */
export function advise(guide, answers) {
  const fits = guide.ways.map((way) => fitOf(guide.statements, way, answers));
  fits.sort((one, other) => (other.percent ?? -1) - (one.percent ?? -1));
  const figures = fits.flatMap(({ percent }) => (percent === null ? [] : [percent]));
  return {
    fits,
    suggested: fits.slice(0, SUGGESTED).filter(({ percent }) => (percent ?? 0) >= FITS),
    badly: fits.filter(({ percent }) => percent !== null && percent <= FITS_BADLY).reverse(),
    clear: isClear(figures),
  };
}

/**
 * The two statements people agree least on, none where they agree; a tie keeps the order of the data.
 * @param {Pick<Guide, 'statements'>} guide
 * @param {Record<string, number[]>} spread how many said 1 to 5, and how many do not know
 * @returns {string[]}
 */
export function mostApart({ statements }, spread) {
  const all = statements.map(({ id }) => ({ id, ...distances((spread[id] ?? []).slice(0, 5)) }));
  const apart = all.filter(({ range }) => range > 0);
  apart.sort((one, other) => other.range - one.range || other.variance - one.variance);
  return apart.slice(0, 2).map(({ id }) => id);
}

/** @param {number[]} counts of those who said 1 to 5 */
function distances(counts) {
  const said = [1, 2, 3, 4, 5].filter((number) => counts[number - 1]);
  if (said.length < 2) return { range: 0, variance: 0 };
  const total = sum(counts);
  const mean = sum(counts.map((count, at) => count * (at + 1))) / total;
  const variance = sum(counts.map((count, at) => count * (at + 1 - mean) ** 2)) / total;
  return { range: Math.max(...said) - Math.min(...said), variance };
}

/**
 * @param {Statement[]} statements
 * @param {Way} way
 * @param {Answers} answers
 * @returns {Fit}
 */
function fitOf(statements, { id: way, weights }, answers) {
  const parts = statements.flatMap(({ id }) => {
    const [weight, number] = [weights[id], numberOf(answers[id])];
    return weight === undefined || number === null ? [] : [{ id, weight, part: weight * (number - 3) }];
  });
  const answered = sum(parts.map(({ weight }) => Math.abs(weight)));
  if (answered === 0 || 2 * answered < sum(Object.values(weights).map(Math.abs)))
    return { way, percent: null, because: [], but: null };
  const percent = Math.floor(50 + (25 * sum(parts.map(({ part }) => part))) / answered + 0.5);
  const speaking = parts.filter(({ part }) => part > 0).sort((one, other) => other.part - one.part);
  const against = parts.filter(({ part }) => part < 0).sort((one, other) => one.part - other.part);
  return { way, percent, because: speaking.slice(0, 2).map(({ id }) => id), but: against[0]?.id ?? null };
}

/** @param {number[]} figures */
function isClear(figures) {
  const [first, fourth] = [figures[0], figures[SUGGESTED]];
  if (first === undefined || first < FITS) return false;
  return fourth === undefined || first - fourth >= AHEAD;
}

/** @param {Answer} answer */
const numberOf = (answer) =>
  typeof answer === 'number' && answer >= 1 && answer <= 5 ? Math.trunc(answer) : null;

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((all, each) => all + each, 0);
