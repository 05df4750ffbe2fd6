"""Two people build a clickable prototype from blocks and a photo of a drawing, link it, see its map;
a guest plays it and says what is missing, and the team pitches it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.pictures import photo
from tests.support.server import Server

from .people import LAPTOP, NARROW, People, axe, look, saved, shot
from .sprints import gather, join
from .test_drafts import jump
from .test_photos import picture
from .test_pitch import go_on
from .test_votes import give
from .test_whole_sprint import write_note

IDEA = "Én plan, som alle kan se"
PERSONA = "Du er Hanne. Din mor, Else på 82, kom hjem fra sygehuset i går."

SMALLEST = """map => Math.min(...[...map.querySelectorAll('span, strong')]
  .map(it => parseFloat(getComputedStyle(it).fontSize)))"""


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_prototype_is_built_linked_and_played(people: People, server: Server) -> None:
    lead, mette, jonas, line = people.sit(), people.sit(), people.sit(phone=True), people.sit()
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    join(line, code, "Line", "Byggesag")
    voted(lead, mette, jonas)
    jump(lead, "Prototype i tre trin")

    begin(mette, "Lav den første skærm", "Log ind med MitID")
    expect(jonas.get_by_role("textbox", name="Navn på skærmen")).to_have_value("Log ind med MitID")
    begin(mette, "Ny skærm", "Tom skærm")
    name(mette, "Elses uge")
    mette.get_by_role("textbox", name="Hvem er man, når man prøver den?").fill(PERSONA)
    blocks(people, mette, jonas)
    by_paper(people, jonas, mette)
    linked(people, mette, jonas)
    the_map(people, mette)
    played(people, mette)
    pitched(people, lead, code, mette, line)
    assert people.errors == []


def voted(lead: Page, mette: Page, jonas: Page) -> None:
    """The idea that the prototype builds on."""
    jump(lead, "Vis og saml")
    write_note(mette, IDEA)
    saved(mette)
    jump(lead, "Stem og vælg")
    for page in (mette, jonas):
        give(page, IDEA)
        expect(page.locator(".purse")).to_contain_text("1 stemme tilbage")
    mette.get_by_role("button", name="Luk afstemningen").click()
    mette.get_by_role("button", name="Vælg idéen").first.click()
    expect(jonas.locator("body")).to_contain_text("Valgt idé")


def begin(page: Page, button: str, how: str) -> None:
    page.get_by_role("button", name=button, exact=True).first.click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile(f"^{how}")).click()


def name(page: Page, title: str) -> None:
    page.get_by_role("textbox", name="Navn på skærmen").fill(title)


def add(page: Page, kind: str) -> Locator:
    """A block; its text has the focus."""
    page.locator(".blocks").get_by_role("button", name=kind, exact=True).click()
    text = page.locator(".block[aria-current] textarea").first
    expect(text).to_be_focused()
    return text


def blocks(people: People, mette: Page, jonas: Page) -> None:
    add(mette, "Tekst").fill("Onsdag. Else kom hjem i går.")
    add(mette, "Liste").fill("9.30 Sanne fra hjemmeplejen\n11.00 Sengen stilles op")
    add(mette, "Data fra system").fill("Planen")
    add(mette, "Knap").fill("Hvem kommer?")
    jonas.get_by_role("button", name=re.compile("2 Elses uge")).click()
    expect(jonas.get_by_role("textbox", name="Hvem er man, når man prøver den?")).to_have_value(PERSONA)
    faces = jonas.locator(".device .block")
    expect(faces).to_have_count(4)
    expect(jonas.locator(".block[data-kind=button] textarea")).to_have_value("Hvem kommer?")
    # The one writes, the other carries what is beside it.
    mette.locator(".block[data-kind=text] textarea").press_sequentially(" Alt er klar.")
    expect(jonas.locator(".block[data-kind=text] .flag")).to_have_text("Mette skriver")
    grip = jonas.get_by_role("button", name=re.compile("^Data fra system: Planen"))
    grip.focus()
    jonas.keyboard.press("ArrowUp")
    expect(jonas.locator(".block").nth(1)).to_have_attribute("data-kind", "data")
    expect(mette.locator(".block").nth(1)).to_have_attribute("data-kind", "data")
    expect(jonas.get_by_role("button", name=re.compile("^Data fra system: Planen"))).to_be_focused()
    drag(mette, mette.locator(".block[data-kind=button] .block-grip"), mette.locator(".block").first, 4)
    expect(jonas.locator(".block").first).to_have_attribute("data-kind", "button")
    mette.get_by_role("button", name="Fortryd", exact=True).click()
    expect(jonas.locator(".block").last).to_have_attribute("data-kind", "button")
    expect(mette.locator(".block[data-kind=text] textarea")).to_have_value(
        "Onsdag. Else kom hjem i går. Alt er klar."
    )
    look(people, mette, "prototype-build-1440")
    look(people, jonas, "prototype-build-390")


def drag(page: Page, what: Locator, onto: Locator, above: int) -> None:
    what.evaluate("it => it.scrollIntoView({ block: 'center' })")  # at the edge the page would move along
    start, end = what.bounding_box(), onto.bounding_box()
    assert start is not None
    assert end is not None
    page.mouse.move(start["x"] + 10, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(end["x"] + 20, end["y"] + above + 20, steps=4)
    page.mouse.move(end["x"] + 20, end["y"] + above, steps=3)
    page.mouse.up()


def by_paper(people: People, jonas: Page, mette: Page) -> None:
    """A photo of a drawing is a screen; one taps on two corners, or drags, or uses the keys."""
    begin(jonas, "Ny skærm", "Foto af en tegning")
    dialog = jonas.get_by_role("dialog")
    dialog.get_by_label("Vælg et billede").set_input_files(picture(photo()))
    dialog.get_by_label("Beskriv billedet").fill("Tegning af dem, der kommer i dag")
    dialog.get_by_role("button", name="Sæt på skærmen").click()
    name(jonas, "Hvem kommer?")
    paper = jonas.locator(".paper-photo img")
    expect(paper).to_have_js_property("complete", True)
    paper.evaluate("it => it.scrollIntoView({ block: 'center' })")
    box = paper.bounding_box()
    assert box is not None
    jonas.touchscreen.tap(box["x"] + 40, box["y"] + 90)
    expect(jonas.locator(".spot-corner")).to_be_visible()
    jonas.touchscreen.tap(box["x"] + 140, box["y"] + 150)
    jonas.get_by_role("textbox", name="Hvad trykker man på?").fill("Sanne 9.30")
    expect(jonas.get_by_role("button", name=re.compile("Trykfelt 1: Sanne 9.30"))).to_be_visible()

    mette.get_by_role("button", name=re.compile("3 Hvem kommer")).click()
    expect(mette.locator(".paper-photo img")).to_have_js_property("complete", True)
    mette.get_by_role("button", name="Tilføj felt").click()
    mette.get_by_role("textbox", name="Hvad trykker man på?").fill("Tilbage")
    spot = mette.get_by_role("button", name=re.compile("Trykfelt 2: Tilbage"))
    before = spot.bounding_box()
    spot.focus()
    for key in ("ArrowDown", "ArrowDown", "Shift+ArrowLeft"):
        mette.keyboard.press(key)
    after = spot.bounding_box()
    assert before is not None
    assert after is not None
    assert after["y"] > before["y"]
    assert after["width"] < before["width"]
    mette.locator(".goto", has_text="Forrige skærm").click()
    look(people, mette, "prototype-paper-1440")
    # Another photo of the same paper keeps the places.
    mette.get_by_role("button", name="Skift foto").first.click()
    mette.get_by_role("dialog").get_by_role("button", name="Vælg et andet").click()
    mette.get_by_role("dialog").get_by_label("Vælg et billede").set_input_files(
        picture(photo(size=(900, 1200)))
    )
    mette.get_by_role("dialog").get_by_role("button", name="Sæt på skærmen").click()
    expect(mette.locator(".hotspot")).to_have_count(2)
    look(people, jonas, "prototype-paper-390")


def linked(people: People, mette: Page, jonas: Page) -> None:
    mette.get_by_role("button", name=re.compile("Trykfelt 1: Sanne")).first.click()
    mette.get_by_role("button", name="Ny skærm", exact=True).last.click()
    expect(mette.locator(".toast")).to_contain_text("Skærm 4 er lavet")
    mette.locator(".toast").get_by_role("button", name="Gå dertil").click()
    name(mette, "Planen er ændret")
    mette.locator(".goto", has_text="Slut her").click()
    # Who deletes a target is not who linked to it: it is said, and can be brought back.
    jonas.locator(".frame", has_text="Planen er ændret").click()
    jonas.get_by_role("button", name="Slet", exact=True).click()
    mette.get_by_role("button", name=re.compile("3 Hvem kommer")).click()
    mette.get_by_role("button", name=re.compile("Trykfelt 1: Sanne.*Findes ikke mere")).first.click()
    expect(mette.locator(".goto-gone")).to_contain_text("»Planen er ændret« er slettet")
    mette.get_by_role("button", name="Hent den tilbage").click()
    expect(
        mette.get_by_role("button", name=re.compile("Trykfelt 1: Sanne.*4 Planen er ændret")).first
    ).to_be_visible()
    begin(mette, "Ny skærm", "Kvittering")
    mette.locator(".frame", has_text="Planen er ændret").click()
    mette.get_by_role("radio", name="5 Kvittering", exact=True).check(force=True)


def the_map(people: People, mette: Page) -> None:
    mette.get_by_role("button", name="Vejkort").click()
    way = mette.locator(".flow-way > li")
    expect(way).to_have_count(5)
    expect(way.nth(2)).to_contain_text("»Sanne 9.30«: 4 Planen er ændret")
    expect(mette.locator(".flow-list")).to_contain_text("Alle veje fører til noget")
    expect(mette.locator(".flow-box")).to_have_count(5)
    look(people, mette, "prototype-map-1440")
    mette.set_viewport_size(NARROW)
    assert mette.locator(".flow-map").evaluate(SMALLEST) > 13  # smaller it is not read
    mette.set_viewport_size(LAPTOP)
    saved(mette)


def played(people: People, mette: Page) -> None:
    """A guest on a phone, by the link, with fingers and with keys; and what the team makes of it."""
    mette.get_by_role("button", name="Feedback").click()
    mette.get_by_role("button", name="Bed flere om at prøve den").click()
    dialog = mette.get_by_role("dialog")
    dialog.get_by_role("button", name="Lav et link").click()
    address = dialog.get_by_label("Link til prototypen").input_value()
    people.errors += [f"share: {found}" for found in axe(mette)]
    mette.keyboard.press("Escape")

    guest = people.sit(phone=True, without_websocket=True)
    guest.goto(address)
    heading = guest.locator("h1:visible")
    expect(heading).to_have_text("Log ind med MitID")
    expect(guest.locator(".play-persona")).to_have_text(f"H{PERSONA}")
    look(people, guest, "play-390")
    guest.get_by_role("link", name="Log ind med MitID").click()
    expect(heading).to_have_text("Elses uge")
    expect(heading).to_be_focused()
    guest.locator(".device .lofi-block:visible").first.click()
    expect(guest.locator("[data-said]")).to_contain_text("Der kan man ikke trykke")
    guest.get_by_role("link", name="Hvem kommer?").focus()
    guest.keyboard.press("Enter")
    expect(heading).to_have_text("Hvem kommer?")
    guest.get_by_role("link", name="Tilbage").click()
    expect(heading).to_have_text("Elses uge")
    guest.go_forward()
    expect(heading).to_have_text("Hvem kommer?")
    guest.get_by_role("button", name="Jeg ville ønske").click()
    expect(guest.get_by_label("Jeg ville ønske …")).to_be_focused()
    guest.get_by_label("Jeg ville ønske …").fill("At billederne var større")
    look(people, guest, "play-feedback-390")
    # About a part of it: one taps on the part, which leads nowhere meanwhile.
    guest.get_by_role("radio", name="En del af den").check(force=True)
    guest.get_by_role("link", name="Sanne 9.30").click()
    expect(guest.locator("[data-pointed]")).to_have_text("Om »Sanne 9.30«")
    expect(heading).to_have_text("Hvem kommer?")
    guest.get_by_role("button", name="Send til holdet").click()
    expect(guest.locator(".play-own")).to_contain_text("At billederne var større")
    expect(guest.locator(".play-own")).to_contain_text("Hvem kommer?")
    expect(guest.get_by_role("button", name="Jeg ville ønske")).to_be_focused()
    twice_by_keys(guest)

    note = mette.locator(".heard-note")
    expect(note).to_contain_text("At billederne var større")
    note.get_by_role("button", name="Tager vi med").click()
    expect(note).to_contain_text("Står i planen")
    look(people, mette, "prototype-feedback-1440")
    laptop = people.sit()
    laptop.goto(address)
    expect(laptop.locator(".play-keys")).to_be_visible()
    laptop.keyboard.press("ArrowRight")
    expect(laptop.locator("h1:visible")).to_have_text("Elses uge")
    look(people, laptop, "play-1440")
    alone(laptop)
    mette.get_by_role("button", name="Bed flere om at prøve den").click()
    mette.get_by_role("dialog").get_by_role("button", name="Stop linket").click()
    expect(mette.locator(".toast")).to_contain_text("Linket er stoppet")
    laptop.reload()
    expect(laptop.locator("body")).to_contain_text("Linket er stoppet. Bed holdet om et nyt.")


def twice_by_keys(guest: Page) -> None:
    """Said and taken back without a pointer, one is never at the top of the page again."""
    guest.keyboard.press("Enter")
    guest.keyboard.type("Noget andet")
    send = guest.get_by_role("button", name="Send til holdet")
    send.focus()
    guest.keyboard.press("Enter")
    expect(guest.locator(".play-own li")).to_have_count(2)
    expect(guest.get_by_role("button", name="Jeg ville ønske")).to_be_focused()
    guest.get_by_role("button", name="Tag det tilbage").first.press("Enter")
    expect(guest.locator(".play-own li")).to_have_count(1)
    expect(guest.locator("[data-thumbs] button").first).to_be_focused()


def alone(page: Page) -> None:
    """What can be pressed is shown until one hides it; for the wall there is the screen alone."""
    play = page.locator("[data-play]")
    expect(play).to_have_attribute("data-hints", "on")
    page.get_by_role("button", name="Vis, hvor man kan trykke").click()
    expect(play).to_have_attribute("data-hints", "off")
    page.get_by_role("button", name="Kun skærmen").click()
    for part in (".play-head", ".play-way", ".play-talk", ".play-persona"):
        expect(page.locator(part)).to_be_hidden()
    expect(page.locator("h1:visible")).to_have_text("Elses uge")
    page.keyboard.press("Escape")
    expect(page.locator(".play-head")).to_be_visible()


def pitched(people: People, lead: Page, code: str, mette: Page, other: Page) -> None:
    """Neighbours try each other's first; then the teams pitch, and everybody follows."""
    jump(lead, "Vis det for nabobordet")
    expect(other.locator(".partner")).to_contain_text("I prøver: Trygt hjem")
    stage = lead.context.new_page()
    stage.goto(f"/s/{code}/stage")
    lead.get_by_role("button", name="Begynd pitchrunden").click()
    expect(stage.locator(".pitching > div h1")).to_have_text("Trygt hjem")
    for page, place in ((stage, ".pitching-idea"), (other, ".pitched-idea"), (lead, ".round-who p")):
        expect(page.locator(place).first).to_have_text(IDEA)
    expect(mette.locator(".pitched")).to_contain_text("Det er jeres tur")
    expect(other.locator(".pitched")).to_contain_text("I er de næste. Gør jer klar.")
    mette.goto(f"/s/{code}/teams/1/play")
    mette.get_by_role("link", name="Log ind med MitID", exact=True).click()
    for page in (stage, other):
        expect(page.locator("play-mirror h1:visible")).to_have_text("Elses uge")
    expect(lead.locator(".reel .frame")).to_have_count(5)
    look(people, lead, "console-pitch-1440")
    look(people, other, "room-pitch-1440")
    stage.set_viewport_size({"width": 1920, "height": 1080})
    shot(stage, "stage-pitch-1920")
    people.errors += [f"stage: {found}" for found in axe(stage)]
    for _ in range(3):
        go_on(lead)
    expect(stage.locator(".pitching > div h1")).to_have_text("Byggesag")
    lead.locator(".now-keys").get_by_role("button", name="Fortryd").click()
    expect(stage.locator(".pitching > div h1")).to_have_text("Trygt hjem")
