"""A note of the instructor's on every team's board, and the way back."""

from __future__ import annotations

from sprint.actions.deps import Actor, Answer, Deps, changing, load, stop_repetition
from sprint.domain import limits, names
from sprint.domain.errors import Refused
from sprint.domain.permissions import check


class Placed(Answer):
    note: str


def place(deps: Deps, actor: Actor, text: str) -> Placed:
    """The same note for all, unsigned: it is the task's and nobody's idea. Raises ``note.empty``."""
    words = names.prose(text, limits.NOTE)
    if not words:
        raise Refused("note.empty")
    state = load(deps, actor.code)
    check(state.seat(actor.seat_id), "note_place", state)
    stop_repetition(deps, actor)
    note = deps.new_id()
    deps.edits.lay_note(state, note, words)
    with changing(deps, actor, "note_place") as change:
        change.log("note_placed", ("note_take", {"note": note}), text=words[: limits.TITLE])
        change.answer = answer = Placed(note=note)
    return answer


def take(deps: Deps, actor: Actor, note: str) -> Answer:
    """From every board where it still is."""
    state = load(deps, actor.code)
    check(state.seat(actor.seat_id), "note_place", state)
    deps.edits.take_note(state, note)
    with changing(deps, actor, "note_place") as change:
        change.log("note_taken")
    return {}
