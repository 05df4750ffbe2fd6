"""Slot by slot: whose it is, and what it keeps to itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sprint.domain.facts import Facts
from sprint.domain.photos import ByPhone
from sprint.domain.state import Announcement, HelpCall, Seat, SprintState
from sprint.domain.view import view

from .prepared import (
    ANE,
    BO,
    CILLA,
    GUEST,
    HELPER,
    LEAD,
    NOW_MS,
    PHASES,
    SPRINT,
    open_round,
    sprint,
    with_vote,
)

FACTS = Facts(online=frozenset({"ane"}), drafts={"ane": 3, "bo": 2, "cilla": 7})
PUBLIC = {"sprint", "agenda", "phase", "clock", "announcement", "stage"}
SEATED = PUBLIC | {"me", "people", "help"}


def slots(seat: Seat | None, state: SprintState = SPRINT) -> dict[str, Any]:
    return view(state, seat, FACTS)


@pytest.mark.parametrize(
    ("seat", "names"),
    [
        (None, PUBLIC | {"arrivals", "votes"}),
        (GUEST, SEATED),
        (ANE, SEATED | {"votes", "drafts", "ready", "photo"}),
        (HELPER, SEATED | {"teams"}),
        (LEAD, SEATED | {"teams", "arrivals"}),
    ],
)
def test_who_gets_which_slots(seat: Seat | None, names: set[str]) -> None:
    assert set(slots(seat)) == names


@pytest.mark.parametrize("seat", SPRINT.seats)
def test_return_codes_are_ones_own(seat: Seat) -> None:
    others = [other.return_code for other in SPRINT.seats if other != seat]
    shown = repr(slots(seat))
    assert seat.return_code in shown
    assert not [code for code in others if code in shown]


def test_a_person_keeps_one_colour_for_everybody() -> None:
    def colours(reader: Seat) -> dict[str, int]:
        return {person["seat_id"]: person["colour"] for person in slots(reader)["people"]}

    assert colours(ANE).items() <= colours(LEAD).items()
    assert set(colours(LEAD).values()) <= set(range(1, 9))


def test_who_is_online() -> None:
    assert {person["seat_id"] for person in slots(LEAD)["people"] if person["online"]} == {"ane"}


# Face-down notes


def test_piles_stay_anonymous_until_they_are_turned_over() -> None:
    """The next phase is not anonymous, but the notes still lie face down."""
    for position in (1, 3):
        piles = slots(ANE, sprint(phase_position=position))["drafts"]
        assert piles == {"total": 5, "mine": 3, "seats": [{"seat_id": None, "count": 2}]}


def test_piles_stay_anonymous_when_everybody_goes_back() -> None:
    begun = tuple(replace(phase, started_ms=NOW_MS) for phase in PHASES)
    piles = slots(ANE, sprint(phases=begun, phase_position=0))["drafts"]
    assert [pile["seat_id"] for pile in piles["seats"]] == [None]


def test_other_teams_piles_are_not_counted() -> None:
    assert slots(CILLA)["drafts"] == {"total": 7, "mine": 7, "seats": []}


# Votes

GIVEN = (("ane", "group:a"), ("bo", "group:b"))


def test_open_votes_are_ones_own() -> None:
    state = with_vote(open_round(*GIVEN))
    assert slots(ANE, state)["votes"]["mine"] == {"group:a": 1}
    assert slots(None, state)["votes"] == []
    for reader in (ANE, CILLA, LEAD, HELPER, None):
        assert "group:b" not in repr(slots(reader, state))


def test_closed_votes_are_the_teams_and_the_projectors() -> None:
    state = with_vote(open_round(*GIVEN, state="closed"))
    results = [{"item": "group:a", "votes": 1}, {"item": "group:b", "votes": 1}]
    unnamed = [{**line, "title": ""} for line in results]
    (shown,) = slots(None, state)["votes"]
    assert slots(ANE, state)["votes"]["results"] == results
    assert slots(CILLA, state)["votes"] is None
    assert (shown["team"], shown["results"]) == (1, unnamed)
    assert "mine" not in shown


def test_the_projector_names_what_a_closed_round_was_about() -> None:
    facts = Facts(titles={1: {"group:a": "Én plan for alle"}})
    (shown,) = view(with_vote(open_round(*GIVEN, state="closed")), None, facts)["votes"]
    assert [line["title"] for line in shown["results"]] == ["Én plan for alle", ""]
    assert "Én plan" not in repr(view(with_vote(open_round(*GIVEN)), None, facts))


def test_a_question_is_its_teams_those_who_help_and_after_the_vote_the_projectors() -> None:
    facts = Facts(questions={1: "Hvordan kan vi samle planen?"})
    closed = with_vote(open_round(*GIVEN, state="closed"))
    (shown,) = view(closed, None, facts)["votes"]
    assert shown["question"] == "Hvordan kan vi samle planen?"
    assert [team["question"] for team in view(closed, LEAD, facts)["teams"]][:2] == [shown["question"], ""]
    for reader in (None, CILLA):
        assert "samle planen" not in repr(view(with_vote(open_round(*GIVEN)), reader, facts))


def test_only_who_sits_there_is_counted_as_having_voted() -> None:
    """Somebody who has voted and then changed team or left: never three of two."""
    state = with_vote(open_round(*GIVEN, ("gone", "group:a")))
    assert (slots(ANE, state)["votes"]["voted"], slots(ANE, state)["votes"]["of"]) == (2, 2)
    assert slots(LEAD, state)["teams"][0]["voted"] == 2


# Help and announcements


def test_a_call_is_its_teams_and_the_helpers() -> None:
    state = sprint(help_calls=(HelpCall("h", 1, "Hvem ejer data?", NOW_MS, "ane", taken_by="sif"),))
    call = slots(BO, state)["help"]["call"]
    assert (call["text"], call["by"], call["taken_by"]) == ("Hvem ejer data?", "Ane", "Sif")
    assert slots(CILLA, state)["help"] == {"call": None}
    assert slots(HELPER, state)["help"] == slots(LEAD, state)["help"] == {"queue": [call]}
    assert [team["help"] for team in slots(LEAD, state)["teams"]] == [True, False]


TO_ALL = Announcement("all", "Pause om lidt", NOW_MS, None, frozenset({"ane", "cilla"}))
TO_FIRST = Announcement("first", "Flot", NOW_MS + 1, 1, frozenset({"ane"}))
BOTH = sprint(announcements=(TO_FIRST, TO_ALL))


@pytest.mark.parametrize(
    ("seat", "heard"),
    [(None, "all"), (CILLA, "all"), (HELPER, "all"), (ANE, "first"), (LEAD, "first")],
)
def test_words_to_one_team_do_not_take_the_words_to_all_away(seat: Seat | None, heard: str) -> None:
    assert slots(seat, BOTH)["announcement"]["id"] == heard


@pytest.mark.parametrize("seat", [None, CILLA, HELPER, GUEST])
def test_words_to_one_team_are_not_others(seat: Seat | None) -> None:
    assert slots(seat, sprint(announcements=(TO_FIRST,)))["announcement"] is None


def test_the_instructor_sees_how_many_of_those_it_is_for_have_seen_it() -> None:
    to_all = slots(LEAD, sprint(announcements=(TO_ALL,)))["announcement"]
    to_first = slots(LEAD, BOTH)["announcement"]
    assert (to_all["seen_by"], to_all["of"]) == (2, 4)
    assert (to_first["seen_by"], to_first["of"]) == (1, 2)


def test_others_see_only_whether_they_have_seen_it() -> None:
    told = slots(BO, sprint(announcements=(TO_ALL,)))["announcement"]
    assert told == {"id": "all", "text": "Pause om lidt", "at_ms": NOW_MS, "team": None, "seen": False}


def test_what_one_may_do_now_is_said_with_the_phase() -> None:
    frozen = sprint(teams=(replace(SPRINT.teams[0], ready=True), SPRINT.teams[1]), frozen=True)
    assert slots(ANE)["phase"]["may"]["ideas"]
    assert not slots(LEAD)["phase"]["may"]["ideas"]
    assert not slots(ANE, frozen)["phase"]["may"]["ideas"]
    assert not any(slots(None)["phase"]["may"].values())


def test_what_a_phone_sent_is_told_to_its_seat_alone() -> None:
    state = sprint(by_phone=(ByPhone(ANE.id, "link", "photo"),))
    assert slots(ANE, state)["photo"] == {"link": "link", "id": "photo"}
    assert [slots(other, state).get("photo") for other in (BO, CILLA, HELPER, LEAD, None)] == [None] * 5
