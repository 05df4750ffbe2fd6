import assert from 'node:assert/strict';
import test from 'node:test';

const heard = {};
globalThis.document = { addEventListener: (type, listener) => Object.assign(heard, { [type]: listener }) };
globalThis.Element = class {
  constructor(says, makes = false) {
    this.textContent = says;
    this.makes = makes;
    this.rests = false;
  }
  closest = () => this;
  hasAttribute = (name) => name === 'data-makes' && this.makes;
  getAttribute = (name) => (name === 'aria-disabled' && this.rests ? 'true' : null);
};
await import('../../../static/js/parts/one-press.js');

/** Presses so often in a row as the browser counts; how many of them the button hears. */
function clicks(target, details) {
  let got = details.length;
  const stopImmediatePropagation = () => got--;
  for (const detail of details)
    heard.click({ target, detail, preventDefault: () => {}, stopImmediatePropagation });
  return got;
}

test('a double click of what makes something makes it once, and a press later makes another', () => {
  const make = new Element('New group', true);
  assert.equal(clicks(make, [1, 2, 3]), 1);
  assert.equal(clicks(make, [1]), 1);
});

test('what rests hears nothing until it does not rest', () => {
  const up = new Element('Up');
  up.rests = true;
  assert.equal(clicks(up, [1, 0]), 0);
  up.rests = false;
  assert.equal(clicks(up, [1, 0]), 2);
});

test('keys count no presses: each makes one', () => {
  assert.equal(clicks(new Element('New group', true), [0, 0]), 2);
});

test('what counts up may be pressed as fast as one likes', () => {
  assert.equal(clicks(new Element('+5'), [1, 2, 3]), 3);
});

test('the second half of a double click is not heard by what came in its place', () => {
  assert.equal(clicks(new Element('Next'), [1]), 1);
  assert.equal(clicks(new Element('Delete'), [2]), 0);
});
