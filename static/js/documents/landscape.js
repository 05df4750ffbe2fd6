/**
 * The landscape of systems: the rows of the sheet as a map in bands, and where each box and line of it is.
 * `sprint/domain/landscape.py` is the same on the server and says how; `tests/vectors/landscape.json` holds
 * them together.
 */

/** @typedef {import('../live/slots.d.ts').Known} Known one of the catalogue */
/** @typedef {'none'|'extract'|'api'|'unknown'|'way'} Tie */
/** @typedef {[number, number]} Point */
/** @typedef {{id: string, name: string, use: string, kind: string, tie: Tie, is_new: boolean}} System */
/** @typedef {{id: string, x: number, y: number, width: number, height: number}} Box */
/** @typedef {{id: string, y: number, height: number}} Band */
/** @typedef {{to: string, tie: Tie, points: Point[], ask: Point|null}} Line */
/** @typedef {{width: number, height: number, bands: Band[], boxes: Box[], lines: Line[]}} LandMap */

/** @type {[string, string[]][]} */
const BANDS = [
  ['people', []],
  ['own', ['own']],
  ['shared', ['shared']],
  ['public', ['national', 'region']],
  ['other', ['other']],
];
/** @type {Tie[]} */
const TIES = ['none', 'extract', 'api', 'unknown'];
const PEOPLE = 4;

const WIDTH = 684;
const MIDDLE = 342;
const BOX = 148;
const HEIGHT = 76;
const LOW = 56;
const COLUMNS = [0, 164, 372, 536];
/** Which columns a row of so many takes: near the middle first. @type {Record<number, number[]>} */
const SEATS = { 1: [1], 2: [1, 2], 3: [0, 1, 2], 4: [0, 1, 2, 3] };
const EDGE = 18;
const GAP = 16;
const LANES = 44;
const LANE = 9;
const NEW_X = 196;
const NEW_WIDTH = 292;
const NEW_HEIGHT = 100;
const EMPTY = 52;

/**
 * The sheet's systems that have a name; where no kind is chosen, the catalogue's by that name.
 * @param {{rows: Record<string, {id: string, cells: Record<string, string>}[]>}} concept
 * @param {Known[]} catalogue
 * @returns {System[]}
 */
export const systemsOf = ({ rows }, catalogue) =>
  (rows.systems ?? [])
    .filter(({ cells }) => cells.system?.trim())
    .map(({ id, cells }) => ({
      id,
      name: (cells.system ?? '').trim(),
      use: (cells.use ?? '').trim(),
      kind: cells.kind || kindNamed((cells.system ?? '').trim(), catalogue) || 'other',
      tie: TIES.find((tie) => tie === cells.integration) ?? 'unknown',
      is_new: cells.status === 'new',
    }));

/**
 * Those who will notice, as many as the map has room for.
 * @param {{rows: Record<string, {cells: Record<string, string>}[]>}} concept
 */
export const peopleOf = ({ rows }) =>
  (rows.affected ?? [])
    .map(({ cells }) => (cells.group ?? '').trim())
    .filter(Boolean)
    .slice(0, PEOPLE);

/**
 * The systems of a band, in the sheet's order.
 * @param {System[]} systems
 * @param {string} band
 */
export function inBand(systems, band) {
  const kinds = BANDS.find(([id]) => id === band)?.[1] ?? [];
  return systems.filter(({ kind }) => kinds.includes(kind));
}

/**
 * The catalogue's systems by a word of their names, of what they are used for, or of a product.
 * @param {Known[]} catalogue
 * @param {string} words
 * @param {'da'|'en'} lang
 */
export function search(catalogue, words, lang) {
  const wanted = words.trim().toLowerCase();
  if (!wanted) return [];
  const saying = (/** @type {string[]} */ texts) => texts.some((text) => text.toLowerCase().includes(wanted));
  const named = catalogue.filter(({ name, also }) => saying([name[lang], ...also]));
  const used = catalogue.filter(
    (each) => !named.includes(each) && saying([each.use[lang], each.owner[lang]]),
  );
  return [...named, ...used];
}

/**
 * The map. Bands are all there, the last only where something is in it.
 * @param {System[]} systems
 * @param {string[]} people
 * @returns {LandMap}
 */
