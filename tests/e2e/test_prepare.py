"""Before the day: an agenda is made on one page, taken along as a file, and read back with what is wrong."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import LAPTOP, NARROW, PHONE, People, axe, look, set_up, shot
from .sprints import open_stage
from .test_whole_sprint import go

SMALL = {"width": 1024, "height": 768}
# What makes the page scroll sideways.
WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] : [
  ...document.querySelectorAll('body *')]
  .filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML.slice(0, 90))"""


def new_sprint(lead: Page, server: Server) -> str:
    """The longest agenda, not opened; returns its code."""
    set_up(lead, server.setup_link)
    lead.goto("/sprints/new")
    lead.locator("input[name=title]").fill("Masterclass, forår 2027")
    lead.locator("input[value=masterclass]").check(force=True)
    lead.locator("textarea[name=teams]").fill("Tryg første uge\nByggesag uden tomgang")
    lead.locator("main form button[type=submit]").last.click()
    lead.wait_for_url("**/prepare")
    return lead.url.split("/")[-2]


def row(lead: Page, name: str) -> Locator:
    return (
        lead.locator(".step-row").filter(has=lead.get_by_role("button", name=re.compile(f": {name}"))).first
    )


def names(lead: Page) -> list[str]:
    return [re.sub(r"^[^:]*:\s+", "", text.strip()) for text in lead.locator(".step-name").all_inner_texts()]


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_an_agenda_is_made_before_the_day(people: People, server: Server, tmp_path: Path) -> None:
    lead = people.sit()
    new_sprint(lead, server)
    expect(lead.locator(".chip")).to_contain_text("Kladde")
    expect(lead.locator(".day")).to_have_count(4)
    days_have_dates(lead)
    one_phase_is_all_it_is(lead)
    two_tabs_undo_nothing_of_each_other(lead)
    moved_by_arrows_by_drag_and_by_name(lead)
    look(people, lead, "prepare-1440")
    for size in (SMALL, PHONE, NARROW):
        lead.set_viewport_size(size)
        people.errors += [f"prepare at {size['width']}: {found}" for found in axe(lead)]
        assert lead.evaluate(WIDE) == []
        shot(lead, f"prepare-{size['width']}")
    lead.set_viewport_size(LAPTOP)
    a_file_goes_out_and_comes_back(people, lead, tmp_path)
    lead.get_by_role("button", name="Åbn for deltagere").click()
    lead.wait_for_url("**/console")
    expect(lead.locator(".agenda-row").first).to_contain_text("Velkomst")
    assert people.errors == []


def days_have_dates(lead: Page) -> None:
    """The date takes the whole day along, and the times follow from it."""
    lead.get_by_label("Dag 1 begynder").fill("13:00")
    expect(lead.get_by_label("Dato for dag 1")).not_to_have_value("")  # today, until another is said
    lead.get_by_label("Dato for dag 1").fill("2027-01-12")
    expect(lead.locator(".step-row time").first).to_have_text("13.00")
    expect(lead.locator(".day-when").first).to_contain_text("til 16.00")


def one_phase_is_all_it_is(lead: Page) -> None:
    """Words, rules and what may be written, each saved as the field is left."""
    row(lead, "Udfordringer hjemmefra").get_by_role("button", name=re.compile(": Udfordringer")).click()
    panel = lead.get_by_role("region", name="Udfordringer hjemmefra")
    expect(panel.get_by_role("heading")).to_be_focused()
    panel.get_by_label("Titel på dansk").fill("Udfordringer")
    panel.get_by_label("Note til dig på dansk (kun instruktører)").fill("Hent kaffe")
    panel = lead.get_by_role("region", name="Udfordringer")
    panel.get_by_label("I stilhed").check()
    expect(panel.get_by_role("radio", name="Kun instruktøren")).to_be_visible()
    panel.get_by_label("Prototypen").uncheck()
    lead.get_by_label("Minutter til Udfordringer", exact=True).fill("25")
    lead.get_by_role("button", name="Flere minutter til Udfordringer").click()
    expect(lead.get_by_label("Minutter til Udfordringer", exact=True)).to_have_value("30")
    lead.reload()
    lead.get_by_role("button", name="Idéer: Udfordringer", exact=True).click()
    panel = lead.get_by_role("region", name="Udfordringer")
    expect(panel.get_by_label("I stilhed")).to_be_checked()
    expect(panel.get_by_label("Prototypen")).not_to_be_checked()
    expect(panel.get_by_label("Note til dig på dansk (kun instruktører)")).to_have_value("Hent kaffe")
    lead.get_by_role("button", name="Koncept: Sådan gør vi i dag").click()
    panel = lead.get_by_role("region", name="Sådan gør vi i dag")
    panel.get_by_text("Felter i konceptet").click()
    panel.get_by_label("Kort fortalt").check()
    expect(panel.get_by_text("5 felter")).to_be_visible()


