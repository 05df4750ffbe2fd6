import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as Y from 'yjs';
import { Kept, Server, tick } from './fake-server.js';

const set = (page, key, value = key) => page.replica.change((doc) => doc.getMap('notes').set(key, value));
const updates = (server) =>
  server.asked.filter(([event]) => event === 'document_update').map(([, said]) => said);

async function opened(kept) {
  const server = new Server();
  const page = server.page(kept);
  await page.replica.ready;
  return { server, page };
}

test('what is written in one moment is sent as one, and what is acked is no longer kept', async () => {
  const kept = new Kept();
  const { server, page } = await opened(kept);
  for (const key of ['a', 'b', 'c']) set(page, key);
  assert.equal(page.replica.waiting, 3);
  page.replica.flush();
  await tick();
  assert.equal((await kept.of('ideas:1')).length, 1);
  await page.saved();
  await tick();
  assert.equal(updates(server).length, 1);
  assert.deepEqual(await kept.of('ideas:1'), []);
});

test('what was not acked when the connection went is sent again, and is there once', async () => {
  const { server, page } = await opened();
  set(page, 'a');
  page.replica.flush();
  page.offline();
  assert.equal(page.replica.waiting, 1);
  page.online();
  await page.saved();
  assert.deepEqual([...server.doc.getMap('notes').keys()], ['a']);
});

test('what an earlier page could not send is sent once by the next, under the id it was written under', async () => {
  const kept = new Kept();
  const { server, page } = await opened(kept);
  page.offline();
  set(page, 'a');
  page.replica.flush();
  await tick();
  page.crash();
  const next = server.page(kept);
  await next.saved();
  assert.deepEqual([...server.doc.getMap('notes').keys()], ['a']);
  assert.equal(updates(server)[0].client_id, page.doc.clientID);
  assert.deepEqual([...next.doc.getMap('notes').keys()], ['a']);
});

test('a long time offline goes out in pieces that the server takes', async () => {
  const { server, page } = await opened();
  page.offline();
  for (let at = 0; at < 10; at++) {
    set(page, `n${at}`, 'x'.repeat(50_000));
    page.replica.flush();
  }
  page.online();
  await page.saved();
  for (const { bytes } of updates(server)) assert.ok(bytes.length < 256 * 1024);
  assert.equal(server.doc.getMap('notes').size, 10);
});

test('two client ids are never sent in one update', async () => {
  const { server, page } = await opened();
  page.replica.writeUnnamed(false);
  page.offline();
  set(page, 'named');
  page.replica.writeUnnamed(true);
  set(page, 'unnamed');
  page.replica.flush();
  page.online();
  await page.saved();
  const writers = updates(server).map(({ bytes }) => Y.parseUpdateMeta(bytes).to.size);
  assert.deepEqual(writers, [1, 1]);
});

test('an open composition is an edit that nobody has yet', async () => {
  const { server, page } = await opened();
  const write = () => {
    set(page, 'composed');
    page.replica.composed(write);
  };
  page.replica.compose(write);
  assert.equal(page.replica.waiting, 1);
  page.replica.flush();
  await page.saved();
  assert.deepEqual([...server.doc.getMap('notes').keys()], ['composed']);
});
