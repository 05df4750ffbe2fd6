import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, writingNow } from '../../../static/js/time/agenda.js';

test('only others with a caret in a field are writing', () => {
  const session = {
    presence: [
      { seat_id: 'me', document: 'ideas:1', field: 'x' },
      { seat_id: 'line', document: 'ideas:1', field: 'x' },
      { seat_id: 'karim', document: 'ideas:1', field: null },
    ],
    slots: {
      me: { seat_id: 'me' },
      people: ['me', 'line', 'karim'].map((id) => ({ seat_id: id, name: id, team: 1 })),
    },
  };
  assert.deepEqual(
    writingNow(session).map(({ name }) => name),
    ['line'],
  );
});

test('how long ago is told in the nearest unit', () => {
  assert.deepEqual(ago(null, 5), { unit: 'never', count: 0 });
  assert.deepEqual(ago(0, 20_000), { unit: 'seconds', count: 20 });
  assert.deepEqual(ago(0, 250_000), { unit: 'minutes', count: 4 });
  assert.deepEqual(ago(0, 7_500_000), { unit: 'hours', count: 2 });
});
