"""A sprint of 45 minutes, compressed: two consoles, a projector, three teams, a specialist, and one late."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import People
from .sprints import gather, join, open_stage
from .test_console import FILL
from .test_whole_sprint import go, write_note

IDEAS = {"Mette": "Ring til pårørende først", "Line": "Ét brev i stedet for fire", "Sara": "Barnet viser vej"}


@dataclass(frozen=True)
class Led:
    """Everybody at their screens."""

    lead: Page
    second: Page
    stage: Page
    mette: Page
    line: Page
    sara: Page
    signe: Page

    @property
    def rooms(self) -> tuple[Page, ...]:
        return self.mette, self.line, self.sara


@pytest.mark.e2e
@pytest.mark.timeout(400)
def test_a_sprint_is_led_from_the_first_to_the_last_phase(people: People, server: Server) -> None:
    lead, stage, mette, line, sara, signe = (people.sit() for _ in range(6))
    code = gather(lead, server.setup_link, {"Mette": mette})
    lead.evaluate(FILL, ["Skolestart"])
    for name, page, team in (
        ("Line", line, "Byggesag"),
        ("Sara", sara, "Skolestart"),
        ("Signe", signe, "Byggesag"),
    ):
        join(page, code, name, team)
    open_stage(lead, stage)
    second = lead.context.new_page()
    second.goto(f"/s/{code}/console")
    led = Led(lead, second, stage, mette, line, sara, signe)
    a_specialist(led)
    everybody_writes(led, people, code)
    everybody_votes(led)
    a_team_is_helped(led)
    two_consoles_are_one(led)
    to_the_end(led)
    assert people.errors == []


def a_specialist(led: Led) -> None:
    act(
        led.lead,
        "() => ({ seat: people.find(({ name }) => name === 'Signe').seat_id, role: 'specialist' })",
        "seat_role",
    )
    expect(led.signe.get_by_role("heading", name="Velkommen, specialist")).to_be_visible()


def everybody_writes(led: Led, people: People, code: str) -> None:
    go(led.lead, "Hvordan kan vi …?")
    for page in (*led.rooms, led.stage, led.second):
        expect(page.locator("body")).to_contain_text(re.compile(r"0[34]:\d\d"))
    go(led.second, "Skriv i stilhed")
    for page, idea in zip(led.rooms, IDEAS.values(), strict=True):
        write_note(page, idea)
    late = people.sit(phone=True)
    join(late, code, "Sent Kommet", "Skolestart")
    write_note(late, "Jeg kom for sent, men har en idé")
    expect(led.second.locator(".next-what")).to_contain_text("4 sedler ligger med bagsiden op")
    led.second.get_by_role("button", name="Vis sedlerne og gå videre").click()
    expect(note(led.sara, "Jeg kom for sent")).to_be_visible()
    expect(note(late, IDEAS["Sara"])).to_be_visible()
    expect(note(led.mette, "Jeg kom for sent")).to_have_count(0)


def everybody_votes(led: Led) -> None:
    go(led.lead, "Stem og vælg")
    for page, idea in zip(led.rooms, IDEAS.values(), strict=True):
        page.get_by_role("button", name=re.compile(f"giv en stemme til .*{idea[:10]}")).click()
        expect(page.locator(".purse")).to_contain_text("1 stemme tilbage")
    expect(led.lead.locator(".next-what")).to_contain_text("3 hold stemmer stadig")
    led.lead.get_by_role("button", name="Luk afstemningen og gå videre").click()
    expect(led.second.locator(".agenda-row[data-state=now]")).to_contain_text("Koncept i kort form")


def a_team_is_helped(led: Led) -> None:
    title = led.mette.get_by_role("textbox", name="Konceptets navn")
    title.fill("Tryg første uge")
    led.mette.get_by_role("button", name="Tilkald sparring").click()
    led.mette.get_by_role("dialog").get_by_role("textbox").fill("Må vi gemme barnets plan?")
    led.mette.get_by_role("dialog").get_by_role("button", name="Tilkald").click()
    expect(led.second.locator(".queue")).to_contain_text("Må vi gemme barnets plan?")
    led.signe.get_by_role("button", name="Jeg går derhen").click()
    expect(led.signe.get_by_text("Du er på besøg hos Trygt hjem")).to_be_visible()
    expect(led.signe.locator("concept-view")).to_contain_text("Konceptets navn")
    led.signe.get_by_role("button", name="Menu", exact=True).click()
    led.signe.get_by_role("menuitem", name="Hold", exact=True).click()
    led.signe.get_by_label("Hvad blev rådet?").fill("Ja, med samtykke fra forældrene.")
    led.signe.get_by_role("button", name="Klaret").click()
    advice = led.mette.locator("advice-given")
    expect(advice).to_contain_text("Ja, med samtykke fra forældrene.")
    expect(advice).to_contain_text("Må vi gemme barnets plan?")
    expect(led.line.locator("advice-given")).to_have_count(0)


def two_consoles_are_one(led: Led) -> None:
    """What one does, both see; what one does, the other takes back."""
    led.second.keyboard.press("f")
    for page in led.rooms:
        expect(page.locator(".banner").filter(has_text="låst")).to_be_visible()
    line = led.lead.locator(".deed").filter(has_text="Frøs skærmene")
    line.get_by_role("button").click()
    expect(led.second.locator(".deed").filter(has_text="Frøs skærmene")).to_contain_text("fortrudt")
    for page in led.rooms:
        expect(page.locator(".banner").filter(has_text="låst")).to_have_count(0)
    led.lead.keyboard.press("w")  # also when the button that was pressed last is gone
    for page in led.rooms:
        expect(page.locator(".banner").filter(has_text="Ét minut tilbage")).to_be_visible()
        page.get_by_role("button", name="Læst").click()
    for page in (led.lead, led.second):
        expect(page.locator(".receipt")).to_contain_text(re.compile(r"set af [345] af [345]"))


def to_the_end(led: Led) -> None:
    go(led.second, "Prototype i tre trin")
    expect(led.line.get_by_role("button", name="Lav den første skærm")).to_be_visible()
    go(led.lead, "Hjem: det første skridt")
    go(led.lead, "Vis det for nabobordet")
    for page in (led.lead, led.second):  # beside the order of teams there is room for few steps
        expect(page.locator(".agenda-row[aria-current=step]")).to_be_in_viewport(ratio=0.9)
    led.second.get_by_role("button", name="Luk sprintet").click()
    led.second.get_by_role("dialog").get_by_role("button", name="Luk sprintet").click()
    for page in led.rooms:
        page.wait_for_url("**/takehome")
    expect(led.mette.locator("main")).to_contain_text("Tryg første uge")
    expect(led.stage.get_by_role("heading", name="Tak for i dag")).to_be_visible()
    for page in (led.lead, led.second):
        expect(page.get_by_role("heading", name="0 af 3 hold har hentet")).to_be_visible()


def act(lead: Page, payload: str, command: str) -> None:
    lead.evaluate(
        f"""async command => {{
          const {{ session }} = document.querySelector('sprint-console');
          const {{ people }} = session.slots;
          await session.command(command, ({payload})());
        }}""",
        command,
    )


def note(page: Page, text: str) -> Locator:
    return page.locator(".wall").get_by_role("textbox", name=re.compile(f"Seddel: {text}"))
