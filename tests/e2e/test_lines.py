"""Text from other programs: its lines stay lines, for everybody at the table and in what is taken home."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.server import Server

from .people import People, look, saved
from .sprints import gather
from .test_whole_sprint import go, note, write_note

# As Shift+Enter in Word, a web page, an old Mac and a spreadsheet bring it.
PASTED = "Linje 1\x0bLinje 2\u2028Linje 3\rLinje 4\tmed\xa0tal 👨\u200d👩\u200d👧"
WRITTEN = "Linje 1\nLinje 2\nLinje 3\nLinje 4 med tal 👨\u200d👩\u200d👧"


@pytest.mark.e2e
def test_pasted_lines_stay_lines_for_everybody_and_at_home(people: People, server: Server) -> None:
    lead, mette, jonas = people.sit(), people.sit(), people.sit(phone=True)
    code = gather(lead, server.setup_link, {"Mette": mette, "Jonas": jonas})
    for phase in ("Hvordan kan vi …?", "Skriv i stilhed", "Vis og saml"):
        go(lead, phase)
    write_note(mette, "Plan")
    field = note(mette, "Plan")
    field.fill("")  # type: ignore[attr-defined]
    field = mette.locator("shared-text textarea:focus")
    mette.evaluate("text => document.execCommand('insertText', false, text)", PASTED)
    mette.keyboard.type("!")
    saved(mette)
    expect(field).to_have_value(WRITTEN + "!")
    expect(jonas.locator(".note textarea").first).to_have_value(WRITTEN + "!")
    mette.goto(f"/s/{code}/teams/1/takehome")
    shown = mette.locator(".note .note-text")
    expect(shown).to_have_css("white-space", "pre-line")
    assert shown.inner_text().splitlines()[:3] == ["Linje 1", "Linje 2", "Linje 3"]
    look(people, mette, "lines-takehome-1440")
    assert people.errors == []
