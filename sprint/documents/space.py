"""How full a document is, and how much is whose: nobody fills it alone, and removing is always possible.

Only what is not removed counts, except that a seat keeps no more than twice its share of removed things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from pycrdt import Map, get_update

from sprint import green
from sprint.documents import checks, clocks, structs
from sprint.documents.checks import Touched
from sprint.documents.owners import Owners
from sprint.documents.shape import Document, names_of_roots, root, whole
from sprint.documents.structs import Path
from sprint.documents.update import Update
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.strokes import note_of

# What all may have of a root, where it is not as many as items; a seat has half of it.
MOST: Mapping[str, int] = {
    **{name: longest.most for name, longest in checks.ITEMS.items()},
    "strokes": checks.MOST_ITEMS * limits.STROKES_OF_AN_ITEM,
    "reactions": limits.REACTIONS,
    "answers": limits.ANSWERS * checks.SLACK,
    "mentions": limits.MENTIONS,
}
Items = Map[Any] | dict[str, Any]
# Roots whose keys were seeded, or are few: see ``checks`` and ``guided``.
SEEDED = frozenset({"frame", "texts", "choices", "origin", "guide", "spread", "opinions", "mine", "play"})
# How the keys end that take something away; those of a screen's own text begin with its name.
REMOVING = ("removed_ms", "removed_by")


class Space:
    """Counts for one loaded document. What it costs begins where a share could be used up.

    ``removals`` since ``purged_ms``, when what was removed long ago was last looked for.
    """

    def __init__(self, owners: Owners, size: int) -> None:
        self._owners = owners
        self._bytes = size
        self._bytes_of: dict[str, int] = {}
        self._made: dict[Path, dict[str, str | int]] | None = None
        self.removals = 0
        self.purged_ms = 0

    # Bytes

    def come(self, doc: Document, update: bytes) -> None:
        """Before anything is applied; raises ``document.full``.

        The sum of updates is above the true size; only where it is too much is the truth measured.
        """
        self._bytes += len(update)
        if self._bytes > limits.DOCUMENT_BYTES:
            self._bytes = len(doc.get_update()) + len(update)
        if self._bytes > limits.DOCUMENT_BYTES + limits.DOCUMENT_HEAD_ROOM:
            raise Refused("document.full")

    def take(self, doc: Document, update: Update, touched: Touched) -> None:
        """What was applied; raises ``document.full`` or ``too_large`` where that is too much."""
        self.removals += sum(path[-1] == "removed_ms" for path in touched.paths)
        if not only_removes(doc, update, touched):
            self._take_bytes(doc, update)
        self._take_items(doc, update, touched)

    def _take_bytes(self, doc: Document, update: Update) -> None:
        if self._bytes > limits.DOCUMENT_BYTES:
            raise Refused("document.full")
        if self._bytes <= limits.DOCUMENT_BYTES_OF_A_SEAT:
            return
        used = self._bytes_of.get(update.seat_id)
        used = self._measured(doc, update) if used is None else used + len(update.bytes)
        if used > limits.DOCUMENT_BYTES_OF_A_SEAT:
            used = self._measured(doc, update)
        self._bytes_of[update.seat_id] = used
        if used > limits.DOCUMENT_BYTES_OF_A_SEAT:
            del self._bytes_of[update.seat_id]
            raise Refused("document.full")

    def _measured(self, doc: Document, update: Update) -> int:
        """The bytes of everything a seat has written, without what is deleted."""
        others = [id for id in clocks.clocks(doc.get_state()) if not self._is_of(update, id)]
        known = clocks.state_vector(dict.fromkeys(others, checks.EVERY_CLOCK))
        return len(get_update(doc.get_update(), known))

    # Items

    def _take_items(self, doc: Document, update: Update, touched: Touched) -> None:
        for holder, keys in new_items(doc, touched).items():
            items = at(doc, holder)
            most = MOST.get(holder[0], checks.MOST_ITEMS)
            if self._made is not None:
                self._made[holder] |= dict.fromkeys(keys, update.seat_id)
            if len(items) > most // 2:
                self._check(doc, items, holder, update, most)

    def _check(self, doc: Document, items: Items, holder: Path, update: Update, most: int) -> None:
        mine = [key for key in self._of_seat(doc, holder, update) if key in items]
        mine_kept = [key for key in mine if is_kept(doc, holder[0], key, items)]
        if len(mine_kept) > most // 2 or len(mine) > most:
            raise Refused("too_large", limit=most // 2)
        kept = [key for key in items.keys() if is_kept(doc, holder[0], key, items)]  # noqa: SIM118
        if len(kept) > most:
            raise Refused("too_large", limit=most)

    def _of_seat(self, doc: Document, holder: Path, update: Update) -> list[str]:
        if self._made is None:
            self._made = by_holder(green.in_thread(structs.writers, doc.get_update()))
        made = self._made[holder]
        mine = {who for who in set(made.values()) if who == update.seat_id or self._is_of(update, who)}
        return [key for key, who in made.items() if who in mine]

    def _is_of(self, update: Update, who: str | int) -> bool:
        if isinstance(who, str):
            return False
        return who in update.client_ids or self._owners.is_of(update.seat_id, who)


def by_holder(writers: Mapping[Path, int]) -> dict[Path, dict[str, str | int]]:
    made: dict[Path, dict[str, str | int]] = defaultdict(dict)
    for path, client in writers.items():
        made[path[:-1]][path[-1]] = client
    return made


def new_items(doc: Document, touched: Touched) -> dict[Path, list[str]]:
    """The keys that stand in a map of items since the update, by the map."""
    found: dict[Path, list[str]] = defaultdict(list)
    for path in touched.paths:
        depth = 3 if path[0] == "rows" else 2
        if path[0] not in SEEDED and len(path) == depth and path[-1] in at(doc, path[:-1]):
            found[path[:-1]].append(path[-1])
    return found


def at(doc: Document, holder: Path) -> Items:
    """A map in a document, or nothing where there is none."""
    found: Any = root(doc, holder[0])
    for key in holder[1:]:
        found = found.get(key)
    return found if isinstance(found, Map) else {}


def is_kept(doc: Document, name: str, key: str, items: Items) -> bool:
    """A stroke is kept with what it is drawn on."""
    item = drawn_on(doc).get(note_of(key)) if name == "strokes" else items.get(key)
    return not (isinstance(item, Map) and whole(item.get("removed_ms")))


def drawn_on(doc: Document) -> Map[Any]:
    """Notes, or blocks of a prototype."""
    return root(doc, "blocks" if "blocks" in names_of_roots(doc) else "notes")


def only_removes(doc: Document, update: Update, touched: Touched) -> bool:
    """Whether an update makes a document no fuller: deletions, and the hour of removal."""
    return update.bytes[:1] == b"\x00" or all(removes(doc, path) for path in touched.paths)


def removes(doc: Document, path: Path) -> bool:
    if len(path) > 2:
        return path[-1].endswith(REMOVING)
    return len(path) == 2 and path[1] not in at(doc, path[:1])
