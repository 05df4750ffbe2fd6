/** Guards of the stack, seen from outside: node facts.mjs <url> <prepared>. */
import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { Typist } from '../support/typist.mjs';

const [url, file] = process.argv.slice(2);
const { code, seats } = JSON.parse(readFileSync(file, 'utf8'));
const { hostname, port } = new URL(url);

// permessage-deflate is never negotiated.
const key = randomBytes(16).toString('base64');
const answer = await new Promise((resolve) => {
  const socket = connect(Number(port), hostname, () => {
    socket.write(
      `GET /socket.io/?EIO=4&transport=websocket&code=${code}&as=stage HTTP/1.1\r\nHost: ${hostname}:${port}\r\nUpgrade: websocket\r\n` +
        `Connection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n` +
        'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n\r\n',
    );
  });
  socket.once('data', (data) => {
    resolve(data.toString('latin1'));
    socket.destroy();
  });
});
assert.match(answer, /^HTTP\/1.1 101/);
assert.ok(!/sec-websocket-extensions/i.test(answer));
const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
assert.ok(answer.includes(accept));

// A large frame is unmasked whole, and events of one browser are answered in their order.
const typist = new Typist(url, code, seats[0][2]);
await typist.welcomed;
const large = await typist.socket.emitWithAck('help_call', { text: 'å'.repeat(150_000) });
assert.equal(large.error.code, 'bad_payload');
const order = [];
await Promise.all(
  Array.from({ length: 30 }, (_, at) => typist.socket.emitWithAck(at % 2 ? 'clock_ping' : 'document_close', at % 2 ? {} : { document: 'ideas:1' }).then(() => order.push(at))),
);
assert.deepEqual(order, [...order].sort((a, b) => a - b));

// A foreign page's handshake is refused.
const foreign = await fetch(`${url}/socket.io/?EIO=4&transport=polling&code=${code}&as=stage`, { headers: { origin: 'https://foreign.example' } });
assert.equal(foreign.status, 400);
process.stdout.write('ok\n', () => process.exit(0));
