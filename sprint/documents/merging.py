"""What one team wrote, added to what another has: nothing there is replaced, and twice adds nothing more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fractional_indexing import generate_n_keys_between
from pycrdt import Map, Text

from sprint.documents.name import Kind
from sprint.documents.restoring import copy
from sprint.documents.shape import Definition, Document, fields, is_kept, root, text, whole
from sprint.domain import limits

# A field of so few letters says both on one line, a longer one below each other.
LINE = 300


def add(kind: Kind, doc: Document, other: Document, sheet: Definition) -> None:
    """Use it inside a transaction of ``doc``."""
    MERGERS[kind](doc, other, sheet)


def _board(doc: Document, other: Document, _sheet: Definition) -> None:
    """Notes keep their group, and groups come after those that are there; the chosen question stays."""
    _behind(root(doc, "groups"), root(other, "groups"))
    for name in ("notes", "questions", "comments"):
        _missing(root(doc, name), _kept(root(other, name)))
    for name in ("matrix", "strokes", "reactions"):
        _missing(root(doc, name), dict(root(other, name).items()))
    if not root(doc, "frame").get("question") and (question := root(other, "frame").get("question")):
        root(doc, "frame")["question"] = question


def _concept(doc: Document, other: Document, sheet: Definition) -> None:
    """Where both have written, both stand; where both have chosen, the choice that is there stands."""
    longest = lengths(sheet)
    for field, words in root(other, "texts").items():
        _both(root(doc, "texts"), field, text(str(words)), longest.get(field, limits.CONCEPT))
    for field, rows in root(other, "rows").items():
        mine = root(doc, "rows").get(field)
        if isinstance(rows, Map) and isinstance(mine, Map):
            _behind(mine, rows)
    _missing(root(doc, "comments"), _kept(root(other, "comments")))
    for name in ("choices", "guide", "spread", "mentions"):
        _missing(root(doc, name), dict(root(other, name).items()))
    if not dict(root(doc, "origin").items()):
        _missing(root(doc, "origin"), dict(root(other, "origin").items()))


def _outline(doc: Document, other: Document, _sheet: Definition) -> None:
    """The screens come after those that are there, with all that leads from one to another.

    Where both have said who one is, both stand.
    """
    _behind(root(doc, "screens"), root(other, "screens"))
    for name in ("blocks", "hotspots"):
        _missing(root(doc, name), _kept(root(other, name)))
    for name in ("answers", "strokes"):
        _missing(root(doc, name), dict(root(other, name).items()))
    for key, words in root(other, "play").items():
        _both(root(doc, "play"), key, text(str(words)), limits.PERSONA)


MERGERS: Mapping[Kind, Callable[[Document, Document, Definition], None]] = {
    "ideas": _board,
    "concept": _concept,
    "outline": _outline,
}


def _kept(items: Map[Any]) -> dict[str, Any]:
    """Without what was removed."""
    whole = items.to_py() or {}
    return {id: item for id, item in items.items() if is_kept(whole.get(id))}


def lengths(sheet: Definition) -> dict[str, int]:
    return {field["id"]: field.get("max", limits.CONCEPT) for field in fields(sheet)}


def addition(have: str, words: str, longest: int) -> str:
    """What is written behind: nothing where it stands there, and what finds no room is in its version."""
    if not words.strip() or words in have:
        return ""
    between = "" if not have.strip() else " / " if longest <= LINE else "\n\n"
    return between + words if len(have) + len(between) + len(words) <= longest else ""


def _is_there(item: Any) -> bool:
    """What a merge that was taken back had brought comes again."""
    return item is not None and not (isinstance(item, Map) and whole(item.get("removed_ms")))


def _missing(mine: Map[Any], theirs: Mapping[str, Any]) -> None:
    for key, value in theirs.items():
        if not _is_there(mine.get(key)):
            mine[key] = copy(value)


def _behind(mine: Map[Any], theirs: Map[Any]) -> None:
    """In their own order, after the last that is there."""
    new = {id: item for id, item in _kept(theirs).items() if not _is_there(mine.get(id))}
    last = max((str(item.get("order") or "") for item in mine.values() if isinstance(item, Map)), default="")
    ids = sorted(new, key=lambda id: (str(new[id].get("order") or ""), id))
    for id, order in zip(ids, generate_n_keys_between(last or None, None, len(ids)), strict=True):
        mine[id] = copy(new[id])
        mine[id]["order"] = order


def _both(texts: Map[Any], field: str, words: str, longest: int) -> None:
    live = texts.get(field)
    if isinstance(live, Text) and (added := addition(str(live), words, longest)):
        live += added
