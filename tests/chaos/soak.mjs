/** Many people work for a while, as in a sprint: node soak.mjs <url> <prepared.json> <seed> <seconds>.
 * Prints `settled` when all are at work, `done` when they stop. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { moveNotes } from '../../static/js/documents/many-notes.js';
import { chance } from '../support/chance.mjs';
import { sleep, Typist, until } from '../support/typist.mjs';

const [url, file, seed, seconds] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));
const BETWEEN_MS = 1000;
const LONGEST = 300;
const MOST_NOTES = 3;

const random = chance(Number(seed));
const pick = (items) => items[Math.floor(random() * items.length)];

class Person {
  constructor([seat, team, cookie], at) {
    this.seat = seat;
    this.at = at;
    this.team = team;
    this.typist = new Typist(url, code, cookie);
    this.refused = [];
    this.edits = 0;
  }

  async come() {
    await this.typist.welcomed;
    this.replica = this.typist.document(`ideas:${this.team}`);
    this.replica.addEventListener('refused', (event) => this.refused.push(event.detail.code));
    await this.replica.ready;
  }

  /** About one edit a second; somebody's network is gone for a moment now and then. */
  async work(end) {
    await sleep(random() * BETWEEN_MS);
    while (Date.now() < end) {
      this.edit();
      if (random() < 0.5) this.typist.ask('presence_set', { document: this.replica.name, field: `notes/n${this.at}/text` }).catch(() => {});
      if (random() < 0.003) this.typist.socket.io.engine?.close();
      await sleep(BETWEEN_MS * (0.5 + random()));
    }
  }

  edit() {
    this.edits++;
    const mine = readIdeas(this.replica.doc).notes.filter((note) => note.author === this.seat);
    if (mine.length < MOST_NOTES) {
      const id = `n${this.at}-${this.edits}`;
      this.replica.change((doc) => addNote(doc, { id, text: '', colour: 'blue', author: this.seat, now: 1 }));
      return;
    }
    const note = pick(mine);
    if (random() < 0.1) this.replica.change((doc) => moveNotes(doc, [note.id], pick(['', 'a', 'b'])));
    else if (note.text.length > LONGEST) this.replica.change(() => note.text.delete(0, note.text.length - 20));
    else this.replica.change(() => note.text.insert(note.text.length, pick(['Ring ', 'til de ', 'pårørende ', 'i dag '])));
  }

  content() {
    return JSON.stringify(readIdeas(this.replica.doc).notes.map((note) => [note.id, note.text.toString(), note.group, note.order]));
  }
}

const people = seats.map((seat, at) => new Person(seat, at));
await Promise.all(people.map((person) => person.come()));
const end = Date.now() + Number(seconds) * 1000;
const working = people.map((person) => person.work(end));
await sleep(Math.min(10_000, Number(seconds) * 200));
process.stdout.write('settled\n');
await Promise.all(working);
process.stdout.write('done\n');
await until(() => people.every(({ typist, replica }) => typist.socket.connected && replica.isOpen && replica.waiting === 0), 'everything is saved', 60_000);
await sleep(500);
await Promise.all(people.map(({ replica }) => replica.sync()));
assert.deepEqual(people.flatMap((person) => person.refused), []);
for (const person of people) assert.equal(person.content(), people.find((mate) => mate.team === person.team).content(), 'all of a team see the same');
process.stdout.write(`edits ${people.reduce((sum, person) => sum + person.edits, 0)}\nok\n`, () => process.exit(0));
