"""Links for guests, what people say to a prototype, and what the team makes of it."""

from __future__ import annotations

from dataclasses import dataclass

from sprint.actions.deps import Actor, Answer, Deps, changing
from sprint.actions.links import shown_again, token_of
from sprint.documents import plan
from sprint.domain import limits, names
from sprint.domain.codes import hashed
from sprint.domain.documents import Outline, Screen
from sprint.domain.errors import Refused
from sprint.domain.playing import FEEDBACK_KINDS, SORTS, Feedback
from sprint.domain.state import SprintState
from sprint.domain.tidy import line
from sprint.store import playing, sprints


@dataclass(frozen=True)
class Said:
    """What came in, not looked at yet; ``author`` is a seat or the hash of a guest's browser."""

    kind: str
    text: str
    name: str
    screen: str
    item: str
    author: str


def make_link(deps: Deps, actor: Actor) -> str:
    """A new one for the actor's team; what opens it is kept nowhere: the server's secret makes it again."""
    link_id = deps.new_id()
    token = token_of(deps.secrets[0], link_id)
    with changing(deps, actor, "play_link_stop") as change:
        number = change.state.team(change.seat.team_number).number
        playing.add_link(change.db, link_id, change.row.id, number, hashed(token), change.now_ms)
    return token


def stop_link(deps: Deps, actor: Actor) -> Answer:
    with changing(deps, actor, "play_link_stop") as change:
        number = change.state.team(change.seat.team_number).number
        playing.revoke(change.db, change.row.id, number, change.now_ms)
    return {}


def link_of(deps: Deps, state: SprintState, team_number: int) -> str:
    """The token of the team's link, while it holds, for its own files."""
    with deps.store.read() as db:
        row = playing.link_of(db, state.id, team_number)
        return shown_again(deps.secrets, row.id, row.token) if row else ""


def opens(deps: Deps, state: SprintState, team_number: int, token: str) -> bool:
    with deps.store.read() as db:
        return playing.opens(db, state.id, team_number, hashed(token))


def give(deps: Deps, state: SprintState, team_number: int, said: Said) -> Feedback:
    """Raises ``feedback.empty`` for nothing said, and refuses a kind that is none.

    Who sends the same words about the same again has not got the answer: it is said once.
    """
    if said.kind not in FEEDBACK_KINDS:
        raise Refused("bad_payload")
    text = names.prose(said.text, limits.FEEDBACK)
    if not text:
        raise Refused("feedback.empty")
    screen = _screen(deps, state, team_number, said.screen)
    feedback = Feedback(
        id=deps.new_id(),
        team_number=team_number,
        kind=said.kind,
        text=text,
        name=names.prose(line(said.name), limits.PERSON),
        author=said.author,
        screen=screen.id if screen else "",
        item=said.item if screen and said.item in _items(screen) else "",
        about=screen.title if screen else "",
        sort="new",
        at_ms=deps.now_ms(),
    )
    with deps.store.write(state.code) as db:
        row = sprints.row(db, state.code)
        if said_before := playing.like(db, row.id, feedback):
            return said_before
        playing.add(db, row.id, feedback)
        row.version += 1
    deps.publish(state.code)
    return feedback


def take_back(deps: Deps, state: SprintState, feedback_id: str, author: str) -> None:
    with deps.store.write(state.code) as db:
        row = sprints.row(db, state.code)
        playing.remove(db, row.id, feedback_id, author)
        row.version += 1
    deps.publish(state.code)


def sort(deps: Deps, actor: Actor, id: str, sort: str) -> Answer:
    """What is taken goes into the team's plan, and out of it again where the team thinks better of it."""
    if sort not in SORTS:
        raise Refused("bad_payload")
    with changing(deps, actor, "feedback_sort") as change:
        number = change.state.team(change.seat.team_number).number
        row = playing.said(change.db, change.row.id, number, id)
        row.sort = sort
        feedback = playing.feedback_of(row)
        state = change.state
    sheet = deps.rooms.sheet(state.id)
    deps.edits.edit(
        state.code, state.id, f"concept:{number}", lambda doc: plan(doc, sheet, feedback, deps.now_ms())
    )
    return {}


def _screen(deps: Deps, state: SprintState, team_number: int, screen_id: str) -> Screen | None:
    outline: Outline = deps.rooms.read(state.code, state.id, f"outline:{team_number}")
    return next((screen for screen in outline.screens if screen.id == screen_id), None)


def _items(screen: Screen) -> set[str]:
    return {block.id for block in screen.blocks} | {hotspot.id for hotspot in screen.hotspots}
