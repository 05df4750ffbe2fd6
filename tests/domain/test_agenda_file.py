"""An agenda as a file: what is written is read back the same, and what is wrong is told, whatever it is."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any, get_args

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from sprint import content
from sprint.domain import agenda_file, home_time, limits
from sprint.domain.agenda_file import FORMAT, WrongFile, placed, read, write
from sprint.domain.state import KINDS, Ballot, Phase, Rules, Texts

FIELDS = content.field_ids(content.concept())
TUESDAY = date(2027, 1, 12)
texts = st.builds(
    Texts,
    da=st.text("abcæøå ,.…»«-", min_size=1, max_size=40).map(lambda words: f"a{words.strip()}"),
    en=st.text("abc\n", max_size=40).map(str.strip),
)
rules = st.builds(
    Rules,
    private=st.booleans(),
    anonymous=st.booleans(),
    votes=st.integers(1, limits.VOTES),
    several=st.booleans(),
    ballot=st.sampled_from(get_args(Ballot)),
    fields=st.sets(st.sampled_from(sorted(FIELDS)), max_size=5).map(lambda ids: tuple(sorted(ids))),
    reveal=st.sampled_from(["team", "instructor"]),
    closed=st.sampled_from([(), ("ideas",), ("concept", "outline")]),
)
phases = st.lists(
    st.builds(
        Phase,
        id=st.just("p"),
        position=st.just(0),
        kind=st.sampled_from(KINDS),
        title=texts.map(lambda both: Texts(da=" ".join(both["da"].split()), en=" ".join(both["da"].split()))),
        instruction=texts,
        minutes=st.integers(0, limits.PHASE_MINUTES),
        rules=rules,
        notes=texts,
        day=st.integers(1, 3),
        starts_ms=st.one_of(st.none(), st.integers(0, 1439).map(lambda at: 1_799_708_400_000 + at * 60_000)),
        untimed=st.booleans(),
    ),
    min_size=1,
    max_size=12,
).map(lambda some: sorted(some, key=lambda one: one.day))


@settings(deadline=None)
@given(phases)
def test_what_is_written_is_read_back_the_same(some: list[Phase]) -> None:
    lines = read(write("Masterclass »æøå«", some), FIELDS)
    for line, phase in zip(lines, some, strict=True):
        assert (line["kind"], line["title"], line["minutes"]) == (phase.kind, phase.title, phase.minutes)
        assert (line["instruction"], line["notes"]) == (phase.instruction, phase.notes)
        assert Rules.of(line["rules"]) == phase.rules
        assert (line["untimed"], line["hidden"]) == (phase.untimed, phase.hidden)
    again = [replace(phase, rules=Rules.of(line["rules"])) for phase, line in zip(some, lines, strict=True)]
    assert write("", again) == write("", some)


def test_every_bundled_agenda_can_be_a_file() -> None:
    for agenda in content.agendas():
        assert len(read(file(*agenda["phases"]), FIELDS)) == len(agenda["phases"])


def test_days_are_numbered_as_they_follow() -> None:
    some = [Phase(f"p{at}", at, "ideas", ONE, ONE, 5, day=day) for at, day in enumerate((2, 2, 5, 4))]
    assert [line["day"] for line in read(write("", some), FIELDS)] == [1, 1, 2, 3]


def test_a_fixed_start_comes_on_its_day_and_else_on_working_days_from_tomorrow() -> None:
    lines = read(file(line(day=1, starts="9.05"), line(day=2, starts="13:00"), line(day=3)), FIELDS)
    friday = date(2027, 1, 15)
    first, second, third = placed(lines, {1: TUESDAY}, friday)
    assert clock_of(first) == (TUESDAY, "09:05")
    assert clock_of(second) == (date(2027, 1, 18), "13:00")
    assert "starts_ms" not in third


def test_summer_time_moves_no_clock() -> None:
    before = home_time.at(date(2027, 3, 27), home_time.local(0).time().replace(hour=9, minute=0))
    assert home_time.local(home_time.moved_to(before, date(2027, 3, 29))).strftime("%d %H:%M") == "29 09:00"


def test_one_language_stands_for_the_other_in_titles_alone() -> None:
    (found,) = read(file(line(title="Saml", instruction={"da": "Læs"}, notes="Stille")), FIELDS)
    assert found["title"] == {"da": "Saml", "en": "Saml"}
    assert found["instruction"] == {"da": "Læs", "en": ""}
    assert found["notes"] == {"da": "Stille", "en": "Stille"}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "not-json"),
        ("dagsorden", "not-json"),
        ('{"format": ', "not-json"),
        ("[" * 100_000, "not-json"),
        ('{"format": "sprintrum-agenda/1", "phases": [{"minutes": NaN}]}', "not-json"),
        ('{"format": "sprintrum-agenda/1", "format": "x"}', "twice"),
        ("[]", "not-ours"),
        ('"sprintrum-agenda/1"', "not-ours"),
        ('{"format": 1}', "not-ours"),
        ('{"format": "sprintrum/2"}', "not-ours"),
        ('{"format": "sprintrum-agenda/2", "phases": []}', "newer"),
        (json.dumps({"format": FORMAT}), "no-phases"),
        (json.dumps({"format": FORMAT, "phases": {}}), "no-phases"),
        (json.dumps({"format": FORMAT, "phases": [{}] * 61}), "many-phases"),
    ],
)
def test_what_is_no_agenda_is_told_so(text: str, what: str) -> None:
    assert problems(text) == [(what, 0)]


@pytest.mark.parametrize(
    ("wrong", "what"),
    [
        ({"kind": "lunch"}, "not-one-of"),
        ({"kind": None}, "not-one-of"),
        ({"kind": ["ideas"]}, "not-one-of"),
        ({"title": ""}, "no-title"),
        ({"title": "\u200b\u2060"}, "no-title"),
        ({"title": {"da": 3}}, "no-text"),
        ({"title": {"da": "Saml", "sv": "Samla"}}, "no-text"),
        ({"title": "x" * 81}, "long"),
        ({"instruction": "x" * 601}, "long"),
        ({"minutes": 12.5}, "number"),
        ({"minutes": "12"}, "number"),
        ({"minutes": True}, "number"),
        ({"minutes": -1}, "number"),
        ({"minutes": 10**400}, "number"),
        ({"day": 0}, "number"),
        ({"day": 3}, "day-order"),
        ({"starts": "25:00"}, "no-clock"),
        ({"starts": 900}, "no-clock"),
        ({"starts": "2027-01-12"}, "no-clock"),
        ({"untimed": "ja"}, "not-yes-or-no"),
        ({"minuts": 3}, "unknown"),
        ({"rules": []}, "no-rules"),
        ({"rules": {"votes": 11}}, "number"),
        ({"rules": {"reveal": "everybody"}}, "not-one-of"),
        ({"rules": {"fields": "title"}}, "not-list"),
        ({"rules": {"fields": ["no_such"]}}, "not-one-of"),
        ({"rules": {"closed": ["drafts"]}}, "not-one-of"),
        ({"rules": {"secret": True}}, "unknown"),
    ],
)
def test_what_is_wrong_with_a_phase_is_told_with_its_number(wrong: dict[str, Any], what: str) -> None:
    assert (what, 2) in problems(file(line(), line(**wrong)))


def test_a_phase_that_is_none_and_an_agenda_that_nobody_would_see() -> None:
    assert problems(json.dumps({"format": FORMAT, "phases": ["lunch"]}))[0] == ("no-phase", 1)
    assert ("all-hidden", 0) in problems(file(line(hidden=True)))


def test_so_many_are_told_as_one_mends_at_once() -> None:
    assert len(problems(file(*[line(minutes=-1) for _ in range(40)]))) == agenda_file.TOLD


@settings(deadline=None)
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=8))
def test_whatever_stands_there_is_read_or_refused(value: Any) -> None:
    for name in ("kind", "title", "minutes", "starts", "rules", "untimed", "day"):
        with suppress(WrongFile):
            read(file(line(**{name: value})), FIELDS)


ONE = Texts(da="Én", en="One")


def line(**more: Any) -> dict[str, Any]:
    return {"kind": "ideas", "title": {"da": "Skriv", "en": "Write"}, "minutes": 5, **more}


def file(*lines: Any) -> str:
    return json.dumps({"format": FORMAT, "phases": lines}, default=lambda some: list(some))


def problems(text: str) -> list[tuple[str, int]]:
    with pytest.raises(WrongFile) as wrong:
        read(text, FIELDS)
    return [(problem.what, problem.phase) for problem in wrong.value.problems]


def clock_of(line: dict[str, Any]) -> tuple[date, str]:
    at = home_time.local(line["starts_ms"])
    return at.date(), at.strftime("%H:%M")
