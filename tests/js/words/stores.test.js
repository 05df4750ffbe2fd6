import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Store } from '../../../static/js/words/stores.js';

const refuse = () => {
  throw new DOMException('no', 'SecurityError');
};

/** A storage that keeps as long as it is let. */
function storage() {
  /** @type {Record<string, string>} */
  const kept = {};
  const made = /** @type {any} */ (
    Object.create({
      getItem: (/** @type {string} */ name) => kept[name] ?? null,
      setItem: (/** @type {string} */ name, /** @type {string} */ value) => {
        kept[name] = value;
        made[name] = value;
      },
      removeItem: (/** @type {string} */ name) => {
        delete kept[name];
        delete made[name];
      },
    })
  );
  return made;
}

test('what is blocked, in whatever way, is remembered by the page and never thrown at the person', () => {
  const full = storage();
  Object.getPrototypeOf(full).setItem = refuse;
  const broken = Object.create({ getItem: refuse, setItem: refuse, removeItem: refuse });
  for (const find of [refuse, () => undefined, () => null, () => full, () => broken]) {
    const store = new Store(find);
    assert.equal(store.getItem('a'), null);
    store.setItem('a', '1');
    store.setItem('b', '2');
    assert.equal(store.getItem('a'), '1');
    assert.deepEqual(store.names().sort(), ['a', 'b']);
    store.removeItem('a');
    assert.equal(store.getItem('a'), null);
    assert.deepEqual(store.names(), ['b']);
  }
});

test('a storage that fills up in the middle keeps the newest, and gives way when there is room again', () => {
  const inside = storage();
  const { setItem } = Object.getPrototypeOf(inside);
  const store = new Store(() => inside);
  store.setItem('a', 'old');
  Object.getPrototypeOf(inside).setItem = refuse;
  store.setItem('a', 'new');
  assert.equal(store.getItem('a'), 'new');
  Object.getPrototypeOf(inside).setItem = setItem;
  store.setItem('a', 'newest');
  assert.equal(inside.getItem('a'), 'newest');
  assert.equal(store.getItem('a'), 'newest');
  store.removeItem('a');
  assert.equal(store.getItem('a'), null);
});
