/**
 * How a prototype hangs together: where each link leads, and the map of it, step by step downwards.
 * The same in sprint/domain/flow.py; both run tests/vectors/flow.json.
 */

/** @typedef {'screen'|'back'|'end'|'nowhere'|'gone'} Leads */
/** @typedef {{id: string, to: string, blocks: readonly {id: string, kind: string, to: string}[], hotspots: readonly {id: string, to: string}[]}} Linked */
/**
 * @typedef {object} Link from a screen, by a block or hotspot (`item`), or by the screen's own way on, which has none
 * @property {string} screen
 * @property {string} item
 * @property {Leads} leads gone: the screen was deleted; nowhere: it is pressed to get on, but nothing comes after
 * @property {string} to
 */
/** @typedef {[string, string]} Edge */
/** @typedef {[number, number]} Place step and place */
/**
 * @typedef {object} Flow the map: a line goes to the next step, every other way is a tag
 * @property {Record<string, Place>} places
 * @property {Edge[]} lines
 * @property {Edge[]} tags
 * @property {string[]} heads where a way begins: the first screen, then what nothing leads to
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
    exitsOf(screen, at + 1 === ids.length).map(({ item, to }) => ({
      screen: screen.id,
      item,
      ...led(to, ids[at + 1], known),
    })),
  );
}

/**
 * A screen with nothing to press has a way on of its own; the last one ends the story.
 * @param {Linked} screen
 * @param {boolean} isLast
 */
function exitsOf({ blocks, hotspots, to: own }, isLast) {
  const pressed = blocks.filter(({ kind, to }) => kind === 'button' || to);
  const exits = [...pressed, ...hotspots].map(({ id, to }) => ({ item: id, to }));
  return exits.length > 0 ? exits : [{ item: '', to: own || (isLast ? 'end' : '') }];
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
  const clicks = new Map(bands.flatMap((band) => [...band]));
  const isLine = (/** @type {Edge} */ [a, b]) =>
    bandOf.get(a) === bandOf.get(b) && clicks.get(b) === Number(clicks.get(a)) + 1;
  const lines = edges.filter(isLine);
  const wayOn = new Set(links.filter(leavesIts).map(({ screen }) => screen));
  return {
    places: placesOf(ids, bands, lines),
    lines,
    tags: edges.filter((edge) => !isLine(edge)),
    heads: bands.map((band) => /** @type {string} */ ([...band.keys()][0])),
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
 * What nothing leads to stands to the right of the way, one below the other.
 * @param {string[]} ids
 * @param {Map<string, number>[]} bands
 * @param {Edge[]} lines
 */
function placesOf(ids, bands, lines) {
  const rank = ranksOf(ids, bands, lines);
  /** @type {Map<string, string[]>} */ const before = new Map(ids.map((id) => [id, []]));
  for (const [a, b] of lines) before.get(b)?.push(a);
  /** @type {Record<string, Place>} */ const places = {};
  let first = 0;
  for (const [at, band] of bands.entries()) {
    const steps = stepsOf(band);
    const end = first + steps.length;
    const beside = Object.values(places).filter(([step]) => first <= step && step < end);
    const side = beside.length > 0 ? Math.max(...beside.map(([, place]) => place + 1)) : Math.min(at, 1);
    for (const [step, members] of steps.entries()) stand(members, first + step, side, before, rank, places);
    if (at > 0) first = end;
  }
  return places;
}

/**
 * The longer way stands first, so that the main way is straight; then as in the storyboard.
 * @param {string[]} ids
 * @param {Map<string, number>[]} bands
 * @param {Edge[]} lines
 * @returns {Map<string, [number, number]>}
 */
function ranksOf(ids, bands, lines) {
  /** @type {Map<string, string[]>} */ const after = new Map(ids.map((id) => [id, []]));
  for (const [a, b] of lines) after.get(a)?.push(b);
  const long = new Map();
  const lengthOf = (/** @type {string} */ id) =>
    1 + Math.max(0, ...(after.get(id) ?? []).map((to) => long.get(to)));
  for (const band of bands) {
    // From the last clicks to the first.
    for (const id of [...band.keys()].reverse()) long.set(id, lengthOf(id));
  }
  return new Map(ids.map((id, at) => [id, [-long.get(id), at]]));
}

/** @param {Map<string, number>} band @returns {string[][]} */
function stepsOf(band) {
  /** @type {string[][]} */ const steps = [];
  for (const [id, clicks] of band) {
    const members = steps[clicks];
    if (members) members.push(id);
    else steps[clicks] = [id];
  }
  return steps;
}

/**
 * In each step the screens stand below where one comes from.
 * @param {string[]} members
 * @param {number} step
 * @param {number} side
 * @param {Map<string, string[]>} before
 * @param {Map<string, [number, number]>} rank
 * @param {Record<string, Place>} places
 */
function stand(members, step, side, before, rank, places) {
  const standing = members
    .map((id) => ({ id, key: [middleOf(before.get(id) ?? [], places, side), ...(rank.get(id) ?? [])] }))
    .sort((a, b) => a.key.reduce((found, part, at) => found || part - Number(b.key[at]), 0));
  let place = side;
  for (const { id, key } of standing) {
    place = Math.max(place, Math.floor(Number(key[0])));
    places[id] = [step, place];
    place += 1;
  }
}

/**
 * @param {string[]} parents
 * @param {Record<string, Place>} places
 * @param {number} side
 */
function middleOf(parents, places, side) {
  if (parents.length === 0) return side;
  const stood = parents.map((id) => /** @type {Place} */ (places[id])[1]);
  return stood.reduce((sum, place) => sum + place, 0) / stood.length;
}
