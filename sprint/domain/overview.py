"""What those who lead and help see of everybody: teams' cards, the log, and who has seen what was said."""

from __future__ import annotations

from sprint.domain import lead_slots, slots, votes
from sprint.domain.concept import NOTHING_ASKED, Checklist
from sprint.domain.facts import Facts, Progress
from sprint.domain.leading import Advice, Announcement, Deed
from sprint.domain.state import Phase, Seat, SprintState, Team, Texts


def said_slot(state: SprintState, said: Announcement, seat: Seat | None) -> slots.Announcement:
    slot: slots.Announcement = {
        "id": said.id,
        "text": said.text,
        "at_ms": said.at_ms,
        "teams": list(said.teams),
        "seat": said.seat_id,
    }
    if seat is None:
        return slot
    slot["seen"] = seat.id in said.seen_by
    if seat.leads:
        listeners = state.listeners(said)
        missing = [listener.id for listener in listeners if listener.id not in said.seen_by]
        slot["seen_by"], slot["of"], slot["missing"] = len(listeners) - len(missing), len(listeners), missing
    return slot


def deed_slot(state: SprintState, deed: Deed) -> lead_slots.LoggedDeed:
    """A participant who has left has no name any more, here either; who led keeps it, here."""
    names = {seat.id: seat.name for seat in (*state.seats, *state.left)}
    about = deed.about
    phase = next((phase for phase in state.phases if phase.id == about.get("phase")), None)
    return {
        "id": deed.id,
        "at_ms": deed.at_ms,
        "by": names.get(deed.by_seat, ""),
        "what": deed.what,
        "phase": phase.title if phase else None,
        "team": about.get("team"),
        "person": names.get(about.get("seat", "")) or None,
        "amount": about.get("minutes", about.get("count")),
        "text": about.get("text", about.get("role", "")),
        "may_undo": deed.undo is not None and deed.undone_ms is None,
        "undone": deed.undone_ms is not None,
        "gone": gone_by(state, deed),
    }


def gone_by(state: SprintState, deed: Deed) -> str | None:
    """The seat that this deed took down, while it is: its name is forgotten, so the way back asks for it."""
    seat = deed.about.get("seat")
    is_gone = (
        deed.what == "seats_removed" and deed.undone_ms is None and any(one.id == seat for one in state.left)
    )
    return seat if is_gone else None


def advice_slot(state: SprintState, advice: Advice) -> lead_slots.Advice:
    """Who has left has no name any more, here either."""
    return {
        "id": advice.id,
        "team": advice.team_number,
        "question": advice.question,
        "text": advice.text,
        "by": next((seat.name for seat in state.seats if seat.id == advice.by_seat), ""),
        "at_ms": advice.at_ms,
    }


def _asked(phase: Phase, progress: Progress) -> Checklist:
    """What a phase asks for of the checklist; nothing, where one does not write in the sheet."""
    return progress.concept.of(phase.rules.fields) if phase.kind in ("concept", "plan") else NOTHING_ASKED


def team_card(state: SprintState, team: Team, facts: Facts) -> slots.TeamCard:
    members = state.members(team.number)
    progress = facts.progress.get(team.number, Progress())
    asked = _asked(state.phase, progress)
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
        "face_down": state.face_down(team.number) is not None,
        "writing": facts.writing.get(team.number, 0),
        "pulse": list(facts.pulses.get(team.number, ())),
        "voted": votes.voted(team.vote, [member.id for member in members]) if team.vote else 0,
        "vote": team.vote.state if team.vote else None,
        "tie": team.vote is not None and votes.is_tied(team.vote),
        "chosen": team.vote is not None and team.vote.chosen is not None,
        "concept_done": progress.concept.done,
        "concept_of": len(progress.concept.items),
        "phase_done": asked.done,
        "phase_of": len(asked.items),
        "screens": progress.screens,
        "links": progress.links,
        "dead_ends": progress.dead_ends,
        "extra_ms": team.extra_ms,
        "last_activity_ms": progress.last_activity_ms,
        "help": call is not None,
        "ready": team.ready,
        "revealed": state.phase.id in team.revealed,
    }


def on_tables(state: SprintState, facts: Facts) -> lead_slots.OnTables:
    """Only while the projector shows the clock, beside which they lie."""
    if state.stage_mode not in ("auto", "clock"):
        return {"down": 0, "turns": 0}
    at_tables = [seat for seat in state.participants if seat.team_number is not None]
    down = sum(facts.drafts.get(seat.id, 0) for seat in at_tables)
    return {"down": down, "turns": sum(len(team.revealed) for team in state.teams)}


# What the sheet asks about the days at home: who owns it, and the first step.
PLAN = ("plan", "owner")


def home(state: SprintState, team: Team, facts: Facts) -> lead_slots.Home:
    plan = facts.progress.get(team.number, Progress()).concept.of(PLAN)
    missing = next((item for item in plan.items if not item.ok), None)
    taken = [download for download in state.downloads if download.team_number == team.number]
    names = {seat.id: seat.name for seat in state.seats}
    people = [names[each.seat_id] for each in taken if each.seat_id in names]
    return {
        "team": team.number,
        "planned": bool(plan.items) and missing is None,
        "lacks": None if missing is None else Texts(da=missing.text["da"], en=missing.text["en"]),
        "files": list(dict.fromkeys(each.kind for each in taken)),
        "people": list(dict.fromkeys(people)),
        "at_ms": max((each.at_ms for each in taken), default=None),
    }
