"""The digest of a document's words: the same from the same words, in Yjs too, whatever the history."""

from __future__ import annotations

import json
import subprocess

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
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=8,
)


@settings(max_examples=5, deadline=None)
@given(st.lists(PLAIN, min_size=40, max_size=60))
def test_both_languages_spell_alike(values: list[object]) -> None:
    told = subprocess.run(
        ["node", "--input-type=module", "-e", SPELL],
        cwd=ROOT,
        input=json.dumps(values),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(told.stdout) == [spell(value) for value in values]


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
