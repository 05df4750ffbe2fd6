"""What a team takes home says what they wrote, and nothing that is not theirs to tell."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from sprint import content, export
from sprint.domain.documents import Concept, Group, Ideas, Note, Outline, Row, Screen
from sprint.export.markdown import escape

AUTHOR = "seat-of-mette"
CONTROL = "før\x00\x0b\x1f\ud800efter 🧊"


def report(lang: str = "da", **more: Any) -> export.Report:
    given: dict[str, Any] = {
        "sprint_title": "Sprint på Fyn",
        "team_name": "Trygt hjem",
        "municipalities": ("Ærø", "Aalborg"),
        "date": "24. november 2026",
        "ideas": Ideas(
            "Hvordan kan vi …?",
            (
                Note("n1", "Én plan på køleskabet", "blue", AUTHOR, "g1", "a0", 1),
                Note("n2", "- # ikke en overskrift", "pink", AUTHOR, "", "a1", 2),
            ),
            (Group("g1", "Én plan", "a0"),),
        ),
        "concept": Concept(
            {"title": "Tryg første uge", "need": f"Else på 82\n{CONTROL}"},
            {"level": "new"},
            {"risks": (Row("r1", {"risk": "Brand | vand", "probability": "2"}), Row("r2", {"risk": ""}))},
            {"item": "group:g1", "title": "Én plan", "notes": ["n1"]},
        ),
        "outline": Outline((Screen("s1", "screen", "Min uge", "Ugen", "Kalender", "citizen", "app", "a0"),)),
        "definition": content.concept(),
        "lang": lang,
    }
    return export.Report(**{**given, **more})


EMPTY = {"ideas": Ideas(), "concept": Concept(), "outline": Outline()}


def test_word_opens_with_the_teams_words_headings_and_tables() -> None:
    document = Document(BytesIO(export.docx(report())))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    for text in (
        "Tryg første uge",
        "Else på 82",
        "førefter 🧊",
        "Én plan på køleskabet",
        "1. Min uge",
        "Ærø",
    ):
        assert text in words
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Title", "Heading 1", "Heading 2", "List Bullet"} <= styles
    (table,) = document.tables
    assert [cell.text for cell in table.rows[1].cells] == ["Brand | vand", "2, mellem", "", ""]
    assert len(table.rows) == 2
    assert table.rows[0]._tr.trPr is not None
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert (document.core_properties.title, document.core_properties.language) == ("Tryg første uge", "da-DK")


def test_markdown_leaves_peoples_signs_alone() -> None:
    text = export.markdown(report())
    assert r"- \- \# ikke en overskrift" in text
    assert r"| Brand \| vand | 2, mellem |" in text
    assert escape("24. november") == r"24\. november"
    assert escape("a*b_c`d[e]<f>") == r"a\*b\_c\`d\[e\]\<f\>"


def test_data_is_whole_and_says_its_format() -> None:
    data = json.loads(export.json(report()))
    assert data["format"] == "sprintrum/1"
    assert data["concept"]["rows"]["risks"][0]["cells"]["risk"] == "Brand | vand"
    assert data["outline"]["screens"][0]["title"] == "Min uge"


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("more", [{}, EMPTY])
def test_no_file_tells_who_wrote_a_note(lang: str, more: dict[str, Any]) -> None:
    made = report(lang, **more)
    assert AUTHOR not in export.markdown(made) + export.json(made)
    document = Document(BytesIO(export.docx(made)))
    assert AUTHOR not in "\n".join(paragraph.text for paragraph in document.paragraphs)


def test_an_empty_concept_says_what_is_missing() -> None:
    text = export.markdown(report(**EMPTY))
    assert text.startswith("# Trygt hjem")
    assert "Konceptet har intet navn" in text
