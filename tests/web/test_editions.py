"""A version of the concept for each municipality at the table: kept, exported, linked back."""

from __future__ import annotations

import json

from sprint.documents.shape import Document, fields
from sprint.documents.writing import Writing
from sprint.domain.documents import Concept
from sprint.domain.editions import FIRST_NUMBER, OWN_FIELDS
from tests.support.documents import words_of
from tests.web.conftest import World, join
from tests.web.page import Browser


def table(world: World) -> Browser:
    """Mette of Odense and Jonas of Assens, who have written a concept for Odense."""
    join(world.browser(), world.code, name="Jonas", municipality="Assens")
    mette = world.joined("Mette")

    def write(doc: Document) -> None:
        writing = Writing(doc)
        for field, words in (
            ("title", "Tryg første uge"),
            ("home", "Odense Kommune"),
            ("need", "Fire steder"),
            ("owner", "Centerlederen"),
            ("decision", "En pilot"),
        ):
            writing.text(field, words)
        writing.choice("level", "new")
        for field in ("plan", "systems", "strategy", "affected"):
            columns = next(each["columns"] for each in fields(sheet(world)) if each["id"] == field)
            cells = [0 if column["kind"] == "choice" else f"{field}!" for column in columns]
            writing.row(field, f"r-{field}", "a0", columns, cells)
        writing.comment("k1", "need", "Hvor ved vi det fra?", "", 1)
        for key in ("need/note:n1", "plan/note:n1"):
            writing.mention(key)

    world.deps.edits.edit(world.code, world.state.id, "concept:1", write)
    return mette


def sheet(world: World) -> tuple[dict[str, object], ...]:
    return world.deps.rooms.sheet(world.state.id)


def concept(world: World, number: int) -> Concept:
    read: Concept = world.deps.rooms.read(world.code, world.state.id, f"concept:{number}")
    return read


def make(world: World, browser: Browser, place: str, team: int = 1) -> str | None:
    return browser.post(f"/s/{world.code}/teams/{team}/editions", {"municipality": place}).location


def test_each_other_municipality_gets_its_own_sheet(world: World) -> None:
    mette = table(world)
    page = mette.get(f"/s/{world.code}/teams/1/takehome")
    assert "Lav en udgave til Assens Kommune" in page.text
    assert "Lav en udgave til Odense Kommune" not in page.text
    before = concept(world, 1)
    home = f"/s/{world.code}/teams/{FIRST_NUMBER}/takehome"
    assert make(world, mette, "Assens") == home
    made = concept(world, FIRST_NUMBER)
    assert (made.texts["title"], made.texts["need"]) == ("Tryg første uge", "Fire steder")
    assert made.choices["level"] == before.choices["level"]
    assert made.rows["affected"] == before.rows["affected"]
    for field in OWN_FIELDS:
        assert not made.texts.get(field)
        assert not made.rows.get(field)
    assert made.mentions == {"need": ("note:n1",)}
    assert made.comments == ()
    assert concept(world, 1) == before
    page = mette.get(home)
    assert "Udgave til Assens Kommune" in page.text
    assert f"/s/{world.code}/teams/1/takehome" in page.links()
    assert f"/s/{world.code}/room?edition={FIRST_NUMBER}" in page.links()
    assert home in mette.get(f"/s/{world.code}/teams/1/takehome").links()


def test_sent_twice_it_is_one_and_the_next_has_another_number(world: World) -> None:
    mette = table(world)
    join(world.browser(), world.code, name="Line", municipality="Ærø")
    for place in ("Assens", "Assens", "Ærø"):
        make(world, mette, place)
    assert [(one.municipality, one.number) for one in world.state.editions] == [
        ("Assens", FIRST_NUMBER),
        ("Ærø", FIRST_NUMBER + 1),
    ]


def test_nobody_makes_one_for_who_is_not_there_or_for_another_table(world: World) -> None:
    mette, line = table(world), world.joined("Line", team=2)
    for browser, place in ((mette, "Vejle"), (mette, "Odense"), (mette, ""), (line, "Assens")):
        assert browser.client.post(
            f"/s/{world.code}/teams/1/editions", data={"municipality": place}
        ).status_code in (400, 403)
    assert world.state.editions == ()


def test_it_goes_on_living_by_itself_and_every_file_says_whose_it_is(world: World) -> None:
    mette = table(world)
    make(world, mette, "Assens")
    name = f"concept:{FIRST_NUMBER}"
    world.deps.edits.edit(
        world.code, world.state.id, name, lambda doc: Writing(doc).text("owner", "Chefen i Assens")
    )
    assert concept(world, 1).texts["owner"] == "Centerlederen"
    base = f"/s/{world.code}/teams/{FIRST_NUMBER}"
    data = json.loads(mette.client.get(f"{base}/export.json").data)
    assert data["municipalities"] == ["Assens Kommune"]
    assert data["concept"]["texts"]["owner"] == "Chefen i Assens"
    response = mette.client.get(f"{base}/export.docx")
    assert "Assens" in response.headers["Content-Disposition"]
    words = words_of("docx", response.data)
    for said in ("Chefen i Assens", "Konceptet fra holdet »Trygt hjem«", "Fire steder"):
        assert said in words
    assert "Centerlederen" not in words
    teams = json.loads(mette.client.get(f"/s/{world.code}/teams/1/export.json").data)
    assert teams["concept"]["texts"]["owner"] == "Centerlederen"


def test_who_takes_a_municipalitys_own_has_taken_something_home(world: World) -> None:
    mette = table(world)
    make(world, mette, "Assens")
    mette.get(f"/s/{world.code}/teams/{FIRST_NUMBER}/export.md")
    assert [(each.team_number, each.kind) for each in world.state.downloads] == [(1, "md")]


def test_another_team_does_not_see_it(world: World) -> None:
    mette, line = table(world), world.joined("Line", team=2)
    make(world, mette, "Assens")
    for path in ("takehome", "export.json", "apron"):
        path = f"/s/{world.code}/teams/{FIRST_NUMBER}/{path}"
        assert mette.client.get(path).status_code == 200
        assert line.client.get(path).status_code == 403
        assert world.instructor().client.get(path).status_code == 200
