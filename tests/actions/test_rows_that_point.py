"""Votes on what leaves the board come back, votes on what goes into something else follow it."""

from __future__ import annotations

from typing import Any

import pytest
from pycrdt import Map, Text
from sqlalchemy import select, update

from sprint.actions import votes
from sprint.domain.facts import Facts
from sprint.domain.state import Seat, VoteRound
from sprint.domain.view import view
from sprint.store.tables import PhaseRow, VoteRoundRow
from tests.support.refusals import refused
from tests.support.world import Client, World

BOARD = "ideas:1"


class Board(Client):
    """Somebody at the board, where groups are made, merged, renamed and removed."""

    def group(self, id: str, title: str) -> None:
        made = Map({"title": Text(title), "order": "a0", "created_ms": 1, "removed_ms": 0})
        self.tell(self.change("groups", id, made))

    def set(self, root: str, id: str, **values: Any) -> None:
        before = self.doc.get_state()
        with self.doc.transaction():
            self.doc.get(root, type=Map)[id].update(values)
        self.tell(self.doc.get_update(before))

    def put(self, note: str, group: str) -> None:
        self.set("notes", note, place={"group": group, "order": "a0"})

    def tell(self, update: bytes) -> None:
        self.send(update)
        votes.settle(self.world.deps, self.world.code, 1)


@pytest.fixture
def mette(world: World) -> Seat:
    return world.join("Mette")


@pytest.fixture
def board(world: World, mette: Seat) -> Board:
    board = Board(world, mette, BOARD)
    for group in ("a", "b"):
        board.group(group, f"Gruppe {group}")
    for note in ("n1", "n2", "n3"):
        board.send(board.note(note, f"Seddel {note}"))
    board.put("n1", "a")
    board.put("n3", "b")
    return board


@pytest.fixture
def voting(world: World, board: Board) -> Board:
    """By rules of the test's own, whatever the agenda says."""
    vote = next(phase.id for phase in world.state.phases if phase.kind == "vote")
    world.act("phase_set", phase=vote, votes=3, several=True)
    world.go_to("vote")
    return board


def cast(world: World, seat: Seat, *items: str) -> None:
    for item in items:
        world.act("vote_cast", by=seat, item=item)


def round_of(world: World) -> VoteRound:
    found = world.state.team(1).vote
    assert found is not None
    return found


def given(world: World) -> list[str]:
    return sorted(item for _, item in round_of(world).votes)


def shown(world: World, seat: Seat) -> Any:
    return view(world.state, seat, Facts())["votes"]


def test_a_vote_on_a_removed_group_comes_back_and_its_voter_is_told(
    world: World, voting: Board, mette: Seat
) -> None:
    jonas = world.join("Jonas")
    cast(world, mette, "group:a", "group:a", "group:b")
    cast(world, jonas, "group:b")
    voting.set("groups", "a", removed_ms=7)
    assert given(world) == ["group:b", "group:b"]
    assert shown(world, mette).get("came_back", []) == ["Gruppe a", "Gruppe a"]
    assert shown(world, mette)["mine"] == {"group:b": 1}
    assert shown(world, jonas).get("came_back", []) == []
    with refused("vote.gone"):
        cast(world, mette, "group:a")
    cast(world, mette, "group:b", "group:b")
    assert shown(world, mette).get("came_back", []) == []
    world.act("votes_close")
    assert [line["title"] for line in shown(world, mette)["results"]] == ["Gruppe b"]


def test_who_removes_an_idea_does_not_see_whose_votes_were_on_it(
    world: World, voting: Board, mette: Seat
) -> None:
    """Whoever waits for a vote is told by name: those whose vote came back are not among them again."""
    jonas, line = world.join("Jonas"), world.join("Line")
    cast(world, mette, "group:a")
    cast(world, jonas, "group:b")
    before = shown(world, line)
    voting.set("groups", "a", removed_ms=7)
    after = shown(world, line)
    assert given(world) == ["group:b"]
    assert (after["waiting"], after["voted"]) == (before["waiting"], before["voted"]) == (["Line"], 2)
    assert after["few"]


def test_a_group_without_notes_gets_no_vote_and_is_not_chosen(
    world: World, voting: Board, mette: Seat
) -> None:
    voting.group("c", "Gruppe c")
    with refused("vote.empty"):
        cast(world, mette, "group:c")
    voting.put("n2", "c")
    cast(world, mette, "group:a", "group:b", "group:c")
    voting.put("n2", "")
    assert given(world) == ["group:a", "group:b"]
    assert shown(world, mette).get("came_back", []) == ["Gruppe c"]
    world.act("votes_close")
    voting.put("n1", "b")
    for how in ({"by": mette}, {"team": 1}):
        with refused("vote.empty"):
            world.act("vote_choose", item="group:a", **how)
    with refused("vote.empty"):
        world.act("votes_again", by=mette, items=["group:a", "group:b"])
    world.act("vote_choose", by=mette, item="group:b")
    assert round_of(world).chosen == "group:b"