def two_tabs_undo_nothing_of_each_other(lead: Page) -> None:
    """What is being typed stays while the other tab saves, and only what was changed is sent."""
    other = lead.context.new_page()
    other.goto(lead.url)
    panels = []
    for page in (lead, other):
        page.get_by_role("button", name="Koncept: Sådan gør vi i dag").click()
        panels.append(page.locator(".panel.phase"))
    mine, theirs = (panel.get_by_label("Note til dig på dansk (kun instruktører)") for panel in panels)
    title, instruction = (
        panels[0].get_by_label("Titel på dansk"),
        panels[1].get_by_label("Instruktion på dansk"),
    )
    title.focus()
    title.press("End")
    title.press_sequentially(" nu")
    theirs.fill("Hent kaffe")
    instruction.fill("Skriv det, som det er.")
    panels[1].get_by_label("Titel på dansk").fill("Sådan gør de")
    theirs.focus()
    expect(lead.get_by_role("heading", name="Sådan gør de")).to_be_visible()
    expect(mine).to_have_value("Hent kaffe")
    expect(title).to_have_value("Sådan gør vi i dag nu")
    title.press("Tab")
    expect(other.get_by_role("heading", name="Sådan gør vi i dag nu")).to_be_visible()
    for page in (lead, other):
        expect(page.get_by_label("Note til dig på dansk (kun instruktører)")).to_have_value("Hent kaffe")
        expect(page.get_by_label("Instruktion på dansk")).to_have_value("Skriv det, som det er.")
    other.close()
    lead.get_by_label("Titel på dansk").fill("Sådan gør vi i dag")
    lead.get_by_label("Titel på dansk").press("Tab")
    expect(lead.get_by_role("heading", name="Sådan gør vi i dag", exact=True)).to_be_visible()


def moved_by_arrows_by_drag_and_by_name(lead: Page) -> None:
    first = names(lead)[:4]
    grip = lead.get_by_role("button", name=f"Flyt {first[2]}")
    grip.focus()
    lead.keyboard.press("ArrowUp")
    expect(lead.locator(".step-name").nth(1)).to_contain_text(first[2])
    expect(grip).to_be_focused()
    lead.keyboard.press("ArrowDown")
    expect(lead.locator(".step-name").nth(2)).to_contain_text(first[2])
    row(lead, first[2]).locator(".agenda-grip").hover()
    lead.mouse.down()
    box = lead.locator(".step-row").nth(1).bounding_box()
    assert box is not None
    lead.mouse.move(box["x"] + 60, box["y"] + box["height"] / 2, steps=6)
    lead.mouse.up()
    expect(lead.locator(".step-name").nth(1)).to_contain_text(first[2])
    lead.get_by_role("button", name=f"Handlinger for {first[2]}").click()
    lead.get_by_role("menuitem", name="Skjul").click()
    expect(row(lead, first[2])).to_contain_text("skjult, tæller ikke med")
    lead.get_by_role("button", name="Tilføj pause til dag 1").click()
    expect(lead.locator(".step-row[aria-current]")).to_contain_text("Pause")
    lead.locator(".phase").get_by_role("button", name="Slet").click()
    lead.get_by_role("button", name="Fortryd").click()
    expect(lead.locator(".day").first.locator(".step-row")).to_have_count(7)


