"""A real app on a database of its own, a clock that is moved by hand, and people with browsers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from sprint import content
from sprint.actions import Actor, Deps, accounts, load, passwords, sprints
from sprint.app import create_app
from sprint.config import Config
from sprint.domain.state import Seat, SprintState
from tests.support.databases import sqlite
from tests.web.page import Browser, Page

NOVEMBER_MS = 1_795_507_200_000  # 24 November 2026, noon in Denmark
DAY_MS = 86_400_000
PASSWORD = "en kort sætning"


@dataclass
class Clock:
    now_ms: int = NOVEMBER_MS

    def __call__(self) -> int:
        return self.now_ms


@dataclass
class World:
    """The server, and what an instructor has made on it."""

    app: Flask
    deps: Deps
    clock: Clock
    code: str = ""

    def browser(self, *, cookies: bool = True) -> Browser:
        return Browser(self.app.test_client(use_cookies=cookies))

    def later(self, milliseconds: int) -> None:
        self.clock.now_ms += milliseconds

    @property
    def account(self) -> str:
        return self.state.owner_account

    @property
    def state(self) -> SprintState:
        return load(self.deps, self.code)

    @property
    def lead(self) -> Actor:
        seat = next(seat for seat in self.state.seats if seat.role == "instructor")
        return Actor(self.code, seat.id)

    def seat(self, name: str) -> Seat:
        return next(seat for seat in self.state.seats if seat.name == name)

    def act(self, action: Callable[..., dict[str, Any]], **payload: Any) -> dict[str, Any]:
        return action(self.deps, self.lead, **payload)

    def joined(self, name: str, team: int = 1) -> Browser:
        browser = self.browser()
        page = join(browser, self.code, name=name, team=str(team))
        assert page.location == f"/s/{self.code}/seat", page.errors
        return browser

    def instructor(self) -> Browser:
        browser = self.browser()
        browser.post("/login", {"name": "Søren", "password": PASSWORD})
        return browser


def join(browser: Browser, code: str, *, read: bool = True, **given: str) -> Page:
    """Reads the form first, as people do, and sends it."""
    if read:
        browser.get(f"/s/{code}")
    form = {"name": "Mette", "municipality": "Odense", "field": "digital", "team": "1", **given}
    return browser.post(f"/s/{code}", form)


def make_app(folder: Path, clock: Clock) -> tuple[Flask, Deps]:
    config = Config(sqlite(folder / "web.db"), "only for tests", contact="it@fjordby.example")
    app = create_app(config, now_ms=clock)
    return app, app.extensions["sprint"]


@pytest.fixture(scope="session")
def hashed() -> str:
    """Hashing is slow on purpose; once is enough."""
    return passwords.hash_password(PASSWORD)


@pytest.fixture
def world(tmp_path: Path, hashed: str) -> Iterator[World]:
    clock = Clock()
    app, deps = make_app(tmp_path, clock)
    world = World(app, deps, clock)
    token = accounts.create_setup_token(deps)
    account = accounts.set_up(deps, token, "Søren", hashed)
    world.code = sprints.create(
        deps,
        account_id=account,
        agenda=content.agendas()[0]["id"],
        title="Digitalt sprint",
        language="da",
        teams=["Trygt hjem", "Byggesag", "Skolestart"],
        deletes_at_ms=NOVEMBER_MS + 90 * DAY_MS,
    )
    world.act(sprints.open_sprint)
    yield world
    deps.store.close()


@pytest.fixture
def browser(world: World) -> Browser:
    return world.browser()