def test_votes_follow_a_group_that_is_merged_and_stay_on_a_note_that_is_gathered(
    world: World, voting: Board, mette: Seat
) -> None:
    cast(world, mette, "group:a", "note:n2")
    voting.put("n2", "b")
    voting.set("groups", "a", removed_ms=7, merged_into="b")
    assert given(world) == ["group:b", "note:n2"]
    assert shown(world, mette).get("came_back", []) == []


def test_where_each_idea_gets_one_vote_a_second_one_comes_back(
    world: World, board: Board, mette: Seat
) -> None:
    world.act("phase_set", phase=next(p.id for p in world.state.phases if p.kind == "vote"), several=False)
    world.go_to("vote")
    cast(world, mette, "group:a", "group:b")
    board.set("groups", "a", removed_ms=7, merged_into="b")
    assert given(world) == ["group:b"]
    assert shown(world, mette).get("came_back", []) == ["Gruppe a"]


def test_groups_merged_into_each_other_give_all_votes_back(world: World, voting: Board, mette: Seat) -> None:
    """Two people at once: neither group is there any more, and the votes go round in no circle."""
    cast(world, mette, "group:a", "group:b")
    voting.set("groups", "a", merged_into="b", removed_ms=7)
    voting.set("groups", "b", merged_into="a", removed_ms=7)
    assert given(world) == []
    assert sorted(shown(world, mette).get("came_back", [])) == ["Gruppe b", "Gruppe b"]


@pytest.mark.parametrize("how", ["another round", "another vote"])
def test_a_round_that_another_one_closes_keeps_its_titles_as_they_were_then(
    world: World, voting: Board, mette: Seat, how: str
) -> None:
    other = next(phase.id for phase in world.state.phases if phase.kind == "groups")
    with world.store.write() as db:
        db.execute(update(PhaseRow).where(PhaseRow.id == other).values(kind="vote"))
    cast(world, mette, "group:a")
    voting.set("groups", "a", title=Text("Gruppe a, som den hed til sidst"))
    if how == "another round":
        world.act("votes_open")
    else:
        world.act("phase_go", phase=other)
    voting.set("groups", "a", title=Text("Siden"))
    with world.store.read() as db:
        closed = db.scalars(select(VoteRoundRow.titles).where(VoteRoundRow.state == "closed"))
        assert [titles for titles in closed if titles] == [{"group:a": "Gruppe a, som den hed til sidst"}]


def test_a_closed_round_keeps_its_titles_and_its_votes(world: World, voting: Board, mette: Seat) -> None:
    cast(world, mette, "group:a", "group:b")
    voting.set("groups", "a", title=Text("Gruppe a, som den hed til sidst"))
    world.act("votes_close")
    voting.set("groups", "a", title=Text("Siden"), removed_ms=7)
    titles = {line["item"]: line["title"] for line in shown(world, mette)["results"]}
    assert titles == {"group:a": "Gruppe a, som den hed til sidst", "group:b": "Gruppe b"}
    world.act("vote_choose", by=mette, item="group:a")
    origin = world.rooms.read(world.code, world.state.id, "concept:1").origin
    assert origin["title"] == "Gruppe a, som den hed til sidst"


def test_a_further_round_follows_too_and_is_never_about_everything_by_mistake(
    world: World, voting: Board, mette: Seat
) -> None:
    cast(world, mette, "group:a", "group:b", "note:n2")
    world.act("votes_close")
    with_gone = ["group:a", "group:b"]
    world.act("votes_again", by=mette, items=with_gone)
    voting.set("groups", "a", removed_ms=7)
    assert round_of(world).items == ("group:b",)
    voting.set("groups", "b", removed_ms=7)
    assert round_of(world).items == ("group:b",)
    world.act("votes_close")


def test_what_is_restored_from_a_version_is_settled_as_well(world: World, voting: Board, mette: Seat) -> None:
    world.act("version_save", by=mette, name="Før")
    (version,) = [
        line for line in world.act("versions_list", by=mette, document=BOARD)["versions"] if line["name"]
    ]
    voting.group("c", "Gruppe c")
    voting.put("n2", "c")
    cast(world, mette, "group:c")
    world.act("version_restore", by=mette, id=version["id"])
    assert given(world) == []
    assert shown(world, mette).get("came_back", []) == ["Gruppe c"]
