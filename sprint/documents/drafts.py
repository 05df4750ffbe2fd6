"""Turning drafts over: what lay face down is laid on the board, signed or unsigned."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace

from fractional_indexing import generate_n_keys_between
from pycrdt import Map, Text

from sprint.documents import shape
from sprint.documents.checks import Touched
from sprint.documents.shape import Document
from sprint.domain.documents import Note
from sprint.domain.strokes import note_of

WRITTEN = (("text",), ("photo",), ("description",))
PICTURED = ("builds_on", "photo", "description")
# In place of the hour of removal, for what nobody can bring back.
TURNED_OVER = -1


def lay_out(doc: Document, piles: list[list[Note]]) -> None:
    """Each person's notes, without a group; one that was turned over before lies beside its first self."""
    taken_ids = set(shape.root(doc, "notes").keys())
    for pile in piles:
        ids = {note.id: new_id() if note.id in taken_ids else note.id for note in pile}
        taken_ids.update(ids.values())
        for note in renamed(pile, ids):
            lay(doc, note)


def lay_out_unsigned(doc: Document, piles: list[list[Note]], now_ms: int) -> None:
    """As if somebody had shuffled them: neither their ids, hours and places nor the order in which they are
    written, which every replica tells, say which of them are the same person's.
    """
    notes = [note for pile in piles for note in shuffled(pile)]
    orders = generate_n_keys_between(None, None, len(notes))
    for (_, note), order in zip(sorted(notes, key=lambda one: one[0]), orders, strict=True):
        lay(doc, replace(note, author="", created_ms=now_ms, order=order))


def shuffled(pile: list[Note]) -> list[tuple[str, Note]]:
    """Under new ids, each with its old one: that was chance, and says nothing."""
    ids = {note.id: new_id() for note in pile}
    return list(zip(ids, renamed(pile, ids), strict=True))


def renamed(pile: list[Note], ids: Mapping[str, str]) -> list[Note]:
    """Under other ids, still building on each other."""
    return [
        replace(note, id=ids[note.id], builds_on=ids.get(note.builds_on, note.builds_on)) for note in pile
    ]


def new_id() -> str:
    return uuid.uuid4().hex[:16]


def lay(doc: Document, note: Note) -> None:
    shape.root(doc, "notes")[note.id] = Map(
        {
            "text": Text(note.text),
            "colour": note.colour,
            "author": note.author,
            "place": {"group": "", "order": note.order},
            "created_ms": note.created_ms,
            "removed_ms": 0,
            **pictured(note),
        }
    )
    for at, stroke in enumerate(note.strokes):
        shape.root(doc, "strokes")[f"{note.id}/{at:03}"] = stroke


def pictured(note: Note) -> dict[str, str]:
    """What a note shows beside its text, where it shows more."""
    return {key: value for key in PICTURED if (value := getattr(note, key))}


def unsign(doc: Document) -> None:
    for note in list(shape.root(doc, "notes").values()):
        if note.get("author"):
            note["author"] = ""


def remove(doc: Document, ids: list[str], now_ms: int) -> None:
    notes = shape.root(doc, "notes")
    for note_id in ids:
        notes[note_id]["removed_ms"] = now_ms


def empty(doc: Document, ids: list[str]) -> None:
    """A document of drafts is named after its author: what was anonymous leaves it, and is not just removed.

    The empty note stays, so that what its author writes a moment too late has somewhere to go.
    """
    notes, strokes = shape.root(doc, "notes"), shape.root(doc, "strokes")
    for note in [notes[note_id] for note_id in ids]:
        if isinstance(text := note.get("text"), Text):
            text.clear()
        for key in [key for key in PICTURED if key in note]:
            del note[key]
        note["removed_ms"] = TURNED_OVER
    for key in [key for key in strokes.keys() if note_of(key) in ids]:  # noqa: SIM118
        del strokes[key]


def bring_back(doc: Document, note_ids: list[str]) -> None:
    """Drafts again, for their author to lay on the board."""
    for note_id in note_ids:
        shape.root(doc, "notes")[note_id]["removed_ms"] = 0


def written_too_late(doc: Document, touched: Touched) -> list[str]:
    """Drafts written or drawn in after they were turned over: they must stay in sight."""
    written_ids = {path[1] for path in touched.paths if path[0] == "notes" and path[2:3] in WRITTEN}
    strokes = shape.root(doc, "strokes")
    written_ids |= {note_of(path[1]) for path in touched.paths if path[0] == "strokes" and path[1] in strokes}
    removed_ids = {path[1] for path in touched.paths if path[0] == "notes" and path[2:3] == ("removed_ms",)}
    notes = shape.root(doc, "notes")
    return [note for note in written_ids - removed_ids if note in notes and notes[note].get("removed_ms")]
