"""Where a sprint's agenda comes from, and where it goes: templates, earlier sprints, files and paper."""

from __future__ import annotations

import json
from io import BytesIO
from typing import Any

import pytest

from sprint.actions import sprints
from sprint.domain import home_time, limits
from tests.web.conftest import DAY_MS, NOVEMBER_MS, World
from tests.web.page import Browser


@pytest.fixture
def lead(world: World) -> Browser:
    return world.instructor()


@pytest.fixture
def draft(world: World) -> str:
    """A sprint that has not been opened; returns its code."""
    return sprints.create(
        world.deps,
        account_id=world.account,
        agenda="half-day",
        title="Efterår",
        language="da",
        teams=["Rød"],
        deletes_at_ms=NOVEMBER_MS + 30 * DAY_MS,
    )


def send(browser: Browser, code: str, choice: str, file: bytes | None = None) -> tuple[int, dict[str, Any]]:
    data: dict[str, Any] = {"from": choice}
    if file is not None:
        data["file"] = (BytesIO(file), "dagsorden.json")
    answer = browser.post(f"/s/{code}/agenda", data, content_type="multipart/form-data")
    return answer.status, answer.response.get_json(silent=True) or {}


def titles(world: World, code: str) -> list[str]:
    world.code = code
    return [phase.title["da"] for phase in world.state.phases]


def test_an_agenda_goes_from_one_sprint_to_another_as_a_file(world: World, lead: Browser, draft: str) -> None:
    answer = lead.get(f"/s/{world.code}/agenda.json").response
    assert "Dagsorden%20Digitalt%20sprint.json" in answer.headers["Content-Disposition"]
    written = titles(world, world.code)
    assert send(lead, draft, "file", answer.data) == (200, {"phases": len(written)})
    assert titles(world, draft) == written


@pytest.mark.parametrize("as_saved", ["utf-8-sig", "utf-16"])
def test_what_another_program_has_saved_is_read(
    world: World, lead: Browser, draft: str, as_saved: str
) -> None:
    text = lead.get(f"/s/{world.code}/agenda.json").response.get_data(as_text=True)
    assert send(lead, draft, "file", text.encode(as_saved))[0] == 200


def test_what_is_wrong_is_told_in_words_and_nothing_is_changed(
    world: World, lead: Browser, draft: str
) -> None:
    before = titles(world, draft)
    wrong = {"format": "sprintrum-agenda/1", "phases": [{"kind": "frokost", "title": "Mad", "minutes": "45"}]}
    status, said = send(lead, draft, "file", json.dumps(wrong).encode())
    assert status == 422
    assert said["problems"] == [
        "Fase 1: »frokost« kan ikke bruges som »kind«.",
        "Fase 1: »minutes« skal være et helt tal på højst 480, ikke 45.",
    ]
    lead.speak("en")
    assert send(lead, draft, "file", b"PK\x03\x04\xff")[1]["problems"][0].startswith(
        "The file cannot be read"
    )
    assert send(lead, draft, "file", b"")[1]["problems"] == ["Choose a file."]
    assert send(lead, draft, "nothing")[0] == 422
    form = "multipart/form-data; boundary=x"
    large = b"x" * (limits.AGENDA_BYTES + limits.FORM_BYTES + 1)
    assert lead.client.post(f"/s/{draft}/agenda", data=large, content_type=form).status_code == 413
    assert titles(world, draft) == before


def test_an_earlier_sprint_and_a_template_are_where_one_begins(
    world: World, lead: Browser, draft: str
) -> None:
    first = world.code
    assert send(lead, draft, f"sprint:{first}")[0] == 200
    assert titles(world, draft) == titles(world, first)
    assert send(lead, draft, "masterclass")[1]["phases"] == len(titles(world, draft))


def test_a_sprint_that_has_been_open_keeps_its_agenda(world: World, lead: Browser) -> None:
    status, said = send(lead, world.code, "masterclass")
    assert status == 409
    assert "Hver fase kan stadig rettes" in said["problems"][0]


def test_nobody_elses_agenda_is_read_or_changed(world: World, draft: str) -> None:
    stranger = world.joined("Mette")
    for path in ("agenda", "agenda.json", "prepare"):
        assert stranger.get(f"/s/{draft}/{path}").status in (303, 403)
    assert send(stranger, draft, "masterclass")[0] in (303, 403)
    assert send(world.browser(), draft, f"sprint:{world.code}")[0] in (303, 403)


@pytest.fixture
def wish() -> dict[str, Any]:
    return {
        "title": "Forår",
        "teams": "Rød",
        "language": "da",
        "deletes": "2026-12-24",
        "intent": "forsøg1",
    }


def test_a_new_sprint_begins_as_an_earlier_one_or_from_a_file(
    world: World, lead: Browser, wish: dict[str, Any]
) -> None:
    first = world.code
    assert f"sprint:{first}" in lead.get("/sprints/new").response.get_data(as_text=True)
    made = lead.post("/sprints/new", {**wish, "agenda": f"sprint:{first}"})
    assert titles(world, made.location.split("/")[2]) == titles(world, first)
    file = (BytesIO(lead.get(f"/s/{first}/agenda.json").response.data), "a.json")
    wish = {**wish, "agenda": "file", "file": file, "intent": "forsøg2"}
    made = lead.post("/sprints/new", wish, content_type="multipart/form-data")
    assert titles(world, made.location.split("/")[2]) == titles(world, first)


def test_a_new_sprint_from_no_file_keeps_what_was_typed(lead: Browser, wish: dict[str, Any]) -> None:
    page = lead.post("/sprints/new", {**wish, "agenda": "file"})
    assert page.status == 422
    assert page.errors == ["Vælg en fil."]
    assert page.value_of("title") == "Forår"


def test_the_run_sheet_has_the_plan_and_the_notes_that_only_instructors_read(
    world: World, lead: Browser
) -> None:
    page = lead.get(f"/s/{world.code}/agenda")
    assert "Køreplan: Digitalt sprint" in page.h1
    assert "Stille i lokalet, også dig." in page.text
    begins = home_time.local(NOVEMBER_MS).strftime("%H.%M")
    assert begins in page.text  # the doors opened then, and so the day is planned from it
