"""What people type: names and codes."""

from __future__ import annotations

import pytest

from sprint.domain import codes, names
from tests.support.refusals import refused


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  Mette   Sø ", "Mette Sø"),
        ("Mette\nSø", "Mette Sø"),
        ("Me\u0000t\u200bte\u202e", "Mette"),
        ("Ka\u0301re", "Káre"),
        ("lone \ud800", "lone"),
    ],
)
def test_a_name_is_one_visible_line(typed: str, cleaned: str) -> None:
    assert names.person(typed) == cleaned


@pytest.mark.parametrize("empty", ["", "   ", "\u200b", "\n\t"])
def test_a_name_of_nothing_is_missing(empty: str) -> None:
    with refused("join.name_missing"):
        names.person(empty)
    with refused("title.missing"):
        names.title(empty)


def test_names_and_titles_have_an_end() -> None:
    assert len(names.person("x" * 60)) == 60
    assert len(names.title("x" * 120)) == 120
    with refused("join.name_long", limit=60):
        names.person("x" * 61)
    with refused("title.long", limit=120):
        names.title("x" * 121)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Mette", "M"),
        ("Mette Sø", "MS"),
        ("anne-marie af ågård", "AÅ"),
        ("(vikar) Bo", "B"),
        ("🙂", "?"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert names.initials(name) == letters


def test_the_same_name_in_other_letters() -> None:
    assert names.same("Søren  Ås", "søren a\u030as")
    assert not names.same("Søren", "Sören")


def test_codes_have_no_letters_that_look_alike() -> None:
    assert not set(codes.ALPHABET) & set("01IOl")
    assert len(codes.ALPHABET) == 31


@pytest.mark.parametrize("typed", ["abc-234", " ABC 234 ", "a.b.c.2.3.4", "ABC–234"])
def test_a_code_read_aloud_and_typed(typed: str) -> None:
    assert codes.normalise(typed) == "ABC234"


def test_a_return_code_is_shown_in_groups() -> None:
    assert codes.shown("ABCD2345WXYZ") == "ABCD-2345-WXYZ"
    assert codes.normalise(codes.shown("ABCD2345WXYZ")) == "ABCD2345WXYZ"
