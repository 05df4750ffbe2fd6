/** One real client of each kind: a Yjs document, a way to write a stamp in it, and a way to wait until it is ready. */

/** @typedef {{doc: any, ready: Promise<unknown>, isSaved: () => boolean, isSynced: () => boolean, close: () => void, write: (id: string, value: number) => void}} Client */

/**
 * @param {string} kind
 * @param {string} url
 * @returns {Promise<(seat: any[]) => Client>} a seat is its id, team, cookie and sprint; peers have rooms only
 */
export async function clients(kind, url) {
  if (kind === 'sprintrum') return sprintrum(url);
  return kind === 'hocuspocus' ? hocuspocus(url) : yWebsocket(url);
}

/** @param {string} url */
async function sprintrum(url) {
  const { Typist } = await import('../tests/support/typist.mjs');
  const { addNote } = await import('../static/js/documents/ideas.js');
  return (/** @type {any[]} */ [id, room, cookie, code]) => {
    const typist = new Typist(url, code, cookie);
    const replica = typist.document(`ideas:${room}`);
    return {
      doc: replica.doc,
      ready: replica.ready,
      isSaved: () => replica.waiting === 0,
      isSynced: () => replica.isOpen,
      close: () => typist.close(),
      write: (/** @type {string} */ note, /** @type {number} */ value) =>
        replica.change((/** @type {any} */ doc) => {
          const notes = doc.getMap('notes');
          if (!notes.has(note)) addNote(doc, { id: note, text: '', colour: 'blue', author: id, now: 0 });
          notes.get(note).set('created_ms', value);
        }),
    };
  };
}

/**
 * The console and the projector of each sprint that is led.
 * @param {string} url
 * @param {[string, string][]} leads code and cookie
 */
export async function watchers(url, leads) {
  if (leads.length === 0) return;
  const { Typist } = await import('../tests/support/typist.mjs');
  const opened = leads.flatMap(([code, cookie]) => [
    new Typist(url, code, cookie, { as: 'console' }),
    new Typist(url, code, cookie, { as: 'stage' }),
  ]);
  await Promise.all(opened.map((typist) => typist.welcomed));
}

/** @param {string} url */
async function hocuspocus(url) {
  const Y = await import('yjs');
  const { HocuspocusProvider, HocuspocusProviderWebsocket } = await import('@hocuspocus/provider');
  const { default: WebSocket } = await import('ws');
  return (/** @type {any[]} */ [, room]) => {
    const doc = new Y.Doc();
    const socket = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: WebSocket });
    const provider = new HocuspocusProvider({ websocketProvider: socket, name: `room${room}`, document: doc });
    provider.attach();
    return {
      doc,
      ready: new Promise((resolve) => provider.on('synced', resolve)),
      isSaved: () => !provider.hasUnsyncedChanges,
      isSynced: () => provider.isSynced,
      close: () => socket.destroy(),
      write: stamp(Y, doc),
    };
  };
}

/** @param {string} url */
async function yWebsocket(url) {
  const Y = await import('yjs');
  const { WebsocketProvider } = await import('y-websocket');
  const { default: WebSocket } = await import('ws');
  return (/** @type {any[]} */ [, room]) => {
    const doc = new Y.Doc();
    const provider = new WebsocketProvider(url, `room${room}`, doc, { WebSocketPolyfill: /** @type {any} */ (WebSocket), disableBc: true });
    return {
      doc,
      ready: new Promise((resolve) => provider.once('synced', resolve)),
      // It has no ack: an edit that is sent looks saved.
      isSaved: () => provider.wsconnected,
      isSynced: () => provider.synced,
      close: () => provider.destroy(),
      write: stamp(Y, doc),
    };
  };
}

/**
 * @param {any} Y
 * @param {any} doc
 */
const stamp = (Y, doc) => (/** @type {string} */ note, /** @type {number} */ value) =>
  doc.transact(() => {
    const notes = doc.getMap('notes');
    if (!notes.has(note)) notes.set(note, new Y.Map());
    notes.get(note).set('created_ms', value);
  });
