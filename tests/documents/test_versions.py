"""Earlier versions: kept at every phase change and on demand, looked at, and restored without a loss."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from pycrdt import Doc, Map, Text, UndoManager

from sprint.documents import Rooms, Versions, shape
from sprint.documents.restoring import make_as, rewrite
from sprint.documents.room import Room
from sprint.domain import limits
from sprint.domain.state import Seat
from sprint.store import Store
from sprint.store import versions as stored
from tests.support.refusals import refused
from tests.support.world import Client, World, frame_for

from .test_room import board

BOARD, SHEET, STORY = "ideas:1", "concept:1", "outline:1"


@pytest.fixture
def anywhere(store: Store) -> World:
    return World(store)


def listed(world: World, document: str = BOARD, by: Seat | None = None) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = world.act("versions_list", by=by, document=document)["versions"]
    return found


def notes_of(blocks: list[dict[str, Any]]) -> dict[str, list[str]]:
    return {block["title"]: [slip["text"] for slip in block["slips"]] for block in blocks if block["slips"]}


def state_of(room: Room) -> Any:
    return {name: shape.plain(room.doc, name) for name in shape.ROOTS[room.name.kind]}


def edit(client: Client, fn: Any) -> None:
    """What a browser does: change its own document, and send the difference."""
    caught = client.room.catch_up(client.doc.get_state())
    client.doc.apply_update(caught.update)
    before = client.doc.get_state()
    with client.doc.transaction(origin="me"):
        fn(client.doc)
    client.send(client.doc.get_update(before))


def write(client: Client, field: str, text: str) -> None:
    edit(client, lambda doc: doc.get("texts", type=Map)[field].insert(0, text))


def set_key(root: str, item: str, key: str, value: Any) -> Any:
    def change(doc: Doc[Any]) -> None:
        doc.get(root, type=Map)[item][key] = value

    return change


# Keeping


def test_every_phase_change_keeps_what_was_written(anywhere: World) -> None:
    mette = anywhere.join()
    first = anywhere.state.phase
    anywhere.write(mette, BOARD, "n1", "Tryg uge")
    anywhere.now_ms += 60_000
    anywhere.act("phase_next")
    (kept,) = listed(anywhere, by=mette)
    assert (kept["kind"], kept["phase"], kept["at_ms"]) == ("phase", first.title, anywhere.now_ms)
    assert kept["by"] is None
    assert listed(anywhere, SHEET, by=mette) == []


def test_a_document_that_did_not_change_is_not_kept_twice(world: World) -> None:
    mette = world.join()
    client = world.write(mette, BOARD, "n1", "Tryg uge")
    world.act("phase_next")
    world.act("phase_next")
    assert len(listed(world)) == 1
    client.send(client.note("n2", "Ring først"))
    world.act("phase_undo")
    assert len(listed(world)) == 2


def test_going_to_where_one_is_keeps_nothing(world: World) -> None:
    world.write(world.join(), BOARD, "n1", "Tryg uge")
    world.act("phase_go", phase=world.state.phase.id)
    assert listed(world) == []


def test_a_team_keeps_a_version_of_everything_when_it_wants_to(anywhere: World) -> None:
    mette = anywhere.join()
    anywhere.act("version_save", by=mette, name="  Før\x00 frokost ")
    for document in (BOARD, SHEET, STORY):
        (kept,) = listed(anywhere, document, by=mette)
        assert (kept["kind"], kept["name"], kept["by"]) == ("named", "Før frokost", "Mette")


def test_a_name_has_an_end(world: World) -> None:
    with refused("title.long", limit=60):
        world.act("version_save", team=1, name="x" * 61)


def test_the_oldest_of_the_phases_make_room(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "VERSIONS_OF_PHASES", 2)
    mette = world.join()
    world.act("version_save", by=mette, name="Navngivet")
    client = Client(world, mette, BOARD)
    for number in range(4):
        world.now_ms += 60_000
        client.send(client.note(f"n{number}", "Idé"))
        world.act("phase_next" if number % 2 == 0 else "phase_undo")
    kept = listed(world)
    assert [version["kind"] for version in kept] == ["phase", "phase", "named"]
    assert kept[0]["at_ms"] == world.now_ms


def test_nobody_pushes_out_what_others_have_kept(anywhere: World) -> None:
    mette, jonas = anywhere.join(), anywhere.join("Jonas")
    anywhere.act("version_save", by=jonas, name="Jonas' egen")
    anywhere.act("version_save", name="Instruktørens", team=1)
    for number in range(60):
        anywhere.now_ms += 1
        anywhere.act("version_save", by=mette, name=f"Nr. {number}")
    names = [version["name"] for version in listed(anywhere)]
    assert {"Jonas' egen", "Instruktørens", "Nr. 59"} <= set(names)
    assert len(names) == limits.VERSIONS_OF_A_SEAT + 2


def test_many_seats_push_out_neither_the_phases_nor_the_instructors(world: World) -> None:
    """Each keeps little, all together much: who has most gives way first."""
    mette = world.join()
    world.write(mette, BOARD, "n1", "Idé")
    world.act("phase_next")
    world.act("version_save", name="Instruktørens", team=1)
    crowd = [world.join(f"Person {number}") for number in range(limits.VERSIONS_OF_TEAM + 3)]
    for seat in crowd:
        world.now_ms += 1
        world.act("version_save", by=seat, name=seat.name)
    kinds = [(version["kind"], version["name"]) for version in listed(world)]
    assert {("phase", ""), ("named", "Instruktørens")} <= set(kinds)
    assert len(kinds) == limits.VERSIONS_OF_TEAM + 2


def test_what_cannot_be_saved_is_kept_later_and_the_phase_goes_on(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.write(world.join(), BOARD, "n1", "Tryg uge")
    with monkeypatch.context() as fault:
        fault.setattr(Room, "snapshot", lambda room: None)
        world.act("phase_next")
        assert world.state.phase_position == 1
        assert listed(world) == []
        with refused("storage.unavailable"):
            world.act("version_save", team=1, name="")
    world.deps.versions.keep_due()
    assert [version["kind"] for version in listed(world)] == ["phase"]


# Certain


@pytest.fixture
def short_lived(store: Store) -> World:
    """Its server dies before it comes to what is done beside an answer."""
    world = World(store)
    world.deps = replace(world.deps, later=lambda work: None)
    return world


def next_server(world: World) -> Versions:
    rooms = Rooms(world.store, lambda: world.now_ms)
    return Versions(world.store, rooms, lambda: world.now_ms, world.deps.new_id)


def test_what_a_server_did_not_live_to_keep_the_next_one_does(short_lived: World) -> None:
    world, mette = short_lived, short_lived.join()
    first = world.state.phase
    client = world.write(mette, BOARD, "n1", "Tryg uge")
    write(Client(world, mette, SHEET), "title", "Tryg første uge")
    world.act("phase_next")
    assert listed(world) == listed(world, SHEET) == []
    next_server(world).keep_due()
    for document in (BOARD, SHEET):
        (kept,) = listed(world, document)
        assert (kept["kind"], kept["phase"]) == ("phase", first.title)
    client.send(client.note("n2", "Ring først"))
    next_server(world).keep_due()
    assert len(listed(world)) == len(listed(world, SHEET)) == 1


def test_where_two_changes_wait_it_is_the_end_of_the_later_phase(short_lived: World) -> None:
    world = short_lived
    world.write(world.join(), BOARD, "n1", "Tryg uge")
    world.act("phase_next")
    left_last = world.state.phase
    world.act("phase_next")
    next_server(world).keep_due()
    (kept,) = listed(world)
    assert kept["phase"] == left_last.title


def test_an_undone_move_is_kept_too(short_lived: World) -> None:
    world = short_lived
    world.write(world.join(), BOARD, "n1", "Tryg uge")
    world.act("phase_next")
    entered = world.state.phase
    world.deps.versions.keep_due()
    world.write(world.join("Jonas"), BOARD, "n2", "Ring først")
    world.act("phase_undo")
    next_server(world).keep_due()
    latest, _ = listed(world)
    assert latest["phase"] == entered.title


def test_two_who_come_to_it_at_once_keep_one(short_lived: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world = short_lived
    world.write(world.join(), BOARD, "n1", "Tryg uge")
    world.act("phase_next")
    snapshot = Room.snapshot

    def overtaken(room: Room) -> tuple[int, bytes] | None:
        monkeypatch.undo()
        next_server(world).keep_due()
        return snapshot(room)

    monkeypatch.setattr(Room, "snapshot", overtaken)
    world.deps.versions.keep_due()
    assert len(listed(world)) == 1


def test_a_move_that_is_refused_makes_nothing_due(short_lived: World) -> None:
    world = short_lived
    world.write(world.join(), BOARD, "n1", "Tryg uge")
    with refused("phase.changed"):
        world.act("phase_next", phase="another")
    world.deps.versions.keep_due()
    assert listed(world) == []


# Looking


def test_a_look_shows_what_stood_there_and_never_who_wrote_it(anywhere: World) -> None:
    mette = anywhere.join()
    client = anywhere.write(mette, BOARD, "n1", "Tryg uge")
    client.send(
        client.change("groups", "g1", Map({"title": Text("Hverdag"), "order": "a0", "removed_ms": 0}))
    )
    edit(client, set_key("notes", "n1", "place", {"group": "g1", "order": "a0"}))
    client.send(client.note("n2", "Ring først"))
    anywhere.act("version_save", by=mette, name="Nu")
    client.send(client.note("n3", "Senere"))
    blocks = anywhere.act("version_look", by=mette, id=listed(anywhere)[0]["id"])["blocks"]
    assert notes_of(blocks) == {"Hverdag": ["Tryg uge"], "Uden gruppe": ["Ring først"]}
    assert mette.id not in str(blocks)


def test_a_look_at_the_concept_and_the_outline(world: World) -> None:
    mette = world.join()
    write(Client(world, mette, SHEET), "title", "Tryg første uge")
    screen = {"kind": "screen", "title": Text("Min uge"), "order": "a0", "removed_ms": 0}
    client = Client(world, mette, STORY)
    client.send(client.change("screens", "s1", Map(screen)))
    edit(client, lambda doc: doc.get("play", type=Map)["persona"].insert(0, "You are Else"))
    world.act("version_save", by=mette, name="")

    def looked(document: str) -> Any:
        return world.act("version_look", by=mette, id=listed(world, document)[0]["id"], lang="en")["blocks"]

    assert [(block["title"], block["paragraphs"]) for block in looked(SHEET)] == [
        ("Name", ["Tryg første uge"])
    ]
    assert [(block["title"], block["lead"], block["paragraphs"]) for block in looked(STORY)] == [
        ("When one tries it", "", ["You are Else"]),
        ("1. Min uge", "Screen", []),
    ]
    with refused("bad_payload"):
        world.act("version_look", by=mette, id=listed(world, STORY)[0]["id"], lang="../da")


# Restoring


def test_restoring_the_board_brings_everything_back_and_destroys_nothing(anywhere: World) -> None:
    mette = anywhere.join()
    client = anywhere.write(mette, BOARD, "n1", "Tryg uge")
    client.send(client.note("n2", "Ring først", photo="p1", description="Telefonen"))
    anywhere.act("version_save", by=mette, name="Godt")
    then = state_of(client.room)

    edit(client, lambda doc: doc.get("notes", type=Map)["n1"]["text"].insert(4, "og rolig "))
    edit(client, set_key("notes", "n1", "colour", "pink"))
    edit(client, set_key("notes", "n2", "removed_ms", 7.0))
    edit(client, set_key("notes", "n2", "photo", ""))
    edit(client, set_key("notes", "n1", "photo", "p2"))
    client.send(client.note("n3", "Kom til siden"))
    later = anywhere.rooms.read(anywhere.code, anywhere.state.id, BOARD)
    anywhere.now_ms += 60_000
    anywhere.act("version_restore", by=mette, id=listed(anywhere)[0]["id"])
    assert anywhere.published == [anywhere.code]

    assert board(anywhere) == ["Ring først", "Tryg uge"]
    now = state_of(client.room)
    removed = now["notes"].pop("n3")
    assert now == then
    assert (str(removed["text"]), removed["removed_ms"]) == ("Kom til siden", anywhere.now_ms)

    before, _ = listed(anywhere, by=mette)
    assert (before["kind"], before["by"]) == ("before", "Mette")
    anywhere.act("version_restore", by=mette, id=before["id"])
    assert client.room.values() == later
    client.room.renew()
    assert client.room.values() == later


def test_who_helps_from_a_table_restores_what_is_that_tables_and_no_others(world: World) -> None:
    line, bo = world.join("Line", team=1), world.join("Bo", team=2)
    world.act("seat_role", seat=line.id, role="specialist", team=1)
    for seat, document in ((line, "ideas:1"), (bo, "ideas:2")):
        world.write(world.state.seat(seat.id), document, "n1", "Ord")
        world.act("version_save", by=seat, name="Godt")
    with refused("forbidden"):
        world.act("version_restore", by=line, id=listed(world, "ideas:2")[0]["id"])
    world.act("version_restore", by=line, id=listed(world, "ideas:1")[0]["id"])


def test_restoring_the_board_brings_sketches_back_and_keeps_newer_ones(anywhere: World) -> None:
    mette = anywhere.join()
    client = anywhere.write(mette, BOARD, "n1", "Tryg uge")
    for key in ("n1/a", "n1/b"):
        client.send(client.change("strokes", key, "1k2 5,5"))
    anywhere.act("version_save", by=mette, name="Godt")
    (block,) = anywhere.act("version_look", by=mette, id=listed(anywhere)[0]["id"])["blocks"]
    assert block["slips"][0]["strokes"] == ["1k2 5,5", "1k2 5,5"]

    edit(client, lambda doc: doc.get("strokes", type=Map).pop("n1/a"))
    client.send(client.change("strokes", "n1/c", "1b1 9,9"))
    client.send(client.note("n2", "Nyere"))
    client.send(client.change("strokes", "n2/a", "1g3 7,7"))
    anywhere.act("version_restore", by=mette, id=listed(anywhere)[0]["id"])
    # The newer note lies under what was removed lately, and has its sketch there.
    assert state_of(client.room)["strokes"].keys() == {"n1/a", "n1/b", "n2/a"}


def test_restoring_the_concept_and_the_outline(world: World) -> None:
    mette = world.join()
    sheet, story = Client(world, mette, SHEET), Client(world, mette, STORY)
    rows = next(field["id"] for field in shape.fields(sheet.room.definition) if field["kind"] == "rows")
    write(sheet, "title", "Tryg første uge")

    def add_row(row: str) -> Any:
        made = {"who": Text("Else"), "order": "a0", "removed_ms": 0}
        return lambda doc: doc.get("rows", type=Map)[rows].__setitem__(row, Map(made))

    edit(sheet, add_row("r1"))
    edit(
        story,
        lambda doc: doc.get("screens", type=Map).__setitem__("s1", Map({"title": Text("En"), "order": "a0"})),
    )
    edit(story, lambda doc: doc.get("play", type=Map)["persona"].insert(0, "Du er Else"))
    world.act("version_save", by=mette, name="")
    then = world.rooms.read(world.code, world.state.id, SHEET)
    told = world.rooms.read(world.code, world.state.id, STORY)

    write(sheet, "title", "Ikke ")
    write(sheet, "pitch", "Kort")
    edit(sheet, add_row("r2"))
    edit(sheet, lambda doc: doc.get("rows", type=Map)[rows]["r1"].__setitem__("removed_ms", 5.0))
    edit(story, lambda doc: doc.get("screens", type=Map)["s1"]["title"].insert(2, " anden"))
    edit(story, lambda doc: doc.get("play", type=Map)["persona"].insert(10, ", nu 83"))
    for document in (SHEET, STORY):
        world.act("version_restore", by=mette, id=listed(world, document)[0]["id"])
    assert world.rooms.read(world.code, world.state.id, SHEET) == then
    assert world.rooms.read(world.code, world.state.id, STORY) == told


def test_restoring_reaches_browsers_as_an_ordinary_edit(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    client = world.write(mette, BOARD, "n1", "Tryg uge")
    world.act("version_save", by=mette, name="")
    edit(client, lambda doc: doc.get("notes", type=Map)["n1"]["text"].insert(0, "Meget "))
    reader = Client(world, jonas, BOARD)
    epoch = client.room.epoch
    world.act("version_restore", by=mette, id=listed(world)[0]["id"])
    frame = frame_for(client.room, f"{jonas.id}/{reader.doc.client_id}")
    assert frame is not None
    reader.doc.apply_update(frame.bytes)
    assert (reader.texts(), client.room.epoch) == (["Tryg uge"], epoch)


def test_ones_own_undo_goes_on_after_a_restoring(world: World) -> None:
    mette = world.join()
    client = world.write(mette, BOARD, "n1", "Tryg uge")
    text = client.doc.get("notes", type=Map)["n1"]["text"]
    world.act("version_save", by=mette, name="")
    world.write(world.join("Jonas"), BOARD, "n2", "Senere")
    undo = UndoManager(scopes=[text], capture_timeout_millis=0)
    undo.include_origin("me")
    edit(client, lambda doc: text.insert(8, " og mere"))
    world.act("version_restore", by=mette, id=listed(world)[0]["id"])
    client.doc.apply_update(client.room.catch_up(client.doc.get_state()).update)
    edit(client, lambda doc: text.insert(8, "!"))
    assert board(world) == ["Tryg uge!"]
    before = client.doc.get_state()
    assert undo.undo()
    client.send(client.doc.get_update(before))
    assert board(world) == ["Tryg uge"]


def test_words_written_between_the_keeping_and_the_restoring_are_kept_too(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    mette = world.join()
    client = world.write(mette, BOARD, "n1", "Tryg uge")
    world.act("version_save", by=mette, name="")
    wanted = listed(world)[0]["id"]
    meanwhile = iter([lambda: client.send(client.note("n2", "I sidste øjeblik"))])
    snapshot = Room.snapshot

    def snapshot_then_somebody_writes(room: Room) -> Any:
        taken = snapshot(room)
        next(meanwhile, lambda: None)()
        return taken

    monkeypatch.setattr(Room, "snapshot", snapshot_then_somebody_writes)
    world.act("version_restore", by=mette, id=wanted)
    before = listed(world)[0]
    blocks = world.act("version_look", by=mette, id=before["id"])["blocks"]
    assert sorted(notes_of(blocks)["Uden gruppe"]) == ["I sidste øjeblik", "Tryg uge"]
    assert board(world) == ["Tryg uge"]


def test_restoring_what_is_there_changes_nothing(world: World) -> None:
    mette = world.join()
    client = world.write(mette, BOARD, "n1", "Tryg uge")
    world.act("version_save", by=mette, name="")
    serial = client.room.serial
    world.act("version_restore", by=mette, id=listed(world)[0]["id"])
    assert client.room.serial == serial


def test_authors_do_not_come_back() -> None:
    """A name that was taken off a note since stays off."""
    live, then = shape.empty(), shape.empty()
    for doc, author in ((live, ""), (then, "seat-1")):
        shape.root(doc, "notes")["n1"] = Map({"text": Text("Idé"), "author": author, "removed_ms": 0})
    with live.transaction():
        make_as("ideas", live, then, 9)
    assert shape.root(live, "notes")["n1"]["author"] == ""


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        ("", "æøå"),
        ("æøå", ""),
        ("Tryg uge", "Tryg og rolig uge"),
        ("aaa", "aa"),
        ("én 🙂 to", "én 🙃 to"),
        ("blåbær", "bærblå"),
        ("samme", "samme"),
    ],
)
def test_a_text_becomes_another(before: str, wanted: str) -> None:
    doc: Doc[Any] = shape.empty()
    text = doc.get("text", type=Text)
    text += before
    rewrite(text, wanted)
    assert str(text) == wanted


# Who may


def test_a_team_has_its_own_versions_only(anywhere: World) -> None:
    mette, line = anywhere.join("Mette"), anywhere.join("Line", team=2)
    anywhere.write(mette, BOARD, "n1", "Tryg uge")
    anywhere.act("version_save", by=mette, name="")
    version = listed(anywhere)[0]["id"]
    with refused("document.unknown"):
        listed(anywhere, BOARD, by=line)
    for command in ("version_look", "version_restore"):
        with refused("version.unknown"):
            anywhere.act(command, by=line, id=version)
    anywhere.act("version_save", by=line, name="", team=1)
    assert len(listed(anywhere)) == 1
    assert len(listed(anywhere, "ideas:2")) == 1


def test_private_drafts_have_no_versions(world: World) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    world.write(mette, f"drafts:{mette.id}", "d1", "Privat")
    world.act("phase_next")
    with refused("document.unknown"):
        listed(world, f"drafts:{mette.id}", by=mette)
    with world.store.read() as db:
        assert stored.reached(db, world.room(f"drafts:{mette.id}").id) == 0


def test_the_instructor_restores_for_a_team_and_a_specialist_only_looks(world: World) -> None:
    mette, sif = world.join("Mette"), world.join("Sif")
    world.act("seat_role", seat=sif.id, role="specialist")
    client = world.write(mette, BOARD, "n1", "Tryg uge")
    world.act("version_save", team=1, name="")
    client.send(client.note("n2", "Senere"))
    version = listed(world, by=sif)[0]["id"]
    assert world.act("version_look", by=sif, id=version)["version"]["by"] == "Søren"
    with refused("forbidden"):
        world.act("version_restore", by=sif, id=version)
    world.act("version_restore", id=version)
    assert board(world) == ["Tryg uge"]


def test_frozen_screens_stop_restoring_and_the_end_does_not(world: World) -> None:
    mette = world.join()
    world.write(mette, BOARD, "n1", "Tryg uge")
    world.act("version_save", by=mette, name="")
    version = listed(world)[0]["id"]
    world.act("sprint_freeze", frozen=True)
    with refused("sprint.frozen"):
        world.act("version_restore", by=mette, id=version)
    world.act("sprint_freeze", frozen=False)
    world.act("sprint_close")
    world.act("version_restore", by=mette, id=version)


@pytest.mark.parametrize("junk", ["", "\x00", "\ud800", "x" * 2_000, "nowhere"])
def test_versions_that_never_were(anywhere: World, junk: str) -> None:
    for command in ("version_look", "version_restore"):
        with refused("version.unknown"):
            anywhere.act(command, id=junk)
