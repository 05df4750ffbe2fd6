/** Edits that a page could not send survive its crash, and are sent once by the next: node restore.mjs <url> <prepared>. */
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { Queue } from '../../static/js/live/queue.js';
import { sleep, Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));
const [[seat, , cookie], , [, , mateCookie]] = seats;
const scope = `${code}/${seat}`;
const sit = async (queue) => {
  const typist = new Typist(url, code, cookie, { queue });
  await typist.welcomed;
  const replica = typist.document('ideas:1');
  await replica.ready;
  return { typist, replica };
};

const mate = new Typist(url, code, mateCookie);
await mate.welcomed;
const board = mate.document('ideas:1');
await board.ready;

const first = await sit(new Queue(scope));
first.replica.change((doc) => addNote(doc, { id: 'sent000000000001', text: 'Nåede frem', colour: 'blue', author: seat, now: 1 }));
await until(() => first.replica.waiting === 0, 'the first note is saved');
assert.deepEqual(await new Queue(scope).of('ideas:1'), []);

// The network goes, the person writes on, and the page is gone before it comes back.
first.typist.close();
first.replica.change((doc) => addNote(doc, { id: 'kept000000000001', text: 'Nåede ikke frem', colour: 'blue', author: seat, now: 2 }));
first.replica.change(() => readIdeas(first.replica.doc).notes[0].text.insert(0, 'Ja: '));
assert.equal(first.replica.waiting, 2);
await until(async () => (await new Queue(scope).of('ideas:1')).length > 0, 'the edits are kept');

const again = await sit(new Queue(scope));
await until(() => again.replica.waiting === 0, 'the kept edits are saved');
await until(() => readIdeas(board.doc).notes.length === 2, 'the mate sees both');
const texts = (replica) => readIdeas(replica.doc).notes.map((note) => note.text.toString()).sort();
assert.deepEqual(texts(board), ['Ja: Nåede frem', 'Nåede ikke frem']);
assert.deepEqual(texts(again.replica), texts(board));
await until(async () => (await new Queue(scope).of('ideas:1')).length === 0, 'nothing is kept any longer');

// A third page finds nothing to send, and nothing is doubled.
const third = await sit(new Queue(scope));
await sleep(200);
assert.equal(third.replica.waiting, 0);
assert.deepEqual(texts(third.replica), texts(board));

// Leaving the seat leaves nothing behind on a shared computer.
third.typist.close();
third.replica.change((doc) => addNote(doc, { id: 'left000000000001', text: 'Glemt', colour: 'blue', author: seat, now: 3 }));
await until(async () => (await new Queue(scope).of('ideas:1')).length > 0, 'it is kept');
await new Queue(scope).clear();
assert.deepEqual(await new Queue(scope).of('ideas:1'), []);
process.stdout.write('ok\n', () => process.exit(0));
