"""Where nobody is to know who wrote what: finding names in an update, and taking them off."""

from __future__ import annotations

from sprint.documents.checks import Touched
from sprint.documents.shape import Document
from sprint.documents.space import at
from sprint.documents.structs import Path
from sprint.documents.update import Update


def signed(doc: Document, touched: Touched, update: Update) -> list[Path]:
    """Where a name stands that was not there before and is not to.

    Where names are promised: that somebody else removed it. An undo repeats that, and anybody could claim it.
    """
    if not update.anonymous:
        return [path for path in touched.removers if _name(doc, path) not in (None, "", update.seat_id)]
    written = {(*path, "author") for path in touched.authors}
    return [path for path in written | touched.removers if _name(doc, path)]


def take_names_off(doc: Document, signed: list[Path]) -> None:
    for *holder, key in signed:
        at(doc, tuple(holder))[key] = ""


def _name(doc: Document, path: Path) -> object:
    return at(doc, path[:-1]).get(path[-1])
