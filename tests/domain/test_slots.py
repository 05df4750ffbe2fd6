"""Slot by slot: whose it is, and what it keeps to itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sprint.domain.facts import Facts
from sprint.domain.leading import Announcement, HelpCall
from sprint.domain.photos import ByPhone
from sprint.domain.state import Seat, SprintState
from sprint.domain.view import view

from .prepared import (
    ANE,
    BO,
    CILLA,
    DEPUTY,
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
PUBLIC = {"sprint", "agenda", "phase", "clock", "announcement", "stage", "pitch"}
SEATED = PUBLIC | {"me", "people", "colleagues", "help", "announcements"}


def slots(seat: Seat | None, state: SprintState = SPRINT) -> dict[str, Any]:
    return view(state, seat, FACTS)


@pytest.mark.parametrize(
    ("seat", "names"),
    [
        (None, PUBLIC | {"arrivals", "votes", "spot", "on_tables"}),
        (GUEST, SEATED),
        (
            ANE,
            SEATED
            | {"votes", "drafts", "ready", "photo", "advice", "editions", "feedback", "play_link", "partner"},
        ),
        (HELPER, SEATED | {"teams", "advice"}),
        (DEPUTY, SEATED | {"teams", "deeds"}),
        (
            LEAD,
            SEATED
            | {
                "teams",
                "deeds",
                "arrivals",
                "log",
                "rounds",
                "choices",
                "homes",
                "answers",
                "pairs",
                "advice",
                "expected",
            },
        ),
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
# And of somebody at Ane's screen.
OF_THREE = (*GIVEN, ("inger", "group:a"))


def test_open_votes_are_ones_own() -> None:
    state = with_vote(open_round(*GIVEN))
    assert slots(ANE, state)["votes"]["mine"] == {"group:a": 1}
    assert slots(None, state)["votes"] == []
    for reader in (ANE, CILLA, LEAD, HELPER, None):
        assert "group:b" not in repr(slots(reader, state))


def test_closed_votes_are_the_teams_and_the_projectors() -> None:
    state = replace(with_vote(open_round(*OF_THREE, state="closed")), stage_mode="results")
    results = [{"item": "group:a", "votes": 2}, {"item": "group:b", "votes": 1}]
    unnamed = [{**line, "title": ""} for line in results]
    (shown,) = slots(None, state)["votes"]
    assert slots(ANE, state)["votes"]["results"] == results
    assert slots(CILLA, state)["votes"] is None
    assert (shown["team"], shown["results"]) == (1, unnamed)
    assert "mine" not in shown


def test_what_fewer_than_three_voted_for_stays_at_their_table() -> None:
    """Others would see who voted for what: they see what was chosen, and the instructor can choose."""
    board = {1: {"group:a": "Én plan", "group:b": "Ring først"}}
    facts = Facts(titles=board, choices=board)
    vote = replace(open_round(*GIVEN, state="closed"), chosen="group:b")
    state = replace(with_vote(vote), stage_mode="results")
    assert [line["votes"] for line in slots(ANE, state)["votes"]["results"]] == [1, 1]
    (wall,) = view(state, None, facts)["votes"]
    lead = view(state, LEAD, facts)
    assert lead["rounds"] == [wall]
    assert (wall["results"], wall["few"], wall["chosen_title"]) == ([], True, "Ring først")
    titles = [choice["title"] for choice in lead["choices"][0]["items"]]
    assert titles == ["Én plan", "Ring først"]
    assert "Én plan" not in repr(view(state, None, facts))


def test_the_projector_names_what_a_closed_round_was_about() -> None:
    facts = Facts(titles={1: {"group:a": "Én plan for alle"}})
    closed = replace(with_vote(open_round(*OF_THREE, state="closed")), stage_mode="results")
    (shown,) = view(closed, None, facts)["votes"]
    assert [line["title"] for line in shown["results"]] == ["Én plan for alle", ""]
    assert "Én plan" not in repr(view(with_vote(open_round(*GIVEN)), None, facts))


def test_a_question_is_its_teams_those_who_help_and_after_the_vote_the_projectors() -> None:
    facts = Facts(questions={1: "Hvordan kan vi samle planen?"})
    closed = replace(with_vote(open_round(*GIVEN, state="closed")), stage_mode="results")
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


def test_who_has_not_voted_yet_is_named_to_the_team_while_the_round_is_open() -> None:
    assert slots(ANE, with_vote(open_round(("ane", "group:a"))))["votes"]["waiting"] == ["Bo"]
    assert slots(ANE, with_vote(open_round(*GIVEN)))["votes"]["waiting"] == []
    closed = with_vote(open_round(("ane", "group:a"), state="closed"))
    assert slots(ANE, closed)["votes"]["waiting"] == []
    assert "waiting" not in slots(LEAD, with_vote(open_round()))["teams"][0]


# Help and announcements


def test_a_call_is_its_teams_and_the_helpers() -> None:
    state = sprint(help_calls=(HelpCall("h", 1, "Hvem ejer data?", NOW_MS, "ane", taken_by="sif"),))
    call = slots(BO, state)["help"]["call"]
    assert (call["text"], call["by"], call["taken_by"]) == ("Hvem ejer data?", "Ane", "Sif")
    assert slots(CILLA, state)["help"] == {"call": None}
    assert slots(HELPER, state)["help"] == slots(LEAD, state)["help"] == {"queue": [call]}
    assert [team["help"] for team in slots(LEAD, state)["teams"]] == [True, False]


TO_ALL = Announcement("all", "Pause om lidt", NOW_MS, seen_by=frozenset({"ane", "cilla"}))
TO_FIRST = Announcement("first", "Flot", NOW_MS + 1, (1,), seen_by=frozenset({"ane"}))
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
    said = {"id": "all", "text": "Pause om lidt", "at_ms": NOW_MS, "teams": [], "seat": None}
    assert told == {**said, "seen": False}


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
