/**
 * The map of a prototype in numbers: where each box, line, word and tag stands.
 * A line leaves a screen below, bends in the gap between two steps, and comes in from above; its words stand
 * beside it where it comes in, where no other line runs. The same in sprint/domain/flow_drawing.py; both run
 * tests/vectors/flow.json.
 */

/** @import {Flow, Link, Edge} from './flow.js' */
/** @typedef {[number, number]} Point */
/**
 * @typedef {object} Drawn a line from `a` to `b` through `points`; the words of `items` stand in the middle of `at`
 * @property {string} a
 * @property {string} b
 * @property {string[]} items
 * @property {Point[]} points
 * @property {Point} at
 * @property {boolean} shared others come in there too, so the words name the screen that one comes from
 */
/** @typedef {Link['leads']|'dead'|'start'|'lost'|'more'} Told */
/**
 * @typedef {object} Tag a way without a line, at its upper edge: in the `middle` of its screen, or from there to the right
 * @property {string} screen
 * @property {Told} leads
 * @property {string} to
 * @property {string[]} items
 * @property {number} x
 * @property {number} y
 * @property {boolean} middle
 * @property {number} more how many have no room
 */
/** @typedef {{leads: Told, to: string, items: string[], more: number}} Said */
/** @typedef {{width: number, height: number, boxes: Record<string, Point>, lines: Drawn[], tags: Tag[]}} Drawing */

export const BOX = /** @type {const} */ ([248, 68]);
// From one place to the next.
const PITCH = 344;
// Around it; where a way begins, its sign stands in the head.
const EDGE = 12;
const HEAD = 52;
const ROOM = 8;
const ARROW = 18;
const WORD = 22;
const TRACK = 12;
const TAG = 28;
// From the middle of a box: where lines leave that must keep clear, and where tags stand.
const BEND = 20;
const BESIDE = 14;
const MOST_TAGS = 6;

/**
 * @param {readonly Link[]} links
 * @param {Flow} flow
 * @returns {Drawing}
 */
export function drawingOf(links, flow) {
  const items = itemsOf(links);
  const said = new Map(Object.keys(flow.places).map((id) => [id, few(saidOf(id, links, flow, items))]));
  const worded = countOf(flow.lines.filter((edge) => items.has(keyOf(edge))));
  const gaps = gapsOf(flow, said, worded);
  const tops = topsOf(flow, gaps);
  /** @type {Record<string, Point>} */ const boxes = {};
  for (const [id, [step, place]] of Object.entries(flow.places))
    boxes[id] = [EDGE + place * PITCH, Number(tops[step])];
  const last = gaps.at(-1);
  return {
    width: Math.max(0, ...Object.values(boxes).map(([x]) => x + PITCH)),
    height: last ? Number(tops.at(-1)) + BOX[1] + last.height : 0,
    boxes,
    lines: linesOf(flow, boxes, gaps, items, worded),
    tags: tagsOf(flow, boxes, said),
  };
}

/** @param {Edge} edge */
const keyOf = (edge) => edge.join('\n');

/** @param {Edge[]} edges @returns {Map<string, number>} how many come in at each screen */
function countOf(edges) {
  const counts = new Map();
  for (const [, to] of edges) counts.set(to, (counts.get(to) ?? 0) + 1);
  return counts;
}

/**
 * What one presses for each way; a screen's own way on has nothing to press.
 * @param {readonly Link[]} links
 */
function itemsOf(links) {
  /** @type {Map<string, string[]>} */ const items = new Map();
  for (const { screen, item, leads, to } of links) {
    if (leads !== 'screen' || !item) continue;
    const key = keyOf([screen, to]);
    items.set(key, [...(items.get(key) ?? []), item]);
  }
  return items;
}

/**
 * @param {string} id
 * @param {readonly Link[]} links
 * @param {Flow} flow
 * @param {Map<string, string[]>} items
 * @returns {Said[]}
 */
function saidOf(id, links, flow, items) {
  const own = links.filter(({ screen }) => screen === id);
  const loose = own.filter(({ item, leads }) => item && (leads === 'nowhere' || leads === 'gone'));
  const led = /** @type {const} */ (['back', 'end']).filter((leads) =>
    own.some((link) => link.leads === leads),
  );
  return [
    ...flow.tags
      .filter(([a]) => a === id)
      .map((edge) => toldAs('screen', edge[1], items.get(keyOf(edge)) ?? [])),
    ...led.map((leads) => toldAs(leads)),
    ...loose.map(({ leads, item }) => toldAs(leads, '', [item])),
    ...(flow.dead.includes(id) && loose.length === 0 ? [toldAs('dead')] : []),
  ];
}

/** @param {Told} leads @param {string} to @param {string[]} items @param {number} more @returns {Said} */
const toldAs = (leads, to = '', items = [], more = 0) => ({ leads, to, items, more });

/** @param {Said[]} said */
const few = (said) =>
  said.length <= MOST_TAGS
    ? said
    : [...said.slice(0, MOST_TAGS - 1), toldAs('more', '', [], said.length - MOST_TAGS + 1)];

/**
 * Below a step: first its tags, then a track for each screen whose lines bend, then words and arrows.
 * @typedef {{tracks: string[], track: number, height: number}} Gap
 */

