/** A person at the real wire: socket.io-client, Yjs and the browser's own Replica, without a browser. */
import { io } from 'socket.io-client';
import { parser } from '../../static/js/live/parser.js';
import { Replica } from '../../static/js/live/replica.js';

/** What IndexedDB is in a browser. */
class MemoryQueue {
  async of() {
    return [];
  }
  async keep() {
    return undefined;
  }
  async forget() {}
}

export class Typist {
  /**
   * @param {string} url
   * @param {string} code
   * @param {string} cookie
   * @param {{as?: string, transports?: string[], queue?: object}} [how]
   */
  constructor(url, code, cookie, { as = 'room', transports = ['websocket'], queue = new MemoryQueue() } = {}) {
    this.queue = queue;
    this.replicas = new Map();
    this.slots = {};
    this.heard = [];
    this.socket = io(url, {
      query: { code, as },
      extraHeaders: { cookie },
      transports,
      parser,
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
    });
    this.welcomed = new Promise((resolve, reject) => {
      this.socket.on('welcome', (welcome) => {
        this.take(welcome.slots);
        for (const replica of this.replicas.values()) replica.open();
        resolve(welcome);
      });
      this.socket.on('connect_error', (error) => error.data && reject(error));
    });
    this.socket.on('changed', ({ slots }) => this.take(slots));
    this.socket.on('document_changed', (frame) => this.replicas.get(frame.document)?.receive(frame));
    this.socket.on('disconnect', (reason) => {
      for (const replica of this.replicas.values()) replica.lost();
      if (reason === 'io server disconnect') setTimeout(() => this.socket.connect(), 200);
    });
    this.socket.onAny((name, payload) => this.heard.push([name, payload]));
  }

  take(slots) {
    for (const [name, { value }] of Object.entries(slots)) this.slots[name] = value;
    for (const replica of this.replicas.values()) replica.writeUnnamed(this.isAnonymous);
  }

  get isAnonymous() {
    return Boolean(this.slots.phase?.rules.anonymous);
  }

  async ask(event, payload) {
    if (!this.socket.connected) throw Object.assign(new Error('offline'), { code: 'offline' });
    const answer = await this.socket
      .timeout(8000)
      .emitWithAck(event, payload)
      .catch(() => {
        throw Object.assign(new Error('offline'), { code: 'offline' });
      });
    if (answer.error) throw Object.assign(new Error(answer.error.code), { code: answer.error.code });
    return answer;
  }

  document(name) {
    const replica = new Replica(name, {
      isConnected: () => this.socket.connected,
      ask: (event, payload) => this.ask(event, payload),
      queue: this.queue,
    });
    this.replicas.set(name, replica);
    replica.writeUnnamed(this.isAnonymous);
    if (this.socket.connected) replica.open();
    return replica;
  }

  close() {
    this.socket.disconnect();
  }
}

export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until something holds. */
export async function until(holds, what, patience = 30_000) {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited too long until ${what}`);
    await sleep(20);
  }
}
