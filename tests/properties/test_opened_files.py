"""Whatever ids a file has, what it brings is its own: nothing of another team is overwritten or linked to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import hypothesis.strategies as st
from hypothesis import given, settings

from sprint import content
from sprint.documents import bring, merging, shape, with_new_ids
from sprint.documents.name import Kind
from sprint.documents.renaming import Work
from sprint.documents.shape import Document
from sprint.domain.documents import (
    Block,
    Comment,
    Concept,
    FieldComment,
    Group,
    Hotspot,
    Ideas,
    Note,
    Outline,
    Question,
    Row,
    Screen,
)
from tests.support.naming import ids_in, renamed

SHEET = tuple(content.concept())
ROWS = "systems"
# A link to what is not there.
LOST = "lost"
KINDS: tuple[Kind, ...] = ("ideas", "concept", "outline")
# So few that kinds share them, teams share them, and links lead to what is not there.
IDS = ("a", "b", "c", "n-1", "Z_9", "1")

ids = st.sampled_from(IDS)
links = st.sampled_from(("", *IDS))
ways = st.sampled_from(("", "back", "end", *IDS))
words = st.sampled_from(("Én seddel", "En anden", ""))
orders = st.sampled_from(("a0", "a1"))
items = st.builds("{}:{}".format, st.sampled_from(("note", "group")), ids)
answered = st.builds("{}:{}".format, st.sampled_from(("field", "note", "system")), ids)


def some(of: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(of, max_size=most, unique_by=lambda one: getattr(one, "id", one)).map(tuple)


boards = st.builds(
    Ideas,
    st.just(""),
    some(
        st.builds(
            Note,
            ids,
            words,
            st.just("yellow"),
            st.just(""),
            links,
            orders,
            st.just(5),
            builds_on=links,
            strokes=st.sampled_from(((), ("1k2 0,0 1,0",))),
        )
    ),
    some(st.builds(Group, ids, words, orders)),
    st.dictionaries(items, st.just({"value": 1, "effort": 2}), max_size=2),
    some(st.builds(Question, ids, words, orders)),
    links,
    some(st.builds(Comment, ids, links, words, st.just(5))),
)
origins = st.fixed_dictionaries({"item": items, "notes": st.lists(ids, max_size=2), "title": words})
sheets = st.builds(
    Concept,
    rows=st.fixed_dictionaries({ROWS: some(st.builds(Row, ids, st.just({"name": "KSP"})))}),
    origin=st.none() | origins,
    comments=some(st.builds(FieldComment, ids, st.just("need"), words, st.just(5))),
    mentions=st.fixed_dictionaries({"need": some(items).map(lambda found: tuple(sorted(found)))}),
)


@st.composite
def prototypes(draw: st.DrawFn) -> Outline:
    """Pieces have ids of their own on all screens together."""
    screens = draw(some(st.tuples(ids, ways, some(answered).map(sorted).map(tuple), orders), 3).map(by_first))
    blocks = draw(some(st.builds(Block, ids, st.just("text"), words, to=ways, order=orders), 4))
    spots = draw(some(st.builds(Hotspot, ids, words, ways, *[st.just(1)] * 4, orders), 4))
    return Outline(
        tuple(
            Screen(
                id,
                "screen",
                "Skærm",
                "",
                "",
                "",
                "",
                order,
                to,
                blocks=tuple(blocks[at::3]),
                hotspots=tuple(spots[at::3]),
                answers=tuple(what),
            )
            for at, (id, to, what, order) in enumerate(screens)
        )
    )


def by_first(found: Sequence[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return list({one[0]: one for one in found}.values())


works = st.tuples(boards, sheets, prototypes())


def opened(work: Work) -> dict[Kind, Document]:
    made = {}
    for kind, values in zip(KINDS, work, strict=True):
        brought = bring(kind, values, SHEET, 7)
        made[kind] = shape.empty()
        made[kind].apply_update(brought.seed)
        made[kind].apply_update(brought.update)
    return made


def read(documents: dict[Kind, Document]) -> dict[str, Any]:
    return {kind: asdict(shape.read(kind, documents[kind])) for kind in KINDS}  # type: ignore[arg-type]


def things(kind: Kind, doc: Document) -> list[dict[str, Any]]:
    """All that has an id, without where it stands."""
    name = {"ideas": "notes", "concept": "comments", "outline": "screens"}[kind]
    kept = (item | {"order": "", "place": ""} for _, item in shape.kept(doc, name))
    return [dict(sorted(item.items())) for item in kept]


@settings(max_examples=60, deadline=None)
@given(works)
def test_what_is_opened_has_new_ids_and_is_the_same(work: Work) -> None:
    new = with_new_ids(work, "new")
    old_ids, new_ids = (sorted(set(ids_in([asdict(part) for part in one]))) for one in (work, new))
    assert not set(new_ids) & set(IDS)
    back = dict(zip(new_ids, old_ids, strict=True))
    before = renamed(read(opened(work)), lambda id: id if id in old_ids or id not in IDS else LOST)
    after = renamed(
        read(opened(new)), lambda id: LOST if id.startswith("new-") and id not in back else back.get(id, id)
    )
    assert after == before


@settings(max_examples=60, deadline=None)
@given(works, works)
def test_two_teams_whose_files_share_ids_lose_nothing_and_link_nothing_when_they_are_one(
    work: Work, other: Work
) -> None:
    mine, theirs = opened(with_new_ids(work, "mine")), opened(with_new_ids(other, "theirs"))
    for kind in KINDS:
        before, coming = things(kind, mine[kind]), things(kind, theirs[kind])
        with mine[kind].transaction():
            merging.add(kind, mine[kind], theirs[kind], SHEET)
        assert sorted(map(str, things(kind, mine[kind]))) == sorted(map(str, before + coming))
    for note in shape.read_ideas(mine["ideas"]).notes:
        whose = note.id.partition("-")[0]
        assert {link.partition("-")[0] for link in (note.group, note.builds_on) if link} <= {whose}
