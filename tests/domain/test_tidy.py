"""People's text on its way in; the browser's ``tidy.js`` is tested with the same vectors."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprint.domain.tidy import is_visible, line, lines, prose, tidy

VECTORS: dict[str, list[dict[str, Any]]] = json.loads(Path("tests/vectors/tidy.json").read_text("utf-8"))


@pytest.mark.parametrize("vector", VECTORS["tidy"], ids=lambda vector: vector["why"])
def test_text_becomes_what_the_browser_makes_of_it(vector: dict[str, Any]) -> None:
    assert tidy(vector["text"]) == vector["tidy"]


@pytest.mark.parametrize("vector", VECTORS["visible"], ids=lambda vector: ascii(vector["text"]))
def test_what_cannot_be_seen_is_told_from_what_can(vector: dict[str, Any]) -> None:
    assert is_visible(vector["text"]) == vector["visible"]


def test_a_lone_half_of_a_pair_goes_and_the_pair_stays() -> None:
    assert tidy("a\ud800b🙂") == "ab🙂"


@given(st.text())
def test_tidying_twice_is_tidying_once(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    tidy(text).encode("utf-8")


@given(st.lists(st.text(st.characters(categories=("L", "N", "P")), min_size=1), min_size=1))
def test_every_line_is_kept_whatever_breaks_it(written: list[str]) -> None:
    assert len(lines("\x0b".join(written))) == len(lines("\u2029".join(written))) == len(written)


def test_prose_keeps_its_empty_lines_and_a_line_has_none() -> None:
    assert prose("\n\x0b Hej  du \t\x85\u2028 Farvel\n\n") == "Hej  du  \n\n Farvel"
    assert line(" Hej\x0bdu ") == "Hej du"
    assert lines("Hej\x0b\x0bdu") == ["Hej", "du"]
