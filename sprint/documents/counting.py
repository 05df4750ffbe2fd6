"""How much a document holds, for those who look at many: without making values of all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sprint import content
from sprint.documents import shape
from sprint.documents.name import Kind
from sprint.documents.shape import Document
from sprint.domain.concept import checklist
from sprint.domain.strokes import note_of


@dataclass(frozen=True)
class Count:
    """What a kind of document has not stays at nothing."""

    notes: int = 0
    groups: int = 0
    question: str = ""
    concept_percent: int = 0
    screens: int = 0
    drafts: int = 0


def count_ideas(doc: Document) -> Count:
    return Count(
        notes=len(dict(shape.kept(doc, "notes"))),
        groups=len(dict(shape.kept(doc, "groups"))),
        question=question(doc),
    )


def question(doc: Document) -> str:
    """The words of the question that frames the work."""
    chosen = shape.plain(doc, "frame").get("question")
    words = dict(shape.kept(doc, "questions")).get(chosen, {}).get("text") if chosen else ""
    return shape.text(words).strip()


def count_concept(doc: Document) -> Count:
    return Count(concept_percent=checklist(content.concept(), shape.read_concept(doc)).percent)


def count_outline(doc: Document) -> Count:
    return Count(screens=len(dict(shape.kept(doc, "screens"))))


def count_drafts(doc: Document) -> Count:
    drawn = {note_of(key) for key in shape.root(doc, "strokes").keys()}  # noqa: SIM118
    return Count(drafts=sum(shows(note) or id in drawn for id, note in shape.kept(doc, "notes")))


def shows(note: Mapping[str, Any]) -> bool:
    return any(shape.text(note.get(key)).strip() for key in ("text", "description", "photo"))


COUNTERS: Mapping[Kind, Callable[[Document], Count]] = {
    "ideas": count_ideas,
    "drafts": count_drafts,
    "concept": count_concept,
    "outline": count_outline,
}
