"""Who waits for what the server makes one at a time is told the place in line, and then has it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People
from .sprints import gather

MAKER = "sprint.green.workshop"


def maker_of(server: Server) -> int:
    """The process that makes the files, or one it has forked for the one being made."""
    for task in Path(f"/proc/{server.pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            if MAKER in Path(f"/proc/{child}/cmdline").read_text():
                return child
    raise AssertionError(f"no {MAKER}")


def fetch(page: Page, kind: str) -> None:
    page.locator(f"a[download][href$='.{kind}']").first.click()


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_who_waits_for_a_file_reads_the_place_in_line_and_gets_it(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    for page in (mette, jonas):
        page.goto(f"/s/{code}/teams/1/takehome")
    said = mette.locator("[data-fetching]")
    with jonas.expect_download():
        fetch(jonas, "xlsx")  # the first file starts the maker
    maker = maker_of(server)
    os.kill(maker, signal.SIGSTOP)
    try:
        for kind in ("docx", "md"):
            with jonas.expect_request(f"**/export.{kind}"):
                fetch(jonas, kind)
        with mette.expect_request("**/export.json"):
            fetch(mette, "json")
        expect(said).to_contain_text("nummer 2 i køen")
    finally:
        with mette.expect_download() as file:
            os.kill(maker, signal.SIGCONT)
    assert file.value.suggested_filename.endswith(".json")
    expect(said).to_contain_text("Filen er hentet")
    assert people.errors == []
