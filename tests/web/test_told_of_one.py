"""Whatever is stored about a person is told to that person, or it is said here why it is not."""

from __future__ import annotations

import json
import re
from typing import Any

from sqlalchemy import Column

from sprint.actions import Actor, announcements, downloads, mine, photos, seats, versions
from sprint.documents.shape import ROOTS, Document, root
from sprint.documents.writing import Writing
from sprint.store import sprints
from sprint.store.tables import Table
from tests.support.pictures import photo
from tests.web.conftest import World
from tests.web.test_mine import say, write

# A column that may say whose something is, or who somebody is.
ABOUT = re.compile(
    r"seat_|_seat|author|taken_by|decider|voter|visitor|undo$|mail|address|person|name|account|owner|proof|about"
)
TOLD = {
    "seats.name": "name",
    "seats.municipality": "municipality",
    "seats.field": "field",
    "seats.job": "job",
    "seats.team_number": "team",
    "seats.last_team": "team",
    "seats.joined_ms": "joined_ms",
    "seats.named": "named_in_files",
    "seats.by_link": "came_by_link",
    "seats.mail": "mail",
    "votes.seat_id": "votes",
    "co_voters.seat_id": "co_voters",
    "co_voters.name": "co_voters",
    "help_calls.by_seat": "calls",
    "help_calls.taken_by": "advice",
    "feedback.author": "feedback",
    "feedback.name": "feedback",
    "photos.seat_id": "photos",
    "versions.seat_id": "versions",
    "versions.name": "versions",
    "announcements.seat_id": "messages",
    "announcement_reads.seat_id": "seen",
    "downloads.seat_id": "downloads",
    "teams.decider": "decides_for",
    "deeds.undo": "names_before",
}
OUR_OWN = "says nothing about a person: how the seat is kept"
OF_ACCOUNTS = "who leads has an account, told and deleted on its own page"
EXPLAINED = {
    **dict.fromkeys(("seats.id", "seats.sprint_id", "seats.version", "seats.simulated"), OUR_OWN),
    "seats.role": "the page is for who has a seat; a specialist's advice is told",
    "seats.news": "what the person is still to be told; their own screen tells it, and it goes",
    "seats.return_code": "opens the seat, so it stands on a page of its own alone",
    "seats.visitor": "a random number of the browser, so that a form sent twice gives one seat",
    "seats.opened_ms": "that the browser has come back: whoever reads the page has",
    "seats.removed_ms": "who has left reads no page",
    "votes.co_voter_id": "which of those at the screen voted; their names are told",
    "intents.seat_id": "the last answers to commands, so that one sent twice is carried out once",
    "deeds.by_seat": OF_ACCOUNTS,
    "deeds.about": "what who leads did, with a seat's number and never its name",
    "feedback.about": "what the screen was called",
    "expected.name": "the row goes when the person's browser has come back with its seat",
    "expected.seat_id": "the row goes when the person's browser has come back with its seat",
    "writers.is_named": "whether a browser's number has written where nobody signs",
    "writers.proof": "nobody can tell from it whose it is without the browser's number",
    "mails.address": "goes when the mail has gone",
    "teams.name": "what a team is called",
    "documents.name": "which document it is; somebody's own is told as private notes, answers and opinions",
    "leases.owner": "a process of ours",
    **dict.fromkeys(
        ("accounts.name", "accounts.name_key", "setup_tokens.account_id", "sprints.owner_account"),
        OF_ACCOUNTS,
    ),
    "seats.account_id": OF_ACCOUNTS,
}
# What a person is told of each root of the documents, or nothing where all of a team write and nobody signs.
DOCUMENTS = {
    "ideas": {"notes": "notes", "questions": "questions", "comments": "comments", "reactions": "reactions"},
    "drafts": {
        "notes": "private_notes",
        "strokes": "private_notes",
        "opinions": "opinions",
        "mine": "monday",
    },
    "concept": {"comments": "comments", "guide": "answered_alone"},
    "outline": {},
}
UNSIGNED = {
    "ideas": {"groups", "frame", "matrix", "strokes"},
    "drafts": set(),
    "concept": {"texts", "choices", "rows", "origin", "spread", "mentions"},
    "outline": {"screens", "blocks", "hotspots", "answers", "strokes", "play"},
}


