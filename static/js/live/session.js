/** Owns this page's place in the sprint: the socket, the slots, the commands, and the truth about saving. */
import { io } from 'socket.io-client';
import { errorText } from '../words/text.js';
import { Intents } from './intents.js';
import { Offset } from './offset.js';
import { parser } from './parser.js';
import { Queue } from './queue.js';
import { Replica } from './replica.js';
import { Returned } from './returned.js';

const ANSWER_MS = 15_000;
const BEAT_MS = 5_000;
const SLEPT_MS = 15_000;
const SYNC_MS = 60_000;
const HERE_MS = 150;
const AGAIN_MS = 1500;
/** Refusals that say *no*; after any other the page comes again by itself. */
const FINAL = new Set([
  'seat.unknown',
  'seat.removed',
  'seat.reissued',
  'sprint.deleted',
  'join.code_unknown',
  'forbidden',
  'bad_payload',
]);
/** The slots that say what one may do: when they change, what was held is tried again. */
const ALLOWING = new Set(['sprint', 'phase', 'me']);

/** A command that was answered *no*; `message` is for people. */
export class CommandError extends Error {
  /**
   * @param {string} code
   * @param {import('../words/text.js').Args} [args]
   */
  constructor(code, args = {}) {
    super(errorText(code, args));
    this.code = code;
    this.args = args;
  }
}

/**
 * @typedef {object} Status
 * @property {'saved'|'saving'|'offline'|'stuck'|'held'} state
 * @property {number} waiting
 * @property {string} because the code with which it is held
 */
/**
 * @typedef {object} How what is another one outside a browser
 * @property {string} [address] of the server; the page's own when left out
 * @property {Partial<import('socket.io-client').ManagerOptions & import('socket.io-client').SocketOptions>} [options]
 * @property {Queue} [queue]
 */
/** @import {Ack, Command, Given, PageContent, Place, PublicSlots, Slots, ToldSlots, Welcome} from './slots.d.ts' */

/**
 * Tells `change` (names of slots), `status`, `presence`, `returned` (what the server did not take), `gone` (the seat
 * is no longer ours) and `goodbye`.
 * @template {PublicSlots} [S=Slots]
 */
export class Session extends EventTarget {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  telling = undefined;
  /** @type {ReturnType<typeof setInterval>[]} */
  beats = [];
  /** The person has said that they go: nothing asks again. */
  isLeaving = false;

  /**
   * @param {PageContent} content what the page says
   * @param {How} [how]
   */
  constructor(content, how = {}) {
    super();
    this.content = content;
    this.how = how;
    this.lang = content.lang;
    /** Nothing before the server's welcome, which `ready` waits for. */
    this.slots = /** @type {S} */ ({});
    /** @type {Record<string, number>} */
    this.versions = {};
    /** @type {(Place|{seat_id: string, document: null, field: null})[]} */
    this.presence = [];
    /** @type {Map<string, Replica>} */
    this.replicas = new Map();
    /** @type {string|null} */
    this.goneBecause = null;
    this.place = { document: /** @type {string|null} */ (null), field: /** @type {string|null} */ (null) };
    this.offset = new Offset(async () => (await this.ask('clock_ping', {})).now_ms);
    /** @type {Promise<void>} */
    this.ready = new Promise((resolve) => {
      this.becomeReady = resolve;
    });
    this.intents = new Intents();
    this.queue = how.queue ?? new Queue(`${content.code}/${content.seat ?? ''}`);
    this.returned = new Returned(this.queue, () => this.tell('returned'));
    this.socket = this.connect();
    this.watch();
  }

  get isConnected() {
    return this.socket.connected;
  }

  /** @returns {Status} */
  get status() {
    const replicas = [...this.replicas.values()];
    const waiting = replicas.reduce((sum, replica) => sum + replica.waiting, 0);
    const because = replicas.map(({ outbox }) => outbox.heldBy).find((code) => code !== '') ?? '';
    return { state: this.stateOf(replicas, waiting, because), waiting, because };
  }

