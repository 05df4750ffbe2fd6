"""What a team sees of how its prototype is played: the words, never whose they were but for a name given."""

from __future__ import annotations

from collections.abc import Mapping

from sprint.domain import play_slots as slots
from sprint.domain.state import SprintState, Team


def of_team(state: SprintState, team: Team) -> slots.PlaySlots:
    return {
        "feedback": feedback(state, team),
        "play_link": link(state, team),
        "partner": partner(state, team),
    }


def feedback(state: SprintState, team: Team) -> list[slots.FeedbackLine]:
    """Oldest first; what is said while the team pitches is kept back until its turn is over."""
    turn = state.pitch
    held = turn.began_ms if turn is not None and turn.team == team.number else None
    return [
        {
            "id": one.id,
            "kind": one.kind,
            "text": one.text,
            "name": one.name,
            "screen": one.screen,
            "item": one.item,
            "about": one.about,
            "sort": one.sort,
            "at_ms": one.at_ms,
        }
        for one in state.feedback
        if one.team_number == team.number and not (held is not None and one.at_ms >= held)
    ]


def link(state: SprintState, team: Team) -> slots.ShownLink | None:
    made = (link.created_ms for link in state.play_links if link.team_number == team.number)
    created_ms = next(made, None)
    return None if created_ms is None else {"created_ms": created_ms}


def partner(state: SprintState, team: Team) -> slots.Partner | None:
    other = state.partner(team.number)
    return None if other is None else {"number": other.number, "name": other.name}


def pitch(state: SprintState, titles: Mapping[int, Mapping[str, str]], ask: str) -> slots.PitchRound | None:
    """``titles``: what is on the teams' boards, for an idea that was chosen without votes."""
    turn = state.pitch
    if turn is None:
        return None
    idea = next(
        (_chosen(team, titles.get(team.number, {})) for team in state.teams if team.number == turn.team), ""
    )
    return {
        "order": list(turn.order),
        "minutes": list(turn.minutes),
        "at": turn.at,
        "step": turn.step,
        "team": turn.team,
        "following": turn.following,
        "ends_at_ms": turn.ends_at_ms,
        "left_ms": turn.left_ms,
        "used_ms": list(turn.used_ms),
        "screen": turn.screen,
        "shows": turn.shows,
        "idea": idea,
        "ask": ask,
        "places": _places(state, turn.team),
    }


def answers(state: SprintState) -> list[slots.PitchAnswer]:
    """What comes back while a team has its turn, newest first: who leads reads it before the team does."""
    turn = state.pitch
    if turn is None or turn.team is None:
        return []
    said = [one for one in state.feedback if one.team_number == turn.team and one.at_ms >= turn.began_ms]
    return [{"id": one.id, "kind": one.kind, "text": one.text, "name": one.name} for one in said[::-1]]


def _places(state: SprintState, team: int | None) -> list[str]:
    """The municipalities at a table, as they came."""
    named: dict[str, str] = {}
    for seat in state.members(team or 0):
        named.setdefault(seat.municipality.casefold(), seat.municipality)
    return [name for name in named.values() if name]


def _chosen(team: Team, titles: Mapping[str, str]) -> str:
    """What the team has decided on; empty before that."""
    vote = team.vote
    if vote is None or not vote.chosen:
        return ""
    return vote.titles.get(vote.chosen) or titles.get(vote.chosen, "")
