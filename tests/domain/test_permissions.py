"""What decides beside the role: whose document, which phase, which table. The roles: test_roles_and_deeds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from sprint import content
from sprint.actions import COMMANDS
from sprint.domain.errors import Refused
from sprint.domain.leading import Deed
from sprint.domain.permissions import (
    HELP,
    ROLES,
    THEN_TOO,
    VERSIONS,
    WRITING,
    check,
    may,
    may_comment,
    may_play,
    may_read,
    may_see_team,
    may_write,
    may_write_by_link,
    refuse_writing,
)
from sprint.domain.permissions import (
    LEAD as LEADS,
)
from sprint.domain.state import Reveal, Seat, SprintState
from tests.support.refusals import refused

from .prepared import ANE, CILLA, DEPUTY, GUEST, HELPER, LEAD, NOW_MS, PHASES, SPRINT, phase, sprint

FROZEN = sprint(frozen=True)
CLOSED = sprint(status="closed")
TEAM_DOCUMENTS = ("ideas:1", "concept:1", "outline:1")


def test_every_command_has_a_row_in_the_table() -> None:
    assert set(ROLES) == set(COMMANDS) | WRITING | {"comment", "edition_make"}


@pytest.mark.parametrize("deed", sorted(deed for deed, roles in ROLES.items() if roles == LEADS))
def test_only_the_instructor_leads(deed: str) -> None:
    assert may(LEAD, deed, SPRINT)
    assert not any(may(seat, deed, SPRINT) for seat in (DEPUTY, ANE, HELPER, GUEST))


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


def test_those_who_help_comment_on_the_board_and_on_the_sheet() -> None:
    assert may_comment(HELPER, "concept:1", SPRINT)
    assert all(may_comment(helper, "ideas:1", SPRINT) for helper in (LEAD, HELPER))
    assert not any(may_comment(seat, "ideas:1", SPRINT) for seat in (ANE, CILLA, GUEST))
    assert not any(may_comment(HELPER, other, SPRINT) for other in ("outline:1", "drafts:ane", "ideas:9"))
    assert may_comment(LEAD, "ideas:1", FROZEN)
    assert not may_comment(HELPER, "ideas:1", FROZEN)


@pytest.mark.parametrize("status", ["open", "closed"])
@pytest.mark.parametrize("writes_after", [True, False])
def test_after_a_sprint_that_is_shut_nobody_makes_more(status: str, writes_after: bool) -> None:
    state = sprint(status=status, writes_after=writes_after)
    writes = status == "open" or writes_after
    assert [may(seat, "edition_make", state) for seat in (ANE, LEAD)] == [writes, writes]
    assert may_write(ANE, "concept:1", state) == writes
    assert may_write_by_link(state, writes=True) == writes
    assert not may_write_by_link(state, writes=False)


@pytest.mark.parametrize("document", [*TEAM_DOCUMENTS, "drafts:ane", "drafts:pia"])
def test_a_deputy_reads_writes_and_comments_nothing(document: str) -> None:
    for rights in (may_read, may_write, may_comment):
        assert not rights(DEPUTY, document, SPRINT)
    assert not may_see_team(DEPUTY, 1)
    assert not may_play(DEPUTY, 1, SPRINT)


def test_a_deputy_goes_back_from_a_move_of_their_own_alone() -> None:
    own, other = (Deed(name, 1, NOW_MS, seat.id, "moved") for name, seat in (("d1", DEPUTY), ("d2", LEAD)))
    assert may(DEPUTY, "phase_undo", sprint(deeds=(own, other)))
    assert not may(DEPUTY, "phase_undo", sprint(deeds=(other, own)))
    assert not may(DEPUTY, "phase_undo", SPRINT)
    assert may(LEAD, "phase_undo", sprint(deeds=(own,)))


AT_HOME = replace(HELPER, team_number=1)
WITH_HOME = sprint(seats=tuple(AT_HOME if each.id == "sif" else each for each in SPRINT.seats))


def test_who_has_no_account_leads_nothing_and_an_account_only_as_it_is_signed_in_now() -> None:
    assert SPRINT.leader(None, 1) is None
    state = replace(SPRINT, seats=(replace(LEAD, account_id="lea", account_version=2), *SPRINT.seats[1:]))
    assert [state.leader(*cookie) for cookie in ((None, 1), ("lea", 1), ("pia", 2))] == [None] * 3
    assert state.leader("lea", 2) == state.seats[0]


@pytest.mark.parametrize("deed", sorted(ROLES))
def test_a_specialist_with_a_table_may_what_both_may(deed: str) -> None:
    assert may(AT_HOME, deed, WITH_HOME) == (may(ANE, deed, WITH_HOME) or may(HELPER, deed, SPRINT))


def test_a_specialist_with_a_table_writes_there_and_comments_elsewhere() -> None:
    assert all(may_write(AT_HOME, document, WITH_HOME) for document in (*TEAM_DOCUMENTS, "drafts:sif"))
    assert may_read(AT_HOME, "drafts:sif", WITH_HOME)
    assert not any(may_write(AT_HOME, other, WITH_HOME) for other in ("ideas:2", "concept:2", "drafts:ane"))
    assert may_comment(AT_HOME, "ideas:2", WITH_HOME)
    assert AT_HOME in WITH_HOME.members(1)
    assert "sif" in WITH_HOME.voters(1)
    assert HELPER not in SPRINT.members(1)
    with refused("document.locked"):
        refuse_writing(AT_HOME, "ideas:1", replace(WITH_HOME, frozen=True))


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
        refuse_writing(HELPER, "outline:1", FROZEN)


def test_frozen_screens_stop_votes_but_not_calls_for_help() -> None:
    for deed in ("vote_cast", "feedback_sort", "edition_make"):
        with refused("sprint.frozen"):
            check(ANE, deed, FROZEN)
    assert may(ANE, "help_call", FROZEN)
    assert may(LEAD, "clock_pause", FROZEN)
    assert may(LEAD, "reveal", FROZEN)


@pytest.mark.parametrize("document", TEAM_DOCUMENTS)
def test_after_the_end_teams_go_on_writing(document: str) -> None:
    assert may_write(ANE, document, CLOSED)


@pytest.mark.parametrize(
    "deed",
    sorted(set(ROLES) - WRITING - VERSIONS - THEN_TOO),
)
def test_after_the_end_there_are_no_commands(deed: str) -> None:
    for seat in (LEAD, DEPUTY, HELPER, ANE):
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
    assert may(ANE, "reveal", replace(with_reveal("instructor"), phase_position=2))
    assert may(LEAD, "reveal", with_reveal("instructor"))


@pytest.mark.parametrize("by", get_args(Reveal))
@pytest.mark.parametrize("agenda", content.agendas(), ids=lambda agenda: agenda["id"])
def test_nobody_is_left_without_a_way_to_turn_notes_over(agenda: Any, by: Reveal) -> None:
    """In every phase of every agenda: the instructor always can; the team too, once its silence is over."""
    phases = tuple(
        phase(at, line["kind"], private=line["rules"].get("private", False), reveal=by)
        for at, line in enumerate(agenda["phases"])
    )
    for at in range(len(phases)):
        now = sprint(phases=phases, phase_position=at)
        lying = now.face_down(1)
        assert may(LEAD, "reveal", now)
        assert may(ANE, "reveal", now) == (lying is not None and (by == "team" or lying != now.phase)), at


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


@pytest.mark.parametrize("document", TEAM_DOCUMENTS)
def test_a_phase_may_close_a_document_to_teams_and_nobody_else(document: str) -> None:
    kind = document.partition(":")[0]
    first, *others = PHASES
    shut = replace(first, rules=replace(first.rules, closed=(kind,)))  # type: ignore[arg-type]
    state = sprint(phases=(shut, *others), phase_position=0)
    assert not may_write(ANE, document, state)
    assert may_read(ANE, document, state)
    with refused("document.not_now"):
        refuse_writing(ANE, document, state)
    assert all(may_write(ANE, other, state) for other in TEAM_DOCUMENTS if other != document)
    assert may_write(ANE, "drafts:ane", state)
    assert may_comment(HELPER, "ideas:1", state)
    assert may_write(ANE, document, replace(state, phase_position=1))
    assert may_write(ANE, document, replace(state, status="closed"))
