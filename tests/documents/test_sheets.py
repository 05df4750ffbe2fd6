"""A sprint keeps its sheet; what is new in an older one is made once, and nothing is replaced."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pycrdt import Doc, Map, Text
from sqlalchemy import update

from sprint import content
from sprint.actions import load, sprints
from sprint.documents import shape
from sprint.domain.errors import Refused
from sprint.store.tables import SheetRow, SprintRow
from tests.support.world import Client, World

SHEET = "concept:1"
NEW_FIELDS = ("home", "ai")


def as_of_last_year(world: World) -> None:
    """A sheet, and drafts, from before 2026: without the four fields, with an option that has gone."""
    old: Doc[Any] = Doc()
    with world.store.write() as db:
        db.execute(update(SprintRow).values(sheet=""))
    texts, rows = old.get("texts", type=Map), old.get("rows", type=Map)
    texts["title"], texts["strategy_of_change"] = Text("Tryg første uge"), Text("Fordi")
    rows["systems"] = Map({"r1": Map({"system": Text("MitID"), "order": "a0", "removed_ms": 0})})
    old.get("choices", type=Map)["strategy_of_change"] = "optimising"
    old.get("origin", type=Map)
    world.rooms.journal.open(world.state.id, SHEET, old.get_update)


def test_a_sheet_from_before_opens_with_its_words_and_the_new_fields_empty(world: World) -> None:
    as_of_last_year(world)
    found = world.room(SHEET).values()
    assert isinstance(found, shape.Concept)
    assert found.texts["title"] == "Tryg første uge"
    assert [found.texts[field] for field in NEW_FIELDS] == ["", ""]
    assert found.rows["assumptions"] == ()
    assert found.rows["systems"][0].cells == {"system": "MitID", "owner": "", "use": ""}
    assert found.choices["strategy_of_change"] == "production"


def test_what_is_new_is_made_once_and_is_in_the_journal_before_anybody_writes(world: World) -> None:
    as_of_last_year(world)
    mette, jonas = Client(world, world.join("Mette"), SHEET), Client(world, world.join("Jonas"), SHEET)
    for client, words in ((mette, "Viborg"), (jonas, " og Randers")):
        before = client.doc.get_state()
        text = client.doc.get("texts", type=Map)["home"]
        text += words
        client.send(client.doc.get_update(before))
    state = world.room(SHEET).doc.get_state()
    world.room(SHEET).renew()
    assert world.room(SHEET).doc.get_state() == state
    home = world.room(SHEET).values().texts["home"]
    assert sorted((home.find("Viborg"), home.find(" og Randers"))) != [-1, -1]
    assert len(home) == len("Viborg og Randers")


def test_a_sprint_keeps_the_sheet_it_began_with(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    before = content.concept()
    later = json.loads(json.dumps(before))
    later[0]["fields"].append({**later[0]["fields"][0], "id": "added_later"})
    monkeypatch.setattr(content, "concept", lambda: content.fixed(later))
    assert world.rooms.sheet(world.state.id) == before
    assert "added_later" not in world.room(SHEET).values().texts
    code = sprints.create(world.deps, world.account, "45-minutes", "Ny", "da", ["Et"], world.now_ms + 1)
    younger = load(world.deps, code)
    assert world.rooms.sheet(younger.id) == content.concept()
    assert world.rooms.read(code, younger.id, SHEET).texts["added_later"] == ""
    with world.store.read() as db:
        assert db.query(SheetRow).count() == 2


@pytest.mark.parametrize(
    ("name", "root", "key", "value"),
    [
        (SHEET, "guide", "goal", 6),
        (SHEET, "guide", "goal", "perhaps"),
        (SHEET, "guide", "done/somebody", True),
        (SHEET, "spread", "goal", "made up"),
        (SHEET, "mentions", "need/other:n1", True),
        (SHEET, "mentions", "need/note:n1", "yes"),
        ("drafts", "opinions", "goal", True),
        ("drafts", "mine", "monday", "not shared letter by letter"),
    ],
)
def test_the_door_takes_only_what_the_sheet_can_hold(
    world: World, name: str, root: str, key: str, value: Any
) -> None:
    seat = world.join()
    client = Client(world, seat, name if name == SHEET else f"drafts:{seat.id}")
    with pytest.raises(Refused, match=r"document\.refused"):
        client.send(client.change(root, key, value))


def test_answers_mentions_and_comments_are_read(world: World) -> None:
    seat = world.join()
    client = Client(world, seat, SHEET)
    comment = {
        "field": "need",
        "text": Text("Hvor mange?"),
        "author": seat.id,
        "created_ms": 1,
        "removed_ms": 0,
    }
    for root, key, value in (
        ("guide", "goal", 4),
        ("guide", "urgent", "unknown"),
        ("guide", f"done/{seat.id}", True),
        ("mentions", "need/note:n1", True),
        ("comments", "c1", Map({**comment, "resolved_ms": 5})),
    ):
        client.send(client.change(root, key, value))
    found = world.room(SHEET).values()
    assert found.answers == {"goal": 4, "urgent": "unknown"}
    assert found.mentions == {"need": ("note:n1",)}
    assert [(each.field, each.text, each.resolved) for each in found.comments] == [
        ("need", "Hvor mange?", True)
    ]
