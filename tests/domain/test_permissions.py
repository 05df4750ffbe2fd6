"""Role by role and state by state: who may do what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sprint.actions import COMMANDS
from sprint.domain.errors import Refused
from sprint.domain.permissions import (
    HELP,
    ROLES,
    VERSIONS,
    WRITING,
    check,
    may,
    may_comment,
    may_read,
    may_see_team,
    may_write,
    refuse_writing,
)
from sprint.domain.permissions import (
    LEAD as LEADS,
)
from sprint.domain.state import Seat, SprintState
from tests.support.refusals import refused

from .prepared import ANE, CILLA, GUEST, HELPER, LEAD, PHASES, SPRINT, sprint

FROZEN = sprint(frozen=True)
CLOSED = sprint(status="closed")
TEAM_DOCUMENTS = ("ideas:1", "concept:1", "outline:1")


def test_every_command_has_a_row_in_the_table() -> None:
    assert set(ROLES) == set(COMMANDS) | WRITING | {"comment"}


@pytest.mark.parametrize("deed", sorted(deed for deed, roles in ROLES.items() if roles == LEADS))
def test_only_the_instructor_leads(deed: str) -> None:
    assert may(LEAD, deed, SPRINT)
    assert not any(may(seat, deed, SPRINT) for seat in (ANE, HELPER, GUEST))


@pytest.mark.parametrize("deed", [*ROLES, "sprint_delete", ""])
def test_guests_and_unknown_deeds(deed: str) -> None:
    assert not may(GUEST, deed, SPRINT)
    assert deed in ROLES or not may(LEAD, deed, SPRINT)


@pytest.mark.parametrize("deed", sorted(deed for deed, roles in ROLES.items() if roles == HELP))
def test_those_who_help_take_calls(deed: str) -> None:
    assert may(HELPER, deed, SPRINT)
    assert may(LEAD, deed, SPRINT)
    assert not may(ANE, deed, SPRINT)


@pytest.mark.parametrize("document", TEAM_DOCUMENTS)
@pytest.mark.parametrize("position", range(len(PHASES)))
def test_phases_are_soft(document: str, position: int) -> None:
    state = sprint(phase_position=position)
    assert may_write(ANE, document, state)
    assert may_read(ANE, document, state)


@pytest.mark.parametrize("document", TEAM_DOCUMENTS)
@pytest.mark.parametrize("reader", [LEAD, HELPER])
def test_those_who_help_read_and_do_not_write(document: str, reader: Seat) -> None:
    assert may_read(reader, document, SPRINT)
    assert not may_write(reader, document, SPRINT)


def test_those_who_help_comment_on_the_board() -> None:
    assert all(may_comment(helper, "ideas:1", SPRINT) for helper in (LEAD, HELPER))
    assert not any(may_comment(seat, "ideas:1", SPRINT) for seat in (ANE, CILLA, GUEST))
    assert not any(may_comment(HELPER, other, SPRINT) for other in ("concept:1", "drafts:ane", "ideas:9"))
    assert may_comment(LEAD, "ideas:1", FROZEN)
    assert not may_comment(HELPER, "ideas:1", FROZEN)


@pytest.mark.parametrize("document", TEAM_DOCUMENTS)
@pytest.mark.parametrize("outsider", [CILLA, GUEST])
def test_other_teams_and_guests_get_nothing(document: str, outsider: Seat) -> None:
    assert not may_read(outsider, document, SPRINT)
    assert not may_write(outsider, document, SPRINT)


@pytest.mark.parametrize("position", range(len(PHASES)))
def test_drafts_are_their_authors_alone(position: int) -> None:
    state = sprint(phase_position=position)
    assert may_read(ANE, "drafts:ane", state)
    assert may_write(ANE, "drafts:ane", state)
    for other in (LEAD, HELPER, GUEST, CILLA):
        assert not may_read(other, "drafts:ane", state)
        assert not may_write(other, "drafts:ane", state)


@pytest.mark.parametrize(
    "name", ["", ":", "ideas", "ideas:", "ideas:9", "ideas:None", "secrets:1", "ideas:01"]
)
@pytest.mark.parametrize("seat", [ANE, LEAD, HELPER])
def test_documents_that_are_not_there(name: str, seat: Seat) -> None:
    assert not may_read(seat, name, SPRINT)
    assert not may_write(seat, name, SPRINT)


@pytest.mark.parametrize("deed", sorted(WRITING))
def test_frozen_screens_stop_everybody_but_reading(deed: str) -> None:
    assert not may(ANE, deed, FROZEN)
    assert may_read(ANE, "ideas:1", FROZEN)
    assert may_read(ANE, "drafts:ane", FROZEN)
    with refused("document.locked"):
        check(ANE, deed, FROZEN)


def test_who_comments_on_frozen_screens_is_told_to_wait_and_who_never_may_that_they_may_not() -> None:
    with refused("document.locked"):
        refuse_writing(HELPER, "ideas:1", FROZEN)
    with refused("forbidden"):
        refuse_writing(HELPER, "concept:1", FROZEN)


def test_frozen_screens_stop_votes_but_not_calls_for_help() -> None:
    with refused("sprint.frozen"):
        check(ANE, "vote_cast", FROZEN)
    assert may(ANE, "help_call", FROZEN)
    assert may(LEAD, "clock_pause", FROZEN)
    assert may(LEAD, "reveal", FROZEN)


@pytest.mark.parametrize("document", TEAM_DOCUMENTS)
def test_after_the_end_teams_go_on_writing(document: str) -> None:
    assert may_write(ANE, document, CLOSED)


@pytest.mark.parametrize(
    "deed",
    sorted(set(ROLES) - WRITING - VERSIONS - {"comment", "sprint_open", "announcement_seen", "news_read"}),
)
def test_after_the_end_there_are_no_commands(deed: str) -> None:
    for seat in (LEAD, HELPER, ANE):
        with pytest.raises(Refused, match=r"sprint\.closed|forbidden"):
            check(seat, deed, CLOSED)


def test_a_sprint_can_be_opened_again() -> None:
    assert may(LEAD, "sprint_open", CLOSED)


def with_reveal(by: str) -> SprintState:
    first, private, *others = PHASES
    rules = replace(private.rules, reveal=by)  # type: ignore[arg-type]
    return sprint(phases=(first, replace(private, rules=rules), *others))


def test_who_turns_the_notes_over_is_a_rule_of_the_phase() -> None:
    assert may(ANE, "reveal", with_reveal("team"))
    assert not may(ANE, "reveal", with_reveal("instructor"))
    assert may(LEAD, "reveal", with_reveal("instructor"))


def test_there_is_nothing_to_turn_over_before_or_afterwards() -> None:
    first, second = SPRINT.teams
    revealed = sprint(teams=(replace(first, revealed=frozenset({"p1"})), second))
    assert not may(ANE, "reveal", sprint(phase_position=0))
    assert not may(ANE, "reveal", revealed)
    assert may(CILLA, "reveal", revealed)
    assert may(ANE, "reveal", sprint(phase_position=3))


def test_who_takes_what_home() -> None:
    assert may_see_team(ANE, 1)
    assert may_see_team(LEAD, 2)
    assert may_see_team(HELPER, 2)
    assert not may_see_team(ANE, 2)
    assert not may_see_team(GUEST, 1)
    assert not may_see_team(None, 1)
