"""The demo: a sprint in mid-phase with five teams, made through the same actions that people use."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from fractional_indexing import generate_n_keys_between

from sprint import content, demo_prototypes
from sprint.actions import (
    COMMANDS,
    Actor,
    Deps,
    accounts,
    feedback,
    load,
    passwords,
    photos,
    seats,
    sprints,
    stage,
)
from sprint.documents.writing import Writing
from sprint.domain import keeping
from sprint.domain.clock import MINUTE_MS
from sprint.domain.codes import shown
from sprint.domain.documents import COLOURS
from sprint.domain.state import Seat

CONTENT = Path(content.__file__).parent
STORY: dict[str, Any] = json.loads((CONTENT / "demo.json").read_text("utf-8"))
PASSWORD = "sprintrum-demo"
ARRIVES_AFTER_MS = 1_000


def build(deps: Deps, address: str) -> Iterator[str]:
    """Makes the sprint; yields the lines that tell where to go."""
    told = StoryTime(deps.now_ms())
    deps = replace(deps, now_ms=lambda: told.now_ms)
    account = make_account(deps)
    names = [team["name"] for team in STORY["teams"]]
    code = sprints.create(
        deps,
        account,
        STORY["agenda"],
        STORY["title"],
        "da",
        names,
        keeping.end_of(keeping.usual_day(deps.now_ms())),
    )
    lead = Actor(code, load(deps, code).seats[0].id)
    COMMANDS["sprint_open"](deps, lead)
    for number, team in enumerate(STORY["teams"], 1):
        COMMANDS["team_rename"](deps, lead, team=number, name=team["name"], challenge=team["challenge"])
    people = seat_people(deps, lead, told)
    for number, team in enumerate(STORY["teams"], 1):
        write_team(deps, code, number, team, [seat for seat in people if seat.team_number == number])
    play(deps, lead, people, told)
    return links(deps, address, code)


@dataclass
class StoryTime:
    """The demo's own clock: the phases behind us took the time they were planned to take."""

    end_ms: int
    now_ms: int = 0

    def __post_init__(self) -> None:
        kinds = [phase["kind"] for phase in agenda()["phases"]]
        played = agenda()["phases"][: kinds.index(STORY["phase_kind"])]
        self.now_ms = self.end_ms - STORY["elapsed_seconds"] * 1000
        self.now_ms -= sum(phase["minutes"] for phase in played) * MINUTE_MS

    def live_through(self, minutes: int) -> None:
        self.now_ms += minutes * MINUTE_MS


def agenda() -> content.Agenda:
    return next(each for each in content.agendas() if each["id"] == STORY["agenda"])


def make_account(deps: Deps) -> str:
    token = accounts.create_setup_token(deps)
    return accounts.set_up(deps, token, STORY["instructor"], passwords.hash_password(PASSWORD))


def seat_people(deps: Deps, lead: Actor, told: StoryTime) -> list[Seat]:
    """Sixteen leaders at their tables, and two specialists who roam."""
    for person in STORY["people"]:
        told.now_ms += ARRIVES_AFTER_MS
        said = (person["name"], person["municipality"], person["field"], person["team"] or 1)
        seat = seats.join(deps, lead.code, *said, job=person["job"])
        if person["team"] is None:
            COMMANDS["seat_role"](deps, lead, seat=seat.id, role="specialist")
    return [seat for seat in load(deps, lead.code).seats if not seat.leads]


def write_team(deps: Deps, code: str, number: int, team: Mapping[str, Any], people: Sequence[Seat]) -> None:
    sprint_id = load(deps, code).id
    edit = partial(deps.edits.edit, code, sprint_id)
    edit(f"ideas:{number}", lambda doc: write_ideas(Writing(doc), team, people, deps.now_ms()))
    for photo in team.get("photos", ()):
        photo_id = take_photo(deps, code, photo["file"], people[0])
        edit(f"ideas:{number}", partial(put_photo, photo, photo_id))
    edit(f"concept:{number}", lambda doc: write_concept(Writing(doc), team, people, deps.now_ms()))
    write_screens(deps, code, number, team, people[0])
    hear_guests(deps, code, number, team)
    for at, texts in team["drafts"].items():
        edit(f"drafts:{people[int(at)].id}", partial(write_drafts, texts, people[int(at)], deps.now_ms()))


def take_photo(deps: Deps, code: str, file: str, by: Seat) -> str:
    return photos.add(deps, load(deps, code), by, (CONTENT / file).read_bytes())


def put_photo(photo: Mapping[str, str], photo_id: str, doc: Any) -> None:
    Writing(doc).photo(photo["note"], photo_id, photo["description"])


def write_ideas(write: Writing, team: Mapping[str, Any], people: Sequence[Seat], now_ms: int) -> None:
    groups = [(f"group{at}", title, notes) for at, (title, notes) in enumerate(team["groups"])]
    for (group_id, title, _), order in zip(groups, orders(len(groups)), strict=True):
        write.group(group_id, title, order, now_ms)
    piles = [(group_id, notes) for group_id, _, notes in groups] + [("", team["loose"])]
    for group_id, notes in piles:
        for at, order in enumerate(orders(len(notes))):
            text, colour, by = notes[at]
            author = people[by % len(people)].id
            write.note(f"note-{group_id}-{at}", text, colour, author, group_id, order, now_ms)
    write_talk(write, team, people, now_ms)
    for note_id, sketch in team.get("sketches", {}).items():
        write.sketch(note_id, **sketch)


