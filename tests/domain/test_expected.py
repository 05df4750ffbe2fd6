"""A list of people as it is pasted: what is understood of it, and what is said of the rest."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from sprint import content
from sprint.domain import limits, names
from sprint.domain.expected import MOST_REMARKS, Expected, Known, Reading, keeping_ids, labels

PLACES = {name.casefold(): name for name in content.municipalities()}
KNOWN = Known(PLACES, {1: "Tryg første uge", 2: "Byggesag"}, ["Jonas Bak"])


def read(text: str) -> Reading:
    reading = Reading(KNOWN)
    reading.read(text)
    return reading


def remarks(text: str) -> list[tuple[int, str]]:
    return [(remark["line"], remark["what"]) for remark in read(text).remarks]


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Mette Krogh, Aalborg, 1", ("Mette Krogh", "Aalborg", "participant", 1)),
        ("Mette Krogh\tAalborg\tDeltager\tTryg første uge", ("Mette Krogh", "Aalborg", "participant", 1)),
        ("Mette Krogh;hold 2;aarhus kommune", ("Mette Krogh", "Aarhus", "participant", 2)),
        ("Fatima Yılmaz, konsulent, Københavns Kommune", ("Fatima Yılmaz", "København", "specialist", None)),
        ("Lone", ("Lone", "", "participant", None)),
        ("  Anne-Grethe   Ærø ,, 2 ", ("Anne-Grethe Ærø", "", "participant", 2)),
        ("Bo, byggesag", ("Bo", "", "participant", 2)),
    ],
)
def test_a_line_is_read_whatever_parts_it(line: str, person: tuple[str, str, str, int | None]) -> None:
    (one,) = read(line).people
    assert (one.name, one.municipality, one.role, one.team) == person
    assert remarks(line) == []


@pytest.mark.parametrize("above", ["", "\n\n", ", Aalborg\n", "Instruktør\n"])
def test_heads_of_columns_are_nobody_until_somebody_has_been_read(above: str) -> None:
    assert [one.name for one in read(f"{above}Navn, Hold\nMette, 1\nName, 2").people] == ["Mette", "Name"]


def test_heads_of_columns_and_empty_lines_are_nobody() -> None:
    assert [one.name for one in read("Navn\tKommune\r\n\r\nMette\tAalborg\r\n").people] == ["Mette"]


@pytest.mark.parametrize(
    ("text", "said", "count"),
    [
        (", Aalborg", [(1, "no_name")], 0),
        ("\u200b\u2060, Aalborg", [(1, "no_name")], 0),
        ("x" * 61, [(1, "name_long")], 0),
        ("Mette\nmette", [(2, "name_twice")], 1),
        ("Instruktør", [(1, "name_reserved")], 0),
        ("jonas bak, Aalborg", [(1, "sits")], 0),
        ("Mette, 7", [(1, "team_unknown")], 1),
        ("Mette, KOMBIT", [(1, "place_unknown")], 1),
        (f"Mette, {'y' * 61}", [(1, "place_long")], 1),
        ("Mette, Aalborg, Randers", [(1, "more")], 1),
    ],
)
def test_what_is_not_understood_is_said_with_its_line(
    text: str, said: list[tuple[int, str]], count: int
) -> None:
    assert remarks(text) == said
    assert len(read(text).people) == count


def test_there_are_as_many_as_there_are_seats() -> None:
    reading = read("\n".join(f"Person {at}x" for at in range(limits.SEATS + 3)))
    assert len(reading.people) == limits.SEATS - 1
    assert {remark["what"] for remark in reading.remarks} == {"too_many"}


def test_a_list_without_end_is_read_once_through(monkeypatch: pytest.MonkeyPatch) -> None:
    """While it is read nobody else's command is carried out."""
    looked_at: list[str] = []
    marks = names.marks

    def counted(name: str) -> frozenset[str]:
        looked_at.append(name)
        return marks(name)

    monkeypatch.setattr(names, "marks", counted)
    lines = [f"P{at}" for at in range(6000)]
    reading = read("\n".join(lines))
    assert len(reading.remarks) == MOST_REMARKS
    assert len(looked_at) <= 2 * len(lines)


@settings(deadline=None)
@given(st.text(max_size=400))
def test_whatever_is_pasted_no_two_are_the_same_and_no_line_is_lost(text: str) -> None:
    reading = read(text)
    assert len({one.name.casefold() for one in reading.people}) == len(reading.people)
    assert all(one.team in (None, 1, 2) for one in reading.people)


def test_who_stood_on_the_list_before_is_the_same_person() -> None:
    before = [Expected("a", "Mette Krogh", "", "participant"), Expected("b", "Bo", "", "participant")]
    people = read("Ida\nmette krogh, Aalborg").people
    assert [one.id for one in keeping_ids(people, before, ["n1", "n2"])] == ["n1", "a"]


def test_outsiders_read_a_letter_of_the_surname_unless_two_would_be_the_same() -> None:
    people = [
        Expected(str(at), name, "", "participant")
        for at, name in enumerate(("Mette Krogh", "Mette Kjær", "Ida Holm", "Bo"))
    ]
    assert list(labels(people).values()) == ["Mette Krogh", "Mette Kjær", "Ida H.", "Bo"]