def a_file_goes_out_and_comes_back(people: People, lead: Page, tmp_path: Path) -> None:
    with lead.expect_download() as fetched:
        lead.get_by_role("link", name="Hent").click()
    file = tmp_path / "dagsorden.json"
    fetched.value.save_as(file)
    before = names(lead)
    agenda = json.loads(file.read_text("utf-8"))
    agenda["phases"][1]["minutes"] = "tredive"
    wrong = tmp_path / "forkert.json"
    wrong.write_text(json.dumps(agenda), "utf-8")
    lead.get_by_role("button", name="Indlæs").click()
    dialog = lead.get_by_role("dialog", name="Indlæs")
    dialog.get_by_label("Fil med dagsorden").set_input_files(wrong)
    dialog.get_by_role("button", name="Brug filen").click()
    expect(dialog.get_by_role("alert")).to_contain_text("Fase 2: »minutes« skal være et helt tal")
    people.errors += [f"file: {found}" for found in axe(lead)]
    shot(lead, "prepare-file-wrong")
    dialog.get_by_role("button", name="Annullér").click()
    lead.get_by_role("button", name="Skabelon").click()
    lead.get_by_role("menuitem", name=re.compile("45 minutter")).click()
    expect(lead.locator(".day")).to_have_count(1)
    lead.get_by_role("button", name="Indlæs").click()
    dialog.get_by_label("Fil med dagsorden").set_input_files(file)
    dialog.get_by_role("button", name="Brug filen").click()
    expect(dialog).to_have_count(0)
    expect(lead.locator(".day")).to_have_count(4)
    assert names(lead) == before


