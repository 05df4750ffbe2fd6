"""The concept as pages of paper: what is written, in order, whole sections, choices in words."""

from collections.abc import Iterator

import pytest
from flask import Flask

from sprint import content
from sprint.domain.documents import Concept, Row
from sprint.web import paper
from tests.web.conftest import World

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


@pytest.fixture(autouse=True)
def in_danish(world: World) -> Iterator[Flask]:
    with world.app.test_request_context("/"):
        yield world.app


def sections(concept: Concept) -> dict[str, paper.Section]:
    return {section.title: section for section in paper.sections(content.concept(), concept)}


def test_only_what_is_written_is_shown() -> None:
    found = sections(FULL)
    assert [field.label for field in found["Hjem"].fields] == ["De første 90 dage", "Ejer"]
    assert found["Behovet"].fields[0].paragraphs == ("Ingen kan se det hele.", "Ingen.")
    assert found["Strategi"].fields == ()


def test_a_choice_is_shown_in_words() -> None:
    within = sections(FULL)["Hjem"].fields[0].rows
    assert within == (
        ("30 dage", "Prøv med 8 borgere", "Mette"),
        ("90 dage", "Start", "2027-02-01"),
        ("60 dage",),
    )


def test_no_section_is_cut_in_two_and_none_is_lost() -> None:
    long = Concept(texts={"need": "x" * 5000, "solution": "y" * 900, "inclusion": "z" * 400})
    pages = paper.pages(content.concept(), long)
    assert len(pages) > 2
    assert [s for page in pages for s in page] == list(paper.sections(content.concept(), long))
    assert all(pages)


def test_the_plan_stands_in_three_columns() -> None:
    columns = {column["days"]: column["rows"] for column in paper.plan(FULL)}
    assert columns == {
        "30": [{"what": "Prøv med 8 borgere", "who": "Mette", "date": ""}],
        "60": [],
        "90": [{"what": "Start", "who": "", "date": "2027-02-01"}],
    }
