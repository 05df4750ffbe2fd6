import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis.document = /** @type {any} */ ({
  documentElement: { lang: 'da', dataset: { catalogue: 'data:,' } },
});
const { nameOf } = await import('../../../static/js/pages/fetch-file.js');

test('a file is called what the server calls it, with its own letters', () => {
  assert.equal(
    nameOf(
      'attachment; filename="Aeble - konceptark.docx"; filename*=UTF-8\'\'%C3%86ble%20%E2%80%93%20konceptark.docx',
    ),
    'Æble – konceptark.docx',
  );
  assert.equal(nameOf(''), '');
});
