"""However a team tidies its board while it votes, at once and in any order: every vote is somewhere, once."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import get_args

import hypothesis.strategies as st
from hypothesis import given, settings
from pycrdt import Doc, Map, Text

from sprint.documents import shape
from sprint.domain.documents import Ideas
from sprint.domain.phase import Ballot
from sprint.domain.votable import Given, moves, still_open_for, votable

GROUPS, NOTES, VOTERS = "abc", ("n1", "n2", "n3"), ("mette", "jonas")
ITEMS = [*(f"group:{id}" for id in GROUPS), *(f"note:{id}" for id in NOTES)]

removals = st.tuples(st.just("remove"), st.sampled_from([*GROUPS, *NOTES]), st.none())
returns = st.tuples(st.just("bring back"), st.sampled_from([*GROUPS, *NOTES]), st.none())
mergers = st.tuples(st.just("merge"), st.sampled_from(GROUPS), st.sampled_from(GROUPS))
gatherings = st.tuples(st.just("gather"), st.sampled_from(NOTES), st.sampled_from(["", *GROUPS]))
tidying = st.lists(st.one_of(removals, returns, mergers, gatherings), max_size=8)
ballots = st.sampled_from(get_args(Ballot))
cast = st.lists(st.tuples(st.sampled_from(VOTERS), st.sampled_from(ITEMS)), max_size=8)


def board() -> Doc[object]:
    doc = shape.empty()
    with doc.transaction():
        for name in shape.ROOTS["ideas"]:
            shape.root(doc, name)
        for id in GROUPS:
            shape.root(doc, "groups")[id] = Map({"title": Text(f"Gruppe {id}"), "removed_ms": 0})
        for id in NOTES:
            shape.root(doc, "notes")[id] = Map({"text": Text(id), "removed_ms": 0, "place": {"group": ""}})
    return doc


def copy(doc: Doc[object]) -> Doc[object]:
    other = shape.empty()
    other.apply_update(doc.get_update())
    return other


def do(doc: Doc[object], deeds: list[tuple[str, str, str | None]]) -> None:
    """As ``many-notes.js`` does."""
    groups, notes = shape.root(doc, "groups"), shape.root(doc, "notes")
    for deed, id, into in deeds:
        item = (groups if id in GROUPS else notes)[id]
        if deed == "merge" and id != into:
            for note in notes.values():
                if note["place"]["group"] == id:
                    note["place"] = {"group": into}
            item["merged_into"] = into
        if deed in ("remove", "merge") and id != into:
            item["removed_ms"] = 7
        elif deed == "bring back":
            item["removed_ms"] = 0
        elif deed == "gather":
            item["place"] = {"group": into}


def read(doc: Doc[object]) -> Ideas:
    return shape.read("ideas", doc)  # type: ignore[return-value]


def together(one: list[tuple[str, str, str | None]], other: list[tuple[str, str, str | None]]) -> Ideas:
    first = board()
    second = copy(first)
    do(first, one)
    do(second, other)
    first.apply_update(second.get_update())
    second.apply_update(first.get_update())
    assert read(first) == read(second)
    return read(first)


@settings(deadline=None)
@given(tidying, tidying, cast, st.booleans(), ballots)
def test_every_vote_lies_on_something_or_comes_back(one, other, wished, several, ballot) -> None:  # type: ignore[no-untyped-def]
    votes = [Given(str(at), voter, item) for at, (voter, item) in enumerate(wished)]
    if not several:
        votes = list({(vote.voter, vote.item): vote for vote in votes}.values())
    plain = votable(together(one, other))
    there = plain.by(ballot)
    moved = moves(votes, there, several=several)
    after = [replace(vote, item=moved.get(vote.id, vote.item)) for vote in votes]  # type: ignore[arg-type]
    kept = [vote for vote in after if vote.item is not None]
    assert all(vote.item in there.titles for vote in kept), "on something that can be voted on, by its name"
    if ballot == "loose":
        assert all(plain.takes(ballot, vote.item) for vote in kept), "on what the phase votes on"
    assert there.empty.isdisjoint(vote.item for vote in kept)
    if not several:
        assert max(Counter((vote.voter, vote.item) for vote in kept).values(), default=1) == 1
    assert moves(kept, there, several=several) == {}, "settled is settled"


@settings(deadline=None)
@given(tidying, tidying, cast)
def test_votes_follow_the_same_way_whatever_came_in_between(one, other, wished) -> None:  # type: ignore[no-untyped-def]
    """Settled after each edit or once in the end: a vote is never on two things, and none is made up."""
    doc = board()
    votes = [Given(str(at), voter, item) for at, (voter, item) in enumerate(wished)]
    total = len(votes)
    back = 0
    for deed in [*one, *other]:
        do(doc, [deed])
        moved = moves(votes, votable(read(doc)), several=True)
        back += sum(target is None for target in moved.values())
        settled = [replace(vote, item=moved.get(vote.id, vote.item)) for vote in votes]  # type: ignore[arg-type]
        votes = [vote for vote in settled if vote.item is not None]
    assert len(votes) + back == total


@settings(deadline=None)
@given(tidying, tidying, st.lists(st.sampled_from(ITEMS), min_size=2, max_size=4, unique=True))
def test_a_round_about_some_never_becomes_one_about_all(one, other, items) -> None:  # type: ignore[no-untyped-def]
    assert still_open_for(items, votable(together(one, other)))
