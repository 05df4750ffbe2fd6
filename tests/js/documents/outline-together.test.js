/** Three people at one prototype, each ahead of the others: nothing is lost, doubled or left without a screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import { flowOf, linksOf } from '../../../static/js/documents/flow.js';
import {
  addScreen,
  moveScreen,
  readScreens,
  removeScreen,
  setScreen,
} from '../../../static/js/documents/outline.js';
import { duplicateScreen } from '../../../static/js/documents/outline-copy.js';
import {
  addBlock,
  addHotspot,
  inside,
  moveBlock,
  removeBlock,
  setBlock,
  setHotspot,
} from '../../../static/js/documents/outline-pieces.js';
import { digest } from '../../../static/js/live/digest.js';
import { chance, dice } from '../../support/chance.mjs';

/** @import {Draft} from '../../../static/js/documents/outline.js' */

const HISTORIES = 100;
const DEEDS = 60;
const FIRST = Number(process.env['BOARD_SEED'] ?? 0) || Math.floor(Math.random() * 1e9);
/** @type {Draft} */
const DRAFT = { kind: 'screen', actor: 'citizen', channel: 'app' };
const SPOT = { x: 1, y: 1, w: 900, h: 900 };

class Person {
  /** @param {number} at @param {(sides: number) => number} roll @param {Set<string>} added */
  constructor(at, roll, added) {
    this.at = at;
    this.roll = roll;
    this.added = added;
    this.made = 0;
    this.doc = new Y.Doc();
    this.doc.clientID = at + 1;
  }

  newId() {
    const id = `p${this.at}-${this.made++}`;
    this.added.add(id);
    return id;
  }

  /** @template T @param {T[]} items @returns {T|undefined} */
  some(items) {
    return items[this.roll(items.length || 1)];
  }

  /** @param {number} now */
  act(now) {
    const screens = readScreens(this.doc);
    const screen = this.some(screens);
    const block = this.some(screen?.blocks ?? []);
    const target = this.some(['back', 'end', '', ...screens.map(({ id }) => id)]) ?? '';
    const deeds = [
      () => addScreen(this.doc, this.newId(), this.roll(screens.length + 1), DRAFT, now),
      () => screen && addBlock(this.doc, this.newId(), screen.id, this.roll(4), { kind: 'button' }, now),
      () => screen && addBlock(this.doc, this.newId(), screen.id, 0, { kind: 'text', to: target }, now),
      () => screen && addHotspot(this.doc, this.newId(), screen.id, { spot: SPOT, to: target }, now),
      () => screen && moveScreen(this.doc, screen.id, this.roll(screens.length)),
      () => screen && block && moveBlock(this.doc, block.id, screen.id, this.roll(screen.blocks.length)),
      () => block && setBlock(this.doc, block.id, 'to', target),
      () => screen && setScreen(this.doc, screen.id, 'to', target),
      () => screen && this.roll(3) === 0 && removeScreen(this.doc, screen.id, { now }),
      () => screen && duplicateScreen(this.doc, this.newId(), screen.id, now, () => this.newId()),
      () => screen?.text?.insert(0, 'Ord. '),
    ];
    this.doc.transact(/** @type {() => void} */ (deeds[this.roll(deeds.length)]));
  }

  /** @param {Person} other */
  hear(other) {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)));
  }

  get all() {
    return ['screens', 'blocks', 'hotspots'].flatMap((root) => [...this.doc.getMap(root).keys()]);
  }
}

/** @param {number} seed */
function history(seed) {
  const roll = dice(chance(seed));
  /** @type {Set<string>} */ const added = new Set();
  const people = [0, 1, 2].map((at) => new Person(at, roll, added));
  const anybody = () => /** @type {Person} */ (people[roll(3)]);
  for (let now = 1; now <= DEEDS; now++) {
    if (roll(5) === 0) anybody().hear(anybody());
    else anybody().act(now);
  }
  for (const person of [...people, ...people]) for (const other of people) person.hear(other);
  return { people, added };
}

