"""What somebody has said in a document, for their own page: what they signed, and their reactions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sprint.documents.shape import SIGNED, Document, kept, names_of_roots, plain, text, whole


def signed_by(doc: Document, seat_id: str) -> dict[str, dict[str, str]]:
    """The words of what a seat signed, by root and id, the oldest first."""
    return {
        name: {id: words_of(item) for id, item in in_time(kept(doc, name)) if item.get("author") == seat_id}
        for name in SIGNED
        if name in names_of_roots(doc)
    }


def reactions_by(doc: Document, seat_id: str) -> list[dict[str, str]]:
    """The reactions of a seat to notes that are there."""
    notes = dict(kept(doc, "notes"))
    given = (key.split("/") for key, is_given in sorted(plain(doc, "reactions").items()) if is_given)
    return [
        {"reaction": reaction, "note": words_of(notes[note])}
        for note, seat, reaction in given
        if seat == seat_id and note in notes
    ]


def in_time(items: Iterable[tuple[str, dict[str, Any]]]) -> list[tuple[str, dict[str, Any]]]:
    return sorted(items, key=lambda keyed: (whole(keyed[1].get("created_ms")), keyed[0]))


def words_of(item: dict[str, Any]) -> str:
    """A note without a text is named by what its picture shows."""
    return text(item.get("text")).strip() or text(item.get("description")).strip()
