"""Taking things out of a document: what some seats have written, and what was removed long ago."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

from pycrdt import Map

from sprint.documents import structs
from sprint.documents.drafts import TURNED_OVER
from sprint.documents.name import Kind
from sprint.documents.restoring import make_as, rewrite
from sprint.documents.shape import Definition, Document, empty, names_of_roots, root, seed, whole
from sprint.documents.space import at, drawn_on
from sprint.documents.structs import Path
from sprint.domain import limits
from sprint.domain.clock import DAY_MS
from sprint.domain.strokes import note_of

# Roots of things that carry the hour of their removal; rows of the concept lie one map deeper.
ITEMS = ("notes", "groups", "questions", "comments", "screens", "blocks", "hotspots")


def written_by(doc: Document, seat_ids: Collection[str], client_ids: Collection[int]) -> list[Path]:
    """The places of what these seats signed, and of what these clients wrote and nobody else signed.

    Letters in what others began are not told apart.
    """
    names = roots_in(doc)
    wrote = structs.writers(doc.get_update()) if client_ids else {}
    mine = {path for path, client in wrote.items() if client in client_ids and len(path) == depth(path)}
    signed = {(name, id): author for name in names for id, author in authors(doc, name)}
    found = {path for path in mine if signed.get((path[0], path[1])) in (None, "", *seat_ids)}
    found |= {path for path, author in signed.items() if author in seat_ids}
    if "reactions" in names:
        keys = root(doc, "reactions").keys()
        found |= {("reactions", key) for key in keys if key.split("/")[1:2] and key.split("/")[1] in seat_ids}
    paths = [path for path in found if path[0] in names and stands(doc, path)]
    return [*paths, *answered_alone(doc, seat_ids)]


def answered_alone(doc: Document, seat_ids: Collection[str]) -> list[Path]:
    """Where a sheet says that these seats have answered the guide alone."""
    if "guide" not in names_of_roots(doc):
        return []
    given = root(doc, "guide")
    return [("guide", key) for key in (f"done/{seat_id}" for seat_id in seat_ids) if given.get(key)]


def all_notes(doc: Document) -> list[Path]:
    return [("notes", id) for id, note in maps(root(doc, "notes")) if not whole(note.get("removed_ms"))]


def depth(path: Path) -> int:
    return 3 if path[0] == "rows" else 2


def roots_in(doc: Document) -> set[str]:
    return {"rows", "strokes", "reactions", "matrix", "answers", *ITEMS} & names_of_roots(doc)


def authors(doc: Document, name: str) -> Iterator[tuple[str, Any]]:
    if name in ITEMS:
        yield from ((id, item.get("author")) for id, item in maps(root(doc, name)))


def maps(items: Map[Any]) -> list[tuple[str, Map[Any]]]:
    return [(id, item) for id, item in items.items() if isinstance(item, Map)]


def stands(doc: Document, path: Path) -> bool:
    item = at(doc, path[:-1]).get(path[-1])
    return item is not None and not (isinstance(item, Map) and whole(item.get("removed_ms")))


def remove(doc: Document, paths: Collection[Path], now_ms: int) -> None:
    """Things lie under what was removed, so that the instructor can bring one back; the rest goes."""
    drawn = "blocks" if "blocks" in roots_in(doc) else "notes"
    for path in paths:
        holder = at(doc, path[:-1])
        item = holder.get(path[-1])
        if isinstance(item, Map):
            item["removed_ms"] = now_ms
        elif item is not None and (path[0] != "strokes" or (drawn, note_of(path[1])) not in paths):
            del holder[path[-1]]


def empty_mine(doc: Document) -> None:
    """What somebody answered for nobody but themselves, and alone to the guide."""
    for answer in root(doc, "mine").values():
        rewrite(answer, "")
    root(doc, "opinions").clear()


# What was removed long ago


def purge(doc: Document, now_ms: int) -> None:
    """Deletes what nobody brings back any more: of each kind all but the newest, and what is too old."""
    for holder in holders(doc):
        for id in long_gone(holder, now_ms):
            del holder[id]
    drop_orphans(doc)


def holders(doc: Document) -> Iterator[Map[Any]]:
    names = roots_in(doc)
    yield from (root(doc, name) for name in ITEMS if name in names)
    if "rows" in names:
        yield from (rows for _, rows in maps(root(doc, "rows")))


def long_gone(items: Map[Any], now_ms: int) -> list[str]:
    gone = [(removed_at(item), id) for id, item in maps(items) if whole(item.get("removed_ms"))]
    newest_first = sorted(gone, reverse=True)
    oldest_ms = now_ms - limits.REMOVED_DAYS * DAY_MS
    return [id for at, (at_ms, id) in enumerate(newest_first) if at >= limits.REMOVED or at_ms < oldest_ms]


def removed_at(item: Map[Any]) -> int:
    """What was turned over is as old as it is: nobody removed it."""
    at_ms = whole(item.get("removed_ms"))
    return whole(item.get("created_ms")) if at_ms == TURNED_OVER else at_ms


def drop_orphans(doc: Document) -> None:
    """What stands on something that is not there: strokes, reactions, places, pieces of screens."""
    if "notes" in roots_in(doc):
        notes, groups = keys(doc, "notes"), keys(doc, "groups")
        drop(doc, "reactions", lambda key: key.partition("/")[0] in notes)
        things = {f"note:{id}" for id in notes} | {f"group:{id}" for id in groups}
        drop(doc, "matrix", lambda key: key in things)
    if "screens" in roots_in(doc):
        screens = keys(doc, "screens")
        for name in ("blocks", "hotspots"):
            stays = {id for id, item in maps(root(doc, name)) if item.get("screen") in screens}
            drop(doc, name, stays.__contains__)
        drop(doc, "answers", lambda key: key.partition("/")[0] in screens)
    if "strokes" in roots_in(doc):
        drawn = set(drawn_on(doc).keys())
        drop(doc, "strokes", lambda key: note_of(key) in drawn)


def drop(doc: Document, name: str, stays: Callable[[str], bool]) -> None:
    for key in [key for key in keys(doc, name) if not stays(key)]:
        del root(doc, name)[key]


def keys(doc: Document, name: str) -> set[str]:
    return set(root(doc, name).keys()) if name in roots_in(doc) else set()


# Beginning again


def afresh(kind: Kind, definition: Definition, then: Document, now_ms: int) -> bytes:
    """A new document in which only what stood in an earlier one stands, without anything of its past."""
    doc = empty()
    doc.apply_update(seed(kind, definition))
    with doc.transaction():
        make_as(kind, doc, then, now_ms)
        drop_orphans(doc)
    return doc.get_update()
