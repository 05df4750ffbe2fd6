"""Fifteen teams of long names: each name whole on the wall, each team in sight while a pitch is planned."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support import many_teams
from tests.support.prepared import SECRET
from tests.support.server import ReadyServer

from .people import PHONE, People, axe, settled, shot
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
# What of a turn lies on what stands above it.
LAID = """() => [...document.querySelectorAll('.pitching-team > *')]
  .filter(e => e.getBoundingClientRect().top < e.previousElementSibling?.getBoundingClientRect().bottom - 1)
  .map(e => `${e.className} lies on what is above`)"""
LOOKS = (CUT, OUTSIDE, LAID, HIDDEN)
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


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_break_and_a_pitch_are_whole_on_the_wall(wall: Wall) -> None:
    found: list[str] = []
    go(wall, "break")
    act(wall.lead, "clock_start", {})
    expect(wall.stage.locator(".stage-foot")).to_contain_text("10 min. endnu")
    found += wall.faults("break")
    go(wall, "pitch")
    act(
        wall.lead,
        "pitch_begin",
        {"order": [4, *range(5, 15), 2, 1], "setup": 1, "minutes": 3, "feedback": 2},
    )
    for shows in ("prototype", "idea", "clock"):
        act(wall.lead, "pitch_view", {"shows": shows})
        expect(wall.stage.locator(f".pitching[data-shows={shows}]")).to_be_visible()
        found += wall.faults(f"pitch-{shows}")
    assert found == []
    assert wall.people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_while_a_pitch_is_planned_all_teams_are_in_sight(wall: Wall) -> None:
    """On a small screen the order is beside the teams, and what else there is a tab away."""
    lead = wall.lead
    go(wall, "pitch")
    expect(lead.locator("console-pitch")).to_have_count(1)
    expect(lead.locator(".next .is-wide:not([aria-disabled])")).to_be_visible()  # rested since the move
    for width, height in ((1440, 900), (1280, 720), (1024, 768)):
        lead.set_viewport_size({"width": width, "height": height})
        settled(lead)
        expect(lead.locator(".tile").last).to_be_in_viewport(ratio=0.9)
        expect(lead.locator("console-pitch h2")).to_be_in_viewport()
        assert lead.evaluate("document.documentElement.scrollWidth") <= width
        wall.people.errors += [f"{width}: {found}" for found in axe(lead)]
        shot(lead, f"console-plan-{width}")
    for size in ({"width": 1024, "height": 768}, PHONE):
        lead.set_viewport_size(size)
        for tab, panel in (
            ("Kræver", ".queue"),
            ("Dagsorden", "console-agenda"),
            ("Log", ".log"),
            ("Pitch", "console-pitch"),
        ):
            lead.locator(".side-tabs").get_by_role("button", name=re.compile(f"^{tab}")).click()
            for other in (".queue", "console-agenda", ".log", "console-pitch"):
                expect(lead.locator(f".console-lead > {other}")).to_be_visible(visible=other == panel)
    begin = lead.get_by_role("button", name="Begynd pitchrunden")
    begin.scroll_into_view_if_needed()
    shot(lead, "console-plan-390")
    begin.click()
    expect(wall.stage.locator(".pitching")).to_be_visible()
    assert wall.people.errors == []


def go(wall: Wall, kind: str) -> None:
    agenda = wall.lead.evaluate("document.querySelector('sprint-console').session.slots.agenda")
    act(wall.lead, "phase_go", {"phase": next(line["id"] for line in agenda if line["kind"] == kind)})


def faults(stage: Page, name: str) -> list[str]:
    found = []
    for width, height in SIZES:
        stage.set_viewport_size({"width": width, "height": height})
        settled(stage)
        found += [f"at {width}: {each}" for look in LOOKS for each in stage.evaluate(look)]
        shot(stage, f"{name}-{width}")
    return found
