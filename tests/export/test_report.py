"""The report is the one reading: only what is written, choices in words, lines as people wrote them."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date as Day
from io import BytesIO

import pytest
from docx import Document

from sprint import content, export
from sprint.domain.documents import Comment, Concept, Group, Ideas, Note, Outline, Question, Row, Screen
from sprint.export.parts import Todo
from tests.export.test_exports import report

FULL = Concept(
    texts={"title": "Min første uge", "need": "Ingen kan se det hele.\n\nIngen.", "owner": "Birgit"},
    choices={"level": "better"},
    rows={
        "plan": (
            Row("a", {"within": "30", "what": "Prøv med 8 borgere", "who": "Mette", "date": ""}),
            Row("b", {"within": "90", "what": "Start", "who": "", "date": "2027-02-01"}),
            Row("c", {"within": "60", "what": "", "who": "", "date": ""}),
        )
    },
)


def test_only_what_is_written_is_there_and_choices_are_words() -> None:
    found = {section.title: section.answers for section in report(concept=FULL).sections()}
    assert [answer.label for answer in found["Hjemme i kommunen"]] == [
        "De første 90 dage hjemme i kommunen",
        "Ejer",
    ]
    assert found["Behovet"][0].paragraphs == ("Ingen kan se det hele.", "Ingen.")
    assert found["Strategi"] == ()
    assert found["Hjemme i kommunen"][0].table[1:] == (
        ("30 dage", "Prøv med 8 borgere", "Mette", ""),
        ("90 dage", "Start", "", "1. februar 2027"),
        ("60 dage", "", "", ""),
    )


def test_the_plan_stands_by_its_days() -> None:
    assert dict(report(concept=FULL).plan()) == {
        "30": (Todo("a", "Prøv med 8 borgere", "Mette", "", Day(2026, 12, 24)),),
        "60": (),
        "90": (Todo("b", "Start", "", "2027-02-01", Day(2027, 2, 1)),),
    }


# Every break a keyboard, a Mac, a Word document or a web page may bring.
BREAKS = ["\n", "\r\n", "\r", "\x0b", "\f", "\x85", "\u2028", "\u2029"]


def broken(name: str, sign: str) -> str:
    return f"{name} 1{sign}{name} 2"


def everywhere(sign: str) -> dict[str, object]:
    """Two lines in every field where a person can write more than one."""
    two = {name: broken(name, sign) for name in ("pitch", "need", "owner", "decision")}
    rows = {
        "risks": (Row("r", {"risk": broken("risk", sign)}),),
        "plan": (Row("p", {"what": broken("what", sign)}),),
    }
    return {
        "ideas": Ideas(
            challenge=broken("challenge", sign),
            notes=(Note("n1", broken("note", sign), "blue", "", "", "a0", 1),),
            groups=(Group("g1", "G", "a0"),),
            questions=(Question("q1", broken("question", sign), "a0"),),
            question="q1",
            comments=(Comment("c1", "n1", broken("comment", sign), 1),),
        ),
        "concept": Concept(two, {}, rows, {"title": "G", "reason": broken("reason", sign)}),
        "outline": Outline(
            (Screen("s", "screen", "S", broken("scene", sign), broken("data", sign), "", "", "a0"),)
        ),
    }


NAMES = ["pitch", "need", "owner", "decision", "reason", "risk", "what"]
NAMES += ["challenge", "note", "question", "comment", "scene", "data"]


@pytest.mark.parametrize("sign", BREAKS, ids=ascii)
def test_lines_that_people_wrote_stay_lines_in_every_file(sign: str) -> None:
    made = report(**everywhere(sign), comments=True)
    word = Document(BytesIO(export.docx(made)))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(paragraph.text for paragraph in word.paragraphs), *cells])
    written = export.markdown(made).replace("<br>", "\n")
    for name in NAMES:
        for kind in (text, written):
            lines = kind.split("\n")
            first, second = ([line for line in lines if f"{name} {number}" in line] for number in (1, 2))
            assert first
            assert second
            assert not set(first) & set(second)


def test_a_markdown_reader_sees_the_lines_too() -> None:
    text = export.markdown(report(**everywhere("\x0b"), comments=True))
    assert "- note 1\\\n  note 2\n  - Kommentar: comment 1\\\n    comment 2\n" in text
    assert "> pitch 1\n\n> pitch 2\n" in text
    assert "| risk 1<br>risk 2 |" in text


@pytest.mark.parametrize("kind", ["ideas", "concept", "outline"])
def test_a_look_at_an_earlier_version_keeps_the_lines_and_nobodys_name(kind: str) -> None:
    values = everywhere("\x0b")[kind]
    if isinstance(values, Ideas):
        values = replace(values, notes=tuple(replace(note, author="seat-1") for note in values.notes))
    blocks = export.look(values, content.concept(), "da")  # type: ignore[arg-type]
    told = json.dumps(blocks)
    assert "seat-1" not in told
    assert "\\u000b" not in told
    words = {name for name in NAMES if f"{name} 1" in told}
    assert (
        words
        == {
            "ideas": {"challenge", "note", "question"},
            "concept": {"pitch", "need", "owner", "decision", "risk", "what"},
            "outline": {"scene", "data"},
        }[kind]
    )


def test_a_look_at_nothing_is_empty_in_both_languages() -> None:
    for values in (Ideas(), Concept(), Outline()):
        for lang in ("da", "en"):
            assert export.look(values, content.concept(), lang) == []