  /**
   * @param {Replica[]} replicas
   * @param {number} waiting
   * @param {string} because
   */
  stateOf(replicas, waiting, because) {
    if (!this.isConnected) return 'offline';
    if (waiting === 0) return 'saved';
    if (replicas.some(({ isStuck }) => isStuck)) return 'stuck';
    return because ? 'held' : 'saving';
  }

  /** The server's time in milliseconds. */
  now() {
    return this.offset.now();
  }

  /**
   * What is clicked again while it is under way, or sent again after a lost answer, is done once.
   * @template {Command} K
   * @param {K} name
   * @param {Given<K>} given
   * @returns {Promise<Ack<K>>}
   */
  command(name, ...[payload = {}]) {
    const key = JSON.stringify([name, payload]);
    return this.intents.once(key, (intent) => this.ask(name, { ...payload, intent }));
  }

  /**
   * A shared document, opened once.
   * @param {string} name
   */
  document(name) {
    const known = this.replicas.get(name);
    if (known) return known;
    const replica = new Replica(name, {
      isConnected: () => this.isConnected,
      isPolling: () => this.socket.io.engine?.transport.name === 'polling',
      ask: (event, payload) => this.ask(event, payload),
      queue: this.queue,
    });
    replica.addEventListener('status', () => this.tell('status'));
    replica.addEventListener('refused', (event) =>
      this.returned.add(name, /** @type {CustomEvent} */ (event).detail),
    );
    this.replicas.set(name, replica);
    replica.writeUnnamed(this.isAnonymous);
    if (this.isConnected) replica.open();
    return replica;
  }

  /** Whether the phase promises that nobody will know who wrote what. */
  get isAnonymous() {
    return Boolean(this.slots.phase?.rules.anonymous);
  }

