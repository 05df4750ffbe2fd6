"""The walk of one person, from the code on the wall to what is taken home, in the engines beside Chromium's.

The instructor and a colleague sit at Chromium: what is written in one engine is read in the other.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.firefox import firefox
from tests.support.pictures import photo
from tests.support.server import Server
from tests.support.webkit import webkit

from .hands import BODY, DIALOG, LISTEN, Hands
from .people import ARE_PICTURES_WANTED, AXE, AXE_OPTIONS, People
from .sprints import gather
from .test_whole_sprint import go, write_note

SUPPORT = Path(__file__).parents[1] / "support"
IDEA, OTHERS = "Borgeren ser hele ugen på én side", "Ring til de pårørende først"
GROUP, CONCEPT, SCREEN = "Én plan for alle", "Tryg første uge på Ærø", "Min uge på køleskabet"
NEED = "Else på 82 ved ikke, hvem der kommer hjem til hende. " * 4
PICTURE = "Kø ved skranken mandag morgen"
FOUND = """options => axe.run(document, options).then(({violations}) =>
  violations.flatMap(({id, nodes}) => nodes.map(({target}) => `${id}: ${target.join(' ')}`)))"""
AT_REST = """() => Promise.all(document.getAnimations()
  .filter(({effect}) => Number.isFinite(effect.getComputedTiming().endTime))
  .map(({finished}) => finished.catch(() => {}))).then(() => true)"""
FETCHED = "address => fetch(address).then(got => [got.status, got.headers.get('Content-Type')])"


class Looking:
    """Gathers what is wrong on each screen, so that one walk tells everything."""

    def __init__(self, engine: str, hands: Hands) -> None:
        self.engine = engine
        self.hands = hands
        self.faults: list[str] = []

    def at(self, name: str) -> None:
        self.hands.evaluate(AT_REST)
        if ARE_PICTURES_WANTED:
            self.hands.shot(f"{self.engine}-{name}")
        for script in ("faults.js", "seen.js"):
            found = self.hands.evaluate((SUPPORT / script).read_text("utf-8").strip().removesuffix(";"))
            self.faults += [f"{name}: {fault}" for fault in found]
        self.hands.evaluate(f"() => {{ {AXE.read_text('utf-8')} }}")
        self.faults += [f"{name}: {fault}" for fault in self.hands.evaluate(FOUND, AXE_OPTIONS)]
        self.faults += [f"{name}: {complaint}" for complaint in self.hands.complaints]


@pytest.mark.e2e
@pytest.mark.timeout(400)
def test_the_walk_in_webkit_on_a_phone(people: People, server: Server, tmp_path: Path) -> None:
    with webkit(tmp_path) as driver:
        driver.set_window_rect(0, 0, 390, 844)
        walk(Hands(driver, server.url), "webkit", people, server, tmp_path)


@pytest.mark.e2e
@pytest.mark.timeout(400)
def test_the_walk_in_firefox_on_a_laptop(people: People, server: Server, tmp_path: Path) -> None:
    with firefox(tmp_path) as driver:
        driver.set_window_rect(0, 0, 1366, 735)
        walk(Hands(driver, server.url), "firefox", people, server, tmp_path)


def walk(hands: Hands, engine: str, people: People, server: Server, folder: Path) -> None:
    lead, mate = people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Jonas": mate})
    looking = Looking(engine, hands)
    sit_down(hands, code, looking)
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    write_with_a_photo(hands, looking, folder)
    write_note(mate, OTHERS)
    reveal(hands, mate, looking)
    go(lead, "Vis og saml")
    group(hands, mate, looking)
    go(lead, "Stem og vælg")
    vote(hands, mate, looking)
    go(lead, "Koncept i kort form")
    write_the_concept(hands, mate, looking)
    go(lead, "Prototype i tre trin")
    draw_a_screen(hands, mate, looking)
    take_home(hands, code, looking)
    assert looking.faults == [], "\n".join(looking.faults)
    assert people.errors == []


def sit_down(hands: Hands, code: str, looking: Looking) -> None:
    hands.open(f"/s/{code}")
    looking.at("join")
    hands.write("Dit navn", "Astrid Øst")
    hands.tap(".table-choice")
    hands.press("Tag plads")
    hands.reads("Trygt hjem", ".room-title")
    hands.evaluate(LISTEN)
    looking.at("lobby")


def write_with_a_photo(hands: Hands, looking: Looking, folder: Path) -> None:
    (folder / "foto.jpg").write_bytes(photo())
    hands.write("Skriv en idé", IDEA)
    looking.at("silent")
    hands.press("Tilføj foto")
    looking.at("photo")
    hands.attach(f"{DIALOG} input[type=file]", folder / "foto.jpg")
    hands.write("Beskriv billedet", PICTURE, DIALOG)
    looking.at("photo-described")
    hands.press("Sæt på sedlen", DIALOG)
    hands.press("Gem seddel")
    hands.reads(IDEA, ".desk-mine")


def reveal(hands: Hands, mate: Page, looking: Looking) -> None:
    hands.reads("bagsiden op")
    hands.press("Vis sedlerne")
    hands.reads("Vis sedlerne", DIALOG)
    looking.at("reveal")
    hands.press("Vis sedlerne", DIALOG)
    for text in (IDEA, OTHERS):
        hands.reads(text, ".wall")
        expect(mate.locator(".wall").get_by_role("textbox", name=re.compile(text[:15]))).to_be_visible()
    expect(mate.locator(".wall .note-photo img")).to_have_attribute("alt", PICTURE)
    looking.at("revealed")


def group(hands: Hands, mate: Page, looking: Looking) -> None:
    hands.press("Ny gruppe")
    hands.write("Gruppens titel", GROUP)
    expect(mate.get_by_role("textbox", name="Gruppens titel")).to_have_value(GROUP)
    hands.press(f"Flyt Seddel: {IDEA[:15]}")
    hands.reads(GROUP, DIALOG)
    looking.at("move")
    hands.press(GROUP, DIALOG)
    expect(mate.get_by_role("region", name=GROUP).get_by_role("textbox")).to_have_count(2)
    looking.at("groups")


def vote(hands: Hands, mate: Page, looking: Looking) -> None:
    hands.press(f"Giv en stemme til {GROUP}")
    mate.get_by_role("button", name=f"Giv en stemme til {GROUP}").click()
    hands.reads("2 af 2 har stemt")
    looking.at("vote")
    hands.press("Luk afstemningen")
    hands.press("Vælg idéen")
    hands.reads("Valgt idé")
    expect(mate.locator(BODY)).to_contain_text("Valgt idé")
    looking.at("chosen")


def write_the_concept(hands: Hands, mate: Page, looking: Looking) -> None:
    hands.write("Konceptets navn", CONCEPT)
    hands.write("Hvilket problem", NEED.strip())
    expect(mate.get_by_role("textbox", name=re.compile("Hvilket problem"))).to_have_value(NEED.strip())
    hands.reads(GROUP)
    looking.at("concept")


def draw_a_screen(hands: Hands, mate: Page, looking: Looking) -> None:
    # Who still has the caret in the sheet stays there until they follow.
    hands.press("Følg med")
    hands.press("Lav den første skærm")
    hands.reads("Tom skærm", DIALOG)
    looking.at("begin")
    hands.press("Tom skærm", DIALOG)
    hands.write("Navn på skærmen", SCREEN)
    expect(mate.locator("outline-view")).to_contain_text(SCREEN)
    hands.reads("Gemt", ".saved")
    looking.at("outline")


def take_home(hands: Hands, code: str, looking: Looking) -> None:
    hands.open(f"/s/{code}/teams/1/takehome")
    for text in (IDEA, OTHERS, GROUP, CONCEPT, NEED.strip(), SCREEN):
        hands.reads(text)
    looking.at("takehome")
    word = hands.evaluate("() => document.querySelector('a[href*=\"export.docx\"]').href")
    status, kind = hands.evaluate(FETCHED, word)
    assert status == 200
    assert "officedocument" in kind
