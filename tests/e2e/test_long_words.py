"""Words that cannot break: a link of 205 letters in every field, on every page and dialog, at every width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from sprint import demo
from tests.support.long_words import NAME, WORD, build
from tests.support.pictures import photo
from tests.support.prepared import SECRET
from tests.support.server import ReadyServer, Server

from .long_looks import Looking
from .people import People
from .sprints import gather, open_stage

PHASES = ("concept", "outline", "pitch", "plan")


@pytest.fixture
def phase() -> str:
    """Where the sprint stands when one comes."""
    return "groups"


@pytest.fixture
def long_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, phase: str
) -> Iterator[tuple[Server, dict[str, str]]]:
    url, paths = build(tmp_path, monkeypatch, phase)
    with ReadyServer(url, tmp_path, SECRET_KEY=SECRET) as running:
        yield running, paths


@pytest.fixture
def looking() -> Looking:
    return Looking()


class Sprint:
    """Four people of the long sprint: the instructor, one of a team, a specialist, and the projector."""

    def __init__(self, people: People, paths: dict[str, str]) -> None:
        self.paths = paths
        self.lead, self.mette, self.helper, self.stage = (people.sit() for _ in range(4))
        sign_in(self.lead, paths)
        sit_down(self.mette, paths["1"])
        self.stage.goto(paths["Projector"])
        self.stage.wait_for_url("**/stage")


@pytest.fixture
def sprint(long_server: tuple[Server, dict[str, str]], chromium: Browser) -> Sprint:
    server, paths = long_server
    return Sprint(People(chromium, server.url), paths)


@pytest.mark.e2e
@pytest.mark.timeout(400)
def test_a_long_word_breaks_no_plain_page(sprint: Sprint, looking: Looking) -> None:
    sit_down(sprint.helper, sprint.paths["Specialist"])
    looking.at(sprint.helper, "specialist")
    plain_pages(looking, sprint)
    sprint.mette.goto(f"{sprint.paths['Join']}/teams/1/takehome")
    looking.at(sprint.mette, "takehome", printed=True)
    assert looking.faults == []


@pytest.mark.e2e
@pytest.mark.timeout(400)
def test_a_long_word_breaks_nothing_that_is_prepared(sprint: Sprint, looking: Looking) -> None:
    lead, code = sprint.lead, sprint.paths["Join"]
    lead.goto(f"{code}/prepare")
    expect(lead.locator(".ready")).to_be_visible()
    looking.at(lead, "prepare")
    for path in ("agenda", "cards", "cards?blank=3"):
        lead.goto(f"{code}/{path}")
        looking.at(lead, path, printed=True)
    assert looking.faults == []


@pytest.mark.e2e
@pytest.mark.timeout(400)
def test_a_long_word_breaks_no_dialog_of_the_room(sprint: Sprint, looking: Looking) -> None:
    room_and_its_dialogs(looking, sprint.mette, sprint.paths)
    assert looking.faults == []


@pytest.mark.e2e
@pytest.mark.timeout(400)
def test_a_long_word_breaks_no_vote_and_no_dialog_of_the_console(sprint: Sprint, looking: Looking) -> None:
    voting(looking, sprint.lead, sprint.mette)
    console_and_its_dialogs(looking, sprint.lead)
    assert looking.faults == []


@pytest.mark.e2e
@pytest.mark.timeout(400)
@pytest.mark.parametrize("phase", ["concept"])
def test_a_long_word_breaks_no_later_phase(sprint: Sprint, looking: Looking) -> None:
    lead, mette, stage = sprint.lead, sprint.mette, sprint.stage
    lead.goto(sprint.paths["Console"])
    expect(lead.locator(".console-clock")).to_be_visible()
    for at, following in enumerate(PHASES):
        if at:
            command(lead, "phase_next")
            mette.reload()
        expect(mette.locator(".room-bar")).to_be_visible()
        mette.wait_for_load_state("networkidle")
        looking.at(mette, f"room: {following}", printed=True)
        looking.at(stage, f"stage: {following}")
        if following == "outline":
            looking.at(lead, f"console: {following}", sweeps=False)
    command(lead, "stage_show", mode="results")
    expect(stage.locator(".results")).to_be_visible()
    looking.at(stage, "stage: results")
    mette.goto(f"{sprint.paths['Join']}/teams/1/takehome")
    looking.at(mette, "takehome", printed=True)
    assert looking.faults == []


def sign_in(lead: Page, paths: dict[str, str]) -> None:
    lead.goto("/login")
    lead.get_by_label("Navn").fill("Charlotte")
    lead.get_by_label(re.compile("Adgangskode")).first.fill(demo.PASSWORD)
    lead.locator("main form button[type=submit]").first.click()
    lead.wait_for_url("**/sprints")


def sit_down(page: Page, path: str) -> None:
    page.goto(path)
    page.locator("main form button[type=submit]").first.click()
    page.wait_for_url("**/room")


def plain_pages(looking: Looking, sprint: Sprint) -> None:
    lead, mette, code = sprint.lead, sprint.mette, sprint.paths["Join"]
    looking.at(lead, "sprints")
    lead.goto(f"/sprints/{code.removeprefix('/s/')}/delete")
    looking.at(lead, "delete")
    lead.goto(f"/sprints/{code.removeprefix('/s/')}/keep")
    looking.at(lead, "keep")
    mette.goto(f"{code}/seat")
    looking.at(mette, "seat")
    nobody = sprint.stage
    nobody.context.clear_cookies()
    nobody.goto(code)
    nobody.get_by_label("Dit navn").fill(NAME)
    looking.at(nobody, "join")
    nobody.goto(sprint.paths["2"])
    looking.at(nobody, "return")


def room_and_its_dialogs(looking: Looking, mette: Page, paths: dict[str, str]) -> None:
    mette.goto(f"{paths['Join']}/room")
    expect(mette.locator(".wall .note").first).to_be_visible()
    looking.at(mette, "board", printed=True)
    for panel in ("help", "people", "steps", "versions", "seat", "leave"):
        mette.evaluate("panel => document.querySelector('sprint-room').open(panel)", panel)
        dialog = mette.locator("dialog[open]")
        expect(dialog).to_be_visible()
        if panel == "versions":
            dialog.get_by_label("Navn (valgfrit)").fill(NAME)
            dialog.get_by_role("button", name="Gem en version nu").click()
            expect(dialog.get_by_role("status")).to_contain_text("Versionen er gemt.")
            looking.at(mette, "versions", sweeps=False)
            dialog.get_by_role("button", name=re.compile("^Se ")).first.click()
            expect(dialog.locator(".version-read")).to_be_visible()
        looking.at(mette, f"room dialog: {panel}", sweeps=False)
        mette.keyboard.press("Escape")
        expect(dialog).to_have_count(0)
    for button in ("Flyt ", "Kommentarer", "kommentar"):
        found = mette.locator(".wall").get_by_role("button", name=re.compile(button))
        if found.count():
            found.first.click()
            expect(mette.locator("dialog[open]")).to_be_visible()
            looking.at(mette, f"board dialog: {button}", sweeps=False)
            mette.keyboard.press("Escape")
            expect(mette.locator("dialog[open]")).to_have_count(0)
    mette.locator(".wall .note").first.get_by_role("button", name=re.compile("^Handlinger for")).click()
    mette.get_by_role("menuitem", name="Tegn …").click()
    mette.locator("dialog[open]").get_by_role("textbox").fill(WORD)
    looking.at(mette, "board dialog: sketch", sweeps=False)
    mette.keyboard.press("Escape")
    expect(mette.locator("dialog[open]")).to_have_count(0)
    mette.get_by_role("button", name="Tilføj foto …").first.click()
    mette.locator("dialog[open] input[type=file]").first.set_input_files(
        {"name": f"{WORD[8:]}.png", "mimeType": "image/png", "buffer": photo("PNG", (300, 200))}
    )
    mette.locator("dialog[open]").get_by_role("textbox").fill(WORD)
    looking.at(mette, "board dialog: photo", sweeps=False)
    mette.keyboard.press("Escape")
    expect(mette.locator("dialog[open]")).to_have_count(0)


def voting(looking: Looking, lead: Page, mette: Page) -> None:
    lead.goto(mette.url.replace("/room", "/console"))
    expect(lead.locator(".console-clock")).to_be_visible()
    command(lead, "phase_next")
    expect(mette.locator(".vote-panel")).to_be_visible()
    looking.at(mette, "vote")
    mette.evaluate(
        "name => document.querySelector('sprint-room').session.command('co_voter_add', { name })", NAME
    )
    expect(mette.locator(".vote-names")).to_contain_text(NAME[:20])
    looking.at(mette, "vote at one screen")
    mette.get_by_role("button", name=re.compile("giv en stemme")).first.click()
    command(lead, "votes_close")
    mette.evaluate("document.querySelector('vote-panel')._asked = { kind: 'choose', item: 'group:none' }")
    expect(mette.locator("dialog[open] textarea")).to_be_visible()
    mette.locator("dialog[open] textarea").fill(WORD)
    looking.at(mette, "vote dialog: reason", sweeps=False)
    mette.keyboard.press("Escape")


def console_and_its_dialogs(looking: Looking, lead: Page) -> None:
    looking.at(lead, "console")
    lead.evaluate("document.querySelector('sprint-console')._looked = 1")
    expect(lead.locator(".look-head")).to_be_visible()
    looking.at(lead, "console looking into a team", sweeps=False)
    lead.evaluate("document.querySelector('sprint-console')._looked = null")
    asked = (
        {"kind": "people", "team": 1},
        {"kind": "team", "team": 1},
        {"kind": "announce", "team": 1},
        {"kind": "reveal", "team": 1},
        {"kind": "message", "text": ""},
        {"kind": "log"},
        {"kind": "specialists"},
        {"kind": "invite"},
        {"kind": "close"},
    )
    for each in asked:
        # In the same moment as the one before is closed: each is a dialog of its own.
        lead.evaluate(
            "asked => { const at = document.querySelector('sprint-console');"
            " at.querySelector('dialog')?.close(); at._asked = asked; }",
            each,
        )
        expect(lead.locator("dialog[open]")).to_be_visible()
        looking.at(lead, f"console dialog: {each['kind']}", sweeps=False)
        expect(lead.locator("dialog[open]")).to_have_count(1)
    lead.keyboard.press("Escape")
    lead.wait_for_function("() => document.querySelector('sprint-console')._asked === null")


def command(lead: Page, name: str, **payload: object) -> None:
    """What the console's button sends, without its questions."""
    lead.evaluate(
        "([name, payload]) => document.querySelector('sprint-console').session.command(name, payload)",
        [name, payload],
    )


@pytest.mark.e2e
@pytest.mark.timeout(300)
def test_no_empty_screen_scrolls_sideways_at_any_width(
    people: People, server: Server, looking: Looking
) -> None:
    """A sprint nobody has written in yet: its empty states are as narrow as the phone."""
    lead, mette, stage = people.sit(), people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette})
    open_stage(lead, stage)
    looking.at(lead, "console")
    phases = lead.evaluate("document.querySelector('sprint-console').session.slots.agenda.length")
    for at in range(phases):
        if at:
            command(lead, "phase_next")
        for page, element in ((mette, "sprint-room"), (stage, "sprint-stage")):
            page.wait_for_function(
                "([name, at]) => document.querySelector(name).session.slots.phase.position === at",
                arg=[element, at],
            )
        mette.wait_for_load_state("networkidle")
        looking.at(mette, f"room in phase {at}")
        looking.at(stage, f"stage in phase {at}")
    mette.goto(f"/s/{code}/teams/1/takehome")
    looking.at(mette, "takehome", printed=True)
    assert looking.faults == []
