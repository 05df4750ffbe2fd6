"""The catalogue: every text in Danish and English, one set of Fluent files for server and browser."""

from __future__ import annotations

import re
import warnings
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.resolver import Message

from sprint.domain.errors import Refused

LANGUAGES = ("da", "en")
DEFAULT = "da"
FOLDER = Path(__file__).parent
ENTRY = re.compile(r"^(?=[a-z][\w-]* *=)", re.MULTILINE)


class MissingText(UserWarning):
    """A mistake of ours: the tests turn it into an error, people still get a page."""


def translate(lang: str, key: str, **args: Any) -> str:
    """The text of a key; a key that a language lacks is answered in Danish, then as it is."""
    language = next((each for each in (lang, DEFAULT) if has_text(each, key)), None)
    if language is None:
        # The rest of a key may come from a document: what people wrote has no place in a log.
        warnings.warn(f"no text for a key of {key.partition('-')[0]!a:.30}", MissingText, stacklevel=2)
        return key
    message = _message(language, key)
    assert message.value is not None, f"{key} has attributes only"
    text, errors = _bundle(language).format_pattern(message.value, args)
    if errors:
        warnings.warn(f"{key}: {errors[0]}", MissingText, stacklevel=2)
    return str(text)


def has_text(lang: str, key: str) -> bool:
    return key in entries(lang)


def error_text(lang: str, refused: Refused) -> str:
    """What happened, what became of what one wrote, and what to do."""
    return translate(lang, f"error-{refused.code.replace('.', '-', 1)}", **refused.details)


@cache
def catalogue(lang: str) -> str:
    """All files of a language as one source."""
    files = sorted((FOLDER / lang).glob("*.ftl"))
    return "\n".join(file.read_text("utf-8") for file in files)


@cache
def entries(lang: str) -> dict[str, str]:
    """Each text as it stands in the files. Reading all of them takes half a second, in which nobody's edit is
    relayed; a page shows fifty of two thousand.
    """
    entries = ENTRY.split(catalogue(lang))[1:]
    return {entry.partition("=")[0].strip(): entry for entry in entries}


@cache
def _message(lang: str, key: str) -> Message:
    bundle = _bundle(lang)
    bundle.add_resource(FluentResource(entries(lang)[key]))
    return bundle.get_message(key)


@cache
def _bundle(lang: str) -> FluentBundle:
    # No isolation marks: both languages run left to right, and the marks end up in copied text.
    return FluentBundle([lang], use_isolating=False)
