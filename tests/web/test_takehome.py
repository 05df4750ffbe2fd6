"""Taking the concept home: who may, what is shown, and the files."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from sprint import export
from sprint.actions import Actor, expected, exports, feedback, seats, sprints, versions
from sprint.documents.shape import Document
from sprint.documents.writing import Writing
from sprint.domain.errors import Refused
from sprint.logs import JsonLines
from sprint.web.takehome import disposition
from tests.support.documents import words_of
from tests.support.queries import queries
from tests.web.conftest import DAY_MS, World
from tests.web.page import Browser
from tests.web.test_photos import SAME

KINDS = ["docx", "pptx", "pdf", "html", "ics", "xlsx", "md", "json", "zip"]


def paths(world: World, team: int) -> list[str]:
    base = f"/s/{world.code}/teams/{team}"
    return [f"{base}/takehome", *(f"{base}/export.{kind}" for kind in KINDS)]


def statuses(world: World, browser: Browser, team: int) -> set[int]:
    return {browser.client.get(path).status_code for path in paths(world, team)}


def test_members_take_their_own_and_nobody_elses(world: World) -> None:
    mette = world.joined("Mette", team=2)
    assert statuses(world, mette, 2) == {200}
    assert statuses(world, mette, 1) == {403}


def test_the_log_says_that_a_file_was_taken_and_nothing_of_whose(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    mette = world.joined("Mette", team=2)
    with caplog.at_level("INFO", logger="sprint"):
        assert mette.client.get(f"/s/{world.code}/teams/2/export.md").status_code == 200
    (line,) = [JsonLines().format(each) for each in caplog.records if each.msg == "file taken"]
    told = json.loads(line)
    assert (told["page"], told["kind"], told["bytes"] > 0) == ("takehome.download", "md", True)
    assert not [word for word in ("Mette", world.code, world.state.title) if word in line]


def test_while_people_are_connected_files_are_made_of_the_sprint_in_memory(world: World) -> None:
    mette, running = world.joined("Mette"), world.app.extensions["sprint.running"]
    path = f"/s/{world.code}/teams/1/export.md"
    mette.get(path)
    running.broadcast.publisher.state(world.code)
    with queries(world.deps.store) as asked:
        assert mette.client.get(path).status_code == 200
    assert not [query for query in asked if "FROM seats" in query]
    mette.post(f"/s/{world.code}/me/leave", {"what": "name"})
    assert mette.client.get(path).status_code == 403


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
    assert page.h1 == "Tag det med hjem"
    assert "Forklædet og hele konceptet, lige til at rette i" in page.text
    assert "22. februar 2027" in page.text
    assert "Det mangler endnu" in page.text
    assert f"/s/{world.code}/room" in page.links()
    assert {link for link in page.links() if "export." in link} == set(paths(world, 1)[1:])


@pytest.mark.parametrize(("kind", "mime"), [("md", "text/markdown"), ("html", "text/html")])
def test_files_are_named_and_typed(world: World, kind: str, mime: str) -> None:
    response = world.joined("Mette").client.get(f"/s/{world.code}/teams/1/export.{kind}")
    assert response.mimetype == mime
    name = {"md": "konceptark", "html": "prototype"}[kind]
    assert f'filename="Trygt hjem - {name}.{kind}"' in response.headers["Content-Disposition"]
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


def test_a_name_of_other_letters_has_a_plain_one_for_old_browsers() -> None:
    told = disposition("שלום עולם.zip")
    assert 'filename="sprintrum.zip"' in told
    assert told.endswith("%D7%A9%D7%9C%D7%95%D7%9D%20%D7%A2%D7%95%D7%9C%D7%9D.zip")
    assert "%E2%80%AE" not in disposition("\u202egpj.exe.zip")


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
    answers = {path.rpartition(".")[2]: mette.client.get(path).data for path in paths(world, 1)[1:]}
    page = mette.client.get(paths(world, 1)[0]).get_data(as_text=True)
    said = {kind: readable(kind, data) for kind, data in answers.items()} | {"page": page}
    for told in [*said.values(), *looks]:
        assert seat.id not in told
        assert "Hemmelig" not in told
    for kind in ("docx", "pptx", "pdf", "html", "xlsx", "md", "json", "page"):
        assert "Én plan" in said[kind]
    assert all("Én plan" in told for told in looks)


def readable(kind: str, data: bytes) -> str:
    """What stands in a file, and in everything that is packed into it."""
    if kind == "pdf":
        return words_of(kind, data)
    if not data.startswith(b"PK"):
        return data.decode()
    with ZipFile(BytesIO(data)) as packed:
        inside = {name: packed.read(name) for name in packed.namelist()}
    parts = [readable(name.rpartition(".")[2], part) for name, part in inside.items() if not is_picture(name)]
    return "\n".join([*inside, *parts])


def is_picture(name: str) -> bool:
    return name.endswith((".png", ".jpg", ".jpeg", ".webp", ".bin"))


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


def test_what_the_team_takes_from_others_and_its_play_link_are_in_every_file(world: World) -> None:
    mette = world.joined("Mette")
    world.deps.edits.edit(
        world.code,
        world.state.id,
        "outline:1",
        lambda doc: Writing(doc).screen("s1", ("screen", "Forside", "", "", "", ""), "a0", 1),
    )
    said = feedback.Said("wish", "At den kan læses højt", "Guldklump Gæst", "s1", "", "guest-1")
    actor = Actor(world.code, world.seat("Mette").id)
    one = feedback.give(world.deps, world.state, 1, said)
    token = feedback.make_link(world.deps, actor)
    base = f"/s/{world.code}/teams/1"
    assert "At den kan læses højt" not in mette.get(f"{base}/takehome").text
    feedback.sort(world.deps, actor, one.id, "taken")
    for kind in ("docx", "pptx", "pdf", "html", "xlsx", "md", "json"):
        file = mette.client.get(f"{base}/export.{kind}")
        is_text = kind in ("html", "md", "json")
        told = words_of(kind, file.get_data(as_text=True) if is_text else file.data)
        assert "At den kan læses højt" in told, kind
        assert "Guldklump" not in told
        if kind not in ("xlsx", "json"):
            assert f"{base}/play/{token}" in "".join(told.split()), kind
    page = mette.get(f"{base}/takehome")
    assert "Det tager vi med fra andre" in page.text
    assert [link for link in page.links() if link.endswith(f"/play/{token}")]
    feedback.stop_link(world.deps, actor)
    assert token not in mette.client.get(f"{base}/export.md").get_data(as_text=True)


def test_the_instructor_takes_the_list_of_who_was_here_and_who_did_not_come(world: World) -> None:
    world.act(expected.put, text="Ida Holm, Odense, 1")
    mette, lead = world.joined("Mette", 2), world.instructor()
    file = lead.client.get(f"/s/{world.code}/attendance.xlsx")
    assert file.headers["Content-Disposition"] == disposition("Digitalt sprint, deltagere.xlsx")
    heads, *rows = load_workbook(BytesIO(file.data)).active.iter_rows(values_only=True)
    assert heads == ("Navn", "Kommune", "Rolle", "Fagområde", "Hold", "Kom")
    told = {row[0]: (row[4], row[5]) for row in rows}
    assert told == {"Mette": ("Byggesag", "Ja"), "Ida Holm": ("Trygt hjem", "Nej")}
    assert mette.get(f"/s/{world.code}/attendance.xlsx").location.startswith("/login")


def test_the_instructor_takes_all_teams_in_one_each_in_a_folder(world: World) -> None:
    lead, mette = world.instructor(), world.joined("Mette")
    packed = lead.client.get(f"/s/{world.code}/export.zip")
    assert packed.headers["Content-Disposition"] == disposition("Digitalt sprint.zip")
    with ZipFile(BytesIO(packed.data)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        one = next(name for name in names if name.startswith("Byggesag/") and name.endswith(".json"))
        assert json.loads(archive.read(one))["team"] == "Byggesag"
    for team in ("Trygt hjem", "Byggesag", "Skolestart"):
        endings = sorted(name.rpartition(".")[2] for name in names if name.startswith(f"{team}/"))
        assert endings == sorted(set(KINDS) - {"zip"})
    assert mette.get(f"/s/{world.code}/export.zip").location.startswith("/login")
    assert world.browser().client.get(f"/s/{world.code}/export.zip").status_code == 303


def test_the_zip_of_all_tells_how_far_it_is_and_makes_no_file_twice(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One asks, leaves, and comes back; who asks meanwhile begins nothing anew."""
    lead, making = world.instructor(), f"/s/{world.code}/export/making"
    later: list[Callable[[], None]] = []
    drawn: list[str] = []
    seen: list[object] = []
    draw = exports.KINDS["zip"]

    def drawing(report: export.Report) -> str | bytes:
        drawn.append(report.team_name)
        seen.append(lead.client.get(making).json)
        return draw(report)

    monkeypatch.setitem(exports.KINDS, "zip", drawing)
    world.app.extensions["sprint"] = replace(world.deps, later=later.append)
    assert lead.client.get(making).json == {"made": 0, "of": 0, "over": True}
    for _ in range(2):
        assert lead.client.post(making, headers=SAME).json == {"made": 0, "of": 3, "over": False}
    assert (len(later), drawn) == (1, [])
    later.pop()()
    assert seen == [{"made": made, "of": 3, "over": False} for made in range(3)]
    assert lead.client.get(making).json == {"made": 3, "of": 3, "over": True}
    assert lead.client.get(f"/s/{world.code}/export.zip").status_code == 200
    lead.client.post(making, headers=SAME)
    later.pop()()
    assert drawn == ["Trygt hjem", "Byggesag", "Skolestart"]
    assert world.joined("Mette").client.post(making, headers=SAME).status_code in (303, 403)


