"""What a person may see: the one function behind the first page, reconnects, live changes and exports."""

from __future__ import annotations

from functools import cached_property
from typing import Any, get_args

from sprint.domain import lead_slots, people_view, playing_view, slots, votes
from sprint.domain.editions import OWN_FIELDS
from sprint.domain.facts import Facts
from sprint.domain.leading import HelpCall
from sprint.domain.overview import advice_slot, deed_slot, home, on_tables, said_slot, team_card
from sprint.domain.people_slots import Arrivals, Person
from sprint.domain.permissions import HELP, ROLES, may
from sprint.domain.schedule import counted
from sprint.domain.state import Phase, Rules, Seat, SprintState, Team, VoteRound

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
            return {**self._public(None), **self._stage, "sprint": self._led}
        shown: Shown = {**self._public(seat), **self._seat(seat)}
        if seat.team_number is not None:
            shown |= self._own_team(seat, self.state.team(seat.team_number))
        if seat.sees_all:
            shown["teams"] = self._teams
        if seat.role in HELP:
            shown |= self._helpers
        if seat.leads:
            shown |= self._leader(seat)
        if seat.role == "instructor":
            shown |= {**self._lead, "sprint": self._led}
        return shown

    def _public(self, seat: Seat | None) -> slots.PublicSlots:
        state = self.state
        return {
            "sprint": self._sprint,
            "agenda": self._agenda_of(seat),
            "phase": self._phase(seat),
            "clock": _clock(state, seat),
            "announcement": _announcement(state, seat),
            "stage": {"mode": state.stage_mode, "team": state.stage_team},
            "pitch": playing_view.pitch(state, self.facts.titles, self.facts.ask),
        }

    def _seat(self, seat: Seat) -> slots.SeatSlots:
        heard = self.state.heard(seat)
        return {
            "me": people_view.me(seat),
            "people": self._people(seat),
            "colleagues": people_view.colleagues(self.state, seat),
            "help": _help(self.state, seat),
            "announcements": [said_slot(self.state, said, seat) for said in heard],
        }

    def _own_team(self, seat: Seat, team: Team) -> slots.TeamSlots:
        return {
            "votes": _votes(self.state, seat, team),
            "drafts": _drafts(self.state, seat, self.state.members(team.number), self.facts),
            "ready": team.ready,
            "photo": _photo(self.state, seat),
            "editions": _editions(self.state, team),
            "advice": [each for each in self._advice if each["team"] == team.number],
            **playing_view.of_team(self.state, team),
        }

    @cached_property
    def _stage(self) -> slots.ProjectorSlots:
        """What the picture that it shows is made of, and nothing of the others."""
        mode = self.state.stage_mode
        in_lobby = mode == "lobby" or (mode == "auto" and self.state.phase.kind == "lobby")
        return {
            "arrivals": self._arrivals if in_lobby else {"count": 0, "municipalities": []},
            "votes": self._stage_votes if mode in ("results", "pitch") else [],
            "spot": self.facts.spot,
            "on_tables": on_tables(self.state, self.facts),
        }

    @cached_property
    def _helpers(self) -> slots.HelperSlots:
        return {"teams": self._teams, "advice": self._advice}

    @cached_property
    def _advice(self) -> list[lead_slots.Advice]:
        return [advice_slot(self.state, each) for each in self.state.advice]

    @cached_property
    def _lead(self) -> slots.LeadSlots:
        return {
            "arrivals": self._arrivals,
            "expected": people_view.expected(self.state),
            "log": [deed_slot(self.state, deed) for deed in self.state.deeds],
            "rounds": self._stage_votes,
            "choices": [
                {"team": number, "items": [{"item": item, "title": title} for item, title in board.items()]}
                for number, board in self.facts.choices.items()
            ],
            "homes": [home(self.state, team, self.facts) for team in self.state.teams],
            "answers": playing_view.answers(self.state),
            "pairs": [{"team": team, "tries": tries} for team, tries in self.state.partners.items()],
        }

    @cached_property
    def _sprint(self) -> slots.Sprint:
        return _sprint(self.state)

    @cached_property
    def _led(self) -> slots.Sprint:
        """For those who let others in: with the code that opens the door."""
        return {**self._sprint, "code": self.state.door or self.state.code}

    def _leader(self, seat: Seat) -> slots.LeaderSlots:
        return {"deeds": [deed for deed in ROLES if may(seat, deed, self.state)]}

    def _agenda_of(self, seat: Seat | None) -> list[slots.AgendaLine]:
        return self._whole_agenda if seat is not None and seat.leads else self._agenda

    @cached_property
    def _agenda(self) -> list[slots.AgendaLine]:
        """As everybody sees it: without what is hidden, and counted so."""
        phases = counted(self.state.phases, self.state.phase)
        return [_agenda_line(phase, at) for at, phase in enumerate(phases)]

    @cached_property
    def _whole_agenda(self) -> list[slots.AgendaLine]:
        """As those who lead see it."""
        lines = [_agenda_line(phase, phase.position) for phase in self.state.phases]
        for line, phase in zip(lines, self.state.phases, strict=True):
            line["hidden"], line["notes"] = phase.hidden, phase.notes
        return lines

    def _phase(self, seat: Seat | None) -> slots.Phase:
        state, agenda = self.state, self._agenda_of(seat)
        team = state.team(seat.team_number) if seat and seat.team_number is not None else None
        line = next(line for line in agenda if line["id"] == state.phase.id)
        return {
            **line,
            "revealed": team is not None and state.phase.id in team.revealed,
            "may": {deed: seat is not None and may(seat, deed, state) for deed in DEEDS},
        }

    @cached_property
    def _arrivals(self) -> Arrivals:
        return people_view.arrivals(self.state)

    @cached_property
    def _stage_votes(self) -> list[slots.StageRound]:
        """Closed rounds only; the projector shows nothing that is still secret."""
        shown = self.state.stage_team
        voted = [(team, team.vote) for team in self.state.teams if team.vote and shown in (None, team.number)]
        return [_stage_round(team, vote, self.facts) for team, vote in voted if vote.state == "closed"]

    @cached_property
    def _teams(self) -> list[slots.TeamCard]:
        return [team_card(self.state, team, self.facts) for team in self.state.teams]

    @cached_property
    def _cards(self) -> dict[str, Person]:
        """Everybody by seat."""
        colours = self.state.colours
        return {seat.id: people_view.person(seat, colours[seat.id], self.facts) for seat in self.state.seats}

    @cached_property
    def _everybody(self) -> list[Person]:
        return list(self._cards.values())

    @cached_property
    def _by_team(self) -> dict[int | None, list[Person]]:
        """A team and those who help it, for each team."""
        teams = {seat.team_number for seat in self.state.participants}
        return {team: [self._cards[s.id] for s in self.state.seats if _is_near(s, team)] for team in teams}

    def _people(self, seat: Seat) -> list[Person]:
        if seat.sees_all:
            return self._everybody
        known = self._by_team.get(seat.team_number)
        return known if known is not None else [c for c in self._everybody if c["role"] != "participant"]


