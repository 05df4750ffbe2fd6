"""What each kind of document holds: its roots, how it is seeded, and reading it as plain values."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pycrdt import Doc, Map, Text

from sprint.documents import outline
from sprint.documents.name import Kind
from sprint.domain.documents import (
    COLOURS,
    Comment,
    Concept,
    FieldComment,
    Group,
    Ideas,
    Note,
    Outline,
    Question,
    Row,
)
from sprint.domain.guide import UNKNOWN
from sprint.domain.strokes import note_of
from sprint.domain.tidy import tidy

ROOTS: Mapping[Kind, tuple[str, ...]] = {
    "ideas": ("notes", "groups", "frame", "matrix", "strokes", "questions", "reactions", "comments"),
    "drafts": ("notes", "strokes", "opinions", "mine"),
    "concept": ("texts", "choices", "rows", "origin", "guide", "spread", "comments", "mentions"),
    "outline": ("screens", "blocks", "hotspots", "answers", "strokes", "play"),
}

# Roots whose items say who wrote them.
SIGNED = ("notes", "questions", "comments")
AXES = ("value", "effort")
# The shape of each kind of document; what is stored in an earlier one is brought up when it is loaded.
SHAPE: Mapping[Kind, int] = {"ideas": 1, "drafts": 2, "concept": 2, "outline": 2}
# What a person answers for nobody but themselves.
MINE = ("monday",)
# What is said of a whole prototype.
PLAY = ("persona",)
# An option that got another name: it is read as the one that means the same.
READ_AS = {("strategy_of_change", "optimising"): "production"}

Document = Doc[Any]
Values = Ideas | tuple[Note, ...] | Concept | Outline
Definition = tuple[dict[str, Any], ...]


def empty() -> Document:
    return Doc(allow_multithreading=True)


def root(doc: Document, name: str) -> "Map[Any]":
    shared: Map[Any] = doc.get(name, type=Map)
    return shared


def value(items: "Map[Any]", key: str) -> Any:
    """What ``items.get(key)`` gives, in one look instead of three: each edit asks."""
    with items.doc.transaction() as transaction:
        if not items.integrated.has(transaction._txn, key):
            return None
        return items._maybe_as_type_or_doc(items.integrated.get(transaction._txn, key))


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
        complete(kind, doc, definition)
    return doc.get_update()


def bring_up(kind: Kind, doc: Document, definition: Definition) -> None:
    """Gives a document of an earlier shape what this one has more; nothing is replaced."""
    with doc.transaction():
        complete(kind, doc, definition)


def complete(kind: Kind, doc: Document, definition: Definition) -> None:
    """Makes what is missing of the things that two people could both create."""
    if kind == "concept":
        complete_concept(doc, definition)
    if kind == "drafts":
        seed_texts(root(doc, "mine"), MINE)
    if kind == "outline":
        seed_texts(root(doc, "play"), PLAY)


def complete_concept(doc: Document, definition: Definition) -> None:
    rows = root(doc, "rows")
    seed_texts(
        root(doc, "texts"), (f["id"] for f in fields(definition) if f["kind"] in ("text", "choice_text"))
    )
    for field in fields(definition):
        if field["kind"] == "rows":
            complete_rows(rows, field)


def seed_texts(texts: "Map[Any]", ids: Iterable[str]) -> None:
    for id in ids:
        if texts.get(id) is None:
            texts[id] = Text()


def complete_rows(rows: "Map[Any]", field: Mapping[str, Any]) -> None:
    if rows.get(field["id"]) is None:
        rows[field["id"]] = Map()
    written = [column["id"] for column in field["columns"] if column["kind"] == "text"]
    for row in list(rows[field["id"]].values()):
        if isinstance(row, Map):
            seed_texts(row, written)


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
    spots = {item: spot for item, spot in plain(doc, "matrix").items() if isinstance(spot, dict)}
    return {item: {axis: whole(spot.get(axis)) for axis in AXES} for item, spot in spots.items()}


def read_drafts(doc: Document) -> tuple[Note, ...]:
    strokes_of = read_strokes(doc)
    notes = [read_note(id, item, strokes_of.get(id, ())) for id, item in kept(doc, "notes")]
    return tuple(sorted(notes, key=lambda note: (note.order, note.id)))


def read_strokes(doc: Document) -> dict[str, tuple[str, ...]]:
    """Each note's strokes, in the order they were drawn; they were checked when they came in."""
    strokes_of: dict[str, tuple[str, ...]] = {}
    for key, stroke in sorted(plain(doc, "strokes").items()):
        if isinstance(stroke, str):
            strokes_of[note_of(key)] = (*strokes_of.get(note_of(key), ()), stroke)
    return strokes_of


