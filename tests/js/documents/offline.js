import { Replica } from '../../../static/js/live/replica.js';

/** A replica whose connection has not come yet. */
export function offline() {
  const queue = { keep: async () => 1, forget: () => {}, of: async () => [], clear: async () => {} };
  return new Replica('ideas:1', {
    isConnected: () => false,
    ask: () => Promise.reject(new Error('offline')),
    queue: /** @type {any} */ (queue),
  });
}
