/** How events are packed on the wire: MessagePack, so that an event with bytes is one frame instead of two. */
import { decode, encode } from '@msgpack/msgpack';

/** The numbers of socket.io's protocol 5. */
const TYPES = 5;

/** @typedef {{type: number, nsp: string, data?: unknown, id?: number}} Packet */

class Encoder {
  /** @param {Packet} packet */
  encode({ type, nsp, data, id }) {
    return [encode({ type, nsp, data, id }, { ignoreUndefined: true })];
  }
}

class Decoder {
  /** @type {Set<(packet: Packet) => void>} */
  listeners = new Set();

  /** @param {ArrayBuffer|Uint8Array} bytes */
  add(bytes) {
    const packet = /** @type {Packet} */ (
      decode(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes)
    );
    if (!(packet.type >= 0 && packet.type < TYPES) || typeof packet.nsp !== 'string')
      throw new Error('not a packet');
    for (const listener of this.listeners) listener(packet);
  }

  /**
   * @param {string} _event there is only `decoded`
   * @param {(packet: Packet) => void} listener
   */
  on(_event, listener) {
    this.listeners.add(listener);
  }

  /**
   * @param {string} _event
   * @param {(packet: Packet) => void} listener
   */
  off(_event, listener) {
    this.listeners.delete(listener);
  }

  destroy() {
    this.listeners.clear();
  }
}

export const parser = { Encoder, Decoder };
