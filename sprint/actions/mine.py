"""What is stored about one person: told to them alone, and taken away when they ask, whenever that is."""

from __future__ import annotations

from typing import Any

from sprint import content
from sprint.actions import leaving
from sprint.actions.deps import Deps
from sprint.domain.documents import Ideas, Note, title_of
from sprint.domain.playing import Feedback
from sprint.domain.state import Seat, SprintState
from sprint.store import deeds, help, person, playing, sprints

FORMAT = "sprintrum-person/1"


def told(deps: Deps, state: SprintState, seat: Seat) -> dict[str, Any]:
    """Everything that the database ties to the seat; what nobody signs is tied to nobody."""
    signed = deps.edits.said_by(state, seat)
    drafts: tuple[Note, ...] = deps.rooms.read(state.code, state.id, f"drafts:{seat.id}")
    return {
        "format": FORMAT,
        "sprint": state.title,
        "name": seat.name,
        "municipality": content.formal_name(seat.municipality) if seat.municipality else "",
        "field": seat.field,
        "job": seat.job,
        "team": next((team.name for team in state.teams if team.number == seat.team_number), ""),
        "named_in_files": seat.named,
        "mail": seat.mail,
        "joined_ms": seat.joined_ms,
        **{root: list(words.values()) for root, words in signed.items()},
        "private_notes": [note.words for note in drafts],
        **deps.edits.answers(state, seat),
        "opinions": deps.edits.opinions(state, [seat])[0],
        "votes": _votes(deps, state, seat),
        "feedback": [_feedback(one) for one in state.feedback if one.author == seat.id],
        "calls": _calls(deps, state, seat),
        "advice": [each.text for each in state.advice if each.by_seat == seat.id],
        "downloads": [each.kind for each in state.downloads if each.seat_id == seat.id],
        "reactions": deps.edits.reactions(state, seat),
        "answered_alone": deps.edits.has_answered(state, seat),
        "decides_for": [team.name for team in state.teams if team.decider == seat.id],
        "came_by_link": bool(seat.by_link),
        **_rows(deps, state, seat),
        "co_voters": [one.name for one in state.beside(seat.id)],
        "deletes_at_ms": state.deletes_at_ms,
    }


def leave(deps: Deps, state: SprintState, seat: Seat, *, with_everything: bool) -> None:
    """The name and what was theirs alone go, and where it is asked for, what they wrote with others too."""
    deps.edits.empty_answers(state, seat)
    if with_everything:
        for name in deps.rooms.journal.names(state.id):
            if name == f"drafts:{seat.id}" or (
                not name.startswith("drafts:") and deps.edits.has_of(state, name, {seat.id})
            ):
                deps.edits.clear(state, name, {seat.id})
        with deps.store.write(state.code) as db:
            help.forget(db, state.id, seat.id)
            playing.forget(db, state.id, seat.id)
            person.forget(db, seat.id, state.instructor.id)
    leaving.leave(deps, state, seat)
    deps.files.forget(state.id)


def name_in_files(deps: Deps, state: SprintState, seat: Seat, *, named: bool) -> None:
    """Whether the person agrees to stand by name in the team's files."""
    with deps.store.write(state.code) as db:
        sprints.seat_row(db, state.code, seat.id).named = named
        sprints.row(db, state.code).version += 1
    deps.publish(state.code)


def _votes(deps: Deps, state: SprintState, seat: Seat) -> list[str]:
    given = []
    for team in state.teams:
        board: Ideas = deps.rooms.read(state.code, state.id, f"ideas:{team.number}")
        for vote in (team.vote, *team.earlier):
            if vote is not None:
                mine = [item for voter, item in vote.votes if voter == seat.id]
                given += [vote.titles.get(item) or title_of(board, item) or "" for item in mine]
    return given


def _rows(deps: Deps, state: SprintState, seat: Seat) -> dict[str, Any]:
    with deps.store.read() as db:
        return {
            "photos": [{"id": id, "sent_ms": at_ms} for id, at_ms in person.photos(db, seat.id)],
            "versions": [
                {"document": document.partition(":")[0], "name": name, "kept_ms": at_ms}
                for document, name, at_ms in person.versions(db, seat.id)
            ],
            "messages": person.messages(db, seat.id),
            "seen": person.seen(db, seat.id),
            "names_before": deeds.names_before(db, state.id, seat.id),
        }


def _feedback(said: Feedback) -> str:
    """As it was signed."""
    return f"{said.text} ({said.name})" if said.name else said.text


def _calls(deps: Deps, state: SprintState, seat: Seat) -> list[str]:
    with deps.store.read() as db:
        return help.asked_by(db, state.id, seat.id)
