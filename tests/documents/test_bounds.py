"""The last that is taken and the first that is not, of everything ``checks`` counts or measures."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import pytest
from pycrdt import Map, Text

from sprint.documents import checks, shape
from sprint.documents.checks import SLACK, Longest
from sprint.domain import limits
from sprint.domain.errors import Refused

NOTE = Longest({"text": 10}, {"description": 20}, frozenset({"photo"}))


def holding(name: str, values: dict[str, Any]) -> Map[Any]:
    doc = shape.empty()
    root = shape.root(doc, name)
    with doc.transaction():
        root.update(values)
    root.of = doc  # type: ignore[attr-defined]  # a root does not keep its document
    return root


def expected(code: str | None) -> AbstractContextManager[Any]:
    return pytest.raises(Refused, match=f"^{code}$".replace(".", r"\.")) if code else nullcontext()


def check_bound(check: Callable[[int], None], most: int, code: str) -> None:
    check(most)
    with expected(code):
        check(most + 1)


# What Rust raises


class PanicException(BaseException):
    """As pyo3's, which no module exports."""


@pytest.mark.parametrize(
    "raised", [PanicException("panicked"), ValueError("crafted"), Refused("document.refused")]
)
def test_what_bytes_make_the_library_raise_is_a_refusal(raised: BaseException) -> None:
    def work() -> None:
        raise raised

    with expected("document.refused"):
        checks.guarded(work)


def test_who_stops_the_server_is_not_refused() -> None:
    def work() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        checks.guarded(work)


# Strokes


def test_how_many_strokes_a_note_has() -> None:
    def strokes(count: int) -> None:
        checks.few_strokes({f"n1/{at}": "" for at in range(count)})  # type: ignore[arg-type]

    check_bound(strokes, limits.STROKES * SLACK, "too_large")


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ("n/s", None),
        (f"{'n' * 64}/{'s' * 64}", None),
        (f"{'n' * 65}/s", "document.refused"),
        (f"n/{'s' * 65}", "document.refused"),
        ("/s", "document.refused"),
        ("n/", "document.refused"),
        ("n/s\n", "document.refused"),
    ],
)
def test_the_key_of_a_stroke(key: str, code: str | None) -> None:
    with expected(code):
        checks.stroke(key, "1k2 0,0")


def test_a_stroke_stays_on_its_paper_and_has_an_end() -> None:
    for stroke in ("1k2 rs,ku", "1k2 zz,0", "1k2 0,zz", "1k2 0,0 zz,0", None):
        is_on_paper = stroke in ("1k2 rs,ku", None)
        with expected(None if is_on_paper else "document.refused"):
            checks.stroke("n/s", stroke)

    points = (limits.STROKE_SIGNS - len("1k2")) // len(" 0,0")
    checks.stroke("n/s", "1k2" + " 0,0" * points)
    with expected("document.refused"):
        checks.stroke("n/s", "1k2" + " 0,0" * (points + 1))


# Items


def test_how_long_ids_are() -> None:
    def id_of(length: int) -> None:
        checks.item(holding("notes", {}), "i" * length, NOTE)

    check_bound(id_of, limits.ID, "too_large")


def test_how_many_keys_an_item_has() -> None:
    def keys(count: int) -> None:
        made = Map({"text": Text("x"), **{f"k{at}": at for at in range(count - 1)}})
        checks.item(holding("notes", {"n1": made}), "n1", NOTE)

    check_bound(keys, limits.MAP_KEYS, "document.refused")


@pytest.mark.parametrize(
    ("key", "most", "code"),
    [
        ("text", 10 * SLACK, "too_large"),
        ("description", 20, "document.refused"),
        ("colour", limits.MAP_WORD, "document.refused"),
        ("photo", 64, "document.refused"),
    ],
)
def test_how_long_the_words_of_an_item_are(key: str, most: int, code: str) -> None:
    def words(length: int) -> None:
        value: Any = "x" * length
        checks.item(holding("notes", {"n1": Map({key: Text(value) if key == "text" else value})}), "n1", NOTE)

    check_bound(words, most, code)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"group": "", "order": "a0"}, None),
        ({str(at): "x" * limits.MAP_WORD for at in range(4)}, None),
        ({str(at): "x" for at in range(5)}, "document.refused"),
        ({"group": "x" * (limits.MAP_WORD + 1)}, "document.refused"),
        ({"group": 1}, "document.refused"),
        ({"group": {}}, "document.refused"),
        (["a"], "document.refused"),
        (b"a", "document.refused"),
        (None, None),
        (1.5, None),
        (True, None),
    ],
)
def test_a_place_is_a_few_short_words(value: Any, code: str | None) -> None:
    with expected(code):
        checks.word(value)


# Places between value and effort


@pytest.mark.parametrize(
    ("id", "spot", "code"),
    [
        ("note:a", {"value": 0, "effort": 100}, None),
        ("note:a", {"value": -0.5, "effort": 1}, "document.refused"),
        ("note:a", {"value": 1, "effort": 100.5}, "document.refused"),
        ("note:a", {"value": True, "effort": 1}, "document.refused"),
        ("note:a", {"value": 1, "effort": 1, "more": 1}, "document.refused"),
        ("note:a", None, None),
        (f"group:{'g' * 64}", {"value": 1, "effort": 1}, None),
        (f"group:{'g' * 65}", {"value": 1, "effort": 1}, "document.refused"),
        ("group:", {"value": 1, "effort": 1}, "document.refused"),
        ("note:a\n", {"value": 1, "effort": 1}, "document.refused"),
    ],
)
def test_a_place_between_value_and_effort(id: str, spot: Any, code: str | None) -> None:
    with expected(code):
        checks.spot({id: spot}, id)  # type: ignore[arg-type]


# Reactions


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("n1/mette/good", True, None),
        ("n1/mette/idea", None, None),
        (f"{'n' * 64}/mette/doubt", True, None),
        (f"{'n' * 65}/mette/doubt", True, "document.refused"),
        ("n1/jonas/good", True, "document.refused"),
        ("n1/mette/bad", True, "document.refused"),
        ("n1/mette/good/more", True, "document.refused"),
        ("n1/mette/good", False, "document.refused"),
        ("n1/mette/good", 1, "document.refused"),
        ("n1/mette/good", "true", "document.refused"),
        ("/mette/good", True, "document.refused"),
    ],
)
def test_a_reaction_is_ones_own_and_given_or_not(key: str, value: Any, code: str | None) -> None:
    with expected(code):
        checks.reaction({key: value}, key, "mette")  # type: ignore[arg-type]


# The whole update


def test_how_many_bytes_an_update_has() -> None:
    check_bound(lambda count: checks.size(bytes(count)), limits.UPDATE_BYTES, "too_large")
