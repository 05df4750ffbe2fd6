"""The concept as sheets of paper: whole sections, none cut, none lost."""

from sprint.export.parts import Answer, Section
from sprint.web.leaves import leaves


def section(title: str, letters: int) -> Section:
    return Section(title, (Answer("Felt", "", ("x" * letters,), ()),))


def test_no_section_is_cut_in_two_and_none_is_lost() -> None:
    sections = [
        section("Behovet", 5000),
        section("Løsningen", 900),
        section("Hjem", 400),
        section("Ejer", 20),
    ]
    found = leaves(sections)
    assert len(found) > 2
    assert [each for leaf in found for each in leaf] == sections
    assert all(found)


def test_an_empty_concept_is_one_sheet() -> None:
    assert leaves([]) == [[]]
