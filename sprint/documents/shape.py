"""What each kind of document holds: its roots, how it is seeded, and reading it as plain values."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pycrdt import Doc, Map, Text

from sprint.documents.name import Kind
from sprint.domain.documents import Comment, Concept, Group, Ideas, Note, Outline, Question, Row, Screen
from sprint.domain.strokes import note_of
from sprint.domain.tidy import tidy

ROOTS: Mapping[Kind, tuple[str, ...]] = {
    "ideas": ("notes", "groups", "frame", "matrix", "strokes", "questions", "reactions", "comments"),
    "drafts": ("notes", "strokes"),
    "concept": ("texts", "choices", "rows", "origin"),
    "outline": ("screens",),
}

# Roots whose items say who wrote them.
SIGNED = ("notes", "questions", "comments")
AXES = ("value", "effort")

Document = Doc[Any]
Values = Ideas | tuple[Note, ...] | Concept | Outline
Definition = tuple[dict[str, Any], ...]


def empty() -> Document:
    return Doc(allow_multithreading=True)


def root(doc: Document, name: str) -> "Map[Any]":
    found: Map[Any] = doc.get(name, type=Map)
    return found


def names_of_roots(doc: Document) -> set[str]:
    """What ``doc.keys()`` gives, without an object for every root: each edit asks."""
    with doc.transaction() as transaction:
        return set(doc._doc.roots(transaction._txn))  # type: ignore[arg-type]


def fields(definition: Definition) -> Iterator[dict[str, Any]]:
    for section in definition:
        yield from section["fields"]


def seed(kind: Kind, definition: Definition, challenge: str = "") -> bytes:
    """The first update of a document. Everything two people could both create is created here, once."""
    doc = empty()
    with doc.transaction():
        for name in ROOTS[kind]:
            root(doc, name)
        if kind == "ideas":
            root(doc, "frame")["challenge"] = Text(challenge)
        if kind == "concept":
            seed_concept(doc, definition)
    return doc.get_update()


def seed_concept(doc: Document, definition: Definition) -> None:
    texts, rows = root(doc, "texts"), root(doc, "rows")
    for field in fields(definition):
        if field["kind"] in ("text", "choice_text"):
            texts[field["id"]] = Text()
        elif field["kind"] == "rows":
            rows[field["id"]] = Map()


def read(kind: Kind, doc: Document) -> Values:
    return READERS[kind](doc)


def read_ideas(doc: Document) -> Ideas:
    groups = [read_group(id, item) for id, item in kept(doc, "groups")]
    questions = [read_question(id, item) for id, item in kept(doc, "questions")]
    comments = [read_comment(id, item) for id, item in kept(doc, "comments")]
    frame = plain(doc, "frame")
    return Ideas(
        challenge=text(frame.get("challenge")),
        notes=read_drafts(doc),
        groups=tuple(sorted(groups, key=lambda group: (group.order, group.id))),
        matrix=read_matrix(doc),
        questions=tuple(sorted(questions, key=lambda question: (question.order, question.id))),
        question=text(frame.get("question")),
        comments=tuple(sorted(comments, key=lambda comment: (comment.created_ms, comment.id))),
        removed=frozenset(f"{kind}:{id}" for kind in ("note", "group") for id, _ in removed(doc, f"{kind}s")),
        merged={id: into for id, item in removed(doc, "groups") if (into := text(item.get("merged_into")))},
    )


def read_matrix(doc: Document) -> dict[str, dict[str, int]]:
    placed = {item: spot for item, spot in plain(doc, "matrix").items() if isinstance(spot, dict)}
    return {item: {axis: whole(spot.get(axis)) for axis in AXES} for item, spot in placed.items()}


def read_drafts(doc: Document) -> tuple[Note, ...]:
    drawn = read_strokes(doc)
    notes = [read_note(id, item, drawn.get(id, ())) for id, item in kept(doc, "notes")]
    return tuple(sorted(notes, key=lambda note: (note.order, note.id)))


def read_strokes(doc: Document) -> dict[str, tuple[str, ...]]:
    """Each note's strokes, in the order they were drawn; they were checked when they came in."""
    drawn: dict[str, tuple[str, ...]] = {}
    for key, stroke in sorted(plain(doc, "strokes").items()):
        if isinstance(stroke, str):
            drawn[note_of(key)] = (*drawn.get(note_of(key), ()), stroke)
    return drawn


