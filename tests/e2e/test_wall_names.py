"""Fifteen teams of long names on the wall: every name whole, every screen of a prototype to its foot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import many_teams
from tests.support.prepared import SECRET
from tests.support.server import ReadyServer

from .people import People, settled, shot
from .test_long_words import sign_in
from .test_wall import act
from .test_wall_gives_way import HIDDEN, SIZES, WORDS

# What is cut off, whether it says so by three dots or not.
CUT = """() => [...document.querySelectorAll('.stage > main, .stage > main *')]
  .filter(e => !e.closest('.visually-hidden, svg, .playing') && getComputedStyle(e).overflowY !== 'visible')
  .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
  .map(e => `${e.className || e.tagName} is cut: ${e.textContent.trim().slice(0, 40)}`)"""
# What of the screen that is shown lies below its frame, or beside it.
OUTSIDE = """() => [...document.querySelectorAll('.playing :is([data-shown], [data-shown] *)')].filter(e => {
  if (!e.getClientRects().length) return false;
  const box = e.getBoundingClientRect();
  const frame = e.closest('.playing').getBoundingClientRect();
  return box.bottom > frame.bottom + 1 || box.left < frame.left - 1 || box.right > frame.right + 1;
}).map(e => `${e.className || e.tagName} is outside: ${e.textContent.trim().slice(0, 40)}`)"""
PLAYED = """async path => {
  const page = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
  return [...page.querySelectorAll('[data-screen]')].map(e => e.dataset.screen).filter(Boolean);
}"""


class Wall:
    """Who leads, and the projector."""

    def __init__(self, people: People, path: str) -> None:
        self.people, self.sprint = people, path.rpartition("/stage/")[0]
        self.lead, self.stage = people.sit(), people.sit()
        sign_in(self.lead, {})
        self.lead.goto(f"{self.sprint}/console")
        expect(self.lead.locator(".console-clock")).to_be_visible()
        self.stage.goto(path)
        self.stage.wait_for_url("**/stage")
        expect(self.stage.locator(".stage")).to_be_visible()

    def shows(self, mode: str, picture: str, **more: object) -> None:
        act(self.lead, "stage_show", {"mode": mode, **more})
        expect(self.stage.locator(picture).first).to_be_visible()

    def faults(self, name: str) -> list[str]:
        return [f"{name} {found}" for found in faults(self.stage, name)]


@pytest.fixture
def wall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chromium: Browser) -> Iterator[Wall]:
    url, path = many_teams.build(tmp_path, monkeypatch, "outline")
    with ReadyServer(url, tmp_path, SECRET_KEY=SECRET) as server:
        yield Wall(People(chromium, server.url), path)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_no_name_on_the_wall_is_cut(wall: Wall) -> None:
    found: list[str] = []
    act(wall.lead, "stage_show", {"mode": "clock"})
    for said in ("", WORDS[:300].strip()):
        act(wall.lead, "announce", {"text": said or "Godt."})
        expect(wall.stage.locator(".stage-announcement")).to_be_visible()
        wall.shows("results", ".results-many")
        found += wall.faults(f"results{len(said)}")
        wall.shows("pitch", ".pitch-order [aria-current]", team=2)
        expect(wall.stage.locator(".pitch-order li")).to_have_count(many_teams.TEAMS)
        found += wall.faults(f"order{len(said)}")
    act(wall.lead, "sprint_close", {})
    expect(wall.stage.locator(".bye-teams li")).to_have_count(many_teams.TEAMS)
    found += wall.faults("bye")
    assert found == []
    assert wall.people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_screen_of_a_prototype_is_on_the_wall_to_its_foot(wall: Wall) -> None:
    found: list[str] = []
    screens = wall.lead.evaluate(PLAYED, f"{wall.sprint}/teams/1/play")
    assert len(screens) > 3
    for at, screen in enumerate(screens):
        shown = f'.spotlight .play-screen[data-shown][data-screen="{screen}"]'
        wall.shows("spotlight", shown, team=1, item=f"screen:{screen}")
        found += wall.faults(f"screen{at}")
    assert found == []
    assert wall.people.errors == []


def faults(stage: Page, name: str) -> list[str]:
    found = []
    for width, height in SIZES:
        stage.set_viewport_size({"width": width, "height": height})
        settled(stage)
        found += [f"at {width}: {each}" for look in (CUT, OUTSIDE, HIDDEN) for each in stage.evaluate(look)]
        shot(stage, f"{name}-{width}")
    return found
