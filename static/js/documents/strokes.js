/** A sketch as text: points to strokes and back, fewer points, and the outline that a stroke is drawn as. */
import { getStroke } from 'perfect-freehand';
import { LIMITS } from '../words/limits.js';

export const PAPER = { width: 1000, height: 750 };
/** The letter of each ink on the wire; its colour is in sketch.css, its name in the catalogue. */
export const INKS = /** @type {const} */ ({ k: 'black', b: 'blue', g: 'green', r: 'red' });
/** How wide a stroke is on the paper; `sprint/domain/strokes.py` knows the same. */
export const WIDTHS = /** @type {const} */ ({ 1: 6, 2: 12, 3: 24 });

const STROKE = /^1[kbgr][123](?: -?[0-9a-z]{1,2},-?[0-9a-z]{1,2}(?:,[0-9a])?)+$/;
const FINE = 1.5;
const CLOSE = 10;

/** @typedef {[x: number, y: number, pressure?: number]} Point pressure between 0 and 1 where a pen tells it */
/** @typedef {{ink: string, width: string, points: Point[]}} Stroke ink and width as the wire names them */

/**
 * @param {Stroke} stroke
 * @returns {string} with as few points as the line needs, and never longer than the server takes
 */
export function encode({ ink, width, points }) {
  for (let tolerance = FINE; ; tolerance *= 2) {
    const text = `1${ink}${width}${steps(simplify(points, tolerance))}`;
    if (text.length <= LIMITS.STROKE_SIGNS) return text;
  }
}

/**
 * @param {unknown} text
 * @returns {Stroke|null} null for everything that is no stroke on the paper
 */
export function decode(text) {
  if (typeof text !== 'string' || text.length > LIMITS.STROKE_SIGNS || !STROKE.test(text)) return null;
  let [x, y] = [0, 0];
  const points = text
    .slice(4)
    .split(' ')
    .map((step) => {
      const [across = '0', down = '0', pressure] = step.split(',');
      x += Number.parseInt(across, 36);
      y += Number.parseInt(down, 36);
      return /** @type {Point} */ (
        pressure === undefined ? [x, y] : [x, y, Number.parseInt(pressure, 36) / 10]
      );
    });
  if (points.some(([x, y]) => x < 0 || y < 0 || x > PAPER.width || y > PAPER.height)) return null;
  return { ink: text.charAt(1), width: text.charAt(2), points };
}

/**
 * The outline of a stroke as the data of an SVG path.
 * @param {Stroke} stroke
 */
export function outline({ width, points }) {
  const size = WIDTHS[/** @type {keyof typeof WIDTHS} */ (Number(width))];
  const simulatePressure = points.every((point) => point.length === 2);
  const edge = getStroke(/** @type {number[][]} */ (dense(points)), {
    size,
    simulatePressure,
    thinning: 0.4,
    streamline: 0.2,
    last: true,
  });
  const [first] = edge;
  if (!first) return '';
  const middles = edge.map((point, at) => between(point, edge[(at + 1) % edge.length] ?? first));
  const curves = edge.map((point, at) => `${spot(point)} ${spot(middles[at] ?? first)}`);
  return `M${spot(middles.at(-1) ?? first)}Q${curves.join(' ')}Z`;
}

/**
 * Points close to each other, as a hand gives them: between few and far ones, corners would become bows.
 * @param {Point[]} points
 * @returns {Point[]}
 */
const dense = (points) =>
  points.flatMap((point, at) => {
    const before = points[at - 1];
    if (!before) return [point];
    const count = Math.ceil(Math.hypot(point[0] - before[0], point[1] - before[1]) / CLOSE) || 1;
    return Array.from({ length: count }, (_, step) => partWay(before, point, (step + 1) / count));
  });

/**
 * @param {Point} from
 * @param {Point} to
 * @param {number} share
 * @returns {Point}
 */
function partWay([x, y, pressure], [toX, toY, toPressure], share) {
  const part = (/** @type {number} */ one, /** @type {number} */ other) => one + (other - one) * share;
  const spot = /** @type {Point} */ ([part(x, toX), part(y, toY)]);
  return pressure === undefined || toPressure === undefined
    ? spot
    : [spot[0], spot[1], part(pressure, toPressure)];
}

/**
 * Ramer, Douglas and Peucker: only the points that a straight line would miss.
 * @param {Point[]} points
 * @param {number} tolerance
 * @returns {Point[]}
 */
export function simplify(points, tolerance) {
  const kept = new Set([0, points.length - 1]);
  /** @type {[number, number][]} */
  const parts = [[0, points.length - 1]];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const [from, to] = part;
    const far = farthest(points, from, to);
    if (far.distance <= tolerance) continue;
    kept.add(far.at);
    parts.push([from, far.at], [far.at, to]);
  }
  return points.filter((_, at) => kept.has(at));
}

/**
 * @param {Point[]} points
 * @param {number} from
 * @param {number} to
 */
function farthest(points, from, to) {
  let [at, distance] = [from, 0];
  for (let each = from + 1; each < to; each++) {
    const away = distanceTo(points[each], points[from], points[to]);
    if (away > distance) [at, distance] = [each, away];
  }
  return { at, distance };
}

/**
 * From a point to the straight piece between two others.
 * @param {Point} [point]
 * @param {Point} [start]
 * @param {Point} [end]
 */
function distanceTo([x, y] = [0, 0], [fromX, fromY] = [0, 0], [toX, toY] = [0, 0]) {
  const [across, down] = [toX - fromX, toY - fromY];
  const length = across ** 2 + down ** 2;
  const along = length ? Math.max(0, Math.min(1, ((x - fromX) * across + (y - fromY) * down) / length)) : 0;
  return Math.hypot(x - fromX - along * across, y - fromY - along * down);
}

/** @param {Point[]} points */
function steps(points) {
  let [lastX, lastY] = [0, 0];
  return points
    .map(([x, y, pressure]) => {
      const [right, low] = [within(x, PAPER.width), within(y, PAPER.height)];
      const numbers = [
        right - lastX,
        low - lastY,
        ...(pressure === undefined ? [] : [within(pressure * 10, 10)]),
      ];
      [lastX, lastY] = [right, low];
      return ` ${numbers.map((number) => number.toString(36)).join(',')}`;
    })
    .join('');
}

/**
 * @param {number} number
 * @param {number} most
 */
const within = (number, most) => Math.round(Math.max(0, Math.min(most, number)));

/**
 * @param {number[]} one
 * @param {number[]} other
 */
const between = ([x = 0, y = 0], [toX = 0, toY = 0]) => [(x + toX) / 2, (y + toY) / 2];

/** @param {number[]} point */
const spot = ([x = 0, y = 0]) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
