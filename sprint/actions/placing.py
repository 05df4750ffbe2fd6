"""A note of the instructor's on every team's board, with or without a photo, and the way back."""

from __future__ import annotations

from sprint.actions.deps import Actor, Answer, Deps, changing, load, stop_repetition
from sprint.domain import limits, names
from sprint.domain.errors import Refused
from sprint.domain.permissions import check
from sprint.domain.photos import Pictured
from sprint.domain.state import SprintState
from sprint.store import photos


class Placed(Answer):
    note: str


def place(
    deps: Deps, actor: Actor, text: str, photo: str | None = None, description: str | None = None
) -> Placed:
    """The same note for all, unsigned: it is the task's and nobody's idea.

    The photo is one that this seat has sent. Raises ``note.empty`` and ``photo.unknown``.
    """
    words = names.prose(text, limits.NOTE)
    if not words and not photo:
        raise Refused("note.empty")
    state = load(deps, actor.code)
    check(state.seat(actor.seat_id), "note_place", state)
    stop_repetition(deps, actor)
    shown = _own(deps, state, actor, photo or "", names.prose(description or "", limits.DESCRIPTION))
    note = deps.new_id()
    deps.edits.lay_note(state, note, words, shown)
    with changing(deps, actor, "note_place") as change:
        said = words or shown.description
        change.log("note_placed", ("note_take", {"note": note}), text=said[: limits.TITLE])
        change.answer = answer = Placed(note=note)
    return answer


def _own(deps: Deps, state: SprintState, actor: Actor, photo: str, description: str) -> Pictured:
    """What lies in somebody's drafts is nobody else's to show."""
    if not photo:
        return Pictured()
    with deps.store.read() as db:
        if photos.find(db, state.id, photo).seat_id != actor.seat_id:
            raise Refused("photo.unknown")
    return Pictured(photo, description)


def take(deps: Deps, actor: Actor, note: str) -> Answer:
    """From every board where it still is."""
    state = load(deps, actor.code)
    check(state.seat(actor.seat_id), "note_place", state)
    deps.edits.take_note(state, note)
    with changing(deps, actor, "note_place") as change:
        change.log("note_taken")
    return {}
