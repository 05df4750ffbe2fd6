"""Whatever two screens with co-voters do, in any order: no voter passes the budget, nothing told is lost."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from sprint.domain.errors import Refused
from sprint.domain.state import VoteRound
from sprint.store import Store
from tests.support.databases import QUICK
from tests.support.world import World

ITEMS = ("note:a", "note:b", "group:c")


@pytest.mark.parametrize("seed", range(1 if QUICK else 4))
def test_no_voter_passes_the_budget_and_nothing_told_is_lost(store: Store, seed: int) -> None:
    chance, world = Random(seed), World(store)
    seats = [world.join(name) for name in ("Mette", "Jonas")]
    world.go_to("vote")
    co_voters = {
        world.act("co_voter_add", by=seat, name=name)["id"]: seat
        for seat in seats
        for name in ("Inger", "Bodil")
    }
    told: dict[str, VoteRound] = {}
    for _ in range(120):
        seat, item = chance.choice(seats), chance.choice(ITEMS)
        voter = chance.choice((None, *co_voters))
        deed = chance.choice(("vote_cast",) * 6 + ("vote_take_back",) * 2 + ("votes_close", "votes_again"))
        payload = {
            "votes_close": {},
            "votes_again": {"items": chance.choice(([], list(ITEMS[:2])))},
        }.get(deed, {"item": item, "voter": voter})
        world.now_ms += 1
        try:
            world.act(deed, by=seat, **payload)
        except Refused as refusal:
            if not refusal.code.startswith("vote."):
                raise
        else:
            assert voter not in co_voters or "voter" not in payload or co_voters[voter] is seat
        team = world.state.team(1)
        assert team.vote is not None
        for vote_round in (team.vote, *team.earlier):
            spent = Counter(who for who, _ in vote_round.votes)
            assert max(spent.values(), default=0) <= vote_round.budget
            if vote_round.items:
                assert {given for _, given in vote_round.votes} <= set(vote_round.items)
            if vote_round.state == "closed" and vote_round.votes:
                assert told.setdefault(vote_round.id, vote_round) == vote_round
        assert told.keys() <= {team.vote.id, *(past.id for past in team.earlier)}
