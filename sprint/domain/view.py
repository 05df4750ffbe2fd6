"""What a person may see: the one function behind the first page, reconnects, live changes and exports."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import Any, get_args

from sprint.domain import slots, votes
from sprint.domain.clock import Clock
from sprint.domain.facts import Facts, Progress
from sprint.domain.names import initials
from sprint.domain.permissions import may
from sprint.domain.state import HelpCall, Phase, Rules, Seat, SprintState, Team, VoteRound

DEEDS: tuple[slots.Deed, ...] = get_args(slots.Deed)

Shown = dict[str, Any]


def view(state: SprintState, seat: Seat | None, facts: Facts) -> Shown:
    """The slots one seat may see; without a seat (the projector), the public ones."""
    return View(state, facts).of(seat)


class View:
    """One moment of a sprint, to be shown to many seats: what they share is made once."""

    def __init__(self, state: SprintState, facts: Facts) -> None:
        self.state = state
        self.facts = facts

    def of(self, seat: Seat | None) -> Shown:
        if seat is None:
            return {**self._public(None), **self._stage}
        shown: Shown = {**self._public(seat), **self._seat(seat)}
        if seat.team_number is not None:
            shown |= self._own_team(seat, self.state.team(seat.team_number))
        if seat.role in ("instructor", "specialist"):
            shown |= self._helpers
        if seat.role == "instructor":
            shown |= self._lead
        return shown

    def _public(self, seat: Seat | None) -> slots.PublicSlots:
        state = self.state
        return {
            "sprint": self._sprint,
            "agenda": self._agenda,
            "phase": _phase(state, seat),
            "clock": _clock(state.clock),
            "announcement": _announcement(state, seat),
            "stage": {"mode": state.stage_mode, "team": state.stage_team},
        }

    def _seat(self, seat: Seat) -> slots.SeatSlots:
        return {"me": _me(seat), "people": self._people(seat), "help": _help(self.state, seat)}

    def _own_team(self, seat: Seat, team: Team) -> slots.TeamSlots:
        return {
            "votes": _votes(self.state, seat, team),
            "drafts": _drafts(self.state, seat, self.state.members(team.number), self.facts),
            "ready": team.ready,
            "photo": _photo(self.state, seat),
        }

    @cached_property
    def _stage(self) -> slots.ProjectorSlots:
        return {"arrivals": self._arrivals, "votes": self._stage_votes}

    @cached_property
    def _helpers(self) -> slots.HelperSlots:
        return {"teams": self._teams}

    @cached_property
    def _lead(self) -> slots.LeadSlots:
        return {"arrivals": self._arrivals}

    @cached_property
    def _sprint(self) -> slots.Sprint:
        return _sprint(self.state)

    @cached_property
    def _agenda(self) -> list[slots.AgendaLine]:
        return [_agenda_line(phase) for phase in self.state.phases]

    @cached_property
    def _arrivals(self) -> slots.Arrivals:
        return _arrivals(self.state)

    @cached_property
    def _stage_votes(self) -> list[slots.StageRound]:
        """Closed rounds only; the projector shows nothing that is still secret."""
        voted = [(team, team.vote) for team in self.state.teams if team.vote]
        return [_stage_round(team, vote, self.facts) for team, vote in voted if vote.state == "closed"]

    @cached_property
    def _teams(self) -> list[slots.TeamCard]:
        return [_team_card(self.state, team, self.facts) for team in self.state.teams]

    @cached_property
    def _cards(self) -> dict[str, slots.Person]:
        """Everybody by seat."""
        colours = self.state.colours
        return {seat.id: _person(seat, colours[seat.id], self.facts) for seat in self.state.seats}

    @cached_property
    def _everybody(self) -> list[slots.Person]:
        return list(self._cards.values())

    @cached_property
    def _by_team(self) -> dict[int | None, list[slots.Person]]:
        """A team and those who help it, for each team."""
        teams = {seat.team_number for seat in self.state.participants}
        return {team: [self._cards[s.id] for s in self.state.seats if _is_near(s, team)] for team in teams}

    def _people(self, seat: Seat) -> list[slots.Person]:
        if seat.role in ("instructor", "specialist"):
            return self._everybody
        known = self._by_team.get(seat.team_number)
        return known if known is not None else [c for c in self._everybody if c["role"] != "participant"]


def _is_near(seat: Seat, team: int | None) -> bool:
    return seat.role != "participant" or seat.team_number == team


def _sprint(state: SprintState) -> slots.Sprint:
    teams: list[slots.NamedTeam] = [
        {"number": t.number, "name": t.name, "challenge": t.challenge} for t in state.teams
    ]
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


def _agenda_line(phase: Phase) -> slots.AgendaLine:
    return {
        "id": phase.id,
        "position": phase.position,
        "kind": phase.kind,
        "title": phase.title,
        "instruction": phase.instruction,
        "minutes": phase.minutes,
        "rules": _rules(phase.rules),
        "started_ms": phase.started_ms,
        "ended_ms": phase.ended_ms,
    }


def _clock(clock: Clock) -> slots.Clock:
    """What browsers draw from."""
    return {
        "state": clock.state,
        "ends_at_ms": clock.ends_at_ms,
        "left_ms": clock.left_ms if clock.ends_at_ms is None else None,
        "total_ms": clock.total_ms,
        "version": clock.version,
    }


def _rules(rules: Rules) -> slots.Rules:
    return {
        "private": rules.private,
        "anonymous": rules.anonymous,
        "votes": rules.votes,
        "several": rules.several,
        "fields": list(rules.fields),
        "reveal": rules.reveal,
    }


def _phase(state: SprintState, seat: Seat | None) -> slots.Phase:
    team = state.team(seat.team_number) if seat and seat.team_number is not None else None
    return {
        **_agenda_line(state.phase),
        "revealed": team is not None and state.phase.id in team.revealed,
        "may": {deed: seat is not None and may(seat, deed, state) for deed in DEEDS},
    }


def _announcement(state: SprintState, seat: Seat | None) -> slots.Announcement | None:
    said = state.heard_by(seat)
    if said is None:
        return None
    slot: slots.Announcement = {
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
        slot["seen_by"] = sum(s.id in said.seen_by for s in listeners)
        slot["of"] = len(listeners)
    return slot


def _arrivals(state: SprintState) -> slots.Arrivals:
    counted = Counter(seat.municipality for seat in state.participants)
    names: list[slots.Municipality] = [{"name": name, "count": count} for name, count in counted.items()]
    return {"count": len(state.participants), "municipalities": names}


def _stage_round(team: Team, closed: VoteRound, facts: Facts) -> slots.StageRound:
    titles = facts.titles.get(team.number, {})  # of rounds from before they kept them
    return {
        "team": team.number,
        "name": team.name,
        "question": facts.questions.get(team.number, ""),
        "budget": closed.budget,
        "several": closed.several,
        "few": closed.few,
        "results": [
            {"item": item, "votes": count, "title": closed.titles.get(item) or titles.get(item, "")}
            for item, count in ((line["item"], line["votes"]) for line in votes.results(closed))
        ],
        "chosen": closed.chosen,
        "reason": closed.reason,
    }


def _me(seat: Seat) -> slots.Me:
    return {
        "seat_id": seat.id,
        "name": seat.name,
        "role": seat.role,
        "team": seat.team_number,
        "municipality": seat.municipality,
        "return_code": seat.return_code,
        "news": seat.news,
    }


def _photo(state: SprintState, seat: Seat) -> slots.SentPhoto | None:
    """What the seat's phone has sent; its own browser puts it on the note."""
    sent = next((sent for sent in state.by_phone if sent.seat_id == seat.id), None)
    return {"link": sent.link, "id": sent.photo_id} if sent else None


