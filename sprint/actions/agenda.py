"""The agenda, changed before and during the sprint: added, said anew, copied, moved, taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypedDict, Unpack

from sprint.actions.deps import Actor, Answer, Change, Deps, changing
from sprint.actions.sprints import phase_row
from sprint.domain import home_time, limits
from sprint.domain.agenda import LISTS, check_removable, check_start, edited
from sprint.domain.agenda_file import FIRST_MINUTES
from sprint.domain.clock import MINUTE_MS
from sprint.domain.errors import Refused
from sprint.domain.state import Kind, Phase, Rules, Texts
from sprint.store.sprints import set_clock
from sprint.store.tables import PhaseRow

LINE = (
    "kind",
    "title",
    "instruction",
    "notes",
    "minutes",
    "day",
    "starts_ms",
    "untimed",
    "hidden",
    "rules",
)


class Added(Answer):
    id: str


class Wanted(TypedDict):
    """What there is to say anew of a phase; None stays as it is."""

    title: Texts | None
    kind: Kind | None
    instruction: Texts | None
    notes: Texts | None
    private: bool | None
    fields: list[str] | None
    closed: list[str] | None
    minutes: int | None
    day: int | None
    starts_ms: int | None
    untimed: bool | None
    hidden: bool | None


def add(
    deps: Deps, actor: Actor, kind: Kind, title: Texts, after: str | None = None, day: int | None = None
) -> Added:
    """A phase of ten minutes after another one, or after the one that is now; of its day, or a later one."""
    with changing(deps, actor, "phase_add") as change:
        before = _known(change, after or change.state.phase.id)
        fresh = Phase(deps.new_id(), 0, "ideas", Texts(da="", en=""), Texts(da="", en=""), FIRST_MINUTES)
        wanted = {"kind": kind, "title": title, "day": day or before.day}
        change.answer = answer = _put(change, edited(fresh, wanted, is_now=False), before.position + 1)
        change.log("phase_added", ("phase_remove", {"phase": fresh.id}), phase=fresh.id)
    return answer


def copy(deps: Deps, actor: Actor, phase: str) -> Added:
    """The same again, right after it."""
    with changing(deps, actor, "phase_add") as change:
        known = _known(change, phase)
        again = {
            **vars(known),
            "id": deps.new_id(),
            "started_ms": None,
            "ended_ms": None,
            "starts_ms": None,
            "hidden": False,
        }
        change.answer = answer = _put(change, Phase(**again), known.position + 1)
        change.log("phase_added", ("phase_remove", {"phase": answer["id"]}), phase=answer["id"])
    return answer


def edit(deps: Deps, actor: Actor, phase: str, **wanted: Unpack[Wanted]) -> Answer:
    """What is left out stays; ``starts_ms`` of 0 takes a fixed start away."""
    with changing(deps, actor, "phase_edit") as change:
        known = _known(change, phase)
        said: dict[str, Any] = {name: value for name, value in wanted.items() if value is not None}
        if "starts_ms" in said:
            said["starts_ms"] = said["starts_ms"] or None
        new = edited(known, said, is_now=known.id == change.state.phase.id)
        row = change.row.phases[known.position]
        was = {name: _told(known, name) for name in said}
        _write(row, new)
        if known.id == change.state.phase.id and new.minutes != known.minutes:
            set_clock(change.row, change.state.clock.stand(new.minutes * MINUTE_MS))
        change.log("phase_set", ("phase_edit", {"phase": known.id, **was}), phase=known.id)
    return {}


def move(deps: Deps, actor: Actor, phase: str, to: int) -> Answer:
    """To another place in the agenda, and into the day that is there; everybody stays where they are."""
    with changing(deps, actor, "phase_move") as change:
        known = _known(change, phase)
        rows = list(change.row.phases)
        if not 0 <= to < len(rows):
            raise Refused("bad_payload")
        row = rows.pop(known.position)
        rows.insert(to, row)
        neighbour = rows[to - 1] if to > known.position else rows[min(to + 1, len(rows) - 1)]
        row.day = neighbour.day
        _number(change, rows)
        change.log("phase_moved", ("phase_move", {"phase": phase, "to": known.position}), phase=phase)
    return {}


def remove(deps: Deps, actor: Actor, phase: str) -> Answer:
    """A phase that nobody has been in."""
    with changing(deps, actor, "phase_remove") as change:
        known = _known(change, phase)
        check_removable(known, is_now=known.id == change.state.phase.id)
        back = {"phase": {**asdict(known), "rules": known.rules.as_dict()}}
        change.log("phase_removed", ("phase_put_back", back), text=known.title["da"])
        row = change.row.phases.pop(known.position)
        change.db.delete(row)
        change.db.flush()
        _number(change, list(change.row.phases))
    return {}


def put_back(deps: Deps, actor: Actor, phase: dict[str, Any]) -> Answer:
    """One that was taken away, where it was."""
    with changing(deps, actor, "phase_add") as change:
        known = Phase(**{**phase, "rules": Rules.of(phase["rules"])})
        _put(change, known, min(known.position, len(change.row.phases)))
        change.log("phase_added")
    return {}


def set_day(deps: Deps, actor: Actor, day: int, starts_ms: int) -> Answer:
    """When a day begins, or 0; its other fixed starts keep their time and come to the same date."""
    check_start(starts_ms)
    with changing(deps, actor, "day_set") as change:
        of_day = [phase for phase in change.state.phases if phase.day == day]
        if not of_day:
            raise Refused("phase.unknown")
        if of_day[0].has_begun and change.state.status != "draft":
            raise Refused("phase.begun")
        fixed = {phase.id: phase.starts_ms or 0 for phase in of_day if phase.starts_ms is not None}
        change.log("day_set", ("day_back", {"starts": {of_day[0].id: 0, **fixed}}), count=day)
        _start(change, _moved(fixed, starts_ms) | {of_day[0].id: starts_ms})
    return {}


def day_back(deps: Deps, actor: Actor, starts: dict[str, int]) -> Answer:
    """The fixed starts of a day, as they were."""
    with changing(deps, actor, "day_set") as change:
        _start(change, starts)
        change.log("day_set")
    return {}


def _moved(fixed: Mapping[str, int], starts_ms: int) -> dict[str, int]:
    if not starts_ms:
        return dict(fixed)
    date = home_time.day(starts_ms)
    return {id: home_time.moved_to(at_ms, date) for id, at_ms in fixed.items()}


def _start(change: Change, starts: Mapping[str, int]) -> None:
    for row in change.row.phases:
        if row.id in starts:
            row.starts_ms = starts[row.id] or None


def replace_all(deps: Deps, actor: Actor, lines: Sequence[Mapping[str, Any]]) -> Answer:
    """Another agenda instead of this one, until the doors open for the first time."""
    with changing(deps, actor, "phase_remove") as change:
        if change.state.status != "draft" or any(phase.has_begun for phase in change.state.phases):
            raise Refused("agenda.begun")
        back = [as_line(phase) for phase in change.state.phases]
        change.log("agenda_replaced", ("agenda_back", {"lines": back}), count=len(lines))
        for row in list(change.row.phases):
            change.db.delete(row)
        change.db.flush()
        change.db.expire(change.row, ["phases"])
        change.row.phases += [phase_row(deps.new_id(), at, dict(line)) for at, line in enumerate(lines)]
        change.row.phase_position = 0
        set_clock(change.row, change.state.clock.stand(change.row.phases[0].minutes * MINUTE_MS))
    return {}


def as_line(phase: Phase) -> dict[str, Any]:
    """As the bundled agendas have it, with fixed starts on their dates."""
    line = asdict(phase) | {"rules": phase.rules.as_dict()}
    return {name: line[name] for name in LINE}


def _known(change: Change, phase_id: str) -> Phase:
    known = next((phase for phase in change.state.phases if phase.id == phase_id), None)
    if known is None:
        raise Refused("phase.unknown")
    return known


def _put(change: Change, phase: Phase, at: int) -> Added:
    if len(change.row.phases) >= limits.PHASES:
        raise Refused("sprint.full")
    row = PhaseRow(id=phase.id, sprint_id=change.row.id, position=-1 - limits.PHASES)
    _write(row, phase)
    rows = list(change.row.phases)
    rows.insert(at, row)
    change.row.phases.append(row)
    change.db.flush()
    _number(change, rows)
    return Added(id=phase.id)


def _number(change: Change, rows: list[PhaseRow]) -> None:
    """In this order; two have never the same place, also not on the way."""
    now = change.state.phase.id
    for at, row in enumerate(rows):
        row.position = -1 - at
    change.db.flush()
    for at, row in enumerate(rows):
        row.position = at
    change.row.phase_position = next(at for at, row in enumerate(rows) if row.id == now)
    change.db.flush()
    change.db.expire(change.row, ["phases"])


def _write(row: PhaseRow, phase: Phase) -> None:
    row.kind, row.minutes, row.day = phase.kind, phase.minutes, phase.day
    row.title, row.instruction, row.notes = dict(phase.title), dict(phase.instruction), dict(phase.notes)
    row.starts_ms, row.untimed, row.hidden = phase.starts_ms, phase.untimed, phase.hidden
    row.rules = phase.rules.as_dict()


def _told(phase: Phase, name: str) -> Any:
    """As ``edit`` would be told it."""
    if name == "private":
        return phase.rules.private
    if name in LISTS:
        return list(getattr(phase.rules, name))
    return getattr(phase, name) or 0 if name == "starts_ms" else getattr(phase, name)
