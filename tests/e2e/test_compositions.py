"""What a phone's keyboard, dictation or a dead key composes, while others write in the same field."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.server import Server

from .keyboards import Keyboard
from .people import People, saved
from .sprints import gather
from .test_whole_sprint import go, note, write_note

# As when somebody looks into another tab or app.
HIDDEN = """isHidden => {
  const visibilityState = { configurable: true, get: () => (isHidden ? 'hidden' : 'visible') };
  Object.defineProperty(document, 'visibilityState', visibilityState);
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  return document.activeElement.closest('shared-text').text.toString();
}"""


def short(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Kort fortalt")


def unsaved(page: Page) -> None:
    expect(page.locator(".saved").first).to_have_attribute("data-state", "saving")


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_two_who_compose_and_write_in_one_field_lose_no_letter(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    for phase in (
        "Hvordan kan vi …?",
        "Skriv i stilhed",
        "Vis og saml",
        "Stem og vælg",
        "Koncept i kort form",
    ):
        go(lead, phase)
    keyboard = Keyboard(jonas)

    # One open letter, and a whole sentence of a colleague beside it.
    short(jonas).click()
    keyboard.compose("h")
    unsaved(jonas)
    short(mette).click()
    short(mette).press_sequentially("En sætning af Mette. ")
    saved(mette)
    expect(short(jonas)).to_have_value(re.compile("^h"))
    keyboard.compose("he")
    keyboard.end("hej")
    both(mette, jonas, re.compile(r"^(?=.*En sætning af Mette\. )(?=.*hej)"))
    assert short(jonas).evaluate("area => area.value.slice(0, area.selectionStart)").endswith("hej")

    # A long one is seen by others long before it ends, and is saved.
    keyboard.compose(" dikteret")
    expect(short(mette)).to_have_value(re.compile("hej dikteret"))
    saved(jonas)
    keyboard.compose(" dikteret tale")
    expect(short(mette)).to_have_value(re.compile("hej dikteret tale"))
    keyboard.end(" dikteret tale!")
    both(mette, jonas, re.compile(r"(?=.*hej dikteret tale!)(?=.*En sætning af Mette\. )"))

    # Both at once, letter by letter.
    typed = "Hjælp til alle borgere i byen, også om natten"
    for at, letter in enumerate(typed):
        mette.keyboard.type(letter)
        keyboard.compose("overmorgen"[: 1 + at % 10])
        if at % 10 == 9:
            keyboard.end("overmorgen ")
    keyboard.end("ø")
    both(mette, jonas, re.compile(rf"(?=.*{typed})(?=.*(overmorgen ){{4}}ø)"))

    # What a colleague puts before it takes nothing away, and nobody is told that it did.
    short(jonas).press("End")
    short(jonas).press_sequentially(" slut")
    short(mette).press("Control+Home")
    short(mette).press_sequentially("Først: ")
    both(mette, jonas, re.compile(r"^Først: .* slut"))
    for page in (mette, jonas):
        expect(page.locator(".at-hand-card")).to_have_count(0)

    # Cancelled: only what was composed goes.
    before = short(mette).input_value()
    keyboard.compose("fortrudt")
    expect(short(mette)).to_have_value(re.compile("fortrudt"))
    keyboard.compose("")
    both(mette, jonas, re.compile(f"^{re.escape(before)}$"))
    assert people.errors == []


def both(mette: Page, jonas: Page, words: re.Pattern[str]) -> None:
    for page in (mette, jonas):
        expect(short(page)).to_have_value(words, timeout=15_000)
        saved(page)
    assert short(mette).input_value() == short(jonas).input_value()


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_an_open_composition_is_kept_when_its_field_goes(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    write_note(mette, "Én plan")
    keyboard = Keyboard(mette)
    field: Locator = note(mette, "Én plan")  # type: ignore[assignment]
    others: Locator = note(jonas, "Én plan")  # type: ignore[assignment]

    def compose(text: str) -> None:
        field.focus()
        field.press("End")
        keyboard.compose(text)
        unsaved(mette)

    compose(" blur")
    mette.evaluate("document.activeElement.blur()")
    expect(others).to_have_value("Én plan blur")

    compose(" skjult")
    mette.evaluate("dispatchEvent(new Event('pagehide'))")
    expect(others).to_have_value("Én plan blur skjult")
    keyboard.end(" skjult")

    compose(" i baggrunden")
    # At once, before its second is over: a page that nobody looks at may be stopped.
    assert mette.evaluate(HIDDEN, True) == "Én plan blur skjult i baggrunden"
    expect(others).to_have_value("Én plan blur skjult i baggrunden")
    keyboard.end(" i baggrunden")
    mette.evaluate(HIDDEN, False)

    compose(" frost")
    lead.get_by_role("button", name="Frys skærmene").click()
    expect(field).to_have_attribute("readonly", "")
    expect(field).to_have_value("Én plan blur skjult i baggrunden frost")
    lead.get_by_role("button", name="Giv skærmene fri").click()
    expect(others).to_have_value("Én plan blur skjult i baggrunden frost")
    expect(field).not_to_have_attribute("readonly", "")

    # Leaving asks first; and the page that comes then has the letter.
    compose(" fane")
    asked: list[str] = []
    mette.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    mette.goto(f"/s/{code}/room")
    assert asked == ["beforeunload"]
    expect(field).to_have_value(re.compile("fane$"))

    keyboard = Keyboard(mette)
    compose(" fase")
    go(lead, "Skriv i stilhed")
    go(lead, "Vis og saml")
    for page in (mette, jonas):
        expect(page.get_by_role("textbox", name=re.compile("Seddel: Én plan"))).to_have_value(
            re.compile("fane fase$")
        )
    assert people.errors == []


@pytest.mark.e2e
def test_the_enter_of_a_composition_sends_nothing(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette})
    go(lead, "Hvordan kan vi …?")
    keyboard = Keyboard(mette)
    composer = mette.get_by_label("Skriv en idé")
    composer.focus()
    keyboard.compose("ninon")
    mette.keyboard.press("Control+Enter")
    expect(composer).not_to_have_value("")
    expect(mette.get_by_role("textbox", name=re.compile("Seddel:"))).to_have_count(0)

    stranger = people.sit()
    stranger.goto("/")
    field = stranger.get_by_label(re.compile("Kode"))
    field.focus()
    keyboard = Keyboard(stranger)
    keyboard.compose(code[:3].lower())
    assert field.input_value() == code[:3].lower()
    stranger.keyboard.press("Enter")
    keyboard.end(code.lower())
    expect(field).to_have_value(code)
    assert stranger.url.endswith("/")
    assert people.errors == []


@pytest.mark.e2e
def test_what_is_dictated_into_a_full_field_stays_at_hand(people: People, server: Server) -> None:
    """The browser shows all of it, and cuts it when it ends."""
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    go(lead, "Hvordan kan vi …?")
    write_note(mette, "Seddel")
    field: Locator = note(mette, "Seddel")  # type: ignore[assignment]
    most = int(field.get_attribute("maxlength") or 0)
    full = "x" * (most - 3)
    keyboard = Keyboard(mette)
    field.fill(full)
    field = mette.locator(".wall .note textarea")
    for spoken, written, rest in (
        ("fem ord og", "fem", " ord og"),
        ("mange flere", "", " ord og mange flere"),
    ):
        keyboard.compose(spoken)
        keyboard.end(spoken)
        full += written
        expect(field).to_have_value(full)
        card = mette.locator(".at-hand-card")
        expect(card).to_have_count(1)
        expect(card).to_contain_text("var der ikke plads til")
        assert card.locator("blockquote").evaluate("block => block.textContent") == rest
        expect(field).to_be_focused()
    saved(mette)
    assert people.errors == []
