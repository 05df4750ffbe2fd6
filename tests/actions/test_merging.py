"""Two teams become one: nothing that either had is lost, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sprint.actions import Actor, downloads, merging
from sprint.actions.deps import Repeated
from sprint.documents import Edits
from sprint.documents.shape import Document, root
from sprint.documents.writing import Writing
from sprint.domain.documents import Concept, Ideas, Outline
from sprint.domain.facts import Facts
from sprint.domain.state import Seat, SprintState
from sprint.domain.view import view
from tests.support.refusals import refused
from tests.support.world import Client, World

PLAN = [{"id": "what", "kind": "text"}]


def edit(world: World, name: str, fn: Callable[[Writing], Any]) -> None:
    world.deps.edits.edit(world.code, world.state.id, name, lambda doc: fn(Writing(doc)))


def raw(world: World, name: str, fn: Callable[[Document], Any]) -> None:
    world.deps.edits.edit(world.code, world.state.id, name, fn)


def read(world: World, name: str) -> Any:
    return world.rooms.read(world.code, world.state.id, name)


def board(world: World, number: int = 1) -> Ideas:
    found: Ideas = read(world, f"ideas:{number}")
    return found


def merge(world: World) -> None:
    world.act("team_merge", team=2, into=1)


def undo(world: World, what: str = "teams_merged") -> None:
    world.act("deed_undo", id=next(deed.id for deed in world.state.deeds if deed.what == what))


def pair(world: World) -> tuple[Seat, Seat]:
    return world.join("Mette", 1), world.join("Bo", 2)


def test_the_board_has_the_notes_and_groups_of_both(world: World) -> None:
    mette, bo = pair(world)
    world.write(mette, "ideas:1", "n1", "Ring først")
    world.write(bo, "ideas:2", "n2", "Skriv til dem")

    def fill(writing: Writing) -> None:
        writing.group("g2", "Breve", "a0", 1)
        writing.note("n3", "Et brev", "rose", bo.id, "g2", "a0", 1)
        writing.photo("n3", "photo-1", "Et brev på et bord")
        writing.comment("c1", "n3", "God idé", bo.id, 1)
        writing.question("q1", "Hvordan når vi alle?", bo.id, "a0", 1)
        writing.frame("q1")

    edit(world, "ideas:2", fill)
    edit(world, "ideas:1", lambda writing: writing.group("g1", "Opkald", "a5", 1))
    merge(world)
    found = board(world)
    assert {note.text for note in found.notes} == {"Ring først", "Skriv til dem", "Et brev"}
    assert [group.title for group in found.groups] == ["Opkald", "Breve"]
    letter = next(note for note in found.notes if note.id == "n3")
    assert (letter.group, letter.photo, letter.author) == ("g2", "photo-1", bo.id)
    assert [comment.text for comment in found.comments] == ["God idé"]
    assert found.question == "q1"


def test_sent_twice_it_merges_once_and_the_first_answer_stands(world: World) -> None:
    pair(world)
    actor = Actor(world.code, world.lead.seat_id, intent="once")
    merging.merge(world.deps, actor, team=2, into=1)
    with pytest.raises(Repeated):
        merging.merge(world.deps, actor, team=2, into=1)


def test_what_was_removed_stays_removed(world: World) -> None:
    _, bo = pair(world)
    world.write(bo, "ideas:2", "n2", "Væk igen")
    raw(world, "ideas:2", lambda doc: root(doc, "notes")["n2"].update({"removed_ms": 5}))
    merge(world)
    assert board(world).notes == ()


def test_the_sheet_has_both_teams_words_and_the_choices_of_the_one_that_stays(world: World) -> None:
    pair(world)

    def words(doc: Document, title: str, need: str, solution: str, level: str) -> None:
        for field, text in (("title", title), ("need", need), ("solution", solution)):
            shared = root(doc, "texts")[field]
            shared += text
        root(doc, "choices")["level"] = level

    raw(world, "concept:1", lambda doc: words(doc, "Trygt hjem", "Else venter.", "", "new_local"))
    raw(world, "concept:2", lambda doc: words(doc, "Byggesag", "Ali venter.", "Et kald", "other"))
    for number, what in ((1, "Ring"), (2, "Skriv")):
        edit(
            world,
            f"concept:{number}",
            lambda w, what=what, n=number: w.row("plan", f"r{n}", "a0", PLAN, [what]),
        )
    merge(world)
    sheet: Concept = read(world, "concept:1")
    assert sheet.texts["title"] == "Trygt hjem / Byggesag"
    assert sheet.texts["need"] == "Else venter.\n\nAli venter."
    assert sheet.texts["solution"] == "Et kald"
    assert sheet.choices["level"] == "new_local"
    assert [row.cells["what"] for row in sheet.rows["plan"]] == ["Ring", "Skriv"]


def test_the_prototype_goes_on_with_the_others_screens(world: World) -> None:
    pair(world)
    for number in (1, 2):
        edit(
            world,
            f"outline:{number}",
            lambda w, n=number: w.screen(f"s{n}", ["screen", f"Skærm {n}", "", "", "", ""], "a0", 1),
        )
    merge(world)
    outline: Outline = read(world, "outline:1")
    assert [screen.title for screen in outline.screens] == ["Skærm 1", "Skærm 2"]


def test_votes_of_the_team_that_comes_are_earlier_rounds(world: World) -> None:
    mette, bo = pair(world)
    world.write(mette, "ideas:1", "n1", "Ring først")
    world.write(bo, "ideas:2", "n2", "Skriv til dem")
    world.go_to("vote")
    world.act("vote_cast", by=mette, item="note:n1")
    world.act("vote_cast", by=bo, item="note:n2")
    with refused("team.votes_open"):
        merge(world)
    world.act("votes_close")
    counted = world.state.team(1).vote
    merge(world)
    team = world.state.team(1)
    assert team.vote == counted
    assert [past.votes for past in team.earlier] == [((bo.id, "note:n2"),)]
    undo(world)
    assert (world.state.team(1).earlier, world.state.team(2).vote is not None) == ((), True)


@pytest.mark.parametrize("team", [1, 2])
def test_whoever_was_to_decide_in_either_decides_in_both(world: World, team: int) -> None:
    decider = pair(world)[team - 1]
    world.act("decider_set", by=decider, seat=decider.id)
    merge(world)
    assert world.state.team(1).decider == decider.id


def test_the_vote_of_the_team_that_comes_counts_where_the_other_has_none(world: World) -> None:
    _, bo = pair(world)
    world.write(bo, "ideas:2", "n2", "Skriv til dem")
    world.act("votes_open", team=2)
    world.act("vote_cast", by=bo, item="note:n2")
    world.act("votes_close", team=2)
    merge(world)
    vote = world.state.team(1).vote
    assert vote is not None
    assert vote.votes == ((bo.id, "note:n2"),)


def test_a_vote_that_begins_meanwhile_stops_it(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    _, bo = pair(world)
    world.write(bo, "ideas:2", "n2", "Skriv til dem")
    add = Edits.merge

    def slowly(edits: Edits, state: SprintState, team: int, into: int) -> None:
        add(edits, state, team, into)
        world.act("votes_open", team=2)

    monkeypatch.setattr(Edits, "merge", slowly)
    with refused("team.votes_open"):
        merge(world)
    assert [team.number for team in world.state.teams] == [1, 2]
    world.act("vote_cast", by=bo, item="note:n2")


def test_people_are_told_where_they_are_and_who_has_come(world: World) -> None:
    mette, bo = pair(world)
    world.act("help_call", by=bo, text="Hjælp")
    downloads.taken(world.deps, world.state, 2, "docx", world.state.seat(bo.id))
    merge(world)
    state = world.state
    assert {seat.name for seat in state.members(1)} == {"Mette", "Bo"}
    assert [team.name for team in state.teams] == ["Trygt hjem"]
    assert [(seat.news or {}).get("what") for seat in state.participants] == ["joined", "merged"]
    assert {(seat.news or {}).get("other") for seat in state.participants} == {"Byggesag"}
    assert [call.team_number for call in state.help_calls] == [1]
    assert [each.team_number for each in state.downloads] == [1]
    assert mette.id in {seat.id for seat in state.members(1)}


def test_both_are_told_when_they_are_parted_again(world: World) -> None:
    pair(world)
    merge(world)
    world.act("deed_undo", id=world.state.deeds[0].id)
    told = {seat.name: seat.news or {} for seat in world.state.participants}
    assert {name: news.get("what") for name, news in told.items()} == {"Mette": "parted", "Bo": "moved"}
    assert told["Mette"]["other"] == "Byggesag"


def test_what_lies_face_down_with_those_who_come_can_be_turned_over(world: World) -> None:
    mette, bo = pair(world)
    world.go_to("ideas", private=True)
    world.write(mette, f"drafts:{mette.id}", "d1", "Vist")
    world.act("reveal", by=mette)
    world.write(bo, f"drafts:{bo.id}", "d2", "Endnu ikke vist")
    merge(world)
    assert world.state.face_down(1) is not None
    assert world.act("reveal", by=world.state.seat(mette.id))["moved"] == 1
    assert {note.text for note in board(world).notes} == {"Vist", "Endnu ikke vist"}


def test_how_each_stood_is_kept_and_the_other_has_its_name(world: World) -> None:
    _, bo = pair(world)
    world.write(bo, "ideas:2", "n2", "Skriv til dem")
    merge(world)
    lead = world.state.seat(world.lead.seat_id)
    kept = world.act("versions_list", by=lead, document="ideas:1")["versions"]
    assert {version["kind"] for version in kept} == {"before", "named"}
    theirs = next(version for version in kept if version["kind"] == "named")
    assert theirs["name"] == "Byggesag"
    told = world.act("version_look", by=lead, id=theirs["id"])["blocks"]
    assert "Skriv til dem" in str(told)


def test_the_team_comes_back_as_it_was_with_its_people(world: World) -> None:
    mette, bo = pair(world)
    world.write(bo, "ideas:2", "n2", "Skriv til dem")
    merge(world)
    cilla = world.join("Cilla", 1)
    undo(world)
    state = world.state
    assert [team.name for team in state.teams] == ["Trygt hjem", "Byggesag"]
    assert {seat.name for seat in state.members(2)} == {"Bo"}
    assert {seat.id for seat in state.members(1)} == {mette.id, cilla.id}
    assert [note.text for note in board(world, 2).notes] == ["Skriv til dem"]
    assert board(world, 1).notes == ()
    merge(world)  # and again, without doing anything twice
    assert [note.text for note in board(world, 1).notes] == ["Skriv til dem"]


def both_write(world: World) -> tuple[Seat, Seat]:
    mette, bo = pair(world)
    plan = (("ideas:1", mette, "1"), ("ideas:2", bo, "2"))
    for name, seat, at in plan:

        def ideas(w: Writing, seat: Seat = seat, at: str = at) -> None:
            w.group(f"g{at}", f"Gruppe {at}", "a0", 1)
            for id in "ab":
                w.note(f"{id}{at}", f"Seddel {id}{at}", "sky", seat.id, f"g{at}", f"a{id}", 1)
            w.question(f"q{at}", "Hvordan?", seat.id, "a0", 1)
            w.comment(f"c{at}", f"a{at}", "God idé", seat.id, 1)

        def concept(w: Writing, at: str = at) -> None:
            w.row("plan", f"r{at}", "a0", PLAN, [f"Ring {at}"])

        def outline(w: Writing, at: str = at) -> None:
            w.persona(f"Du er Else {at}")
            for id in "st":
                w.screen(f"{id}{at}", ["screen", f"Skærm {id}{at}", "", "", "", ""], f"a{id}", 1)
                w.block(f"{id}b{at}", f"{id}{at}", {"kind": "text", "text": "Hej"}, "a0", 1)

        edit(world, name, ideas)
        edit(world, f"concept:{at}", concept)
        write_words(world, f"concept:{at}", "need", f"Behov {at}")
        edit(world, f"outline:{at}", outline)
    write_words(world, "concept:2", "solution", "Et kald")
    raw(world, "ideas:2", lambda doc: root(doc, "frame").update({"question": "q2"}))
    raw(world, "concept:2", lambda doc: root(doc, "choices").update({"level": "other"}))
    return mette, bo


def write_words(world: World, name: str, field: str, words: str) -> None:
    def write(doc: Document) -> None:
        live = root(doc, "texts")[field]
        live += words

    raw(world, name, write)


def stands(world: World, number: int) -> list[Any]:
    """What a team's people see of its documents."""
    ideas = board(world, number)
    return [
        (ideas.notes, ideas.groups, ideas.questions, ideas.question, ideas.comments),
        *(read(world, f"{kind}:{number}") for kind in ("concept", "outline")),
    ]


