"""Where nobody is to know who wrote what: finding names in an update, and taking them off."""

from __future__ import annotations

from pycrdt import Map

from sprint.documents import shape
from sprint.documents.checks import Touched
from sprint.documents.shape import Document

Signed = list[tuple[str, str]]


def signed(doc: Document, touched: Touched) -> Signed:
    """Root and id of what bears a name that was not there before."""
    authored = [(name, id, shape.root(doc, name).get(id)) for name, id in touched.authors]
    return [(name, id) for name, id, item in authored if isinstance(item, Map) and item.get("author")]


def take_names_off(doc: Document, signed: Signed) -> None:
    for name, id in signed:
        shape.root(doc, name)[id]["author"] = ""
