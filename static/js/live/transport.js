/** Which way to the server is tried first: a browser that has had a WebSocket here begins with it, one round trip less. */

import { ofBrowser } from '../words/stores.js';

const KEPT = 'sprintrum/websocket';
const CAREFUL = ['polling', 'websocket'];
const QUICK = ['websocket', 'polling'];

/** The options of Socket.IO. */
export const transports = () => ({
  transports: ofBrowser.getItem(KEPT) ? QUICK : CAREFUL,
  tryAllTransports: true,
  rememberUpgrade: true,
});

/**
 * Remembers what works; after a failure the careful way is tried, because a proxy may swallow what it does not know.
 * @param {import('socket.io-client').Socket} socket
 */
export function rememberTransport(socket) {
  const isQuick = () => socket.io.engine?.transport.name === 'websocket';
  const keep = () => ofBrowser.setItem(KEPT, '1');
  socket.on('connect', () => {
    if (isQuick()) keep();
    else socket.io.engine?.once('upgrade', keep);
  });
  socket.on('connect_error', () => {
    ofBrowser.removeItem(KEPT);
    Object.assign(socket.io.opts, { transports: CAREFUL });
  });
}
