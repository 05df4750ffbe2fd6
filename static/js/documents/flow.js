/**
 * How a prototype hangs together: where each link leads, and the map of it, with the screens in columns.
 * The same in sprint/domain/flow.py; both run tests/vectors/flow.json.
 */

/** @typedef {'screen'|'back'|'end'|'nowhere'|'gone'} Leads */
/** @typedef {{id: string, to: string, blocks: readonly {id: string, kind: string, to: string}[], hotspots: readonly {id: string, to: string}[]}} Linked */
/**
 * @typedef {object} Link from a screen, by a block or hotspot (`item`), or by the screen's own way on, which has none
 * @property {string} screen
 * @property {string} item
 * @property {Leads} leads gone: the screen was deleted; nowhere: it would lead on, but nothing comes after
 * @property {string} to
 */
/** @typedef {[string, string]} Edge */
/** @typedef {[number, number]} Place column and row */
/**
 * @typedef {object} Flow the map: a line goes to the next column, every other way is a tag
 * @property {Record<string, Place>} places
 * @property {Edge[]} lines
 * @property {Edge[]} tags
 * @property {string[]} dead screens that one cannot leave and where nothing is said to end
 * @property {string[]} unreachable
 */

/**
 * Every way out of every screen, in the order in which they stand.
 * @param {readonly Linked[]} screens
 * @returns {Link[]}
 */
export function linksOf(screens) {
  const ids = screens.map(({ id }) => id);
  const known = new Set(ids);
  return screens.flatMap((screen, at) =>
    exitsOf(screen).map(({ item, to }) => ({ screen: screen.id, item, ...led(to, ids[at + 1], known) })),
  );
}

/**
 * A screen with nothing to press has a way on of its own.
 * @param {Linked} screen
 */
function exitsOf({ blocks, hotspots, to: own }) {
  const pressed = blocks.filter(({ kind, to }) => kind === 'button' || to);
  const exits = [...pressed, ...hotspots].map(({ id, to }) => ({ item: id, to }));
  return exits.length > 0 ? exits : [{ item: '', to: own }];
}

/**
 * Where nothing is chosen, the next screen is meant.
 * @param {string} to
 * @param {string|undefined} next
 * @param {Set<string>} known
 * @returns {{leads: Leads, to: string}}
 */
function led(to, next, known) {
  if (to === 'back' || to === 'end') return { leads: to, to: '' };
  if (to) return known.has(to) ? { leads: 'screen', to } : { leads: 'gone', to: '' };
  return next === undefined ? { leads: 'nowhere', to: '' } : { leads: 'screen', to: next };
}

/**
 * The map of a prototype; the first screen is its start.
 * @param {readonly Linked[]} screens
 * @returns {Flow}
 */
export function flowOf(screens) {
  const ids = screens.map(({ id }) => id);
  const links = linksOf(screens);
  const edges = edgesOf(links);
  const bands = bandsOf(ids, edges);
  const bandOf = new Map(bands.flatMap((band, at) => [...band.keys()].map((id) => [id, at])));
  const column = new Map(bands.flatMap((band) => [...band]));
  const isLine = (/** @type {Edge} */ [a, b]) =>
    bandOf.get(a) === bandOf.get(b) && column.get(b) === Number(column.get(a)) + 1;
  const lines = edges.filter(isLine);
  const wayOn = new Set(links.filter(leavesIts).map(({ screen }) => screen));
  return {
    places: placesOf(ids, bands, lines),
    lines,
    tags: edges.filter((edge) => !isLine(edge)),
    dead: ids.filter((id) => !wayOn.has(id)),
    unreachable: ids.filter((id) => Number(bandOf.get(id)) > 0),
  };
}

/** @param {Link} link */
const leavesIts = ({ leads, to, screen }) =>
  leads === 'back' || leads === 'end' || (leads === 'screen' && to !== screen);

/** @param {Link[]} links @returns {Edge[]} each pair once */
function edgesOf(links) {
  const pairs = links.filter(({ leads }) => leads === 'screen').map(({ screen, to }) => [screen, to]);
  return /** @type {Edge[]} */ ([...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()]);
}

/**
 * What can be reached from the first screen, by clicks from it; then the same from what is left.
 * @param {string[]} ids
 * @param {Edge[]} edges
 */
function bandsOf(ids, edges) {
  /** @type {Map<string, string[]>} */ const after = new Map(ids.map((id) => [id, []]));
  for (const [a, b] of edges) after.get(a)?.push(b);
  const placed = new Set();
  const bands = [];
  for (const start of ids) {
    if (placed.has(start)) continue;
    const band = clicksFrom(start, after, placed);
    for (const id of band.keys()) placed.add(id);
    bands.push(band);
  }
  return bands;
}

/**
 * How many clicks from the start each screen is.
 * @param {string} start
 * @param {Map<string, string[]>} after
 * @param {Set<string>} placed
 */
function clicksFrom(start, after, placed) {
  const clicks = new Map([[start, 0]]);
  // A Map is walked in the order of its entries, and those that come meanwhile are walked too.
  for (const [id, count] of clicks) {
    for (const to of after.get(id) ?? []) {
      if (!clicks.has(to) && !placed.has(to)) clicks.set(to, count + 1);
    }
  }
  return clicks;
}

/**
 * In each column the screens stand beside where one comes from; then as in the storyboard.
 * @param {string[]} ids
 * @param {Map<string, number>[]} bands
 * @param {Edge[]} lines
 */
function placesOf(ids, bands, lines) {
  const order = new Map(ids.map((id, at) => [id, at]));
  /** @type {Map<string, string[]>} */ const before = new Map(ids.map((id) => [id, []]));
  for (const [a, b] of lines) before.get(b)?.push(a);
  /** @type {Record<string, Place>} */ const places = {};
  let top = 0;
  for (const band of bands) {
    for (const [column, members] of columnsOf(band).entries()) {
      const standing = members
        .map((id) => ({ id, middle: middleOf(before.get(id) ?? [], places, top) }))
        .sort((a, b) => a.middle - b.middle || Number(order.get(a.id)) - Number(order.get(b.id)));
      let row = top;
      for (const { id, middle } of standing) {
        row = Math.max(row, Math.floor(middle));
        places[id] = [column, row];
        row += 1;
      }
    }
    top = Math.max(...[...band.keys()].map((id) => /** @type {Place} */ (places[id])[1])) + 1;
  }
  return places;
}

/** @param {Map<string, number>} band @returns {string[][]} */
function columnsOf(band) {
  /** @type {string[][]} */ const columns = [];
  for (const [id, column] of band) {
    const members = columns[column];
    if (members) members.push(id);
    else columns[column] = [id];
  }
  return columns;
}

/**
 * @param {string[]} parents
 * @param {Record<string, Place>} places
 * @param {number} top
 */
function middleOf(parents, places, top) {
  if (parents.length === 0) return top;
  const rows = parents.map((id) => /** @type {Place} */ (places[id])[1]);
  return rows.reduce((sum, row) => sum + row, 0) / rows.length;
}
