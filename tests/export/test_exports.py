"""What a team takes home says what they wrote, and nothing that is not theirs to tell."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date as Day
from io import BytesIO
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from PIL import Image

from sprint import content, export
from sprint.domain.documents import Comment, Concept, Group, Ideas, Note, Outline, Question, Row, Screen
from sprint.export.markdown import escape
from sprint.export.sketch import COLOURS, WHITE, png
from tests.support.documents import words_of
from tests.support.pictures import photo

AUTHOR = "seat-of-mette"
CONTROL = "før\x00\x1f\ud800efter 🧊"


def report(lang: str = "da", **more: Any) -> export.Report:
    given: dict[str, Any] = {
        "sprint_title": "Sprint på Fyn",
        "team_name": "Trygt hjem",
        "municipalities": ("Ærø", "Aalborg"),
        "day": Day(2026, 11, 24),
        "ideas": Ideas(
            "Hvordan kan vi …?",
            (
                Note("n1", "Én plan på køleskabet", "blue", AUTHOR, "g1", "a0", 1),
                Note("n2", "- # ikke en overskrift", "pink", AUTHOR, "", "a1", 2),
            ),
            (Group("g1", "Én plan", "a0"),),
            questions=(
                Question("q1", "Hvordan kan vi samle planen?", "a0"),
                Question("q2", "Et andet", "a1"),
            ),
            question="q1",
            comments=(Comment("c1", "n1", "Hvem ringer?", 3),),
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


def test_a_sketch_is_told_in_words_and_kept_in_the_data() -> None:
    drawn = Note("n3", "", "blue", AUTHOR, "", "a2", 3, description="Et hus", strokes=("1k2 5,5",))
    silent = Note("n4", "Med tegning", "blue", AUTHOR, "", "a3", 4, strokes=("1k2 5,5",))
    told = report(ideas=Ideas("", (drawn, silent)))
    words = "\n".join(paragraph.text for paragraph in Document(BytesIO(export.docx(told))).paragraphs)
    for text in (words, export.markdown(told)):
        assert "Tegning: Et hus" in text
        assert "Med tegning · Tegning" in text
    shapes = Document(BytesIO(export.docx(told))).inline_shapes
    assert [shape._inline.docPr.get("descr") for shape in shapes] == ["Tegning: Et hus", "Tegning"]
    again = export.read(export.opened(export.json(told).encode()), content.concept())
    assert [note.strokes for note in again.ideas.notes] == [("1k2 5,5",), ("1k2 5,5",)]


def test_a_sketch_in_the_word_file_has_the_lines_of_the_board() -> None:
    drawn = Image.open(BytesIO(png(["1r3 2s,2s 2s,0", "1b1 dw,dw", "no stroke at all"]))).convert("RGB")
    assert drawn.size == (1000, 750)
    assert drawn.getpixel((150, 100)) == COLOURS["red"]
    assert drawn.getpixel((150, 114)) == WHITE
    assert drawn.getpixel((500, 500)) == COLOURS["blue"]


def test_word_opens_with_the_teams_words_headings_and_tables() -> None:
    document = Document(BytesIO(export.docx(report())))
    shown = [cell.paragraphs for table in document.tables for row in table.rows for cell in row.cells]
    words = "\n".join(each.text for group in (document.paragraphs, *shown) for each in group)
    for text in (
        "Tryg første uge",
        "Else på 82",
        "førefter 🧊",
        "Hvordan kan vi samle planen?",
        "Én plan på køleskabet",
        "1. Min uge",
        "Ærø",
    ):
        assert text in words
    styles = {paragraph.style.name for paragraph in document.paragraphs if paragraph.style}
    assert {"Title", "Heading 1", "Heading 2", "List Bullet"} <= styles
    table = next(
        table for table in document.tables if table.cell(len(table.rows) - 1, 0).text == "Brand | vand"
    )
    assert [cell.text for cell in table.rows[1].cells] == ["Brand | vand", "2, mellem"]
    assert len(table.rows) == 2
    assert table.rows[0]._tr.trPr is not None
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert (document.core_properties.title, document.core_properties.language) == ("Tryg første uge", "da-DK")


def test_ideas_are_told_by_value_and_effort_the_best_first() -> None:
    board = report().ideas
    spots = {"note:n2": {"value": 20, "effort": 90}, "group:g1": {"value": 80, "effort": 50}, "note:gone": {}}
    placed = {lang: report(lang, ideas=replace(board, matrix=spots)) for lang in ("da", "en")}
    table = Document(BytesIO(export.docx(placed["da"]))).tables[-1]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Idé", "Værdi", "Indsats", "Rækkefølge"],
        ["Én plan (valgt idé)", "stor", "mellem", "Planlæg"],
        ["- # ikke en overskrift", "lille", "stor", "Lad ligge"],
    ]
    text = export.markdown(placed["en"])
    assert "### Value and effort\n\n| Idea | Value | Effort | Order |" in text
    assert r"| \- \# ikke en overskrift | low | high | Leave it |" in text


def test_notes_of_a_group_that_is_gone_are_taken_home_as_loose_ones() -> None:
    left = Note("n9", "Uden sin gruppe", "blue", AUTHOR, "gone", "a5", 5)
    told = report(ideas=Ideas("", (left,), (Group("g1", "Tom", "a0"),)))
    (empty, loose) = told.board()
    assert empty.slips == ()
    assert loose.is_loose
    for text in (
        export.markdown(told),
        "\n".join(p.text for p in Document(BytesIO(export.docx(told))).paragraphs),
    ):
        assert "Uden sin gruppe" in text


def test_markdown_leaves_peoples_signs_alone() -> None:
    text = export.markdown(report())
    assert r"- \- \# ikke en overskrift" in text
    assert r"| Brand \| vand | 2, mellem |" in text
    assert escape("24. november") == r"24\. november"
    assert escape("a*b_c`d[e]<f>") == r"a\*b\_c\`d\[e\]\<f\>"


def test_data_is_whole_and_says_its_format() -> None:
    data = json.loads(export.json(report()))
    assert data["format"] == "sprintrum/3"
    assert data["concept"]["rows"]["risks"][0]["cells"]["risk"] == "Brand | vand"
    assert data["outline"]["screens"][0]["title"] == "Min uge"


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("more", [{}, EMPTY])
def test_no_file_tells_who_wrote_a_note(lang: str, more: dict[str, Any]) -> None:
    made = report(lang, **more)
    assert AUTHOR not in export.markdown(made) + export.json(made)
    document = Document(BytesIO(export.docx(made)))
    assert AUTHOR not in "\n".join(paragraph.text for paragraph in document.paragraphs)


PHOTOS = Ideas(
    notes=(
        Note("n1", "Skranken i dag", "blue", AUTHOR, "", "a0", 1, photo="p1", description="Kø ved skranken"),
        Note("n2", "", "blue", AUTHOR, "", "a1", 1, photo="p2", description="Tegning af skiltet"),
        Note("n3", "", "blue", AUTHOR, "", "a2", 1, photo="gone"),
    )
)


def test_photos_come_along_with_words_for_those_who_cannot_see_them() -> None:
    made = report(ideas=PHOTOS, photos={"p1": photo(size=(64, 48)), "p2": photo(size=(48, 64))})
    document = Document(BytesIO(export.docx(made)))
    words = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert words == ["Foto: Kø ved skranken", "Foto: Tegning af skiltet"]
    text = export.markdown(made)
    assert "- Skranken i dag (Foto: Kø ved skranken)\n- Foto: Tegning af skiltet\n- Foto\n" in text
    again = export.read(export.opened(export.json(made).encode()), content.concept())
    assert [(note.photo, note.description) for note in again.ideas.notes] == [
        (note.photo, note.description) for note in PHOTOS.notes
    ]


def test_an_empty_concept_says_what_is_missing() -> None:
    text = export.markdown(report(**EMPTY))
    assert text.startswith("# Trygt hjem")
    assert "- **Hvad beder vi om?** Mangler" in text
    assert "Giv konceptet et navn" in text


def test_comments_stand_below_their_note_without_a_name() -> None:
    said = (
        Comment("c1", "n1", "Hvem ringer?", 3),
        Comment("c2", "n1", "  ", 4),
        Comment("c3", "gone", "Væk", 5),
    )
    told = report(ideas=replace(report().ideas, comments=said), comments=True)
    text = export.markdown(told)
    assert "- Én plan på køleskabet\n  - Kommentar: Hvem ringer?\n" in text
    words = [paragraph.text for paragraph in Document(BytesIO(export.docx(told))).paragraphs]
    assert words[words.index("Én plan på køleskabet") + 1] == "Kommentar: Hvem ringer?"
    assert "Væk" not in text + "".join(words)
    assert "  - Comment: Hvem ringer?" in export.markdown(replace(told, lang="en"))


@pytest.mark.parametrize("kind", export.FILES)
def test_no_file_has_comments_unless_the_team_chose_them(kind: str) -> None:
    told = export.FILES[kind](report())
    assert "Hvem ringer?" not in words_of(kind, told)
    if kind in ("docx", "pptx", "pdf", "html", "md", "json"):
        assert "Hvem ringer?" in words_of(kind, export.FILES[kind](report(comments=True)))
        assert "Kommentarer til sedlerne" in words_of(kind, told)
