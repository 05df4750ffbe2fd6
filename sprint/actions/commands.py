"""The table of commands: the name on the wire and the action that answers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sprint.actions import (
    agenda,
    announcements,
    clock,
    deputies,
    expected,
    feedback,
    guide,
    help,
    keeping,
    leaving,
    merging,
    phases,
    pitch,
    placing,
    reveal,
    seats,
    sprints,
    stage,
    teams,
    versions,
    votes,
)
from sprint.actions.deps import Actor, Answer, Deps, Repeated, load
from sprint.domain.errors import Refused
from sprint.domain.permissions import check


def run(deps: Deps, actor: Actor, command: str, **payload: Any) -> Answer:
    """A repeated intention is answered as it was the first time."""
    try:
        return COMMANDS[command](deps, actor, **payload)
    except Repeated as repeated:
        return repeated.answer


def undo(deps: Deps, actor: Actor, id: str) -> Answer:
    """Takes a line of the log back, by the command that it names; raises ``deed.gone`` or why it cannot."""
    state = load(deps, actor.code)
    check(state.seat(actor.seat_id), "deed_undo", state)
    deed = next((deed for deed in state.deeds if deed.id == id), None)
    if deed is None or deed.undo is None or deed.undone_ms is not None:
        raise Refused("deed.gone")
    back = BACK.get(deed.undo["command"]) or COMMANDS[deed.undo["command"]]
    back(deps, replace(actor, undoes=deed.id), **deed.undo["payload"])
    return {}


# Ways back that no browser asks for by name.
BACK: dict[str, Callable[..., Answer]] = {
    "agenda_back": agenda.replace_all,
    "clock_shift": clock.shift,
    "day_back": agenda.day_back,
    "sprint_hand_back": deputies.hand_back,
    "help_free": help.free,
    "phase_put_back": agenda.put_back,
    "seat_code_back": seats.code_back,
    "seat_put_back": seats.put_back,
    "note_take": placing.take,
    "team_part": merging.part,
    "team_put_back": teams.put_back,
    "pairs_put_back": pitch.put_pairs_back,
}

COMMANDS: dict[str, Callable[..., Answer]] = {
    "deed_undo": undo,
    "clock_start": clock.start,
    "clock_pause": clock.pause,
    "clock_resume": clock.resume,
    "clock_add": clock.add,
    "clock_set": clock.set_left,
    "team_extend": clock.extend,
    "phase_next": phases.next_phase,
    "phase_go": phases.go,
    "phase_undo": phases.undo,
    "phase_set": phases.set_phase,
    "phase_add": agenda.add,
    "phase_copy": agenda.copy,
    "phase_edit": agenda.edit,
    "phase_move": agenda.move,
    "phase_remove": agenda.remove,
    "day_set": agenda.set_day,
    "sprint_open": sprints.open_sprint,
    "sprint_close": sprints.close,
    "sprint_lock": sprints.lock,
    "sprint_keep": keeping.keep_until,
    "sprint_after": keeping.after,
    "door_change": sprints.change_door,
    "sprint_freeze": sprints.freeze,
    "deputy_add": deputies.add,
    "deputy_remove": deputies.remove,
    "sprint_hand_over": deputies.hand_over,
    "seating_set": sprints.set_seating,
    "seats_plan": teams.plan_seats,
    "reveal": reveal.reveal,
    "silence_again": reveal.silence,
    "note_place": placing.place,
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
    "help_send": help.send,
    "help_done": help.done,
    "guide_show": guide.show,
    "announce": announcements.announce,
    "announcement_seen": announcements.seen,
    "expected_put": expected.put,
    "team_add": teams.add,
    "teams_add": teams.add_many,
    "team_rename": teams.rename,
    "team_remove": teams.remove,
    "team_merge": merging.merge,
    "ready_set": teams.set_ready,
    "version_save": versions.save,
    "versions_list": versions.list_of,
    "version_look": versions.look,
    "version_restore": versions.restore,
    "version_begin": versions.begin_again,
    "seat_move": seats.move,
    "seat_change": seats.change_table,
    "seat_rename": seats.rename,
    "seat_role": seats.set_role,
    "seat_remove": leaving.remove,
    "seats_remove": leaving.remove_many,
    "seats_clear": leaving.clear,
    "seat_restore": seats.restore,
    "seat_reissue": seats.reissue,
    "news_read": seats.read_news,
    "stage_show": stage.show,
    "pitch_begin": pitch.begin,
    "pitch_next": pitch.forward,
    "pitch_back": pitch.back,
    "pitch_order": pitch.arrange,
    "pitch_call": pitch.call,
    "pitch_pause": pitch.pause,
    "pitch_resume": pitch.resume,
    "pitch_add": pitch.add,
    "pitch_minutes": pitch.pace,
    "pitch_view": pitch.view,
    "pitch_end": pitch.end,
    "pitch_show": pitch.show,
    "pair_set": pitch.pair,
    "play_link_stop": feedback.stop_link,
    "feedback_sort": feedback.sort,
}
