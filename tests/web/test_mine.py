"""What is stored about one person: they see it, take it, and are gone when they ask to be."""

import json
from dataclasses import replace

import pytest

from sprint.actions import Actor, feedback, help, leaving, phases, sprints, versions, votes
from sprint.documents.shape import Document, root
from sprint.documents.writing import Writing
from sprint.store.help import asked_by
from sprint.store.mails import waiting
from tests.web.conftest import World


def write(world: World) -> str:
    seat = world.seat("Mette Hemmelig").id

    def board(doc: Document) -> None:
        Writing(doc).note("n1", "Min egen idé", "blue", seat, "", "a0", 1)
        Writing(doc).note("n2", "En andens idé", "blue", "", "", "a1", 1)

    world.deps.edits.edit(world.code, world.state.id, "ideas:1", board)
    world.deps.edits.edit(
        world.code,
        world.state.id,
        f"drafts:{seat}",
        lambda doc: Writing(doc).note("d1", "Kladde", "blue", seat, "", "a0", 1),
    )
    return seat


def test_a_person_sees_and_takes_what_is_stored(world: World) -> None:
    mette, jonas = world.joined("Mette Hemmelig"), world.joined("Jonas")
    write(world)
    page = mette.get(f"/s/{world.code}/me")
    for words in ("Mette Hemmelig", "Odense Kommune", "Trygt hjem", "Min egen idé", "Kladde"):
        assert words in page.text
    assert "En andens idé" not in page.text
    data = json.loads(mette.client.get(f"/s/{world.code}/me.json").data)
    assert (data["name"], data["notes"], data["private_notes"]) == (
        "Mette Hemmelig",
        ["Min egen idé"],
        ["Kladde"],
    )
    assert "Hemmelig" not in jonas.get(f"/s/{world.code}/me").text
    assert f"/s/{world.code}/me#monday" in mette.get(f"/s/{world.code}/teams/1/takehome").links()
    assert world.browser().get(f"/s/{world.code}/me").location == f"/s/{world.code}/return"


def test_what_one_voted_for_is_told_by_its_words_also_when_it_has_left_the_board(world: World) -> None:
    mette = world.joined("Mette Hemmelig")
    seat = write(world)
    vote = next(phase.id for phase in world.state.phases if phase.kind == "vote")
    world.act(phases.go, phase=vote)
    votes.cast(world.deps, Actor(world.code, seat), item="note:n2")

    def told() -> list[str]:
        data: dict[str, list[str]] = json.loads(mette.client.get(f"/s/{world.code}/me.json").data)
        return data["votes"]

    assert told() == ["En andens idé"]
    world.act(votes.close, team=1)
    world.deps.edits.edit(
        world.code, world.state.id, "ideas:1", lambda doc: root(doc, "notes")["n2"].update({"removed_ms": 2})
    )
    assert told() == ["En andens idé"]


def say(world: World, seat: str) -> None:
    """Everything one can say beside notes, and the same by somebody else."""
    other = world.seat("Jonas").id

    def board(doc: Document) -> None:
        Writing(doc).question("q1", "Hvordan kan vi spørge?", seat, "a0", 1)
        for id, author in (("c1", seat), ("c2", other)):
            Writing(doc).comment(id, "n1", f"Til en seddel {id}", author, 1)

    def sheet(doc: Document) -> None:
        for id, author in (("f1", seat), ("f2", other)):
            Writing(doc).field_comment(id, "summary", f"Til et felt {id}", author, 1)

    world.deps.edits.edit(world.code, world.state.id, "ideas:1", board)
    world.deps.edits.edit(world.code, world.state.id, "concept:1", sheet)
    world.deps.edits.edit(
        world.code, world.state.id, f"drafts:{seat}", lambda doc: root(doc, "opinions").update({"goal": 4})
    )
    for author in (seat, other):
        words = feedback.Said("like", f"Den er god {author}", "Hemmelig", "", "", author)
        feedback.give(world.deps, world.state, 1, words)
    help.call(world.deps, Actor(world.code, seat), text="Hvad siger loven?")


