/** This page's place in the sprint: the socket, the slots, the commands, and the truth about saving. */
import { io } from 'socket.io-client';
import { at } from '../words/at.js';
import { ofBrowser, ofTab } from '../words/stores.js';
import { begun } from './begun.js';
import { CommandError } from './command-error.js';
import { FINAL } from './final.js';
import { Intents } from './intents.js';
import { Offset } from './offset.js';
import { parser } from './parser.js';
import { Queue } from './queue.js';
import { Replicas } from './replicas.js';
import { rememberTransport, transports } from './transport.js';

const ANSWER_MS = 15_000;
const LOOK_MS = 2_000;
const SLEPT_MS = 15_000;
const SYNC_MS = 60_000;
const UNSIGNED_MS = 10_000;
const HERE_MS = 150;
const AGAIN_MS = 1500;
/** The slots that say what one may do: when they change, what was held is tried again. */
const ALLOWING = new Set(['sprint', 'phase', 'me']);

/**
 * @typedef {object} Status
 * @property {'saved'|'saving'|'offline'|'stuck'|'held'} state
 * @property {number} waiting
 * @property {string} because the code with which it is held
 */
/**
 * @typedef {object} How what is another one outside a browser
 * @property {(options: Partial<import('socket.io-client').ManagerOptions>) => import('socket.io-client').Socket} [connect]
 * @property {Queue} [queue]
 */
/** What it emits is typed where it is asked. @typedef {import('socket.io-client').Socket<Heard, Record<string, (...given: any[]) => void>>} Socket */
/** @import {Ack, Asked, Command, Given, Heard, PageContent, Place, PublicSlots, Slots, ToldSlots, Welcome} from './slots.d.ts' */

/**
 * Tells `change` (names of slots), `status`, `presence`, `returned` (what the server did not take), `gone` (the seat
 * is no longer ours) and `goodbye`.
 * @template {PublicSlots} [S=Slots]
 */
