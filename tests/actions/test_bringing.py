"""What a team took home opens as a team again: equal content, or a clear no and nothing done."""

from __future__ import annotations

import itertools
import json
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date as Day
from typing import Any

import pytest
from fastjsonschema import JsonSchemaDefinitionException, compile

from sprint import export
from sprint.actions import bringing, exports
from sprint.actions.deps import Actor, Repeated
from sprint.domain import limits
from sprint.domain.documents import Comment, FieldComment
from sprint.domain.errors import Refused
from sprint.export.schema import TEAM
from sprint.store.tables import PhotoRow
from tests.support.naming import PARTS, by_rank, ids_in
from tests.support.pictures import photo
from tests.support.teams import demo, empty, nasty, report
from tests.support.world import World

DAY = Day(2026, 11, 24)
# What is the sprint's and the moment's, and no content of the team.
ABOUT = ("format", "sprint", "day", "date", "participants", "left_out")


def file_of(told: export.Report) -> bytes:
    return export.json(told).encode()


def opened(world: World, file: bytes, **actor: str) -> bringing.Opened:
    return bringing.open_team(world.deps, Actor(world.code, world.lead.seat_id, **actor), file)


def taken_home(world: World, number: int, *, comments: bool = True) -> dict[str, Any]:
    """The data file of a team, as its page gives it."""
    state = world.state
    team = state.team(number)
    told = exports.report(world.deps, state, team, DAY, "da", comments=comments)
    data: dict[str, Any] = json.loads(exports.made(world.deps, state, told, "json"))
    return data


def content(data: dict[str, Any]) -> dict[str, Any]:
    """Ids are new each time, in the same order."""
    return {name: value for name, value in by_rank(data).items() if name not in ABOUT}


def full() -> export.Report:
    """The demo's first team, with all that stands beside its words, in the order of a board."""
    told = demo(comments=True)
    ideas = replace(
        told.ideas,
        notes=tuple(sorted(told.ideas.notes, key=lambda note: (note.order, note.id))),
        matrix={"note:note-group0-0": {"value": 90, "effort": 10}},
        comments=(Comment("c1", "note-group0-0", "Husk de pårørende", 5),),
    )
    concept = replace(
        told.concept,
        answers={"trust": 4, "unsure": "unknown"},
        spread={"trust": (0, 1, 0, 2, 0, 1)},
        comments=(FieldComment("f1", "need", "Hvor mange?", 6, resolved=True),),
        mentions={"need": ("group:group0", "note:note-group0-0")},
    )
    (first, *rest) = told.outline.screens
    screens = (replace(first, answers=("field:need", "note:note-group0-0"), to="s1"), *rest)
    advice = (("Må datteren se planen?", "Ja, med en fuldmagt"),)
    outline = replace(told.outline, screens=screens, persona="Du er Hanne. Din mor er lige kommet hjem.")
    return replace(told, ideas=ideas, concept=concept, outline=outline, advice=advice)


def test_a_team_goes_round_with_equal_content(world: World) -> None:
    """Taken home, opened, taken home again: the same but for the sprint that it is in."""
    first = opened(world, file_of(full()))
    once = taken_home(world, first.number)
    again = opened(world, json.dumps(once).encode())
    assert content(taken_home(world, again.number)) == content(once) | {"team": again.name}
    assert first.unplaced == again.unplaced == ()


def cells(data: dict[str, Any]) -> dict[str, list[dict[str, str]]]:
    rows = data["concept"]["rows"]
    return {field: [row["cells"] for row in of_field] for field, of_field in rows.items() if of_field}


def test_what_was_in_the_file_is_in_the_team(world: World) -> None:
    told = full()
    number = opened(world, file_of(told)).number
    wanted, found = content(json.loads(export.json(told))), content(taken_home(world, number))
    for part in (
        "team",
        "municipalities",
        "votes",
        "feedback",
        "advice",
        "ideas",
        "checklist",
        "systems",
        "leading",
    ):
        assert found[part] == wanted[part], part
    texts = {name: text for name, text in found["concept"]["texts"].items() if text}
    assert texts == wanted["concept"]["texts"]
    for part in ("choices", "origin", "answers", "spread", "comments", "mentions"):
        assert found["concept"][part] == wanted["concept"][part], part
    assert cells(found) == cells(wanted)
    assert found["outline"]["persona"] == wanted["outline"]["persona"] != ""
    assert [told["title"] for told in found["outline"]["screens"]] == [
        told["title"] for told in wanted["outline"]["screens"]
    ]