def test_what_a_person_said_to_others_work_is_told_too(world: World) -> None:
    mette, _jonas = world.joined("Mette Hemmelig"), world.joined("Jonas")
    seat = write(world)
    say(world, seat)
    data = json.loads(mette.client.get(f"/s/{world.code}/me.json").data)
    assert data["questions"] == ["Hvordan kan vi spørge?"]
    assert data["comments"] == ["Til et felt f1", "Til en seddel c1"]
    assert data["feedback"] == [f"Den er god {seat} (Hemmelig)"]
    assert data["calls"] == ["Hvad siger loven?"]
    assert data["opinions"] == {"goal": 4}
    page = mette.get(f"/s/{world.code}/me").text
    words = mette.client.get(f"/s/{world.code}/me.txt").get_data(as_text=True)
    for key in ("questions", "comments", "feedback", "calls"):
        for told in data[key]:
            assert told in page
            assert told in words
    assert "Målet er klart, og vi kan sige, hvornår det er nået. Godt." in page


@pytest.mark.parametrize("what", ["name", "everything"])
@pytest.mark.parametrize("closed", [False, True])
def test_the_name_goes_everywhere_and_the_words_where_it_is_asked(
    world: World, what: str, closed: bool
) -> None:
    mette, jonas = world.joined("Mette Hemmelig"), world.joined("Jonas")
    seat = write(world)
    if closed:
        world.act(sprints.close)
    for _ in range(2):
        assert mette.post(f"/s/{world.code}/me/leave", {"what": what}).location == f"/s/{world.code}"
    with world.deps.store.engine.connect() as connection:
        rows = str(connection.exec_driver_sql("SELECT * FROM seats").all())
    assert "Hemmelig" not in rows
    assert mette.client.get(f"/s/{world.code}/teams/1/takehome").status_code == 403
    text = jonas.get(f"/s/{world.code}/teams/1/takehome").text
    assert ("Min egen idé" in text) == (what == "name")
    assert "En andens idé" in text
    assert seat not in {one.id for one in world.state.seats}
    assert {one.name for one in world.state.seats} == {"Søren", "Jonas"}


@pytest.mark.parametrize("what", ["name", "everything", "sent away"])
def test_what_was_said_of_prototypes_loses_its_name_or_goes_along(world: World, what: str) -> None:
    mette, _jonas = world.joined("Mette Hemmelig"), world.joined("Jonas")
    seat, other = write(world), world.seat("Jonas").id
    say(world, seat)
    taken = next(one.id for one in world.state.feedback if one.author == seat)
    feedback.sort(world.deps, Actor(world.code, other), taken, "taken")
    if what == "sent away":
        world.act(leaving.remove, seat=seat)
    else:
        mette.post(f"/s/{world.code}/me/leave", {"what": what})
    left = {(other, "Hemmelig")} if what == "everything" else {(seat, ""), (other, "Hemmelig")}
    assert {(one.author, one.name) for one in world.state.feedback} == left
    with world.deps.store.read() as db:
        assert asked_by(db, world.state.id, seat) == ([] if what == "everything" else ["Hvad siger loven?"])


MONDAY = "Jeg spørger, før jeg svarer"


def answer(world: World, words: str) -> str:
    seat = world.seat("Mette").id

    def write_it(doc: Document) -> None:
        shared = root(doc, "mine")["monday"]
        shared += words

    world.deps.edits.edit(world.code, world.state.id, f"drafts:{seat}", write_it)
    return seat


def test_the_answer_for_monday_comes_home_with_its_person_alone(world: World) -> None:
    mette, jonas, lead = world.joined("Mette"), world.joined("Jonas"), world.instructor()
    answer(world, MONDAY)
    assert MONDAY in mette.get(f"/s/{world.code}/me").text
    assert MONDAY in mette.client.get(f"/s/{world.code}/me.txt").data.decode()
    assert json.loads(mette.client.get(f"/s/{world.code}/me.json").data)["monday"] == MONDAY
    for other in (jonas, mette, lead):
        for file in ("takehome", "export.md", "export.json", "export.html"):
            assert MONDAY.encode() not in other.client.get(f"/s/{world.code}/teams/1/{file}").data
    assert MONDAY not in jonas.get(f"/s/{world.code}/me").text
    assert lead.client.get(f"/s/{world.code}/me.txt").status_code == 303
    assert "monday" not in repr(world.act(versions.list_of, document="ideas:1"))


