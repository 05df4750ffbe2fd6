"""Taking the concept home: who may, what is shown, and the files."""

import json
from io import BytesIO
from zipfile import ZipFile

import pytest

from sprint.actions import seats, versions
from sprint.documents.seeding import Writing
from sprint.documents.shape import Document
from sprint.domain.errors import Refused
from sprint.web.takehome import disposition
from tests.web.conftest import World
from tests.web.page import Browser

KINDS = ["docx", "md", "json"]


def paths(world: World, team: int) -> list[str]:
    base = f"/s/{world.code}/teams/{team}"
    return [f"{base}/takehome", *(f"{base}/export.{kind}" for kind in KINDS)]


def statuses(world: World, browser: Browser, team: int) -> set[int]:
    return {browser.client.get(path).status_code for path in paths(world, team)}


def test_members_take_their_own_and_nobody_elses(world: World) -> None:
    mette = world.joined("Mette", team=2)
    assert statuses(world, mette, 2) == {200}
    assert statuses(world, mette, 1) == {403}


def test_a_stranger_with_the_code_takes_nothing(world: World, browser: Browser) -> None:
    assert statuses(world, browser, 1) == {403}


def test_specialists_and_the_instructor_take_any(world: World) -> None:
    line = world.joined("Line", team=1)
    world.act(seats.set_role, seat=world.seat("Line").id, role="specialist")
    assert statuses(world, line, 3) == {200}
    assert statuses(world, world.instructor(), 3) == {200}


def test_a_team_that_is_not_there_tells_nothing(world: World) -> None:
    assert statuses(world, world.joined("Mette"), 9) == {403}
    assert statuses(world, world.instructor(), 9) == {404}


def test_an_unknown_kind_of_file_is_not_there(world: World) -> None:
    assert world.joined("Mette").get(f"/s/{world.code}/teams/1/export.exe").status == 404


def test_the_page_says_what_each_file_is_for_when_it_goes_and_what_is_missing(world: World) -> None:
    page = world.joined("Mette").get(f"/s/{world.code}/teams/1/takehome")
    assert page.h1 == "Tag konceptet med hjem"
    assert "Konceptpapiret, lige til at rette i" in page.text
    assert "22. februar 2027" in page.text
    assert "Konceptet har intet navn endnu" in page.text
    assert "Det mangler endnu" in page.text
    assert f"/s/{world.code}/room" in page.links()
    assert [link for link in page.links() if "export." in link] == paths(world, 1)[1:]


@pytest.mark.parametrize(("kind", "mime"), [("md", "text/markdown"), ("json", "application/json")])
def test_files_are_named_and_typed(world: World, kind: str, mime: str) -> None:
    response = world.joined("Mette").client.get(f"/s/{world.code}/teams/1/export.{kind}")
    assert response.mimetype == mime
    assert f'filename="Trygt hjem - konceptark.{kind}"' in response.headers["Content-Disposition"]
    assert response.data


def test_word_opens(world: World) -> None:
    response = world.joined("Mette").client.get(f"/s/{world.code}/teams/1/export.docx")
    assert response.data.startswith(b"PK")


def test_a_file_name_cannot_end_its_header() -> None:
    header = disposition('Æble\r\nX: "1"; /../é.docx')
    assert "\r" not in header
    assert "\n" not in header
    assert header.count('"') == 2
    assert 'filename="Aeble' in header
    assert "filename*=UTF-8''%C3%86ble" in header


def test_nothing_that_is_taken_home_tells_who_wrote_what(world: World) -> None:
    mette = world.joined("Mette Hemmelig")
    seat = world.seat("Mette Hemmelig")

    def board(doc: Document) -> None:
        writing = Writing(doc)
        writing.note("n1", "Én plan", "blue", seat.id, "", "a0", 1)
        writing.question("q1", "Hvordan kan vi samle den?", seat.id, "a0", 1)
        writing.comment("c1", "n1", "Hvem ringer?", seat.id, 2)
        writing.reaction("n1", seat.id, "good")

    world.deps.edits.edit(world.code, world.state.id, "ideas:1", board)
    world.act(versions.save, name="Før", team=1)
    kept = world.act(versions.list_of, document="ideas:1")["versions"]
    looks = [json.dumps(world.act(versions.look, id=version["id"]), ensure_ascii=False) for version in kept]
    answers = [mette.client.get(path).data for path in paths(world, 1)]
    word = ZipFile(BytesIO(answers[1]))
    answers[1] = b"".join(word.read(name) for name in word.namelist())
    for told in [*answers, *(look.encode() for look in looks)]:
        assert "Én plan".encode() in told
        assert seat.id.encode() not in told
        assert b"Hemmelig" not in told


def test_the_chosen_idea_is_marked_and_everything_that_builds_on_it_leads_there(world: World) -> None:
    mette = world.joined("Mette")

    def board(doc: Document) -> None:
        writing = Writing(doc)
        writing.note("n1", "Én plan", "blue", "", "", "a0", 1)
        writing.question("q1", "Hvordan kan vi samle den?", "", "a0", 1)
        writing.frame("q1")

    world.deps.edits.edit(world.code, world.state.id, "ideas:1", board)
    screen = ("screen", "Min uge", "", "", "citizen", "app")
    world.deps.edits.edit(
        world.code, world.state.id, "outline:1", lambda doc: Writing(doc).screen("s1", screen, "a0", 1)
    )
    page = mette.get(f"/s/{world.code}/teams/1/takehome")
    assert page.tree.xpath("//*[@id='chosen']") == []
    world.deps.edits.choose(world.state, 1, "note:n1")
    page = mette.get(f"/s/{world.code}/teams/1/takehome")
    (chosen,) = page.tree.xpath("//*[@id='chosen']")
    assert "Valgt idé" in chosen.text_content()
    assert len(page.tree.xpath("//a[@href='#chosen']")) == 2
    assert "Spørgsmålet: Hvordan kan vi samle den?" in page.text


def test_what_is_still_private_is_in_no_page_and_no_file(world: World) -> None:
    """Not even in one's own files, for others of the team take them too."""
    mette, jonas, lead = world.joined("Mette"), world.joined("Jonas"), world.instructor()
    name = f"drafts:{world.seat('Mette').id}"
    draft = ("d1", "Fortroligt", "blue", "", "", "a0", 1)
    world.deps.edits.edit(world.code, world.state.id, name, lambda doc: Writing(doc).note(*draft))
    world.act(versions.save, name="Nu", team=1)
    assert {document for document in ("ideas:1", name) if kept(world, document)} == {"ideas:1"}
    pages = [*paths(world, 1), f"/s/{world.code}/room", f"/s/{world.code}/console", f"/s/{world.code}/stage"]
    for reader in (mette, jonas, lead):
        assert not [path for path in pages if b"Fortroligt" in reader.client.get(path).data]


def kept(world: World, document: str) -> bool:
    try:
        return bool(world.act(versions.list_of, document=document)["versions"])
    except Refused:
        return False
