"""Who may do what, and when: one table of roles and deeds, and the states that close it."""

from __future__ import annotations

from typing import NoReturn

from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.spotlight import needs
from sprint.domain.state import Role, Seat, SprintState

LEAD: frozenset[Role] = frozenset({"instructor"})
# The clock, the next step and messages: no more, and no look at what anybody writes.
DEPUTY: frozenset[Role] = frozenset({"deputy"})
HELP: frozenset[Role] = frozenset({"instructor", "specialist"})
TEAM: frozenset[Role] = frozenset({"participant"})
ALL: frozenset[Role] = frozenset({"instructor", "specialist", "participant"})

ROLES: dict[str, frozenset[Role]] = {
    "clock_start": LEAD | DEPUTY,
    "clock_pause": LEAD | DEPUTY,
    "clock_resume": LEAD | DEPUTY,
    "clock_add": LEAD | DEPUTY,
    "clock_set": LEAD | DEPUTY,
    "team_extend": LEAD | DEPUTY,
    "deed_undo": LEAD,
    "phase_next": LEAD | DEPUTY,
    "phase_go": LEAD,
    "phase_undo": LEAD | DEPUTY,
    "phase_set": LEAD,
    "phase_add": LEAD,
    "phase_copy": LEAD,
    "phase_edit": LEAD,
    "phase_move": LEAD,
    "phase_remove": LEAD,
    "day_set": LEAD,
    "sprint_open": LEAD,
    "sprint_close": LEAD,
    "sprint_keep": LEAD,
    "sprint_after": LEAD,
    "sprint_lock": LEAD,
    "door_change": LEAD,
    "sprint_freeze": LEAD,
    "deputy_add": LEAD,
    "deputy_remove": LEAD,
    "sprint_hand_over": LEAD,
    "announce": LEAD | DEPUTY,
    "expected_put": LEAD,
    "team_add": LEAD,
    "teams_add": LEAD,
    "team_rename": LEAD,
    "team_remove": LEAD,
    "team_merge": LEAD,
    "seat_move": LEAD,
    "seat_change": TEAM,
    "seat_rename": LEAD,
    "seat_remove": LEAD,
    "seat_reissue": LEAD,
    "seat_restore": LEAD,
    "seats_remove": LEAD,
    "seats_clear": LEAD,
    "seat_role": LEAD,
    "seating_set": LEAD,
    "seats_plan": LEAD,
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
    "silence_again": LEAD,
    "note_place": LEAD,
    "guide_show": TEAM,
    "help_call": TEAM,
    "help_cancel": TEAM,
    "help_take": HELP,
    "help_send": LEAD,
    "help_done": HELP,
    "announcement_seen": ALL,
    "news_read": ALL,
    "ready_set": TEAM,
    "play_link_stop": TEAM,
    "pitch_begin": LEAD,
    "pitch_next": LEAD | DEPUTY,
    "pitch_back": LEAD | DEPUTY,
    "pitch_order": LEAD,
    "pitch_call": LEAD,
    "pitch_pause": LEAD | DEPUTY,
    "pitch_resume": LEAD | DEPUTY,
    "pitch_add": LEAD | DEPUTY,
    "pitch_minutes": LEAD,
    "pitch_view": LEAD,
    "pitch_end": LEAD,
    "pitch_show": LEAD | TEAM,
    "pair_set": LEAD,
    "feedback_sort": TEAM,
    "version_save": LEAD | TEAM,
    "versions_list": ALL,
    "version_look": ALL,
    "version_restore": LEAD | TEAM,
    "version_begin": LEAD,
    "edition_make": LEAD | TEAM,
    "comment": HELP,
    "drafts": TEAM,
    "ideas": TEAM,
    "concept": TEAM,
    "outline": TEAM,
}

COMMENTED = frozenset({"ideas", "concept"})
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
    "guide_show",
    "version_restore",
    "edition_make",
    "feedback_sort",
}
VERSIONS = frozenset({"version_save", "versions_list", "version_look", "version_restore", "version_begin"})
THEN_TOO = frozenset(
    {
        "comment",
        "edition_make",
        "guide_show",
        "sprint_open",
        "sprint_keep",
        "sprint_after",
        "deputy_add",
        "deputy_remove",
        "sprint_hand_over",
        "announcement_seen",
        "news_read",
        "seats_clear",
        "announce",
        "team_rename",
        "seat_rename",
        "seat_remove",
        "seats_remove",
        "seat_restore",
        "seat_reissue",
        "deed_undo",
        "play_link_stop",
        "feedback_sort",
    }
)
AFTER_CLOSE = WRITING | VERSIONS | THEN_TOO
# What is no more where rooms are only read after the sprint.
SHUT_OUT = FROZEN_OUT | {"version_save", "version_begin"}


def may(seat: Seat, deed: str, state: SprintState) -> bool:
    """Whether a seat may do a deed now; unknown deeds are nobody's."""
    if not _roles(seat) & ROLES.get(deed, frozenset()):
        return False
    if state.frozen and seat.role != "instructor" and deed in FROZEN_OUT:
        return False
    if is_over(deed, state):
        return False
    return _phase_allows(seat, deed, state)


def is_over(deed: str, state: SprintState) -> bool:
    """Whether the sprint is closed to a deed."""
    return (state.status == "closed" and deed not in AFTER_CLOSE) or (state.is_shut and deed in SHUT_OUT)


