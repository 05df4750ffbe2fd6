import assert from 'node:assert/strict';
import test from 'node:test';
import { KeyGate } from '../../../static/js/parts/key-gate.js';

const key = (name, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...more });
const COMMANDS = [...'abcdgjkmnrvxz?/æø'].map((letter) => key(letter));
COMMANDS.push(key('Delete'), key('Backspace'), key('z', { ctrlKey: true }), key('y', { metaKey: true }));
const IN_FIELD = true;
const OUTSIDE = false;

/** Somebody who has written, and whose field was then taken away. */
function lost() {
  const gate = new KeyGate();
  gate.point(IN_FIELD);
  gate.press(key('a'), IN_FIELD);
  return gate;
}

test("what is pressed in a field is the field's", () => {
  const gate = lost();
  for (const each of COMMANDS) assert.ok(gate.press(each, IN_FIELD), each.key);
});

test('after a field was taken away no letter, Delete, Backspace or undo is a command', () => {
  const gate = lost();
  for (const each of [...COMMANDS, ...COMMANDS]) assert.ok(!gate.press(each, OUTSIDE), each.key);
});

test('what scrolls, copies, closes or reloads goes through at any time', () => {
  const gate = lost();
  const others = [
    key('c', { ctrlKey: true }),
    key('r', { metaKey: true }),
    key('F5'),
    key('Escape'),
    key(' '),
  ];
  for (const each of others) assert.ok(gate.press(each, OUTSIDE), each.key);
  assert.ok(!gate.press(key('j'), OUTSIDE));
});

test('a click, Tab or an arrow makes keys commands again', () => {
  const acts = [
    (gate) => gate.point(OUTSIDE),
    (gate) => gate.press(key('Tab'), OUTSIDE),
    (gate) => gate.press(key('ArrowDown'), OUTSIDE),
    (gate) => gate.press(key('ArrowLeft'), OUTSIDE),
  ];
  for (const act of acts) {
    const gate = lost();
    act(gate);
    for (const each of COMMANDS) assert.ok(gate.press(each, OUTSIDE), each.key);
  }
});

test('who leaves a field by Escape or Tab goes on by keys', () => {
  for (const leaves of ['Escape', 'Tab']) {
    const gate = lost();
    gate.press(key(leaves), IN_FIELD);
    assert.ok(gate.press(key('j'), OUTSIDE));
    assert.ok(!gate.hasWalked);
  }
});

test('an arrow in a field moves the caret, and does not open the gate', () => {
  const gate = lost();
  gate.press(key('ArrowUp'), IN_FIELD);
  assert.ok(!gate.press(key('j'), OUTSIDE));
});

test('Escape after the field has gone does not open the gate', () => {
  const gate = lost();
  gate.press(key('Escape'), OUTSIDE);
  assert.ok(!gate.press(key('j'), OUTSIDE));
});

test('a card that comes instead of one that somebody took away does not open the gate', () => {
  const gate = new KeyGate();
  gate.lead(() => gate.enterCard());
  assert.ok(!gate.press(key('Delete'), OUTSIDE));
  assert.ok(!gate.hasWalked);
});

test('who only points, or tabs elsewhere, has not walked the board', () => {
  const gate = new KeyGate();
  gate.point(OUTSIDE);
  gate.enterCard();
  gate.pointed();
  for (const each of ['Tab', 'ArrowDown']) gate.press(key(each), OUTSIDE);
  gate.press(key('Enter'), OUTSIDE);
  gate.enterCard();
  assert.ok(!gate.hasWalked, 'a card that gets the focus by what a button did');
});

test('Tab or an arrow that leads to a card is a walk on the board', () => {
  for (const each of ['Tab', 'ArrowDown']) {
    const gate = new KeyGate();
    gate.press(key(each), OUTSIDE);
    gate.enterCard();
    assert.ok(gate.hasWalked, each);
  }
});
