"""Turning drafts over: what lay face down is laid on the board, signed or unsigned."""

from __future__ import annotations

import uuid
from dataclasses import replace

from pycrdt import Map, Text

from sprint.documents import shape
from sprint.documents.checks import Touched
from sprint.documents.shape import Document
from sprint.domain.documents import Note
from sprint.domain.strokes import note_of

WRITTEN = (("text",), ("photo",), ("description",))


def lay_out(doc: Document, piles: list[list[Note]], *, hidden: bool) -> None:
    """Each person's notes, without a group; one that was turned over before lies beside its first self.

    Where nobody is to know who, they are not written pile by pile: a replica tells in which order they came.
    """
    taken = set(shape.root(doc, "notes").keys())
    notes = [note for pile in piles for note in renamed(pile, taken)]
    for note in sorted(notes, key=lambda note: note.id) if hidden else notes:
        lay(doc, note, hidden)


def renamed(pile: list[Note], taken: set[str]) -> list[Note]:
    """Under ids that are free, still building on each other; two people's notes may have the same."""
    ids = {note.id: uuid.uuid4().hex[:16] if note.id in taken else note.id for note in pile}
    taken.update(ids.values())
    return [
        replace(note, id=ids[note.id], builds_on=ids.get(note.builds_on, note.builds_on)) for note in pile
    ]


def lay(doc: Document, note: Note, hidden: bool) -> None:
    shape.root(doc, "notes")[note.id] = Map(
        {
            "text": Text(note.text),
            "colour": note.colour,
            "author": "" if hidden else note.author,
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
    shown = {"builds_on": note.builds_on, "photo": note.photo, "description": note.description}
    return {key: value for key, value in shown.items() if value}


def unsign(doc: Document) -> None:
    for note in list(shape.root(doc, "notes").values()):
        if note["author"]:
            note["author"] = ""


def remove(doc: Document, ids: list[str], now_ms: int) -> None:
    notes = shape.root(doc, "notes")
    for note_id in ids:
        notes[note_id]["removed_ms"] = now_ms


def bring_back(doc: Document, note_ids: list[str]) -> None:
    """Drafts again, for their author to lay on the board."""
    for note_id in note_ids:
        shape.root(doc, "notes")[note_id]["removed_ms"] = 0


def written_too_late(doc: Document, touched: Touched) -> list[str]:
    """Drafts written or drawn in after they were turned over: they must stay in sight."""
    written = {path[1] for path in touched.paths if path[0] == "notes" and path[2:3] in WRITTEN}
    strokes = shape.root(doc, "strokes")
    written |= {note_of(path[1]) for path in touched.paths if path[0] == "strokes" and path[1] in strokes}
    removed = {path[1] for path in touched.paths if path[0] == "notes" and path[2:3] == ("removed_ms",)}
    notes = shape.root(doc, "notes")
    return [note for note in written - removed if note in notes and notes[note].get("removed_ms")]
