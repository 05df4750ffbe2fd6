"""Going on at home, in browsers: what a team takes home, gives away, and opens again."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from sprint import export
from tests.support.databases import sqlite
from tests.support.mail import PASSWORD, USER, Box, mail_server, self_signed
from tests.support.server import ReadyServer, Server, free_port
from tests.support.teams import demo

from .people import People, look, saved
from .sprints import gather
from .test_whole_sprint import go, write_note

pytestmark = pytest.mark.e2e

NOTE = re.compile("Seddel: Ring til")


def test_a_team_that_was_taken_home_opens_in_another_sprint(
    people: People, server: Server, tmp_path: Path
) -> None:
    lead = people.sit()
    code = gather(lead, server.setup_link, {})
    (tmp_path / "data.json").write_text(export.json(demo()), "utf-8")
    lead.get_by_role("button", name="Flere handlinger").first.click()
    with lead.context.expect_page() as opening:
        lead.get_by_role("menuitem", name="Åbn et hold fra en fil").click()
    page = opening.value
    page.get_by_role("button", name="Åbn holdet").click()
    expect(page.get_by_text("Vælg en fil først.")).to_be_visible()
    page.get_by_label("Holdets datafil").set_input_files(tmp_path / "data.json")
    look(people, page, "team-open")
    page.get_by_role("button", name="Åbn holdet").click()
    expect(page.get_by_text("Tryg første uge er åbnet.")).to_be_visible()
    expect(lead.locator(".tile").filter(has_text="Tryg første uge")).to_be_visible()
    page.goto(f"/s/{code}/teams/3/takehome")
    expect(page.get_by_role("heading", name="Tag det med hjem")).to_be_visible()
    expect(page.locator(".home-groups").get_by_text("Borgerens uge på én side")).to_be_visible()
    assert people.errors == []


def test_rooms_are_only_read_after_the_sprint_as_the_instructor_chose(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette})
    wrote(lead, mette)
    page = chosen(people, lead, "kun læse og hente")
    close(lead, "rummene kan kun læses")
    mette.wait_for_url("**/takehome")
    expect(mette.locator(".home-lead")).to_contain_text(
        re.compile(r"I kan læse og hente det til \d+\. \w+ \d{4}")
    )
    expect(mette.locator('[data-size="docx"]')).to_contain_text("kB", timeout=60_000)
    look(people, mette, "takehome-closed")
    comes_back_and_reads(people, mette)
    page.goto(f"/sprints/{code}/delete")
    page.get_by_role("button", name="Slet det hele nu").click()
    mette.goto(f"/s/{code}/room")
    expect(mette.get_by_role("heading", name="Sprintet er slettet")).to_be_visible()
    look(people, mette, "gone")
    assert people.errors == []


def test_rooms_stay_open_after_the_sprint_as_the_instructor_chose(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    wrote(lead, mette)
    chosen(people, lead, "skrive videre")
    close(lead, "skrive videre")
    mette.wait_for_url("**/takehome")
    mette.get_by_role("link", name="Skriv videre").first.click()
    told = mette.locator(".banner").filter(has_text="Sprintet er slut")
    expect(told).to_contain_text(re.compile(r"I kan skrive videre til \d+\. \w+ \d{4}"))
    expect(mette.locator("monday-card")).to_be_visible()
    mette.get_by_role("textbox", name=NOTE).fill("Ring til de pårørende mandag")
    saved(mette)
    mette.reload()
    expect(mette.get_by_role("textbox", name=NOTE)).to_have_value("Ring til de pårørende mandag")
    look(people, mette, "room-after-open")
    assert people.errors == []


def wrote(lead: Page, mette: Page) -> None:
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    write_note(mette, "Ring til de pårørende")
    saved(mette)
    go(lead, "Vis og saml")


def chosen(people: People, lead: Page, after: str) -> Page:
    """The instructor says beforehand what rooms are for afterwards."""
    page = lead.context.new_page()
    page.goto("/sprints")
    page.get_by_role("link", name="Flyt datoen for Masterclass på Fyn").click()
    page.get_by_role("radio", name=re.compile(after)).check()
    look(people, page, "keep")
    page.get_by_role("button", name="Gem", exact=True).click()
    expect(page.get_by_text("Masterclass på Fyn slettes")).to_be_visible()
    return page


def close(lead: Page, says: str) -> None:
    lead.get_by_role("button", name="Flere handlinger").first.click()
    lead.get_by_role("menuitem", name="Luk sprintet").click()
    expect(lead.get_by_role("dialog")).to_contain_text(says)
    lead.get_by_role("dialog").get_by_role("button", name="Luk sprintet").click()


def comes_back_and_reads(people: People, mette: Page) -> None:
    """All is there to see, nothing can be written; the room says until when, and where to take it home."""
    mette.get_by_role("link", name="Til rummet").first.click()
    told = mette.locator(".banner").filter(has_text="Sprintet er slut")
    expect(told).to_contain_text(re.compile(r"I kan læse og hente alt til \d+\. \w+ \d{4}"))
    expect(mette.get_by_role("textbox", name=NOTE)).to_have_value("Ring til de pårørende")
    expect(mette.get_by_label("Skriv en idé")).to_have_count(0)
    expect(mette.locator("monday-card")).to_have_count(0)
    expect(mette.get_by_role("button", name="Tilkald sparring")).to_have_count(0)
    look(people, mette, "room-after-shut")
    fields = mette.get_by_role("textbox").all()
    assert [field for field in fields if field.is_editable()] == []
    told.get_by_role("link", name="Tag med hjem").click()
    mette.wait_for_url("**/takehome")


def test_a_colleague_at_home_reads_by_the_link_and_writes_along_when_let(
    people: People, server: Server
) -> None:
    lead, mette, bo = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette})
    mette.goto(f"/s/{code}/teams/1/takehome")
    mette.get_by_role("button", name="Lav et link", exact=True).click()
    link = mette.get_by_label("Link til kolleger").input_value()
    mette.get_by_role("button", name="Ja, skriv mit navn").click()
    expect(mette.get_by_text("1 af 1 på holdet")).to_be_visible()
    look(people, mette, "takehome-link")
    bo.goto(link)
    expect(bo.get_by_role("heading", name="Tag det med hjem")).to_be_visible()
    expect(bo.get_by_label("Dit navn")).to_have_count(0)
    mette.get_by_role("button", name="Lad dem skrive med").click()
    mette.get_by_role("link", name="Kort til udskrift").click()
    expect(mette.get_by_role("img", name="QR-kode til linket")).to_be_visible()
    look(people, mette, "link-card")
    bo.reload()
    look(people, bo, "guest-writes")
    bo.get_by_role("button", name="Sæt mig ved bordet").click()
    expect(bo.get_by_text("Skriv dit navn")).to_be_visible()
    bo.get_by_label("Dit navn").fill("Bo Kollega")
    bo.get_by_role("button", name="Sæt mig ved bordet").click()
    bo.wait_for_url("**/room")
    expect(bo.locator(".room-title")).to_contain_text("Trygt hjem")
    mette.goto(f"/s/{code}/teams/1/takehome")
    mette.get_by_role("button", name="Træk linket tilbage").click()
    expect(mette.get_by_role("button", name="Lav et link", exact=True)).to_be_visible()
    expect(bo.get_by_role("heading", name=re.compile("plads"))).to_be_visible()
    assert people.errors == []


@pytest.mark.parametrize("tls", ["start", "whole"])
def test_a_link_comes_by_mail_and_opens_the_own_seat(
    chromium: Browser, tmp_path: Path, tls: Literal["start", "whole"]
) -> None:
    box, port, certificate = Box(), free_port(), self_signed(tmp_path)
    with mail_server(box, tls, certificate) as mail_port:
        begins = f"smtp://{USER}:{quote(PASSWORD)}@" if tls == "start" else "smtps://"
        settings = {
            "SMTP_URL": f"{begins}127.0.0.1:{mail_port}",
            "MAIL_FROM": "sprint@example.dk",
            "PUBLIC_URL": f"http://127.0.0.1:{port}",
            "SSL_CERT_FILE": str(certificate),
        }
        with ReadyServer(sqlite(tmp_path / "sprint.db"), tmp_path, port=port, **settings) as server:
            asked_for_and_opened(People(chromium, server.url), server, box)


def asked_for_and_opened(people: People, server: Server, box: Box) -> None:
    lead, mette, phone = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette})
    mette.goto(f"/s/{code}/me")
    mette.get_by_label("Din mailadresse").fill("mette@kommune.example")
    mette.get_by_role("button", name="Send linket").click()
    expect(mette.get_by_text("Linket er på vej til mette@kommune.example.")).to_be_visible()
    look(people, mette, "mine-mail")
    for _ in range(60):
        if box.mails:
            break
        mette.wait_for_timeout(500)
    link = re.search(r"http://\S+/return/\S+", box.mails[0].get_content())
    assert link
    phone.goto(link[0])
    phone.locator("main form button[type=submit]").first.click()
    phone.wait_for_url("**/room")
    assert people.errors == []
