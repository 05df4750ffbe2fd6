"""What hangs on the wall of one team's work: a group, a note, a field, a screen or the whole prototype.

Nobody's name comes along.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, TypedDict

from sprint.domain.documents import Concept, Ideas, Note, Outline
from sprint.domain.state import Texts

SpotKind = Literal["group", "note", "field", "screen", "prototype"]
ITEM = re.compile(r"(group|note|field|screen):([A-Za-z0-9_-]{1,64})|(prototype):")
# As much as can be read from the back row.
NOTES = 9
LETTERS = 600
CELLS = " · "


class SpotNote(TypedDict):
    text: str
    colour: str


class Spot(TypedDict):
    """``label`` is a field's name in both languages, ``more`` how many notes found no room."""

    team: int
    kind: SpotKind
    title: str
    label: Texts | None
    text: str
    notes: list[SpotNote]
    more: int
    screen: str


def is_item(item: str) -> bool:
    return ITEM.fullmatch(item) is not None


def needs(item: str) -> str:
    """Which of the team's documents it is in."""
    return {"group": "ideas", "note": "ideas", "field": "concept"}.get(item.partition(":")[0], "outline")


def spot(team: int, item: str, values: Any, sheet: Sequence[Mapping[str, Any]]) -> Spot | None:
    """Nothing where it is gone."""
    kind, _, id = item.partition(":")
    found: Spot = {
        "team": team,
        "kind": kind,  # type: ignore[typeddict-item]
        "title": "",
        "label": None,
        "text": "",
        "notes": [],
        "more": 0,
        "screen": "",
    }
    return FILLERS[kind](found, id, values, sheet)


def _group(found: Spot, id: str, ideas: Ideas, _sheet: object) -> Spot | None:
    group = next((group for group in ideas.groups if group.id == id), None)
    notes = [_note_of(note) for note in ideas.notes if note.group == id and note.is_written]
    if group is None:
        return None
    return {**found, "title": group.title, "notes": notes[:NOTES], "more": max(0, len(notes) - NOTES)}


def _note(found: Spot, id: str, ideas: Ideas, _sheet: object) -> Spot | None:
    note = next((note for note in ideas.notes if note.id == id), None)
    return None if note is None else {**found, "notes": [_note_of(note)]}


def _note_of(note: Note) -> SpotNote:
    return {"text": note.words[:LETTERS], "colour": note.colour}


def _field(found: Spot, id: str, concept: Concept, sheet: Sequence[Mapping[str, Any]]) -> Spot | None:
    field = next((each for section in sheet for each in section["fields"] if each["id"] == id), None)
    if field is None:
        return None
    rows = (CELLS.join(_words(field, row.cells)) for row in concept.rows.get(id, ()))
    lines = [concept.texts.get(id, "").strip(), *rows]
    told = "\n".join(line for line in lines if line)[:LETTERS]
    return {**found, "label": Texts(da=field["label"]["da"], en=field["label"]["en"]), "text": told}


def _words(field: Mapping[str, Any], cells: Mapping[str, str]) -> list[str]:
    """What people wrote; a choice is an id, and says nothing on a wall."""
    written = [column["id"] for column in field["columns"] if column["kind"] == "text"]
    return [cells[id].strip() for id in written if cells.get(id, "").strip()]


def _screen(found: Spot, id: str, outline: Outline, _sheet: object) -> Spot | None:
    screen = next((screen for screen in outline.screens if screen.id == id), None)
    return None if screen is None else {**found, "title": screen.title, "screen": id}


def _prototype(found: Spot, _id: str, outline: Outline, _sheet: object) -> Spot | None:
    return {**found, "screen": outline.screens[0].id} if outline.screens else None


Filler = Callable[[Spot, str, Any, Sequence[Mapping[str, Any]]], Spot | None]

FILLERS: Mapping[str, Filler] = {
    "group": _group,
    "note": _note,
    "field": _field,
    "screen": _screen,
    "prototype": _prototype,
}
