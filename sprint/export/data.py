"""The report as JSON: the team's own data, whole and with a version, for other programs; and read back."""

from __future__ import annotations

import json as standard
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sprint.domain.documents import Comment, Concept, Group, Ideas, Note, Outline, Question, Row, Screen
from sprint.export.report import Report

FORMAT = "sprintrum/1"


class OtherFormat(ValueError):
    """The text is not ours, or from a version that this one does not know."""


def json(report: Report) -> str:
    """Notes carry no author: an export never says who wrote what."""
    ideas = asdict(report.ideas)
    del ideas["removed"]
    for note in ideas["notes"]:
        del note["author"]
    content = {
        "format": FORMAT,
        "language": report.lang,
        "sprint": report.sprint_title,
        "team": report.team_name,
        "municipalities": list(report.municipalities),
        "date": report.date,
        "ideas": ideas,
        "concept": asdict(report.concept),
        "outline": asdict(report.outline),
        "checklist": {"done": report.checklist.done, "of": len(report.checklist.items)},
        "left_out": report.word("left-out"),
    }
    written = standard.dumps(content, ensure_ascii=False, indent=2) + "\n"
    return written.encode("utf-8", "ignore").decode()  # without half pairs, which UTF-8 cannot write


def read(text: str, definition: Sequence[Mapping[str, Any]]) -> Report:
    """The report that ``json`` wrote, without authors; the checklist is counted anew."""
    data = _ours(text)
    return Report(
        sprint_title=data["sprint"],
        team_name=data["team"],
        municipalities=tuple(data["municipalities"]),
        date=data["date"],
        ideas=_ideas(data["ideas"]),
        concept=_concept(data["concept"]),
        outline=Outline(tuple(Screen(**screen) for screen in data["outline"]["screens"])),
        definition=definition,
        lang=data["language"],
    )


def _ours(text: str) -> dict[str, Any]:
    data = standard.loads(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise OtherFormat(f"expected {FORMAT}")
    return data


def _ideas(data: Mapping[str, Any]) -> Ideas:
    notes = tuple(
        Note(**note | {"author": "", "strokes": tuple(note.get("strokes", ()))}) for note in data["notes"]
    )
    return Ideas(
        challenge=data["challenge"],
        notes=notes,
        groups=tuple(Group(**group) for group in data["groups"]),
        matrix=data.get("matrix", {}),
        questions=tuple(Question(**question) for question in data.get("questions", ())),
        question=data.get("question", ""),
        comments=tuple(Comment(**comment) for comment in data.get("comments", ())),
    )


def _concept(data: Mapping[str, Any]) -> Concept:
    rows = {field: tuple(Row(**row) for row in found) for field, found in data["rows"].items()}
    return Concept(data["texts"], data["choices"], rows, data["origin"])
