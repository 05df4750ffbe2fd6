"""How everything came of something, from challenge to question, note, group, vote, field and screen.

The browser's ``static/js/documents/trace.js`` says the same; ``tests/vectors/trace.json`` holds the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from sprint.domain.documents import Concept, Ideas, Outline, question_of

Link = tuple[str, str]
SYSTEMS = "field:systems"


def links(ideas: Ideas, concept: Concept, outline: Outline) -> tuple[Link, ...]:
    """Pairs of what something came of, and what came of it (``note:<id>``, ``field:<id>`` …)."""
    direct = {*_framed(ideas, concept), *_gathered(ideas), *_mentioned(concept), *_answered(outline)}
    chosen = str((concept.origin or {}).get("item") or "")
    if chosen:
        fields = {end for link in direct for end in link if end.startswith("field:")}
        direct |= {(chosen, "vote"), *(("vote", field) for field in fields)}
    return tuple(sorted(direct))


def _framed(ideas: Ideas, concept: Concept) -> Iterator[Link]:
    """The notes of the chosen idea answer the question, or the challenge where none was chosen."""
    has_question = bool(question_of(ideas))
    if has_question and ideas.challenge.strip():
        yield "challenge", "question"
    frame = "question" if has_question else "challenge" if ideas.challenge.strip() else ""
    if frame:
        yield from ((frame, f"note:{id}") for id in (concept.origin or {}).get("notes", ()))


def _gathered(ideas: Ideas) -> Iterator[Link]:
    groups = {group.id for group in ideas.groups}
    yield from ((f"note:{note.id}", f"group:{note.group}") for note in ideas.notes if note.group in groups)


def _mentioned(concept: Concept) -> Iterator[Link]:
    for field, items in concept.mentions.items():
        yield from ((item, f"field:{field}") for item in items)


def _answered(outline: Outline) -> Iterator[Link]:
    for screen in outline.screens:
        for what in screen.answers:
            yield SYSTEMS if what.startswith("system:") else what, f"screen:{screen.id}"
