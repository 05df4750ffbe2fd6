"""Going back to an earlier version, in two browsers: nobody is cut off, and nothing is lost."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .people import People, look, saved
from .sprints import gather, look_into
from .test_whole_sprint import go, note, write_note


def open_versions(page: Page) -> Locator:
    page.get_by_role("button", name="Menu", exact=True).click()
    page.get_by_role("menuitem", name="Tidligere versioner").click()
    dialog = page.get_by_role("dialog", name="Tidligere versioner")
    expect(dialog).to_be_visible()
    return dialog


@pytest.mark.e2e
def test_a_team_goes_back_and_forth_again(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    write_note(mette, "Ugen på én side")
    mette.get_by_role("button", name="Vis sedlerne").click()
    mette.get_by_role("dialog").get_by_role("button", name="Vis sedlerne").click()
    expect(note(jonas, "Ugen på én side")).to_be_visible()  # type: ignore[arg-type]
    go(lead, "Vis og saml")

    # Kept by the phase change, and once more because Jonas wants to.
    dialog = open_versions(jonas)
    expect(dialog.get_by_role("button", name=re.compile("Se Slutningen af Skriv i stilhed"))).to_be_visible()
    dialog.get_by_label("Navn (valgfrit)").fill("Før vi rydder op")
    dialog.get_by_role("button", name="Gem en version nu").click()
    expect(dialog.get_by_role("status")).to_contain_text("Versionen er gemt.")
    expect(dialog.locator(".versions-list li").first).to_contain_text(
        re.compile("Før vi rydder op.*Jonas", re.S)
    )
    look(people, jonas, "versions-390")
    jonas.keyboard.press("Escape")
    expect(dialog).to_have_count(0)

    note(mette, "Ugen på én side").fill("Noget helt andet")  # type: ignore[attr-defined]
    saved(mette)
    expect(note(jonas, "Noget helt andet")).to_be_visible()  # type: ignore[arg-type]

    dialog = open_versions(mette)
    look(people, mette, "versions-1440")
    dialog.get_by_role("button", name=re.compile("Se Før vi rydder op")).focus()
    mette.keyboard.press("Enter")
    expect(dialog.get_by_role("heading", name="Før vi rydder op")).to_be_focused()
    expect(dialog.get_by_role("region", name="Før vi rydder op")).to_contain_text("Ugen på én side")
    dialog.get_by_role("button", name="Gendan denne version").click()
    expect(dialog).to_contain_text("intet går tabt")
    expect(dialog.get_by_role("button", name="Gendan", exact=True)).to_be_focused()
    look(people, mette, "version-look-1440")
    mette.keyboard.press("Enter")
    expect(dialog.get_by_role("status")).to_contain_text("Versionen er gendannet")
    expect(dialog.locator(".versions-list li").first).to_contain_text(
        re.compile("Før gendannelse.*Mette", re.S)
    )
    mette.keyboard.press("Escape")
    for page in (mette, jonas):
        expect(note(page, "Ugen på én side")).to_be_visible()  # type: ignore[arg-type]
        expect(note(page, "Noget helt andet")).to_have_count(0)  # type: ignore[arg-type]

    # Both write on in the same text, and the instructor brings the other words back from the console.
    note(jonas, "Ugen på én side").fill("Ugen på én side, også for Else")  # type: ignore[attr-defined]
    expect(note(mette, "Ugen på én side, o")).to_have_value(  # type: ignore[arg-type]
        "Ugen på én side, også for Else"
    )
    look_into(lead, "Trygt hjem")
    lead.get_by_role("tab", name="Tidligere versioner").click()
    lead.get_by_role("button", name=re.compile("Se Før gendannelse")).click()
    look(people, lead, "versions-console-1440")
    lead.get_by_role("button", name="Gendan denne version").click()
    lead.get_by_role("button", name="Gendan", exact=True).click()
    for page in (mette, jonas):
        expect(note(page, "Noget helt andet")).to_be_visible()  # type: ignore[arg-type]

    # Another part of the room has versions of its own.
    dialog = open_versions(jonas)
    dialog.get_by_role("button", name="Prototype", exact=True).click()
    dialog.get_by_role("button", name=re.compile("Se Før vi rydder op")).click()
    expect(dialog.get_by_role("region", name="Før vi rydder op")).to_contain_text("Her stod ikke noget.")
    look(people, jonas, "version-look-390")
    dialog.get_by_role("button", name="Tilbage til listen").click()
    expect(dialog.get_by_role("button", name=re.compile("Se Før vi rydder op"))).to_be_focused()
    assert people.errors == []
