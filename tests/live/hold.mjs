/** What is written while the screens freeze waits, through a reload too; one refused part costs nothing beside it: node hold.mjs <url> <prepared>. */
import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { setSpot } from '../../static/js/documents/matrix.js';
import { toggleReaction } from '../../static/js/documents/reactions.js';
import { addStroke, sketchOf } from '../../static/js/documents/sketches.js';
import { Queue } from '../../static/js/live/queue.js';
import { Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats, lead } = JSON.parse(readFileSync(file, 'utf8'));
const [[seat, , cookie], , [, , mateCookie]] = seats;
const scope = `${code}/${seat}`;
const STROKE = '1k2 5,5 a,0 7,3k';

const chief = new Typist(url, code, lead, { as: 'console' });
const mate = new Typist(url, code, mateCookie);
await Promise.all([chief.welcomed, mate.welcomed]);
const board = mate.document('ideas:1');
await board.ready;
const ids = (replica) => readIdeas(replica.doc).notes.map((note) => note.id).sort().join(' ');
const note = (id) => (doc) => addNote(doc, { id, text: `Sedlen ${id}`, colour: 'blue', author: seat, now: 1 });

const sit = async () => {
  const typist = new Typist(url, code, cookie, { queue: new Queue(scope) });
  await typist.welcomed;
  const replica = typist.document('ideas:1');
  await replica.ready;
  return { typist, replica };
};

// Offline: two notes and a stroke; the instructor freezes; back online, and reloaded.
const first = await sit();
first.replica.change(note('before'));
await until(() => first.replica.waiting === 0, 'the first note is saved');
first.typist.socket.disconnect();
first.replica.change(note('one'));
first.replica.change(note('two'));
first.replica.change((doc) => addStroke(doc, 'before', STROKE, { id: 'stroke01', now: 2 }));
assert.ok((await chief.session.command('sprint_freeze', { frozen: true })).ok);
first.typist.socket.connect();
await until(() => first.typist.session.status.state === 'held', 'it is held');
assert.equal(first.typist.session.status.because, 'document.locked');
first.typist.close();

const again = await sit();
await until(() => again.typist.session.status.state === 'held', 'it is held after a reload too');
assert.equal(ids(again.replica), 'before one two');
assert.equal(ids(board), 'before');
assert.ok((await chief.session.command('sprint_freeze', { frozen: false })).ok);
await until(() => again.typist.session.status.state === 'saved', 'it is saved when it is allowed again');
await until(() => ids(board) === 'before one two' && sketchOf(board.doc, 'before').length === 1, 'the mate sees all of it');
assert.deepEqual(await new Queue(scope).of('ideas:1'), []);

// Offline: a reaction between two notes and a place in the matrix; the phase becomes anonymous meanwhile.
for (const _ of [1, 2]) assert.ok((await chief.session.command('phase_next')).ok);
await until(() => again.typist.slots.phase.kind === 'groups', 'everybody gathers notes');
again.typist.socket.disconnect();
again.replica.change(note('three'));
again.replica.change((doc) => toggleReaction(doc, 'before', seat, 'good'));
again.replica.change(note('four'));
again.replica.change((doc) => setSpot(doc, 'note:before', { value: 70, effort: 20 }));
assert.ok((await chief.session.command('phase_set', { phase: chief.slots.phase.id, anonymous: true })).ok);
again.typist.socket.connect();
await until(() => ids(board) === 'before four one three two', 'the notes beside the reaction are there');
await until(() => board.doc.getMap('matrix').size === 1, 'the place in the matrix too');
await until(() => again.typist.session.status.state === 'saved', 'nothing waits');
assert.equal(board.doc.getMap('reactions').size, 0);
assert.equal(again.replica.doc.getMap('reactions').size, 0);
const { items } = again.typist.session.replicas.returned;
assert.deepEqual(items.map(({ part }) => part.key), [`reactions/before/${seat}/good`]);
assert.deepEqual(items.map((item) => item.code), ['reaction.anonymous']);

// What was returned is there after a reload, and can be put back when it is allowed.
again.typist.close();
const third = await sit();
await until(() => third.typist.session.replicas.returned.items.length === 1, 'it is still there');
assert.ok((await chief.session.command('phase_next')).ok);
await until(() => !third.typist.isAnonymous, 'the phase has names again');
assert.equal(third.typist.session.replicas.putBack(), 1);
await until(() => board.doc.getMap('reactions').size === 1, 'the mate sees it');
process.stdout.write('ok\n', () => process.exit(0));