/**
 * @param {Flow} flow
 * @param {Map<string, Said[]>} said
 * @param {Map<string, number>} worded
 * @returns {Gap[]}
 */
function gapsOf(flow, said, worded) {
  const steps = stepsOf(flow);
  return steps.map((members, at) => {
    const following = steps[at + 1];
    const tags = Math.max(0, ...members.map((id) => said.get(id)?.length ?? 0));
    const track = (tags > 0 || following ? ROOM : 0) + tags * TAG;
    if (!following) return { tracks: [], track, height: track + EDGE };
    const tracks = tracksOf(flow, members);
    const words = Math.max(1, ...following.map((id) => worded.get(id) ?? 0));
    return { tracks, track, height: track + tracks.length * TRACK + words * WORD + ARROW };
  });
}

/** Each step from the left. @param {Flow} flow */
function stepsOf(flow) {
  const placed = Object.entries(flow.places).sort(([, [, a]], [, [, b]]) => a - b);
  /** @type {string[][]} */ const steps = [];
  for (const [id, [step]] of placed) {
    while (steps.length <= step) steps.push([]);
    steps[step]?.push(id);
  }
  return steps;
}

/** @param {Flow} flow @param {string[]} members */
function tracksOf({ places, lines }, members) {
  const bent = new Set(lines.filter(([a, b]) => places[a]?.[1] !== places[b]?.[1]).map(([a]) => a));
  return members.filter((id) => bent.has(id));
}

/** Where the boxes of each step begin. @param {Flow} flow @param {Gap[]} gaps */
function topsOf({ heads, places }, gaps) {
  const tops = [heads.some((id) => places[id]?.[0] === 0) ? HEAD : EDGE];
  for (const { height } of gaps.slice(0, -1)) tops.push(Number(tops.at(-1)) + BOX[1] + height);
  return tops;
}

/**
 * The words of several that come in at the same screen stand one below the other.
 * @param {Flow} flow
 * @param {Record<string, Point>} boxes
 * @param {Gap[]} gaps
 * @param {Map<string, string[]>} items
 * @param {Map<string, number>} worded
 * @returns {Drawn[]}
 */
function linesOf(flow, boxes, gaps, items, worded) {
  const { lines, places } = flow;
  const into = countOf(lines);
  const rows = new Map();
  return lines.map(([a, b]) => {
    const pressed = items.get(keyOf([a, b])) ?? [];
    const row = rows.get(b) ?? 0;
    const [x, y] = /** @type {Point} */ (boxes[b]);
    const up = Math.max(1, worded.get(b) ?? 0) - row;
    if (pressed.length > 0) rows.set(b, row + 1);
    return {
      a,
      b,
      items: pressed,
      points: pointsOf([a, b], flow, boxes, /** @type {Gap} */ (gaps[Number(places[a]?.[0])])),
      at: [x + BOX[0] / 2, y - ARROW - up * WORD + WORD / 2],
      shared: Number(into.get(b)) > 1,
    };
  });
}

/**
 * @param {Edge} edge
 * @param {Flow} flow
 * @param {Record<string, Point>} boxes
 * @param {Gap} gap
 * @returns {Point[]}
 */
function pointsOf([a, b], flow, boxes, { track, tracks }) {
  const [ax, ay] = /** @type {Point} */ (boxes[a]);
  const [bx, by] = /** @type {Point} */ (boxes[b]);
  const half = BOX[0] / 2;
  const below = ay + BOX[1];
  if (ax === bx)
    return [
      [ax + half, below],
      [bx + half, by],
    ];
  const out = ax + half - (isCrowded(a, flow) ? BEND : 0);
  const level = below + track + tracks.indexOf(a) * TRACK;
  return [
    [out, below],
    [out, level],
    [bx + half, level],
    [bx + half, by],
  ];
}

/**
 * Whether somebody else's line bends to what stands right below.
 * @param {string} a
 * @param {Flow} flow
 */
function isCrowded(a, { lines, places }) {
  const [step, place] = /** @type {[number, number]} */ (places[a]);
  return lines.some(
    ([c, d]) =>
      c !== a && places[c]?.[1] !== place && places[d]?.[0] === step + 1 && places[d]?.[1] === place,
  );
}

/**
 * @param {Flow} flow
 * @param {Record<string, Point>} boxes
 * @param {Map<string, Said[]>} said
 * @returns {Tag[]}
 */
function tagsOf({ heads, unreachable, lines }, boxes, said) {
  const leaving = new Set(lines.map(([a]) => a));
  const signs = heads.map((id) => {
    const [x, y] = /** @type {Point} */ (boxes[id]);
    const told = toldAs(unreachable.includes(id) ? 'lost' : 'start');
    return { screen: id, ...told, x: x + BOX[0] / 2, y: y - ARROW - WORD, middle: true };
  });
  return [...signs, ...[...said].flatMap(([id, told]) => below(id, told, boxes, !leaving.has(id)))];
}

/** @param {string} id @param {Said[]} told @param {Record<string, Point>} boxes @param {boolean} middle */
function below(id, told, boxes, middle) {
  const [x, y] = /** @type {Point} */ (boxes[id]);
  const left = x + BOX[0] / 2 + (middle ? 0 : BESIDE);
  return told.map((each, row) => ({
    screen: id,
    ...each,
    x: left,
    y: y + BOX[1] + ROOM + row * TAG,
    middle,
  }));
}
