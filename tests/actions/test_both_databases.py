"""What people send in text fields, on both databases: PostgreSQL cannot keep everything that SQLite can."""

from __future__ import annotations

from typing import Any

import pytest

from sprint.actions import Actor, Deps, accounts, clock, load
from sprint.domain.errors import Refused
from tests.support.refusals import refused
from tests.support.world import World

UNSTORABLE = "Må vi\x00 få \ud800kaffe?"


def test_words_that_no_database_can_keep_are_cleaned(anywhere: World) -> None:
    mette = anywhere.join()
    anywhere.act("help_call", by=mette, text=UNSTORABLE)
    anywhere.act("announce", text=UNSTORABLE)
    anywhere.act("team_rename", team=1, name=UNSTORABLE, challenge=UNSTORABLE)
    state = anywhere.state
    assert state.help_calls[0].text == state.announcements[0].text == "Må vi få kaffe?"
    assert state.team(1).name == state.team(1).challenge == "Må vi få kaffe?"


def test_words_keep_their_lines(anywhere: World) -> None:
    anywhere.act("announce", text="  Kaffe.\r\n\n Tilbage kl. 14  ")
    assert anywhere.state.announcements[0].text == "Kaffe.\n\n Tilbage kl. 14"


@pytest.mark.parametrize("junk", ["\x00", "\ud800", "x" * 2_000, "' OR 1=1"])
def test_ids_that_never_were_are_refused(anywhere: World, junk: str) -> None:
    mette = anywhere.join()
    with refused("help.gone"):
        anywhere.act("help_take", id=junk)
    with refused("help.gone"):
        anywhere.act("help_done", id=junk)
    anywhere.act("announcement_seen", by=mette, id=junk)
    with refused("seat.unknown"):
        anywhere.act("seat_remove", seat=junk)
    with refused("seat.unknown"):
        anywhere.act("seat_move", seat=junk, team=1)
    with refused("phase.unknown"):
        anywhere.act("phase_go", phase=junk)


@pytest.mark.parametrize("junk", ["\x00", "\ud800", "ABC\x0034", ""])
def test_codes_tokens_and_accounts_that_never_were(anywhere: World, junk: str) -> None:
    deps: Deps = anywhere.deps
    with refused("join.code_unknown"):
        load(deps, junk)
    with refused("join.code_unknown"):
        clock.start(deps, Actor(junk, anywhere.lead.seat_id))
    assert accounts.get(deps, junk) is None
    assert accounts.by_name(deps, junk) is None
    assert not accounts.token_is_open(deps, junk)
    with refused("account.link_used"):
        accounts.set_up(deps, junk, "Mette", "hash")


def test_a_link_works_once_and_a_name_is_one_persons(anywhere: World) -> None:
    deps = anywhere.deps
    token = accounts.create_setup_token(deps)
    with refused("account.name_taken"):
        accounts.set_up(deps, token, " søren ", "hash")
    assert accounts.token_is_open(deps, token)
    account = accounts.set_up(deps, token, "Inger", "hash")
    assert accounts.get(deps, account) == accounts.by_name(deps, "INGER")
    with refused("account.link_used"):
        accounts.set_up(deps, token, "Karen", "hash")


@pytest.mark.parametrize(
    ("command", "payload"),
    [
        ("clock_add", {"minutes": 2**53}),
        ("clock_add", {"minutes": -(2**53)}),
        ("seat_move", {"team": 2**53}),
        ("stage_show", {"mode": "pitch", "team": 2**53}),
        ("announce", {"text": "Hej", "team": -1}),
    ],
)
def test_numbers_that_no_column_can_hold(anywhere: World, command: str, payload: dict[str, Any]) -> None:
    mette = anywhere.join()
    if command == "seat_move":
        payload = {**payload, "seat": mette.id}
    before = anywhere.state
    with pytest.raises(Refused):
        anywhere.act(command, **payload)
    assert anywhere.state == before
