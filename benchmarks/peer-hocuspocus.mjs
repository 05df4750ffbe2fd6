/** Hocuspocus as its documentation sets it up, with a store that writes each document to a file: node … <port> <folder>. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

const [port, folder] = process.argv.slice(2);
const file = (/** @type {string} */ name) => join(folder ?? '.', `${encodeURIComponent(name)}.bin`);

const server = new Server({
  port: Number(port),
  address: '127.0.0.1',
  quiet: true,
  extensions: [
    new Database({
      fetch: ({ documentName }) => readFile(file(documentName)).catch(() => null),
      store: ({ documentName, state }) => writeFile(file(documentName), state),
    }),
  ],
});
await server.listen();
process.stdout.write('ready\n');