def test_sizes_are_told_of_files_that_are_made_and_none_is_made_for_it(world: World) -> None:
    mette, base = world.joined("Mette"), f"/s/{world.code}/teams/1"
    assert mette.client.get(f"{base}/sizes").json == {}
    mette.get(f"{base}/takehome")
    assert mette.client.get(f"{base}/sizes").json == {}
    file = mette.client.get(f"{base}/export.md").data
    assert mette.client.get(f"{base}/sizes").json == {"md": f"{max(1, round(len(file) / 1000))} kB"}
    assert mette.client.get(f"/s/{world.code}/teams/2/sizes").status_code == 403


def test_once_the_sprint_is_closed_the_files_are_made_before_somebody_waits(world: World) -> None:
    mette, base = world.joined("Mette"), f"/s/{world.code}/teams/1"
    world.act(sprints.close)
    mette.get(f"{base}/takehome")
    sizes = mette.client.get(f"{base}/sizes").json
    assert sizes is not None
    assert set(sizes) == set(KINDS)
    assert sizes["docx"] in mette.get(f"{base}/takehome").text


def test_the_first_ninety_days_are_counted_from_the_end_of_the_sprint(world: World) -> None:
    """Whoever takes the files later, the dates are the same; before the end they are counted from today."""
    mette, base = world.joined("Mette"), f"/s/{world.code}/teams/1"

    def last_days() -> list[str]:
        return [each.text_content() for each in mette.get(f"{base}/takehome").tree.xpath("//h3/span")[:3]]

    def write(doc: Document) -> None:
        Writing(doc).text("decision", "Ja til en pilot")

    world.deps.edits.edit(world.code, world.state.id, "concept:1", write)
    before = last_days()
    world.later(3 * DAY_MS)
    world.act(sprints.close)
    closed = last_days()
    assert closed != before
    world.later(20 * DAY_MS)
    assert last_days() == closed
    assert "DTSTART;VALUE=DATE:20270225" in mette.client.get(f"{base}/export.ics").get_data(as_text=True)


@pytest.mark.parametrize("what", ["takehome", "apron", "sizes", "export.md", "export.zip"])
def test_the_work_is_read_once_for_each_answer(
    world: World, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """So that a file, its name and its size are of the same state."""
    mette, read = world.joined("Mette"), []

    def reading(*args: Any, **more: Any) -> export.Report:
        read.append(what)
        return as_it_is(*args, **more)

    as_it_is = exports.report
    monkeypatch.setattr(exports, "report", reading)
    assert mette.get(f"/s/{world.code}/teams/1/{what}").status == 200
    assert len(read) == 1
