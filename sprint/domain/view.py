"""What a person may see: the one function behind the first page, reconnects, live changes and exports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sprint.domain import votes
from sprint.domain.names import initials
from sprint.domain.permissions import WRITING, may
from sprint.domain.state import HelpCall, Phase, Seat, SprintState, Team

COLOURS = 8


@dataclass(frozen=True)
class Progress:
    """How far a team's documents have come."""

    notes: int = 0
    groups: int = 0
    concept_percent: int = 0
    screens: int = 0
    last_activity_ms: int | None = None


@dataclass(frozen=True)
class Facts:
    """What only the running server knows: who is connected and how much is written.

    ``titles`` are of items of closed rounds, ``questions`` what frames the work, by team.
    """

    online: frozenset[str] = frozenset()
    progress: Mapping[int, Progress] = field(default_factory=dict)
    drafts: Mapping[str, int] = field(default_factory=dict)
    titles: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    questions: Mapping[int, str] = field(default_factory=dict)


Slots = dict[str, Any]


def view(state: SprintState, seat: Seat | None, facts: Facts) -> Slots:
    """The slots one seat may see; without a seat (the projector), the public ones."""
    return View(state, facts).slots(seat)


class View:
    """One moment of a sprint, to be shown to many seats: what they share is made once."""

    def __init__(self, state: SprintState, facts: Facts) -> None:
        self.state = state
        self.facts = facts

    def slots(self, seat: Seat | None) -> Slots:
        slots = self._public(seat)
        if seat is None:
            return slots | {"arrivals": self._arrivals, "votes": self._stage_votes}
        slots |= {
            "me": _me(seat),
            "people": self._people(seat),
            "help": _help(self.state, seat),
        }
        if seat.team_number is not None:
            slots |= _own_team(self.state, seat, self.state.team(seat.team_number), self.facts)
            slots["photo"] = _photo(self.state, seat)
        if seat.role in ("instructor", "specialist"):
            slots["teams"] = self._teams
        if seat.role == "instructor":
            slots["arrivals"] = self._arrivals
        return slots

    def _public(self, seat: Seat | None) -> Slots:
        state = self.state
        return {
            "sprint": self._sprint,
            "agenda": self._agenda,
            "phase": _phase(state, seat),
            "clock": state.clock.as_slot(),
            "announcement": _announcement(state, seat),
            "stage": {"mode": state.stage_mode, "team": state.stage_team},
        }

    @cached_property
    def _sprint(self) -> dict[str, Any]:
        return _sprint(self.state)

    @cached_property
    def _agenda(self) -> list[dict[str, Any]]:
        return [_agenda_line(phase) for phase in self.state.phases]

    @cached_property
    def _arrivals(self) -> dict[str, Any]:
        return _arrivals(self.state)

    @cached_property
    def _stage_votes(self) -> list[dict[str, Any]]:
        """Closed rounds only; the projector shows nothing that is still secret."""
        closed = [team for team in self.state.teams if team.vote and team.vote.state == "closed"]
        return [_stage_round(team, self.facts) for team in closed]

    @cached_property
    def _teams(self) -> list[dict[str, Any]]:
        return [_team_card(self.state, team, self.facts) for team in self.state.teams]

    @cached_property
    def _cards(self) -> dict[str, dict[str, Any]]:
        """Everybody by seat; a person keeps the colour of the order in which they came."""
        return {seat.id: _person(seat, at, self.facts) for at, seat in enumerate(self.state.seats)}

    @cached_property
    def _everybody(self) -> list[dict[str, Any]]:
        return list(self._cards.values())

    @cached_property
    def _by_team(self) -> dict[int | None, list[dict[str, Any]]]:
        """A team and those who help it, for each team."""
        teams = {seat.team_number for seat in self.state.participants}
        return {team: [self._cards[s.id] for s in self.state.seats if _is_near(s, team)] for team in teams}

    def _people(self, seat: Seat) -> list[dict[str, Any]]:
        if seat.role in ("instructor", "specialist"):
            return self._everybody
        known = self._by_team.get(seat.team_number)
        return known if known is not None else [c for c in self._everybody if c["role"] != "participant"]


def _is_near(seat: Seat, team: int | None) -> bool:
    return seat.role != "participant" or seat.team_number == team


def _sprint(state: SprintState) -> dict[str, Any]:
    teams = [{"number": t.number, "name": t.name, "challenge": t.challenge} for t in state.teams]
    return {
        "code": state.code,
        "title": state.title,
        "language": state.language,
        "status": state.status,
        "locked": state.locked,
        "frozen": state.frozen,
        "deletes_at_ms": state.deletes_at_ms,
        "teams": teams,
    }


def _agenda_line(phase: Phase) -> dict[str, Any]:
    return {
        "id": phase.id,
        "position": phase.position,
        "kind": phase.kind,
        "title": phase.title,
        "instruction": phase.instruction,
        "minutes": phase.minutes,
        "rules": phase.rules.as_dict(),
        "started_ms": phase.started_ms,
        "ended_ms": phase.ended_ms,
    }


def _phase(state: SprintState, seat: Seat | None) -> dict[str, Any]:
    team = state.team(seat.team_number) if seat and seat.team_number is not None else None
    deeds = [
        *sorted(WRITING),
        "comment",
        "vote_cast",
        "votes_close",
        "votes_again",
        "vote_choose",
        "decider_set",
        "reveal",
    ]
    return {
        **_agenda_line(state.phase),
        "revealed": team is not None and state.phase.id in team.revealed,
        "may": {deed: seat is not None and may(seat, deed, state) for deed in deeds},
    }


