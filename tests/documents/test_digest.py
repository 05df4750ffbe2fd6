"""The digest of a document's words: the same from the same words, in Yjs too, whatever the history."""

from __future__ import annotations

import json
import subprocess
from base64 import b64decode
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pycrdt import Map, Text

from sprint.documents import shape
from sprint.documents.digest import digest, spell
from tests.support.server import ROOT

SPELL = """
import { spell } from './static/js/live/digest.js';
let given = '';
for await (const chunk of process.stdin) given += chunk;
process.stdout.write(JSON.stringify(JSON.parse(given).map(spell)));
"""
ODD = """
import * as Y from 'yjs';
import { digest } from './static/js/live/digest.js';
const VALUES = [
  undefined, null, true, 0, -0, -1, 1.5, 0.1, 2 ** 31, -(2 ** 31), 2 ** 53, 1e300, NaN, Infinity, -Infinity,
  2n ** 62n, '', 'æ', '\\ud83d', '\\u0000', [], [1, 'x'], new Uint8Array([1]),
  { b: undefined, a: -0, 'ø': {}, '🙂': 1, '\\uffee': 2 },
];
const all = VALUES.map((value) => {
  const doc = new Y.Doc();
  doc.getMap('notes').set('n', new Y.Map([['value', value], ['text', new Y.Text('x')]]));
  return [Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64'), digest(doc)];
});
process.stdout.write(JSON.stringify(all));
"""
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=5, deadline=None)
@given(st.lists(PLAIN, min_size=40, max_size=60))
def test_both_languages_spell_alike(values: list[object]) -> None:
    assert in_node(SPELL, values) == [spell(value) for value in values]


def test_whatever_a_yjs_document_can_hold_has_the_same_digest_in_yrs() -> None:
    for update, theirs in in_node(ODD):
        doc = shape.empty()
        doc.apply_update(b64decode(update))
        assert digest(doc) == theirs, doc["notes"]


def in_node(program: str, given: object = None) -> Any:
    told = subprocess.run(
        ["node", "--input-type=module", "-e", program],
        cwd=ROOT,
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(told.stdout)


def test_words_count_and_history_does_not() -> None:
    one, other = shape.empty(), shape.empty()
    shape.root(one, "notes")["n"] = Map({"text": Text("Else"), "created_ms": 1})
    shape.root(other, "notes")["n"] = Map({"created_ms": 1.0, "text": Text("")})
    shape.root(other, "frame")
    assert digest(one) != digest(other)
    text = shape.root(other, "notes")["n"]["text"]
    text += "Elsa"
    text[3:4] = "e"
    assert digest(one) == digest(other)
