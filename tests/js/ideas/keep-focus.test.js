import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';

/** As much of a page as the focus needs: elements with attributes, parents, and one that is active. */
class Element {
  constructor(tag, attributes = {}, ...children) {
    this.tag = tag;
    this.attributes = attributes;
    this.children = children;
    this.parent = null;
    this.updateComplete = Promise.resolve();
    for (const child of children) child.parent = this;
  }

  get isConnected() {
    return this === page || (this.parent?.isConnected ?? false);
  }

  get all() {
    return this.children.flatMap((child) => [child, ...child.all]);
  }

  contains(other) {
    return other === this || this.all.includes(other);
  }

  matches(selector) {
    return selector.split(', ').some((one) => this.is(one));
  }

  is(selector) {
    const [, tag, name, value] = /^([a-z-]*)(?:\[([\w-]+)(?:="(.*)")?\])?$/.exec(selector) ?? [];
    if (tag === undefined) return false;
    if (tag && tag !== this.tag) return false;
    return !name || (value === undefined ? name in this.attributes : this.attributes[name] === value);
  }

  closest(selector) {
    return this.matches(selector) ? this : (this.parent?.closest(selector) ?? null);
  }

  querySelectorAll(selector) {
    return this.all.filter((each) => each.matches(selector));
  }

  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  getElementsByClassName(name) {
    return this.all.filter((each) => each.attributes.class === name);
  }

  hasAttribute(name) {
    return name in this.attributes;
  }

  getAttribute(name) {
    return this.attributes[name] ?? null;
  }

  focus() {
    globalThis.document.activeElement = this;
  }

  /** Taken out of the page; the browser leaves the focus on nothing. */
  remove() {
    if (this.contains(globalThis.document.activeElement)) globalThis.document.activeElement = body;
    this.parent.children = this.parent.children.filter((child) => child !== this);
    this.parent = null;
  }

  append(child) {
    child.parent = this;
    this.children.push(child);
  }
}

class TextArea extends Element {
  selectionStart = 0;
  selectionEnd = 0;

  constructor() {
    super('textarea');
  }

  setSelectionRange(start, end) {
    this.selectionStart = start;
    this.selectionEnd = end;
  }
}

globalThis.HTMLTextAreaElement = TextArea;
globalThis.CSS = { escape: (text) => text };
const body = new Element('body');
/** @type {Element} */ let page;
globalThis.document = { body, activeElement: body };

const { keepFocus } = await import('../../../static/js/ideas/keep-focus.js');
const { gate } = await import('../../../static/js/parts/key-gate.js');

const card = (id, ...inside) =>
  new Element(
    'li',
    { class: 'note', 'data-note': id },
    ...(inside.length > 0 ? inside : [new Element('button')]),
  );
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  page = new Element('div', {}, card('a'), card('b'), card('c'));
  globalThis.document.activeElement = body;
  gate.isShut = false;
});

test('a card that is drawn anew elsewhere keeps the focus, on the same button', async () => {
  const [, old] = page.children;
  old.querySelector('button').focus();
  const focusAgain = keepFocus(page, new Set());
  old.remove();
  const anew = card('b');
  page.append(anew);
  focusAgain();
  await settled();
  assert.equal(document.activeElement, anew.querySelector('button'));
});

test('the caret stands where it stood in a text that was only moved', async () => {
  const area = new TextArea();
  const moved = card('d', new Element('shared-text', {}, area));
  page.append(moved);
  area.focus();
  area.setSelectionRange(3, 5);
  const focusAgain = keepFocus(page, new Set());
  moved.remove();
  area.setSelectionRange(0, 0);
  page.append(moved);
  focusAgain();
  await settled();
  assert.equal(document.activeElement, area);
  assert.deepEqual([area.selectionStart, area.selectionEnd], [3, 5]);
});

test('a card that this person took away gives the focus to the next, and keys are commands there', async () => {
  const [, taken, next] = page.children;
  taken.focus();
  const focusAgain = keepFocus(page, new Set(['b']));
  taken.remove();
  focusAgain();
  await settled();
  assert.equal(document.activeElement, next);
  assert.equal(gate.isShut, false);
});

test('a card that somebody else took away gives it too, and no key meant for it becomes a command', async () => {
  const [, taken, next] = page.children;
  taken.focus();
  const focusAgain = keepFocus(page, new Set());
  taken.remove();
  focusAgain();
  await settled();
  assert.equal(document.activeElement, next);
  assert.equal(gate.isShut, true);
});

test('of the last card the one before it gets the focus; a hidden one never does', async () => {
  const last = page.children[2];
  const hidden = card('h');
  hidden.attributes['data-hidden'] = '';
  page.append(hidden);
  last.focus();
  const focusAgain = keepFocus(page, new Set(['c']));
  last.remove();
  focusAgain();
  await settled();
  assert.equal(document.activeElement, page.children[1]);
});

test('who has gone elsewhere meanwhile is left there', async () => {
  const [first, second] = page.children;
  second.focus();
  const focusAgain = keepFocus(page, new Set());
  second.remove();
  first.focus();
  focusAgain();
  await settled();
  assert.equal(document.activeElement, first);
});

test('a field that is gone is left to its keeper, who has the words', async () => {
  const area = new TextArea();
  const old = card('d', area);
  page.append(old);
  area.focus();
  const focusAgain = keepFocus(page, new Set());
  old.remove();
  focusAgain();
  await settled();
  assert.equal(document.activeElement, body);
});
