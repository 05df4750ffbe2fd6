"""Who wrote what stands in a document, read from its bytes, against who was seen to write it."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pycrdt import Doc, Map, Text

from sprint.documents.structs import writers

ROOTS = ("notes", "strokes")
KEYS = ("a", "b", "c")
VALUES = st.one_of(
    st.integers(-(2**53), 2**53), st.floats(allow_nan=False), st.text(max_size=9), st.booleans()
)
STEPS = st.one_of(
    st.tuples(st.just("set"), st.sampled_from(ROOTS), st.sampled_from(KEYS), VALUES),
    st.tuples(st.just("map"), st.sampled_from(ROOTS), st.sampled_from(KEYS), st.text(max_size=9)),
    st.tuples(st.just("inner"), st.sampled_from(ROOTS), st.sampled_from(KEYS), VALUES),
    st.tuples(st.just("type"), st.sampled_from(ROOTS), st.sampled_from(KEYS), st.text(max_size=9)),
    st.tuples(st.just("delete"), st.sampled_from(ROOTS), st.sampled_from(KEYS), st.none()),
)


class Table:
    """People who write in turn in one document, each knowing all that the others have written."""

    def __init__(self) -> None:
        self.docs: list[Doc[Any]] = [Doc() for _ in range(3)]
        self.wrote: dict[tuple[str, ...], int] = {}

    def step(self, who: int, what: str, root: str, key: str, value: Any) -> None:
        doc = self.docs[who]
        before = doc.get_state()
        at: Map[Any] = doc.get(root, type=Map)
        now = at.get(key)
        if what == "set":
            at[key] = value
            self.takes(doc, (root, key))
        elif what == "map":
            at[key] = Map({"text": Text(value), "place": {"group": "", "order": value}, "n": 1})
            self.takes(doc, (root, key), "text", "place", "n")
        elif what == "inner" and isinstance(now, Map):
            now["n"] = value
            self.wrote[root, key, "n"] = doc.client_id
        elif what == "type" and isinstance(now, Map):
            text = now["text"]
            text += value
        elif what == "delete" and key in at:
            del at[key]
            self.forgets((root, key))
        update = doc.get_update(before)
        for other in self.docs:
            if other is not doc:
                other.apply_update(update)

    def takes(self, doc: Doc[Any], path: tuple[str, ...], *inner: str) -> None:
        self.forgets(path)
        self.wrote |= dict.fromkeys([path, *((*path, key) for key in inner)], doc.client_id)

    def forgets(self, path: tuple[str, ...]) -> None:
        self.wrote = {known: who for known, who in self.wrote.items() if known[:2] != path}


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2), STEPS), max_size=40))
def test_who_wrote_each_key_is_told_whatever_came_before(steps: list[tuple[int, tuple[Any, ...]]]) -> None:
    table = Table()
    for who, step in steps:
        table.step(who, *step)
    for doc in table.docs:
        assert writers(doc.get_update()) == table.wrote


def test_what_came_out_of_order_and_was_merged_is_told_too() -> None:
    one: Doc[Any] = Doc()
    notes: Map[Any] = one.get("notes", type=Map)
    notes["n1"] = Map({"text": Text("før")})
    two: Doc[Any] = Doc()
    two.apply_update(one.get_update())
    before = one.get_state()
    two.get("notes", type=Map)["n2"] = 2
    notes["n3"] = 3
    del notes["n1"]
    two.apply_update(one.get_update(before))
    assert writers(two.get_update()) == {("notes", "n2"): two.client_id, ("notes", "n3"): one.client_id}
