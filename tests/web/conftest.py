"""A real app on a database of its own, a clock that is moved by hand, and people with browsers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from sprint import content
from sprint.actions import Actor, Deps, accounts, passwords, sprints
from sprint.app import create_app
from sprint.config import Config
from sprint.domain.state import Seat, SprintState
from sprint.store import Store
from tests.support import once
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

    def __post_init__(self) -> None:
        self._reader = once.Reader(self.deps)

    def browser(self, *, cookies: bool = True) -> Browser:
        return Browser(self.app.test_client(use_cookies=cookies))

    def later(self, milliseconds: int) -> None:
        self.clock.now_ms += milliseconds

    @property
    def account(self) -> str:
        return self.state.owner_account

    @property
    def state(self) -> SprintState:
        return self._reader.read(self.code)

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
        assert page.location == f"/s/{self.code}/room", page.errors
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


def make_app(folder: Path, clock: Clock, database: bytes | None = None) -> tuple[Flask, Deps]:
    config = Config(sqlite(folder / "web.db", database), "only for tests", contact="it@fjordby.example")
    app = once.share_templates(create_app(config, now_ms=clock, store=Store(config.database_url)))
    return app, app.extensions["sprint"]


@pytest.fixture(scope="session")
def hashed() -> str:
    """Hashing is slow on purpose; once is enough."""
    return passwords.hash_password(PASSWORD)


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory, hashed: str) -> tuple[bytes, str]:
    """A database with an open sprint, to be copied, and the sprint's code."""
    folder = tmp_path_factory.mktemp("opened")
    world = make_world(make_app(folder, clock := Clock()), clock, hashed)
    world.deps.store.close()
    return (folder / "web.db").read_bytes(), world.code


@pytest.fixture
def world(tmp_path: Path, opened: tuple[bytes, str]) -> Iterator[World]:
    database, code = opened
    clock = Clock()
    world = World(*make_app(tmp_path, clock, database), clock, code)
    yield world
    world.deps.store.close()


def make_world(made: tuple[Flask, Deps], clock: Clock, hashed: str) -> World:
    app, deps = made
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
    return world


@pytest.fixture
def browser(world: World) -> Browser:
    return world.browser()
