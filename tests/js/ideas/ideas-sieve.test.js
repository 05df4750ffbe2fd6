import assert from 'node:assert/strict';
import test from 'node:test';
import * as Y from 'yjs';
import { addNote, readIdeas } from '../../../static/js/documents/ideas.js';
import { Sieve } from '../../../static/js/ideas/ideas-sieve.js';

globalThis.requestAnimationFrame = (draw) => Number(setImmediate(draw));

function boardOf(...texts) {
  const doc = new Y.Doc();
  for (const [at, text] of texts.entries())
    addNote(doc, { id: `n${at}`, text, colour: 'yellow', author: 'mette', now: at + 1 });
  const held = new Set();
  let drawn = 0;
  const sieve = new Sieve({ hands: { holds: (id) => held.has(id) }, requestUpdate: () => drawn++ });
  const shown = () =>
    readIdeas(doc)
      .notes.filter((note) => sieve.lets(note))
      .map(({ id }) => id);
  return { sieve, held, shown, drawn: () => drawn };
}

test('what is looked for is shown, and all of it again', async () => {
  const { sieve, shown, drawn } = boardOf('Ring til de pårørende', 'Én plan for ugen');
  await sieve.search({ value: 'plan' });
  assert.deepEqual(shown(), ['n1']);
  sieve.showAll();
  assert.deepEqual(shown(), ['n0', 'n1']);
  assert.equal(drawn(), 2);
});

test('what a person has in hand stays in sight, whatever they look for', () => {
  const { sieve, held, shown } = boardOf('Ring til de pårørende', 'Én plan for ugen');
  held.add('n0');
  sieve.show({ words: 'plan' });
  assert.deepEqual(shown(), ['n0', 'n1']);
  held.delete('n0');
  assert.deepEqual(shown(), ['n1']);
});

test('letters typed while the board is drawn are looked for together', async () => {
  const { sieve, drawn } = boardOf('Én plan for ugen');
  const field = { value: 'p' };
  const first = sieve.search(field);
  field.value = 'plan';
  await Promise.all([first, sieve.search(field)]);
  assert.equal(sieve.filter.words, 'plan');
  assert.equal(drawn(), 1);
});