def _announcement(state: SprintState, seat: Seat | None) -> dict[str, Any] | None:
    said = state.heard_by(seat)
    if said is None:
        return None
    slot = {
        "id": said.id,
        "text": said.text,
        "at_ms": said.at_ms,
        "team": said.team_number,
    }
    if seat is None:
        return slot
    slot["seen"] = seat.id in said.seen_by
    if seat.role == "instructor":
        listeners = [s for s in state.participants if said.team_number in (None, s.team_number)]
        slot |= {
            "seen_by": sum(s.id in said.seen_by for s in listeners),
            "of": len(listeners),
        }
    return slot


def _arrivals(state: SprintState) -> dict[str, Any]:
    counted = Counter(seat.municipality for seat in state.participants)
    names = [{"name": name, "count": count} for name, count in counted.items()]
    return {"count": len(state.participants), "municipalities": names}


def _stage_round(team: Team, facts: Facts) -> dict[str, Any]:
    titles, question = facts.titles.get(team.number, {}), facts.questions.get(team.number, "")
    slot = votes.as_slot(team.vote, None, ()) or {}
    results = [{**line, "title": titles.get(line["item"], "")} for line in slot["results"]]
    return {"team": team.number, "name": team.name, "question": question, **slot, "results": results}


def _me(seat: Seat) -> dict[str, Any]:
    return {
        "seat_id": seat.id,
        "name": seat.name,
        "role": seat.role,
        "team": seat.team_number,
        "municipality": seat.municipality,
        "return_code": seat.return_code,
    }


def _photo(state: SprintState, seat: Seat) -> dict[str, Any] | None:
    """What the seat's phone has sent; its own browser puts it on the note."""
    sent = next((sent for sent in state.by_phone if sent.seat_id == seat.id), None)
    return {"link": sent.link, "id": sent.photo_id} if sent else None


def _person(seat: Seat, at: int, facts: Facts) -> dict[str, Any]:
    return {
        "seat_id": seat.id,
        "name": seat.name,
        "initials": initials(seat.name),
        "colour": at % COLOURS + 1,
        "role": seat.role,
        "team": seat.team_number,
        "municipality": seat.municipality,
        "online": seat.id in facts.online,
    }


def _help(state: SprintState, seat: Seat) -> dict[str, Any]:
    if seat.role in ("instructor", "specialist"):
        return {"queue": [_call(state, call) for call in state.help_calls]}
    own = [call for call in state.help_calls if call.team_number == seat.team_number]
    return {"call": _call(state, own[0]) if own else None}


def _call(state: SprintState, call: HelpCall) -> dict[str, Any]:
    names = {seat.id: seat.name for seat in state.seats}
    return {
        "id": call.id,
        "team": call.team_number,
        "text": call.text,
        "at_ms": call.at_ms,
        "by": names.get(call.by_seat, ""),
        "taken_by": names.get(call.taken_by or ""),
    }


def _own_team(state: SprintState, seat: Seat, team: Team, facts: Facts) -> Slots:
    members = state.members(team.number)
    return {
        "votes": _votes(state, seat, team),
        "drafts": _drafts(state, seat, members, facts),
        "ready": team.ready,
    }


def _votes(state: SprintState, seat: Seat, team: Team) -> dict[str, Any] | None:
    slot = votes.as_slot(team.vote, seat.id, state.voters(team.number), state.beside(seat.id))
    if slot is None:
        return None
    earlier = [votes.earlier_slot(past) for past in team.earlier]
    return {**slot, "decider": state.decider(team.number), "earlier": earlier}


def _drafts(state: SprintState, seat: Seat, members: tuple[Seat, ...], facts: Facts) -> dict[str, Any]:
    """Face-down notes; in an anonymous phase nobody learns whose pile is whose."""
    counts = {member.id: facts.drafts.get(member.id, 0) for member in members}
    others = [
        (member.id, counts[member.id]) for member in members if member.id != seat.id and counts[member.id]
    ]
    hidden = state.is_anonymous(seat.team_number)
    if hidden:
        others.sort(key=lambda pile: pile[1])
    return {
        "total": sum(counts.values()),
        "mine": counts.get(seat.id, 0),
        "seats": [{"seat_id": None if hidden else seat_id, "count": count} for seat_id, count in others],
    }


def _team_card(state: SprintState, team: Team, facts: Facts) -> dict[str, Any]:
    members = state.members(team.number)
    progress = facts.progress.get(team.number, Progress())
    call = next((call for call in state.help_calls if call.team_number == team.number), None)
    return {
        "number": team.number,
        "name": team.name,
        "challenge": team.challenge,
        "question": facts.questions.get(team.number, ""),
        "seats": [member.id for member in members],
        "notes": progress.notes,
        "groups": progress.groups,
        "drafts": sum(facts.drafts.get(member.id, 0) for member in members),
        "voted": votes.voted(team.vote, [member.id for member in members]) if team.vote else 0,
        "vote": team.vote.state if team.vote else None,
        "concept_percent": progress.concept_percent,
        "screens": progress.screens,
        "last_activity_ms": progress.last_activity_ms,
        "help": call is not None,
        "ready": team.ready,
        "revealed": state.phase.id in team.revealed,
    }
