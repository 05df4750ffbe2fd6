/** People type until the input ends: node typists.mjs <url> <prepared.json> <seed>
 * [<url of every fourth>]; says `all type` when everybody has begun, and in the end what each wrote. */
import { readFileSync } from 'node:fs';
import * as Y from 'yjs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { moveNotes } from '../../static/js/documents/many-notes.js';
import { chance } from '../support/chance.mjs';
import { sleep, Typist, until } from '../support/typist.mjs';

const [url, file, seed, other = url] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));

const random = chance(Number(seed));
/** A note that takes no more words, far below what the server allows. */
const FULL = 700;
let isTyping = true;
let begun = 0;
process.stdin.on('end', () => {
  isTyping = false;
});
process.stdin.resume();

const pick = (items) => items[Math.floor(random() * items.length)];

async function type([seat, team, cookie], at) {
  const typist = new Typist(at % 4 === 1 ? other : url, code, cookie, { transports: [process.env.TRANSPORT || (at % 5 === 0 ? 'polling' : 'websocket')] });
  const replica = typist.document(`ideas:${team}`);
  const refused = [];
  replica.addEventListener('refused', (event) => refused.push(event.detail.code));
  await replica.ready;
  const written = [];
  let saved = 0;
  let savedAt = Date.now();
  let longest = 0;
  replica.addEventListener('status', () => {
    if (replica.waiting > 0) return;
    saved = written.length;
    longest = Math.max(longest, Date.now() - savedAt);
    savedAt = Date.now();
  });
  for (let turn = 0; isTyping; turn++) {
    writeOnce(replica, seat, `${at}-${turn}`, written);
    if (turn === 0 && ++begun === seats.length) process.stdout.write('all type\n');
    await sleep(50 + random() * 250);
  }
  await until(() => typist.socket.connected && replica.isOpen && replica.waiting === 0, `${at} has saved`, 60_000);
  return { typist, replica, written, saved: written.slice(0, saved), refused, longest };
}

/** A new note, more words in one, or a move. */
function writeOnce(replica, seat, token, written) {
  const { notes } = readIdeas(replica.doc);
  const mine = notes.filter((note) => note.author === seat);
  const open = mine.filter((note) => note.text.length < FULL);
  const roll = random();
  if (open.length < 3 || (roll < 0.2 && notes.length < 200)) {
    replica.change((doc) => addNote(doc, { id: `n${token}`, text: `[${token}]`, colour: 'blue', author: seat, now: 1 }));
  } else if (roll < 0.9) {
    const { text } = pick(open);
    replica.change(() => text.insert(Math.floor(random() * (text.length + 1)), '') ?? text.insert(text.length, `[${token}]`));
  } else {
    replica.change((doc) => moveNotes(doc, [pick(notes).id], pick(['', 'a', 'b']), pick(notes).id));
    return;
  }
  written.push(`[${token}]`);
}

const people = await Promise.all(seats.map(type));
const content = ({ replica }) =>
  readIdeas(replica.doc).notes.map((note) => [note.id, note.text.toString(), note.group, note.order]);

/** Whether everybody sees what the first of their team sees. */
function agree() {
  const seen = new Map();
  return people.every((person, at) => {
    const sees = JSON.stringify(content(person));
    if (!seen.has(seats[at][1])) seen.set(seats[at][1], sees);
    return seen.get(seats[at][1]) === sees;
  });
}

// The last frames of others are on their way, and a connection may go even now: it comes back and catches up.
await sleep(500);
await until(
  async () => {
    await Promise.all(people.map(({ replica }) => replica.sync()));
    await sleep(200);
    return agree();
  },
  'all of a team see the same',
  60_000,
);
const report = people.map((person, at) => ({
  team: seats[at][1],
  written: person.written,
  refused: person.refused,
  longest: person.longest,
  content: content(person),
  pending: Y.encodeStateAsUpdate(person.replica.doc).length,
}));
process.stdout.write(JSON.stringify(report), () => process.exit(0));