export function layout(systems, people) {
  const own = inBand(systems, 'own');
  const ownHeight = Math.max(NEW_HEIGHT, stacked(own)) + 2 * EDGE;
  const peopleHeight = people.length > 0 ? LOW + LANES + EDGE : EMPTY;
  const middle = {
    id: 'new',
    x: NEW_X,
    y: peopleHeight + EDGE,
    width: NEW_WIDTH,
    height: ownHeight - 2 * EDGE,
  };
  /** @type {LandMap} */
  const map = { width: WIDTH, height: 0, bands: [], boxes: [], lines: [] };
  for (const [id] of BANDS) {
    const inside = inBand(systems, id);
    if (id === 'other' && inside.length === 0) continue;
    let height = id === 'people' ? peopleHeight : ownHeight;
    if (id === 'people') placePeople(people, middle, map);
    else if (id === 'own') placeOwn(own, middle, map);
    else height = placeBelow(inside, middle, map);
    map.bands.push({ id, y: map.height, height });
    map.height += height;
  }
  return map;
}

/**
 * The kind of the catalogue's system of that name, in either language or as a product; or empty.
 * @param {string} name
 * @param {Known[]} catalogue
 */
export function kindNamed(name, catalogue) {
  const wanted = name.toLowerCase();
  const named = (/** @type {Known} */ { name: names, also }) =>
    [names.da, names.en, ...also].some((each) => each.toLowerCase() === wanted);
  return catalogue.find(named)?.kind ?? '';
}

/**
 * @param {string[]} people
 * @param {Box} middle
 * @param {LandMap} map
 */
function placePeople(people, middle, map) {
  for (const [at, column] of (SEATS[people.length] ?? []).entries()) {
    const box = { id: `person-${at}`, x: COLUMNS[column] ?? 0, y: EDGE, width: BOX, height: LOW };
    const lane = EDGE + LOW + LANES / 2;
    map.boxes.push(box);
    map.lines.push({
      to: box.id,
      tie: 'way',
      points: [
        [MIDDLE, middle.y],
        [MIDDLE, lane],
        [middleOf(box), lane],
        [middleOf(box), EDGE + LOW],
      ],
      ask: null,
    });
  }
}

/** How high the systems at the sides of the concept's box are, two to a row. @param {System[]} systems */
function stacked(systems) {
  const rows = Math.ceil(systems.length / 2);
  return rows * HEIGHT + Math.max(0, rows - 1) * GAP;
}

/**
 * @param {System[]} systems
 * @param {Box} middle
 * @param {LandMap} map
 */
function placeOwn(systems, middle, map) {
  map.boxes.push(middle);
  const top = middle.y + Math.floor((middle.height - stacked(systems)) / 2);
  const right = COLUMNS[3] ?? 0;
  for (const [at, { id, tie }] of systems.entries()) {
    const isLeft = at % 2 === 0;
    const y = top + Math.floor(at / 2) * (HEIGHT + GAP);
    const level = y + HEIGHT / 2;
    const [start, end] = isLeft ? [middle.x, BOX] : [middle.x + middle.width, right];
    map.boxes.push({ id, x: isLeft ? 0 : right, y, width: BOX, height: HEIGHT });
    map.lines.push({
      to: id,
      tie,
      points: [
        [start, level],
        [end, level],
      ],
      ask: tie === 'unknown' ? [Math.floor((start + end) / 2), level] : null,
    });
  }
}

/**
 * Places a band's rows of four; gives its height.
 * @param {System[]} systems
 * @param {Box} middle
 * @param {LandMap} map
 */
function placeBelow(systems, middle, map) {
  if (systems.length === 0) return EMPTY;
  const rows = Math.ceil(systems.length / COLUMNS.length);
  for (let row = 0; row < rows; row += 1) {
    const inRow = systems.slice(row * COLUMNS.length, (row + 1) * COLUMNS.length);
    const y = map.height + LANES + row * (HEIGHT + LANES);
    for (const [at, system] of inRow.entries()) {
      const column = SEATS[inRow.length]?.[at] ?? 0;
      const box = { id: system.id, x: COLUMNS[column] ?? 0, y, width: BOX, height: HEIGHT };
      map.boxes.push(box);
      map.lines.push(lineDown(system, box, middle));
    }
  }
  return rows * (HEIGHT + LANES) + EDGE;
}

/**
 * Each tie has a lane of its own, down the middle and along above the row.
 * @param {System} system
 * @param {Box} box
 * @param {Box} middle
 * @returns {Line}
 */
function lineDown({ id, tie }, box, middle) {
  const at = TIES.indexOf(tie);
  const trunk = MIDDLE + Math.floor(((2 * at - 3) * LANE) / 2);
  const lane = box.y - LANES + EDGE / 2 + at * LANE;
  return {
    to: id,
    tie,
    points: [
      [trunk, middle.y + middle.height],
      [trunk, lane],
      [middleOf(box), lane],
      [middleOf(box), box.y],
    ],
    ask: tie === 'unknown' ? [middleOf(box), lane] : null,
  };
}

/** @param {Box} box */
const middleOf = ({ x, width }) => x + width / 2;