PEOPLE = (
    "Mette Krogh, Aalborg, 1\nJonas Bak, Aalborg, 1\nFatima Yılmaz, konsulent, Ishøj\nLone Friis, Ikast, 9"
)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_teams_and_people_are_pasted_printed_and_come_as_themselves(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit(phone=True)
    code = new_sprint(lead, server)
    lead.get_by_label("Udfordring til Tryg første uge").fill("Hvordan gør vi den første uge tryg?")
    lead.get_by_role("button", name="Indsæt mange").click()
    lead.get_by_label("Hold, ét på hver linje").fill(
        "Fælles skolestart; Hvordan skriver vi sammen?\nÉn indgang"
    )
    lead.get_by_role("dialog").get_by_role("button", name="Tilføj").click()
    expect(lead.locator(".team-row")).to_have_count(4)
    expect(lead.get_by_label("Udfordring til Fælles skolestart")).to_have_value("Hvordan skriver vi sammen?")
    expect(lead.locator(".ready")).to_contain_text("2 hold mangler udfordring")
    no_two_teams_are_called_the_same(lead)
    seats_are_planned(lead)
    lead.get_by_label("Navn, kommune, rolle, hold").fill(PEOPLE)
    lead.get_by_role("button", name="Læs listen").click()
    expect(lead.locator(".report")).to_contain_text("4 personer er på listen")
    expect(lead.locator(".report")).to_contain_text("Linje 4: Vi har intet hold »9«")
    expect(lead.locator(".report")).to_contain_text("»Ikast« er ikke en af de 98 kommuner")
    what_is_being_written_stays(lead)
    lead.locator("#teams").scroll_into_view_if_needed()
    look(people, lead, "prepare-people-1440")
    lead.set_viewport_size(PHONE)
    shot(lead, "prepare-people-390")
    lead.set_viewport_size(LAPTOP)
    lead.get_by_role("link", name="Udskriv kort").click()
    expect(lead.locator(".seat-card")).to_have_count(7)  # four by name; two and one seat without
    look(people, lead, "prepare-cards-1440")
    lead.go_back()
    mette.goto(f"/s/{code}")
    expect(mette.get_by_role("heading", name="Du er tidligt på den")).to_be_visible()
    lead.get_by_role("button", name="Åbn for deltagere").click()
    lead.wait_for_url("**/console")
    expect(mette.get_by_label("Dit navn")).to_be_visible()  # by itself
    mette.get_by_label("Står du på listen?").select_option(label="Mette K. · Aalborg")
    expect(mette.get_by_label("Dit navn")).to_be_hidden()
    expect(mette.get_by_text("Hvilket hold er du på?")).to_be_hidden()
    look(people, mette, "prepare-join-390")
    mette.get_by_role("button", name="Tag plads").click()
    mette.wait_for_url("**/room")
    expect(mette.locator(".room-title")).to_contain_text("Tryg første uge")
    everybody_sees_when(people, lead, mette)
    assert people.errors == []


def no_two_teams_are_called_the_same(lead: Page) -> None:
    """A name that is refused is told and taken back; the button finds a name that is free."""
    name = lead.get_by_label("Navn på hold 4")
    name.fill("fælles skolestart")
    name.press("Tab")
    expect(lead.locator(".toast")).to_contain_text("Et hold hedder allerede »fælles skolestart«")
    expect(name).to_have_value("Én indgang")
    name.fill("HOLD 5")
    name.press("Tab")
    lead.locator("#teams").get_by_role("button", name="Hold", exact=True).click()
    expect(lead.get_by_label("Navn på hold 5")).to_have_value("Hold 6")
    lead.get_by_role("button", name="Slet Hold 6").click()
    expect(lead.locator(".team-row")).to_have_count(4)


def seats_are_planned(lead: Page) -> None:
    """A number is set or stepped, and the sums and the cards to print follow."""
    seats = lead.get_by_label("Pladser på Tryg første uge", exact=True)
    seats.fill("3")
    seats.press("Tab")
    lead.get_by_role("button", name="Flere pladser på Tryg første uge").click()
    lead.get_by_role("button", name="Flere pladser på Byggesag uden tomgang").click()
    expect(lead.locator("#teams .prep-head")).to_contain_text("4 hold, 5 pladser")
    expect(lead.locator(".ready")).to_contain_text("5 af 5 pladser uden navn")
    seats.fill("300")
    seats.press("Tab")
    expect(seats).to_have_value("4")


def everybody_sees_when(people: People, lead: Page, mette: Page) -> None:
    """One plan for all: the projector and the room say when the next steps are expected."""
    stage = people.sit()
    open_stage(lead, stage)
    go(lead, "Udfordringer hjemmefra")
    expect(stage.locator(".stage-foot")).to_have_text(
        re.compile(r"Derefter (\d+\. \w+ )?kl\. \d\d\.\d\d: Interview to og to")
    )
    mette.get_by_role("button", name=re.compile("Trin . af")).click()
    steps = mette.get_by_role("dialog", name="Sprintets trin")
    expect(steps.locator(".step-time").first).to_have_text(re.compile(r"kl\. \d\d\.\d\d"))
    look(people, mette, "prepare-steps-390")
    shot(stage, "prepare-stage-1440")


def what_is_being_written_stays(lead: Page) -> None:
    """Another console, or somebody who sits down, changes the list; not the one that is being written."""
    field = lead.get_by_label("Navn, kommune, rolle, hold")
    field.fill(f"{PEOPLE}\nKaj Holm")
    lead.evaluate(
        "document.querySelector('sprint-prepare').session.command('expected_put', { text: 'Ida Bro' })"
    )
    expect(lead.locator("#people .prep-head")).to_contain_text("1 af 5 pladser har et navn")
    expect(field).to_have_value(f"{PEOPLE}\nKaj Holm")
    field.fill(PEOPLE)
    lead.get_by_role("button", name="Læs listen").click()
    expect(lead.locator("#people .prep-head")).to_contain_text("4 af 5 pladser har et navn")


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_sprint_is_tried_alone_with_simulated_people(people: People, server: Server) -> None:
    lead = people.sit()
    code = new_sprint(lead, server)
    lead.get_by_role("button", name="Prøv alene").click()
    lead.wait_for_url("**/console")
    tried = lead.url.split("/")[-2]
    assert tried != code
    expect(lead.locator(".banner")).to_contain_text("Øvelse med simulerede deltagere")
    expect(lead.locator(".room-title")).to_contain_text("Øvelse: Masterclass")
    lead.get_by_role("button", name="Udfordringer hjemmefra").first.click()
    expect(lead.locator(".tile").first).to_contain_text(
        re.compile(r"[1-9]\d* (seddel|sedler)"), timeout=30_000
    )
    look(people, lead, "rehearsal-console-1440")
    assert lead.request.get(f"/s/{tried}/export.zip").status == 403
    lead.evaluate("document.querySelector('sprint-console').session.command('sprint_close', {})")
    expect(lead.locator(".close-side")).to_contain_text("I en øvelse er der ingen filer")
    expect(lead.get_by_role("link", name=re.compile("Hent ZIP|Deltagerliste"))).to_have_count(0)
    lead.get_by_role("button", name="Slut øvelsen").click()
    lead.wait_for_url(f"**/s/{code}/prepare")
    expect(lead.locator(".chip")).to_contain_text("Kladde")
    assert lead.request.get(f"/s/{tried}/console").status == 404
    assert people.errors == []
