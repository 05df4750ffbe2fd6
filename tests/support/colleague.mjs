/** A colleague at another computer: types in the board's second note, eight times a second, until the input ends:
 * node colleague.mjs <url> <code> <cookie>; says `types` when it has begun. */
import { readIdeas } from '../../static/js/documents/ideas.js';
import { sleep, Typist, until } from './typist.mjs';

const PAUSE_MS = 120;
const FULL = 200;

const [url, code, cookie] = process.argv.slice(2);
let isTyping = true;
process.stdin.on('end', () => {
  isTyping = false;
});
process.stdin.resume();

const typist = new Typist(url, code, cookie);
await typist.welcomed;
const replica = typist.document(`ideas:${typist.slots.me.team}`);
await replica.ready;
const { id, text } = readIdeas(replica.doc).notes[1];
typist.socket.emit('presence_set', { document: replica.name, field: id });
process.stdout.write('types\n');
while (isTyping) {
  replica.change(() => (text.length < FULL ? text.insert(text.length, ' x') : text.delete(4, text.length - 4)));
  await sleep(PAUSE_MS);
}
await until(() => replica.waiting === 0, 'all is saved');
typist.close();
