"""One document alone, for the room's look at an earlier version: the report's words below their headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date as Day
from typing import Any, TypedDict

from sprint.domain.documents import Concept, Ideas, Outline
from sprint.domain.tidy import lines
from sprint.export.parts import Slip, Table, told
from sprint.export.report import Report


class SlipShown(TypedDict):
    """A note to be looked at."""

    text: str
    colour: str
    photo: str
    description: str
    strokes: list[str]


class Block(TypedDict):
    """What stands below one heading; ``lead`` is the answer that was chosen, or how a scene goes."""

    title: str
    lead: str
    paragraphs: list[str]
    slips: list[SlipShown]
    table: list[list[str]]


def look(
    values: Ideas | Concept | Outline, definition: Sequence[Mapping[str, Any]], lang: str
) -> list[Block]:
    """Never with authors: some of it was written where nobody was to know."""
    blank = Report("", "", (), Day.min, Ideas(), Concept(), Outline(), definition, lang)
    return [block for block in _blocks(blank, values) if _says_something(block)]


def _blocks(blank: Report, values: Ideas | Concept | Outline) -> Iterator[Block]:
    if isinstance(values, Ideas):
        return _ideas(replace(blank, ideas=values))
    if isinstance(values, Concept):
        return _concept(replace(blank, concept=values))
    return _outline(replace(blank, outline=values))


def _says_something(block: Block) -> bool:
    return bool(block["lead"] or block["paragraphs"] or block["slips"] or block["table"])


def _ideas(report: Report) -> Iterator[Block]:
    yield _block(report.word("challenge"), paragraphs=lines(report.ideas.challenge))
    yield _block(report.word("questions"), paragraphs=_questions(report))
    for pile in report.board():
        yield _block(report.marked(pile.title, pile.is_chosen), slips=pile.slips)
    yield _block(report.word("matrix"), table=report.matrix())


def _questions(report: Report) -> Iterator[str]:
    for question in report.ideas.questions:
        if text := told(question.text):
            is_chosen = question.id == report.ideas.question
            yield report.word("question-chosen", question=text) if is_chosen else text


def _concept(report: Report) -> Iterator[Block]:
    yield _block(report.word("origin"), paragraphs=[report.origin] if report.origin else [])
    for section in report.sections(but=frozenset()):
        for answer in section.answers:
            yield _block(answer.label, answer.choice, answer.paragraphs, table=answer.table)


def _outline(report: Report) -> Iterator[Block]:
    yield _block(report.word("persona"), paragraphs=[report.persona] if report.persona else [])
    for number, scene in enumerate(report.scenes(), 1):
        data = (f"{report.word('data')}: {line}" for line in scene.data)
        yield _block(f"{number}. {scene.title}", scene.how, (*scene.paragraphs, *data))


def _block(
    title: str,
    lead: str = "",
    paragraphs: Iterable[str] = (),
    slips: Iterable[Slip] = (),
    table: Table = (),
) -> Block:
    return {
        "title": title,
        "lead": lead,
        "paragraphs": list(paragraphs),
        "slips": [_slip(slip) for slip in slips],
        "table": [list(row) for row in table],
    }


def _slip(slip: Slip) -> SlipShown:
    return {
        "text": slip.text,
        "colour": slip.colour,
        "photo": slip.photo_id,
        "description": slip.description,
        "strokes": list(slip.strokes),
    }
