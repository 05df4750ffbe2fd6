import assert from 'node:assert/strict';
import test from 'node:test';
import {
  hasCome,
  keepWaiting,
  stillWaiting,
  stopWaiting,
  waitClosed,
} from '../../../static/js/pictures/photo-wait.js';

const LINK = { id: 'link-1', qr: '/qr.svg', minutes: 15 };
const MINUTE_MS = 60_000;

const kept = new Map();
globalThis.sessionStorage = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
};

/** A page of one seat, whose clock stands where the test puts it. */
const pageOf = (seat) => ({
  at: 0,
  content: { code: 'ABCD' },
  slots: { me: { seat_id: seat } },
  now() {
    return this.at;
  },
});

test('a page that is reloaded waits on for the same note', () => {
  keepWaiting(pageOf('mette'), LINK, 'note-1');
  assert.equal(stillWaiting(pageOf('mette')).note, 'note-1');
});

test('nobody waits for what another seat in the same browser asked for', () => {
  keepWaiting(pageOf('mette'), LINK, 'note-1');
  assert.equal(stillWaiting(pageOf('jonas')), null);
});

test('a link that has ended is waited for no more, unless its photo came in time', () => {
  const page = pageOf('mette');
  keepWaiting(page, LINK, 'note-1');
  page.at = LINK.minutes * MINUTE_MS;
  assert.equal(stillWaiting(page), null);
  page.slots.photo = { link: LINK.id, id: 'photo-1' };
  assert.equal(stillWaiting(page).note, 'note-1');
});

test('the photo of another link is not the one that is waited for', () => {
  const page = pageOf('mette');
  keepWaiting(page, LINK, '');
  page.slots.photo = { link: 'link-2', id: 'photo-1' };
  assert.equal(hasCome(page, stillWaiting(page)), false);
});

test('who closes the dialog waits on, until they stop', () => {
  const page = pageOf('mette');
  keepWaiting(page, LINK, 'note-1');
  waitClosed(page);
  assert.equal(stillWaiting(page).isClosed, true);
  stopWaiting(page);
  assert.equal(stillWaiting(page), null);
  waitClosed(page);
  assert.equal(stillWaiting(page), null);
});
