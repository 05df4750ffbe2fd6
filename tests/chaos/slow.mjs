/** One writes much, one reads, one stops reading: node slow.mjs <url> <url of the slow one> <prepared>. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { sleep, Typist, until } from '../support/typist.mjs';

const [url, slowUrl, file] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));
const team = seats.filter(([, number]) => number === 1);
const [writer, reader, slow] = team.map(([, , cookie], at) => new Typist(at === 2 ? slowUrl : url, code, cookie));
await Promise.all([writer, reader, slow].map((typist) => typist.welcomed));
const [written, read, late] = [writer, reader, slow].map((typist) => typist.document('ideas:1'));
await Promise.all([written.ready, read.ready, late.ready]);

let isSentAway = false;
/** Asks until it is so: the server counts how often it is asked, and may answer that it was too often. */
const sentAway = async () => {
  const metrics = isSentAway ? '' : await (await fetch(`${url}/metrics`)).text();
  isSentAway ||= Number(/^sprintrum_slow_readers_total (\S+)/m.exec(metrics)?.[1] ?? 0) > 0;
  return isSentAway;
};
const count = (replica) => readIdeas(replica.doc).notes.length;

process.stdout.write('reading\n');
let notes = 0;
const note = () => ({ id: `n${notes}`, text: '', colour: 'blue', author: team[0][0], now: ++notes });
written.change((doc) => addNote(doc, note()));
await until(() => written.waiting === 0, 'the first note is saved');
const { text } = readIdeas(written.doc).notes[0];
for (let turn = 0; turn < 1200 && !(await sentAway()); turn++) {
  written.change(() => {
    text.delete(0, text.length);
    text.insert(0, `${turn} `.padEnd(900, 'æ'));
  });
  await sleep(40);
}
assert.ok(isSentAway, 'the one who does not read is sent away');
await until(() => readIdeas(read.doc).notes[0]?.text.toString() === text.toString(), 'the reader has it all', 5_000);
process.stdout.write('sent away\n');
slow.socket.io.engine?.close();
await until(() => slow.socket.connected && readIdeas(late.doc).notes[0]?.text.toString() === text.toString(), 'the slow one caught up');
assert.equal(count(late), count(written));
process.stdout.write('ok\n', () => process.exit(0));