def _is_near(seat: Seat, team: int | None) -> bool:
    return seat.role != "participant" or seat.team_number == team


def _sprint(state: SprintState) -> slots.Sprint:
    teams: list[slots.NamedTeam] = [
        {"number": t.number, "name": t.name, "challenge": t.challenge, "planned": t.planned}
        for t in state.teams
    ]
    return {
        "code": state.code,
        "title": state.title,
        "language": state.language,
        "status": state.status,
        "locked": state.locked,
        "frozen": state.frozen,
        "deletes_at_ms": state.deletes_at_ms,
        "writes_after": state.writes_after,
        "seating": state.seating,
        "rehearsal": state.rehearsal_of is not None,
        "teams": teams,
    }


def _agenda_line(phase: Phase, position: int) -> slots.AgendaLine:
    return {
        "id": phase.id,
        "position": position,
        "kind": phase.kind,
        "title": phase.title,
        "instruction": phase.instruction,
        "minutes": phase.minutes,
        "day": phase.day,
        "starts_ms": phase.starts_ms,
        "untimed": phase.untimed,
        "rules": _rules(phase.rules),
        "started_ms": phase.started_ms,
        "ended_ms": phase.ended_ms,
    }


def _clock(state: SprintState, seat: Seat | None) -> slots.Clock:
    """What browsers draw from; a team that has got more time sees its own."""
    clock, extra = state.clock, 0
    if seat is not None and seat.team_number is not None:
        extra = state.team(seat.team_number).extra_ms
    return {
        "state": clock.state,
        "ends_at_ms": None if clock.ends_at_ms is None else clock.ends_at_ms + extra,
        "left_ms": clock.left_ms + extra if clock.ends_at_ms is None else None,
        "total_ms": clock.total_ms + extra,
        "extra_ms": extra,
        "version": clock.version,
    }


