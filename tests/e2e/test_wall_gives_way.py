"""The picture on the wall says all it has to say, on the smallest projector too."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, axe, set_up, settled, shot
from .sprints import make_sprint, open_stage

TEAMS = [f"Sundhedsplejerskebesøgsordningen nr. {number}" for number in range(3, 16)]
WORDS = "Vi samles igen i kantinen om fem minutter, og tag jeres skitser med. " * 4
HOW = "Skriv, hvad borgeren skal, og hvad medarbejderen gør, når sagsbehandlingsfristen er overskredet. " * 6
SIZES = ((1280, 720), (1920, 1080), (1024, 768))
SAY = """async ({ names, words, how }) => {
  const { session } = document.querySelector('sprint-console');
  for (const name of names) await session.command('team_add', { name });
  await session.command('announce', { text: words });
  const { id, title } = session.slots.agenda[2];
  await session.command('phase_edit', { phase: id, instruction: { da: how, en: how } });
  return session.slots.agenda.map(phase => phase.id);
}"""
GO = "phase => document.querySelector('sprint-console').session.command('phase_go', { phase })"
SHOW = "mode => document.querySelector('sprint-console').session.command('stage_show', { mode })"
PICTURES = {"lobby": ".lobby", "pitch": ".pitch", "results": ".results", "clock": ".run"}
# What of the picture is out of sight, or lies on something else.
HIDDEN = """() => {
  const main = document.querySelector('.stage > main');
  const foot = document.querySelector('.stage-foot')?.getBoundingClientRect().top ?? innerHeight;
  const low = [...main.querySelectorAll('*')].filter(e => e.getBoundingClientRect().bottom > foot + 2);
  const wide = document.documentElement.scrollWidth > innerWidth ? ['sideways'] : [];
  return [...wide, ...low.map(e => `${e.className || e.tagName}: ${e.textContent.slice(0, 40)}`)];
}"""


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_long_words_and_many_teams_stay_on_the_wall(people: People, server: Server) -> None:
    lead, stage = people.sit(), people.sit()
    set_up(lead, server.setup_link)
    make_sprint(lead)
    open_stage(lead, stage)
    phases = lead.evaluate(SAY, {"names": TEAMS, "words": WORDS[:300].strip(), "how": HOW[:600].strip()})
    hidden = []
    for at, phase in enumerate(phases):
        lead.evaluate(GO, phase)
        expect(stage.locator("[data-state=now], .lobby, .soon, .pitch, .pitching").first).to_be_attached()
        hidden += [f"phase {at} {found}" for found in out_of_sight(stage, f"wall-{at}")]
    for mode, picture in PICTURES.items():
        lead.evaluate(SHOW, mode)
        expect(stage.locator(picture)).to_be_visible()
        hidden += [f"{mode} {found}" for found in out_of_sight(stage, f"wall-{mode}")]
    assert hidden == []
    assert axe(stage) == []
    assert people.errors == []


def out_of_sight(stage: Page, name: str) -> list[str]:
    found = []
    for width, height in SIZES:
        stage.set_viewport_size({"width": width, "height": height})
        settled(stage)
        found += [f"at {width}: {each}" for each in stage.evaluate(HIDDEN)]
        shot(stage, f"{name}-{width}")
    return found
