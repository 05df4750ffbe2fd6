/** Three people at one sheet, each ahead of the others: what each root holds is there once, and the same for all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import {
  addRow,
  answer,
  choose,
  mention,
  moveRow,
  readConcept,
  removeRow,
  setCell,
} from '../../../static/js/documents/concept.js';
import {
  addFieldComment,
  markComment,
  readFieldComments,
} from '../../../static/js/documents/field-comments.js';
import { digest } from '../../../static/js/live/digest.js';
import { chance, dice } from '../../support/chance.mjs';

const HISTORIES = 100;
const DEEDS = 60;
const FIRST = Number(process.env['BOARD_SEED'] ?? 0) || Math.floor(Math.random() * 1e9);
const PLAN = /** @type {import('../../../static/js/documents/concept.js').Field} */ (
  /** @type {unknown} */ ({
    id: 'plan',
    kind: 'rows',
    columns: [
      { id: 'what', kind: 'text' },
      { id: 'within', kind: 'choice' },
    ],
  })
);
const FIELDS = ['need', 'solution', 'plan'];
const ITEMS = ['note:a', 'note:b', 'group:c'];
const STATEMENTS = ['felt', 'peers', 'time'];

/** As the server seeds it. */
function seeded() {
  const doc = new Y.Doc();
  doc.clientID = 99;
  doc.getMap('texts').set('need', new Y.Text());
  doc.getMap('rows').set('plan', new Y.Map());
  return Y.encodeStateAsUpdate(doc);
}

class Person {
  /** @param {number} at @param {(sides: number) => number} roll @param {Uint8Array} start */
  constructor(at, roll, start) {
    this.at = at;
    this.roll = roll;
    this.made = 0;
    /** @type {string[]} */ this.rows = [];
    /** @type {string[]} */ this.comments = [];
    /** @type {string[]} */ this.words = [];
    this.doc = new Y.Doc();
    this.doc.clientID = at + 1;
    Y.applyUpdate(this.doc, start);
  }

  /** @template T @param {T[]} things @returns {T} */
  some(things) {
    return /** @type {T} */ (things[this.roll(things.length)]);
  }

  /** @param {string[]} ids @param {string} kind */
  newId(ids, kind) {
    const id = `${kind}${this.at}-${this.made++}`;
    ids.push(id);
    return id;
  }

  /** @param {number} now */
  act(now) {
    const { doc } = this;
    const row = this.some(readConcept(doc).rows['plan'] ?? []);
    const comment = this.some([...readFieldComments(doc).values()].flat());
    const said = { field: this.some(FIELDS), text: 'Hvor ved vi det fra?', author: `s${this.at}`, now };
    const deeds = [
      () => addRow(doc, PLAN, this.newId(this.rows, 'r')),
      () => row && moveRow(doc, 'plan', row.id, this.roll(5)),
      () => row && setCell(doc, 'plan', row.id, 'within', this.some(['30', '60', '90'])),
      () => row && this.roll(4) === 0 && removeRow(doc, 'plan', row.id, { now }),
      () => addFieldComment(doc, { id: this.newId(this.comments, 'c'), ...said }),
      () =>
        comment &&
        markComment(doc, comment.id, this.some(['resolved_ms', 'removed_ms']), this.some([0, now])),
      () => mention(doc, this.some(FIELDS), this.some(ITEMS), this.roll(3) > 0),
      () => answer(doc, 'guide', this.some(STATEMENTS), this.some([1, 3, 5, 'unknown', null])),
      () => answer(doc, 'guide', `done/s${this.at}`, this.some([true, null])),
      () => choose(doc, 'level', this.some(['digital', 'better', 'new'])),
      () =>
        /** @type {Y.Text} */ (doc.getMap('texts').get('need')).insert(0, `${this.newId(this.words, 'w')} `),
    ];
    doc.transact(/** @type {() => void} */ (this.some(deeds)));
  }

  /** @param {Person} other */
  hear(other) {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)));
  }
}

/** @param {number} seed */
function history(seed) {
  const roll = dice(chance(seed));
  const start = seeded();
  const people = [0, 1, 2].map((at) => new Person(at, roll, start));
  const anybody = () => /** @type {Person} */ (people[roll(3)]);
  for (let now = 1; now <= DEEDS; now++) {
    if (roll(5) === 0) anybody().hear(anybody());
    else anybody().act(now);
  }
  for (const person of [...people, ...people]) for (const other of people) person.hear(other);
  return people;
}

test(`whatever three people write at once in a sheet is there once (BOARD_SEED=${FIRST})`, () => {
  for (let seed = FIRST; seed < FIRST + HISTORIES; seed++) {
    const people = history(seed);
    const [first, ...others] = /** @type {[Person, ...Person[]]} */ (people);
    for (const other of others)
      assert.equal(digest(other.doc), digest(first.doc), `all see the same, seed ${seed}`);
    const rows = /** @type {Y.Map<unknown>} */ (first.doc.getMap('rows').get('plan'));
    const all = (/** @type {'rows'|'comments'|'words'} */ kind) =>
      people.flatMap((each) => each[kind]).sort();
    assert.deepEqual([...rows.keys()].sort(), all('rows'), `every row once, seed ${seed}`);
    assert.deepEqual(
      [...first.doc.getMap('comments').keys()].sort(),
      all('comments'),
      `every comment once, seed ${seed}`,
    );
    const words = String(first.doc.getMap('texts').get('need')).trim().split(' ').filter(Boolean);
    assert.deepEqual(words.sort(), all('words'), `every word once, seed ${seed}`);
    const { mentions, rows: read } = readConcept(first.doc);
    for (const [field, items] of Object.entries(mentions)) {
      assert.ok(FIELDS.includes(field) && items.every((item) => ITEMS.includes(item)), `seed ${seed}`);
      assert.equal(new Set(items).size, items.length, `each is mentioned once, seed ${seed}`);
    }
    const shown = (read['plan'] ?? []).map(({ id }) => id);
    assert.equal(new Set(shown).size, shown.length, `each row is shown once, seed ${seed}`);
  }
});
