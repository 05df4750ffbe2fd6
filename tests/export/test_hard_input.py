"""Whatever a team writes comes home whole: golden files for what is text, and every word in the others."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import asdict, replace
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import page
import pikepdf
import pytest
from docx.oxml.ns import qn
from lxml import html as pages
from openpyxl import load_workbook
from pptx.enum.shapes import MSO_SHAPE_TYPE

from sprint import export
from sprint.domain.documents import Concept, Ideas, Outline, Screen
from sprint.domain.tidy import lines, tidy
from sprint.export import names as file_names
from sprint.export.pieces import plain
from tests.support import documents
from tests.support.documents import words_of
from tests.support.teams import CHINESE, FAMILY, PATH, TEAMS, empty, nasty, report

# Whichever test is first makes all files of the three teams.
pytestmark = pytest.mark.timeout(360)
DRAWN = Outline(tuple(Screen(f"s{at}", "screen", "Planen", "", "", "", "", f"a{at}") for at in range(3)))
GOLDEN = Path(__file__).with_name("golden")
# Cut on purpose, or said in the language of machines; and what is not told at all.
UNTOLD = (
    "id",
    "kind",
    "colour",
    "author",
    "group",
    "order",
    "item",
    "notes",
    "strokes",
    "photo",
    "to",
    "actor",
    "channel",
)
UNTOLD += (
    "choices",
    "note",
    "created_ms",
    "comments",
    "within",
    "answers",
    "question",
    "removed",
    "merged",
    "matrix",
)


@pytest.mark.parametrize("team", TEAMS)
@pytest.mark.parametrize("kind", ["md", "json", "tree.json"])
def test_text_is_as_it_was(team: str, kind: str) -> None:
    """After a change that is meant: ``python -m tests.export.golden`` writes them anew."""
    assert golden(team, kind) == (GOLDEN / f"{team}.{kind}").read_text("utf-8")


def golden(team: str, kind: str) -> str:
    """Without pictures: how they are packed is another library's."""
    report = TEAMS[team]()
    if kind == "json":
        report = report.with_photos({})
    if kind == "tree.json":
        parts = [plain(part) for part in export.tree(report)]
        return json.dumps(parts, ensure_ascii=True, indent=1, default=str) + "\n"
    return str(export.FILES[kind](report))


@pytest.mark.parametrize("kind", ["docx", "pptx", "pdf", "html", "xlsx", "md"])
def test_every_word_comes_home(made: dict[str, dict[str, str | bytes]], kind: str) -> None:
    told = words_of(kind, made["nasty"][kind])
    whole = re.sub(r"[\s\u200b]+", "", told)
    lost = [word for word in sorted(set(words(nasty()))) if not is_told(kind, word, told, whole)]
    assert lost == []
    assert "Hemmeligkommentar" not in told


def is_told(kind: str, word: str, told: str, whole: str) -> bool:
    """On paper a long word is broken; letters that join are copied in the forms that were drawn."""
    if kind == "pdf":
        return word in whole or not all(sign < "\u0500" for sign in word)
    if kind == "md":
        return word in told or re.sub(r"([\\`*_{}\[\]<>#|~&])", r"\\\1", word) in told
    return word in told


def words(report: export.Report) -> Iterator[str]:
    """Every word of somebody, without what nobody sees."""
    for value in (report.ideas, report.concept, report.outline, *report.feedback, *report.rounds):
        yield from written(asdict(value))
    yield from written((report.advice, report.people))


def written(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        for line in lines(value):
            yield from line.split()
    elif isinstance(value, dict):
        for key, each in value.items():
            if key not in UNTOLD:
                yield from written(each) if key not in ("cells", "texts") else cells(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from written(each)


def cells(found: dict[str, str]) -> Iterator[str]:
    """Ids of choices are said in words, dates in the reader's language."""
    for value in found.values():
        if not re.fullmatch(r"[a-z_]+|\d+|\d{4}-\d\d-\d\d", value):
            yield from written(value)


def test_what_has_no_glyph_is_replaced_and_told(made: dict[str, dict[str, str | bytes]]) -> None:
    text = words_of("pdf", made["nasty"]["pdf"])
    assert CHINESE not in text
    assert "□" in text
    for sign in CHINESE:
        assert f"U+{ord(sign):04X}" in text
    assert "U+" not in words_of("pdf", made["demo"]["pdf"])


@pytest.mark.parametrize("team", TEAMS)
def test_pdf_prints_nothing_under_its_foot(made: dict[str, dict[str, str | bytes]], team: str) -> None:
    data = made[team]["pdf"]
    assert isinstance(data, bytes)
    run = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=data, capture_output=True, check=True)
    sheets = re.split("<page ", run.stdout.decode(errors="replace"))[2:]
    assert sheets
    for sheet in sheets:
        ends = [float(end) for end in re.findall(r'yMax="([\d.]+)">', sheet)]
        foot = re.findall(r'yMax="([\d.]+)">/</word>', sheet)
        assert max(ends) <= float(foot[-1]) + 4


@pytest.mark.parametrize("team", TEAMS)
def test_pdf_is_for_everybody(made: dict[str, dict[str, str | bytes]], team: str) -> None:
    data = made[team]["pdf"]
    assert isinstance(data, bytes)
    found = page.validate_pdf_bytes(data, profile="ua1")
    assert found.is_compliant, found
    with documents.pdf(data) as pdf:
        assert str(pdf.Root.Lang) == "da-DK"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.Title) == tidy(TEAMS[team]().title)
        assert len(outline(pdf)) >= 4
        tags = set(kinds(pdf.Root.StructTreeRoot))
        assert {"/H1", "/P", "/Table", "/TH", "/LI"} <= tags
        assert "/Figure" in tags or team == "empty"


