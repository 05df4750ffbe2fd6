"""The wall with fifteen teams of long names: whatever hangs there is all on it, below an announcement too."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, axe, settled, shot
from .sprints import fill, gather, look_into, open_stage
from .test_console import FILL
from .test_whole_sprint import go, write_note

NAMES = [
    "Én virksomhedskontakt i beskæftigelsesforvaltningen",
    "Sundhedsplejerskebesøgsordningens digitale breve",
    "Tværfaglig specialundervisningsbehovsudredning",
]
SAID = (
    "Husk at skrive jeres ejer ned, før I går til pause: uden en ansvarlig kontorchef eller afdelingsleder "
    "kommer intet koncept videre i digitaliseringsstyregruppen. "
) * 2
# What hangs out of the picture, or is cut off in it.
OUT = """() => {
  const stage = document.querySelector('.stage').getBoundingClientRect();
  const main = document.querySelector('.stage > main');
  const isSeen = e => e.getClientRects().length && !e.closest('.visually-hidden, svg, play-mirror');
  const isOut = e => {
    const box = e.getBoundingClientRect();
    return box.right > stage.right + 2 || box.bottom > stage.bottom + 2;
  };
  const out = [...main.querySelectorAll('*')].filter(isSeen).filter(isOut);
  const over = main.scrollHeight > main.clientHeight + 2 || main.scrollWidth > main.clientWidth + 2;
  return [
    ...out.map(e => `${e.tagName}.${e.className}`),
    ...(over ? [`${main.className} ${main.scrollHeight} in ${main.clientHeight}`] : []),
  ];
}"""
SIZES = ((1280, 720), (1920, 1080), (1024, 768))
# What keeps the machine awake: the page asks for it, and the browser gives it.
LOCKS = """() => {
  window.locks = [];
  const ask = navigator.wakeLock.request.bind(navigator.wakeLock);
  navigator.wakeLock.request = async kind => {
    const lock = await ask(kind);
    window.locks.push(lock);
    return lock;
  };
}"""


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_everything_is_on_the_wall(people: People, server: Server) -> None:
    lead, stage, mette = people.sit(), people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    stage.add_init_script(f"({LOCKS})()")
    open_stage(lead, stage)
    stage.wait_for_function("() => locks.some(lock => !lock.released)")
    lead.evaluate(FILL, [f"{NAMES[at % 3]} {at}" for at in range(13)])
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    write_note(mette, "Planen læses højt " + "tværfaglighedsudredningsskema " * 6)
    lead.get_by_role("button", name="Vis sedlerne og gå videre").click()
    expect(mette.locator(".wall .note")).to_have_count(1)
    fill(mette, 40)
    expect(mette.locator(".saved").first).to_contain_text("Gemt", timeout=15_000)
    for said in ("", SAID[:300]):
        if said:
            act(lead, "announce", {"text": said})
            expect(stage.locator(".stage-announcement")).to_be_visible()
        for mode, shown in (
            ("lobby", ".lobby"),
            ("clock", ".run"),
            ("results", ".results"),
            ("pitch", ".pitch"),
        ):
            act(lead, "stage_show", {"mode": mode, **({"team": 1} if mode == "pitch" else {})})
            expect(stage.locator(shown).first).to_be_visible()
            everything_fits(people, stage, f"{mode}{'-said' if said else ''}")
    a_spotlight(people, lead, stage, mette)
    act(lead, "sprint_close", {})
    expect(stage.locator(".bye")).to_be_visible()
    everything_fits(people, stage, "close")
    assert people.errors == []


def act(lead: Page, command: str, payload: dict[str, object]) -> None:
    lead.evaluate(
        "([command, payload]) => document.querySelector('sprint-console').session.command(command, payload)",
        [command, payload],
    )


def everything_fits(people: People, stage: Page, what: str) -> None:
    for width, height in SIZES:
        stage.set_viewport_size({"width": width, "height": height})
        settled(stage)
        people.errors += [f"{what} at {width}: {found}" for found in stage.evaluate(OUT)]
        if width == 1280:
            shot(stage, f"wall-{what}")


def a_spotlight(people: People, lead: Page, stage: Page, mette: Page) -> None:
    """Chosen where one looks in; it follows what the team writes, and ends with the phase."""
    look_into(lead, "Trygt hjem")
    for item, shown in (("Gruppe 1", "Gruppe 1"), ("Planen læses højt", "Planen læses højt")):
        lead.keyboard.press("s")
        choice = lead.get_by_role("dialog").get_by_label("Hvad skal på storskærmen?")
        option = choice.locator("option").filter(has_text=re.compile(f"^{item}"))
        choice.select_option(value=option.first.get_attribute("value"))
        people.errors += [f"spot: {found}" for found in axe(lead)]
        lead.get_by_role("dialog").get_by_role("button", name="Vis på storskærmen").click()
        expect(stage.locator(".spotlight")).to_contain_text(shown)
        expect(stage.locator(".spotlight")).not_to_contain_text("Mette")
        everything_fits(people, stage, f"spot-{item[:6]}")
    people.errors += [f"stage: {found}" for found in axe(stage)]
    expect(lead.locator(".wall-pic[data-mode=spotlight]")).to_be_visible()
    mette.evaluate(
        """() => { const { board } = document.querySelector('ideas-view');
          const [first] = board.doc.getMap('notes').values();
          board.change(() => first.get('text').insert(0, 'Nyt: ')); }"""
    )
    expect(stage.locator(".spotlight")).to_contain_text("Nyt: Planen")
    lead.keyboard.press("Escape")
    go(lead, "Stem og vælg")
    expect(stage.locator(".spotlight")).to_have_count(0)
    expect(stage.locator(".run")).to_be_visible()
