// What a room needs of browser and network, each tried by itself.
import { io } from 'socket.io-client';
import { at } from '../words/at.js';
import { parser } from './parser.js';

/** @typedef {{ok: boolean, ms: number}} Result  ms: how long an answer took; for the clock its offset */

const PATIENCE_MS = 8000;
const BAD = { ok: false, ms: 0 };

/**
 * Tries everything, one after the other, and reports each result as it comes.
 * @param {(name: string, result: Result) => void} tell
 * @returns {Promise<Record<string, Result>>}
 */
export async function measure(tell) {
  /** @type {Record<string, () => Promise<Result>>} */
  const probes = {
    browser: storage,
    http: answer,
    websocket: () => transport('websocket'),
    polling: () => transport('polling'),
    clock,
  };
  /** @type {Record<string, Result>} */
  const results = {};
  for (const [name, probe] of Object.entries(probes)) {
    results[name] = await probe().catch(() => BAD);
    tell(name, results[name]);
  }
  return results;
}

/** Edits made offline wait in IndexedDB; private windows of some browsers have none. */
async function storage() {
  const opened = indexedDB.open('sprintrum-check');
  await new Promise((done, fail) => {
    opened.onsuccess = done;
    opened.onerror = fail;
  });
  opened.result.close();
  indexedDB.deleteDatabase('sprintrum-check');
  return { ok: true, ms: 0 };
}

async function answer() {
  const { took } = await ask();
  return { ok: true, ms: took };
}

async function clock() {
  const { took, date, at } = await ask();
  if (!Number.isFinite(date)) return BAD;
  // The header counts whole seconds: half of one is its middle.
  return { ok: true, ms: date + 500 - (at - took / 2) };
}

async function ask() {
  const began = performance.now();
  const response = await fetch(at('/healthz'), { cache: 'no-store' });
  if (!response.ok) throw new Error(String(response.status));
  return {
    took: performance.now() - began,
    date: Date.parse(response.headers.get('Date') ?? ''),
    at: Date.now(),
  };
}

/**
 * Connects over one transport only. The server refuses a socket without a sprint, and that refusal is an answer
 * which came all the way: the transport works.
 * @param {'websocket' | 'polling'} name
 * @returns {Promise<Result>}
 */
function transport(name) {
  const began = performance.now();
  const socket = io({
    path: at('/socket.io/'),
    transports: [name],
    parser,
    reconnection: false,
    forceNew: true,
    timeout: PATIENCE_MS,
  });
  return new Promise((done) => {
    /** @param {boolean} ok */
    const end = (ok) => {
      clearTimeout(patience);
      socket.disconnect();
      done({ ok, ms: performance.now() - began });
    };
    const patience = setTimeout(() => end(false), PATIENCE_MS);
    socket.io.engine?.once('open', () => end(true));
    socket.io.once('open', () => end(true));
    socket.io.once('error', () => end(false));
  });
}