def outline(pdf: pikepdf.Pdf) -> list[Any]:
    with pdf.open_outline() as found:
        return list(found.root)


def kinds(element: Any) -> Iterator[str]:
    if not isinstance(element, pikepdf.Dictionary):
        return
    if "/S" in element:
        yield str(element.S)
    below = element.get("/K", [])
    for each in below if isinstance(below, pikepdf.Array) else [below]:
        yield from kinds(each)


@pytest.mark.parametrize("team", TEAMS)
def test_word_has_heads_captions_and_pictures_in_words(
    made: dict[str, dict[str, str | bytes]], team: str
) -> None:
    data = made[team]["docx"]
    assert isinstance(data, bytes)
    document = documents.word(data)
    data_tables = [table for table in document.tables if table.style.name == "Lines"]
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in data_tables)
    described = [shape._inline.docPr.get("descr") for shape in document.inline_shapes]
    assert all(described)
    text = document.element.xml
    assert 'TOC \\o "1-2" \\h \\n' in text
    links = re.findall(r'w:anchor="(_Toc\d+)"', text)
    assert links
    assert set(links) == set(re.findall(r'w:name="(_Toc\d+)"', text))
    captions = [each.text for each in document.paragraphs if each.style.name == "Caption"]
    assert len(captions) >= len(data_tables) - 1
    assert document.core_properties.language == "da-DK"
    assert len(document.core_properties.title) <= 255


@pytest.mark.parametrize("team", TEAMS)
def test_slides_are_few_and_have_titles_notes_and_words_for_shapes(
    made: dict[str, dict[str, str | bytes]], team: str
) -> None:
    data = made[team]["pptx"]
    assert isinstance(data, bytes)
    shown = documents.slides(data)
    assert 8 <= len(shown.slides) <= 12
    assert round(shown.slide_width / shown.slide_height, 2) == round(16 / 9, 2)
    for slide in shown.slides:
        assert slide.shapes.title.text
        assert slide.notes_slide.notes_text_frame.text
        for shape in slide.shapes:
            is_in = shape.left >= 0 and shape.left + shape.width <= shown.slide_width
            assert is_in, (slide.shapes.title.text, shape.name)
            if not shape.has_text_frame or not shape.text_frame.text:
                assert (
                    shape._element.xpath(".//p:cNvPr")[0].get("descr") is not None
                    or shape.shape_type is not None
                )
    assert shown.slides[0]._element.xpath(".//a:rPr")[0].get("lang") == "da-DK"


def test_slides_show_what_the_team_takes_from_others_and_screens_as_they_were_drawn(
    made: dict[str, dict[str, str | bytes]],
) -> None:
    hard, usual = (
        documents.slides(data)
        for data in (made["nasty"]["pptx"], made["demo"]["pptx"])
        if isinstance(data, bytes)
    )
    heads = [slide.shapes.title.text for slide in usual.slides]
    said = usual.slides[heads.index("Det tager vi med fra andre")]
    texts = [shape.text_frame.text for shape in said.shapes if shape.has_text_frame]
    assert "Jeg kan lide" in texts
    assert "At planen hænger på køleskabet\nUgens plan" in texts
    assert "At den også kunne læses højt" in texts
    described = [
        shape._element.xpath(".//p:cNvPr")[0].get("descr")
        for slide in hard.slides
        for shape in slide.shapes
        if shape.shape_type == MSO_SHAPE_TYPE.PICTURE
    ]
    assert "Foto: Papirskærmen" in described
    assert all(described)


def test_slides_say_what_to_write_where_nothing_is_written(made: dict[str, dict[str, str | bytes]]) -> None:
    data = made["empty"]["pptx"]
    assert isinstance(data, bytes)
    shown = "\n".join(
        shape.text_frame.text
        for slide in documents.slides(data).slides
        for shape in slide.shapes
        if shape.has_text_frame
    )
    assert "Mangler\nBeskriv behovet" in shown
    assert "Det mangler vi: 0 af 27 er på plads." in shown