def read_note(id: str, item: dict[str, Any], strokes: tuple[str, ...] = ()) -> Note:
    place = item.get("place")
    place = place if isinstance(place, dict) else {}
    return Note(
        id=id,
        text=text(item.get("text")),
        colour=text(item.get("colour")) or COLOURS[0],
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
        choices={
            field: option(field, text(value)) for field, value in plain(doc, "choices").items() if value
        },
        rows={field: read_rows(rows) for field, rows in plain(doc, "rows").items() if isinstance(rows, dict)},
        origin=origin or None,
        answers=answers(plain(doc, "guide")),
        spread=read_spread(doc),
        comments=read_field_comments(doc),
        mentions=read_mentions(doc),
    )


def option(field: str, chosen: str) -> str:
    return READ_AS.get((field, chosen), chosen)


def answers(given: Mapping[str, Any]) -> dict[str, int | str]:
    """1 to 5 or »ved ikke«, by statement."""
    numbers = {
        id: value if value == UNKNOWN else whole(value) for id, value in given.items() if "/" not in id
    }
    return {id: answer for id, answer in numbers.items() if answer}


def read_field_comments(doc: Document) -> tuple[FieldComment, ...]:
    found = [read_field_comment(id, item) for id, item in kept(doc, "comments")]
    return tuple(sorted(found, key=lambda comment: (comment.created_ms, comment.id)))


def read_field_comment(id: str, item: dict[str, Any]) -> FieldComment:
    return FieldComment(
        id=id,
        field=text(item.get("field")),
        text=text(item.get("text")),
        created_ms=whole(item.get("created_ms")),
        resolved=bool(whole(item.get("resolved_ms"))),
    )


def read_spread(doc: Document) -> dict[str, tuple[int, ...]]:
    """How those who answered the guide alone did, by statement."""
    spread = plain(doc, "spread")
    return {id: tuple(map(whole, counts)) for id, counts in spread.items() if isinstance(counts, list)}


def read_mentions(doc: Document) -> dict[str, tuple[str, ...]]:
    """The items each field builds on, by field."""
    found: dict[str, tuple[str, ...]] = {}
    for key, is_there in sorted(plain(doc, "mentions").items()):
        field, _, item = key.partition("/")
        if is_there:
            found[field] = (*found.get(field, ()), item)
    return found


def read_opinions(doc: Document) -> dict[str, int | str]:
    """What somebody alone answered to the guide, from their drafts."""
    return answers(plain(doc, "opinions"))


def read_mine(doc: Document) -> dict[str, str]:
    """What somebody answered for nobody but themselves, from their drafts."""
    return {id: text(value).strip() for id, value in plain(doc, "mine").items()}


def read_rows(rows: dict[str, Any]) -> tuple[Row, ...]:
    ordered = [(text(row.get("order")), id, row) for id, row in rows.items() if is_kept(row)]
    return tuple(Row(id, cells(row)) for _, id, row in sorted(ordered, key=lambda keyed: keyed[:2]))


# What a row knows of itself beside its cells.
NO_CELLS = frozenset({"order", "removed_ms", "removed_by", "feedback"})


def cells(row: dict[str, Any]) -> dict[str, str]:
    return {column: text(value) for column, value in row.items() if column not in NO_CELLS}


def read_outline(doc: Document) -> Outline:
    items = {name: kept(doc, name) for name in ("screens", "blocks", "hotspots")}
    persona = text(plain(doc, "play").get("persona"))
    return outline.outline(items, plain(doc, "answers"), read_strokes(doc), persona, text)


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
    values: dict[str, Any] = json.loads(str(root(doc, name)))
    return values


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