def hard() -> export.Report:
    """The nasty team, as long as a sheet lets its words be."""
    told = nasty()
    most = {each["id"]: each.get("max", limits.CONCEPT) * limits.SLACK for each in fields(told)}
    texts = {name: text[: most[name]] for name, text in told.concept.texts.items()}
    return replace(told, concept=replace(told.concept, texts=texts))


def fields(told: export.Report) -> Iterator[Mapping[str, Any]]:
    for section in told.definition:
        yield from section["fields"]


@pytest.mark.parametrize("make", [hard, empty])
def test_the_hard_and_the_empty_team_go_round_too(world: World, make: Callable[[], export.Report]) -> None:
    first = opened(world, file_of(make()))
    once = taken_home(world, first.number)
    again = opened(world, json.dumps(once).encode())
    twice = taken_home(world, again.number)
    for data in (once, twice):
        for named in (data["ideas"]["notes"], *(data["outline"]["screens"],)):
            for item in named:
                item.pop("photo")  # a picture gets a new name in each team
        for screen in data["outline"]["screens"]:
            for block in screen["blocks"]:
                block.pop("photo")
        assert len(data.pop("photos")) == (2 if make is hard else 0)
    assert content(twice) == content(once) | {"team": again.name}
    assert len(once["ideas"]["notes"]) == len(make().ideas.notes)


def test_pictures_come_along_as_the_teams_own(world: World) -> None:
    number = opened(world, file_of(hard())).number
    ideas = world.rooms.read(world.code, world.state.id, f"ideas:{number}")
    kept = [note.photo for note in ideas.notes if note.photo]
    assert len(kept) == len(set(kept)) == 2
    assert not {"p1", "p2"} & set(kept)
    # One whose picture was not in the file shows none, and keeps its words.
    words = next(note for note in hard().ideas.notes if note.id == "n3").text
    assert next(note for note in ideas.notes if note.text == words).photo == ""


def test_a_picture_that_is_none_opens_nothing(world: World) -> None:
    data = json.loads(export.json(nasty()))
    data["photos"]["p1"] = b64encode(b"<svg onload=alert(1)>").decode()
    refused(world, data, "photo.not_picture")


def test_opened_twice_the_two_have_nothing_in_common(world: World) -> None:
    """Nor with the team that the file was made of: what one of them does is its own."""
    file = json.dumps(taken_home(world, opened(world, file_of(full())).number)).encode()
    numbers = [opened(world, file).number for _ in range(2)]
    ids = [set(ids_in([taken_home(world, number)[part] for part in PARTS])) for number in (*numbers, 3)]
    assert all(found and not found & other for found, other in itertools.combinations(ids, 2))


DOUBLED: list[tuple[str, ...]] = [
    ("ideas", "notes"),
    ("ideas", "groups"),
    ("ideas", "questions"),
    ("ideas", "comments"),
    ("concept", "rows", "systems"),
    ("concept", "comments"),
    ("outline", "screens"),
]


@pytest.mark.parametrize("path", DOUBLED, ids=".".join)
def test_two_things_with_one_id_are_refused(world: World, path: tuple[str, ...]) -> None:
    """One of them would be lost."""
    data = json.loads(export.json(full()))
    items = data
    for step in path:
        items = items[step]
    items.append(dict(items[0]))
    error = refused(world, data, "team_file.wrong")
    assert error.details == {"where": ".".join(path), "rule": "uniqueItems"}


def test_blocks_and_hotspots_have_one_id_on_all_screens(world: World) -> None:
    data = json.loads(export.json(full()))
    for screen in data["outline"]["screens"][:2]:
        screen["blocks"] = [{"id": "same", "kind": "text", "text": screen["id"]}]
    assert refused(world, data, "team_file.wrong").details["where"] == "outline.blocks"


def test_nobody_comes_along(world: World) -> None:
    told = replace(full(), people=("Mette Hemmelig",))
    number = opened(world, file_of(told)).number
    assert world.state.members(number) == ()
    assert "Mette Hemmelig" not in json.dumps(taken_home(world, number), ensure_ascii=False)


