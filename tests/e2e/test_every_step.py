"""Each step says what to do and when one is done, names itself, and the last one leads home."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People
from .sprints import gather
from .test_drafts import jump

MOST = "document.querySelector('sprint-console').session.slots.agenda.map(({ title }) => title.da)"
TASK = "document.querySelector('sprint-room').session.slots.phase.instruction.da"
DONE = ("I er færdige", "Du er færdig", "I er klar", "Så er I klar")
# The most striking thing in sight that one can press: filled, and of them the first.
LOUDEST = """() => [...document.querySelectorAll('main .btn-primary')]
  .find((button) => button.checkVisibility())?.textContent.trim()"""


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_every_step_says_what_to_do_and_when_one_is_done(people: People, server: Server) -> None:
    lead, mette, line = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Line": line})
    steps = lead.evaluate(MOST)
    for at, step in enumerate(steps):
        if at:
            jump(lead, step)
        expect(mette.locator(".rail [aria-current=step]")).to_contain_text(step)
        expect(line.locator(".room-phase")).to_contain_text(step)
        for page in (mette, line):
            the_task_is_in_sight(page)
        if step == "Hvordan kan vi …?":
            assert [page.evaluate(LOUDEST) for page in (mette, line)] == ["Skriv et spørgsmål"] * 2
        expect(mette.get_by_text("Det her er sidste trin.")).to_have_count(int(step == steps[-1]))
    line.get_by_role("link", name="Tag med hjem").first.click()
    line.wait_for_url("**/takehome")
    assert people.errors == []


def the_task_is_in_sight(page: Page) -> None:
    task = page.evaluate(TASK)
    assert any(words in task for words in DONE), task
    expect(page.locator("main").get_by_text(task).first).to_be_in_viewport(ratio=1)