def test_what_a_merge_brought_goes_again_when_it_is_taken_back(world: World) -> None:
    both_write(world)
    before = [stands(world, number) for number in (1, 2)]
    for _ in range(2):
        merge(world)
        assert {note.id for note in board(world).notes} == {"a1", "b1", "a2", "b2"}
        assert board(world).question == "q2"
        assert read(world, "outline:1").persona == "Du er Else 1 / Du er Else 2"
        undo(world)
        assert [stands(world, number) for number in (1, 2)] == before


def test_what_somebody_made_of_it_since_stays_with_them_too(world: World) -> None:
    mette, _ = both_write(world)
    merge(world)

    def since(doc: Document) -> None:
        words = root(doc, "notes")["a2"]["text"]
        words += ", og det i dag"
        Writing(doc).note("m", "Ny", "sky", mette.id, "g2", "a9", 2)

    raw(world, "ideas:1", since)
    write_words(world, "concept:1", "solution", ", og et svar")
    raw(world, "concept:1", lambda doc: root(doc, "rows")["plan"]["r2"]["what"].insert(0, "Straks: "))
    raw(world, "outline:1", lambda doc: root(doc, "blocks")["sb2"]["text"].insert(0, "Åh, "))
    undo(world)
    ideas, sheet, outline = board(world), read(world, "concept:1"), read(world, "outline:1")
    # Its group and its comment stay with it, the other note goes.
    assert {note.id for note in ideas.notes} == {"a1", "b1", "a2", "m"}
    assert {group.id for group in ideas.groups} == {"g1", "g2"}
    assert {comment.id for comment in ideas.comments} == {"c1", "c2"}
    assert sheet.texts["need"] == "Behov 1"
    assert sheet.texts["solution"] == "Et kald, og et svar"
    assert [row.cells["what"] for row in sheet.rows["plan"]] == ["Ring 1", "Straks: Ring 2"]
    assert [screen.id for screen in outline.screens] == ["s1", "t1", "s2"]
    assert [note.text for note in board(world, 2).notes] == ["Seddel a2", "Seddel b2"]