def _roles(seat: Seat) -> frozenset[Role]:
    """Who helps from a table of their own is one of the team there, too."""
    return frozenset({seat.role}) | (TEAM if seat.is_member else frozenset())


def check(seat: Seat, deed: str, state: SprintState) -> None:
    """Raises a code that says why not."""
    if may(seat, deed, state):
        return
    if state.frozen and deed in FROZEN_OUT and _roles(seat) & (ROLES[deed] - LEAD):
        raise Refused("document.locked" if deed in WRITING | {"comment"} else "sprint.frozen")
    if is_over(deed, state):
        raise Refused("sprint.closed")
    if deed in state.phase.rules.closed and state.status != "closed":
        raise Refused("document.not_now")
    if deed == "seat_change" and state.locked:
        raise Refused("sprint.locked")
    if deed == "vote_choose" and seat.is_member:
        raise Refused("vote.decider")
    raise Refused("forbidden")


def refuse_writing(seat: Seat, document: str, state: SprintState) -> NoReturn:
    """Raises the code that says why nothing of a document may be written; a browser holds its edits by it."""
    kind, _, owner = document.partition(":")
    visits = seat.role in HELP and owner != str(seat.team_number)
    check(seat, "comment" if kind in COMMENTED and visits else kind, state)
    raise Refused("forbidden")


def may_write(seat: Seat, document: str, state: SprintState) -> bool:
    """Whether a seat may write in a document, named as on the wire (``ideas:2``, ``drafts:<seat>``)."""
    kind, owner = _owned(document, state)
    mine = seat.id if kind == "drafts" else str(seat.team_number)
    return owner == mine and may(seat, kind, state)


def may_comment(seat: Seat, document: str, state: SprintState) -> bool:
    """Whether one who helps may write in the comments of a board or sheet, and in nothing else of it."""
    return (
        document.partition(":")[0] in COMMENTED
        and may_read(seat, document, state)
        and may(seat, "comment", state)
    )


def may_read(seat: Seat, document: str, state: SprintState) -> bool:
    """Drafts are their author's alone; a team's documents its own, the helpers' and the instructor's."""
    kind, owner = _owned(document, state)
    if kind == "drafts":
        return owner == seat.id and seat.is_member
    if kind not in WRITING or not any(str(team.number) == owner for team in state.teams):
        return False
    return seat.role in HELP or owner == str(seat.team_number)


def _owned(document: str, state: SprintState) -> tuple[str, str]:
    """A document's kind and whose it is; a version for another municipality is its team's."""
    kind, _, owner = document.partition(":")
    if kind == "concept" and state.editions:
        made = (edition for edition in state.editions if str(edition.number) == owner)
        owner = next((str(edition.team_number) for edition in made), owner)
    return kind, owner


def may_see_team(seat: Seat | None, number: int) -> bool:
    """Whose take-home page and exports one may open."""
    return seat is not None and (seat.role in HELP or seat.team_number == number)


def may_play(seat: Seat | None, number: int, state: SprintState) -> bool:
    """The own team's prototype and, for those who help, every one; in a pitch everybody may look at all."""
    if state.pitch is not None and state.pitch.team == number:
        return True  # it is on the projector
    if seat is None and state.stage_mode == "spotlight" and state.stage_team == number:
        return needs(state.stage_item) == "outline"
    if seat is None:
        return False
    return seat.role in HELP or seat.team_number == number or state.phase.kind == "pitch"


def _phase_allows(seat: Seat, deed: str, state: SprintState) -> bool:
    if deed in state.phase.rules.closed and state.status != "closed":
        return False
    if deed == "reveal" and seat.is_member:
        phase = state.face_down(seat.team_number)
        # What the instructor has not turned over when its phase is past waits for nobody.
        return phase is not None and (phase.rules.reveal == "team" or phase.id != state.phase.id)
    if deed == "seat_change":
        return not state.locked  # as for anybody who comes in
    if deed == "vote_choose" and seat.is_member:
        return state.decider(seat.team_number) in (None, seat.id)
    if deed == "phase_undo" and seat.role == "deputy":
        # Back from a move of their own: every other would be a way to any phase.
        return state.latest_move is not None and state.latest_move.by_seat == seat.id
    return True


def may_write_by_link(state: SprintState, *, writes: bool) -> bool:
    """Whether who comes by a team's link may sit down and write, where the team lets them."""
    return writes and may_write_on(state)


def may_write_on(state: SprintState) -> bool:
    """Whether teams may write in their rooms, also after the close."""
    return not state.is_shut


def check_of_team(seat: Seat, number: int, state: SprintState) -> None:
    """A team gives its own link and makes its own versions, the instructor any; also after the close."""
    if seat.role != "instructor" and (not seat.is_member or seat.team_number != number):
        raise Refused("forbidden")
    state.team(number)


def check_open(state: SprintState, by_link: str) -> None:
    """No shut door keeps out who comes by a team's link."""
    if state.status != "open" and not by_link:
        raise Refused("sprint.not_open" if state.status == "draft" else "sprint.closed")
    if state.locked and not by_link:
        raise Refused("sprint.locked")
    if len(state.seats) >= limits.SEATS:
        raise Refused("sprint.full")