def test_a_name_that_is_taken_gets_a_number(world: World) -> None:
    names = [opened(world, file_of(report(team_name=name))).name for name in ("byggesag", "Ny", "Ny", "Ny")]
    assert names == ["byggesag (2)", "Ny", "Ny (2)", "Ny (3)"]


def test_a_team_that_was_removed_keeps_its_number_and_its_work(world: World) -> None:
    removed = opened(world, file_of(full())).number
    world.act("team_remove", team=removed)
    number = opened(world, file_of(report(team_name="Ny"))).number
    assert number == removed + 1
    world.act("deed_undo", id=next(deed.id for deed in world.state.deeds if deed.what == "team_removed"))
    assert [team.number for team in world.state.teams][-2:] == [removed, number]


def test_what_the_sheet_has_no_place_for_is_told(world: World) -> None:
    data = json.loads(export.json(full()))
    data["concept"]["texts"]["own_field"] = "Kommunens eget spørgsmål"
    data["concept"]["choices"]["level"] = "no_such_option"
    assert opened(world, json.dumps(data).encode()).unplaced == ("level", "own_field")


def test_older_files_open(world: World) -> None:
    """The first version had no blocks, no pictures and no day."""
    data = json.loads(export.json(demo()))
    for screen in data["outline"]["screens"]:
        for newer in ("to", "photo", "description", "blocks", "hotspots", "answers"):
            screen.pop(newer)
    data["outline"].pop("persona")
    for newer in ("day", "photos", "votes", "participants"):
        data.pop(newer)
    number = opened(world, json.dumps(data | {"format": "sprintrum/1"}).encode()).number
    found = taken_home(world, number)["outline"]["screens"]
    assert [screen["text"] for screen in found] == [screen["text"] for screen in data["outline"]["screens"]]


def refused(world: World, file: bytes | dict[str, Any], code: str) -> Refused:
    """Said in words, and nothing done."""
    teams, journal = len(world.state.teams), len(world.rooms.journal.names(world.state.id))
    with pytest.raises(Refused) as error:
        opened(world, file if isinstance(file, bytes) else json.dumps(file).encode())
    assert error.value.code == code
    assert (len(world.state.teams), len(world.rooms.journal.names(world.state.id))) == (teams, journal)
    return error.value


BOMB = b"[" * 200_000
NO_TEAMS = {
    "not JSON": (b"PK\x03\x04", "team_file.not_json"),
    "not UTF-8": ("{}".encode("utf-16"), "team_file.not_json"),
    "deep": (BOMB, "team_file.not_json"),
    "no number": (b'{"format": NaN}', "team_file.not_json"),
    "a number of ten thousand digits": (b'{"format": ' + b"9" * 10_000 + b"}", "team_file.not_json"),
    "a list": (b"[]", "team_file.other"),
    "another's": (b'{"format": "else/1"}', "team_file.other"),
    "newer": (b'{"format": "sprintrum/99"}', "team_file.newer"),
    "nothing in it": (b'{"format": "sprintrum/3"}', "team_file.wrong"),
}


@pytest.mark.parametrize("name", NO_TEAMS)
def test_what_is_no_team_is_refused(world: World, name: str) -> None:
    refused(world, *NO_TEAMS[name])


def changed(*path: str | int, value: Any) -> dict[str, Any]:
    data: Any = json.loads(export.json(full()))
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return data  # type: ignore[no-any-return]


NOTE = ("ideas", "notes", 0)
SCREEN = ("outline", "screens", 0)
WRONG = [
    ((*NOTE, "text"), "x" * (limits.NOTE * limits.SLACK + 1)),
    ((*NOTE, "text"), 7),
    ((*NOTE, "id"), ""),
    ((*NOTE, "id"), "x" * 65),
    ((*NOTE, "id"), "__proto__"),
    ((*NOTE, "group"), "../../x"),
    ((*NOTE, "created_ms"), 2**60),
    ((*NOTE, "created_ms"), True),
    ((*NOTE, "strokes"), ["no stroke"]),
    ((*NOTE, "author"), "seat-1"),
    (("ideas", "notes"), [{}]),
    (("ideas", "matrix"), {"note:n1": {"value": 101, "effort": 0}}),
    (("ideas", "matrix"), {"else": {"value": 1, "effort": 0}}),
    (("concept", "texts"), []),
    (("concept", "answers"), {"trust": 6}),
    (("concept", "answers"), {"trust": "perhaps"}),
    (("concept", "mentions"), {"need": ["javascript:1"]}),
    (("concept", "origin"), {"surprise": 1}),
    ((*SCREEN, "id"), "back"),
    (("outline", "persona"), "x" * (limits.PERSONA * limits.SLACK + 1)),
    ((*SCREEN, "answers"), ["x"]),
    (
        (*SCREEN, "hotspots"),
        [{"id": "h", "label": "", "to": "", "x": 9000, "y": 0, "w": 2000, "h": 10}],
    ),
    (("photos",), {"p1": "not base64!"}),
    (("language",), "xx"),
    (("day",), "2026-13"),
]


