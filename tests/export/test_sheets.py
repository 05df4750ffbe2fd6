"""Pages and slides as they are opened: the page for the board is one, and nothing stands alone on another."""

from __future__ import annotations

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from sprint import export
from sprint.domain.documents import Row
from sprint.export.sheet import SHEET, height
from sprint.export.word import stays
from tests.support import documents
from tests.support.teams import FULL, TEAMS, demo, empty, full

# Whichever test is first makes all files of the three teams.
pytestmark = pytest.mark.timeout(360)


def test_no_point_of_a_list_and_no_row_stands_alone_on_a_page_of_word(
    made: dict[str, dict[str, str | bytes]],
) -> None:
    data = made["demo"]["docx"]
    assert isinstance(data, bytes)
    document = documents.word(data)
    points = [each for each in document.paragraphs if each.style.name == "List Bullet"][-4:]
    assert [each.text for each in points] == list(demo().left_out)[-4:]
    assert [bool(each.paragraph_format.keep_with_next) for each in points] == [True, True, True, False]
    (votes,) = (table for table in document.tables if table.cell(0, 0).text == "Idé")
    kept = [bool(row.cells[0].paragraphs[0].paragraph_format.keep_with_next) for row in votes.rows]
    assert kept == [True, True, False]
    asked = [each for each in document.paragraphs if each.text.startswith("Beslutning, vi beder om")]
    assert all(each.paragraph_format.keep_with_next for each in asked), "the plan is one with its table"
    assert [stays(at, 9) for at in range(9)] == [True, *[False] * 6, True, False]


def test_the_apron_is_one_page_whatever_was_written(made: dict[str, dict[str, str | bytes]]) -> None:
    for team, files in made.items():
        data = files["pdf"]
        assert isinstance(data, bytes)
        first, second, *_ = documents.pdf_text(data).split("\f")
        assert "Hvad ved vi ikke?" in first
        assert TEAMS[team]().word("contents") in second


def test_the_page_for_the_board_has_the_code_only_where_there_is_room(
    made: dict[str, dict[str, str | bytes]],
) -> None:
    """With room: the demo. Without: nasty, which has a prototype too, and the empty team has none."""
    said = {}
    for team, files in made.items():
        assert isinstance(files["pdf"], bytes)
        front, title, *_ = documents.pdf_text(files["pdf"]).split("\f")
        said[team] = tuple("Prøv prototypen" in sheet for sheet in (front, title))
    assert said == {"demo": (True, True), "nasty": (False, True), "empty": (False, False)}


def test_a_long_name_in_the_pdf_stays_in_its_column(made: dict[str, dict[str, str | bytes]]) -> None:
    data = made["demo"]["pdf"]
    assert isinstance(data, bytes)
    run = subprocess.run(["pdftotext", "-layout", "-", "-"], input=data, capture_output=True, check=True)
    rows = [line for line in run.stdout.decode().splitlines() if "Slags system: " in line]
    names = [row["system"] for row in TEAMS["demo"]().rows("systems")]
    assert max(map(len, names)) > 40
    for name, row in zip(names, rows, strict=True):
        assert name.startswith(row.split("Slags system")[0].strip())
        assert row.split()[0] == name.split()[0]


@pytest.mark.parametrize("name", FULL)
def test_the_apron_is_cut_until_it_fits_and_not_where_it_does(name: str) -> None:
    page = export.apron(full(FULL[name]))
    assert height(page) <= SHEET
    assert page.ask.endswith(" …")
    assert page.cost
    usual = demo()
    assert export.apron(usual).lead == usual.pitch


def test_nothing_is_cut_of_what_a_finished_team_writes() -> None:
    """As long as in the drawing that the page was designed by."""
    told = demo()
    texts = {
        "decision": "At styregruppen siger ja til en pilot i ét distrikt fra 1. marts 2027.",
        "owner": "Leder af visitationen",
    }
    rows = {
        "benefits": ({"today": "55", "target": "20", "benefit": "Opkald om ugen", "owner": texts["owner"]},),
        "cost": tuple(
            {"item": item, "once": "180.000 kr.", "yearly": "60.000 kr."}
            for item in ("Opsætning og kobling", "Medarbejdertimer", "Drift og licens")
        ),
        "plan": tuple(
            {"within": within, "what": what, "who": "Leder af hjemmeplejen"}
            for within, what in (
                ("30", "Vis planen på papir til ti familier"),
                ("30", "Fortæl direktionen om konceptet"),
                ("60", "Udtræk fra omsorgsjournalens kalender"),
                ("90", "Beslutning om pilot"),
            )
        ),
    }
    written = {
        name: tuple(Row(f"{name}{at}", each) for at, each in enumerate(found)) for name, found in rows.items()
    }
    concept = replace(
        told.concept, texts={**told.concept.texts, **texts}, rows={**told.concept.rows, **written}
    )
    page = export.apron(replace(told, concept=concept))
    assert not page.lacks
    assert "…" not in str(page)


@pytest.mark.server
def test_libreoffice_opens_word_and_slides(made: dict[str, dict[str, str | bytes]], tmp_path: Path) -> None:
    """One start for all: where it is missing, scripts/system.sh was not run."""
    for team, files in made.items():
        for kind in ("docx", "pptx"):
            data = files[kind]
            assert isinstance(data, bytes)
            (tmp_path / f"{team}-{kind}.{kind}").write_bytes(data)
    for name, words in FULL.items():
        (tmp_path / f"full-{name}.docx").write_bytes(export.docx(full(words)))
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/home",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run(
        [*command, *sorted(map(str, tmp_path.glob("*.*x")))], cwd=tmp_path, check=True, capture_output=True
    )
    assert len(list(tmp_path.glob("*.pdf"))) == 2 * len(made) + len(FULL)
    for name in FULL:
        first = documents.pdf_text((tmp_path / f"full-{name}.pdf").read_bytes()).split("\f")[0]
        assert empty().word("apron-foot") in first, f"the page for the board, full of {name}, is none"
    for team in made:
        text = documents.pdf_text((tmp_path / f"{team}-docx.pdf").read_bytes())
        with pikepdf.open(tmp_path / f"{team}-docx.pdf") as pdf:
            assert len(pdf.pages) > 2
        assert TEAMS[team]().word("apron-foot") in text.split("\f")[0]
        assert TEAMS[team]().word("kind") in text.split("\f")[1]
        with pikepdf.open(tmp_path / f"{team}-pptx.pdf") as pdf:
            assert len(pdf.pages) == len(documents.slides(made[team]["pptx"]).slides)  # type: ignore[arg-type]
    heads = re.findall(
        r"Sandsynlighed|Konsekvens", documents.pdf_text((tmp_path / "nasty-docx.pdf").read_bytes())
    )
    assert len(heads) >= 2
