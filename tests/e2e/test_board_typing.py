"""Keys of a person who writes never become commands, whoever takes the field away; the words stay at hand."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import LAPTOP, NARROW, People, axe, saved, shot
from .sprints import empty_screen, gather
from .test_board import card
from .test_drafts import jump
from .test_versions import open_versions
from .test_whole_sprint import go, write_note

IDEAS = ("Ring til de pårørende", "Én plan for ugen", "Besked før hvert besøg", "Lås på medicinskabet")
WHERE = (
    "() => { const at = document.activeElement;"
    " return at === document.body ? 'body' : at.closest('main, dialog') ? 'view' : 'elsewhere'; }"
)


def note_field(page: Page, text: str) -> Locator:
    return card(page, text).get_by_role("textbox")


def remove(page: Page, text: str) -> None:
    card(page, text).get_by_role("button", name=re.compile("^Handlinger")).click()
    page.get_by_role("menuitem", name="Slet seddel").click()


def types_on(page: Page) -> None:
    """As somebody does who looks at the keys."""
    for key in ("j", "Backspace", "Backspace", "z", "z", "Delete", "g", "n"):
        page.keyboard.press(key)


def lost(page: Page) -> Locator:
    return page.locator(".at-hand-card")


@pytest.fixture
def team(people: People, server: Server) -> tuple[Page, Page, Page]:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    return lead, mette, jonas


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_note_that_is_removed_under_the_one_who_writes(
    people: People, team: tuple[Page, Page, Page]
) -> None:
    _, mette, jonas = team
    for text in IDEAS:
        write_note(mette, text)
    saved(mette)
    expect(card(jonas, IDEAS[3])).to_be_visible()
    note_field(mette, IDEAS[1]).click()
    mette.keyboard.press("Control+End")
    mette.keyboard.type(" og lidt til")
    saved(mette)
    expect(note_field(jonas, IDEAS[1])).to_have_value(f"{IDEAS[1]} og lidt til")

    remove(jonas, IDEAS[1])
    expect(card(mette, IDEAS[1])).to_have_count(0)
    types_on(mette)
    assert mette.evaluate(WHERE) == "view"
    expect(lost(mette)).to_contain_text("Jonas slettede sedlen")
    expect(lost(mette).locator("blockquote")).to_have_text(f"{IDEAS[1]} og lidt til")
    for page in (mette, jonas):
        expect(page.locator(".wall .note")).to_have_count(3)
        expect(page.locator(".group:not([data-loose])")).to_have_count(0)
    shot(mette, "typing-removed-1440")
    people.errors += axe(mette)

    mette.keyboard.press("Tab")
    mette.get_by_role("button", name="Hent det frem igen").click()
    expect(note_field(mette, IDEAS[1])).to_be_focused()
    mette.keyboard.type("!")
    expect(note_field(jonas, IDEAS[1])).to_have_value(f"{IDEAS[1]} og lidt til!")
    expect(lost(mette)).to_have_count(0)

    # A deliberate act makes keys commands again.
    remove(jonas, IDEAS[1])
    expect(lost(mette)).to_be_visible()
    mette.keyboard.press("Backspace")
    card(mette, IDEAS[0]).click(position={"x": 4, "y": 4})
    mette.keyboard.press("ArrowDown")
    mette.keyboard.press("Delete")
    expect(card(jonas, IDEAS[2])).to_have_count(0)
    expect(mette.locator(".wall .note")).to_have_count(2)
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_note_whose_maker_undoes_it_under_the_one_who_writes(
    people: People, team: tuple[Page, Page, Page]
) -> None:
    _, mette, jonas = team
    write_note(mette, IDEAS[0])
    write_note(jonas, IDEAS[1])
    expect(card(mette, IDEAS[1])).to_be_visible()
    note_field(mette, IDEAS[1]).click()
    mette.keyboard.press("Control+End")
    mette.keyboard.type(" og lidt til")
    expect(note_field(jonas, IDEAS[1])).to_have_value(f"{IDEAS[1]} og lidt til")
    jonas.get_by_role("button", name="Fortryd din seneste ændring").click()
    expect(card(mette, IDEAS[1])).to_have_count(0)
    types_on(mette)
    expect(lost(mette)).to_contain_text("fortrudt")
    mette.get_by_role("button", name="Læg teksten i en ny seddel").click()
    expect(mette.get_by_label("Skriv en idé")).to_have_value(f"{IDEAS[1]} og lidt til")
    expect(mette.locator(".wall .note")).to_have_count(1)
    assert people.errors == []


def stays(page: Page) -> Locator:
    return page.locator(".notices[data-sticks]")


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_the_view_stays_with_the_one_who_writes_until_they_let_go(
    people: People, team: tuple[Page, Page, Page]
) -> None:
    lead, mette, jonas = team
    for text in IDEAS:
        write_note(mette, text)
    saved(mette)
    field = note_field(mette, IDEAS[1])
    field.click()
    mette.keyboard.press("Control+End")
    mette.keyboard.type(" og lidt til")
    before = field.bounding_box()
    jump(lead, "Koncept i kort form")
    expect(jonas.locator(".sheet")).to_be_visible()
    expect(stays(mette)).to_contain_text("Alle er gået videre til »Koncept i kort form«")
    mette.keyboard.type(", og det sidste")
    expect(field).to_have_value(f"{IDEAS[1]} og lidt til, og det sidste")
    expect(field).to_be_focused()
    after = field.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) < 120
    shot(mette, "staying-1440")
    people.errors += axe(mette)
    mette.set_viewport_size(NARROW)
    assert mette.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
    shot(mette, "staying-320")
    mette.set_viewport_size(LAPTOP)
    mette.get_by_role("button", name="Følg med").click()
    expect(mette.locator(".sheet")).to_be_visible()
    expect(stays(mette)).to_have_count(0)
    # A button that went has given it up only after a moment.
    mette.wait_for_function(f"() => ({WHERE})() === 'view'")
    types_on(mette)
    expect(lost(mette)).to_have_count(0)

    # Who leaves the field has let go.
    jump(lead, "Hvordan kan vi …?")
    expect(note_field(jonas, IDEAS[1])).to_have_value(f"{IDEAS[1]} og lidt til, og det sidste")
    note_field(mette, IDEAS[2]).click()
    mette.keyboard.type("!")
    jump(lead, "Koncept i kort form")
    expect(stays(mette)).to_be_visible()
    mette.keyboard.press("Tab")
    expect(mette.locator(".sheet")).to_be_visible()
    expect(lost(mette)).to_have_count(0)

    # A colleague's move back, and on again, leaves the view where it is.
    jump(lead, "Hvordan kan vi …?")
    note_field(mette, IDEAS[3]).click()
    mette.keyboard.press("Control+End")
    mette.keyboard.type("!")
    jump(lead, "Koncept i kort form")
    expect(stays(mette)).to_be_visible()
    jump(lead, "Hvordan kan vi …?")
    expect(stays(mette)).to_have_count(0)
    expect(note_field(mette, IDEAS[3])).to_be_focused()
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_move_of_phase_that_takes_the_field_of_the_one_who_writes(
    people: People, team: tuple[Page, Page, Page]
) -> None:
    """Where nothing may be written any more the view does not stay."""
    lead, mette, jonas = team
    for text in IDEAS:
        write_note(mette, text)
    saved(mette)
    note_field(mette, IDEAS[1]).click()
    mette.keyboard.press("Control+End")
    mette.keyboard.type(" og lidt til")
    saved(mette)
    jump(lead, "Koncept i kort form")
    freeze(lead)
    expect(mette.locator(".sheet")).to_be_visible()
    types_on(mette)
    assert mette.evaluate(WHERE) == "view"
    expect(lost(mette)).to_contain_text("Koncept i kort form")
    expect(lost(mette).locator("blockquote")).to_have_text(f"{IDEAS[1]} og lidt til")
    mette.get_by_role("button", name="Gå tilbage til det").click()
    expect(mette.locator(".wall .note")).to_have_count(4)
    thaw(lead)
    jump(lead, "Hvordan kan vi …?")

    # A comment that is being written: its dialog goes with the phase.
    card(mette, IDEAS[0]).get_by_role("button", name=re.compile("^Kommentér")).click()
    mette.get_by_label("Skriv en kommentar").press_sequentially("Det har de prøvet i")
    jump(lead, "Koncept i kort form")
    expect(mette.get_by_label("Skriv en kommentar")).to_be_focused()
    freeze(lead)
    expect(mette.locator(".sheet")).to_be_visible()
    types_on(mette)
    assert mette.evaluate(WHERE) == "view"
    expect(lost(mette)).to_contain_text("Det har de prøvet i")
    thaw(lead)
    jump(lead, "Hvordan kan vi …?")
    expect(jonas.locator(".wall .note")).to_have_count(4)
    expect(jonas.locator(".group:not([data-loose])")).to_have_count(0)
    assert people.errors == []


def freeze(lead: Page) -> None:
    lead.get_by_role("button", name="Frys skærmene").click()
    expect(lead.get_by_role("button", name="Giv skærmene fri")).to_be_visible()


def thaw(lead: Page) -> None:
    lead.get_by_role("button", name="Giv skærmene fri").click()
    expect(lead.get_by_role("button", name="Frys skærmene")).to_be_visible()


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_private_note_that_is_turned_over_takes_focus_and_caret_along(
    people: People, team: tuple[Page, Page, Page]
) -> None:
    lead, mette, jonas = team
    go(lead, "Skriv i stilhed")
    write_note(mette, IDEAS[0])
    write_note(jonas, IDEAS[1])
    saved(mette)
    field = mette.locator(".mine .note textarea")
    field.click()
    mette.keyboard.press("Control+Home")
    mette.keyboard.type("Vi kan ")
    saved(mette)
    jonas.get_by_role("button", name="Vis sedlerne").click()
    jonas.get_by_role("dialog").get_by_role("button", name="Vis sedlerne").click()
    moved = mette.locator(".wall .note textarea").filter(visible=True)
    expect(moved).to_have_count(2)
    expect(note_field(mette, f"Vi kan {IDEAS[0]}")).to_be_focused()
    mette.keyboard.type("nu ")
    expect(note_field(jonas, "Vi kan nu")).to_have_value(f"Vi kan nu {IDEAS[0]}")
    mette.keyboard.press("Backspace")
    expect(mette.locator(".wall .note")).to_have_count(2)
    expect(lost(mette)).to_have_count(0)
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_an_older_version_comes_back_under_the_one_who_writes(
    people: People, team: tuple[Page, Page, Page]
) -> None:
    _, mette, jonas = team
    write_note(mette, IDEAS[0])
    saved(mette)
    dialog = open_versions(jonas)
    dialog.get_by_role("button", name="Gem en version nu").click()
    expect(dialog.get_by_role("status")).to_contain_text("Versionen er gemt.")
    write_note(mette, IDEAS[1])
    saved(mette)
    note_field(mette, IDEAS[1]).click()
    mette.keyboard.press("Control+End")
    mette.keyboard.type(" og lidt til")
    saved(mette)
    dialog.get_by_role("button", name=re.compile("^Se Gemt undervejs")).click()
    dialog.get_by_role("button", name="Gendan denne version").click()
    dialog.get_by_role("button", name="Gendan", exact=True).click()
    expect(card(mette, IDEAS[1])).to_have_count(0)
    types_on(mette)
    expect(lost(mette).locator("blockquote")).to_have_text(f"{IDEAS[1]} og lidt til")
    assert mette.evaluate(WHERE) == "view"
    expect(mette.locator(".wall .note")).to_have_count(1)
    mette.get_by_role("button", name="Hent det frem igen").click()
    expect(note_field(mette, IDEAS[1])).to_be_focused()
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_group_or_a_screen_that_is_removed_under_the_one_who_writes(
    people: People, team: tuple[Page, Page, Page]
) -> None:
    lead, mette, jonas = team
    write_note(mette, IDEAS[0])
    mette.get_by_role("button", name="Ny gruppe").click()
    title = mette.get_by_role("textbox", name="Gruppens titel")
    expect(title).to_be_focused()
    mette.keyboard.type("Pårørende")
    saved(mette)
    jonas.get_by_role("button", name="Handlinger for gruppen Pårørende").click()
    jonas.get_by_role("menuitem", name="Slet gruppe, behold sedler").click()
    expect(title).to_have_count(0)
    types_on(mette)
    expect(lost(mette)).to_contain_text("Jonas slettede gruppen")
    mette.get_by_role("button", name="Hent det frem igen").click()
    expect(mette.get_by_role("textbox", name="Gruppens titel")).to_be_focused()
    expect(jonas.get_by_role("textbox", name="Gruppens titel")).to_have_value("Pårørende")
    expect(mette.locator(".wall .note")).to_have_count(1)

    # The neighbour's screen comes where one's own stood: no letter may land in it.
    jump(lead, "Prototype i tre trin")
    for at, name in enumerate(("Besked", "Aftalen")):
        if at == 0:
            mette.get_by_role("button", name="Lav den første skærm").click()
        else:
            mette.locator(".frame-new").click()
        empty_screen(mette)
        expect(mette.locator(".frame[data-screen]")).to_have_count(at + 1)
        mette.get_by_role("textbox", name="Navn på skærmen").click()
        mette.keyboard.type(name)
    saved(mette)
    jonas.locator(".frame[data-screen]").filter(has_text="Aftalen").click()
    jonas.get_by_role("button", name=re.compile("^Slet")).click()
    expect(mette.locator(".frame[data-screen]")).to_have_count(1)
    types_on(mette)
    expect(lost(mette)).to_contain_text("Jonas slettede skærmen")
    expect(lost(mette).locator("blockquote")).to_have_text("Aftalen")
    expect(jonas.get_by_role("textbox", name="Navn på skærmen")).to_have_value("Besked")
    mette.get_by_role("button", name="Hent det frem igen").click()
    expect(jonas.locator(".frame[data-screen]")).to_have_count(2)
    assert mette.evaluate(WHERE) == "view"
    assert people.errors == []


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_row_and_a_frozen_room_under_the_one_who_writes(
    people: People, team: tuple[Page, Page, Page]
) -> None:
    """Outside the board: a row of the concept that a colleague takes away, the composer when all stop."""
    lead, mette, jonas = team
    composer = mette.get_by_label("Skriv en idé")
    composer.click()
    mette.keyboard.type("Halvt skrevet om")
    lead.get_by_role("button", name="Frys skærmene").click()
    expect(composer).to_have_count(0)
    types_on(mette)
    assert mette.evaluate(WHERE) == "view"
    expect(lost(mette).locator("blockquote")).to_have_text("Halvt skrevet om")
    lead.get_by_role("button", name="Giv skærmene fri").first.click()
    expect(composer).to_have_value("Halvt skrevet om")
    expect(composer).to_be_focused()
    expect(lost(mette)).to_have_count(0)

    jump(lead, "Hjem: det første skridt")
    mette.locator(".record-add").first.click()
    cell = mette.locator(".record-cell textarea").first
    cell.click()
    mette.keyboard.type("Ring til dem")
    saved(mette)
    jonas.get_by_role("button", name="Slet række 1").first.click()
    expect(lost(mette)).to_be_visible()
    types_on(mette)
    assert mette.evaluate(WHERE) == "view"
    expect(lost(mette).locator("blockquote")).to_have_text("Ring til dem")
    lost(mette).get_by_role("button", name="Hent det frem igen").click()
    expect(mette.locator(".record-cell textarea").first).to_have_value("Ring til dem")
    assert people.errors == []
