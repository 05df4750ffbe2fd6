"""What ships as data is whole, in both languages, and nobody can change it by mistake."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from sprint import content
from sprint.domain.state import Rules

KINDS = {"lobby", "ideas", "groups", "vote", "concept", "outline", "pitch", "plan", "break"}
FIELDS = [field for section in content.concept() for field in section["fields"]]
PHASES = [
    pytest.param(agenda["id"], phase, id=f"{agenda['id']}-{number}")
    for agenda in content.agendas()
    for number, phase in enumerate(agenda["phases"], 1)
]


def texts(value: Any) -> Iterator[dict[str, str]]:
    """Every pair of texts, however deep."""
    if isinstance(value, dict) and set(value) == {"da", "en"}:
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)


def test_agendas_from_short_to_long_last_as_long_as_they_say() -> None:
    minutes = {each["id"]: sum(phase["minutes"] for phase in each["phases"]) for each in content.agendas()}
    assert minutes == {"45-minutes": 45, "home-again": 60, "half-day": 180, "masterclass": 1055}


def test_the_masterclass_has_four_days_with_breaks_and_homework_between_where_one_can_write() -> None:
    phases = next(each["phases"] for each in content.agendas() if each["id"] == "masterclass")
    work = {day: sum(p["minutes"] for p in phases if p.get("day") == day) for day in (1, 2, 3, 4)}
    assert work == {1: 180, 2: 255, 3: 345, 4: 275}
    for day in work:
        assert any(phase["kind"] == "break" for phase in phases if phase.get("day") == day)
    (homework,) = [phase for phase in phases if phase.get("untimed")]
    assert (homework["kind"], homework["minutes"]) == ("concept", 0)
    days = [phase["day"] for phase in phases]
    assert days == sorted(days)


def test_the_phases_at_a_table_have_speaker_notes() -> None:
    silent = ("pause", "frokost", "storyboard", "skærme", "øv pitchen", "byg videre, og find genbrug")
    for agenda in content.agendas():
        without = {phase["title"]["da"].lower() for phase in agenda["phases"] if not phase.get("notes")}
        assert without <= set(silent)


@pytest.mark.parametrize(("agenda", "phase"), PHASES)
def test_a_phase_says_what_to_do(agenda: str, phase: dict[str, Any]) -> None:
    assert phase["kind"] in KINDS
    assert phase["minutes"] > 0 or phase.get("untimed")
    assert set(Rules.of(phase["rules"]).fields) <= {field["id"] for field in FIELDS}
    for language in ("da", "en"):
        assert phase["title"][language]
        assert phase["instruction"][language].endswith((".", "?", "…«", "…"))


DONE = {
    "da": r"\b(?:I|Du) er (?:færdige?|klar), når|Så er I klar",
    "en": r"\byou are (?:done|ready) when|Then you are ready",
}


@pytest.mark.parametrize(("agenda", "phase"), PHASES)
def test_a_phase_says_when_one_is_done(agenda: str, phase: dict[str, Any]) -> None:
    """A break ends by itself."""
    for language, words in DONE.items():
        said = re.search(words, phase["instruction"][language], re.IGNORECASE)
        assert bool(said) == (phase["kind"] != "break")


WITH_VOTES = [each for each in content.agendas() if any(p["kind"] == "vote" for p in each["phases"])]


@pytest.mark.parametrize("agenda", WITH_VOTES, ids=lambda agenda: agenda["id"])
def test_people_write_before_they_talk_and_vote_before_they_build(agenda: dict[str, Any]) -> None:
    kinds = [phase["kind"] for phase in agenda["phases"]]
    silent = next(at for at, phase in enumerate(agenda["phases"]) if phase["rules"].get("private"))
    assert kinds[0] == "lobby"
    assert silent < kinds.index("groups") < kinds.index("vote") < kinds.index("outline")
    # One says what one asks for after it has been written.
    assert kinds.index("plan") < len(kinds) - 1 - kinds[::-1].index("pitch")


def test_the_sheet_has_its_nine_sections_and_fields() -> None:
    assert [section["id"] for section in content.concept()][1:] == [
        *("need", "solution", "strategy", "systems", "frame"),
        *("specialists", "change", "benefits", "home"),
    ]
    assert [field["id"] for field in FIELDS] == [
        *("title", "pitch", "home", "need", "affected", "today"),
        *("solution", "level", "not_included", "assumptions"),
        *("strategy", "others", "systems", "reuse", "data", "quickfix", "law", "ai", "risks", "inclusion"),
        *("unknown", "specialists", "behaviour", "involve", "strategy_of_change", "strategy_of_change_2"),
        *("benefits", "cost", "plan", "owner", "decision"),
    ]
    advice = {section["id"]: section["advice"] for section in content.concept() if section["advice"]}
    assert advice == {"strategy": 2, "systems": 2, "specialists": 1, "change": 3}


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field["id"])
def test_a_field_is_whole(field: dict[str, Any]) -> None:
    assert bool(field.get("check")) == bool(field.get("rule"))
    assert ("columns" in field) == (field["kind"] == "rows")
    assert ("options" in field) == (field["kind"] in ("choice", "choice_text"))
    assert ("max" in field) == (field["kind"] in ("text", "choice_text"))
    columns = {column["id"] for column in field.get("columns", ())}
    for rule in (field.get("rule") or {}, *field.get("also", ())):
        assert {*rule.get("filled", ()), *rule.get("where", {}), *rule.get("not", {})} <= columns
        assert {*rule.get("when", {}), rule.get("unless", field["id"])} <= {each["id"] for each in FIELDS}


def test_the_ten_ways_are_those_of_the_literature() -> None:
    """Pries-Heje and Baskerville (2008), Pries-Heje and Vinter (2006): names of the families."""
    ways = content.guide()["ways"]
    assert sorted(way["family"] for way in ways) == [
        *("commanding", "employee", "exploration", "learning", "metrics"),
        *("optional", "production", "reengineering", "socialising", "specialist"),
    ]
    options = next(field["options"] for field in FIELDS if field["id"] == "strategy_of_change")
    assert [(way["id"], way["name"], way["fits"]) for way in ways] == [
        (option["id"], option["label"], option["hint"]) for option in options
    ]
    statements = {each["id"] for each in content.guide()["statements"]}
    assert len(statements) == 14
    assert all(set(way["weights"]) <= statements for way in ways)


def test_the_catalogue_names_products_as_search_words_only() -> None:
    systems = content.systems()
    assert len({each["id"] for each in systems}) == len(systems) == 46
    names = " ".join(each["name"]["da"] + each["name"]["en"] for each in systems)
    assert not [word for each in systems for word in each["also"] if word in names and word != "NemLog-in"]
    assert {each["from"] for each in systems} == {"source", "memory"}


@pytest.mark.parametrize("data", [content.agendas(), content.concept(), content.guide(), content.systems()])
def test_both_languages_are_there_and_keep_their_voice(data: Any) -> None:
    for pair in texts(data):
        assert pair["da"].strip()
        assert pair["en"].strip()
        assert "!" not in pair["da"] + pair["en"]
        assert "venligst" not in pair["da"].casefold()


def test_the_98_in_danish_order() -> None:
    names = content.municipalities()
    assert len(names) == len(set(names)) == 98
    assert names[0] == "Albertslund"
    assert names[-4:] == ("Ærø", "Aabenraa", "Aalborg", "Aarhus")


@pytest.mark.parametrize(
    ("place", "formal"),
    [
        ("Aarhus", "Aarhus Kommune"),
        ("København", "Københavns Kommune"),
        ("Bornholm", "Bornholms Regionskommune"),
        ("Vesthimmerlands", "Vesthimmerlands Kommune"),
        ("Region Fyn", "Region Fyn"),
    ],
)
def test_municipalities_say_their_own_names(place: str, formal: str) -> None:
    assert content.formal_name(place) == formal


def test_what_ships_cannot_be_changed_for_everybody_else() -> None:
    agenda = content.agendas()[0]
    with pytest.raises(TypeError):
        agenda["title"]["da"] = "Noget andet"
    with pytest.raises(TypeError):
        agenda.update(id="other")
    assert json.loads(json.dumps(agenda))["id"] == "45-minutes"


NUMBERS = {
    "da": ("nul", "én", "to", "tre", "fire", "fem", "seks"),
    "en": ("zero", "one", "two", "three", "four", "five", "six"),
}


@pytest.mark.parametrize(("agenda", "phase"), PHASES)
def test_a_goal_is_the_number_that_the_words_say(agenda: str, phase: dict[str, Any]) -> None:
    """What the console measures by is what the people, or the instructor, have been told."""
    if goal := phase["rules"].get("goal"):
        for lang, numbers in NUMBERS.items():
            told = phase["instruction"][lang] + phase.get("notes", {}).get(lang, "")
            assert re.search(rf"\b{numbers[goal]}\b", told, re.IGNORECASE)


@pytest.mark.parametrize(("agenda", "phase"), PHASES)
def test_what_the_words_count_is_the_goal(agenda: str, phase: dict[str, Any]) -> None:
    """'Du er færdig, når du har tre': a phase that names a number measures by it."""
    counted = re.search(r"når (?:du har|alle har skrevet) (\w+)\.", phase["instruction"]["da"])
    steps = re.search(r"\bi (\w+) (?:skærme|trin|til \w+ trin)", phase["instruction"]["da"])
    for found in filter(None, (counted, steps)):
        assert NUMBERS["da"][phase["rules"].get("goal", 0)] == found[1]


@pytest.mark.parametrize(("agenda", "phase"), PHASES)
def test_votes_are_as_many_as_the_words_say(agenda: str, phase: dict[str, Any]) -> None:
    if found := re.search(r"Giv dine (\w+) stemmer", phase["instruction"]["da"]):
        assert NUMBERS["da"][phase["rules"]["votes"]] == found[1]
