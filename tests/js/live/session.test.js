import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import { Session } from '../../../static/js/live/session.js';
import { Kept } from './fake-server.js';

const CONTENT = { as: 'room', code: 'ABC123', seat: 'mette', lang: 'da', urls: {} };
const SLOTS = {
  me: { version: 1, value: { seat_id: 'mette', team: 1 } },
  sprint: { version: 1, value: { frozen: false } },
  phase: { version: 1, value: { rules: { anonymous: false } } },
};

/** A socket whose other end is the test: what is asked is answered by `answers`. */
class Socket {
  connected = false;
  asked = [];
  heard = new Map();
  io = { engine: { transport: { name: 'websocket' } } };
  answers = {
    clock_ping: () => ({ now_ms: 5 }),
    document_open: () => ({
      epoch: 1,
      serial: 0,
      update: Y.encodeStateAsUpdate(new Y.Doc()),
      state_vector: Y.encodeStateVector(new Y.Doc()),
      digest: '',
    }),
    document_update: () => ({ serial: 1 }),
  };

  on(event, listener) {
    this.heard.set(event, listener);
  }
  hear(event, said) {
    return this.heard.get(event)?.(said);
  }
  emit() {}
  timeout() {
    return this;
  }
  async emitWithAck(event, payload) {
    this.asked.push([event, payload]);
    return this.answers[event]?.(payload) ?? { ok: true };
  }
  connect() {
    this.connected = true;
  }
  disconnect() {
    this.connected = false;
    this.hear('disconnect', 'io client disconnect');
  }
  welcome(slots = SLOTS) {
    this.connected = true;
    this.hear('welcome', { slots, now_ms: 5, commit: '' });
  }
}

