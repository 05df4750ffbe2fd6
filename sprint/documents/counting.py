"""How much a document holds, for those who look at many: without making values of all of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sprint.documents import shape
from sprint.documents.name import Kind
from sprint.documents.shape import Definition, Document
from sprint.domain.concept import NOTHING_ASKED, Checklist, checklist
from sprint.domain.flow import flow, links
from sprint.domain.strokes import note_of


@dataclass(frozen=True)
class Count:
    """What a kind of document has not stays at nothing."""

    notes: int = 0
    groups: int = 0
    question: str = ""
    concept: Checklist = NOTHING_ASKED
    screens: int = 0
    links: int = 0
    dead_ends: int = 0
    drafts: int = 0


def count_ideas(doc: Document, _sheet: Definition) -> Count:
    return Count(
        notes=len(dict(shape.kept(doc, "notes"))),
        groups=len(dict(shape.kept(doc, "groups"))),
        question=question(doc),
    )


def question(doc: Document) -> str:
    """The words of the question that frames the work."""
    question_id = shape.plain(doc, "frame").get("question")
    words = dict(shape.kept(doc, "questions")).get(question_id, {}).get("text") if question_id else ""
    return shape.text(words).strip()


def count_concept(doc: Document, sheet: Definition) -> Count:
    return Count(concept=checklist(sheet, shape.read_concept(doc)))


def count_outline(doc: Document, _sheet: Definition) -> Count:
    screens = shape.read_outline(doc).screens
    leading = sum(link.leads not in ("nowhere", "gone") for link in links(screens) if link.item)
    return Count(screens=len(screens), links=leading, dead_ends=len(flow(screens).dead))


def count_drafts(doc: Document, _sheet: Definition) -> Count:
    drawn_ids = {note_of(key) for key in shape.root(doc, "strokes").keys()}  # noqa: SIM118
    return Count(drafts=sum(shows(note) or id in drawn_ids for id, note in shape.kept(doc, "notes")))


def shows(note: Mapping[str, Any]) -> bool:
    return any(shape.text(note.get(key)).strip() for key in ("text", "description", "photo"))


COUNTERS: Mapping[Kind, Callable[[Document, Definition], Count]] = {
    "ideas": count_ideas,
    "drafts": count_drafts,
    "concept": count_concept,
    "outline": count_outline,
}