export class Session extends EventTarget {
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  telling = undefined;
  timers = /** @type {ReturnType<typeof setInterval>[]} */ ([]);
  /** The person has said that they go: nothing asks again. */
  isLeaving = false;
  better = () => this.tell('change', ['clock']);
  hasBegun = false; // something that only this browser has

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
    /** @type {number|null} another team, that somebody who helps looks in on */ this.visits = null;
    /** @type {Record<string, number>} */
    this.versions = {};
    /** @type {(Place|{seat_id: string, document: null, field: null})[]} */
    this.presence = [];
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
    this.replicas = this.gather();
    this.socket = this.connect();
    this.watch();
  }

  gather() {
    const replicas = new Replicas({
      isConnected: () => this.isConnected,
      isPolling: () => this.socket.io.engine?.transport.name === 'polling',
      ask: (event, payload) => this.ask(event, payload),
      queue: this.queue,
    });
    for (const type of ['status', 'returned']) replicas.addEventListener(type, () => this.tell(type));
    return replicas;
  }

  get isConnected() {
    return this.socket.connected;
  }

  /** @returns {Status} */
  get status() {
    const { waiting, heldBy } = this.replicas;
    return { state: this.savedState, waiting, because: heldBy };
  }

  get savedState() {
    const { waiting, isStuck, heldBy } = this.replicas;
    if (!this.isConnected) return 'offline';
    if (waiting === 0) return 'saved';
    if (isStuck) return 'stuck';
    return heldBy ? 'held' : 'saving';
  }

  /** The server's time in milliseconds. */
  now = () => this.offset.now();

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
    return this.replicas.open(name);
  }

  /** Whether the phase promises that nobody will know who wrote what. */
  get isAnonymous() {
    return Boolean(this.slots.phase?.rules.anonymous);
  }

  /** The time as documents keep it: where nobody signs so rough that no clock's own error tells whose it is. */
  stamp(isUnsigned = this.isAnonymous) {
    const now = Math.round(this.now());
    return isUnsigned ? now - (now % UNSIGNED_MS) : now;
  }

  /**
   * Where the person's caret stands; the server adds who they are. Where a phase promised no names, not in which field.
   * @param {string|null} document
   * @param {string|null} field
   */
  here(document, field) {
    const isPromised = document !== null && this.replicas.promised.has(document);
    this.place = { document, field: isPromised ? null : field };
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      if (this.isConnected) this.socket.emit('presence_set', this.place);
    }, HERE_MS);
  }

  /** The end of this page. */
  stop() {
    this.socket.disconnect();
    for (const timer of this.timers) clearInterval(timer);
  }

  /** Leaves nothing of this seat in the browser: unsent edits, and what was begun and not yet a note. */
  async leave() {
    this.isLeaving = true;
    this.stop();
    for (const storage of [ofBrowser, ofTab]) {
      for (const name of storage.names())
        if (name.includes(String(this.content.seat))) storage.removeItem(name);
    }
    begun.forget(String(this.content.seat));
    await this.queue.clear();
  }

  connect() {
    const { as, code } = this.content;
    const { connect = io } = this.how;
    const socket = /** @type {Socket} */ (
      connect({
        query: { as, code },
        path: at('/socket.io/'),
        parser,
        ...transports(),
        reconnectionDelay: 300,
        reconnectionDelayMax: 5000,
      })
    );
    rememberTransport(socket);
    socket.on('welcome', (welcome) => this.welcome(welcome));
    socket.on('changed', ({ slots }) => this.takeSlots(slots));
    socket.on('presence', ({ seats }) => {
      this.presence = seats;
      this.tell('presence');
    });
    socket.on('document_changed', (frame) => this.replicas.receive(frame));
    socket.on('document_closed', ({ document }) => this.replicas.closed(document));
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
    if (this.sitsElsewhere(slots)) {
      this.end('seat.elsewhere');
      return;
    }
    // A server that has started anew counts from the beginning.
    this.versions = {};
    this.takeSlots(slots);
    this.becomeReady?.();
    this.tell('status');
    this.replicas.connected();
    if (this.place.field) this.here(this.place.document, this.place.field);
    this.measure();
  }

  /**
   * The browser has one seat in a sprint: another tab has taken another one, and this one's edits are not that one's.
   * @param {ToldSlots} slots
   */
  sitsElsewhere({ me }) {
    const { as, seat } = this.content;
    return as === 'room' && seat !== null && me !== undefined && me.value.seat_id !== seat;
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
    this.replicas.writeUnnamed(this.isAnonymous);
    if (names.some((name) => ALLOWING.has(name))) this.replicas.allow();
    this.tell('change', names);
  }

  /** @param {string|undefined} code why the server does not take us: for good, or just now */
  refused(code) {
    if (!code) return;
    if (!FINAL.has(code)) {
      setTimeout(() => this.wake(), AGAIN_MS * (1 + Math.random()));
      return;
    }
    this.end(code);
  }

  /** @param {string} code why this page has no seat any more */
  end(code) {
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
    this.replicas.lost();
    // Who writes where is not known any more.
    this.presence = this.presence.map(({ seat_id }) => ({ seat_id, document: null, field: null }));
    this.tell('presence');
    this.tell('status');
    // A server that says goodbye disconnects us; socket.io comes back by itself only after an accident.
    if (reason === 'io server disconnect' && !this.goneBecause)
      setTimeout(() => this.socket.connect(), 500 + Math.random() * 1000);
  }

  /**
   * @template {keyof Asked} E
   * @param {E} event
   * @param {Asked[E]['payload'] & {intent?: string}} payload
   * @returns {Promise<Asked[E]['ack']>}
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
    this.offset.measure().then(this.better, () => {});
  }

  /** Catches up whenever something may have been missed: sleep, focus, a network that is back, and every minute. */
  watch() {
    let last = Date.now();
    const timer = setInterval(() => {
      if (Date.now() - last > SLEPT_MS) this.wake();
      last = Date.now();
      if (this.isConnected) this.offset.refine().then(this.better, () => {});
    }, LOOK_MS);
    this.timers = [timer, setInterval(() => this.replicas.sync(), SYNC_MS)];
    globalThis.addEventListener?.('online', () => this.wake());
    globalThis.addEventListener?.('visibilitychange', () => {
      if (globalThis.document.visibilityState === 'visible') this.replicas.sync();
      else this.replicas.flush();
    });
    globalThis.addEventListener?.('pagehide', () => this.replicas.flush());
    globalThis.addEventListener?.('beforeunload', (event) => {
      if (this.status.waiting > 0 && !this.isLeaving) event.preventDefault();
    });
  }

  wake() {
    if (!this.isConnected) {
      if (!this.goneBecause) this.socket.connect();
      return;
    }
    this.measure();
    this.replicas.sync();
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
