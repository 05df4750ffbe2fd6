"""The board as people use it together: several notes at once, splitting, and everything by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import People, look, saved, shot, walk_to
from .sprints import gather
from .test_whole_sprint import go, write_note

IDEAS = ("Ring til de pårørende", "Én plan for ugen", "Besked før hvert besøg", "Lås på medicinskabet")


def card(page: Page, text: str) -> Locator:
    return page.locator(".wall .note").filter(has=page.get_by_role("textbox", name=re.compile(text)))


def heard(page: Page, text: str) -> str:
    """What the browser hands a screen reader that comes to the card: its role, name and description."""
    devtools = page.context.new_cdp_session(page)
    root = devtools.send("DOM.getDocument")["root"]["nodeId"]
    where = {"nodeId": root, "selector": f"#{card(page, text).get_attribute('id')}"}
    found = devtools.send("DOM.querySelector", where)
    (node,) = devtools.send("Accessibility.getPartialAXTree", {**found, "fetchRelatives": False})["nodes"]
    return " | ".join(node[part]["value"] for part in ("role", "name", "description"))


def group(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name, exact=True)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_three_people_gather_notes(people: People, server: Server) -> None:
    lead, mette, jonas, line = people.sit(), people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas, "Line": line})
    go(lead, "Hvordan kan vi …?")
    for text in IDEAS:
        write_note(mette, text)
    saved(mette)
    for page in (jonas, line):
        expect(card(page, IDEAS[3])).to_be_visible()

    by_keyboard(people, mette, jonas)
    together(people, mette, jonas, line)

    go(lead, "Skriv i stilhed")
    go(lead, "Vis og saml")
    go(lead, "Stem og vælg")
    filtered(people, line)
    note = card(jonas, IDEAS[0])
    walk_to(note)
    jonas.keyboard.press("v")
    expect(jonas.locator(".purse")).to_contain_text("1 stemme tilbage")
    expect(jonas.get_by_role("button", name="Tag en stemme tilbage fra De pårørende")).to_be_visible()
    assert heard(jonas, IDEAS[0]).endswith("Gruppe: De pårørende.")
    assert people.errors == []


def by_keyboard(people: People, mette: Page, jonas: Page) -> None:
    """Only keys from here on: Escape leads from the composer to the notes."""
    keys = mette.keyboard
    keys.press("Escape")
    expect(card(mette, IDEAS[0])).to_be_focused()
    letters_come_with_the_arrows(people, mette)
    keys.press("ArrowDown")
    expect(card(mette, IDEAS[1])).to_be_focused()
    keys.press("Alt+ArrowUp")
    expect(jonas.locator(".wall .note").first).to_have_attribute("aria-label", re.compile(IDEAS[1]))
    expect(card(mette, IDEAS[1])).to_be_focused()
    keys.press("Enter")
    expect(card(mette, IDEAS[1]).get_by_role("textbox")).to_be_focused()
    keys.type(" for alle, også de pårørende")
    keys.press("Escape")
    expect(card(mette, IDEAS[1])).to_be_focused()
    expect(jonas.get_by_role("textbox", name=re.compile("Seddel: Én plan"))).to_have_value(
        "Én plan for ugen for alle, også de pårørende"
    )

    assert heard(jonas, IDEAS[1]) == (
        "listitem | Seddel: Én plan for ugen for alle, også de pårør…"
        " | Én plan for ugen for alle, også de pårørende. Skrevet af Mette."
    )

    keys.press("m")
    expect(mette.get_by_role("dialog", name="Flyt til gruppe …")).to_be_visible()
    mette.get_by_role("dialog").get_by_role("button", name="Ny gruppe").focus()
    keys.press("Enter")
    expect(mette.get_by_role("textbox", name="Gruppens titel")).to_be_focused()
    keys.type("Planen")
    keys.press("Enter")  # ends the line, and adds none
    expect(card(mette, IDEAS[1])).to_be_focused()
    expect(group(jonas, "Planen").locator(".note")).to_have_count(1)
    expect(jonas.get_by_role("textbox", name="Gruppens titel")).to_have_value("Planen")

    # Somebody else moves the note that has the focus: it keeps it.
    card(mette, IDEAS[2]).focus()
    jonas.get_by_role("button", name=re.compile(f"Flyt Seddel: {IDEAS[2][:12]}")).click()
    jonas.get_by_role("dialog").get_by_role("button", name="Planen").click()
    expect(group(mette, "Planen").locator(".note")).to_have_count(2)
    expect(card(mette, IDEAS[2])).to_be_focused()

    keys.press("Delete")
    expect(card(jonas, IDEAS[2])).to_have_count(0)
    mette.locator("body").focus()
    keys.press("z")
    expect(card(jonas, IDEAS[2])).to_be_visible()


def letters_come_with_the_arrows(people: People, mette: Page) -> None:
    """Not before; and who speaks to the computer turns them off for good."""
    keys, first, second = mette.keyboard, card(mette, IDEAS[0]), card(mette, IDEAS[1])
    keys.press("j")
    keys.press("?")
    expect(first).to_be_focused()
    keys.press("ArrowDown")
    keys.press("k")
    expect(first).to_be_focused()
    keys.press("?")
    sheet = mette.get_by_role("dialog", name="Genveje på tastaturet")
    expect(sheet).to_be_visible()
    look(people, mette, "board-keys-1440")
    switch = sheet.get_by_role("checkbox")
    switch.uncheck()
    keys.press("Escape")
    expect(sheet).to_have_count(0)
    keys.press("j")
    keys.press("ArrowDown")
    expect(second).to_be_focused()
    mette.get_by_role("button", name="Genveje").click()
    switch.check()
    keys.press("Escape")
    first.focus()
    keys.press("j")
    expect(second).to_be_focused()
    keys.press("k")
    expect(first).to_be_focused()


def together(people: People, mette: Page, jonas: Page, line: Page) -> None:
    """Several at once, on a phone too; two people split and move, and no note is lost or doubled."""
    line.get_by_role("button", name="Vælg flere sedler").click()
    for text in (IDEAS[0], IDEAS[3]):
        card(line, text).get_by_role("checkbox").check()
    expect(line.locator(".picked-bar")).to_contain_text("2 sedler valgt")
    # Nothing half under the top bar: axe would take that for a small target.
    line.get_by_role("heading", name="Fælles tavle").evaluate("heading => heading.scrollIntoView()")
    look(people, line, "board-picked-390")
    line.get_by_role("button", name="Farve", exact=True).click()
    for colour in ("Sand", "Fersken"):
        expect(line.get_by_role("menuitem", name=colour)).to_be_in_viewport(ratio=1)
    look(people, line, "board-colours-390")
    line.keyboard.press("Escape")
    line.get_by_role("button", name="Flyt til gruppe …").click()
    expect(line.get_by_role("dialog", name="Flyt 2 sedler til …")).to_be_visible()
    line.get_by_role("dialog").get_by_role("button", name="Planen").click()
    for page in (mette, jonas, line):
        expect(group(page, "Planen").locator(".note")).to_have_count(4)

    mette.get_by_role("button", name="Handlinger for gruppen Planen").click()
    mette.get_by_role("menuitem", name="Del gruppen …").click()
    for text in (IDEAS[0], IDEAS[1]):
        card(mette, text).get_by_role("checkbox").check()
    assert heard(mette, IDEAS[0]) == (
        f"listitem | Seddel: {IDEAS[0]} | Skrevet af Mette. Gruppe: Planen. Sedlen er valgt."
    )
    expect(mette.get_by_role("status").filter(has_text="2 sedler valgt")).to_have_count(1)
    look(people, mette, "board-split-1440")
    mette.get_by_role("button", name="Lav ny gruppe af dem").click()
    mette.get_by_role("textbox", name="Gruppens titel").last.fill("De pårørende")
    for page in (mette, jonas, line):
        expect(group(page, "De pårørende").locator(".note")).to_have_count(2)
        expect(group(page, "Planen").locator(".note")).to_have_count(2)
        expect(page.locator(".wall .note")).to_have_count(len(IDEAS))

    mette.get_by_role("button", name="Handlinger for gruppen De pårørende").click()
    mette.get_by_role("menuitem", name="Slet gruppe, behold sedler").click()
    expect(group(mette, "De pårørende")).to_have_count(0)
    expect(mette.locator(".note:focus")).to_have_count(1)
    mette.locator(".toast").get_by_role("button", name="Fortryd").click()
    expect(group(line, "De pårørende").locator(".note")).to_have_count(2)

    # The toast about it covers nothing of a menu, and the menu ends on the screen.
    card(mette, IDEAS[3]).get_by_role("button", name=re.compile("^Handlinger")).click()
    for item in ("Flyt til gruppe …", "Slet seddel"):
        expect(mette.get_by_role("menuitem", name=item)).to_be_in_viewport(ratio=1)
        mette.get_by_role("menuitem", name=item).click(trial=True)
    shot(mette, "board-menu-1440")
    mette.keyboard.press("Escape")


def filtered(people: People, line: Page) -> None:
    """What is hidden is said, and comes back; what one has in hand is never hidden."""
    line.get_by_role("searchbox", name="Søg i sedler").fill("plan")
    expect(line.locator(".wall .note:visible")).to_have_count(1)
    expect(line.get_by_text("Viser 1 af 4 sedler.")).to_be_visible()
    found = line.locator(f"#{line.locator('.wall .note:visible').get_attribute('id')}")
    expect(found).to_have_attribute("tabindex", "0")
    words = found.get_by_role("textbox").input_value()
    found.get_by_role("textbox").fill("Noget helt andet")
    expect(found.get_by_role("textbox")).to_be_focused()
    found.get_by_role("textbox").fill(words)
    line.get_by_role("button", name="Vælg flere sedler").click()
    found.get_by_role("checkbox").check()
    line.get_by_role("searchbox", name="Søg i sedler").fill("medicin")
    expect(line.get_by_text("Viser 2 af 4 sedler.")).to_be_visible()
    line.get_by_role("button", name="Færdig", exact=True).click()
    expect(line.get_by_text("Viser 1 af 4 sedler.")).to_be_visible()
    expect(found).to_be_hidden()
    line.get_by_role("button", name="Vis alle").click()
    expect(line.locator(".wall .note:visible")).to_have_count(4)
    line.get_by_role("button", name="Vis kun nogle sedler").click()
    look(people, line, "board-filter-390")
    line.get_by_role("menuitemradio", name="Himmel").click()
    expect(line.get_by_text("Viser 0 af 4 sedler.")).to_be_visible()
    line.get_by_role("button", name="Vis kun nogle sedler").click()
    line.get_by_role("menuitemradio", name="Himmel").click()
    expect(line.locator(".wall .note:visible")).to_have_count(4)
