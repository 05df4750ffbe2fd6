"""A sheet for another municipality: what the team wrote, without what only that municipality can say."""

from __future__ import annotations

from collections.abc import Collection

from pycrdt import Map

from sprint.documents.restoring import make_as, rewrite
from sprint.documents.shape import Document, empty, root


def copied(team_sheet: bytes, own_fields: Collection[str]) -> Document:
    """The sheet as the edition begins; comments and who has answered the guide stay with the team."""
    doc = empty()
    doc.apply_update(team_sheet)
    with doc.transaction():
        for name in ("texts", "choices", "rows"):
            _empty(root(doc, name), own_fields)
        root(doc, "comments").clear()
        guide = root(doc, "guide")
        for key in [key for key in guide.keys() if "/" in key]:  # noqa: SIM118
            del guide[key]
        mentions = root(doc, "mentions")
        for key in [key for key in mentions.keys() if key.partition("/")[0] in own_fields]:  # noqa: SIM118
            del mentions[key]
    return doc


def begin(doc: Document, beginning: Document, now_ms: int) -> None:
    """Use it inside a transaction of ``doc``."""
    make_as("concept", doc, beginning, now_ms)


def _empty(fields: Map[str], own: Collection[str]) -> None:
    for field in own:
        held = fields.get(field)
        if isinstance(held, Map):
            held.clear()
        elif isinstance(held, str):
            del fields[field]
        elif held is not None:
            rewrite(held, "")