def test_every_column_about_a_person_is_told_or_it_is_said_why_not(world: World) -> None:
    world.joined("Mette Hemmelig")
    columns = {
        f"{table.name}.{column.name}"
        for table in Table.metadata.tables.values()
        for column in table.columns
        if table.name == "seats" or points_to_a_seat(column) or ABOUT.search(column.name)
    }
    assert columns - TOLD.keys() - EXPLAINED.keys() == set()
    assert (TOLD.keys() | EXPLAINED.keys()) - columns == set()
    told = mine.told(world.deps, world.state, world.seat("Mette Hemmelig"))
    assert set(TOLD.values()) - told.keys() == set()
    for kind, names in ROOTS.items():
        assert set(names) == DOCUMENTS[kind].keys() | UNSIGNED[kind], kind
        assert set(DOCUMENTS[kind].values()) - told.keys() == set()


def points_to_a_seat(column: Column[Any]) -> bool:
    return any(key.target_fullname == "seats.id" for key in column.foreign_keys)


def do_the_rest(world: World, seat: str) -> None:
    """What ``say`` and ``write`` leave out."""
    state, own = world.state, next(one for one in world.state.seats if one.id == seat)
    world.deps.edits.edit(
        world.code, state.id, "ideas:1", lambda doc: Writing(doc).reaction("n2", seat, "good")
    )

    def answered(doc: Document) -> None:
        root(doc, "guide")[f"done/{seat}"] = True

    world.deps.edits.edit(world.code, state.id, "concept:1", answered)
    photos.add(world.deps, state, own, photo())
    versions.save(world.deps, Actor(world.code, seat), name="Før frokost")
    downloads.taken(world.deps, state, 1, "pdf", own)
    for words in ({"text": "Til dig alene", "seat": seat}, {"text": "Til alle"}):
        world.act(announcements.announce, **words)
    announcements.seen(world.deps, Actor(world.code, seat), id=world.state.announcements[0].id)
    with world.deps.store.write() as db:
        sprints.row(db, world.code).teams[0].decider = seat


def test_reactions_photos_versions_and_messages_are_told_and_go_with_everything(world: World) -> None:
    mette, _jonas = world.joined("Mette Hemmelig"), world.joined("Jonas")
    mette.get(f"/s/{world.code}/me")
    seat = write(world)
    say(world, seat)
    do_the_rest(world, seat)
    world.act(seats.rename, seat=seat, name="Mette Hemmeligst")
    data = json.loads(mette.client.get(f"/s/{world.code}/me.json").data)
    assert data["reactions"] == [{"reaction": "good", "note": "En andens idé"}]
    assert sorted(each["document"] for each in data["versions"]) == ["concept", "ideas", "outline"]
    assert data["names_before"] == ["Mette Hemmelig"]
    assert (data["messages"], data["downloads"]) == (["Til dig alene"], ["pdf"])
    assert (len(data["photos"]), len(data["seen"]), data["decides_for"]) == (1, 1, ["Trygt hjem"])
    page = mette.get(f"/s/{world.code}/me")
    assert "før det blev rettet" in page.text
    for words in ("Godt: En andens idé", "Tavlen: Før frokost", "Foto fra", "Til dig alene", "beslutter for"):
        assert words in page.text
    assert "at du har svaret på de 14 udsagn" in page.text
    mette.post(f"/s/{world.code}/me/leave", {"what": "everything"})
    left = {"seats.id", "seats.return_code", "documents.name", "help_calls.by_seat", "deeds.about"}
    assert columns_with(world, seat) <= left
    board = world.deps.rooms.open(world.code, world.state.id, "ideas:1").doc
    sheet = world.deps.rooms.open(world.code, world.state.id, "concept:1").doc
    drafts = world.deps.rooms.open(world.code, world.state.id, f"drafts:{seat}").doc
    assert [len(root(*at)) for at in ((board, "reactions"), (sheet, "guide"), (drafts, "opinions"))] == [
        0,
        0,
        0,
    ]


def columns_with(world: World, seat: str) -> set[str]:
    """Where the rows still say it."""
    with world.deps.store.engine.connect() as connection:
        return {
            f"{table.name}.{name}"
            for table in Table.metadata.tables.values()
            for row in connection.execute(table.select()).mappings()
            for name, value in row.items()
            if not isinstance(value, bytes) and seat in json.dumps(value, default=str)
        }
