/** A replica that has silently come to say something else is found at the next sync, and loaded afresh: node differs.mjs <url> <prepared>. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addNote, readIdeas } from '../../static/js/documents/ideas.js';
import { Typist, until } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));
const [[seat, , cookie]] = seats;
const typist = new Typist(url, code, cookie);
await typist.welcomed;
const replica = typist.document('ideas:1');
await replica.ready;
const first = replica.doc;
const differed = async () => /^sprintrum_replicas_differed_total (\S+)/m.exec(await (await fetch(`${url}/metrics`)).text())?.[1];
const texts = () => readIdeas(replica.doc).notes.map((note) => note.text.toString());

replica.change((doc) => addNote(doc, { id: 'saved00000000001', text: 'Æblegrød 👩‍🦽', colour: 'blue', author: seat, now: 1.5 }));
await until(() => replica.waiting === 0, 'the note is saved');
await replica.sync();
assert.equal(replica.doc, first);

// Something that nobody has sent is on this screen; without a digest it would stay there for ever.
replica.doc.off('update', replica.heard);
replica.doc.transact(() => addNote(replica.doc, { id: 'ghost00000000001', text: 'Spøgelse', colour: 'pink', author: seat, now: 2 }));
replica.doc.on('update', replica.heard);
assert.equal(texts().length, 2);
await replica.sync();
await until(() => replica.isOpen && texts().length === 1, 'the document is loaded afresh');
assert.deepEqual(texts(), ['Æblegrød 👩‍🦽']);
assert.notEqual(replica.doc, first);
assert.equal(await differed(), '1.0');
process.stdout.write('ok\n', () => process.exit(0));
