"""What ships as data is whole, in both languages, and nobody can change it by mistake."""

from __future__ import annotations

import json
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


def test_three_agendas_from_short_to_long() -> None:
    assert [agenda["id"] for agenda in content.agendas()] == ["45-minutes", "half-day", "masterclass"]
    assert sum(phase["minutes"] for phase in content.agendas()[0]["phases"]) == 45


@pytest.mark.parametrize(("agenda", "phase"), PHASES)
def test_a_phase_says_what_to_do(agenda: str, phase: dict[str, Any]) -> None:
    assert phase["kind"] in KINDS
    assert phase["minutes"] > 0
    assert set(Rules.of(phase["rules"]).fields) <= {field["id"] for field in FIELDS}
    for language in ("da", "en"):
        assert phase["title"][language]
        assert phase["instruction"][language].endswith((".", "?", "…«"))


@pytest.mark.parametrize("agenda", content.agendas(), ids=lambda agenda: agenda["id"])
def test_people_write_before_they_talk_and_vote_before_they_build(agenda: dict[str, Any]) -> None:
    kinds = [phase["kind"] for phase in agenda["phases"]]
    silent = next(at for at, phase in enumerate(agenda["phases"]) if phase["rules"].get("private"))
    assert kinds[0] == "lobby"
    assert silent < kinds.index("groups") < kinds.index("vote") < kinds.index("outline")
    assert kinds.index("pitch") < len(kinds) - 1 - kinds[::-1].index("plan")


def test_the_sheet_has_its_nine_sections_and_fields() -> None:
    assert [section["id"] for section in content.concept()][1:] == [
        *("need", "solution", "strategy", "systems", "frame"),
        *("specialists", "change", "benefits", "home"),
    ]
    assert [field["id"] for field in FIELDS] == [
        *("title", "pitch", "need", "affected", "today", "solution", "level", "not_included"),
        *("strategy", "others", "systems", "data", "quickfix", "law", "risks", "inclusion"),
        *("unknown", "specialists", "behaviour", "involve", "strategy_of_change"),
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
    rule = field.get("rule") or {}
    assert {*rule.get("filled", ()), *rule.get("where", {}), *rule.get("not", {})} <= columns


@pytest.mark.parametrize("data", [content.agendas(), content.concept()])
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