def read_note(id: str, item: dict[str, Any], strokes: tuple[str, ...] = ()) -> Note:
    place = item.get("place")
    place = place if isinstance(place, dict) else {}
    return Note(
        id=id,
        text=text(item.get("text")),
        colour=text(item.get("colour")) or "yellow",
        author=text(item.get("author")),
        group=text(place.get("group")),
        order=text(place.get("order")),
        created_ms=whole(item.get("created_ms")),
        photo=text(item.get("photo")),
        description=text(item.get("description")),
        builds_on=text(item.get("builds_on")),
        strokes=strokes,
    )


def read_group(id: str, item: dict[str, Any]) -> Group:
    return Group(id=id, title=text(item.get("title")), order=text(item.get("order")))


def read_question(id: str, item: dict[str, Any]) -> Question:
    return Question(id=id, text=text(item.get("text")), order=text(item.get("order")))


def read_comment(id: str, item: dict[str, Any]) -> Comment:
    return Comment(
        id=id,
        note=text(item.get("note")),
        text=text(item.get("text")),
        created_ms=whole(item.get("created_ms")),
    )


def read_concept(doc: Document) -> Concept:
    origin = plain(doc, "origin")
    if "votes" in origin:
        origin["votes"] = whole(origin["votes"])
    return Concept(
        texts={field: text(value) for field, value in plain(doc, "texts").items()},
        choices={field: text(value) for field, value in plain(doc, "choices").items() if value},
        rows={field: read_rows(rows) for field, rows in plain(doc, "rows").items() if isinstance(rows, dict)},
        origin=origin or None,
    )


def read_rows(rows: dict[str, Any]) -> tuple[Row, ...]:
    found = [(text(row.get("order")), id, row) for id, row in rows.items() if is_kept(row)]
    return tuple(Row(id, cells(row)) for _, id, row in sorted(found, key=lambda one: one[:2]))


def cells(row: dict[str, Any]) -> dict[str, str]:
    return {column: text(value) for column, value in row.items() if column not in ("order", "removed_ms")}


def read_outline(doc: Document) -> Outline:
    screens = [read_screen(id, item) for id, item in kept(doc, "screens")]
    return Outline(tuple(sorted(screens, key=lambda screen: (screen.order, screen.id))))


def read_screen(id: str, item: dict[str, Any]) -> Screen:
    words = ("kind", "title", "text", "data", "actor", "channel", "order")
    return Screen(id=id, **{word: text(item.get(word)) for word in words})


READERS: Mapping[Kind, Callable[[Document], Values]] = {
    "ideas": read_ideas,
    "drafts": read_drafts,
    "concept": read_concept,
    "outline": read_outline,
}


def plain(doc: Document, name: str) -> dict[str, Any]:
    """Through JSON, which yrs writes in one go: ``to_py`` takes a transaction, and 15 times as long, a value.

    JSON has no word for what is no number: those are None here.
    """
    found: dict[str, Any] = json.loads(str(root(doc, name)))
    return found


def kept(doc: Document, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((id, item) for id, item in plain(doc, name).items() if is_kept(item))


def removed(doc: Document, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    items = plain(doc, name).items()
    return ((id, item) for id, item in items if isinstance(item, dict) and not is_kept(item))


def is_kept(item: object) -> bool:
    """Removed things stay in the document, so that a person can bring them back."""
    return isinstance(item, dict) and not whole(item.get("removed_ms"))


def text(value: object) -> str:
    """What was written before browsers tidied it is tidied here."""
    return tidy(value) if isinstance(value, str) else ""


def whole(value: object) -> int:
    """Numbers of browsers arrive as floats."""
    return int(value) if isinstance(value, (int, float)) and abs(value) < 2**53 else 0