def write_talk(write: Writing, team: Mapping[str, Any], people: Sequence[Seat], now_ms: int) -> None:
    """The questions that frame the work, and what people said about notes."""
    questions = team.get("questions", ())
    for at, ((text, by), order) in enumerate(zip(questions, orders(len(questions)), strict=True)):
        write.question(f"question{at}", text, people[by].id, order, now_ms)
    if questions:
        write.frame(f"question{team['question']}")
    for note_id, by, reaction in team.get("reactions", ()):
        write.reaction(note_id, people[by].id, reaction)
    for at, (note_id, by, text) in enumerate(team.get("comments", ())):
        write.comment(f"comment{at}", note_id, text, people[by].id, now_ms + at)


def write_drafts(texts: Sequence[str], seat: Seat, now_ms: int, doc: Any) -> None:
    for at, order in enumerate(orders(len(texts))):
        colour = COLOURS[at % len(COLOURS)]
        Writing(doc).note(f"draft-{at}", texts[at], colour, seat.id, "", order, now_ms)


def write_concept(write: Writing, team: Mapping[str, Any], people: Sequence[Seat], now_ms: int) -> None:
    fields = {field["id"]: field for section in content.concept() for field in section["fields"]}
    for field, text in team["texts"].items():
        write.text(field, text)
    for field, at in team["choices"].items():
        write.choice(field, fields[field]["options"][at]["id"])
    for field, rows in team["rows"].items():
        for at, order in enumerate(orders(len(rows))):
            write.row(field, f"row{at}", order, fields[field]["columns"], rows[at])
    for mention in team["mentions"]:
        write.mention(mention)
    for at, (field, by, text) in enumerate(team["field_comments"]):
        write.field_comment(f"said{at}", field, text, people[by].id, now_ms + at)


def write_screens(deps: Deps, code: str, number: int, team: Mapping[str, Any], by: Seat) -> None:
    """The team's prototype to click through, or its storyboard."""
    prototype = demo_prototypes.of_team(number)
    taken = {
        each["photo"]: take_photo(deps, code, each["photo"], by)
        for each in prototype.get("screens", ())
        if "photo" in each
    }

    def write(doc: Any) -> None:
        if prototype:
            demo_prototypes.write(Writing(doc), prototype, taken.__getitem__, deps.now_ms())
        else:
            write_outline(Writing(doc), team, deps.now_ms())

    deps.edits.edit(code, load(deps, code).id, f"outline:{number}", write)


def hear_guests(deps: Deps, code: str, number: int, team: Mapping[str, Any]) -> None:
    """What those said whom the team has sent its link."""
    for at, (kind, screen, text, name) in enumerate(team.get("feedback", ())):
        said = feedback.Said(kind, text, name, screen, "", f"guest-{at}")
        feedback.give(deps, load(deps, code), number, said)


def write_outline(write: Writing, team: Mapping[str, Any], now_ms: int) -> None:
    for at, order in enumerate(orders(len(team["screens"]))):
        write.screen(f"screen{at}", team["screens"][at], order, now_ms)


def play(deps: Deps, lead: Actor, people: Sequence[Seat], told: StoryTime) -> None:
    """Up to the middle of the concept phase: voted, chosen, and the clock running."""
    while (phase := load(deps, lead.code).phase).kind != STORY["phase_kind"]:
        if phase.kind == "vote":
            vote(deps, lead, people)
        told.live_through(phase.minutes)
        COMMANDS["phase_next"](deps, lead)
    COMMANDS["clock_start"](deps, lead)
    told.now_ms = told.end_ms
    COMMANDS["announce"](deps, lead, text=STORY["announcement"])
    caller = next(seat for seat in people if seat.team_number == 2)
    COMMANDS["help_call"](deps, Actor(lead.code, caller.id), text=STORY["question"])


def vote(deps: Deps, lead: Actor, people: Sequence[Seat]) -> None:
    for number, team in enumerate(STORY["teams"], 1):
        mates = [seat for seat in people if seat.team_number == number]
        for by, group in team["votes"]:
            COMMANDS["vote_cast"](
                deps, Actor(lead.code, mates[by % len(mates)].id), item=f"group:group{group}"
            )
    COMMANDS["votes_close"](deps, lead)
    for number, team in enumerate(STORY["teams"], 1):
        if team["chosen"] is not None:
            COMMANDS["vote_choose"](deps, lead, item=f"group:group{team['chosen']}", team=number)


def links(deps: Deps, address: str, code: str) -> Iterator[str]:
    state = load(deps, code)
    yield ""
    yield f"  {state.title} · code {code}"
    yield f"  Instructor   {address}/login   name {STORY['instructor']}, password {PASSWORD}"
    yield f"  Console      {address}/s/{code}/console"
    yield f"  Projector    {address}/s/{code}/stage/{stage.key_of(deps, state)}"
    yield f"  Join         {address}/s/{code}"
    for team in state.teams:
        mate = state.members(team.number)[0]
        yield f"  {team.name:<26} {address}/s/{code}/return/{mate.return_code}   as {mate.name}"
    helper = next(seat for seat in state.seats if seat.role == "specialist")
    yield f"  {'Specialist':<26} {address}/s/{code}/return/{helper.return_code}   as {helper.name}"
    yield f"  (a return code by hand: {shown(helper.return_code)})"


def orders(count: int) -> list[str]:
    return list(generate_n_keys_between(None, None, count)) if count else []
