"""Every role and every deed, in the words of what was promised: a table of its own, which asks only ``may``.

Nothing here is taken from the table in the code, so a row that changes there has to be meant twice.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from sprint.actions import COMMANDS
from sprint.domain.leading import Deed
from sprint.domain.permissions import may
from sprint.domain.state import Seat, SprintState

from .prepared import ANE, DEPUTY, GUEST, HELPER, LEAD, NOW_MS, SPRINT

OWN_MOVE = Deed("d1", 1, NOW_MS, DEPUTY.id, "moved")
"""A deputy goes back from what they did themselves."""
# Notes lie face down, the team reveals them, anybody decides, and the doors are open.
OPEN = replace(SPRINT, deeds=(OWN_MOVE,))
STATES = {
    "open": OPEN,
    "frozen": replace(OPEN, frozen=True),
    "closed": replace(OPEN, status="closed"),
    "shut": replace(OPEN, status="closed", writes_after=False),
}
SEATS = {"i": LEAD, "d": DEPUTY, "s": HELPER, "p": ANE, "g": GUEST}

# Who (instructor, deputy, specialist, participant) may while the sprint is open, while its screens are
# frozen, when it is closed, and when it is closed and its rooms are only read. A dot is nobody.
PROMISED = """
# "A deputy with clock, next and message only."
id id . .    clock_start clock_pause clock_resume clock_add clock_set team_extend
id id . .    phase_next phase_undo pitch_next pitch_back pitch_pause pitch_resume pitch_add
id id id id  announce
# The instructor prepares and leads alone.
i i . .      phase_go phase_set phase_add phase_copy phase_edit phase_move phase_remove day_set
i i . .      sprint_close sprint_lock door_change sprint_freeze
i i . .      team_add teams_add team_remove team_merge expected_put
i i . .      seat_move seat_role seating_set seats_plan
i i . .      stage_show votes_open silence_again note_place help_send pair_set
i i . .      pitch_begin pitch_order pitch_call pitch_minutes pitch_view pitch_end
# "Can still re-issue codes, send a message, rename, remove, move the deletion date, reopen."
i i i i      seat_reissue team_rename seat_rename seat_remove seats_remove seat_restore seats_clear
i i i i      sprint_keep sprint_open sprint_after deed_undo
i i i i      deputy_add deputy_remove sprint_hand_over
# The team writes, also afterwards at home, unless its rooms are only read.
p . p .      drafts ideas concept outline guide_show feedback_sort
p . . .      vote_cast vote_take_back votes_again decider_set co_voter_add co_voter_remove
p p . .      help_call help_cancel ready_set seat_change
p p p p      play_link_stop
# "The instructor can choose for a team"; "nobody can be left without a way to reveal".
ip i . .     votes_close vote_choose reveal
ip ip . .    pitch_show
ip i ip .    edition_make version_restore
ip ip ip .   version_save
i i i .      version_begin
# "Enters any team, comments."
is i is .    comment
is is . .    help_take help_done
# What everybody in the sprint does.
isp isp isp isp  announcement_seen news_read versions_list version_look
"""


def rows() -> dict[str, dict[str, str]]:
    lines = [line.split() for line in PROMISED.splitlines() if line and not line.startswith("#")]
    return {deed: dict(zip(STATES, line, strict=False)) for line in lines for deed in line[4:]}


def who_may(deed: str, state: SprintState) -> str:
    return "".join(letter for letter, seat in SEATS.items() if may(seat, deed, state)) or "."


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize("deed", rows())
def test_who_may_is_who_was_promised(deed: str, name: str) -> None:
    assert who_may(deed, STATES[name]) == rows()[deed][name]


def test_nothing_that_can_be_done_is_missing_from_the_table() -> None:
    assert set(COMMANDS) - set(rows()) == set()


@pytest.mark.parametrize("by", [LEAD, None])
def test_a_deputy_goes_back_from_nobody_elses_move(by: Seat | None) -> None:
    moves = (replace(OWN_MOVE, by_seat=by.id),) if by else ()
    assert who_may("phase_undo", replace(OPEN, deeds=moves)) == "i"
