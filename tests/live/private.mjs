/** What is private stays off the wire until it is revealed: node private.mjs <url> <prepared>. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { addStroke, sketchOf } from '../../static/js/documents/sketches.js';
import { Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats, lead } = JSON.parse(readFileSync(file, 'utf8'));
const SECRET = 'hemmeligheden om køleskabet';
const SKETCH = '1k2 5,5 a,0 7,3k';

const chief = new Typist(url, code, lead, { as: 'console' });
const mette = new Typist(url, code, seats[0][2]);
const jonas = new Typist(url, code, seats[2][2]);
const line = new Typist(url, code, seats[1][2]);
const stage = new Typist(url, code, lead, { as: 'stage' });
const everybody = [chief, jonas, line, stage];
await Promise.all([mette, ...everybody].map((typist) => typist.welcomed));
assert.ok((await chief.socket.emitWithAck('phase_next', {})).ok);
await until(() => mette.slots.phase?.rules.private, 'the phase is private');

const board = jonas.document('ideas:1');
const drafts = mette.document(`drafts:${seats[0][0]}`);
await Promise.all([board.ready, drafts.ready]);
drafts.change((doc) => addNote(doc, { id: 'draft00000000001', text: SECRET, colour: 'blue', author: seats[0][0], now: 1 }));
drafts.change((doc) => addStroke(doc, 'draft00000000001', SKETCH, { id: 'stroke01', now: 2 }));
await until(() => drafts.waiting === 0, 'the draft is saved');
await until(() => jonas.slots.drafts?.total === 1, 'the others see a pile');

const told = (typist) => Buffer.from(JSON.stringify(typist.heard, (_, value) => (value instanceof Uint8Array || value?.type === 'Buffer' ? Buffer.from(value.data ?? value).toString('latin1') : value))).toString();
for (const typist of everybody) {
  for (const word of [SECRET, SKETCH, 'stroke01', Buffer.from(SECRET).toString('latin1'), 'eligheden']) {
    assert.ok(!told(typist).includes(word), 'a private text was told');
  }
}
const asked = { document: `drafts:${seats[0][0]}`, client_id: 9, state_vector: new Uint8Array([0]) };
for (const typist of [chief, jonas, line]) {
  assert.equal((await typist.socket.emitWithAck('document_open', asked)).error.code, 'document.unknown');
}
assert.equal((await stage.socket.emitWithAck('document_open', asked)).error.code, 'forbidden');

const answer = await mette.socket.emitWithAck('reveal', {});
assert.equal(answer.moved, 1);
await until(() => readIdeas(board.doc).notes.length === 1, 'the note lies on the board');
assert.equal(readIdeas(board.doc).notes[0].text.toString(), SECRET);
assert.equal(sketchOf(board.doc, 'draft00000000001').length, 1);
await until(() => jonas.slots.phase?.revealed, 'everybody knows it is revealed');
assert.equal(readIdeas(drafts.doc).notes.length, 0);

// Words that come in after the note was turned over stay in sight, with their author.
const late = readIdeas(drafts.doc).removed[0];
drafts.change(() => late.text.insert(0, 'Forsinket: '));
await until(() => drafts.waiting === 0, 'the late words are saved');
await until(() => readIdeas(drafts.doc).notes[0]?.text.toString() === `Forsinket: ${SECRET}`, 'they are private again');
assert.equal((await mette.socket.emitWithAck('reveal', {})).error?.code, 'forbidden');

// Votes are secret until they are closed; here all of one's votes may go to one note.
const { id: phase } = chief.slots.agenda.find(({ kind }) => kind === 'vote');
assert.ok((await chief.socket.emitWithAck('phase_set', { phase, votes: 3, several: true })).ok);
for (const _ of [1, 2]) assert.ok((await chief.socket.emitWithAck('phase_next', {})).ok);
await until(() => jonas.slots.votes?.state === 'open', 'the vote is open');
const item = 'note:draft00000000001';
assert.ok((await mette.socket.emitWithAck('vote_cast', { item })).ok);
await until(() => jonas.slots.votes.voted === 1, 'one has voted');
assert.deepEqual([jonas.slots.votes.mine, jonas.slots.votes.results], [{}, null]);
for (const _ of [1, 2]) assert.ok((await mette.socket.emitWithAck('vote_cast', { item })).ok);
assert.equal((await mette.socket.emitWithAck('vote_cast', { item })).error.code, 'vote.budget');
// Whoever closes after the first would read that one's votes.
assert.equal((await jonas.socket.emitWithAck('votes_close', {})).error.code, 'vote.too_early');
assert.ok((await jonas.socket.emitWithAck('vote_cast', { item: 'note:another' })).ok);
assert.ok((await mette.socket.emitWithAck('votes_close', {})).ok);
await until(() => jonas.slots.votes.results?.[0]?.votes === 3, 'the result is there');
process.stdout.write('ok\n', () => process.exit(0));