test(`whatever three people build at once, every piece is there once, on a screen (BOARD_SEED=${FIRST})`, () => {
  for (let seed = FIRST; seed < FIRST + HISTORIES; seed++) {
    const { people, added } = history(seed);
    const [first, ...others] = /** @type {[Person, ...Person[]]} */ (people);
    assert.deepEqual([...first.all].sort(), [...added].sort(), `nothing lost, nothing doubled, seed ${seed}`);
    for (const other of others)
      assert.equal(digest(other.doc), digest(first.doc), `all see the same, seed ${seed}`);
    const screens = new Set(first.doc.getMap('screens').keys());
    for (const root of ['blocks', 'hotspots'])
      for (const [id, map] of /** @type {Y.Map<Y.Map<unknown>>} */ (first.doc.getMap(root)))
        assert.ok(screens.has(String(map.get('screen'))), `${id} is on a screen, seed ${seed}`);
    const read = readScreens(first.doc);
    const shown = read.flatMap(({ blocks, hotspots }) => [...blocks, ...hotspots].map(({ id }) => id));
    assert.equal(new Set(shown).size, shown.length, `each is shown once, seed ${seed}`);
    assert.equal(Object.keys(flowOf(read).places).length, read.length, `all are on the map, seed ${seed}`);
  }
});

test('a link to a screen that was deleted meanwhile is told as gone, and holds again when it comes back', () => {
  const doc = new Y.Doc();
  for (const [index, id] of ['a', 'b', 'c'].entries()) addScreen(doc, id, index, DRAFT, 1);
  addBlock(doc, 'x', 'a', 0, { kind: 'button', to: 'c' }, 1);
  const leads = () => linksOf(readScreens(doc)).map((link) => `${link.screen} ${link.leads} ${link.to}`)[0];
  removeScreen(doc, 'c', { now: 5 });
  assert.equal(leads(), 'a gone ');
  removeScreen(doc, 'c', { now: 0 });
  assert.equal(leads(), 'a screen c');
});

test('a copy has all that its origin has, and leads where it leads', () => {
  const doc = new Y.Doc();
  addScreen(doc, 'a', 0, { ...DRAFT, title: 'Min uge', text: 'Onsdag', photo: 'p1' }, 1);
  addScreen(doc, 'b', 1, DRAFT, 1);
  addBlock(doc, 'x', 'a', 1, { kind: 'button', text: 'Videre', to: 'b' }, 1);
  addBlock(doc, 'y', 'a', 2, { kind: 'choice', more: 'Ja\nNej' }, 1);
  moveBlock(doc, 'a:text', 'a', 2);
  addHotspot(doc, 'h', 'a', { spot: SPOT, label: 'Sanne', to: 'back' }, 1);
  doc.getMap('strokes').set('x/1', '1k2 5,5 a,0');
  let made = 0;
  duplicateScreen(doc, 'copy', 'a', 2, () => `n${made++}`);
  const [origin, copy] = readScreens(doc);
  const seen = (/** @type {typeof origin} */ screen) => ({
    title: String(screen?.title),
    photo: screen?.photo,
    blocks: screen?.blocks.map(({ kind, to, text, more }) => [kind, to, String(text), String(more ?? '')]),
    hotspots: screen?.hotspots.map(({ to, label, spot }) => [to, String(label), spot]),
  });
  assert.deepEqual(seen(copy), seen(origin));
  assert.deepEqual(
    copy?.blocks.map(({ kind }) => kind),
    ['button', 'choice', 'text'],
  );
  assert.equal(doc.getMap('strokes').get('n0/1'), '1k2 5,5 a,0');
});

test('a block of the screen itself stays while somebody works on it, though it holds nothing', () => {
  const doc = new Y.Doc();
  addScreen(doc, 'a', 0, { ...DRAFT, text: 'Onsdag' }, 1);
  readScreens(doc)[0]?.text?.delete(0, 6);
  assert.deepEqual(readScreens(doc)[0]?.blocks, []);
  assert.deepEqual(
    readScreens(doc, 'a:text')[0]?.blocks.map(({ id }) => id),
    ['a:text'],
  );
  removeBlock(doc, 'a:text', { now: 3 });
  assert.deepEqual(readScreens(doc, 'a:text')[0]?.blocks, []);
});

test('a hotspot is large enough to hit and lies on the photo, wherever it was drawn', () => {
  assert.deepEqual(inside({ x: -50, y: 9_990, w: 3, h: 20_000 }), { x: 0, y: 0, w: 200, h: 10_000 });
  const doc = new Y.Doc();
  addScreen(doc, 'a', 0, DRAFT, 1);
  addHotspot(doc, 'h', 'a', { spot: SPOT }, 1);
  setHotspot(doc, 'h', 'spot', { x: 9_950, y: 10.4, w: 500, h: 500 });
  assert.deepEqual(readScreens(doc)[0]?.hotspots[0]?.spot, { x: 9_500, y: 10, w: 500, h: 500 });
});
