import assert from 'node:assert/strict';
import test from 'node:test';
import { consoleDeed } from '../../../static/js/console/console-keys.js';
import { gate } from '../../../static/js/parts/key-gate.js';

class Element {
  constructor(selectors = []) {
    this.selectors = selectors;
  }
  matches = () => false;
  closest = (wanted) => this.selectors.some((selector) => wanted.includes(selector)) || null;
}
Object.assign(globalThis, { Element, document: { querySelector: () => null } });
const space = (target) => ({ key: ' ', ctrlKey: false, metaKey: false, altKey: false, target });

test('Space stops the clock, but not from a control of its own', () => {
  gate.walk();
  assert.equal(consoleDeed(space(new Element())), 'pause');
  assert.equal(consoleDeed(space(new Element(['button']))), null);
});

test('Space between the words of somebody whose field was taken away stops no clock', () => {
  gate.enterField();
  assert.equal(consoleDeed(space(new Element())), null);
  gate.point(false);
  assert.equal(consoleDeed(space(new Element())), 'pause');
});