def _person(seat: Seat, colour: int, facts: Facts) -> slots.Person:
    return {
        "seat_id": seat.id,
        "name": seat.name,
        "initials": initials(seat.name),
        "colour": colour,
        "role": seat.role,
        "team": seat.team_number,
        "municipality": seat.municipality,
        "online": seat.id in facts.online,
    }


def _help(state: SprintState, seat: Seat) -> slots.Help:
    if seat.role in ("instructor", "specialist"):
        return {"queue": [_call(state, call) for call in state.help_calls]}
    own = [call for call in state.help_calls if call.team_number == seat.team_number]
    return {"call": _call(state, own[0]) if own else None}


def _call(state: SprintState, call: HelpCall) -> slots.HelpCall:
    names = {seat.id: seat.name for seat in state.seats}
    return {
        "id": call.id,
        "team": call.team_number,
        "text": call.text,
        "at_ms": call.at_ms,
        "by": names.get(call.by_seat, ""),
        "taken_by": names.get(call.taken_by or ""),
    }


def _votes(state: SprintState, seat: Seat, team: Team) -> slots.Votes | None:
    slot = votes.as_slot(team.vote, seat.id, state.voters(team.number), state.beside(seat.id))
    if slot is None:
        return None
    earlier = [votes.earlier_slot(past) for past in team.earlier]
    return {**slot, "decider": state.decider(team.number), "earlier": earlier}


def _drafts(state: SprintState, seat: Seat, members: tuple[Seat, ...], facts: Facts) -> slots.Drafts:
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


def _team_card(state: SprintState, team: Team, facts: Facts) -> slots.TeamCard:
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
