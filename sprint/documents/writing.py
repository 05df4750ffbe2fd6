"""Writing in a document as the server: the same structures that browsers write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pycrdt import Map, Text

from sprint.documents.shape import Document, root

Column = Mapping[str, Any]


class Writing:
    """Short words for the changes of one document; use it inside a transaction."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc

    def note(
        self, note_id: str, text: str, colour: str, author: str, group: str, order: str, now_ms: int
    ) -> None:
        root(self._doc, "notes")[note_id] = Map(
            {
                "text": Text(text),
                "colour": colour,
                "author": author,
                "place": {"group": group, "order": order},
                "created_ms": now_ms,
                "removed_ms": 0,
            }
        )

    def photo(self, note_id: str, photo: str, description: str) -> None:
        root(self._doc, "notes")[note_id].update({"photo": photo, "description": description})

    def sketch(self, note_id: str, strokes: Sequence[str], description: str) -> None:
        root(self._doc, "notes")[note_id]["description"] = description
        for at, stroke in enumerate(strokes):
            root(self._doc, "strokes")[f"{note_id}/{at:03}"] = stroke

    def question(self, question_id: str, text: str, author: str, order: str, now_ms: int) -> None:
        root(self._doc, "questions")[question_id] = Map(
            {"text": Text(text), "author": author, "order": order, "created_ms": now_ms, "removed_ms": 0}
        )

    def frame(self, question_id: str) -> None:
        root(self._doc, "frame")["question"] = question_id

    def reaction(self, note_id: str, seat_id: str, reaction: str) -> None:
        root(self._doc, "reactions")[f"{note_id}/{seat_id}/{reaction}"] = True

    def comment(self, comment_id: str, note_id: str, text: str, author: str, now_ms: int) -> None:
        root(self._doc, "comments")[comment_id] = Map(
            {"note": note_id, "text": Text(text), "author": author, "created_ms": now_ms, "removed_ms": 0}
        )

    def field_comment(self, comment_id: str, field: str, text: str, author: str, now_ms: int) -> None:
        said = {"field": field, "text": Text(text), "author": author, "created_ms": now_ms}
        root(self._doc, "comments")[comment_id] = Map({**said, "removed_ms": 0, "resolved_ms": 0})

    def mention(self, key: str) -> None:
        """That a field builds on an item: ``<field>/note:<id>``."""
        root(self._doc, "mentions")[key] = True

    def group(self, group_id: str, title: str, order: str, now_ms: int) -> None:
        root(self._doc, "groups")[group_id] = Map(
            {"title": Text(title), "order": order, "created_ms": now_ms, "removed_ms": 0}
        )

    def place(self, note_id: str, group: str, order: str) -> None:
        root(self._doc, "notes")[note_id]["place"] = {"group": group, "order": order}

    def text(self, field: str, text: str) -> None:
        """Into the text that was seeded; replacing it would cut others off."""
        shared = root(self._doc, "texts")[field]
        shared += text

    def choice(self, field: str, option: str) -> None:
        root(self._doc, "choices")[field] = option

    def row(
        self, field: str, row_id: str, order: str, columns: Sequence[Column], cells: Sequence[Any]
    ) -> None:
        """Cells in the columns' order; a number picks an option of a choice."""
        row: dict[str, Any] = {"order": order, "removed_ms": 0}
        for column, cell in zip(columns, cells, strict=True):
            row[column["id"]] = cell_of(column, cell)
        root(self._doc, "rows")[field][row_id] = Map(row)

    def screen(self, screen_id: str, screen: Sequence[str], order: str, now_ms: int) -> None:
        """Kind, title, text, data, actor and channel."""
        kind, title, text, data, actor, channel = screen
        root(self._doc, "screens")[screen_id] = Map(
            {
                "kind": kind,
                "title": Text(title),
                "text": Text(text),
                "data": Text(data),
                "actor": actor,
                "channel": channel,
                "order": order,
                "created_ms": now_ms,
                "removed_ms": 0,
            }
        )

    def block(self, block_id: str, screen_id: str, block: Mapping[str, Any], order: str, now_ms: int) -> None:
        """Kind, and what it has of text, more, target, photo and description."""
        words = {key: block[key] for key in ("to", "photo", "description") if block.get(key)}
        root(self._doc, "blocks")[block_id] = Map(
            {
                "screen": screen_id,
                "kind": block["kind"],
                "text": Text(block.get("text", "")),
                "more": Text(block.get("more", "")),
                "order": order,
                "created_ms": now_ms,
                "removed_ms": 0,
                **words,
            }
        )

    def hotspot(
        self, hotspot_id: str, screen_id: str, hotspot: Mapping[str, Any], order: str, now_ms: int
    ) -> None:
        """Label, spot and target."""
        root(self._doc, "hotspots")[hotspot_id] = Map(
            {
                "screen": screen_id,
                "label": Text(hotspot["label"]),
                "spot": dict(hotspot["spot"]),
                "to": hotspot.get("to", ""),
                "order": order,
                "created_ms": now_ms,
                "removed_ms": 0,
            }
        )

    def picture_of(self, screen_id: str, photo: str, description: str, to: str = "") -> None:
        """The drawing that is the screen, and where the screen leads by itself."""
        root(self._doc, "screens")[screen_id].update({"photo": photo, "description": description, "to": to})

    def persona(self, text: str) -> None:
        """Into the text that was seeded, as with the sheet's."""
        shared = root(self._doc, "play")["persona"]
        shared += text

    def answer(self, screen_id: str, what: str) -> None:
        root(self._doc, "answers")[f"{screen_id}/{what}"] = True


def cell_of(column: Column, cell: Any) -> Any:
    if column["kind"] == "text":
        return Text(cell)
    return column["options"][cell]["id"] if isinstance(cell, int) else cell
