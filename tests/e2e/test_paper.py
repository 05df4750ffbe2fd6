"""From paper to a prototype one can click: no drawing skill, few taps, and a phone for a camera."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.pictures import photo
from tests.support.server import Server

from .fingers import Finger, middle
from .people import People, look, saved
from .sprints import gather
from .test_drafts import jump
from .test_photos import ask_phone, picture, send_from

# Of three screens that lead on, one sent by a phone: at a tap every ten seconds five minutes are thirty.
MOST_TAPS = 18

COUNT = """() => {
  window.taps = 0;
  addEventListener('click', ({ isTrusted }) => { window.taps += isTrusted ? 1 : 0; }, { capture: true });
}"""


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_three_drawings_become_a_prototype_in_few_taps(people: People, server: Server) -> None:
    lead, mette, phone = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette})
    jump(lead, "Prototype i tre trin")
    mette.evaluate(COUNT)

    mette.get_by_role("button", name="Begynd med et foto af en tegning").click()
    send_from(phone, ask_phone(mette))
    on_the_screen(mette)
    for _ in range(2):
        mette.get_by_role("button", name="Ny skærm", exact=True).first.click()
        mette.get_by_role("dialog").get_by_role("button", name=re.compile("^Foto af en tegning")).click()
        mette.get_by_role("dialog").get_by_label("Vælg et billede").set_input_files(picture(photo()))
        on_the_screen(mette)
    for number in (1, 2):
        mette.locator(".frame").nth(number - 1).click()
        drawn(mette, "Videre")
        mette.locator(".goto").filter(has_text=re.compile(f"^\\s*{number + 1}\\b")).click()
        expect(mette.locator(".spot").first).to_contain_text("Videre")
    taps = mette.evaluate("window.taps")
    print(taps, "taps")
    assert taps <= MOST_TAPS
    look(people, mette, "paper-three")

    saved(mette)
    mette.goto(f"/s/{code}/teams/1/play")
    for number in (1, 2):
        expect(mette.locator(f"#s{number} h1")).to_be_visible()
        mette.get_by_role("link", name="Videre").click()
    expect(mette.locator("#s3 h1")).to_be_visible()
    look(people, mette, "paper-played")
    assert people.errors == []


def on_the_screen(page: Page) -> None:
    page.get_by_role("dialog").get_by_role("button", name="Sæt på skærmen").click()
    expect(page.locator(".paper-photo img")).not_to_have_js_property("naturalWidth", 0)


def drawn(page: Page, label: str) -> None:
    """A place to tap, drawn across the photo."""
    expect(page.locator(".paper-photo img")).not_to_have_js_property("naturalWidth", 0)
    box = page.locator(".paper-photo").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + 60)
    page.mouse.down()
    page.mouse.move(box["x"] + 200, box["y"] + 120, steps=4)
    page.mouse.up()
    field = page.get_by_role("textbox", name="Hvad trykker man på?")
    expect(field).to_be_focused()
    page.keyboard.type(label)


@pytest.mark.e2e
def test_a_photo_that_is_gone_leaves_its_places_and_can_be_replaced(people: People, server: Server) -> None:
    lead, mette = people.sit(), people.sit()
    gather(lead, server.setup_link, {"Mette": mette})
    jump(lead, "Prototype i tre trin")
    mette.get_by_role("button", name="Begynd med et foto af en tegning").click()
    mette.get_by_role("dialog").get_by_label("Vælg et billede").set_input_files(picture(photo()))
    on_the_screen(mette)
    drawn(mette, "Sanne")
    gone = str(mette.locator(".paper-photo img").get_attribute("src"))
    mette.route(f"**{gone}*", lambda route: route.fulfill(status=404))
    mette.reload()
    expect(mette.locator(".paper-gone")).to_contain_text("Fotoet")
    expect(mette.get_by_role("button", name=re.compile("Trykfelt 1: Sanne"))).to_be_visible()
    look(people, mette, "paper-gone")
    mette.get_by_role("button", name="Skift foto").first.click()
    dialog = mette.get_by_role("dialog")
    dialog.get_by_role("button", name="Vælg et andet").click()
    dialog.get_by_label("Vælg et billede").set_input_files(picture(photo(size=(900, 1200))))
    on_the_screen(mette)
    expect(mette.locator(".paper-photo img")).to_be_visible()
    expect(mette.locator(".paper-gone")).to_be_hidden()
    expect(mette.get_by_role("button", name=re.compile("Trykfelt 1: Sanne"))).to_be_visible()
    assert people.errors == []


@pytest.mark.e2e
def test_a_phone_alone_builds_from_paper_and_by_finger(people: People, server: Server) -> None:
    """The photo is in reach, a place is drawn and named without looking for its field, blocks are carried."""
    lead, line = people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Line": line})
    jump(lead, "Prototype i tre trin")
    line.get_by_role("button", name="Lav den første skærm").click()
    first = line.get_by_role("dialog").get_by_role("button", name=re.compile("^Foto af en tegning"))
    expect(first).to_be_in_viewport(ratio=1)
    line.get_by_role("dialog").get_by_role("button", name=re.compile("^Tom skærm")).click()
    line.locator(".device").get_by_role("button", name="Brug et foto").click()
    line.get_by_role("dialog").get_by_label("Vælg et billede").set_input_files(picture(photo()))
    on_the_screen(line)

    touch = Finger(line)
    touch.down(line.locator(".paper-photo img"))
    touch.to(touch.at[0] + 120, touch.at[1] + 60)
    touch.up()
    field = line.get_by_role("textbox", name="Hvad trykker man på?")
    expect(field).to_be_focused()
    expect(field).to_be_in_viewport(ratio=1)
    line.keyboard.type("Sanne")
    expect(line.get_by_role("button", name=re.compile("^Trykfelt 1: Sanne")).first).to_be_visible()
    look(people, line, "paper-by-finger")

    line.get_by_role("button", name="Ny skærm", exact=True).first.click()
    line.get_by_role("dialog").get_by_role("button", name=re.compile("^Log ind med MitID")).click()
    blocks = line.locator(".block")
    kinds = blocks.evaluate_all("all => all.map(each => each.dataset.kind)")
    assert len(kinds) > 1
    touch.down(line.locator(".block-grip").last)
    x, y = middle(blocks.first)
    touch.to(x, y - 10)
    touch.up()
    expect(blocks.first).to_have_attribute("data-kind", kinds[-1])
    assert blocks.evaluate_all("all => all.map(each => each.dataset.kind)") == [kinds[-1], *kinds[:-1]]
    assert people.errors == []
