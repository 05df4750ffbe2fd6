"""Quotes are the language's own: they stand in the catalogue, and nowhere else that people read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DRAWN = [
    path
    for folder in ("static/js", "templates")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in (".js", ".html")
]
COMMENTS = re.compile(r"/\*.*?\*/|\{#.*?#\}|^\s*//.*?$", re.DOTALL | re.MULTILINE)
OTHERS = {"da": "“”", "en": "»«"}


def quoted(text: str, signs: str) -> Iterator[str]:
    return (line.strip() for line in text.splitlines() if any(sign in line for sign in signs))


@pytest.mark.parametrize("path", DRAWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_drawn_takes_its_quotes_from_the_catalogue(path: Path) -> None:
    assert list(quoted(COMMENTS.sub("", path.read_text("utf-8")), "»«“”")) == []


@pytest.mark.parametrize("lang", OTHERS)
def test_no_catalogue_has_the_other_languages_quotes(lang: str) -> None:
    for path in (ROOT / "sprint/text" / lang).glob("*.ftl"):
        assert list(quoted(path.read_text("utf-8"), OTHERS[lang])) == []
