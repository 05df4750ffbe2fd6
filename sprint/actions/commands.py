"""The table of commands: the name on the wire and the action that answers it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sprint.actions import (
    announcements,
    clock,
    help,
    phases,
    reveal,
    seats,
    sprints,
    stage,
    teams,
    versions,
    votes,
)
from sprint.actions.deps import Actor, Answer, Deps, Repeated


def run(deps: Deps, actor: Actor, command: str, **payload: Any) -> Answer:
    """A repeated intention is answered as it was the first time."""
    try:
        return COMMANDS[command](deps, actor, **payload)
    except Repeated as repeated:
        return repeated.answer


COMMANDS: dict[str, Callable[..., Answer]] = {
    "clock_start": clock.start,
    "clock_pause": clock.pause,
    "clock_resume": clock.resume,
    "clock_add": clock.add,
    "phase_next": phases.next_phase,
    "phase_go": phases.go,
    "phase_undo": phases.undo,
    "phase_set": phases.set_phase,
    "sprint_open": sprints.open_sprint,
    "sprint_close": sprints.close,
    "sprint_lock": sprints.lock,
    "sprint_freeze": sprints.freeze,
    "reveal": reveal.reveal,
    "votes_open": votes.open_rounds,
    "votes_close": votes.close,
    "vote_cast": votes.cast,
    "vote_take_back": votes.take_back,
    "votes_again": votes.again,
    "vote_choose": votes.choose,
    "decider_set": votes.set_decider,
    "co_voter_add": votes.add_co_voter,
    "co_voter_remove": votes.remove_co_voter,
    "help_call": help.call,
    "help_cancel": help.cancel,
    "help_take": help.take,
    "help_done": help.done,
    "announce": announcements.announce,
    "announcement_seen": announcements.seen,
    "team_add": teams.add,
    "team_rename": teams.rename,
    "ready_set": teams.set_ready,
    "version_save": versions.save,
    "versions_list": versions.list_of,
    "version_look": versions.look,
    "version_restore": versions.restore,
    "seat_move": seats.move,
    "seat_role": seats.set_role,
    "seat_remove": seats.remove,
    "seats_remove": seats.remove_many,
    "seat_restore": seats.restore,
    "seat_reissue": seats.reissue,
    "news_read": seats.read_news,
    "stage_show": stage.show,
}
