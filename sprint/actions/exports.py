"""A team's work as a report, and as files that are made once for each state of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date as Day
from typing import Any

from sprint import content, export
from sprint.actions import photos
from sprint.actions.deps import Deps
from sprint.domain import home_time, votes
from sprint.domain.documents import Ideas, pictured, title_of
from sprint.domain.editions import Edition
from sprint.domain.errors import Refused
from sprint.domain.state import SprintState, Team, VoteRound

DOCUMENTS = ("ideas", "concept", "outline")
KINDS: dict[str, Callable[[export.Report], str | bytes]] = {**export.FILES, "zip": export.archive}
# Which files show photos; the others describe them in words.
SHOWS_PHOTOS = frozenset({"docx", "pptx", "pdf", "html", "json", "zip"})


def report(
    deps: Deps,
    state: SprintState,
    team: Team,
    day: Day,
    lang: str,
    *,
    comments: bool = False,
    link: str = "",
    edition: Edition | None = None,
) -> export.Report:
    """What the team wrote, without pictures; who may read it has been asked.

    Of an ``edition`` the sheet is its own, board and prototype are the team's.
    """
    stand = _stand(
        deps, state, team, edition
    )  # before the words: a file may be newer than its key, not older
    ideas, concept, outline = (_read(deps, state, name) for name in _names(team, edition))
    members = state.members(team.number)
    places = {content.formal_name(seat.municipality) for seat in members if seat.municipality}
    places |= set(team.brought.get("municipalities", ()))
    if edition is not None:
        places = {content.formal_name(edition.municipality)}
    return export.Report(
        sprint_title=state.title,
        team_name=team.name,
        municipalities=tuple(sorted(places)),
        day=day,
        ideas=ideas,
        concept=concept,
        outline=outline,
        definition=deps.rooms.sheet(state.id),
        lang=lang,
        people=tuple(sorted(seat.name for seat in members if seat.named)),
        rounds=tuple(_rounds(team, ideas)),
        feedback=tuple(_feedback(state, team)),
        advice=tuple(_advice(state, team)),
        comments=comments,
        link=link,
        source=edition.id if edition else team.id,
        stand=stand,
        edition=content.formal_name(edition.municipality) if edition else "",
        home_since=home_time.day(state.closed_ms) if state.closed_ms else None,
    )


def made(deps: Deps, state: SprintState, told: export.Report, kind: str) -> bytes:
    """The file of a kind (``KINDS``), made beside the loop, or kept from when nothing was different."""
    key = _key(state, told, kind)
    kept = deps.files.get(key)
    if kept is not None:
        return kept
    if kind in SHOWS_PHOTOS:
        told = with_photos(deps, state, told)
    data = deps.heavy.workshop.do(KINDS[kind], told)
    file: bytes = data.encode() if isinstance(data, str) else data
    deps.files.put(key, file)
    return file


def of_all_teams(deps: Deps, state: SprintState, day: Day) -> bytes:
    """What all teams of a sprint take home, in its language: a folder for each, and for each version."""
    told = [report(deps, state, team, day, state.language) for team in state.teams]
    for edition in state.editions:
        team = state.team(edition.team_number)
        told.append(report(deps, state, team, day, state.language, edition=edition))
    names = [f"{each.team_name} – {each.edition}" if each.edition else each.team_name for each in told]
    files = [made(deps, state, each, "zip") for each in told]
    packed: bytes = deps.heavy.workshop.do(export.bundle, list(zip(names, files, strict=True)))
    return packed


def sizes(deps: Deps, state: SprintState, told: export.Report) -> dict[str, int]:
    """How many bytes the files have that were made of this state already; nothing is made for it."""
    kept = {kind: deps.files.get(_key(state, told, kind)) for kind in KINDS}
    return {kind: len(data) for kind, data in kept.items() if data is not None}


def make_ahead(deps: Deps, state: SprintState, told: export.Report) -> None:
    """Once a sprint is closed its files stay as they are: they are made before somebody waits for one.

    Of a rehearsal nobody takes any.
    """
    if state.rehearsal_of:
        return
    try:
        with deps.heavy.ahead.turn():
            kept = sizes(deps, state, told)
            for kind in KINDS:
                if kind not in kept:
                    with deps.heavy.exports.turn():
                        made(deps, state, told, kind)
    except Refused:
        return  # busy, or gone: they are made when they are asked for


def _key(state: SprintState, told: export.Report, kind: str) -> Hashable:
    """All that a file depends on: the same rows of the same epoch are the same words."""
    small = (told.sprint_title, told.team_name, told.municipalities, told.day, told.home_since)
    more = (told.people, told.rounds, told.advice, told.feedback, told.comments, told.link, told.lang)
    return (state.id, told.source, kind, told.stand, small, more)


def with_photos(deps: Deps, state: SprintState, told: export.Report) -> export.Report:
    """The pictures of the team's notes and screens come along."""
    return told.with_photos(photos.by_ids(deps, state, pictured(told.ideas, told.outline)))


def _stand(
    deps: Deps, state: SprintState, team: Team, edition: Edition | None
) -> tuple[tuple[int, int], ...]:
    rooms = [deps.rooms.open(state.code, state.id, name) for name in _names(team, edition)]
    return tuple((room.epoch, room.serial) for room in rooms)


def _names(team: Team, edition: Edition | None) -> tuple[str, ...]:
    """The documents that are read: of an edition the concept alone is its own."""
    own = {"concept": edition.number} if edition else {}
    return tuple(f"{kind}:{own.get(kind, team.number)}" for kind in DOCUMENTS)


def _rounds(team: Team, ideas: Ideas) -> Iterable[export.Round]:
    """The rounds that are over, oldest first; too few votes are not told."""
    yield from map(export.round_of, team.brought.get("votes", ()))
    closed = [each for each in (team.vote, *team.earlier) if each is not None and each.state == "closed"]
    for vote in reversed(closed):
        told = tuple((_title(vote, ideas, each["item"]), each["votes"]) for each in votes.told(vote))
        if told:
            yield export.Round(told, _title(vote, ideas, vote.chosen or ""), vote.reason)


def _feedback(state: SprintState, team: Team) -> Iterable[export.Opinion]:
    """What the team takes along, oldest first, and not whose it was."""
    yield from map(export.opinion_of, team.brought.get("feedback", ()))
    for one in state.feedback:
        if one.team_number == team.number and one.sort == "taken":
            yield export.Opinion(one.kind, one.text, one.about)


def _advice(state: SprintState, team: Team) -> Iterable[tuple[str, str]]:
    """What the team asked specialists, and what they said."""
    yield from map(export.advice_of, team.brought.get("advice", ()))
    yield from ((each.question, each.text) for each in state.advice if each.team_number == team.number)


def _title(vote: VoteRound, ideas: Ideas, item: str) -> str:
    return vote.titles.get(item) or title_of(ideas, item) or ""


def _read(deps: Deps, state: SprintState, name: str) -> Any:
    return deps.rooms.read(state.code, state.id, name)
