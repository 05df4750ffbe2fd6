"""Photos on notes: from a phone, face down, turned over with the notes, described, changed and taken away."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import FilePayload, Locator, Page, Route, WebSocket, expect

from tests.support.pictures import from_camera, photo
from tests.support.server import Server

from .people import People, look, saved
from .sprints import gather, join
from .test_versions import open_versions
from .test_whole_sprint import go

WORDS = "Kø ved skranken mandag morgen"
IDEA = "Book en tid i stedet"


def picture(data: bytes, name: str = "IMG_0042.jpg", mime: str = "image/jpeg") -> FilePayload:
    return {"name": name, "mimeType": mime, "buffer": data}


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_a_photo_goes_from_the_phone_to_the_board(people: People, server: Server) -> None:
    lead, mette, jonas, phone = people.sit(), people.sit(), people.sit(), people.sit(phone=True)
    heard = listen(jonas)
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")

    mistakes(people, mette)
    by_phone(people, mette, phone)
    address = face_down(people, mette)
    for other in (jonas, lead, phone):
        assert other.request.get(f"{server.url}{address}").status == 404
    assert address.rpartition("/")[2].encode() not in b"".join(heard)

    jonas.get_by_role("button", name="Vis sedlerne").click()
    jonas.get_by_role("dialog").get_by_role("button", name="Vis sedlerne").click()
    on_the_board(people, mette, jonas)
    in_an_earlier_version(people, jonas)
    from_the_phone_itself(people, phone, code, mette)
    taken_home(people, mette, code)
    assert people.errors == []


def listen(page: Page) -> list[bytes]:
    """Everything the server sends to a browser over its socket."""
    heard: list[bytes] = []

    def keep(data: str | bytes) -> None:
        heard.append(data.encode() if isinstance(data, str) else data)

    def follow(socket: WebSocket) -> None:
        socket.on("framereceived", keep)

    page.on("websocket", follow)
    return heard


def mistakes(people: People, mette: Page) -> None:
    """What is no photo is said in words, and what was typed is still there."""
    mette.get_by_label("Skriv en idé").fill(IDEA)
    drop(mette, "no picture at all")
    dialog = mette.get_by_role("dialog", name="Tilføj foto …")
    expect(dialog.get_by_role("alert")).to_contain_text("ikke et billede, vi kan læse")
    mette.keyboard.press("Escape")
    mette.get_by_role("button", name="Tilføj foto …").click()
    look(people, mette, "photo-add-1440")
    dialog.get_by_label("Vælg et billede").set_input_files(picture(bytes(13 * 1024 * 1024)))
    expect(dialog.get_by_role("alert")).to_contain_text("større end 12 MB")
    look(people, mette, "photo-refused-1440")
    # A proxy that takes less than we do answers with a page of its own.
    mette.route(
        "**/photos", lambda route: route.fulfill(status=413, content_type="text/html", body="<h1>413")
    )
    dialog.get_by_label("Vælg et billede").set_input_files(picture(photo()))
    expect(dialog.get_by_role("progressbar")).to_have_count(0)
    expect(dialog.get_by_role("alert")).to_contain_text("større end 12 MB")
    mette.unroute("**/photos")
    expect(mette.locator("#composer-text")).to_have_value(IDEA)


def drop(page: Page, data: str) -> None:
    page.locator(".composer").evaluate(
        """(composer, data) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([data], 'IMG_0042.jpg', {type: 'image/jpeg'}));
          composer.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
        }""",
        data,
    )


def by_phone(people: People, mette: Page, phone: Page) -> None:
    address = ask_phone(mette)
    look(people, mette, "photo-qr-1440")
    phone.goto(address)
    expect(phone.get_by_role("heading", name="Send et billede")).to_be_visible()
    phone.set_viewport_size({"width": 320, "height": 640})
    look(people, phone, "photo-phone-320")
    phone.get_by_label("Tag et foto").set_input_files(picture(from_camera()))
    expect(phone.get_by_text("Billedet er sendt til Mette")).to_be_visible()
    look(people, phone, "photo-sent-320")

    expect(mette.get_by_role("dialog", name="Foto på sedlen").locator(".photo-large")).to_be_visible()
    mette.get_by_label("Beskriv billedet").fill(WORDS)
    look(people, mette, "photo-describe-1440")
    mette.get_by_role("button", name="Sæt på sedlen").click()
    expect(mette.locator(".composer-photo img")).to_have_attribute("alt", WORDS)
    look(people, mette, "photo-composer-1440")


def face_down(people: People, mette: Page) -> str:
    """Only the author sees it; returns where it is."""
    mette.get_by_role("button", name="Gem seddel").click()
    image = mette.locator(".mine .note-photo img")
    expect(image).to_have_attribute("alt", WORDS)
    expect(mette.locator(".composer-photo")).to_have_count(0)
    saved(mette)
    look(people, mette, "photo-private-1440")
    return str(image.get_attribute("src")).removesuffix("/small")


def on_the_board(people: People, mette: Page, jonas: Page) -> None:
    photo_of = jonas.locator(".wall .note-photo")
    expect(photo_of.locator("img")).to_have_attribute("alt", WORDS)
    loaded(jonas)
    look(people, jonas, "photo-board-1440")
    photo_of.click()
    dialog = jonas.get_by_role("dialog", name="Foto på sedlen")
    dialog.get_by_label("Beskriv billedet").fill(f"{WORDS} i uge 48")
    dialog.get_by_role("button", name="Gem beskrivelsen").click()
    expect(mette.locator(".wall .note-photo img")).to_have_attribute("alt", f"{WORDS} i uge 48")
    expect(photo_of).to_be_focused()

    photo_of.click()
    dialog.get_by_role("button", name="Fjern foto").click()
    expect(mette.locator(".wall .note-photo")).to_have_count(0)
    jonas.locator(".toast").get_by_role("button", name="Fortryd").click()
    expect(mette.locator(".wall .note-photo img")).to_have_attribute("alt", f"{WORDS} i uge 48")


def in_an_earlier_version(people: People, jonas: Page) -> None:
    """A photo that has left the board since is still seen there, on the note's own paper."""
    dialog = open_versions(jonas)
    dialog.get_by_label("Navn (valgfrit)").fill("Med foto")
    dialog.get_by_role("button", name="Gem en version nu").click()
    expect(dialog.get_by_role("status")).to_contain_text("Versionen er gemt.")
    jonas.keyboard.press("Escape")
    jonas.locator(".wall .note-photo").click()
    jonas.get_by_role("dialog", name="Foto på sedlen").get_by_role("button", name="Fjern foto").click()
    expect(jonas.locator(".wall .note-photo")).to_have_count(0)
    saved(jonas)
    open_versions(jonas)
    dialog.get_by_role("button", name=re.compile("Se Med foto")).click()
    note = dialog.locator(".version-note")
    image = note.get_by_role("img", name=f"{WORDS} i uge 48")
    image.scroll_into_view_if_needed()
    expect(image).not_to_have_js_property("naturalWidth", 0)
    expect(note).to_contain_text("Sand")
    expect(note).not_to_have_css("background-color", "rgb(255, 255, 255)")
    look(people, jonas, "photo-version-1440")
    dialog.get_by_role("button", name="Gendan denne version").click()
    dialog.get_by_role("button", name="Gendan", exact=True).click()
    jonas.keyboard.press("Escape")
    expect(jonas.locator(".wall .note-photo")).to_have_count(1)