@pytest.mark.parametrize(
    ("path", "value"), WRONG, ids=[f"{path[-1]}-{at}" for at, (path, _) in enumerate(WRONG)]
)
def test_whatever_is_wrong_inside_is_refused_and_its_place_told(
    world: World, path: tuple[Any, ...], value: Any
) -> None:
    error = refused(world, changed(*path, value=value), "team_file.wrong")
    assert error.details["where"]


def test_too_much_is_refused(world: World) -> None:
    note = json.loads(export.json(full()))["ideas"]["notes"][0]
    notes = [note | {"id": f"n{at}"} for at in range(limits.ITEMS * limits.SLACK + 1)]
    refused(world, changed("ideas", "notes", value=notes), "team_file.wrong")
    refused(world, b" " * (limits.TEAM_FILE_BYTES + 1), "team_file.too_large")


def test_a_sprint_with_all_its_teams_takes_no_file(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEAMS", len(world.state.teams))
    refused(world, file_of(empty()), "sprint.full")
    assert len(world.state.teams) == limits.TEAMS


def test_a_day_that_is_none_is_refused(world: World) -> None:
    refused(world, changed("day", value="2026-02-31"), "team_file.wrong")


def test_only_the_instructor_opens_a_team(world: World) -> None:
    seat = world.join("Mette")
    with pytest.raises(Refused, match="forbidden"):
        bringing.open_team(world.deps, Actor(world.code, seat.id), file_of(empty()))


def test_sent_twice_it_opens_one_team(world: World) -> None:
    opened(world, file_of(empty()), intent="once")
    with pytest.raises(Repeated):
        opened(world, file_of(empty()), intent="once")
    assert [team.name for team in world.state.teams][2:] == ["Hold 1"]


def test_sent_twice_its_pictures_are_kept_once(world: World) -> None:
    opened(world, file_of(hard()), intent="once")
    with pytest.raises(Repeated):
        opened(world, file_of(hard()), intent="once")
    with world.store.read() as db:
        assert db.query(PhotoRow).count() == 2


def test_it_survives_a_restart_and_goes_on(world: World) -> None:
    number = opened(world, file_of(full())).number
    world.rooms.forget(world.code)
    mette = world.join("Mette", number)
    world.go_to("ideas")
    world.write(mette, f"ideas:{number}", "new", "Den næste idé")
    notes = world.rooms.read(world.code, world.state.id, f"ideas:{number}").notes
    assert len(notes) == len(full().ideas.notes) + 1


def test_a_team_that_was_brought_is_removed_and_comes_back_as_it_was(world: World) -> None:
    number = opened(world, file_of(full())).number
    before = told(world, number)
    world.act("team_remove", team=number)
    assert number not in [team.number for team in world.state.teams]
    world.act("deed_undo", id=world.state.deeds[0].id)
    assert told(world, number) == before


def told(world: World, number: int) -> str:
    state = world.state
    team = next(team for team in state.teams if team.number == number)
    return export.json(exports.report(world.deps, state, team, DAY, "da"))


def test_the_schema_is_one() -> None:
    try:
        compile(TEAM)
    except JsonSchemaDefinitionException as wrong:
        pytest.fail(str(wrong))


def test_the_log_says_it(world: World) -> None:
    number = opened(world, file_of(empty())).number
    assert (world.state.deeds[0].what, world.state.deeds[0].about) == ("team_opened", {"team": number})


def test_a_picture_counts_among_the_sprints_photos(world: World) -> None:
    told = report(ideas=nasty().ideas, photos={"p1": photo(size=(64, 48))})
    opened(world, file_of(told))
    state = world.state
    shown = exports.report(world.deps, state, state.teams[-1], DAY, "da")
    assert len(exports.with_photos(world.deps, state, shown).photos) == 1
