"""What people type: names and codes."""

from __future__ import annotations

import sys
import unicodedata
from functools import cache

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
        ("Bo\xa0\u2028Sø", "Bo Sø"),
        ("Bo 👩\u200d🚒", "Bo 👩\u200d🚒"),
        ("Mo \U0001faf8", "Mo \U0001faf8"),
    ],
)
def test_a_name_is_one_visible_line(typed: str, cleaned: str) -> None:
    assert names.person(typed) == cleaned


@pytest.mark.parametrize(
    "empty", ["", "   ", "\u200b", "\n\t", "\u200d", "\u3164", "\u2800", "\ufe0f", "\u0301"]
)
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
    assert names.same("Bo\u200d Sø", "Ｂｏ sø\ufe0f")


def test_codes_have_no_letters_that_look_alike() -> None:
    assert not set(codes.ALPHABET) & set("01IOl")
    assert len(codes.ALPHABET) == 31


@pytest.mark.parametrize(
    "typed",
    [
        "abc-234",
        " ABC 234 ",
        "a.b.c.2.3.4",
        "ABC–234",
        "ABC\u2011234",
        "ABC\xa0234\t",
        "ＡＢＣ２３４",
        "a\u200bbc−2\xad34",
        "ABC%20234",
    ],
)
def test_a_code_read_aloud_and_typed(typed: str) -> None:
    assert codes.normalise(typed) == "ABC234"


def test_a_return_code_is_shown_in_groups() -> None:
    assert codes.shown("ABCD2345WXYZ") == "ABCD-2345-WXYZ"
    assert codes.normalise(codes.shown("ABCD2345WXYZ")) == "ABCD2345WXYZ"


@pytest.mark.parametrize(
    "typed",
    [
        "abcd-2345-wxyz",
        "ABCD\xa02345\xa0WXYZ",
        "ABCD\u20112345\u2011WXYZ\t",
        "ABCD\u20102345\u2012WXYZ\r\n",
        "https://sprint.example/s/FJ7K2M/return/ABCD-2345-WXYZ",
        " <https://sprint.example/s/FJ7K2M/return/abcd%E2%80%912345-WXYZ?fra=mail#x>",
    ],
)
def test_a_return_code_is_found_in_what_was_pasted(typed: str) -> None:
    assert codes.return_code(typed) == "ABCD2345WXYZ"


def test_a_link_holds_the_sprints_code_and_maybe_nobodys_return_code() -> None:
    assert codes.sprint_code("https://sprint.example/s/fj7k2m") == "FJ7K2M"
    assert codes.sprint_code("https://sprint.example/s/fj7k2m/return/abcd-2345-wxyz") == "FJ7K2M"
    assert codes.sprint_code("fj7\u2011k2m") == "FJ7K2M"
    assert codes.return_code("https://sprint.example/s/FJ7K2M/room") == ""


BLANK_LETTERS = "\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5\u180b\ufe0f\U000e0100"
OTHER_DASHES = "−‒⁃─·•.,~|*➖"


@cache
def of(*categories: str) -> list[str]:
    """All signs there are; looking through them takes a while."""
    signs = map(chr, range(sys.maxunicode + 1))
    return [sign for sign in signs if unicodedata.category(sign) in categories]


def test_nobody_is_another_by_what_nobody_sees() -> None:
    """Every format sign there is, and every letter and mark that is drawn as nothing, anywhere in a name."""
    unseen = [*of("Cf"), *BLANK_LETTERS]
    passing = [
        f"{name!a}"
        for sign in unseen
        for name in (f"Mette{sign}", f"{sign}Mette", f"Met{sign}te", f"Mette {sign}")
        if not names.same(name, "Mette")
    ]
    assert passing == []


def test_names_of_nothing_but_what_nobody_sees_are_missing() -> None:
    for sign in (*of("Cf", "Cc", "Zs", "Zl", "Zp"), *BLANK_LETTERS):
        for name in (sign, f"{sign} {sign}"):
            with refused("join.name_missing"):
                names.person(name)


def test_whatever_dash_or_space_stands_between_a_code_is_the_same() -> None:
    between = [*of("Pd", "Pc", "Zs", "Zl", "Zp", "Cf", "Cc"), *OTHER_DASHES]
    for sign in between:
        for typed in (f"7k4m{sign}q9wt{sign}hx3p", f"{sign}7K4M {sign} Q9WT-{sign}HX3P{sign}"):
            assert codes.return_code(typed) == "7K4MQ9WTHX3P", ascii(sign)
