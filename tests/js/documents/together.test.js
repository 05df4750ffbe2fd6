/** Three people at one board, each ahead of the others: whatever they do at once, no note is lost or doubled. */
import assert from 'node:assert/strict';
import test from 'node:test';
import * as Y from 'yjs';
import {
  addGroup,
  addNote,
  board,
  moveGroup,
  readIdeas,
  setRemoved,
} from '../../../static/js/documents/ideas.js';
import {
  mergeGroups,
  moveNotes,
  setAllRemoved,
  splitGroup,
  stepNote,
} from '../../../static/js/documents/many-notes.js';
import { digest } from '../../../static/js/live/digest.js';
import { chance, dice } from '../../support/chance.mjs';

const HISTORIES = 150;
const DEEDS = 60;
const FIRST = Number(process.env.BOARD_SEED ?? 0) || Math.floor(Math.random() * 1e9);

class Person {
  constructor(at, roll) {
    this.at = at;
    this.roll = roll;
    this.doc = new Y.Doc();
    this.doc.clientID = at + 1;
    this.undo = new Y.UndoManager(
      ['notes', 'groups'].map((root) => this.doc.getMap(root)),
      { captureTimeout: 0 },
    );
  }

  get ideas() {
    return readIdeas(this.doc);
  }

  some(items) {
    return items[this.roll(items.length || 1)]?.id ?? '';
  }

  act(added, now) {
    const { notes, groups, removed } = this.ideas;
    const several = notes.filter(() => this.roll(3) === 0).map(({ id }) => id);
    const from = this.some(groups);
    const deeds = [
      () => this.add(added, now),
      () => this.add(added, now),
      () => addGroup(this.doc, `g${this.at}-${now}`, now, 'Nye'),
      () => moveNotes(this.doc, several, this.some(groups), this.some(notes)),
      () => moveNotes(this.doc, several.slice(0, 1), ''),
      () => stepNote(this.doc, this.some(notes), this.roll(2) ? 1 : -1),
      () => splitGroup(this.doc, from, `s${this.at}-${now}`, several, now),
      () => mergeGroups(this.doc, from, this.some(groups.filter(({ id }) => id !== from)), now),
      () => moveGroup(this.doc, from, this.roll(2) ? 1 : -1),
      () => setRemoved(this.doc, 'groups', from, now),
      () => setAllRemoved(this.doc, several.slice(0, 2), now),
      () => setRemoved(this.doc, 'notes', this.some(removed), 0),
    ];
    this.justAdded = false;
    this.doc.transact(deeds[this.roll(deeds.length)]);
    // Who adds a note may take it back, which would be no loss; here nobody does.
    if (this.justAdded) this.undo.clear();
  }

  add(added, now) {
    const id = `n${this.at}-${now}`;
    addNote(this.doc, {
      id,
      text: id,
      colour: 'blue',
      author: `seat${this.at}`,
      now,
      group: this.some(this.ideas.groups),
    });
    added.add(id);
    this.justAdded = true;
  }

  /** Hears all that another has done so far. */
  hear(other) {
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(this.doc)), 'others');
  }
}

function history(seed) {
  const roll = dice(chance(seed));
  const people = [0, 1, 2].map((at) => new Person(at, roll));
  const added = new Set();
  for (let now = 1; now <= DEEDS; now++) {
    const person = people[roll(3)];
    const fate = roll(6);
    if (fate === 0) person.hear(people[roll(3)]);
    else if (fate === 1) person.undo[roll(2) ? 'undo' : 'redo']();
    else person.act(added, now);
  }
  for (const person of [...people, ...people]) for (const other of people) person.hear(other);
  return { people, added };
}

const ids = (items) => items.map(({ id }) => id).sort();

test(`whatever three people do at once, every note is there once (BOARD_SEED=${FIRST})`, () => {
  for (let seed = FIRST; seed < FIRST + HISTORIES; seed++) {
    const { people, added } = history(seed);
    const [first, ...others] = people;
    const { notes, removed } = first.ideas;
    assert.deepEqual(
      ids([...notes, ...removed]),
      [...added].sort(),
      `nothing lost, nothing doubled, seed ${seed}`,
    );
    assert.deepEqual(
      ids(board(first.ideas).flatMap((pile) => pile.notes)),
      ids(notes),
      `each in one pile, seed ${seed}`,
    );
    for (const other of others)
      assert.equal(digest(other.doc), digest(first.doc), `all see the same, seed ${seed}`);
  }
});
