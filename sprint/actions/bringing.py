"""A team from a file: the work of a team that was taken home goes on as a team of this sprint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sprint import export
from sprint.actions import photos
from sprint.actions.deps import Actor, Change, Deps, changing, load, stop_repetition
from sprint.actions.sprints import team_row
from sprint.documents import Brought, bring, with_new_ids
from sprint.domain import limits, names
from sprint.domain.documents import Ideas, Outline, pictured
from sprint.domain.errors import Refused
from sprint.domain.permissions import check
from sprint.domain.state import Seat, SprintState
from sprint.domain.tidy import line
from sprint.green import sleep
from sprint.green.workshop import JobDied
from sprint.store import journal, sprints


@dataclass(frozen=True)
class Opened:
    """The new team; ``unplaced`` are fields of the file that this sprint's sheet has no place for."""

    number: int
    name: str
    unplaced: tuple[str, ...]


def open_team(deps: Deps, actor: Actor, file: bytes) -> Opened:
    """Everything of the file becomes durable at once, or nothing; raises ``team_file`` where it is none."""
    state = load(deps, actor.code)
    seat = state.seat(actor.seat_id)
    _check(seat, state)
    stop_repetition(deps, actor)
    data = _read(deps, file)
    told = _with_own_photos(deps, state, seat, export.read(data, deps.rooms.sheet(state.id)))
    documents = _documents(deps, told)
    with changing(deps, actor, "team_add") as change:
        _check(seat, change.state)
        number = sprints.last_team(change.db, change.row.id) + 1
        name = names.free_team(line(told.team_name) or f"{number}", change.state.team_names())
        row = team_row(deps.new_id(), number, name)
        row.brought = {
            "municipalities": list(told.municipalities),
            "votes": data.get("votes", []),
            "feedback": data.get("feedback", []),
            "advice": data.get("advice", []),
        }
        change.row.teams.append(row)
        for kind, made in documents.items():
            _begin(change, f"{kind}:{number}", made)
        change.log("team_opened", team=number)
    return Opened(number, name, tuple(sorted(set().union(*(made.unplaced for made in documents.values())))))


def _check(seat: Seat, state: SprintState) -> None:
    check(seat, "team_add", state)
    if len(state.teams) >= limits.TEAMS:
        raise Refused("sprint.full")


def _read(deps: Deps, file: bytes) -> dict[str, Any]:
    """Unpacked where no harm is done: what takes too much memory or time ends there."""
    if len(file) > limits.TEAM_FILE_BYTES:
        raise Refused("team_file.too_large", limit=limits.TEAM_FILE_BYTES // limits.MEGABYTE)
    try:
        with deps.heavy.exports.turn():
            data: dict[str, Any] = deps.heavy.workshop.do(export.opened, file)
            return data
    except JobDied:
        raise Refused("team_file.too_heavy") from None


def _with_own_photos(deps: Deps, state: SprintState, seat: Seat, told: export.Report) -> export.Report:
    """Pictures that the work shows are kept as if the instructor had sent them."""
    shown = set(pictured(told.ideas, told.outline))
    kept = {id: photos.add(deps, state, seat, data) for id, data in told.photos.items() if id in shown}
    return replace(
        told, ideas=_ideas_with(told.ideas, kept), outline=_outline_with(told.outline, kept), photos={}
    )


def _ideas_with(ideas: Ideas, kept: Mapping[str, str]) -> Ideas:
    return replace(ideas, notes=tuple(replace(note, photo=kept.get(note.photo, "")) for note in ideas.notes))


def _outline_with(outline: Outline, kept: Mapping[str, str]) -> Outline:
    screens = (
        replace(
            screen,
            photo=kept.get(screen.photo, ""),
            blocks=tuple(replace(block, photo=kept.get(block.photo, "")) for block in screen.blocks),
        )
        for screen in outline.screens
    )
    return replace(outline, screens=tuple(screens))


def _documents(deps: Deps, told: export.Report) -> dict[str, Brought]:
    """Checked before anything of them is kept; others go on between one and the next."""
    made = {}
    ideas, concept, outline = with_new_ids((told.ideas, told.concept, told.outline), deps.new_id())
    for kind, values in (("ideas", ideas), ("concept", concept), ("outline", outline)):
        made[kind] = bring(kind, values, tuple(told.definition), deps.now_ms())  # type: ignore[arg-type]
        sleep(0)
    return made


def _begin(change: Change, name: str, made: Brought) -> None:
    journal.begin(change.db, change.row.id, name, made.seed, made.update, made.shape, change.now_ms)
