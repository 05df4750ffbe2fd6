"""Who may do what, and when: one table of roles and deeds, and the states that close it."""

from __future__ import annotations

from typing import NoReturn

from sprint.domain.errors import Refused
from sprint.domain.state import Role, Seat, SprintState

LEAD: frozenset[Role] = frozenset({"instructor"})
HELP: frozenset[Role] = frozenset({"instructor", "specialist"})
TEAM: frozenset[Role] = frozenset({"participant"})
ALL: frozenset[Role] = frozenset({"instructor", "specialist", "participant"})

ROLES: dict[str, frozenset[Role]] = {
    "clock_start": LEAD,
    "clock_pause": LEAD,
    "clock_resume": LEAD,
    "clock_add": LEAD,
    "phase_next": LEAD,
    "phase_go": LEAD,
    "phase_undo": LEAD,
    "phase_set": LEAD,
    "sprint_open": LEAD,
    "sprint_close": LEAD,
    "sprint_lock": LEAD,
    "sprint_freeze": LEAD,
    "announce": LEAD,
    "team_add": LEAD,
    "team_rename": LEAD,
    "seat_move": LEAD,
    "seat_remove": LEAD,
    "seat_reissue": LEAD,
    "seat_restore": LEAD,
    "seats_remove": LEAD,
    "seat_role": LEAD,
    "stage_show": LEAD,
    "votes_open": LEAD,
    "votes_close": LEAD | TEAM,
    "vote_cast": TEAM,
    "vote_take_back": TEAM,
    "votes_again": TEAM,
    "vote_choose": LEAD | TEAM,
    "decider_set": TEAM,
    "co_voter_add": TEAM,
    "co_voter_remove": TEAM,
    "reveal": LEAD | TEAM,
    "help_call": TEAM,
    "help_cancel": TEAM,
    "help_take": HELP,
    "help_done": HELP,
    "announcement_seen": ALL,
    "news_read": ALL,
    "ready_set": TEAM,
    "version_save": LEAD | TEAM,
    "versions_list": ALL,
    "version_look": ALL,
    "version_restore": LEAD | TEAM,
    "comment": HELP,
    "drafts": TEAM,
    "ideas": TEAM,
    "concept": TEAM,
    "outline": TEAM,
}

WRITING = frozenset({"drafts", "ideas", "concept", "outline"})
FROZEN_OUT = WRITING | {
    "comment",
    "vote_cast",
    "vote_take_back",
    "votes_close",
    "votes_again",
    "vote_choose",
    "decider_set",
    "co_voter_add",
    "co_voter_remove",
    "reveal",
    "version_restore",
}
VERSIONS = frozenset({"version_save", "versions_list", "version_look", "version_restore"})
AFTER_CLOSE = WRITING | VERSIONS | {"comment", "sprint_open", "announcement_seen", "news_read"}


def may(seat: Seat, deed: str, state: SprintState) -> bool:
    """Whether a seat may do a deed now; unknown deeds are nobody's."""
    if seat.role not in ROLES.get(deed, frozenset()):
        return False
    if state.frozen and seat.role != "instructor" and deed in FROZEN_OUT:
        return False
    if state.status == "closed" and deed not in AFTER_CLOSE:
        return False
    return _phase_allows(seat, deed, state)


def check(seat: Seat, deed: str, state: SprintState) -> None:
    """Raises a code that says why not."""
    if may(seat, deed, state):
        return
    if state.frozen and deed in FROZEN_OUT and seat.role in ROLES[deed] - LEAD:
        raise Refused("document.locked" if deed in WRITING | {"comment"} else "sprint.frozen")
    if state.status == "closed" and deed not in AFTER_CLOSE:
        raise Refused("sprint.closed")
    if deed == "vote_choose" and seat.role == "participant":
        raise Refused("vote.decider")
    raise Refused("forbidden")


def refuse_writing(seat: Seat, document: str, state: SprintState) -> NoReturn:
    """Raises the code that says why nothing of a document may be written; a browser holds its edits by it."""
    kind = document.partition(":")[0]
    check(seat, "comment" if kind == "ideas" and seat.role in HELP else kind, state)
    raise Refused("forbidden")


def may_write(seat: Seat, document: str, state: SprintState) -> bool:
    """Whether a seat may write in a document, named as on the wire (``ideas:2``, ``drafts:<seat>``)."""
    kind, _, owner = document.partition(":")
    mine = seat.id if kind == "drafts" else str(seat.team_number)
    return owner == mine and may(seat, kind, state)


def may_comment(seat: Seat, document: str, state: SprintState) -> bool:
    """Whether one who helps may write in the comments of a team's board, and in nothing else of it."""
    return document.startswith("ideas:") and may_read(seat, document, state) and may(seat, "comment", state)


def may_read(seat: Seat, document: str, state: SprintState) -> bool:
    """Drafts are their author's alone; a team's documents its own, the helpers' and the instructor's."""
    kind, _, owner = document.partition(":")
    if kind == "drafts":
        return owner == seat.id and seat.role == "participant"
    if kind not in WRITING or not any(str(team.number) == owner for team in state.teams):
        return False
    return seat.role in HELP or owner == str(seat.team_number)


def may_see_team(seat: Seat | None, number: int) -> bool:
    """Whose take-home page and exports one may open."""
    return seat is not None and (seat.role in HELP or seat.team_number == number)


def _phase_allows(seat: Seat, deed: str, state: SprintState) -> bool:
    if deed == "reveal" and seat.role == "participant":
        phase = state.face_down(seat.team_number)
        return phase is not None and phase.rules.reveal == "team"
    if deed == "vote_choose" and seat.role == "participant":
        return state.decider(seat.team_number) in (None, seat.id)
    return True
