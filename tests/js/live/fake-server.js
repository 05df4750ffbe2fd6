/** A server of one document in memory: checks, acks and relays as the real one does, in the order it is asked. */
import * as Y from 'yjs';
import { Replica } from '../../../static/js/live/replica.js';

const refusal = (code) => Object.assign(new Error(code), { code });
export const tick = () => new Promise((resolve) => setImmediate(resolve));

/** What a browser keeps, through all its pages. */
export class Kept {
  edits = new Map();
  things = new Map();
  last = 0;

  async of(document) {
    return [...this.edits.values()].filter((edit) => edit.document === document);
  }
  async documents() {
    return [...new Set([...this.edits.values()].map(({ document }) => document))];
  }
  async keep(document, client, bytes) {
    return (await this.replace(document, [], [{ client, bytes }]))[0];
  }
  async replace(document, old, edits) {
    for (const key of await Promise.all(old)) this.edits.delete(key);
    return edits.map((edit) => {
      this.edits.set(++this.last, { key: this.last, document, ...edit });
      return this.last;
    });
  }
  async forget(keys) {
    for (const key of await Promise.all(keys)) this.edits.delete(key);
  }
  async returned() {
    return [...this.things.values()];
  }
  async keepReturned(item) {
    this.things.set(++this.last, { key: this.last, ...item });
    return this.last;
  }
  async forgetReturned(keys) {
    for (const key of await Promise.all(keys)) this.things.delete(key);
  }
}

export class Server {
  doc = new Y.Doc();
  epoch = 1;
  serial = 0;
  /** @type {Set<Page>} */
  pages = new Set();
  /** Says with which code an update is refused, if with any. */
  refuse = (_before, _after) => '';
  asked = [];

  /** @param {(doc: Y.Doc) => void} work */
  seed(work) {
    this.doc.transact(() => work(this.doc));
    return this;
  }

  page(kept = new Kept()) {
    const page = new Page(this, kept);
    this.pages.add(page);
    return page;
  }

  /** @param {Page} page */
  answer(page, event, payload) {
    this.asked.push([event, payload]);
    if (event === 'document_update') return this.update(page, payload);
    if (event === 'document_open') page.clients = new Set([payload.client_id, ...payload.earlier]);
    return {
      epoch: this.epoch,
      serial: this.serial,
      update: this.since(payload.state_vector),
      state_vector: Y.encodeStateVector(this.doc),
      digest: '',
    };
  }

  since(vector) {
    return Y.encodeStateAsUpdate(this.doc, vector);
  }

  update(page, { epoch, bytes }) {
    if (epoch !== this.epoch) throw refusal('document.epoch');
    const meta = Y.parseUpdateMeta(bytes);
    if ([...meta.to.keys()].some((client) => !page.clients.has(client))) throw refusal('document.forged');
    const after = new Y.Doc();
    Y.applyUpdate(after, Y.encodeStateAsUpdate(this.doc));
    Y.applyUpdate(after, bytes);
    if (after.store.pendingStructs || after.store.pendingDs) throw refusal('document.gap');
    const code = this.refuse(this.doc, after);
    if (code) throw refusal(code);
    return { serial: this.take(bytes, page) };
  }

  take(bytes, except) {
    Y.applyUpdate(this.doc, bytes);
    const after = this.serial++;
    const frame = { epoch: this.epoch, after, serial: this.serial, bytes };
    for (const page of this.pages) if (page !== except) page.later(() => page.replica.receive(frame));
    return this.serial;
  }

  /** Loses what came after a moment, as when something unreadable is set aside. */
  restart(doc) {
    this.doc = new Y.Doc();
    Y.applyUpdate(this.doc, doc);
    this.epoch++;
  }
}

/** One page of somebody's, with a connection that comes and goes. */
export class Page {
  isConnected = true;
  returned = [];
  clients = new Set();
  queue = Promise.resolve();

  constructor(server, kept) {
    this.server = server;
    this.kept = kept;
    this.replica = new Replica('ideas:1', {
      isConnected: () => this.isConnected,
      isPolling: () => false,
      ask: (event, payload) => this.ask(event, payload),
      queue: kept,
    });
    this.replica.addEventListener('refused', ({ detail }) => this.returned.push(detail));
    this.replica.open();
  }

  get doc() {
    return this.replica.doc;
  }

  /** Frames and answers come in the order in which the server sends them. */
  later(work) {
    this.queue = this.queue.then(tick).then(() => this.isConnected && work());
    return this.queue;
  }

  async ask(event, payload) {
    if (!this.isConnected) throw refusal('offline');
    let said;
    try {
      said = this.server.answer(this, event, payload);
    } catch (error) {
      said = error;
    }
    await this.later(() => {});
    if (!this.isConnected) throw refusal('offline');
    if (said instanceof Error) throw said;
    return said;
  }

  offline() {
    this.isConnected = false;
    this.replica.lost();
  }

  online() {
    this.isConnected = true;
    this.replica.open();
  }

  /** As when the browser is closed in the middle of something. */
  crash() {
    this.isConnected = false;
    this.server.pages.delete(this);
    this.replica.outbox.lost();
  }

  async saved() {
    for (let at = 0; at < 2000; at++) {
      this.replica.flush();
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (this.replica.waiting === 0 && this.replica.isOpen) return;
    }
    throw new Error('nothing was saved');
  }
}