def loaded(page: Page) -> None:
    for image in page.locator(".note-photo img").all():
        expect(image).not_to_have_js_property("naturalWidth", 0)


def from_the_phone_itself(people: People, phone: Page, code: str, mette: Page) -> None:
    """A person who sits with the phone alone takes the photo there, on a note that is on the board."""
    phone.set_viewport_size({"width": 390, "height": 844})
    join(phone, code, "Line", "Trygt hjem")
    note = phone.locator(".wall .note").first
    phone.get_by_label("Skriv en idé").fill("Skiltet er for lille")
    phone.get_by_role("button", name="Tilføj foto …").click()
    dialog = phone.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Brug telefonen")).to_be_hidden()
    look(people, phone, "photo-add-390")
    dialog.get_by_label("Tag et foto").set_input_files(picture(photo("PNG"), "skilt.png", "image/png"))
    expect(dialog.get_by_label("Beskriv billedet")).to_be_visible()
    look(people, phone, "photo-describe-390")
    phone.get_by_role("button", name="Sæt på sedlen").click()
    phone.get_by_role("button", name="Gem seddel").click()
    expect(mette.locator(".wall .note-photo")).to_have_count(2)
    note.scroll_into_view_if_needed()
    loaded(phone)
    look(people, phone, "photo-board-390")


def taken_home(people: People, mette: Page, code: str) -> None:
    mette.goto(f"/s/{code}/teams/1/takehome")
    shown = mette.locator(".home-groups .note-photo img")
    expect(shown).to_have_count(2)
    shown.first.scroll_into_view_if_needed()
    loaded(mette)
    look(people, mette, "photo-takehome-1440")