function sit(content = CONTENT) {
  const socket = new Socket();
  const session = new Session(content, { connect: () => socket, queue: new Kept() });
  return { socket, session };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test('an older slot than the one that is known is dropped, and a server that starts anew counts anew', () => {
  const { socket, session } = sit();
  socket.welcome();
  socket.hear('changed', { slots: { sprint: { version: 3, value: { frozen: true } } } });
  socket.hear('changed', { slots: { sprint: { version: 2, value: { frozen: false } } } });
  assert.equal(session.slots.sprint.frozen, true);
  socket.welcome();
  assert.equal(session.slots.sprint.frozen, false);
  session.stop();
});

test('what nobody signs is dated so roughly that no clock tells whose it is', () => {
  const { session } = sit();
  session.now = () => 1_234_567.89;
  session.slots = { ...session.slots, phase: { rules: { anonymous: false } } };
  assert.equal(session.stamp(), 1_234_568);
  session.slots = { ...session.slots, phase: { rules: { anonymous: true } } };
  assert.equal(session.stamp(), 1_230_000);
  session.stop();
});

test('where a phase promised no names nobody is told in which field one writes, and elsewhere they are', async (t) => {
  const { socket, session } = sit();
  t.after(() => session.stop());
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const told = [];
  socket.emit = (event, place) => told.push([event, place]);
  const write = (document) => {
    session.here(document, 'a');
    t.mock.timers.tick(1000);
    return told.pop();
  };
  socket.welcome();
  session.replicas.promise('ideas:1', true);
  assert.deepEqual(write('ideas:1'), ['presence_set', { document: 'ideas:1', field: null }]);
  assert.deepEqual(write('concept:1'), ['presence_set', { document: 'concept:1', field: 'a' }]);
  session.replicas.promise('ideas:1', false);
  assert.deepEqual(write('ideas:1'), ['presence_set', { document: 'ideas:1', field: 'a' }]);
});

test('a document that was refused is asked for again when rights change, and only then', async (t) => {
  const { socket, session } = sit();
  t.after(() => session.stop());
  const { document_open: given } = socket.answers;
  socket.answers.document_open = () => ({ error: { code: 'document.unknown' } });
  socket.welcome();
  const replica = session.document('ideas:2');
  const opened = () => socket.asked.filter(([event]) => event === 'document_open').length;
  await soon();
  socket.hear('changed', { slots: { people: { version: 2, value: [] } } });
  await soon();
  assert.equal(replica.loaded, false);
  assert.equal(opened(), 1);

  socket.answers.document_open = given;
  socket.hear('changed', { slots: { me: { version: 2, value: { seat_id: 'mette', team: 2 } } } });
  await soon();
  assert.equal(replica.loaded, true);
  replica.change((doc) => doc.getMap('notes').set('one', 1));
  replica.flush();
  await soon();
  assert.equal(replica.waiting, 0);
  assert.equal(opened(), 2);
});

test('the status tells the truth: offline, saving, held with its reason, and saved when it is allowed again', async () => {
  const { socket, session } = sit();
  const replica = session.document('ideas:1');
  assert.equal(session.status.state, 'offline');
  socket.welcome();
  await replica.ready;
  assert.equal(session.status.state, 'saved');

  socket.answers.document_update = () => ({ error: { code: 'document.locked', args: {} } });
  replica.change((doc) => doc.getMap('notes').set('a', 1));
  assert.deepEqual(session.status, { state: 'saving', waiting: 1, because: '' });
  await soon();
  assert.deepEqual(session.status, { state: 'held', waiting: 1, because: 'document.locked' });

  socket.answers.document_update = () => ({ serial: 1 });
  socket.hear('changed', { slots: { sprint: { version: 2, value: { frozen: false } } } });
  await soon();
  assert.equal(session.status.state, 'saved');
  session.stop();
});

test('a document with edits that an earlier page could not send is opened, and they are sent', async () => {
  const { socket, session } = sit();
  const doc = new Y.Doc();
  doc.getMap('notes').set('a', 1);
  await session.queue.keep('ideas:1', doc.clientID, Y.encodeStateAsUpdate(doc));
  socket.welcome();
  await soon();
  assert.ok(
    socket.asked.some(([event, { document }]) => event === 'document_update' && document === 'ideas:1'),
  );
  assert.equal(session.status.state, 'saved');
  session.stop();
});

test('a page whose browser has taken another seat ends, and sends nothing in its name', async () => {
  const { socket, session } = sit();
  const replica = session.document('ideas:1');
  replica.change((doc) => doc.getMap('notes').set('a', 1));
  socket.welcome({ ...SLOTS, me: { version: 1, value: { seat_id: 'jonas', team: 1 } } });
  await soon();
  assert.equal(session.goneBecause, 'seat.elsewhere');
  assert.equal(session.replicas.unsaved().length, 1);
  assert.deepEqual(
    socket.asked.filter(([event]) => event.startsWith('document')),
    [],
  );
  session.stop();
});

test('what the server does not take is kept with the session until the person lets go of it', async () => {
  const { socket, session } = sit();
  const replica = session.document('ideas:1');
  socket.welcome();
  await replica.ready;
  let told = 0;
  session.addEventListener('returned', () => told++);
  socket.answers.document_update = () => ({ error: { code: 'too_large', args: {} } });
  replica.change((doc) => doc.getMap('notes').set('a', 1));
  await soon();
  const { returned } = session.replicas;
  assert.deepEqual(
    returned.items.map(({ part, code }) => [part.key, code]),
    [['notes/a', 'too_large']],
  );
  assert.equal(session.queue.things.size, 1);
  assert.equal(told, 1);

  socket.answers.document_update = () => ({ serial: 2 });
  assert.equal(session.replicas.putBack(), 1);
  await soon();
  assert.equal(replica.doc.getMap('notes').get('a'), 1);
  assert.deepEqual([returned.items.length, session.queue.things.size], [0, 0]);
  session.stop();
});

test('a phase that is looked back at keeps its promise, whatever is heard of the one that is', () => {
  const { session } = sit();
  const board = session.document('ideas:1');
  const write = (/** @type {string} */ id) => {
    board.change((doc) => doc.getMap('notes').set(id, 1));
    return board.doc.getMap('notes')._map.get(id).id.client;
  };
  const named = write('one');
  session.replicas.promise('ideas:1', true);
  const unnamed = write('two');
  session.replicas.writeUnnamed(false);
  const next = write('three');
  session.replicas.promise('ideas:1', false);
  const after = write('four');
  assert.equal(new Set([named, unnamed, next, after]).size, 4);
  assert.equal(write('five'), after);
  session.stop();
});
