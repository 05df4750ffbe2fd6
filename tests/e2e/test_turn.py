"""The turn: notes that lie face down turn over together, in each room of the team and on the projector."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, saved
from .sprints import gather, open_stage
from .test_whole_sprint import go, write_note

IDEAS = ("Ring til pårørende først", "Ugen på køleskabet", "Én plan for alle")
AGAIN = "Skriv det på dørtrinnet"

# Every card that turns, how long it takes, and when it began on the page's own clock of animations.
WATCH = """() => {
  window.turned = [];
  document.addEventListener('animationstart', ({ animationName, target }) => {
    if (!animationName.startsWith('turn')) return;
    const own = target.getAnimations().find((each) => each.animationName === animationName);
    window.turned.push([own?.effect.getTiming().duration, own?.startTime]);
  }, true);
}"""


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_notes_turn_over_together_in_the_rooms_and_on_the_projector(people: People, server: Server) -> None:
    lead, stage, mette, jonas = people.sit(), people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    open_stage(lead, stage)
    screens = (mette, jonas, stage)
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed"):
        go(lead, phase)
    for page, text in zip((mette, mette, jonas), IDEAS, strict=True):
        write_note(page, text)
        saved(page)
    face_down(mette, jonas, stage, count=len(IDEAS))
    for page in screens:
        page.evaluate(WATCH)
    lead.evaluate("document.querySelector('sprint-console').session.command('reveal', { team: 1 })")
    face_up(mette, jonas, *IDEAS)
    for page in screens:
        page.wait_for_function("count => window.turned.length >= count", arg=len(IDEAS))
        turned = page.evaluate("window.turned")
        assert {duration for duration, _ in turned} == {600}, turned
        assert len({start for _, start in turned}) == 1, "all of a screen's notes at once"
    expect(stage.locator('.run-cards i[data-face="up"]')).to_have_count(len(IDEAS))

    for page in screens:
        page.emulate_media(reduced_motion="reduce")
    a_second_time_without_motion(lead, stage, mette, jonas)
    assert people.errors == []


def a_second_time_without_motion(lead: Page, stage: Page, mette: Page, jonas: Page) -> None:
    lead.evaluate("document.querySelector('sprint-console').session.command('silence_again', { team: 1 })")
    write_note(jonas, AGAIN)
    saved(jonas)
    face_down(mette, jonas, stage, count=1)
    for page in (mette, jonas, stage):
        page.evaluate("window.turned.length = 0")
    lead.evaluate("document.querySelector('sprint-console').session.command('reveal', { team: 1 })")
    face_up(mette, jonas, AGAIN)
    expect(stage.locator('.run-cards i[data-face="down"]')).to_have_count(0)
    for page in (mette, jonas, stage):
        turned = page.evaluate("window.turned")
        assert all(duration <= 1 for duration, _ in turned), turned


def face_down(mette: Page, jonas: Page, stage: Page, *, count: int) -> None:
    """Everywhere: what a screen has not heard of yet it cannot turn."""
    for page in (mette, jonas):
        page.wait_for_function(
            "count => document.querySelector('sprint-room').session.slots.drafts?.total === count", arg=count
        )
    expect(stage.locator('.run-cards i[data-face="down"]')).to_have_count(count)


def face_up(mette: Page, jonas: Page, *texts: str) -> None:
    for page in (mette, jonas):
        for text in texts:
            expect(page.locator(".wall").get_by_role("textbox", name=text)).to_be_visible()