@pytest.mark.parametrize("left_out", range(5))
def test_what_is_not_written_is_told_on_one_slide_and_no_pitch_is_short(left_out: int) -> None:
    """The more a team has written, the less its pitch says what is missing; it never says it twice."""
    written = {"need": "Det er svært.", "solution": "En plan.", "involve": "I maj.", "unknown": "Prisen."}
    kept = dict(list(written.items())[: len(written) - left_out])
    told = report(ideas=Ideas("Hvem kommer?"), concept=Concept({"title": "Hjem", **kept}), outline=DRAWN)
    shown = documents.slides(export.pptx(told)).slides
    heads = [slide.shapes.title.text for slide in shown]
    assert 8 <= len(heads) <= 12
    bare = [
        slide
        for slide in shown
        if any(each.has_text_frame and each.text_frame.text.startswith("Mangler\n") for each in slide.shapes)
    ]
    assert len(bare) <= 2 * (left_out > 2)
    assert heads.count("Det er ikke skrevet endnu") == 1
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in shown)
    assert all(words in notes for words in kept.values())


def test_nothing_in_a_spreadsheet_is_ever_a_formula(made: dict[str, dict[str, str | bytes]]) -> None:
    data = made["nasty"]["xlsx"]
    assert isinstance(data, bytes)
    book = load_workbook(BytesIO(data))
    kinds = {cell.data_type for sheet in book for row in sheet for cell in row if cell.value is not None}
    assert kinds <= {"s", "n"}
    assert any(str(cell.value).startswith("=1+1") for sheet in book for row in sheet for cell in row)
    with ZipFile(BytesIO(data)) as packed:
        sheets = [packed.read(name) for name in packed.namelist() if "worksheets/sheet" in name]
    assert not [sheet for sheet in sheets if b"<f>" in sheet or b"<hyperlink" in sheet]
    assert all(sheet.tables for sheet in book)


def test_one_web_page_needs_nothing_and_leads_everywhere(made: dict[str, dict[str, str | bytes]]) -> None:
    text = str(made["nasty"]["html"])
    tree = pages.fromstring(text)
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert not tree.xpath("//script | //link | //iframe | //@style | //@onclick")
    assert all(source.startswith("data:") for source in tree.xpath("//img/@src | //image/@href"))
    ids = set(tree.xpath("//@id"))
    assert {link[1:] for link in tree.xpath("//a/@href")} <= ids
    assert len(tree.xpath("//section[starts-with(@id, 's')]")) == 12


def test_the_calendar_keeps_its_ids_and_long_lines(made: dict[str, dict[str, str | bytes]]) -> None:
    from icalendar import Calendar

    text = str(made["nasty"]["ics"])
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    events = list(Calendar.from_ical(text).walk("VEVENT"))
    assert len(events) == 5
    assert len({str(event["uid"]) for event in events}) == 5
    assert all(event.alarms.times or event.walk("VALARM") for event in events)
    assert all("\n" not in str(event["summary"]) for event in events)


def test_a_calendar_of_no_plan_has_the_three_days_and_opens(made: dict[str, dict[str, str | bytes]]) -> None:
    from icalendar import Calendar

    events = list(Calendar.from_ical(str(made["empty"]["ics"])).walk("VEVENT"))
    days = [event.decoded("dtstart") - empty().day for event in events]
    assert [each.days for each in days] == [30, 60, 90]


@pytest.mark.parametrize("name", ["CON", "aux", "Com1", "nul.txt"])
def test_a_folder_is_called_nothing_that_windows_keeps_for_itself(name: str) -> None:
    assert file_names.folder(name, set()) == f"{name}_"


def test_names_in_the_archive_stay_in_it_and_open(made: dict[str, dict[str, str | bytes]]) -> None:
    teams = [("../../x", export.archive(nasty())), ("../../x", export.archive(empty()))]
    with ZipFile(BytesIO(export.bundle(teams))) as packed:
        assert packed.testzip() is None
        names = packed.namelist()
    assert not [name for name in names if name.startswith("/") or ".." in name.split("/")]
    assert len(names) == len(set(names)) == 2 * len(export.FILES) + 2
    assert max(len(name.encode()) for name in names) < 255


def test_json_is_read_back_as_it_was() -> None:
    for team in TEAMS.values():
        told = team()
        again = export.read(export.opened(export.json(told).encode()), told.definition)
        assert whole(again) == whole(told)
        with_comments = replace(told, comments=True)
        assert (
            export.read(export.opened(export.json(with_comments).encode()), told.definition).ideas.comments
            == told.ideas.comments
        )


def whole(report: export.Report) -> dict[str, Any]:
    """All that the data holds, but for what it says of itself."""
    return {**json.loads(export.json(report)), "left_out": None}


def test_names_of_files_are_no_paths() -> None:
    for kind in export.FILES:
        name = export.filename(nasty(), kind)
        assert "/" not in name
        assert len(name.encode()) < 255
    assert PATH in nasty().team_name
    assert FAMILY in nasty().team_name
