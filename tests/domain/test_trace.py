"""Everything is walked from where it came to what came of it, and back: shared examples, and what holds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sprint.domain.documents import Concept, Group, Ideas, Note, Outline, Question, Screen
from sprint.domain.trace import links

VECTORS = json.loads(Path("tests/vectors/trace.json").read_text(encoding="utf-8"))


def made(example: dict[str, Any]) -> tuple[Ideas, Concept, Outline]:
    return (
        Ideas(
            challenge=example["challenge"],
            notes=tuple(Note(id, "", "yellow", "", group, "", 0) for id, group in example["notes"]),
            groups=tuple(Group(id, "", "") for id in example["groups"]),
            questions=(Question("q", example["question"], ""),),
            question="q",
        ),
        Concept(origin=example["origin"] or None, mentions=example["mentions"]),
        Outline(tuple(screen(id, answers) for id, answers in example["screens"])),
    )


def screen(id: str, answers: list[str]) -> Screen:
    return Screen(id, "screen", "", "", "", "", "", "", answers=tuple(answers))


@pytest.mark.parametrize("example", VECTORS, ids=lambda example: example["name"])
def test_the_shared_examples(example: dict[str, Any]) -> None:
    assert [list(link) for link in links(*made(example))] == example["links"]
