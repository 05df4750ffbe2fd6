"""Real browsers against a real server process: what the browser tests share."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.support.chromium import Browsers
from tests.support.databases import sqlite
from tests.support.server import ReadyServer, Server

from .people import People

# What is waited for comes; on a machine that others use, later.
expect.set_options(timeout=30_000)

SHOWN = 800
"""Letters of each page that a failure is told with."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What failed is told with what stood on every screen: it may not fail again where one can look."""
    report = yield
    people = getattr(item, "funcargs", {}).get("people")
    if report.when == "call" and report.failed and isinstance(people, People):
        report.sections.append(("Screens", "\n\n".join(people.screens(SHOWN))))
    return report


@pytest.fixture(scope="session")
def browsers() -> Iterator[Browsers]:
    with sync_playwright() as playwright:
        browsers = Browsers(playwright)
        yield browsers
        browsers.now().close()


@pytest.fixture
def chromium(browsers: Browsers) -> Iterator[Browser]:
    """The browser of all tests; asked for after the server, so that its pages are closed first."""
    yield browsers.now()
    browsers.empty()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with ReadyServer(sqlite(tmp_path / "sprint.db"), tmp_path) as running:
        yield running


@pytest.fixture
def people(server: Server, chromium: Browser) -> People:
    return People(chromium, server.url)
