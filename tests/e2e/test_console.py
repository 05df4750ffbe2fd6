"""Leading fifteen teams on one screen: two consoles, the projector and two rooms in one sprint."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, axe, settled, shot
from .sprints import gather, look_into, open_stage
from .test_whole_sprint import go, write_note

IDEA = "Ring til pårørende først"
NAMES = ["Én virksomhedskontakt", "Sundhedsplejerskebesøgsordning", "Dagens rute i hjemmeplejen"]
# What of the console or the projector is out of sight.
HIDDEN = """() => [...document.querySelectorAll('.tiles, .cue, .stage > main, .console-page')]
  .filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
  .map(e => `${e.className} ${e.scrollWidth}×${e.scrollHeight} in ${e.clientWidth}×${e.clientHeight}`)"""
# A phone that lies face down, or does not: a browser without a screen hides no page.
LIES = """how => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => how });
  document.dispatchEvent(new Event('visibilitychange'));
}"""
FILL = """async names => {
  const { session } = document.querySelector('sprint-console');
  for (const name of names) await session.command('team_add', { name });
}"""


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_a_sprint_is_led(people: People, server: Server) -> None:
    lead, stage, mette, jonas = people.sit(), people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    stage.set_viewport_size({"width": 1280, "height": 720})
    open_stage(lead, stage)
    mette.get_by_role("button", name="Forstået").click()  # of her own return code
    deputy = lead.context.new_page()
    deputy.goto(f"/s/{code}/console")

    go(lead, "Hvordan kan vi …?")  # and the clock goes
    for page in (mette, jonas, stage, deputy):
        expect(page.locator("body")).to_contain_text(re.compile(r"03:\d\d"))
    expect(deputy.locator(".deed").first).to_contain_text("Gik til Hvordan kan vi …? Charlotte")

    jonas.evaluate(LIES, "hidden")  # the phone is face down
    lead.keyboard.press("w")
    for page in (mette, jonas):
        expect(page.locator(".banner").filter(has_text="Ét minut tilbage")).to_be_visible()
        expect(page.locator(".clock-digits")).to_have_text(re.compile(r"00:\d\d|01:00"))
    for page in (lead, deputy):
        expect(page.locator(".receipt")).to_contain_text("set af 1 af 2")
    mette.get_by_role("button", name="Læst").click()
    expect(mette.locator(".banner")).to_have_count(0)
    a_key_and_its_way_back(lead, deputy, mette)
    expect(lead.locator(".receipt")).to_contain_text("set af 1 af 2")  # still
    jonas.evaluate(LIES, "visible")
    for page in (lead, deputy):
        expect(page.locator(".receipt")).to_contain_text("set af 2 af 2")
    expect(
        jonas.locator(".banner").filter(has_text="Ét minut tilbage")
    ).to_be_visible()  # not put away, and true

    go(lead, "Skriv i stilhed")
    for page in (jonas, stage):
        expect(
            page.locator(".banner, .stage-announcement").filter(has_text="Ét minut tilbage")
        ).to_have_count(0)
    write_note(mette, IDEA)
    mette.get_by_label("Skriv en idé").focus()
    tile = deputy.locator(".tile").first
    expect(tile.locator(".tile-fact")).to_have_text("1 seddel")
    expect(tile.get_by_label("1 skriver, 1 er her")).to_be_visible()
    expect(deputy.locator(".next-what")).to_have_text("1 skriver. 1 seddel ligger med bagsiden op.")
    look_into(lead, "Trygt hjem")
    lead.get_by_role("button", name="+2 min. til holdet").click()
    expect(mette.locator(".clock-of")).to_have_text("+2 min. til jer")
    assert axe(lead) == []
    shot(lead, "console-look-1440")
    lead.keyboard.press("Escape")
    expect(lead.locator(".tile").first.get_by_role("button")).to_be_focused()
    expect(stage.locator(".run-notes")).to_have_text("1 seddel ligger med bagsiden op")
    lead.get_by_role("button", name="Vis sedlerne og gå videre").click()
    expect(stage.locator(".run-notes")).to_have_text("1 seddel er vendt")
    expect(stage.locator(".run-cards [data-face=up]")).to_have_count(1)
    expect(jonas.locator(".wall").get_by_role("textbox", name=re.compile(IDEA))).to_be_visible()
    expect(jonas.locator(".clock-of")).not_to_contain_text("til jer")

    the_agenda_is_changed(people, lead, mette)
    lead.evaluate(FILL, [NAMES[at % 3] + f" {at}" for at in range(13)])
    expect(lead.locator(".tile")).to_have_count(15)
    everything_is_in_sight(people, lead)
    the_wall_at_every_moment(people, lead, stage)
    assert people.errors == []


def a_key_and_its_way_back(lead: Page, deputy: Page, mette: Page) -> None:
    lead.keyboard.press("f")
    expect(mette.locator(".banner").filter(has_text="Skærmene er låst")).to_be_visible()
    line = deputy.locator(".deed").filter(has_text="Frøs skærmene")
    line.get_by_role("button").click()
    expect(lead.locator(".deed").filter(has_text="Frøs skærmene")).to_contain_text("fortrudt")
    expect(mette.locator(".banner")).to_have_count(0)
    lead.keyboard.press("?")
    expect(lead.get_by_role("dialog", name="Taster")).to_contain_text("Varsl ét minut")
    lead.keyboard.press("Escape")
    expect(lead.get_by_role("dialog")).to_have_count(0)


def the_agenda_is_changed(people: People, lead: Page, mette: Page) -> None:
    """Added, said in words, moved by keyboard, hidden, and taken back line by line."""
    lead.get_by_role("region", name="Dagsorden").get_by_role("button", name="Tilføj").click()
    lead.get_by_label("Titel på dansk").fill("Rundvisning")
    lead.get_by_label("Slags").select_option("break")
    lead.get_by_role("dialog").get_by_role("button", name="Tilføj").click()
    form = lead.get_by_role("dialog", name="Indstil Rundvisning")
    form.get_by_label("Minutter").fill("7")
    form.get_by_text("Ord og plan").click()
    form.get_by_label("Note til dig på dansk (kun instruktører)").fill("Hent nøglen")
    people.errors += [f"agenda: {found}" for found in axe(lead)]
    form.get_by_role("button", name="Gem").click()
    expect(form).to_have_count(0)
    rows = lead.locator(".agenda-row .agenda-name")
    expect(rows.nth(4)).to_contain_text("Rundvisning")
    rows.nth(4).focus()
    lead.keyboard.press("Alt+ArrowDown")
    expect(rows.nth(5)).to_contain_text("Rundvisning")
    rows.nth(5).drag_to(rows.nth(4))
    expect(rows.nth(4)).to_contain_text("Rundvisning")
    lead.get_by_role("button", name="Indstil Rundvisning").click()
    form.get_by_text("Ord og plan").click()
    form.get_by_role("checkbox", name="Skjul fasen").check()
    form.get_by_role("button", name="Gem").click()
    expect(lead.locator(".agenda-row[data-state=hidden]")).to_contain_text("skjult")
    agenda = "() => document.querySelector('sprint-room').session.slots.agenda.map(line => line.title.da)"
    mette.wait_for_function(f"() => !({agenda})().includes('Rundvisning')")
    assert "Hent nøglen" not in mette.content()


def everything_is_in_sight(people: People, lead: Page) -> None:
    """At a laptop nothing scrolls; rows on a small screen; a remote control on a phone."""
    freezes(lead, is_frozen=True)  # a banner, which takes a row's height
    for width, height in ((1440, 900), (1366, 768), (1280, 720), (1024, 768)):
        lead.set_viewport_size({"width": width, "height": height})
        settled(lead)
        assert lead.evaluate(HIDDEN) == [], width
        shot(lead, f"console-banner-{width}")
    freezes(lead, is_frozen=False)
    for width, height in ((1440, 900), (1024, 768), (390, 844), (320, 640)):
        lead.set_viewport_size({"width": width, "height": height})
        if width > 1000:
            settled(lead)
            assert lead.evaluate(HIDDEN) == []
        assert lead.evaluate("document.documentElement.scrollWidth") <= width
        people.errors += [f"console at {width}: {found}" for found in axe(lead)]
        shot(lead, f"console-lead-{width}")
    expect(lead.locator(".console-clock-digits")).to_be_in_viewport()
    expect(lead.locator(".next .btn-primary")).to_be_in_viewport()
    lead.set_viewport_size({"width": 1440, "height": 900})


def freezes(lead: Page, *, is_frozen: bool) -> None:
    lead.evaluate(
        "frozen => document.querySelector('sprint-console').session.command('sprint_freeze', { frozen })",
        is_frozen,
    )
    expect(lead.locator(".banner")).to_have_count(int(is_frozen))


def the_wall_at_every_moment(people: People, lead: Page, stage: Page) -> None:
    """Whatever hangs on the wall is all on the wall, and the console has its picture."""
    for mode, shown in (("lobby", ".lobby"), ("clock", ".run"), ("results", ".results")):
        lead.evaluate(
            "mode => document.querySelector('sprint-console').session.command('stage_show', { mode })", mode
        )
        expect(stage.locator(shown)).to_be_visible()
        expect(lead.locator(f".wall-pic[data-mode={mode}]")).to_be_visible()
        settled(stage)
        assert stage.evaluate(HIDDEN) == []
    lead.evaluate("document.querySelector('sprint-console').session.command('sprint_close', {})")
    expect(stage.locator(".bye")).to_contain_text("Tak for i dag")
    settled(stage)
    assert stage.evaluate(HIDDEN) == []
    expect(stage.locator(".bye-where")).to_contain_text(re.compile(r"\w{3} \w{3}$"))
    expect(stage.locator(".stage-foot b")).to_have_text(re.compile(r"^\d+\. \w+ \d{4}$"))
    expect(lead.locator(".homes tbody tr")).to_have_count(15)
    assert lead.locator(".home-list").evaluate("it => it.scrollHeight <= it.clientHeight")
    people.errors += [f"{page.url}: {found}" for page in (stage, lead) for found in axe(page)]
    shot(stage, "stage-close-1280")
    shot(lead, "console-close-15")
    lead.get_by_role("button", name="Åbn igen").click()
    expect(stage.locator(".results")).to_be_visible()