  /**
   * Where the person's caret stands; the server adds who they are.
   * @param {string|null} document
   * @param {string|null} field
   */
  here(document, field) {
    this.place = { document, field };
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      if (this.isConnected) this.socket.emit('presence_set', this.place);
    }, HERE_MS);
  }

  /** Tries once more what was not taken, and returns how much has a place. */
  putBack() {
    return this.returned.putBack((name) => this.document(name));
  }

  /** The end of this page. */
  stop() {
    this.socket.disconnect();
    for (const beat of this.beats) clearInterval(beat);
  }

  /** Leaves nothing of this seat in the browser: unsent edits, and what was begun and not yet a note. */
  async leave() {
    this.isLeaving = true;
    this.stop();
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage))
        if (key.includes(String(this.content.seat))) storage.removeItem(key);
    }
    await this.queue.clear();
  }

  connect() {
    const { as, code } = this.content;
    const options = {
      query: { as, code },
      parser,
      rememberUpgrade: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 5000,
      ...this.how.options,
    };
    const socket = this.how.address ? io(this.how.address, options) : io(options);
    socket.on('welcome', (welcome) => this.welcome(welcome));
    socket.on('changed', ({ slots }) => this.takeSlots(slots));
    socket.on('presence', ({ seats }) => {
      this.presence = seats;
      this.tell('presence');
    });
    socket.on('document_changed', (frame) => this.replicas.get(frame.document)?.receive(frame));
    socket.on('document_closed', ({ document }) => this.closed(document));
    socket.on('goodbye', ({ code: why }) => this.goodbye(why));
    socket.on('connect_error', (error) =>
      this.refused(/** @type {{data?: {code?: string}}} */ (error).data?.code),
    );
    socket.on('disconnect', (reason) => this.lost(reason));
    return socket;
  }

  /** @param {Welcome} welcome */
  welcome({ slots, now_ms }) {
    this.offset.guess(now_ms);
    // A server that has started anew counts from the beginning.
    this.versions = {};
    this.takeSlots(slots);
    this.becomeReady?.();
    this.tell('status');
    for (const replica of this.replicas.values()) replica.open();
    if (this.place.field) this.here(this.place.document, this.place.field);
    this.measure();
  }

  /** @param {ToldSlots} slots */
  takeSlots(slots) {
    const newer = Object.entries(slots).filter(
      ([name, { version }]) => version > (this.versions[name] ?? -1),
    );
    for (const [name, { version, value }] of newer) {
      this.versions[name] = version;
      Object.assign(this.slots, { [name]: value });
    }
    const names = newer.map(([name]) => name);
    for (const replica of this.replicas.values()) {
      replica.writeUnnamed(this.isAnonymous);
      if (names.some((name) => ALLOWING.has(name))) replica.outbox.allow();
    }
    this.tell('change', names);
  }

  /**
   * The seat may not read a document any more: it has another team or role. What is unsent goes back to the person.
   * @param {string} name
   */
  closed(name) {
    const replica = this.replicas.get(name);
    if (!replica) return;
    this.replicas.delete(name);
    replica.lost();
    replica.renewals.surrender('document.closed');
    this.tell('status');
  }

  /** @param {string|undefined} code why the server does not take us: for good, or just now */
  refused(code) {
    if (!code) return;
    if (!FINAL.has(code)) {
      setTimeout(() => this.wake(), AGAIN_MS * (1 + Math.random()));
      return;
    }
    this.goneBecause = code;
    this.becomeReady?.();
    this.socket.disconnect();
    this.tell('gone', code);
    this.tell('change', []);
  }

  /** @param {string} code */
  goodbye(code) {
    if (FINAL.has(code)) this.refused(code);
    this.tell('goodbye', code);
  }

  /** @param {string} reason */
  lost(reason) {
    for (const replica of this.replicas.values()) replica.lost();
    // Who writes where is not known any more.
    this.presence = this.presence.map(({ seat_id }) => ({ seat_id, document: null, field: null }));
    this.tell('presence');
    this.tell('status');
    // A server that says goodbye disconnects us; socket.io comes back by itself only after an accident.
    if (reason === 'io server disconnect' && !this.goneBecause)
      setTimeout(() => this.socket.connect(), 500 + Math.random() * 1000);
  }

  /**
   * @param {string} event
   * @param {object} payload
   */
  async ask(event, payload) {
    if (!this.isConnected) throw new CommandError('offline');
    const answer = await this.socket
      .timeout(ANSWER_MS)
      .emitWithAck(event, payload)
      .catch(() => {
        throw new CommandError(this.isConnected ? 'timeout' : 'offline');
      });
    if (answer?.error) throw new CommandError(answer.error.code, answer.error.args);
    return answer;
  }

  measure() {
    this.offset.measure().then(
      () => this.tell('change', ['clock']),
      () => {},
    );
  }

  /** Catches up whenever something may have been missed: sleep, focus, a network that is back, and every minute. */
  watch() {
    let last = Date.now();
    const beat = setInterval(() => {
      if (Date.now() - last > SLEPT_MS) this.wake();
      last = Date.now();
    }, BEAT_MS);
    this.beats = [beat, setInterval(() => this.syncAll(), SYNC_MS)];
    globalThis.addEventListener?.('online', () => this.wake());
    globalThis.addEventListener?.('visibilitychange', () => {
      if (globalThis.document.visibilityState === 'visible') this.syncAll();
      else this.flush();
    });
    globalThis.addEventListener?.('pagehide', () => this.flush());
    globalThis.addEventListener?.('beforeunload', (event) => {
      if (this.status.waiting > 0 && !this.isLeaving) event.preventDefault();
    });
  }

  flush() {
    for (const replica of this.replicas.values()) replica.flush();
  }

  wake() {
    if (!this.isConnected) {
      if (!this.goneBecause) this.socket.connect();
      return;
    }
    this.measure();
    this.syncAll();
  }

  syncAll() {
    for (const replica of this.replicas.values()) replica.sync();
  }

  /**
   * @param {string} type
   * @param {unknown} [detail]
   */
  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** The content that the page carries. */
export function pageContent() {
  return /** @type {PageContent} */ (JSON.parse(document.getElementById('content')?.textContent ?? '{}'));
}
