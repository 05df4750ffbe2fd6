/** Polling only: a hundred edits in one breath all arrive, in order: node polling.mjs <url> <prepared>. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));
const [mette, jonas] = [seats[0], seats[2]].map(([, , cookie]) => new Typist(url, code, cookie, { transports: ['polling'] }));
await Promise.all([mette.welcomed, jonas.welcomed]);
const [mine, theirs] = [mette.document('ideas:1'), jonas.document('ideas:1')];
await Promise.all([mine.ready, theirs.ready]);

// More packets in one body than engineio decodes by default (16): the rest would be thrown away.
const pings = await Promise.all(Array.from({ length: 100 }, () => mette.socket.timeout(8000).emitWithAck('clock_ping', {})));
assert.equal(pings.filter((answer) => answer.ok).length, 100);

for (let at = 0; at < 100; at++) {
  mine.change((doc) => addNote(doc, { id: `n${at}`, text: `${at}`, colour: 'blue', author: seats[0][0], now: at }));
}
await until(() => mine.waiting === 0, 'everything is saved');
await until(() => readIdeas(theirs.doc).notes.length === 100, 'the other has everything');
assert.equal(mette.socket.io.engine.transport.name, 'polling');
process.stdout.write('ok\n', () => process.exit(0));
