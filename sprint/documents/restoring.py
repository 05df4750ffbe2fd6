"""Making a live document as it once was, by edits: no text is replaced, so nobody who writes is cut off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pycrdt import Map, Text

from sprint.documents.name import Kind
from sprint.documents.shape import ROOTS, Document, root, whole
from sprint.domain.strokes import note_of

# What nobody may write anew: an author's name does not come back, and things keep their first hour.
LASTING = frozenset({"author", "created_ms"})
# What has its own way. How a team answered alone stays told: the next telling would be of the last alone.
APART = frozenset({"strokes", "spread"})


def make_as(kind: Kind, doc: Document, then: Document, now_ms: int) -> None:
    """Use it inside a transaction of ``doc``."""
    for name in ROOTS[kind]:
        if name not in APART:
            _map_as(root(doc, name), dict(root(then, name).items()), now_ms)
    if "strokes" in ROOTS[kind]:
        _strokes_as(doc, then, "blocks" if kind == "outline" else "notes")


def _strokes_as(doc: Document, then: Document, drawn: str) -> None:
    """Sketches of what stood there; what is newer lies under what was removed lately, with its sketch.

    ``drawn`` is the root of what is sketched on.
    """
    live, old_strokes = root(doc, "strokes"), root(then, "strokes").to_py() or {}
    ids_then = {
        id for id, item in root(then, drawn).items() if isinstance(item, Map) and not _is_removed(item)
    }
    for key in [key for key in live.keys() if note_of(key) in ids_then and key not in old_strokes]:  # noqa: SIM118
        del live[key]
    for key, stroke in old_strokes.items():
        if live.get(key) != stroke:
            live[key] = stroke


def _map_as(live: Map[Any], then: Mapping[str, Any], now_ms: int) -> None:
    for key, old in then.items():
        _value_as(live, key, old, now_ms)
    for key in dict(live.items()).keys() - then.keys():
        _take_out(live, key, now_ms)


def _value_as(live: Map[Any], key: str, old: Any, now_ms: int) -> None:
    value = live.get(key)
    if isinstance(old, Text):
        _text_as(live, key, str(old))
    elif isinstance(old, Map):
        if _is_removed(old):
            _take_out(live, key, now_ms)
        elif isinstance(value, Map):
            _map_as(value, dict(old.items()), now_ms)
        else:
            live[key] = copy(old)
    elif value != old and key not in LASTING:
        live[key] = old


def _text_as(live: Map[Any], key: str, new_text: str) -> None:
    text = live.get(key)
    if isinstance(text, Text):
        rewrite(text, new_text)
    else:
        live[key] = Text(new_text)


def _take_out(live: Map[Any], key: str, now_ms: int) -> None:
    """What was not there then: things lie under what was removed lately, texts are emptied, words go."""
    value = live.get(key)
    if isinstance(value, Text):
        rewrite(value, "")
    elif not isinstance(value, Map):
        if value is not None and key not in LASTING:
            del live[key]
    elif "removed_ms" not in value:
        _map_as(value, {}, now_ms)
    elif not _is_removed(value):
        value["removed_ms"] = now_ms


def _is_removed(item: Map[Any]) -> bool:
    return bool(whole(item.get("removed_ms")))


def copy(value: Any) -> Any:
    """The same structures once more, for another document."""
    if isinstance(value, Text):
        return Text(str(value))
    if isinstance(value, Map):
        return Map({key: copy(inner) for key, inner in value.items()})
    return value


def rewrite(text: Text, new_text: str) -> None:
    """Only what differs between the common beginning and the common end is written."""
    old_text = str(text)
    start = _common(old_text, new_text)
    end = _common(old_text[start:][::-1], new_text[start:][::-1])
    start_bytes, gone_bytes = _bytes(old_text[:start]), _bytes(old_text[start : len(old_text) - end])
    if gone_bytes:
        del text[start_bytes : start_bytes + gone_bytes]
    if inserted := new_text[start : len(new_text) - end]:
        text.insert(start_bytes, inserted)


def _common(one: str, other: str) -> int:
    """How many letters two texts begin with together."""
    for at, (one_letter, other_letter) in enumerate(zip(one, other, strict=False)):
        if one_letter != other_letter:
            return at
    return min(len(one), len(other))


def _bytes(text: str) -> int:
    """pycrdt counts in UTF-8."""
    return len(text.encode())
