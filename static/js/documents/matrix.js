/** Where a team has placed its ideas between little and much value and effort: one key an idea, 0 to 100. */

/** @typedef {{value: number, effort: number}} Spot */

const MIDDLE = 50;
const MOST = 100;

/**
 * @param {import('yjs').Doc} doc
 * @returns {Map<string, Spot>} by item, as votes name it
 */
export function readMatrix(doc) {
  const spots = [...doc.getMap('matrix').entries()].map(([item, spot]) => [item, asSpot(spot)]);
  return new Map(/** @type {[string, Spot][]} */ (spots.filter(([, spot]) => spot)));
}

/**
 * @param {import('yjs').Doc} doc
 * @param {string} item
 * @param {Spot} spot
 */
export const setSpot = (doc, item, { value, effort }) =>
  doc.getMap('matrix').set(item, { value: within(value), effort: within(effort) });

/**
 * @param {import('yjs').Doc} doc
 * @param {string} item
 */
export const takeSpot = (doc, item) => doc.getMap('matrix').delete(item);

/** @param {Spot} spot @returns {'start'|'plan'|'maybe'|'leave'} */
export function quadrant({ value, effort }) {
  if (value >= MIDDLE) return effort < MIDDLE ? 'start' : 'plan';
  return effort < MIDDLE ? 'maybe' : 'leave';
}

// Two markers as near as this still show both their numbers.
const APART = 30;
const AROUND = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);

/**
 * Where markers are shown: at their spots, and beside those that were there first, so that each can be read.
 * @param {Spot[]} spots
 * @param {{width: number, height: number}} plot in pixels
 * @returns {Spot[]}
 */
export function spread(spots, plot) {
  /** @type {Spot[]} */ const shown = [];
  for (const spot of spots) shown.push(freeSpot(spot, shown, plot));
  return shown;
}

/**
 * @param {Spot} spot
 * @param {Spot[]} taken
 * @param {{width: number, height: number}} plot
 */
function freeSpot(spot, taken, { width, height }) {
  const isFree = (/** @type {Spot} */ { value, effort }) =>
    taken.every(
      (other) =>
        Math.hypot(((value - other.value) * height) / MOST, ((effort - other.effort) * width) / MOST) >=
        APART - 1,
    );
  const beside = [1, 2, 3, 4, 5, 6].flatMap((ring) =>
    AROUND.map((angle) => ({
      value: clamp(spot.value + (MOST * ring * APART * Math.sin(angle)) / height),
      effort: clamp(spot.effort + (MOST * ring * APART * Math.cos(angle)) / width),
    })),
  );
  return [spot, ...beside].find(isFree) ?? spot;
}

/** @param {number} number */
const clamp = (number) => Math.min(MOST, Math.max(0, number));

/** @param {number} number */
const within = (number) => Math.round(clamp(number));

/** @param {unknown} spot */
function asSpot(spot) {
  const { value, effort } = /** @type {{value?: unknown, effort?: unknown}} */ (spot ?? {});
  return typeof value === 'number' && typeof effort === 'number'
    ? { value: within(value), effort: within(effort) }
    : null;
}
