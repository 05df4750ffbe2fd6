"""The room's bar with a full table: whatever the status says, nothing lies over anything, at any width."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, saved, settled
from .sprints import gather
from .test_whole_sprint import go, write_note

HEIGHT = 800
# Both sides of each width at which the bar is arranged anew, and some between.
WIDTHS = tuple(at + side for at in (320, 360, 480, 640, 760, 900, 1024, 1150, 1280, 1400) for side in (0, 1))
FULL_TABLE = """() => {
  const { session } = document.querySelector('sprint-room');
  const [own] = session.slots.people;
  const others = Array.from({ length: 8 }, (_, at) => ({
    ...own, seat_id: `other${at}`, initials: 'MW', name: `Margrethe Wandall ${at}`, online: at % 2 === 0,
  }));
  session.takeSlots({ people: { version: Number.MAX_SAFE_INTEGER, value: [own, ...others] } });
}"""
BESIDE = ".room-home, .room-title strong, .room-me, .saved, .presence, .btn-help, .room-menu"
CLOCK = ".clock-disk, .clock-digits"
OVER = """parts => {
  const bar = document.querySelector('.room-bar');
  const seen = [...bar.querySelectorAll(parts)].filter(part => part.getClientRects().length);
  const boxes = seen.map(part => [part.className || part.tagName, part.getBoundingClientRect()]);
  const [near, far] = [a => [a.left, a.top], b => [b.right - 1, b.bottom - 1]];
  const isBefore = (a, b) => near(a).every((edge, axis) => edge < far(b)[axis]);
  const found = boxes.flatMap(([one, a], at) => boxes.slice(at + 1)
    .filter(([, b]) => isBefore(a, b) && isBefore(b, a))
    .map(([other]) => `${one} over ${other}`));
  const { clientWidth, scrollWidth } = bar.querySelector('.room-title strong');
  const isLost = clientWidth < Math.min(scrollWidth, 80);
  return [...found, ...(isLost ? [`the team's name has ${clientWidth} px`] : [])];
}"""


@pytest.mark.e2e
def test_nothing_in_the_bar_lies_over_anything_else(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed"):
        go(lead, phase)
    mette.evaluate(FULL_TABLE)
    lead.evaluate("document.querySelector('sprint-console').session.command('clock_add', { minutes: -60 })")
    expect(mette.locator(".clock-of")).to_contain_text("over tiden")
    mette.get_by_label("Skriv en idé").fill("Ugen på køleskabet")
    expect(mette.locator(".saved")).to_contain_text("Gemt, undtagen kladden")
    faults = swept(mette, "with a draft")
    write_note(mette, "Ugen på køleskabet")
    saved(mette)
    mette.context.set_offline(True)
    write_note(mette, "Én plan")
    expect(mette.locator(".saved")).to_contain_text("Offline – 1 ændring venter")
    faults += swept(mette, "offline")
    assert faults == []


def swept(page: Page, when: str) -> list[str]:
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        settled(page)
        faults += [f"{when}, at {width}: {found}" for found in page.evaluate(OVER, f"{BESIDE}, {CLOCK}")]
    return faults
