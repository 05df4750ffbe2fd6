"""A double click, an impatient second tap and a lost answer have one effect, in real browsers."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support.proxy import Proxy
from tests.support.server import Server

from .people import People
from .sprints import empty_screen, gather
from .test_whole_sprint import go

LATENCY_SECONDS = 0.4  # each way
# So long a button is held down: the first press of a double click is answered before the second.
PERSON_MS = 150
# The third press comes in the moment the move is done: nobody can have meant what comes after.
PRESSED_AS_IT_MOVED = """() => new Promise(resolve => {
  const now = () => document.querySelector('.agenda-row[data-state=now]').textContent;
  const press = () => {
    const isMoving = document.querySelector('sprint-console')._moving;
    if (isMoving || !now().includes('Hvordan kan vi')) return requestAnimationFrame(press);
    for (const button of document.querySelectorAll('.next .is-wide')) button.click();
    resolve();
  };
  press();
})"""


@pytest.fixture
def slow(server: Server) -> Iterator[Proxy]:
    with Proxy(server.port) as proxy:
        yield proxy


@pytest.fixture
def far(slow: Proxy, chromium: Browser) -> People:
    """People behind a slow line."""
    return People(chromium, slow.url)


def form(page: Page, code: str, name: str) -> None:
    page.goto(f"/s/{code}")
    page.get_by_label("Dit navn").fill(name)
    page.get_by_role("radio", name=re.compile("Trygt hjem")).check(force=True)


def now(lead: Page, phase: str) -> None:
    """Everybody is in this phase and no other."""
    expect(lead.locator(".agenda-row[data-state=now]")).to_contain_text(phase)


def people_of(lead: Page) -> list[str]:
    return list(
        lead.evaluate(
            "() => document.querySelector('sprint-console').session.slots.people"
            ".filter(p => p.role === 'participant').map(p => p.name)"
        )
    )


def middle(page: Page, name: str | re.Pattern[str]) -> tuple[float, float]:
    button = page.get_by_role("button", name=name)
    button.evaluate("button => button.scrollIntoView({behavior: 'instant', block: 'center'})")
    box = button.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_double_click_takes_one_seat(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    code = gather(lead, server.setup_link, {})
    form(mette, code, "Mette")
    mette.get_by_role("button", name="Tag plads").dblclick()
    mette.wait_for_url("**/room")
    mette.goto(f"/s/{code}/room")
    expect(mette.locator(".room-title")).to_contain_text("Trygt hjem")
    assert people_of(lead) == ["Mette"]
    assert people.errors == []


def test_a_second_tap_on_a_slow_line_takes_one_seat(
    people: People, far: People, server: Server, slow: Proxy
) -> None:
    lead, mette = people.sit(), far.sit(phone=True)
    code = gather(lead, server.setup_link, {})
    form(mette, code, "Mette")
    slow.delay_seconds = LATENCY_SECONDS
    sent: list[str] = []
    mette.on("request", lambda request: request.method == "POST" and sent.append(request.url))
    mette.get_by_role("button", name="Tag plads").evaluate(
        "button => { button.click(); setTimeout(() => button.click(), 300); }"
    )
    mette.wait_for_url("**/room")
    assert len(sent) == 1
    assert people_of(lead) == ["Mette"]


def test_a_seat_whose_answer_got_lost_is_found_again(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    code = gather(lead, server.setup_link, {})
    form(mette, code, "Mette")

    def lose(route: Route) -> None:
        if route.request.method != "POST":
            return route.continue_()
        route.fetch(max_redirects=0)
        return route.abort()

    mette.route(f"**/s/{code}", lose)
    before = mette.context.cookies()
    with mette.expect_event("requestfailed"):
        mette.get_by_role("button", name="Tag plads").click()
    mette.unroute_all()
    mette.context.clear_cookies()
    mette.context.add_cookies(before)  # type: ignore[arg-type]
    mette.goto(f"/s/{code}")
    mette.wait_for_url("**/room")
    assert people_of(lead) == ["Mette"]


def test_a_double_click_moves_everybody_one_phase(people: People, server: Server) -> None:
    lead = people.sit()
    gather(lead, server.setup_link, {})
    now(lead, "Velkommen")
    lead.get_by_role("button", name=re.compile("Næste fase")).dblclick()
    now(lead, "Hvordan kan vi …?")
    lead.get_by_role("button", name=re.compile("Næste fase")).click()
    now(lead, "Skriv i stilhed")
    assert people.errors == []


def test_a_held_key_moves_everybody_one_phase(people: People, server: Server) -> None:
    lead = people.sit()
    gather(lead, server.setup_link, {})
    lead.get_by_role("button", name=re.compile("Næste fase")).focus()
    for _ in range(5):
        lead.keyboard.down("Enter")
    lead.keyboard.up("Enter")
    now(lead, "Hvordan kan vi …?")
    expect(lead.get_by_role("button", name=re.compile("Næste fase"))).to_be_focused()


def test_a_second_press_on_a_slow_line_moves_everybody_one_phase(
    far: People, server: Server, slow: Proxy
) -> None:
    lead = far.sit()
    gather(lead, server.setup_link, {})
    slow.delay_seconds = LATENCY_SECONDS
    at = middle(lead, re.compile("Næste fase"))
    lead.mouse.click(*at)
    expect(lead.get_by_role("button", name=re.compile("Næste fase"))).to_have_attribute(
        "aria-disabled", "true"
    )
    lead.mouse.click(*at)
    lead.evaluate(PRESSED_AS_IT_MOVED)
    slow.delay_seconds = 0
    expect(lead.get_by_role("button", name=re.compile("Næste fase"))).not_to_have_attribute(
        "aria-disabled", "true"
    )
    now(lead, "Hvordan kan vi …?")


def test_a_double_click_adds_one_team_and_tells_once(people: People, server: Server) -> None:
    lead = people.sit()
    gather(lead, server.setup_link, {})
    lead.get_by_role("button", name="Tilføj hold").click()
    lead.get_by_label("Holdets navn").fill("Ældre")
    lead.locator("dialog[open] button[type=submit]").dblclick()
    expect(lead.locator("dialog[open]")).to_have_count(0)
    teams = "() => document.querySelector('sprint-console').session.slots.sprint.teams.map(team => team.name)"
    assert lead.evaluate(teams) == ["Trygt hjem", "Byggesag", "Ældre"]


def test_a_slip_on_the_agenda_takes_nobody_back(people: People, server: Server) -> None:
    """Back, or past others, is asked about; a key and a finger find the way as the mouse does."""
    lead = people.sit()
    gather(lead, server.setup_link, {})
    row = lead.get_by_title("Gå til denne fase")
    asks = lead.locator("dialog[open]")
    row.filter(has_text="Hvordan kan vi").click()
    now(lead, "Hvordan kan vi")
    row.filter(has_text="Velkommen").press("Enter")
    expect(asks).to_contain_text("Alle kommer tilbage fra »Hvordan kan vi …?«.")
    expect(asks.get_by_role("button", name="Vent lidt")).to_be_focused()
    lead.keyboard.press("Enter")
    expect(asks).to_have_count(0)
    now(lead, "Hvordan kan vi")
    row.filter(has_text="Stem og vælg").click()
    expect(asks).to_contain_text("og 2 faser springes over")
    asks.get_by_role("button", name="Gå videre").click()
    now(lead, "Stem og vælg")
    row.filter(has_text="Vis og saml").click()
    asks.get_by_role("button", name="Gå tilbage").click()
    now(lead, "Vis og saml")


def test_a_double_click_makes_one_group_and_one_block(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    go(lead, "Hvordan kan vi …?")
    mette.get_by_role("button", name="Skriv et spørgsmål").dblclick()
    expect(mette.locator(".question")).to_have_count(1)
    for phase in ("Skriv i stilhed", "Vis og saml"):
        go(lead, phase)
    mette.get_by_role("button", name="Ny gruppe").dblclick()
    titles = mette.get_by_role("textbox", name="Gruppens titel")
    expect(titles).to_have_count(1)
    mette.get_by_role("button", name="Ny gruppe").click()
    expect(titles).to_have_count(2)
    for phase in ("Stem og vælg", "Koncept i kort form", "Prototype i tre trin"):
        go(lead, phase)
    mette.get_by_role("button", name="Lav den første skærm").dblclick()
    empty_screen(mette)
    mette.locator(".goto-new").dblclick()
    expect(mette.locator(".frame")).to_have_count(2)
    mette.locator(".block-add").first.dblclick()
    expect(mette.locator(".block-grip")).to_have_count(1)
    mette.locator(".goto-new").dblclick()
    expect(mette.locator(".frame")).to_have_count(3)
    mette.locator(".frame").first.click()
    delete = mette.locator(".props").get_by_role("button", name="Slet", exact=True)
    delete.dblclick()
    expect(mette.locator(".frame")).to_have_count(2)
    delete.click()
    expect(mette.locator(".frame")).to_have_count(1)
    expect(mette.get_by_role("textbox", name="Navn på skærmen")).to_be_focused()
    assert people.errors == []


def test_a_double_click_plans_one_break_and_one_day(people: People, server: Server) -> None:
    lead = people.sit()
    code = gather(lead, server.setup_link, {})
    lead.goto(f"/s/{code}/prepare")
    rows, days = lead.locator(".step-row"), lead.locator(".day")
    expect(days).to_have_count(1)
    before = rows.count()
    lead.get_by_role("button", name="Tilføj pause til dag 1").dblclick(delay=PERSON_MS)
    expect(rows).to_have_count(before + 1)
    lead.get_by_role("button", name="Dag", exact=True).dblclick(delay=PERSON_MS)
    expect(days).to_have_count(2)
    teams = lead.locator(".team-row")
    lead.get_by_role("button", name="Hold", exact=True).dblclick(delay=PERSON_MS)
    expect(teams).to_have_count(3)
    lead.reload()
    expect(teams).to_have_count(3)
    expect(rows).to_have_count(before + 2)
    assert people.errors == []
