/** Waits for the server's goodbye: node goodbye.mjs <url> <prepared>. */
import { readFileSync } from 'node:fs';
import { Typist } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));
const typist = new Typist(url, code, seats[0][2]);
await typist.welcomed;
typist.socket.on('goodbye', ({ code: why }) => process.stdout.write(`goodbye ${why}\n`, () => process.exit(0)));
process.stdout.write('listening\n');
