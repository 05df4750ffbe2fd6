"""Two people draw the landscape of systems, answer the guide alone and together, and comment a field."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.support.server import Server

from .people import People, axe, set_up
from .sprints import join, make_sprint
from .test_drafts import jump

# The answers of a learning platform in fourteen schools: learning first, then socialising.
ANSWERS = (3, 2, 2, 2, 4, 2, 5, 2, 5, 1, 3, 5, 1, 5)


@pytest.mark.e2e
@pytest.mark.timeout(240)
def test_the_landscape_and_the_guide(people: People, server: Server) -> None:
    lead, mette, jonas = (people.sit() for _ in range(3))
    set_up(lead, server.setup_link)
    code = make_sprint(lead)
    join(mette, code, "Mette", "Trygt hjem")
    join(jonas, code, "Jonas", "Trygt hjem")
    jump(lead, "Koncept i kort form")
    mette.get_by_role("button", name=re.compile("Vis hele konceptarket")).click()
    mette.get_by_role("button", name="Se systemlandskabet som kort").click()
    find = mette.get_by_role("combobox", name="Tilføj et system")
    for words in ("nexus", "mitid"):
        find.fill(words)
        find.press("Enter")
    expect(mette.locator(".land-box[data-tie]")).to_have_count(2)
    mette.get_by_label("MitID: Sådan hænger det sammen").select_option("api")
    expect(mette.locator(".land-lines path[data-tie=api]")).to_have_count(1)
    people.errors += axe(mette)
    jonas.get_by_role("button", name=re.compile("Vis hele konceptarket")).click()
    expect(jonas.locator("#concept-field-systems .record")).to_have_count(2)

    mette.get_by_role("button", name="Konceptet", exact=True).click()
    for page in (mette, jonas):
        page.get_by_role("button", name=re.compile("Svar på 14 udsagn")).click()
    answer(mette, ANSWERS)
    mette.get_by_role("button", name="Jeg har svaret").click()
    expect(jonas.locator(".guide")).to_contain_text("1 har svaret: Mette")
    answer(jonas, (5, *ANSWERS[1:]))
    jonas.get_by_role("button", name="Vis spredningen for holdet").click()
    expect(jonas.locator(".scale-count").first).to_be_visible()
    expect(jonas.locator(".ask-row").first).to_contain_text("Her er I mest uenige")
    mette.get_by_role("button", name="2. Sammen").click()
    answer(mette, ANSWERS)
    expect(jonas.get_by_role("heading", name="Læringsdrevet")).to_be_visible()
    jonas.get_by_role("button", name="Vælg Læringsdrevet").click()
    expect(mette.locator(".fit[data-chosen]")).to_have_count(1)
    people.errors += axe(jonas)
    for page in (mette, jonas):
        page.get_by_role("button", name="Konceptet", exact=True).click()
    a_field_is_talked_about(people, mette, jonas)
    assert people.errors == []


def a_field_is_talked_about(people: People, mette: Page, jonas: Page) -> None:
    """One says something to a field, the other answers and says that it is settled, and it opens again."""
    talks = [page.locator("#concept-field-need .field-talk") for page in (mette, jonas)]
    for talk in talks:
        talk.locator("summary").click()
    for talk, words in zip(talks, ("Gælder det også weekender?", "Ja, fra nytår."), strict=True):
        talk.get_by_label("Skriv en kommentar").fill(words)
        talk.get_by_role("button", name="Send").click()
    hers, his = talks
    for talk in talks:
        expect(talk.locator("summary")).to_contain_text("2 kommentarer")
        expect(talk.locator(".comment").first.get_by_role("textbox")).to_have_value(
            "Gælder det også weekender?"
        )
    his.get_by_role("button", name="Markér som løst").first.click()
    expect(hers.locator(".comment[data-resolved]")).to_contain_text("Løst")
    expect(hers.locator("summary")).to_contain_text("1 kommentar")
    people.errors += axe(mette)
    hers.get_by_role("button", name="Åbn igen").click()
    expect(his.locator(".comment[data-resolved]")).to_have_count(0)


def answer(page: Page, numbers: tuple[int, ...]) -> None:
    for at, number in enumerate(numbers):
        page.locator(".ask-row").nth(at).locator(".scale").nth(number - 1).click()