@pytest.mark.e2e
def test_a_laptop_that_is_reloaded_still_waits_for_the_phone(people: People, server: Server) -> None:
    lead, mette, phone = people.sit(), people.sit(), people.sit(phone=True)
    gather(lead, server.setup_link, {"Mette": mette})
    go(lead, "Hvordan kan vi …?")
    go(lead, "Skriv i stilhed")
    mette.get_by_label("Skriv en idé").fill(IDEA)
    mette.get_by_role("button", name="Gem seddel").click()
    note = mette.locator(".mine .note")
    note.get_by_role("button", name=re.compile("^Handlinger for")).click()
    mette.get_by_role("menuitem", name="Tilføj foto …").click()
    address = ask_phone(mette)
    saved(mette)
    mette.reload()
    dialog = mette.get_by_role("dialog", name="Tilføj foto …")
    expect(dialog.get_by_role("img", name=re.compile("QR-kode"))).to_be_visible()
    look(people, mette, "photo-waits-again-1440")
    send_from(phone, address)
    mette.get_by_role("button", name="Sæt på sedlen").click()
    expect(note.locator(".note-photo img")).to_have_count(1)
    mette.reload()
    expect(note.locator(".note-photo img")).to_have_count(1)
    expect(mette.get_by_role("dialog")).to_have_count(0)

    # The one that is being written; the photo comes while the page is away.
    mette.get_by_label("Skriv en idé").fill("Med foto")
    mette.get_by_role("button", name="Tilføj foto …").first.click()
    address = ask_phone(mette)
    mette.goto("/privacy")
    send_from(phone, address)
    mette.go_back()
    mette.get_by_role("button", name="Sæt på sedlen").click()
    expect(mette.locator(".composer-photo img")).to_be_visible()
    expect(mette.locator("#composer-text")).to_have_value("Med foto")
    after_the_dialog_was_closed(people, mette, phone)
    assert people.errors == []


def after_the_dialog_was_closed(people: People, mette: Page, phone: Page) -> None:
    """Who closed it writes on in peace, and is offered the photo when it comes, after other news, after a
    reload."""
    mette.get_by_role("button", name="Fjern foto").click()
    mette.get_by_role("button", name="Tilføj foto …").first.click()
    address = ask_phone(mette)
    mette.keyboard.press("Escape")
    mette.reload()
    expect(mette.locator("#composer-text")).to_have_value("Med foto")
    expect(mette.get_by_role("dialog")).to_have_count(0)
    send_from(phone, address)
    offer = mette.get_by_role("button", name="Se billedet")
    expect(offer).to_be_visible()
    look(people, mette, "photo-offered-1440")
    mette.locator(".mine .note").get_by_role("button", name=re.compile("^Handlinger for")).click()
    mette.get_by_role("menuitem", name="Slet seddel").click()
    expect(offer).to_have_count(0)
    mette.get_by_role("status").get_by_role("button", name="Fortryd").click()
    expect(offer).to_be_visible()
    mette.reload()
    buttons_stay(mette, offer)
    mette.get_by_role("button", name="Sæt på sedlen").click()
    expect(mette.locator(".composer-photo img")).to_be_visible()
    mette.reload()
    expect(mette.locator("#composer-text")).to_have_value("Med foto")
    expect(offer).to_have_count(0)
    an_offer_that_is_pointless_goes(mette, phone, offer)


def an_offer_that_is_pointless_goes(mette: Page, phone: Page, offer: Locator) -> None:
    """Who takes another photo meanwhile waits for none any more; a button that does nothing must not stay."""
    mette.get_by_role("button", name="Fjern foto").click()
    mette.get_by_role("button", name="Tilføj foto …").first.click()
    address = ask_phone(mette)
    mette.keyboard.press("Escape")
    send_from(phone, address)
    expect(offer).to_be_visible()
    mette.get_by_role("button", name="Tilføj foto …").first.click()
    dialog = mette.get_by_role("dialog", name="Tilføj foto …")
    dialog.get_by_label("Vælg et billede").set_input_files(picture(photo()))
    mette.get_by_role("button", name="Sæt på sedlen").click()
    expect(mette.locator(".composer-photo img")).to_be_visible()
    expect(offer).to_have_count(0)


def buttons_stay(mette: Page, offer: Locator) -> None:
    """A photo that takes its time does not push the button away that is just being pressed."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    mette.route("**/photos/*", hold)
    offer.click()
    put, large = mette.get_by_role("button", name="Sæt på sedlen"), mette.locator(".photo-large")
    expect(put).to_be_visible()
    before = put.bounding_box()
    for route in held:
        route.continue_()
    mette.unroute("**/photos/*")
    expect(large).to_have_js_property("complete", True)
    assert large.evaluate("image => image.naturalWidth") > 0
    assert put.bounding_box() == before


def ask_phone(mette: Page) -> str:
    with mette.expect_response("**/photos/link") as made:
        mette.get_by_role("dialog").get_by_role("button", name="Brug telefonen").click()
    expect(mette.get_by_role("dialog").get_by_role("img", name=re.compile("QR-kode"))).to_be_visible()
    return str(made.value.json()["address"])


def send_from(phone: Page, address: str) -> None:
    phone.goto(address)
    phone.get_by_label("Tag et foto").set_input_files(picture(from_camera()))
    expect(phone.get_by_text("Billedet er sendt til Mette")).to_be_visible()
