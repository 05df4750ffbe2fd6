"""Every text exists in both languages, is used, and is worded as we agreed."""

from __future__ import annotations

import re
import typing
from itertools import chain
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from scripts import check_texts
from sprint.domain.errors import Code
from sprint.text import LANGUAGES, MissingText, catalogue, entries, translate

FOLDERS = {"static/js": "*.js", "templates": "*.html", "sprint": "*.py"}
# Names that are put together while the program runs: t(`check-verdict-${kind}`), t('join-field-' ~ field).
BEGINNING = re.compile(r"""\b(?:t|word)\(\s*f?["'`]([a-z]+-[\w-]*?-?)(?:["'`] ~|\$?\{|%[ds])""")
CODES = typing.get_args(Code)
OF_THE_BROWSER = ("offline", "timeout")
BESIDE = ["span", "comment"]
PUT_TOGETHER = ("error-", "export-", "page-error-", "play-")


@pytest.fixture(scope="module")
def sources(root: Path) -> str:
    files = (path for folder, kind in FOLDERS.items() for path in (root / folder).rglob(kind))
    return "\n".join(path.read_text("utf-8") for path in files)


def keys() -> list[str]:
    return sorted(check_texts.catalogue("da"))


def test_both_languages_say_the_same_things() -> None:
    assert list(check_texts.broken_files()) == []
    assert list(check_texts.differences()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_by_itself_reads_as_in_its_file(language: str) -> None:
    """The server reads each when it is first asked for."""
    files = map(check_texts.parse, check_texts.files(language))
    told = {entry.id.name: entry for entry in chain(*files) if isinstance(entry, Message)}
    alone = {key: FluentParser().parse_entry(text) for key, text in entries(language).items()}
    assert alone.keys() == told.keys()
    assert [key for key, entry in alone.items() if not entry.equals(told[key], BESIDE)] == []


def test_every_text_that_is_used_exists() -> None:
    assert list(check_texts.missing_texts()) == []


def test_every_text_that_exists_is_used(sources: str) -> None:
    beginnings = (*PUT_TOGETHER, *set(BEGINNING.findall(sources)))
    words = set(re.findall(r"[a-z][\w-]+", sources))
    unused = {key for key in keys() if key not in words and not key.startswith(beginnings)}
    assert unused == set()


def test_texts_in_files_are_all_asked_for(root: Path) -> None:
    """By name, as one of a table's heads, or by a beginning that something is put to."""
    files = [path for path in (root / "sprint/export").iterdir() if path.suffix in (".py", ".typ")]
    code = "\n".join(path.read_text("utf-8") for path in [*files, *(root / "templates").glob("*.html")])
    names = set(re.findall(r"[\"']([a-z][\w-]*)[\"']", code))
    for kind, heads in re.findall(r'_heads\(report, "(\w+)", ([^)]*)\)', code):
        names |= {f"{kind}-{head}" for head in re.findall(r"\w+", heads)}
    beginnings = tuple(set(re.findall(r"[\"']([a-z][\w-]*-)(?:\{|[\"'] ?~)", code)))
    short = {key.removeprefix("export-") for key in keys() if key.startswith("export-")}
    families = ("fact-", "actor-", "channel-", "matrix-", "photo-of", "sketch-of")
    unasked = {key for key in short if not key.startswith((*families, *beginnings))} - names
    assert {key for key in unasked if f"export-{key}" not in names} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_shouts_or_begs(language: str) -> None:
    text = catalogue(language)
    assert "!" not in text
    assert not re.search(r"\b(venligst|please|desværre|ugyldig|ugyldigt|fejl 4)\b", text, re.IGNORECASE)


def test_danish_is_not_typed_on_a_foreign_keyboard() -> None:
    """Straight quotes and three dots are typos; Fluent's own { "" } and arguments stand in braces."""
    spoken = re.sub(r"\{[^{}]*\}", "", catalogue("da"))
    said = [line for line in spoken.splitlines() if not line.startswith("#")]
    assert [line for line in said if '"' in line or "..." in line or " - " in line] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_in_one_language_has_no_words_of_the_other(language: str) -> None:
    foreign = {"da": r"\b(the|your|you|with|saved)\b", "en": r"\b(og|ikke|jeres|seddel|gemt)\b|[æøå]"}
    lines = [line for line in catalogue(language).splitlines() if not line.startswith("#")]
    # »Gemt« and names of the product's Danish words may be cited in English.
    found = [line for line in lines if re.search(foreign[language], line.partition("=")[2])]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*CODES, *OF_THE_BROWSER])
def test_every_code_has_its_own_words(code: str, language: str) -> None:
    texts = check_texts.catalogue(language)
    assert check_texts.error_key(code) in texts
    if code != "unknown":
        assert said(code, language) != said("unknown", language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*CODES, *OF_THE_BROWSER])
def test_no_refusal_promises_what_it_cannot_know(code: str, language: str) -> None:
    assert not re.search(r"\btabt\b|\blost\b", said(code, language))


def said(code: str, language: str) -> str:
    counts = {"limit": 60, "budget": 3, "most": 7, "needed": 3}
    given = {**counts, "name": "Mette", "where": "notes", "rule": "", "ballot": "all"}
    return translate(language, check_texts.error_key(code), **given)


def test_a_missing_text_is_a_mistake_here_and_the_key_for_people() -> None:
    with pytest.warns(MissingText):
        assert translate("en", "no-such-text") == "no-such-text"


def test_a_missing_argument_is_a_mistake() -> None:
    with pytest.warns(MissingText):
        translate("da", "error-title-long")


def test_plurals_follow_the_number() -> None:
    assert translate("da", "account-sprint-people", count=1) == "1 deltager"
    assert translate("da", "account-sprint-people", count=2) == "2 deltagere"
    assert translate("en", "account-sprint-people", count=1) == "1 participant"


def test_no_marks_hide_in_what_people_copy() -> None:
    text = translate("da", "page-title", title="Æbler")
    assert text == "Æbler · Sprintrum"
