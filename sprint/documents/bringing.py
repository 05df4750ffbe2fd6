"""Values of a file as a team's document: ``shape.read`` the other way, held to what browsers are held to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fractional_indexing import generate_n_keys_between
from pycrdt import Map, Text

from sprint.documents import checks, pieces, shape
from sprint.documents.name import Kind
from sprint.documents.outline import OWN
from sprint.documents.shape import ROOTS, Definition, Document, fields, root
from sprint.documents.writing import Writing
from sprint.domain import limits
from sprint.domain.documents import Block, Concept, Ideas, Note, Outline, Row, Screen
from sprint.domain.errors import Refused
from sprint.domain.spots import SIDES

Values = Ideas | Concept | Outline

# What the server alone writes, and no browser is asked about.
OURS = frozenset({"origin", "spread"})


@dataclass
class Brought:
    """A document's seed and the update after it; ``unplaced`` are fields that the sprint's sheet has not."""

    seed: bytes
    update: bytes
    shape: int
    unplaced: set[str] = field(default_factory=set)


def bring(kind: Kind, values: Values, definition: Definition, now_ms: int) -> Brought:
    """Raises ``team_file.wrong`` for what a browser may not write either."""
    doc = shape.empty()
    seed = shape.seed(kind, definition)
    doc.apply_update(seed)
    before, unplaced = doc.get_state(), set[str]()
    with doc.transaction():
        if isinstance(values, Ideas):
            _ideas(doc, values)
        elif isinstance(values, Concept):
            unplaced = _concept(doc, values, definition)
        else:
            _outline(doc, values, now_ms)
    checks.guarded(_check, kind, doc, definition)
    return Brought(seed, doc.get_update(before), shape.SHAPE[kind], unplaced)


def _check(kind: Kind, doc: Document, definition: Definition) -> None:
    """Every single thing, as if it came from a browser; raises ``team_file.wrong`` with its place."""
    if len(doc.get_update()) > limits.DOCUMENT_BYTES:
        raise Refused("document.full")
    for name in set(ROOTS[kind]) - OURS:
        for key in root(doc, name).keys():  # noqa: SIM118
            _held(f"{kind}.{name}.{key}", checks.place, doc, (name, key), definition, "")
    if "strokes" in ROOTS[kind]:
        _held(f"{kind}.strokes", checks.few_strokes, root(doc, "strokes"))
    if kind == "outline":
        _held("outline.screens", pieces.few, doc, limits.SLACK)
    shape.read(kind, doc)


def _held(where: str, check: Callable[..., None], *args: Any) -> None:
    try:
        check(*args)
    except Refused as refused:
        rule = "maxLength" if refused.code == "too_large" else ""
        raise Refused("team_file.wrong", where=where, rule=rule) from None


# The board


def _ideas(doc: Document, ideas: Ideas) -> None:
    write = Writing(doc)
    challenge = root(doc, "frame")["challenge"]
    challenge += ideas.challenge
    for note in ideas.notes:
        write.note(note.id, note.text, note.colour, "", note.group, note.order, note.created_ms)
        _note_has(doc, note)
    for group in ideas.groups:
        write.group(group.id, group.title, group.order, 0)
    for question in ideas.questions:
        write.question(question.id, question.text, "", question.order, 0)
    if ideas.question:
        write.frame(ideas.question)
    for comment in ideas.comments:
        write.comment(comment.id, comment.note, comment.text, "", comment.created_ms)
    root(doc, "matrix").update({item: dict(spot) for item, spot in ideas.matrix.items()})


def _note_has(doc: Document, note: Note) -> None:
    more = {"photo": note.photo, "description": note.description, "builds_on": note.builds_on}
    root(doc, "notes")[note.id].update({key: value for key, value in more.items() if value})
    _strokes(doc, note.id, note.strokes)


def _strokes(doc: Document, id: str, strokes: Iterable[str]) -> None:
    root(doc, "strokes").update({f"{id}/{at:03}": stroke for at, stroke in enumerate(strokes)})


# The sheet


def _concept(doc: Document, concept: Concept, definition: Definition) -> set[str]:
    """As much of it as the sheet of this sprint has a place for; returns the fields that it has not."""
    write = Writing(doc)
    sheet = {each["id"]: each for each in fields(definition)}
    unplaced = set()
    for name, text in concept.texts.items():
        if _is(sheet, name, "text", "choice_text"):
            write.text(name, text)
        elif text.strip():
            unplaced.add(name)
    for name, chosen in concept.choices.items():
        if chosen in _options(sheet.get(name, {})):
            write.choice(name, chosen)
        else:
            unplaced.add(name)
    for name, rows in concept.rows.items():
        if _is(sheet, name, "rows"):
            unplaced |= _rows(root(doc, "rows")[name], rows, sheet[name])
        elif rows:
            unplaced.add(name)
    _beside(doc, write, concept)
    return unplaced


def _is(sheet: Mapping[str, Any], name: str, *kinds: str) -> bool:
    return name in sheet and sheet[name]["kind"] in kinds


def _options(field: Mapping[str, Any]) -> set[str]:
    return {option["id"] for option in field.get("options", ())}


def _rows(live: Map[Any], rows: Sequence[Row], field: Mapping[str, Any]) -> set[str]:
    columns = {column["id"]: column for column in field["columns"]}
    lost = set()
    orders = generate_n_keys_between(None, None, len(rows)) if rows else ()
    for row, order in zip(rows, orders, strict=True):
        cells = {id: _cell(columns[id], text) for id, text in row.cells.items() if id in columns}
        live[row.id] = Map({**cells, "order": order, "removed_ms": 0})
        lost |= {field["id"] for id, text in row.cells.items() if text and not _holds(columns.get(id), text)}
    return lost


def _cell(column: Mapping[str, Any], text: str) -> Any:
    if column["kind"] == "text":
        return Text(text)
    return text if _holds(column, text) else ""


def _holds(column: Mapping[str, Any] | None, text: str) -> bool:
    return column is not None and (column["kind"] != "choice" or text in _options(column))


def _beside(doc: Document, write: Writing, concept: Concept) -> None:
    """What stands beside the fields."""
    root(doc, "origin").update(dict(concept.origin or {}))
    root(doc, "guide").update(dict(concept.answers))
    root(doc, "spread").update({statement: list(counts) for statement, counts in concept.spread.items()})
    for comment in concept.comments:
        write.field_comment(comment.id, comment.field, comment.text, "", comment.created_ms)
        if comment.resolved:
            root(doc, "comments")[comment.id]["resolved_ms"] = max(1, comment.created_ms)
    for name, items in concept.mentions.items():
        for item in items:
            write.mention(f"{name}/{item}")


# The prototype


def _outline(doc: Document, outline: Outline, now_ms: int) -> None:
    write = Writing(doc)
    write.persona(outline.persona)
    for screen in outline.screens:
        words = (screen.kind, screen.title, screen.text, screen.data, screen.actor, screen.channel)
        write.screen(screen.id, words, screen.order, now_ms)
        write.picture_of(screen.id, screen.photo, screen.description, screen.to)
        for block in screen.blocks:
            _block(doc, write, screen, block, now_ms)
        for spot in screen.hotspots:
            sides = {side: getattr(spot, side) for side in SIDES}
            placed = {"label": spot.label, "spot": sides, "to": spot.to}
            write.hotspot(spot.id, screen.id, placed, spot.order, now_ms)
        for answer in screen.answers:
            write.answer(screen.id, answer)


def _block(doc: Document, write: Writing, screen: Screen, block: Block, now_ms: int) -> None:
    """What stands on the screen itself is only put in its place."""
    own = next((kind for kind in OWN if block.id == f"{screen.id}:{kind}"), None)
    if own:
        root(doc, "screens")[screen.id][f"{own}_order"] = block.order
    else:
        write.block(block.id, screen.id, vars(block), block.order, now_ms)
        _strokes(doc, block.id, block.strokes)
