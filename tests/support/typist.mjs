/** A person at the real wire: the browser's own Session, with socket.io-client and Yjs, without a browser. */
import { io } from 'socket.io-client';
import { Session } from '../../static/js/live/session.js';

/** What IndexedDB is in a browser; `Queue` itself runs on fake-indexeddb where a story asks for it. */
class MemoryQueue {
  async of() {
    return [];
  }
  async documents() {
    return [];
  }
  async keep() {
    return undefined;
  }
  async replace() {
    return [];
  }
  async forget() {}
  async returned() {
    return [];
  }
  async keepReturned() {
    return undefined;
  }
  async forgetReturned() {}
  async clear() {}
}

export class Typist {
  /**
   * @param {string} url
   * @param {string} code
   * @param {string} cookie
   * @param {{as?: string, transports?: string[], queue?: object}} [how]
   */
  constructor(url, code, cookie, { as = 'room', transports = ['websocket'], queue = new MemoryQueue() } = {}) {
    this.heard = [];
    const options = {
      extraHeaders: { cookie },
      transports,
      forceNew: true,
      rememberUpgrade: false,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
    };
    const connect = (usual) => io(url, { ...usual, ...options });
    this.session = new Session({ as, code, lang: 'da', seat: null }, { connect, queue });
    this.socket.onAny((name, payload) => this.heard.push([name, payload]));
    this.welcomed = this.session.ready.then(() => {
      const { goneBecause } = this.session;
      if (goneBecause) throw Object.assign(new Error(goneBecause), { data: { code: goneBecause } });
    });
  }

  get socket() {
    return this.session.socket;
  }

  get slots() {
    return this.session.slots;
  }

  get isAnonymous() {
    return this.session.isAnonymous;
  }

  ask(event, payload) {
    return this.session.ask(event, payload);
  }

  document(name) {
    return this.session.document(name);
  }

  close() {
    this.session.stop();
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