def test_it_is_gone_from_the_database_when_its_person_is(world: World) -> None:
    mette = world.joined("Mette")
    answer(world, MONDAY)
    mette.post(f"/s/{world.code}/me/leave", {"what": "name"})
    with world.deps.store.engine.connect() as connection:
        kept = [
            row[0]
            for table, column in (("journal", '"update"'), ("snapshots", "state"))
            for row in connection.exec_driver_sql(f"SELECT {column} FROM {table}")
        ]
    assert kept
    assert not [row for row in kept if MONDAY.encode() in row]


def test_a_name_stands_in_files_only_while_its_person_agrees(world: World) -> None:
    mette, jonas = world.joined("Mette Hemmelig"), world.joined("Jonas")
    files = f"/s/{world.code}/teams/1/export"

    def names(kind: str) -> list[bool]:
        text = jonas.client.get(f"{files}.{kind}").get_data(as_text=True)
        return [name in text for name in ("Mette Hemmelig", "Jonas")]

    assert names("md") == names("json") == [False, False]
    assert mette.post(f"/s/{world.code}/me/name", {"named": "yes"}).location == f"/s/{world.code}/me#names"
    assert names("md") == names("json") == [True, False]
    assert "1 af 2 på holdet" in jonas.get(f"/s/{world.code}/teams/1/takehome").text
    world.act(sprints.close)
    back = mette.post(f"/s/{world.code}/me/name", {"named": "no", "from": "takehome"}).location
    assert back == f"/s/{world.code}/teams/1/takehome#names"
    assert names("md") == [False, False]
    mette.post(f"/s/{world.code}/me/name", {"named": "yes"})
    mette.post(f"/s/{world.code}/me/leave", {"what": "name"})
    assert names("md") == [False, False]
    assert world.browser().post(f"/s/{world.code}/me/name", {"named": "yes"}).location.endswith("/return")


# An address for three mails


def with_mails(world: World) -> None:
    world.app.extensions["sprint"] = world.deps = replace(world.deps, mails=True)


def test_an_address_is_asked_for_only_where_mails_can_be_sent(world: World) -> None:
    mette = world.joined("Mette")
    assert "mailadresse" not in mette.get(f"/s/{world.code}/me").text
    assert mette.post(f"/s/{world.code}/me/mail", {"address": "m@k.dk"}).status == 404
    with_mails(world)
    assert mette.get(f"/s/{world.code}/me").label_of("address") == "Din mailadresse"
    wrong = mette.post(f"/s/{world.code}/me/mail", {"address": "mette"})
    assert (wrong.status, len(wrong.errors)) == (422, 1)
    assert mette.post(f"/s/{world.code}/me/mail", {"address": "m@k.dk"}).location.endswith("/me#mail")
    page = mette.get(f"/s/{world.code}/me")
    assert "Linket er på vej til m@k.dk." in page.text
    assert json.loads(mette.client.get(f"/s/{world.code}/me.json").data)["mail"] == "m@k.dk"
    with world.deps.store.read() as db:
        (mail,) = waiting(db, 2**52, 10)
    assert f"/s/{world.code}/return/" in mail.text
    mette.post(f"/s/{world.code}/me/mail", {"what": "forget"})
    assert "m@k.dk" not in mette.get(f"/s/{world.code}/me").text


def test_nobody_is_flooded_with_mails(world: World) -> None:
    mette = world.joined("Mette")
    with_mails(world)
    codes = [mette.post(f"/s/{world.code}/me/mail", {"address": "m@k.dk"}).status for _ in range(5)]
    assert codes == [303, 303, 303, 429, 429]
