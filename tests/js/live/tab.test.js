import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Tab } from '../../../static/js/live/tab.js';

/** Locks as a browser has them, for pages that can be closed: it gives them before the page hears of it. */
class Locks {
  held = new Map();
  waiting = new Map();

  page() {
    const page = {
      request: async (name, how, work = how) => {
        if (!this.held.has(name)) this.hold(name, page, work);
        else if (how !== work) queueMicrotask(() => work(null));
        else this.waiting.set(name, [...(this.waiting.get(name) ?? []), [page, work]]);
      },
      close: () => {
        for (const [name, holder] of this.held) if (holder === page) this.letGo(name);
      },
    };
    return page;
  }
  hold(name, page, work) {
    this.held.set(name, page);
    queueMicrotask(() => work({ name }));
  }
  letGo(name) {
    this.held.delete(name);
    const [next, ...others] = this.waiting.get(name) ?? [];
    this.waiting.set(name, others);
    if (next) this.hold(name, ...next);
  }
}

/** What a tab keeps; a duplicated tab begins with the same. */
const storage = (kept = {}) => ({
  kept,
  getItem: (key) => kept[key] ?? null,
  setItem: (key, value) => {
    kept[key] = value;
  },
});

async function open(locks, kept) {
  const page = locks.page();
  const tab = new Tab(kept, page);
  await tab.begun;
  return { tab, page };
}

test('a tab that is reloaded is the same one; one that is duplicated is another', async () => {
  const locks = new Locks();
  const kept = storage();
  const first = await open(locks, kept);
  const copy = await open(locks, storage({ ...kept.kept }));
  assert.notEqual(copy.tab.id, first.tab.id);
  first.page.close();
  const again = await open(locks, kept);
  assert.equal(again.tab.id, first.tab.id);
});

test('what an open tab has begun is its own, and is another one’s when it is gone: only one other', async () => {
  const locks = new Locks();
  const [first, second, third] = [
    await open(locks, storage()),
    await open(locks, storage()),
    await open(locks, storage()),
  ];
  assert.equal(await second.tab.own(first.tab.id), false);
  const heirs = [];
  for (const { tab } of [second, third]) tab.ownLater(first.tab.id).then(() => heirs.push(tab));
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(heirs, []);
  first.page.close();
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(heirs, [second.tab]);
  assert.equal(await third.tab.own(first.tab.id), false);
});

test('two documents that ask at once for what a tab left behind both find it', async () => {
  const locks = new Locks();
  const [gone, here] = [await open(locks, storage()), await open(locks, storage())];
  gone.page.close();
  const asked = ['its edits', 'its documents'].map(() => here.tab.own(gone.tab.id));
  assert.deepEqual(await Promise.all(asked), [true, true]);
});
