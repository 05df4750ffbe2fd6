"""A database that cannot be read right now says nothing about what was asked for."""

from __future__ import annotations

import pytest

from sprint.domain.errors import Refused
from sprint.web import who
from tests.web.conftest import World, join
from tests.web.page import Browser


def cannot_read(*_: object) -> None:
    raise Refused("storage.unavailable")


@pytest.fixture
def unreadable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(who, "load", cannot_read)


def test_a_code_that_cannot_be_looked_up_is_not_called_unknown(
    world: World, browser: Browser, unreadable: None
) -> None:
    assert browser.post("/", {"code": world.code}).status == 503


def test_a_sprint_that_cannot_be_read_is_not_called_deleted(world: World, unreadable: None) -> None:
    client = world.app.test_client()
    with client.session_transaction() as session:
        session["account_id"] = world.account
    assert client.post(f"/sprints/{world.code}/delete").status_code == 503


@pytest.mark.parametrize("path", ["", "/room", "/stage"])
def test_a_page_that_cannot_be_read_says_so(
    world: World, browser: Browser, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    join(browser, world.code)
    monkeypatch.setattr(who, "load", cannot_read)
    assert browser.get(f"/s/{world.code}{path}").status == 503
