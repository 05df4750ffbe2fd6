import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Intents } from '../../../static/js/live/intents.js';

/** A server that notes the intents it was sent, and answers when it is told to. */
class Server {
  /** @type {string[]} */
  heard = [];
  /** @type {{resolve: (answer: unknown) => void, reject: (error: Error) => void}[]} */
  waiting = [];

  /** @param {string} intent */
  ask = (intent) => {
    this.heard.push(intent);
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  };

  answer = () => this.waiting.shift()?.resolve('done');
  /** @param {string} code */
  fail = (code) => this.waiting.shift()?.reject(Object.assign(new Error(code), { code }));
}

test('what is clicked again while it is under way is sent once, and both are answered', async () => {
  const server = new Server();
  const intents = new Intents();
  const both = ['next', 'next'].map((key) => intents.once(key, server.ask));
  server.answer();
  assert.deepEqual(await Promise.all(both), ['done', 'done']);
  assert.equal(server.heard.length, 1);
});

test('what is clicked again after the answer is meant again', async () => {
  const server = new Server();
  const intents = new Intents();
  for (const _ of [1, 2]) {
    const asked = intents.once('next', server.ask);
    server.answer();
    await asked;
  }
  assert.equal(new Set(server.heard).size, 2);
});

test('two different commands do not wait for each other', () => {
  const server = new Server();
  const intents = new Intents();
  for (const key of ['next', 'undo']) intents.once(key, server.ask);
  assert.equal(new Set(server.heard).size, 2);
});

for (const code of ['timeout', 'offline']) {
  test(`after a lost answer (${code}) the same is sent under the same id`, async () => {
    const server = new Server();
    const intents = new Intents();
    const lost = intents.once('next', server.ask);
    server.fail(code);
    await assert.rejects(lost);
    intents.once('next', server.ask);
    assert.equal(new Set(server.heard).size, 1);
    assert.equal(server.heard.length, 2);
  });
}

test('after a no the same is a new try', async () => {
  const server = new Server();
  const intents = new Intents();
  const refused = intents.once('next', server.ask);
  server.fail('phase.changed');
  await assert.rejects(refused);
  intents.once('next', server.ask);
  assert.equal(new Set(server.heard).size, 2);
});