def test_what_was_voted_on_or_chosen_since_stays(world: World) -> None:
    mette, _ = both_write(world)
    merge(world)
    world.act("phase_set", phase=next(p.id for p in world.state.phases if p.kind == "vote"), several=True)
    world.go_to("vote")
    world.act("vote_cast", by=mette, item="group:g2")
    world.act("votes_close")
    world.act("vote_choose", by=mette, item="group:g2")
    undo(world)
    assert {note.id for note in board(world).notes} == {"a1", "b1", "a2", "b2"}


def test_a_team_that_is_away_can_be_read_by_nobody(world: World) -> None:
    _, bo = pair(world)
    Client(world, bo, "ideas:2")
    merge(world)
    lead = world.state.seat(world.lead.seat_id)
    with refused("document.unknown"):
        world.act("versions_list", by=lead, document="ideas:2")
    assert [card["number"] for card in view(world.state, lead, Facts())["teams"]] == [1]


def test_two_full_boards_are_too_much(world: World) -> None:
    pair(world)
    for number in (1, 2):
        edit(
            world,
            f"ideas:{number}",
            lambda w, n=number: [w.note(f"n{n}-{at}", "x", "sky", "", "", "a0", 1) for at in range(260)],
        )
    with refused("team.too_much", limit=500, most=60):
        merge(world)
    assert len(world.state.teams) == 2
    with refused("bad_payload"):
        world.act("team_merge", team=1, into=1)


def test_a_specialist_has_a_table_of_their_own_and_still_sees_who_calls(world: World) -> None:
    mette, bo = pair(world)
    world.act("seat_role", seat=bo.id, role="specialist", team=1)
    helper = world.state.seat(bo.id)
    assert (helper.role, helper.team_number, helper.last_team) == ("specialist", 1, 2)
    assert (helper.news or {})["what"] == "home"
    world.act("help_call", by=mette, text="Hjælp")
    shown = view(world.state, helper, Facts())
    assert [call["text"] for call in shown["help"]["queue"]] == ["Hjælp"]
    assert {"teams", "votes", "drafts"} <= set(shown)
    world.write(helper, "ideas:1", "n1", "Min egen seddel")
    assert [note.author for note in board(world).notes] == [bo.id]
    world.act("seat_role", seat=bo.id, role="specialist")
    assert world.state.seat(bo.id).team_number is None
    undo(world, "seat_role")
    assert world.state.seat(bo.id).team_number == 1
