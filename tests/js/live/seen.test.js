import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { watchAnnouncements } from '../../../static/js/live/seen.js';

/** A page that is visible or not. */
class Page extends EventTarget {
  visibilityState = 'visible';
  turn(how) {
    this.visibilityState = how;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

/** A session with these words, which hears what is told of them. */
class Listening extends EventTarget {
  seen = [];
  slots = { announcements: [{ id: 'a', seen: false }] };
  async command(name, { id }) {
    this.seen.push([name, id]);
  }
  said(id) {
    this.slots = { announcements: [{ id, seen: false }, ...this.slots.announcements] };
    this.dispatchEvent(new Event('change'));
  }
}

const told = (id) => ['announcement_seen', id];
let page;
let session;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  globalThis.document = page = new Page();
  session = new Listening();
});

test('words are seen after a second in sight, once, and not before', () => {
  watchAnnouncements(session);
  mock.timers.tick(999);
  assert.deepEqual(session.seen, []);
  mock.timers.tick(1);
  assert.deepEqual(session.seen, [told('a')]);
  session.dispatchEvent(new Event('change'));
  mock.timers.tick(5000);
  assert.deepEqual(session.seen, [told('a')]);
});

test('a page that is hidden before the second has passed has seen nothing', () => {
  watchAnnouncements(session);
  mock.timers.tick(900);
  page.turn('hidden');
  mock.timers.tick(60_000);
  assert.deepEqual(session.seen, []);
  page.turn('visible');
  mock.timers.tick(999);
  assert.deepEqual(session.seen, []);
  mock.timers.tick(1);
  assert.deepEqual(session.seen, [told('a')]);
});

test('words that come while the page is hidden wait, and several are seen together', () => {
  page.visibilityState = 'hidden';
  watchAnnouncements(session);
  session.said('b');
  mock.timers.tick(60_000);
  assert.deepEqual(session.seen, []);
  page.turn('visible');
  mock.timers.tick(1000);
  assert.deepEqual(session.seen, [told('b'), told('a')]);
});

test('a busy sprint, in which something changes all the time, keeps nobody from having seen it', () => {
  watchAnnouncements(session);
  for (let at = 0; at < 5; at++) {
    mock.timers.tick(250);
    session.dispatchEvent(new Event('change'));
  }
  assert.deepEqual(session.seen, [told('a')]);
});

test('what the server did not hear is told again', async () => {
  const { command } = session;
  session.command = async () => {
    throw new Error('offline');
  };
  watchAnnouncements(session);
  mock.timers.tick(1000);
  for (let at = 0; at < 5; at++) await null;
  session.command = command;
  session.dispatchEvent(new Event('status'));
  mock.timers.tick(1000);
  assert.deepEqual(session.seen, [told('a')]);
});