def _rules(rules: Rules) -> slots.Rules:
    return {
        "private": rules.private,
        "anonymous": rules.anonymous,
        "votes": rules.votes,
        "several": rules.several,
        "ballot": rules.ballot,
        "goal": rules.goal,
        "fields": list(rules.fields),
        "reveal": rules.reveal,
        "closed": list(rules.closed),
    }


def _announcement(state: SprintState, seat: Seat | None) -> slots.Announcement | None:
    said = state.heard_by(seat)
    return None if said is None else said_slot(state, said, seat)


def _stage_round(team: Team, closed: VoteRound, facts: Facts) -> slots.StageRound:
    titles = facts.titles.get(team.number, {})  # of rounds from before they kept them
    told, chosen = votes.told(closed), closed.chosen or ""
    return {
        "team": team.number,
        "name": team.name,
        "question": facts.questions.get(team.number, ""),
        "budget": closed.budget,
        "several": closed.several,
        "few": bool(closed.votes) and not told,
        "results": [
            {"item": item, "votes": count, "title": closed.titles.get(item) or titles.get(item, "")}
            for item, count in ((line["item"], line["votes"]) for line in told)
        ],
        "chosen": closed.chosen,
        "chosen_title": closed.titles.get(chosen) or titles.get(chosen, ""),
        "reason": closed.reason,
    }


def _editions(state: SprintState, team: Team) -> list[slots.EditionLine]:
    return [
        {"number": edition.number, "municipality": edition.municipality, "own": list(OWN_FIELDS)}
        for edition in state.editions_of(team.number)
    ]


def _photo(state: SprintState, seat: Seat) -> slots.SentPhoto | None:
    """What the seat's phone has sent; its own browser puts it on the note."""
    sent = next((sent for sent in state.by_phone if sent.seat_id == seat.id), None)
    return {"link": sent.link, "id": sent.photo_id} if sent else None


def _help(state: SprintState, seat: Seat) -> slots.Help:
    if seat.sees_all:
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
    return {
        **slot,
        "waiting": votes.waiting(team.vote, state.voter_names(team.number)),
        "decider": state.decider(team.number),
        "earlier": [votes.earlier_slot(past) for past in team.earlier],
    }


def _drafts(state: SprintState, seat: Seat, members: tuple[Seat, ...], facts: Facts) -> slots.Drafts:
    """Face-down notes; in an anonymous phase the others' lie in one pile."""
    counts = {member.id: facts.drafts.get(member.id, 0) for member in members}
    piles: list[slots.Pile] = [
        {"seat_id": id, "count": count} for id, count in counts.items() if count and id != seat.id
    ]
    if state.is_anonymous(seat.team_number) and piles:
        piles = [{"seat_id": None, "count": sum(pile["count"] for pile in piles)}]
    return {"total": sum(counts.values()), "mine": counts.get(seat.id, 0), "seats": piles}
